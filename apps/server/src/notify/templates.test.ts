import { TEMPLATE_KINDS } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { DEFAULT_TEMPLATES, EXAMPLES, findTemplateProblems, renderTemplate } from './templates.ts'

test.each([
  ['{reason}', [], 'all it must have'],
  ['よろしく', ['missing_field report_clear.ja.reason'], 'a field it must have'],
  ['{reason}{name}', ['unknown_field report_clear.ja.name'], 'a field that does not exist'],
  ['{reason}{until}', ['unknown_field report_clear.ja.until'], 'a field of other notices'],
  ['{reason} {', ['bad_braces report_clear.ja'], 'a brace that stands alone'],
  ['{{reason}}', ['bad_braces report_clear.ja'], 'doubled braces'],
])('%s → %j (%s)', (text, problems) => {
  expect(findTemplateProblems('report_clear', 'ja', text).map(({ path, problem }) => `${problem} ${path}`)).toEqual(
    problems,
  )
})

test.each(TEMPLATE_KINDS)('the first wording of %s is in order and reads whole', (kind) => {
  for (const locale of ['ja', 'en'] as const) {
    const text = DEFAULT_TEMPLATES[kind][locale]
    expect(findTemplateProblems(kind, locale, text)).toEqual([])
    expect(renderTemplate(text, EXAMPLES[locale])).not.toMatch(/[{}]|undefined/)
  }
})

test('a value is put in as it is, braces and all; a field without a value is left empty', () => {
  expect(renderTemplate('{reason}・{until}', { reason: '{clause} $&' })).toBe('{clause} $&・')
  expect(() => renderTemplate('{name}', {})).toThrow(RangeError)
})
