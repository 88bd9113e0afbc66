import type { Category, Finding } from '@sekisho/inspect'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideDelivery, holdUninspected, type SenderRecord } from './decide-delivery.ts'
import { DEFAULT_POLICY, Policy } from './policy.ts'

const POLICY = { ...DEFAULT_POLICY, version: 7 }
const AT = new Date('2026-11-21T12:00:00Z')
const DAY_MS = 86_400_000

const finding = (category: Category, confidence = 0.95): Finding => ({
  category,
  start: 0,
  end: 1,
  confidence,
  reasons: [],
})
const stopsOf = (category: Category, ...daysAgo: number[]): SenderRecord => ({
  stops: daysAgo.map((days) => ({ at: new Date(AT.getTime() - days * DAY_MS), categories: [category] })),
})
const CLEAN: SenderRecord = { stops: [] }

/** The policy table of the product, line by line. */
test.each<['member' | 'performer', Category, SenderRecord, string, number, string | undefined, string]>([
  ['member', 'contact.phone', CLEAN, 'refuse', 1, undefined, 'a detail: refused, strike'],
  ['performer', 'contact.line', CLEAN, 'refuse', 0, undefined, 'hers: notice at first'],
  ['performer', 'contact.line', stopsOf('contact.phone', 3), 'refuse', 1, undefined, 'hers: strike from the second'],
  ['member', 'contact.solicit', stopsOf('contact.solicit', 1), 'bounce', 0, undefined, 'asking twice bounces'],
  [
    'member',
    'contact.solicit',
    stopsOf('contact.solicit', 1, 29),
    'refuse',
    1,
    undefined,
    'the third in 30 days is refused',
  ],
  [
    'member',
    'contact.solicit',
    stopsOf('contact.solicit', 1, 31),
    'bounce',
    0,
    undefined,
    'after 30 days the count begins anew',
  ],
  ['performer', 'contact.solicit', stopsOf('contact.solicit', 1, 2, 3), 'bounce', 0, undefined, 'hers always bounces'],
  ['member', 'offsite.meet', CLEAN, 'bounce', 0, undefined, 'once'],
  ['member', 'offsite.payment', stopsOf('offsite.meet', 5), 'refuse', 1, undefined, 'repeated'],
  ['member', 'harm.threat', CLEAN, 'hold', 0, 'urgent', 'held, urgent case'],
  ['performer', 'harm.stalking', CLEAN, 'hold', 0, 'normal', 'held, case'],
  ['member', 'harm.minor', CLEAN, 'hold', 0, 'urgent', 'held, urgent'],
  ['member', 'harm.scam', CLEAN, 'hold', 0, 'normal', 'held, case'],
  ['member', 'privacy.name', CLEAN, 'deliver', 0, undefined, 'once'],
  ['member', 'privacy.name', stopsOf('privacy.address', 1), 'bounce', 0, undefined, 'repeated'],
  ['performer', 'privacy.address', CLEAN, 'bounce', 0, undefined, 'this can identify you'],
])('%s %s → %s (%s)', (from, category, record, outcome, strike, urgency) => {
  const decision = decideDelivery([finding(category)], from, record, POLICY, AT)
  expect(decision).toMatchObject({ outcome, strike, policyVersion: 7 })
  expect(decision.review?.urgency).toBe(urgency)
})

test('nothing found, or nothing sure enough, is delivered', () => {
  expect(decideDelivery([], 'member', CLEAN, POLICY, AT).outcome).toBe('deliver')
  expect(decideDelivery([finding('contact.phone', 0.3)], 'member', CLEAN, POLICY, AT)).toMatchObject({
    outcome: 'deliver',
    findings: [],
  })
})

test('of several findings the strictest decides, and a danger still opens its case', () => {
  const decision = decideDelivery(
    [finding('contact.solicit'), finding('harm.threat'), finding('contact.phone')],
    'member',
    CLEAN,
    POLICY,
    AT,
  )
  expect(decision).toMatchObject({
    outcome: 'refuse',
    strike: 1,
    clause: 'contact',
    review: { urgency: 'urgent', category: 'harm.threat' },
  })
  expect(decision.findings[0]?.category).toBe('contact.phone')
})

test('both are paused at a sign of a minor [R13]', () => {
  expect(decideDelivery([finding('harm.minor')], 'performer', CLEAN, POLICY, AT).pause).toBe(true)
})

test('[R12] what nobody inspected is held, for a person to look at', () => {
  expect(holdUninspected(POLICY)).toMatchObject({ outcome: 'hold', review: { urgency: 'normal' } })
})

test('more of a record never makes the outcome milder', () => {
  const strictness = ['deliver', 'bounce', 'hold', 'refuse']
  const anyCategory = fc.constantFrom<Category>(
    'contact.phone',
    'contact.solicit',
    'offsite.meet',
    'harm.threat',
    'privacy.name',
  )
  const anyStop = fc.record({
    at: fc.integer({ min: 0, max: 60 }).map((days) => new Date(AT.getTime() - days * DAY_MS)),
    categories: fc.array(anyCategory, { minLength: 1, maxLength: 2 }),
  })
  fc.assert(
    fc.property(
      anyCategory,
      fc.constantFrom('member' as const, 'performer' as const),
      fc.array(anyStop, { maxLength: 6 }),
      anyStop,
      (category, from, stops, more) => {
        const before = decideDelivery([finding(category)], from, { stops }, POLICY, AT)
        const after = decideDelivery([finding(category)], from, { stops: [...stops, more] }, POLICY, AT)
        expect(strictness.indexOf(after.outcome)).toBeGreaterThanOrEqual(strictness.indexOf(before.outcome))
        expect(after.strike).toBeGreaterThanOrEqual(before.strike)
      },
    ),
  )
})

describe('a policy that contradicts itself is refused', () => {
  const broken = (change: (policy: ReturnType<typeof structuredClone<typeof DEFAULT_POLICY>>) => void) => {
    const policy = structuredClone(DEFAULT_POLICY)
    change(policy)
    return Policy.safeParse(policy).success
  }
  test.each<[string, Parameters<typeof broken>[0]]>([
    ['a clause that does not exist', (p) => Object.assign(p.rules.member[0] ?? {}, { clause: 'nowhere' })],
    ['two rules for one category', (p) => p.rules.member.push(...structuredClone(p.rules.member.slice(0, 1)))],
    ['a ladder that goes down', (p) => Object.assign(p.ladder.steps[1] ?? {}, { points: 1 })],
    [
      'a program that suspends for longer than seven days [R9]',
      (p) => Object.assign(p.ladder.steps[3] ?? {}, { days: 30 }),
    ],
  ])('%s', (_, change) => {
    expect(broken(() => {})).toBe(true)
    expect(broken(change)).toBe(false)
  })
})
