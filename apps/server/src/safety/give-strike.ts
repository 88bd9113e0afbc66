import type { NoticeView } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { addNotice } from '../notify/index.ts'
import { type LadderStep, stepFor } from './ladder.ts'
import type { Policy } from './policy.ts'

const DAY_MS = 86_400_000

export type Strike = {
  accountId: string
  points: number
  /** Key into the policy's clauses. */
  clause: string
  messageId: string | null
  caseId: string | null
  /** The moderator, or null for the program. */
  by: string | null
  at: Date
}

/** Points that count now: neither expired nor removed. */
export async function countStrikePoints(tx: Tx, accountId: string, at: Date): Promise<number> {
  const { points } = await tx
    .selectFrom('strike')
    .select(sql<number>`coalesce(sum(points), 0)`.as('points'))
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow()
  return points
}

/**
 * Adds points and the step on the ladder they reach, both on record, and tells the person clause, evidence, end
 * and the way to appeal (R9). Earned pay is not touched anywhere here.
 */
export async function giveStrike(
  tx: Tx,
  policy: Policy,
  strike: Strike,
): Promise<{ notice: NoticeView; step: LadderStep | undefined }> {
  const { accountId, points, clause, messageId, caseId, by, at } = strike
  // One strike of an account at a time, so that two at once do not both miss a step.
  await tx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute()
  const expiresAt = new Date(at.getTime() + policy.ladder.expireDays * DAY_MS)
  const id = newId()
  await tx
    .insertInto('strike')
    .values({
      id,
      account_id: accountId,
      points,
      clause,
      message_id: messageId,
      case_id: caseId,
      at,
      expires_at: expiresAt,
    })
    .execute()
  const total = await countStrikePoints(tx, accountId, at)
  await appendRecord(tx, 'strike.given', at, {
    strike: id,
    account: accountId,
    points,
    total,
    clause,
    message: messageId,
    case: caseId,
    by,
  })
  const step = stepFor(total, policy)
  const until = step?.days ? new Date(at.getTime() + step.days * DAY_MS) : null
  const evidence = messageId ? [messageId] : []
  if (step) {
    const sanction = newId()
    await tx
      .insertInto('sanction')
      .values({
        id: sanction,
        account_id: accountId,
        step: step.step,
        clause,
        evidence: JSON.stringify(evidence),
        starts_at: at,
        ends_at: until,
        decided_by: by,
      })
      .execute()
    await appendRecord(tx, 'sanction.given', at, {
      sanction,
      account: accountId,
      step: step.step,
      until: until?.toISOString() ?? null,
      clause,
      evidence,
      by,
    })
  }
  const { locale } = await tx
    .selectFrom('account')
    .select('locale')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const notice = await addNotice(
    tx,
    accountId,
    {
      kind: 'sanction',
      step: step?.step ?? 'notice',
      clause: policy.clauses[clause]?.[locale] ?? clause,
      until: until?.toISOString() ?? null,
      points: total,
      evidence,
      by: by ? 'moderator' : 'program',
    },
    at,
  )
  return { notice, step }
}

/**
 * Takes back what a message cost its sender: its strikes, and every sanction in force whose step the remaining points no
 * longer reach. True if there were any strikes.
 */
export async function removeStrikesFor(
  tx: Tx,
  policy: Policy,
  messageId: string,
  by: string,
  at: Date,
): Promise<boolean> {
  const removed = await tx
    .updateTable('strike')
    .set({ removed_at: at })
    .where('message_id', '=', messageId)
    .where('removed_at', 'is', null)
    .returning(['id', 'account_id'])
    .execute()
  for (const strike of removed) {
    await appendRecord(tx, 'strike.removed', at, {
      strike: strike.id,
      account: strike.account_id,
      message: messageId,
      by,
    })
    const points = await countStrikePoints(tx, strike.account_id, at)
    const beyond = policy.ladder.steps.filter((step) => step.points > points).map((step) => step.step)
    await tx
      .updateTable('sanction')
      .set({ lifted_at: at })
      .where('account_id', '=', strike.account_id)
      .where('lifted_at', 'is', null)
      .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
      .where((eb) => (beyond.length > 0 ? eb('step', 'in', beyond) : eb.lit(false)))
      .execute()
  }
  return removed.length > 0
}
