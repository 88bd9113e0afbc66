import { expect, test } from 'vitest'
import { parseStaffAction } from './parse-staff-action.ts'

test.each([
  ['case.decided', 'violation: 連絡先でした', 'violation', '連絡先でした'],
  ['case.decided', 'clear: 1: 2', 'clear', '1: 2'],
  ['age.decided', 'approved: ', 'approved', ''],
  ['case.read', 'clear: とは書かれていない', undefined, 'clear: とは書かれていない'],
  ['case.decided', '理由だけ', undefined, '理由だけ'],
])('%s %s → %s, %s', (kind, text, verdict, reason) => {
  expect(parseStaffAction(kind, text)).toEqual({ verdict, reason })
})
