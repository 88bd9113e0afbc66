import type { Category, Finding } from '@sekisho/inspect'
import { groupOf } from '@sekisho/inspect'
import type { Outcome } from '@sekisho/protocol'
import type { Policy, Rule } from './policy.ts'
import { STRICTNESS } from './policy-problems.ts'

/** The sender's messages with findings of late, which "repeated" in the policy is counted on. */
export type SenderRecord = { stops: readonly { at: Date; categories: readonly Category[] }[] }

export type Decision = {
  outcome: Outcome
  policyVersion: number
  /** The findings that the policy acts on, strongest rule first. */
  findings: Finding[]
  /** Key of the clause behind the outcome; undefined when nothing was found. */
  clause: string | undefined
  /** Points on the ladder. */
  strike: number
  /** A case to open, and the category it is about. */
  review: { urgency: 'urgent' | 'normal'; category: Category | undefined } | undefined
  /** Both people are paused until a person has looked. */
  pause: boolean
}

const DAY_MS = 86_400_000

/** Findings that are sure enough for the policy to act on. */
export function actedOn(findings: readonly Finding[], policy: Policy): Finding[] {
  return findings.filter((finding) => finding.confidence >= policy.confidence[groupOf(finding.category)])
}

/** Pure: same findings, policy, record and time, same decision. */
export function decideDelivery(
  findings: readonly Finding[],
  from: 'member' | 'performer',
  record: SenderRecord,
  policy: Policy,
  at: Date,
): Decision {
  const hits = actedOn(findings, policy).flatMap((finding) => {
    const rule = policy.rules[from].find((r) => r.categories.includes(finding.category))
    return rule ? [{ finding, rule, effect: effectOf(rule, record, at) }] : []
  })
  // Of several rules the strictest counts.
  hits.sort((a, b) => STRICTNESS.indexOf(b.effect.outcome) - STRICTNESS.indexOf(a.effect.outcome))
  const strictest = hits[0]
  const toReview = hits.find((hit) => hit.rule.case === 'urgent') ?? hits.find((hit) => hit.rule.case === 'normal')
  return {
    outcome: strictest?.effect.outcome ?? 'deliver',
    policyVersion: policy.version,
    findings: hits.map((hit) => hit.finding),
    clause: strictest?.rule.clause,
    strike: Math.max(0, ...hits.map((hit) => hit.effect.strike)),
    review: toReview?.rule.case && { urgency: toReview.rule.case, category: toReview.finding.category },
    pause: hits.some((hit) => hit.rule.pause),
  }
}

function effectOf(rule: Rule, record: SenderRecord, at: Date): { outcome: Outcome; strike: number } {
  if (!rule.repeat) return rule
  const since = at.getTime() - rule.repeat.withinDays * DAY_MS
  const before = record.stops.filter(
    (stop) => stop.at.getTime() >= since && stop.categories.some((c) => rule.categories.includes(c)),
  )
  // "From the third" counts this one.
  return before.length + 1 >= rule.repeat.from ? rule.repeat : rule
}

/** R12: inspection broke or was late, so nobody has looked: hold, and let a person look. */
export function holdUninspected(policy: Policy): Decision {
  return {
    outcome: 'hold',
    policyVersion: policy.version,
    findings: [],
    clause: undefined,
    strike: 0,
    review: { urgency: 'normal', category: undefined },
    pause: false,
  }
}
