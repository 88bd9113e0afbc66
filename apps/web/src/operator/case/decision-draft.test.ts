import { describe, expect, test } from 'vitest'
import { type Decision, type DecisionDraft, isComplete, isTooLong, toDecision } from './decision-draft.ts'

const draft = (decision: Decision, more: Partial<DecisionDraft> = {}): DecisionDraft & { decision: Decision } => ({
  reasons: { clear: ' 問題ありません ', note: 'お気をつけください', violation: '違反です' },
  clause: 'contact',
  strike: 2,
  step: undefined,
  days: '',
  stepReason: '',
  exceptions: {},
  ...more,
  decision,
})

describe('what the server is asked', () => {
  test('no violation: the reason alone', () => {
    expect(toDecision(draft('clear', { step: 'suspension', stepReason: 'x', clause: 'harm' }), 'contact')).toEqual({
      decision: 'clear',
      reason: '問題ありません',
    })
  })

  test('a violation as proposed', () => {
    expect(toDecision(draft('violation'), 'contact')).toEqual({ decision: 'violation', reason: '違反です', strike: 2 })
  })

  test('another clause and another step, with its length and the reason', () => {
    const changed = draft('violation', { clause: 'harm', step: 'suspension', days: '30', stepReason: ' 繰り返し ' })
    expect(toDecision(changed, 'contact')).toMatchObject({
      clause: 'harm',
      step: { choose: 'suspension', days: 30, reason: '繰り返し' },
    })
  })

  test('a length only where a step has one', () => {
    const changed = draft('violation', { step: 'withdrawal', days: '30', stepReason: '重大' })
    expect(toDecision(changed, 'contact').step).toEqual({ choose: 'withdrawal', reason: '重大' })
  })

  test('exceptions that say the same as the case are none', () => {
    const exceptions = { a: 'clear', b: 'violation' } as const
    expect(toDecision(draft('violation', { exceptions }), 'contact').exceptions).toEqual([
      { messageId: 'a', decision: 'clear' },
    ])
    expect(toDecision(draft('note', { exceptions }), 'contact').exceptions).toHaveLength(2)
  })
})

test.each<[string, DecisionDraft, boolean]>([
  ['nothing chosen', { ...draft('clear'), decision: undefined }, false],
  ['a reason of spaces', draft('clear', { reasons: { clear: '  ', note: '', violation: '' } }), false],
  ['a step without its reason', draft('violation', { step: 'none' }), false],
  ['a step that belongs to another answer', draft('note', { step: 'none' }), true],
  ['all there', draft('violation', { step: 'none', stepReason: '初めて' }), true],
])('%s → complete: %s', (_, one, complete) => {
  expect(isComplete(one)).toBe(complete)
})

test.each([
  ['moderator', 'suspension', '30', false],
  ['moderator', 'suspension', '31', true],
  ['moderator', 'suspension', '', false],
  ['moderator', 'restriction', '90', false],
  ['moderator', 'warning', '90', false],
  ['administrator', 'suspension', '365', false],
  ['administrator', 'suspension', '366', true],
] as const)('%s, %s of %s days → too long: %s', (role, step, days, tooLong) => {
  expect(isTooLong(role, draft('violation', { step, days }))).toBe(tooLong)
})
