import type { Category } from '@sekisho/inspect'
import type { CaseKind } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { COUNTED_KINDS, dueAt, isWeightier, type Urgency, urgencyOf } from './case-limits.ts'
import type { Policy } from './policy.ts'

const DAY_MS = 86_400_000

/** A sign (兆し): what brings a case to the desk. */
export type Sign = {
  kind: CaseKind
  category?: Category | undefined
  reportReason?: string
  urgency: Urgency
  /** Whose conduct is in question. */
  subjectId: string
  /** The other of the two; null when it is about the subject alone. */
  otherId: string | null
  conversationId: string | null
  messageId?: string | undefined
  part?: { from: number; to: number }
  reporterId?: string
  linkedId?: string
  /** Written for staff. */
  note?: string
  at: Date
}

/**
 * What may open, feed or close a case about someone takes this lock before any other, so that a case is never fed and
 * decided at once and the order of locks holds: subject and case, pair, conversation, chat, seat, ledger.
 */
export async function lockSubject(tx: Tx, subjectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`subject:${subjectId}`}, 0))`.execute(tx)
}

/**
 * Feeds the open case of these two with a sign, or opens one. The caller holds the subject's lock.
 * @returns the case; undefined when the desk knows this sign already
 */
export async function addSign(tx: Tx, policy: Policy, sign: Sign): Promise<string | undefined> {
  const { at } = sign
  const urgency = urgencyOf(sign.urgency, (await countRecent(tx, policy, sign)) + 1, policy)
  const weighed = { kind: sign.kind, urgency }
  const due = dueAt(weighed, at, policy)
  const opened = await tx
    .insertInto('review_case')
    .values({
      id: newId(),
      kind: sign.kind,
      category: sign.category ?? null,
      report_reason: sign.reportReason ?? null,
      urgency,
      level: sign.kind === 'ladder' ? 'administrator' : 'moderator',
      subject_id: sign.subjectId,
      other_id: sign.otherId,
      sign_count: 1,
      opened_at: at,
      due_at: due,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  const before = opened ? undefined : await findOpen(tx, sign)
  const caseId = opened?.id ?? before?.id
  if (!caseId) throw new Error('an open case was neither found nor made')
  if (!(await keepSign(tx, caseId, sign, urgency))) {
    if (opened) await tx.deleteFrom('review_case').where('id', '=', caseId).execute()
    return undefined
  }
  if (before) {
    const heavier = isWeightier(weighed, before)
    await tx
      .updateTable('review_case')
      .set({
        sign_count: sql`sign_count + 1`,
        due_at: sql`least(due_at, ${due})`,
        ...(sign.kind === 'ladder' && { level: 'administrator' as const }),
        ...(heavier && weighed),
        // a report may outweigh a held threat and name no category: what is known stays
        ...(sign.category && { category: heavier ? sign.category : sql`coalesce(category, ${sign.category})` }),
        ...(sign.reportReason && {
          report_reason: heavier ? sign.reportReason : sql`coalesce(report_reason, ${sign.reportReason})`,
        }),
      })
      .where('id', '=', caseId)
      .execute()
  }
  await appendRecord(tx, opened ? 'case.opened' : 'sign.added', at, {
    case: caseId,
    sign: sign.kind,
    category: sign.category,
    reportReason: sign.reportReason,
    urgency,
    subject: sign.subjectId,
    other: sign.otherId,
    conversation: sign.conversationId,
    message: sign.messageId,
    linked: sign.linkedId,
    note: sign.note,
  })
  return caseId
}

function findOpen(tx: Tx, { subjectId, otherId }: Sign) {
  return tx
    .selectFrom('review_case')
    .select(['id', 'kind', 'urgency'])
    .where('subject_id', '=', subjectId)
    .where('other_id', otherId === null ? 'is' : '=', otherId)
    .where('decided_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** False when the desk knows it: the database says so, by the indexes on case_sign. */
async function keepSign(tx: Tx, caseId: string, sign: Sign, urgency: Urgency): Promise<boolean> {
  const kept = await tx
    .insertInto('case_sign')
    .values({
      id: newId(),
      case_id: caseId,
      subject_id: sign.subjectId,
      kind: sign.kind,
      category: sign.category ?? null,
      report_reason: sign.reportReason ?? null,
      urgency,
      conversation_id: sign.conversationId,
      message_id: sign.messageId ?? null,
      part_from: sign.part?.from ?? null,
      part_to: sign.part?.to ?? null,
      reporter_id: sign.reporterId ?? null,
      linked_id: sign.linkedId ?? null,
      note: sign.note ?? '',
      at: sign.at,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** Signs about the subject within the policy's days, but for those of cases that were cleared. */
async function countRecent(tx: Tx, policy: Policy, { subjectId, at }: Sign): Promise<number> {
  const { count } = await tx
    .selectFrom('case_sign')
    .innerJoin('review_case', 'review_case.id', 'case_sign.case_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('case_sign.subject_id', '=', subjectId)
    .where('case_sign.at', '>', new Date(at.getTime() - policy.urgentFrom.withinDays * DAY_MS))
    .where('case_sign.kind', 'in', COUNTED_KINDS)
    .where((eb) => eb.or([eb('decision', 'is', null), eb('decision', '<>', 'clear')]))
    .executeTakeFirstOrThrow()
  return count
}
