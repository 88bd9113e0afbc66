import type { PersonRecord } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { z } from 'zod'
import { mannerOf, mannerRank } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import { countStrikePoints, findBlockedAmong, findLinkedAccounts, type Policy, stepFor } from '../safety/index.ts'

const PAST = 20
const MONTH_MS = 30 * 86_400_000

/** What the desk knows of one of the two: manner, points, earlier cases, sanctions, linked accounts. No text (R6). */
export async function recordOf(
  tx: Tx,
  accountId: string,
  of: { id: string; other: string | null },
  policy: Policy,
  locale: 'ja' | 'en',
  at: Date,
): Promise<z.infer<typeof PersonRecord>> {
  const row = await tx
    .selectFrom('account')
    .select([
      'id',
      'display_name',
      'role',
      'joined_at',
      mannerRank('account.id', at).as('manner'),
      sql<number>`(select count(*) from review_case where subject_id = account.id and review_case.id <> ${of.id} and decision is distinct from 'duplicate')`.as(
        'cases',
      ),
      sql<number>`(select count(*) from message where sender_id = account.id and outcome <> 'deliver' and (state <> 'shown' or insisted)
                   and findings <> '[]'::jsonb and created_at > ${new Date(at.getTime() - MONTH_MS)})`.as('stopped'),
    ])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const points = await countStrikePoints(tx, accountId, at)
  const links = await findLinkedAccounts(tx, accountId, at)
  const blocked = of.other
    ? await findBlockedAmong(
        tx,
        of.other,
        links.map((link) => link.id),
      )
    : new Map<string, string>()
  return {
    id: row.id,
    displayName: row.display_name,
    role: row.role,
    joinedAt: row.joined_at.toISOString(),
    manner: row.role === 'member' ? mannerOf(row.manner) : null,
    strikePoints: points,
    ladderStep: stepFor(points, policy)?.step ?? null,
    earlierCases: row.cases,
    stopped30Days: row.stopped,
    cases: await pastCases(tx, accountId, of),
    sanctions: await pastSanctions(tx, accountId, policy, locale),
    links: links.map((link) => ({
      id: link.id,
      displayName: link.displayName,
      role: link.role,
      joinedAt: link.joinedAt.toISOString(),
      score: link.score,
      strength: link.strength,
      reasons: link.reasons.map((reason) => ({ ...reason, at: reason.at?.toISOString() ?? null })),
      sanction: link.sanction,
      blockedByOther: blocked.has(link.id),
    })),
  }
}

async function pastCases(tx: Tx, accountId: string, of: { id: string; other: string | null }) {
  const rows = await tx
    .selectFrom('review_case')
    .select(['id', 'kind', 'category', 'opened_at', 'decided_at', 'decision', 'step', 'undone_at', 'other_id'])
    .where('subject_id', '=', accountId)
    .where('id', '<>', of.id)
    .orderBy('opened_at', 'desc')
    .limit(PAST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    category: row.category,
    openedAt: row.opened_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decision: row.decision,
    step: row.step,
    undone: row.undone_at !== null,
    samePair: row.other_id !== null && row.other_id === of.other,
  }))
}

async function pastSanctions(tx: Tx, accountId: string, policy: Policy, locale: 'ja' | 'en') {
  const rows = await tx
    .selectFrom('sanction')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('starts_at', 'desc')
    .limit(PAST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    step: row.step,
    clause: policy.clauses[row.clause]?.[locale] ?? row.clause,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    liftedAt: row.lifted_at?.toISOString() ?? null,
    byProgram: row.decided_by === null,
  }))
}
