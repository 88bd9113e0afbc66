import { compileTerms, type Finding, inspect, type Terms } from '@sekisho/inspect'
import type { Actor } from '../accounts/index.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { findLiveVersion, findPolicy, findSenderRecord, type GateDeps, type Policy } from '../safety/index.ts'
import { bodyOf, findDraft, type KeptTrial, keepTrial, lockDraft, trialOf } from './drafts.db.ts'
import { EVERYDAY } from './everyday.ts'
import { digestOf } from './save-draft.ts'
import { findRange, findSlice, type Range, type StoredMessage } from './trial-messages.db.ts'
import { createTally, findTrialProblems, type Tried } from './trial-tally.ts'

export type TrialDeps = Deps & Pick<GateDeps, 'inspect'>

/** Of fewer, counts would tell what a single person wrote (R6). */
const FEWEST = 500
const SLICE = 200
/** Chats go on meanwhile: after this long the others get their turn. */
const TURN_MS = 15
const REPORT_EVERY_MS = 400

/**
 * Begins a trial: from here on the draft says how far it is. Text is read by the program alone; what people see of it are
 * counts (R6).
 * @returns `ended`: when the trial is over; it never fails for its caller
 * @throws Refusal not_found | draft_changed | conflict (it has been published) | trial_running
 */
export async function startTrial(
  deps: TrialDeps,
  operator: Actor,
  draftId: string,
  { revision, messages }: { revision: number; messages: number },
  stopping: () => boolean,
): Promise<{ ended: Promise<void> }> {
  const at = deps.now()
  const range = await findRange(deps.db, Math.max(messages, FEWEST))
  const version = await findLiveVersion(deps.db, at)
  const live = version === undefined ? undefined : await findPolicy(deps.db, version)
  if (!live) throw new Error('no policy is in force')
  const trialId = newId()
  const { draft, trial } = await deps.db.transaction().execute(async (tx) => {
    await lockDraft(tx, draftId)
    const found = await findDraft(tx, draftId)
    if (!found) throw new Refusal('not_found')
    if (found.published_version !== null) throw new Refusal('conflict')
    if (found.revision !== revision) throw new Refusal('draft_changed')
    if (trialOf(found, at)?.state === 'running') throw new Refusal('trial_running')
    const draft: Policy = { ...bodyOf(found), version: live.version }
    const trial: KeptTrial = {
      ...createTally(live, draft).read(),
      state: 'running',
      done: 0,
      of: range?.count ?? 0,
      against: live.version,
      by: { id: operator.accountId, displayName: operator.displayName },
      startedAt: at.toISOString(),
      finishedAt: null,
      problems: [],
    }
    // Counts are seen while it runs, so who asked for what is on record before, also of a trial that never ends (R3, R6).
    await appendRecord(tx, 'policy.tried', at, {
      by: operator.accountId,
      draft: draftId,
      against: live.version,
      messages: trial.of,
      state: trial.state,
      digest: digestOf(bodyOf(found)),
    })
    await tx
      .updateTable('policy_draft')
      .set({ trial_id: trialId, trial_state: 'running', trial: JSON.stringify(trial), trial_seen_at: at })
      .where('id', '=', draftId)
      .execute()
    return { draft, trial }
  })
  const run = { draftId, trialId, draft, live, range, trial, stopping }
  const ended = runTrial(deps, run).catch(async (error: unknown) => {
    deps.log.error({ error: error instanceof Error ? error.name : 'unknown', draftId }, 'a trial broke off')
    await keepTrial(deps.db, trialId, { ...trial, state: 'failed' }, deps.now()).catch(() => {})
  })
  return { ended }
}

type Run = {
  draftId: string
  trialId: string
  draft: Policy
  live: Policy
  range: Range | undefined
  trial: KeptTrial
  stopping: () => boolean
}

async function runTrial(deps: TrialDeps, run: Run): Promise<void> {
  const { draftId, trialId, draft, live, range, trial } = run
  const tally = createTally(live, draft)
  const terms = termsOfBoth(live, draft)
  const everyday = createTally(live, draft)
  for (const text of EVERYDAY) everyday.add(triedOf(deps, terms, asMessage(text, deps.now())))
  let done = 0
  let reportedAt = performance.now()
  let turnAt = performance.now()
  for (let after: string | undefined; range && done < range.count; ) {
    const slice = await findSlice(deps.db, after, range, SLICE)
    if (slice.length === 0) break
    for (const message of slice) {
      const tried = triedOrHeld(deps, terms, message)
      if (tally.needsRecord(tried))
        tally.putRecord(
          message.sender_id,
          await findSenderRecord(deps.db, message.sender_id, message.created_at, range.first),
        )
      tally.add(tried)
      done += 1
      if (performance.now() - turnAt > TURN_MS) {
        await new Promise((resolve) => setImmediate(resolve))
        turnAt = performance.now()
      }
    }
    after = slice.at(-1)?.id
    if (run.stopping()) {
      await keepTrial(deps.db, trialId, { ...trial, state: 'failed' }, deps.now())
      return
    }
    if (performance.now() - reportedAt > REPORT_EVERY_MS) {
      reportedAt = performance.now()
      if (!(await keepTrial(deps.db, trialId, { ...trial, ...tally.read(), done }, deps.now()))) return
      deps.publish('staff', 'rules', { draftId })
    }
  }
  const counts = tally.read()
  const problems = findTrialProblems(counts, everyday.read(), draft, live.trialMaxShare)
  const at = deps.now()
  const ended: KeptTrial = {
    ...trial,
    ...counts,
    state: problems.length > 0 ? 'refused' : 'passed',
    done,
    of: done,
    finishedAt: at.toISOString(),
    problems,
  }
  const kept = await deps.db.transaction().execute(async (tx) => {
    if (!(await keepTrial(tx, trialId, ended, at))) return false
    await appendRecord(tx, 'policy.tried', at, {
      by: trial.by.id,
      draft: draftId,
      against: live.version,
      messages: done,
      changed: ended.changed,
      state: ended.state,
    })
    return true
  })
  if (kept) deps.publish('staff', 'rules', { draftId })
}

const LIVE = 'live:'
const DRAFT = 'draft:'

/** The terms of both in one scan; whose a finding is stands before its id. */
function termsOfBoth(live: Policy, draft: Policy): Terms {
  const of = (prefix: string, { terms }: Policy) => terms.map((term) => ({ ...term, id: `${prefix}${term.id}` }))
  return compileTerms([...of(LIVE, live), ...of(DRAFT, draft)])
}

function triedOf(deps: TrialDeps, terms: Terms, message: StoredMessage): Tried {
  const found = (deps.inspect ?? inspect)(message.text, {
    from: message.role,
    speaker: message.sender_id,
    at: message.created_at.getTime(),
    history: message.history,
    siteHosts: deps.siteHosts,
    terms,
  })
  return { ...factsOf(message), live: findingsOf(LIVE, found), draft: findingsOf(DRAFT, found) }
}

/** R12: what cannot be inspected is held, by whatever policy. If inspection is broken altogether, everyday sentences end the trial. */
function triedOrHeld(deps: TrialDeps, terms: Terms, message: StoredMessage): Tried {
  try {
    return triedOf(deps, terms, message)
  } catch {
    return { ...factsOf(message), live: undefined, draft: undefined }
  }
}

const factsOf = (message: StoredMessage) => ({
  messageId: message.id,
  senderId: message.sender_id,
  from: message.role,
  at: message.created_at,
  cleared: message.cleared,
})

/** What the gate finds by itself, and the terms of one of the two, under their own ids. */
const findingsOf = (prefix: string, found: readonly Finding[]): Finding[] =>
  found.flatMap((finding) => {
    if (finding.term === undefined) return [finding]
    return finding.term.startsWith(prefix) ? [{ ...finding, term: finding.term.slice(prefix.length) }] : []
  })

const asMessage = (text: string, at: Date): StoredMessage => ({
  id: '',
  sender_id: '',
  role: 'member',
  text,
  created_at: at,
  // Each stands alone: nothing said before counts against it.
  cleared: true,
  history: [],
})
