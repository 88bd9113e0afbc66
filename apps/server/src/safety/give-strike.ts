import type { NoticeView, SanctionStep } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { addNotice } from '../notify/index.ts'
import { addSign } from './add-sign.ts'
import { stepFor } from './ladder.ts'
import type { Policy } from './policy.ts'

const DAY_MS = 86_400_000

/** A person's choice instead of the ladder's. */
export type ChosenStep = { step: SanctionStep | undefined; days: number | null; because: string }

export type Strike = {
  accountId: string
  /** 0 with a chosen step: a sanction that adds no points. */
  points: number
  /** Key into the policy's clauses. */
  clause: string
  /** The messages it rests on. */
  evidence: readonly string[]
  caseId: string | null
  conversationId: string | null
  /** The moderator, or null for the program. */
  by: string | null
  at: Date
  /** Steps milder than the ladder says, for a self-report. */
  stepsOff?: number
  chosen?: ChosenStep | undefined
  /** Whether the ladder's top opens a case for an administrator; not when people are deciding on it just now. */
  opensTop: boolean
}

export type Struck = {
  notice: NoticeView | undefined
  step: SanctionStep | undefined
  until: Date | null
  points: number
  /** The case that the ladder's top opened. */
  topCase: string | undefined
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
 * Adds points and the step they reach, or that a person chose, both on record, and tells the person clause, evidence,
 * end and the way to appeal (R9). Earned pay is not touched anywhere here. The caller holds the subject's lock.
 */
export async function giveStrike(tx: Tx, policy: Policy, strike: Strike): Promise<Struck> {
  const { accountId, points, clause, caseId, by, at } = strike
  // One strike of an account at a time, so that two at once do not both miss a step.
  await tx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute()
  const strikeId = points > 0 ? await keepStrike(tx, policy, strike) : null
  const total = await countStrikePoints(tx, accountId, at)
  const reached = points > 0 ? stepFor(total, policy, strike.stepsOff) : undefined
  const { step, days } = strike.chosen ?? { step: reached?.step, days: reached?.days ?? null }
  const until = step && days ? new Date(at.getTime() + days * DAY_MS) : null
  const sanctionId = step && (await keepSanction(tx, strike, { strikeId, step, until }))
  const topCase =
    step === 'withdrawal_review' && strike.opensTop
      ? await addSign(tx, policy, {
          kind: 'ladder',
          urgency: 'normal',
          subjectId: accountId,
          otherId: null,
          conversationId: strike.conversationId,
          messageId: strike.evidence[0],
          at,
        })
      : undefined
  const told = step ?? (points > 0 ? 'notice' : undefined)
  const notice =
    told &&
    (await addNotice(
      tx,
      accountId,
      {
        kind: 'sanction',
        step: told,
        clause: await clauseText(tx, policy, clause, accountId),
        until: until?.toISOString() ?? null,
        points: total,
        evidence: [...strike.evidence],
        by: by ? 'moderator' : 'program',
        ...(sanctionId !== undefined && { sanctionId }),
        ...(caseId !== null && { caseId }),
        appealUntil: appealUntil(policy, at).toISOString(),
      },
      at,
    ))
  return { notice, step, until, points: total, topCase }
}

async function keepStrike(tx: Tx, policy: Policy, strike: Strike): Promise<string> {
  const { accountId, points, clause, evidence, caseId, by, at } = strike
  const id = newId()
  await tx
    .insertInto('strike')
    .values({
      id,
      account_id: accountId,
      points,
      clause,
      message_id: evidence[0] ?? null,
      case_id: caseId,
      at,
      expires_at: new Date(at.getTime() + policy.ladder.expireDays * DAY_MS),
    })
    .execute()
  await appendRecord(tx, 'strike.given', at, {
    strike: id,
    account: accountId,
    points,
    total: await countStrikePoints(tx, accountId, at),
    clause,
    message: evidence[0] ?? null,
    case: caseId,
    by,
  })
  return id
}

async function keepSanction(
  tx: Tx,
  strike: Pick<Strike, 'accountId' | 'clause' | 'evidence' | 'caseId' | 'by' | 'at' | 'chosen'>,
  { strikeId, step, until }: { strikeId: string | null; step: SanctionStep; until: Date | null },
): Promise<string> {
  const { accountId, clause, evidence, caseId, by, at, chosen } = strike
  const id = newId()
  await tx
    .insertInto('sanction')
    .values({
      id,
      account_id: accountId,
      step,
      clause,
      evidence: JSON.stringify(evidence),
      starts_at: at,
      ends_at: until,
      decided_by: by,
      case_id: caseId,
      strike_id: strikeId,
      chosen_because: chosen?.because ?? null,
    })
    .execute()
  await appendRecord(tx, 'sanction.given', at, {
    sanction: id,
    account: accountId,
    step,
    until: until?.toISOString() ?? null,
    clause,
    evidence,
    case: caseId,
    by,
    reason: chosen?.because,
  })
  return id
}

/** 強制退会, once two people have agreed on it (R9): it has no end. */
export async function withdrawAccount(
  tx: Tx,
  policy: Policy,
  given: Pick<Strike, 'accountId' | 'clause' | 'evidence' | 'caseId' | 'at'> & { by: string },
): Promise<{ sanctionId: string; notice: NoticeView }> {
  const { accountId, clause, evidence, caseId, at } = given
  const sanctionId = await keepSanction(tx, given, { strikeId: null, step: 'withdrawal', until: null })
  const notice = await addNotice(
    tx,
    accountId,
    {
      kind: 'sanction',
      step: 'withdrawal',
      clause: await clauseText(tx, policy, clause, accountId),
      until: null,
      points: await countStrikePoints(tx, accountId, at),
      evidence: [...evidence],
      by: 'moderator',
      sanctionId,
      ...(caseId !== null && { caseId }),
      appealUntil: appealUntil(policy, at).toISOString(),
    },
    at,
  )
  return { sanctionId, notice }
}

/** The clause in the person's own language. */
export async function clauseText(tx: Tx, policy: Policy, clause: string, accountId: string): Promise<string> {
  const { locale } = await tx
    .selectFrom('account')
    .select('locale')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return policy.clauses[clause]?.[locale] ?? clause
}

/** Pure: how long a decision can be appealed. */
export const appealUntil = (policy: Pick<Policy, 'appealDays'>, at: Date): Date =>
  new Date(at.getTime() + policy.appealDays * DAY_MS)
