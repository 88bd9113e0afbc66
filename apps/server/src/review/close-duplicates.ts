import type { DuplicatesReply, Parsed, Routes } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../accounts/index.ts'
import type { ChatDeps } from '../chat/index.ts'
import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { Refusal } from '../refusal.ts'
import { lockSubject, type Policy } from '../safety/index.ts'
import { findCase, idleSince, isFreeFor, type StoredCase } from './cases.db.ts'
import { disputesOwn } from './own-decision.db.ts'
import { type Outcome, publishOutcome } from './publish-outcome.ts'
import { endPause, lockTalks, settleMessages, type Verdict } from './settle-messages.ts'
import { ALL_SIGNS, listSigns, messagesOf, settleSigns } from './signs.db.ts'
import { tellOther, tellSubject } from './tell-decision.ts'

const MOST = 500

/**
 * Closes what is the same as a case that this operator decided, each in a transaction of its own and in the same way:
 * messages are shown or stay stopped, reporters hear the outcome, nobody is struck twice. What disputes a decision of this
 * operator's is left to others (R9). With `dryRun` it only counts.
 * @throws Refusal not_found | conflict (not decided by this operator, or undone)
 */
export async function closeDuplicates(
  deps: ChatDeps,
  operator: Actor,
  caseId: string,
  { by, dryRun }: Parsed<Routes['closeDuplicates'], 'body'>,
): Promise<z.infer<typeof DuplicatesReply>> {
  const at = deps.now()
  const lead = await findCase(deps.db, caseId)
  if (!lead) throw new Refusal('not_found')
  const usable = lead.decision === 'clear' || lead.decision === 'note' || lead.decision === 'violation'
  if (!usable || lead.decided_by !== operator.accountId || lead.undone_at) throw new Refusal('conflict')
  const same = await findSame(deps.db, operator, lead, by)
  const free = same.filter((one) => !busy(one, operator, at))
  const claimed = same.length - free.length
  const caseIds = free.map((one) => one.id)
  if (dryRun) return { count: free.length, claimed, caseIds, closed: false }
  const policy = await deps.policies.current()
  const closed: string[] = []
  for (const one of free) {
    const outcome = await deps.db.transaction().execute((tx) => closeAs(tx, policy, operator, lead, one, at))
    if (!outcome) continue
    closed.push(one.id)
    await publishOutcome(deps, outcome)
  }
  deps.publish('staff', 'desk', { caseId: null })
  return { count: closed.length, claimed: claimed + free.length - closed.length, caseIds: closed, closed: true }
}

type Same = { id: string; sign_count: number; claimed_by: string | null; claimed_at: Date | null }
const busy = (one: Same, operator: Actor, at: Date) =>
  one.claimed_by !== null &&
  one.claimed_by !== operator.accountId &&
  one.claimed_at !== null &&
  one.claimed_at >= idleSince(at)

/**
 * Open cases that are the same: about the same person of the same category, or all of whose messages say the very same
 * as one of the lead's. What has a sign without a message (a report, a link) is never the same by its text.
 */
async function findSame(db: Db, operator: Actor, lead: StoredCase, by: 'subject' | 'text'): Promise<Same[]> {
  const open = db
    .selectFrom('review_case as c')
    .select(['c.id', 'c.sign_count', 'c.claimed_by', 'c.claimed_at'])
    .where('c.decided_at', 'is', null)
    .where('c.level', '=', 'moderator')
    .where(sql<boolean>`not ${disputesOwn(sql.ref('c.id'), operator.accountId)}`)
    .orderBy('c.due_at')
    .limit(MOST)
  if (by === 'subject')
    return (
      open
        .where('c.subject_id', '=', lead.subject_id)
        .where('c.kind', '=', lead.kind)
        .where(sql<boolean>`c.category is not distinct from ${lead.category}`)
        .where(sql<boolean>`c.report_reason is not distinct from ${lead.report_reason}`)
        // What nobody has read is not released to anyone, and no report is set aside, because something else was harmless.
        .$if(lead.decision === 'clear', (q) =>
          q.where(
            sql<boolean>`not exists (select 1 from case_sign s where s.case_id = c.id and (s.message_id is not null or s.kind = 'report'))`,
          ),
        )
        .execute()
    )
  // The same words can be the last piece of a number elsewhere: only what was found alike is as harmless as the lead.
  const alike = lead.decision === 'clear' ? sql`and lm.findings = m.findings` : sql``
  return open
    .where(
      sql<boolean>`not exists (
        select 1 from case_sign s left join message m on m.id = s.message_id
        where s.case_id = c.id and (m.id is null or not exists (
          select 1 from case_sign ls join message lm on lm.id = ls.message_id where ls.case_id = ${lead.id} and lm.text = m.text ${alike})))`,
    )
    .execute()
}

/** Undefined when a colleague was faster, or it is not the same any more. */
async function closeAs(
  tx: Tx,
  policy: Policy,
  operator: Actor,
  lead: StoredCase,
  { id: caseId, sign_count: counted }: Same,
  at: Date,
): Promise<Outcome | undefined> {
  const before = await findCase(tx, caseId)
  if (!before) return undefined
  await lockSubject(tx, before.subject_id)
  const decision = lead.decision as Verdict
  const reason = lead.decision_reason ?? ''
  const closed = await tx
    .updateTable('review_case')
    .set({
      decided_at: at,
      decided_by: operator.accountId,
      decision: 'duplicate',
      decision_reason: reason,
      clause: lead.clause,
      duplicate_of: lead.id,
    })
    .where('id', '=', caseId)
    .where('decided_at', 'is', null)
    // What was fed or passed on since it was counted is looked at by itself.
    .where('sign_count', '=', counted)
    .where('level', '=', 'moderator')
    .where(sql<boolean>`not ${disputesOwn(caseId, operator.accountId)}`)
    .where(isFreeFor(operator.accountId, at))
    .returning('id')
    .executeTakeFirst()
  if (!closed) return undefined
  const found = (await findCase(tx, caseId)) ?? before
  const signs = await listSigns(tx, [caseId], ALL_SIGNS)
  await lockTalks(tx, [{ found, signs }])
  await appendRecord(tx, 'case.decided', at, {
    case: caseId,
    by: operator.accountId,
    subject: found.subject_id,
    decision: 'duplicate',
    of: lead.id,
    outcome: decision,
    reason,
  })
  await settleSigns(tx, caseId, at)
  const verdicts = new Map<string, Verdict>(messagesOf(signs).map((id) => [id, decision]))
  const settled = await settleMessages(tx, policy, { found, signs, verdicts, operator, at })
  // The lead's own subject was told already; only what is given back is news.
  const told =
    decision === 'clear' || found.subject_id !== lead.subject_id
      ? await tellSubject(tx, policy, {
          found,
          signs,
          body: { decision, reason },
          clause: lead.clause ?? '',
          settled,
          at,
        })
      : []
  told.push(...(await tellOther(tx, found, signs, { decision, reason }, at)))
  return {
    subjectId: found.subject_id,
    otherId: found.other_id,
    changed: [...verdicts.keys()],
    told,
    ended: undefined,
    suspended: false,
    reopened: decision === 'clear' ? await endPause(tx, found, signs) : [],
    accountChanged: settled.strikeRemoved,
    openedCases: [],
  }
}
