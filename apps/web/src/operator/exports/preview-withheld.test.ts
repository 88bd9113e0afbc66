import { EXPORT_PURPOSES } from '@sekisho/protocol'
import { describe, expect, test } from 'vitest'
import { previewWithheld } from './preview-withheld.ts'

const person = (id: string, nondisclosure = false) => ({
  id,
  displayName: id,
  role: 'member' as const,
  nondisclosure,
})
const kinds = (...of: Parameters<typeof previewWithheld>) => previewWithheld(...of).lines.map(({ kind }) => kind)
const pair = [person('subject'), person('other')]

test.each([
  ['police', ['others', 'staff', 'linked', 'erased', 'never']],
  ['court', ['others', 'linked', 'erased', 'never']],
  ['internal', ['others', 'linked', 'erased', 'never']],
  ['lawyer', ['others', 'staff', 'otherSide', 'desk', 'linked', 'erased', 'never']],
  ['person', ['others', 'staff', 'otherSide', 'desk', 'linked', 'erased', 'never']],
] as const)('%s', (purpose, expected) => {
  expect(kinds(purpose, undefined, pair)).toEqual(expected)
})

describe('a mark hides a person', () => {
  const marked = [person('subject', true), person('other', true)]
  const shown = (...of: Parameters<typeof previewWithheld>) => previewWithheld(...of).shownDespite

  test.each(['police', 'court', 'internal'] as const)('but not whom the case is about: %s', (purpose) => {
    expect(shown(purpose, undefined, marked)).toEqual(['subject'])
    expect(previewWithheld(purpose, undefined, marked).lines[0]).toEqual({ kind: 'hidden', name: 'other' })
  })

  test.each(['lawyer', 'person'] as const)('whom the case is about as well from the other side: %s', (purpose) => {
    expect(shown(purpose, 'other', marked)).toEqual(['other'])
    expect(previewWithheld(purpose, 'other', marked).lines[0]).toEqual({ kind: 'hidden', name: 'subject' })
  })

  test.each(EXPORT_PURPOSES)('but not from their own request: %s', (purpose) => {
    expect(shown(purpose, 'subject', marked)).toContain('subject')
    expect(shown(purpose, 'other', marked)).toContain('other')
  })
})
