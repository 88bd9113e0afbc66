import { expect, test } from 'vitest'
import { dueAt, isWeightier, urgencyOf } from './case-limits.ts'
import { stepFor } from './ladder.ts'
import { DEFAULT_POLICY } from './policy.ts'

const AT = new Date('2026-01-01T00:00:00Z')
const policy = { ...DEFAULT_POLICY, caseMinutes: { urgent: 30, normal: 1_440, byKind: { insisted: 60 } } }

test.each([
  ['held', 'urgent', 30],
  ['held', 'normal', 1_440],
  ['insisted', 'normal', 60],
  ['insisted', 'urgent', 30],
] as const)('%s, %s: %d minutes', (kind, urgency, minutes) => {
  expect(dueAt({ kind, urgency }, AT, policy).getTime() - AT.getTime()).toBe(minutes * 60_000)
})

test('repetition makes urgent from the policy’s n-th sign on', () => {
  const { signs } = policy.urgentFrom
  expect(urgencyOf('normal', signs - 1, policy)).toBe('normal')
  expect(urgencyOf('normal', signs, policy)).toBe('urgent')
  expect(urgencyOf('urgent', 1, policy)).toBe('urgent')
})

test.each([
  [{ kind: 'insisted', urgency: 'urgent' }, { kind: 'report', urgency: 'normal' }, true],
  [{ kind: 'report', urgency: 'normal' }, { kind: 'held', urgency: 'normal' }, true],
  [{ kind: 'held', urgency: 'normal' }, { kind: 'held', urgency: 'normal' }, false],
  [{ kind: 'ladder', urgency: 'normal' }, { kind: 'insisted', urgency: 'urgent' }, false],
] as const)('%j against %j: %s', (sign, than, heavier) => {
  expect(isWeightier(sign, than)).toBe(heavier)
})

test.each([
  [0, 0, undefined],
  [1, 0, 'notice'],
  [1, 1, undefined],
  [2, 1, 'notice'],
  [3, 1, 'warning'],
  [8, 0, 'withdrawal_review'],
  [8, 1, 'suspension'],
  [99, 0, 'withdrawal_review'],
] as const)('%d points, %d off: %s', (points, off, step) => {
  expect(stepFor(points, DEFAULT_POLICY, off)?.step).toBe(step)
})
