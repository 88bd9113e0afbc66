import type { CaseView } from '@sekisho/protocol'
import { describe, expect, test } from 'vitest'
import { type Decision, decisionEffects } from './decision-effects.ts'

type State = CaseView['messages'][number]['state']
const about = (kind: CaseView['kind'], state: State | undefined, category: CaseView['category'] = 'contact.line') => ({
  kind,
  category,
  subject: { role: 'member' as const },
  messages: state
    ? ([
        { focus: false, state: 'shown' },
        { focus: true, state },
      ] as CaseView['messages'])
    : [],
  proposedStrike: 1,
  proposedStep: 'warning',
  subjectRecord: { strikePoints: 1 },
  otherRecord: {},
})
const codes = (of: ReturnType<typeof about>, decision: Decision, points = 0) =>
  decisionEffects(of, decision, points).map((effect) => effect.code)

describe('clear', () => {
  test.each([
    ['held', 'held', 'message-shown'],
    ['dispute', 'refused', 'message-shown'],
    ['insisted', 'shown', 'stays-shown'],
    ['held', 'withdrawn', 'stays-withdrawn'],
  ] as const)('%s, message %s → %s', (kind, state, first) => {
    expect(codes(about(kind, state), 'clear')).toEqual([first, 'strikes-removed', 'subject-told', 'performer-told'])
  })

  test('a report: only the one who reported is told', () => {
    expect(codes(about('report', undefined), 'clear')).toEqual(['subject-not-told', 'reporter-told'])
  })

  test('[R13] a sign of a minor: the pause ends', () => {
    expect(codes(about('held', 'held', 'harm.minor'), 'clear')).toContain('pause-ends')
  })
})

describe('violation', () => {
  test('[R2] a held message stays unseen', () => {
    expect(codes(about('held', 'held'), 'violation')).toEqual([
      'stays-unseen',
      'no-strike',
      'subject-told',
      'performer-told',
    ])
  })

  test('the step is told for the proposed points only', () => {
    expect(decisionEffects(about('held', 'held'), 'violation', 1)).toContainEqual({ code: 'step', step: 'warning' })
    expect(decisionEffects(about('held', 'held'), 'violation', 3)).toContainEqual({
      code: 'strike',
      points: 3,
      total: 4,
    })
    expect(codes(about('held', 'held'), 'violation', 3)).not.toContain('step')
  })

  test('a report: both are told', () => {
    expect(codes(about('report', undefined), 'violation', 1)).toEqual([
      'strike',
      'step',
      'subject-told',
      'reporter-told',
    ])
  })

  test('what was insisted on goes from the other’s screen again', () => {
    expect(codes(about('insisted', 'shown'), 'violation')[0]).toBe('message-hidden')
  })
})
