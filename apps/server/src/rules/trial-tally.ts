import type { Category, Finding } from '@sekisho/inspect'
import type { Outcome, PolicyProblem, PolicyTrial, TrialSample } from '@sekisho/protocol'
import {
  actedOn,
  type Decision,
  decideDelivery,
  holdUninspected,
  type Policy,
  type SenderRecord,
} from '../safety/index.ts'

/** A stored message with what was found in it; a term's finding says whose policy's term it is. */
export type Tried = {
  messageId: string
  senderId: string
  from: 'member' | 'performer'
  at: Date
  /** Undefined when inspection broke on it. */
  live: readonly Finding[] | undefined
  draft: readonly Finding[] | undefined
  /** A moderator found nothing wrong with it: it does not count against its sender. */
  cleared: boolean
}
export type KeptSample = Omit<TrialSample, 'caseId' | 'text'> & { messageId: string }

type Side = { policy: Policy; stops: Map<string, { at: Date; categories: readonly Category[] }[]> }

const SAMPLES_PER_CHANGE = 5
const MAX_SAMPLES = 50

/**
 * Counts what two policies make of the same messages, in order of time. Each side keeps its own record of a sender, so
 * that "from the third time on" counts what that policy itself would have stopped.
 */
export function createTally(live: Policy, draft: Policy) {
  const sides = { live: side(live), draft: side(draft) }
  const outcomes = { live: none(), draft: none() }
  const changes = new Map<string, number>()
  const categories = { live: new Map<Category, number>(), draft: new Map<Category, number>() }
  const terms = new Map(draft.terms.map(({ id }) => [id, { count: 0, clean: 0 }]))
  const samples: KeptSample[] = []
  let clean = 0
  let cleanStopped = 0

  return {
    /** Whether deciding takes the sender's record from before the trial, and it has not been given yet. */
    needsRecord: ({ senderId, live = [], draft = [] }: Tried): boolean =>
      !sides.live.stops.has(senderId) &&
      (actedOn(live, sides.live.policy).length > 0 || actedOn(draft, sides.draft.policy).length > 0),
    putRecord(senderId: string, record: SenderRecord): void {
      for (const { stops } of [sides.live, sides.draft]) stops.set(senderId, [...record.stops])
    },
    add(tried: Tried): void {
      const { live: byLive, draft: byDraft } = tried
      const was = byLive ? decide(sides.live, tried, byLive) : holdUninspected(live)
      const is = byDraft ? decide(sides.draft, tried, byDraft) : holdUninspected(draft)
      outcomes.live[was.outcome] += 1
      outcomes.draft[is.outcome] += 1
      countCategories(categories.live, was)
      countCategories(categories.draft, is)
      const isClean = was.outcome === 'deliver' && was.findings.length === 0
      if (isClean) clean += 1
      if (isClean && is.outcome !== 'deliver') cleanStopped += 1
      const found = (byDraft ?? []).flatMap(({ term, start, end }) =>
        term === undefined ? [] : [{ id: term, length: end - start }],
      )
      for (const { id } of found) {
        const counted = terms.get(id)
        if (!counted) continue
        counted.count += 1
        if (isClean) counted.clean += 1
      }
      if (was.outcome === is.outcome) return
      const key = `${was.outcome} ${is.outcome}`
      const before = changes.get(key) ?? 0
      changes.set(key, before + 1)
      if (before < SAMPLES_PER_CHANGE && samples.length < MAX_SAMPLES)
        samples.push({
          messageId: tried.messageId,
          from: tried.from,
          live: was.outcome,
          draft: is.outcome,
          categories: [...new Set([...is.findings, ...was.findings].map((finding) => finding.category))],
          term: found[0] ?? null,
        })
    },
    /** What has been counted so far. */
    read(): Pick<
      PolicyTrial,
      'live' | 'draft' | 'changes' | 'changed' | 'clean' | 'cleanStopped' | 'categories' | 'terms'
    > & { samples: KeptSample[] } {
      const all = [...new Set([...categories.live.keys(), ...categories.draft.keys()])].sort()
      return {
        live: { ...outcomes.live },
        draft: { ...outcomes.draft },
        changes: [...changes].map(([key, count]) => {
          const [was, is] = key.split(' ') as [Outcome, Outcome]
          return { live: was, draft: is, count }
        }),
        changed: [...changes.values()].reduce((sum, count) => sum + count, 0),
        clean,
        cleanStopped,
        categories: all.map((category) => ({
          category,
          live: categories.live.get(category) ?? 0,
          draft: categories.draft.get(category) ?? 0,
        })),
        terms: [...terms].map(([id, counted]) => ({ id, ...counted })),
        samples: [...samples],
      }
    },
  }
}
export type Tally = ReturnType<typeof createTally>

type Counts = Pick<PolicyTrial, 'clean' | 'cleanStopped' | 'terms'>

/**
 * Pure: why a draft may not go live. A term that stands in a large part of harmless messages is no term; a draft that
 * stops a large part of them would stop the site. Everyday sentences count beside the stored messages, so that a site that
 * has hardly any yet is kept from it too, and one that has many hardly feels them.
 */
export function findTrialProblems(
  stored: Counts,
  everyday: Counts,
  draft: Policy,
  /** Of the policy in force: a draft does not set its own measure. */
  maxShare: number,
): PolicyProblem[] {
  const of = stored.clean + everyday.clean
  const most = of * maxShare
  const terms = draft.terms.flatMap(({ id }, i) => {
    const count = cleanIn(stored, id) + cleanIn(everyday, id)
    return count > most ? [{ path: `terms.${i}`, problem: 'matches_everything' as const, count, of }] : []
  })
  const stopped = stored.cleanStopped + everyday.cleanStopped
  return stopped > most ? [...terms, { path: 'rules', problem: 'stops_too_much', count: stopped, of }] : terms
}

const cleanIn = (counts: Counts, id: string) => counts.terms.find((term) => term.id === id)?.clean ?? 0
const side = (policy: Policy): Side => ({ policy, stops: new Map() })
const none = (): Record<Outcome, number> => ({ deliver: 0, bounce: 0, hold: 0, refuse: 0 })

function decide({ policy, stops }: Side, tried: Tried, found: readonly Finding[]): Decision {
  const record = stops.get(tried.senderId) ?? []
  const decision = decideDelivery(found, tried.from, { stops: record }, policy, tried.at)
  if (decision.findings.length > 0 && !tried.cleared)
    stops.set(tried.senderId, [
      ...record,
      { at: tried.at, categories: decision.findings.map((finding) => finding.category) },
    ])
  return decision
}

function countCategories(counts: Map<Category, number>, { findings }: Decision): void {
  for (const category of new Set(findings.map((finding) => finding.category)))
    counts.set(category, (counts.get(category) ?? 0) + 1)
}
