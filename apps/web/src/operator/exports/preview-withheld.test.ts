import { EXPORT_PURPOSES } from '@sekisho/protocol'
import { expect, test } from 'vitest'
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

test('a mark hides a person, but not from their own request nor when the case is about them', () => {
  const marked = [person('subject', true), person('other', true)]
  for (const purpose of EXPORT_PURPOSES) {
    expect(previewWithheld(purpose, undefined, marked)).toMatchObject({ shownDespite: ['subject'] })
    expect(previewWithheld(purpose, undefined, marked).lines[0]).toEqual({ kind: 'hidden', name: 'other' })
    expect(previewWithheld(purpose, 'other', marked).shownDespite).toEqual(['subject', 'other'])
    expect(kinds(purpose, 'other', marked)).not.toContain('hidden')
  }
})
