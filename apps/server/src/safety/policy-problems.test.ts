import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, type PolicyBody } from './policy.ts'
import { findContradictions } from './policy-problems.ts'

const TERM = {
  id: 'kakao',
  text: 'カカオ',
  match: 'folded',
  except: [] as string[],
  category: 'contact.sns',
  note: '',
} as const
const member = (policy: PolicyBody, category: string) => {
  const rule = policy.rules.member.find(({ categories }) => (categories as string[]).includes(category))
  if (!rule) throw new Error(category)
  return rule
}

describe('a policy that contradicts itself says where', () => {
  test.each<[expected: string[], change: (policy: PolicyBody) => void]>([
    [[], () => {}],
    [['rules.member.0.clause unknown_clause'], (p) => Object.assign(member(p, 'contact.phone'), { clause: 'nowhere' })],
    [
      ['rules.member.7.categories.0 two_rules'],
      (p) => p.rules.member.push(structuredClone(member(p, 'contact.solicit'))),
    ],
    [
      ['rules.member.6.strike strike_without_stop', 'rules.member.6.repeat milder_repeat'],
      (p) => Object.assign(member(p, 'privacy.name'), { strike: 1 }),
    ],
    [['rules.member.5.outcome hold_without_case'], (p) => Object.assign(member(p, 'harm.scam'), { case: undefined })],
    [
      ['rules.member.1.repeat.outcome hold_without_case'],
      (p) => Object.assign(member(p, 'contact.solicit').repeat ?? {}, { outcome: 'hold' }),
    ],
    [
      ['rules.member.1.repeat.strike strike_without_stop', 'rules.member.1.repeat milder_repeat'],
      (p) => Object.assign(member(p, 'contact.solicit').repeat ?? {}, { outcome: 'deliver' }),
    ],
    [['rules.member.0.pause pause_without_case'], (p) => Object.assign(member(p, 'contact.phone'), { pause: true })],
    [['rules.member.4 minor_not_urgent'], (p) => Object.assign(member(p, 'harm.minor'), { case: 'normal' })],
    [['ladder.steps.1.points ladder_points'], (p) => Object.assign(p.ladder.steps[1] ?? {}, { points: 1 })],
    [['ladder.steps.1.step ladder_order'], (p) => Object.assign(p.ladder.steps[1] ?? {}, { step: 'notice' })],
    [['ladder.steps.2.days ladder_end'], (p) => Object.assign(p.ladder.steps[2] ?? {}, { days: null })],
    [['ladder.steps.3.days program_days'], (p) => Object.assign(p.ladder.steps[3] ?? {}, { days: 30 })],
    [['caseMinutes.urgent urgent_slower'], (p) => Object.assign(p.caseMinutes, { urgent: 10_000 })],
    [['retention.messages kept_too_short'], (p) => Object.assign(p.retention, { messages: 179 })],
    [['retention.notices kept_too_short'], (p) => Object.assign(p.retention, { notices: p.appealDays - 1 })],
    [['retention.cases case_too_short'], (p) => Object.assign(p.retention, { cases: 1_000 })],
    [['retention.mail kept_too_short'], (p) => Object.assign(p.retention, { mail: p.ladder.expireDays - 1 })],
    [['terms.1.id term_twice', 'terms.1.text term_twice'], (p) => p.terms.push(TERM, { ...TERM, text: 'ｶｶｵ' })],
    [['terms.0.text term_bad'], (p) => p.terms.push({ ...TERM, text: '　' })],
    [['terms.0.except term_except'], (p) => p.terms.push({ ...TERM, except: ['ココア'] })],
  ])('%j', (expected, change) => {
    const policy = structuredClone(DEFAULT_POLICY)
    change(policy)
    expect(findContradictions(policy).map(({ path, problem }) => `${path} ${problem}`)).toEqual(expected)
  })
})
