import { expect, test } from 'vitest'
import { CopyError } from './copy-error.ts'
import { markKeys, planKeys, type SiteKeys } from './site-keys.ts'

const OURS: SiteKeys = { 'session-secret': 'a'.repeat(64), 'log-key': 'PRIVATE+KEY+ours' }
const marks = markKeys(OURS)
const fileOf = (name: string) => `keys/${name}`

const outcome = (
  present: SiteKeys,
  brought: SiteKeys | 'none' | undefined,
  place: (name: string) => string | undefined = fileOf,
) => {
  try {
    return planKeys({ marks, present, brought }, place).map(({ name }) => name)
  } catch (error) {
    return error instanceof CopyError ? error.problem : error
  }
}

test.each<[string, SiteKeys, SiteKeys | 'none' | undefined, unknown]>([
  ['both are here', OURS, undefined, []],
  ['both are brought', {}, OURS, ['session-secret', 'log-key']],
  ['one is here, one is brought', { 'log-key': OURS['log-key'] ?? '' }, OURS, ['session-secret']],
  ['none is here, none is brought', {}, undefined, 'keys_missing'],
  ['the file holds only one', {}, { 'session-secret': OURS['session-secret'] ?? '' }, 'keys_of_another'],
  ['the file is another site’s', {}, { 'session-secret': 'b'.repeat(64), 'log-key': 'x' }, 'keys_of_another'],
  ['another key is here', { ...OURS, 'log-key': 'other' }, OURS, 'keys_differ_here'],
  ['gone on without', {}, 'none', []],
])('%s', (_name, present, brought, expected) => {
  expect(outcome(present, brought)).toEqual(expected)
})

test('a place for them must be named; a backup without keys asks for none', () => {
  expect(outcome({}, OURS, () => undefined)).toBe('keys_nowhere')
  expect(planKeys({ marks: {}, present: {}, brought: undefined }, fileOf)).toEqual([])
})

test('a mark tells nothing of a key but that it is the same', () => {
  expect(markKeys(OURS)).toEqual(marks)
  expect(JSON.stringify(marks)).not.toContain('ours')
  expect(markKeys({ 'session-secret': 'c' })['session-secret']).not.toBe(marks['session-secret'])
})
