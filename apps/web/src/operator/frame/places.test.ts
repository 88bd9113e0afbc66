import { expect, test } from 'vitest'
import { isOpenTo } from './places.ts'

test.each([
  ['auditor', '/desk/audit', true],
  ['auditor', '/desk/evidence', true],
  ['auditor', '/desk/evidence/log', true],
  ['auditor', '/desk/password', true],
  ['auditor', '/desk', false],
  ['auditor', '/desk/rules/drafts/1', false],
  ['moderator', '/desk/rules/drafts/1', true],
  ['moderator', '/desk/evidence', false],
  ['administrator', '/desk/evidence/people', true],
  ['administrator', '/desk/evidences', false],
] as const)('%s at %s: %s', (role, pathname, open) => {
  expect(isOpenTo(role, pathname)).toBe(open)
})
