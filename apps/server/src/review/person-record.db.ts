import type { PersonRecord } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { z } from 'zod'
import { mannerOf, mannerRank } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import { findBlockedAmong, findLinkedAccounts, type Policy, stepFor } from '../safety/index.ts'

const PAST = 20
const MONTH_MS = 30 * 86_400_000

/** Whose record, and who is the other of the two. */
type Of = { id: string; other: string | null }

/**
 * What the desk knows of each of these people: manner, points, earlier cases, sanctions, linked accounts. No text (R6).
 * One query for all of them wherever that can be: whoever opens a case waits for it.
 */
export async function recordsOf(
  tx: Tx,
  people: readonly Of[],
  caseId: string,
  policy: Policy,
  locale: 'ja' | 'en',
  at: Date,
): Promise<z.infer<typeof PersonRecord>[]> {
  const ids = people.map((person) => person.id)
  const accounts = await findAccounts(tx, ids, caseId, at)
  const cases = await pastCases(tx, ids, caseId)
  const sanctions = await pastSanctions(tx, ids)
  const records: z.infer<typeof PersonRecord>[] = []
  for (const { id, other } of people) {
    const row = accounts.find((account) => account.id === id)
    if (!row) throw new Error('a case is about an account that is not there')
    records.push({
      id,
      displayName: row.display_name,
      role: row.role,
      joinedAt: row.joined_at.toISOString(),
      manner: row.role === 'member' ? mannerOf(row.manner) : null,
      strikePoints: row.points,
      ladderStep: stepFor(row.points, policy)?.step ?? null,
      earlierCases: row.cases,
      stopped30Days: row.stopped,
      cases: cases.filter((one) => one.subject_id === id).map((one) => viewCase(one, other)),
      sanctions: sanctions.filter((one) => one.account_id === id).map((one) => viewSanction(one, policy, locale)),
      links: await viewLinks(tx, id, other, at),
    })
  }
  return records
}

async function viewLinks(tx: Tx, id: string, other: string | null, at: Date) {
  const links = await findLinkedAccounts(tx, id, at)
  const linkedIds = links.map((link) => link.id)
  const blocked = other ? await findBlockedAmong(tx, other, linkedIds) : new Map<string, string>()
  return links.map((link) => ({
    id: link.id,
    displayName: link.displayName,
    role: link.role,
    joinedAt: link.joinedAt.toISOString(),
    score: link.score,
    strength: link.strength,
    reasons: link.reasons.map((reason) => ({ ...reason, at: reason.at?.toISOString() ?? null })),
    sanction: link.sanction,
    blockedByOther: blocked.has(link.id),
  }))
}

const findAccounts = (tx: Tx, ids: readonly string[], caseId: string, at: Date) =>
  tx
    .selectFrom('account')
    .select([
      'id',
      'display_name',
      'role',
      'joined_at',
      mannerRank('account.id', at).as('manner'),
      sql<number>`(select coalesce(sum(points), 0) from strike where account_id = account.id and removed_at is null and expires_at > ${at})`.as(
        'points',
      ),
      sql<number>`(select count(*) from review_case where subject_id = account.id and review_case.id <> ${caseId} and decision is distinct from 'duplicate')`.as(
        'cases',
      ),
      sql<number>`(select count(*) from message where sender_id = account.id and outcome <> 'deliver' and (state <> 'shown' or insisted)
                   and findings <> '[]'::jsonb and created_at > ${new Date(at.getTime() - MONTH_MS)})`.as('stopped'),
    ])
    .where('id', 'in', [...ids])
    .execute()

type PastCaseRow = Awaited<ReturnType<typeof pastCases>>[number]
/** The latest of each. */
async function pastCases(tx: Tx, ids: readonly string[], caseId: string) {
  return tx
    .selectFrom('account')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('review_case')
          .select(['id', 'subject_id', 'kind', 'category', 'opened_at', 'decided_at', 'decision', 'step'])
          .select(['undone_at', 'other_id'])
          .whereRef('subject_id', '=', 'account.id')
          .where('id', '<>', caseId)
          .orderBy('opened_at', 'desc')
          .limit(PAST)
          .as('past'),
      (join) => join.onTrue(),
    )
    .selectAll('past')
    .where('account.id', 'in', [...ids])
    .orderBy('opened_at', 'desc')
    .execute()
}

const viewCase = (row: PastCaseRow, other: string | null) => ({
  id: row.id,
  kind: row.kind,
  category: row.category,
  openedAt: row.opened_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decision: row.decision,
  step: row.step,
  undone: row.undone_at !== null,
  samePair: row.other_id !== null && row.other_id === other,
})

type PastSanctionRow = Awaited<ReturnType<typeof pastSanctions>>[number]
/** The latest of each. */
async function pastSanctions(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('account')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('sanction')
          .select(['id', 'account_id', 'step', 'clause', 'starts_at', 'ends_at', 'lifted_at', 'decided_by'])
          .whereRef('account_id', '=', 'account.id')
          .orderBy('starts_at', 'desc')
          .limit(PAST)
          .as('past'),
      (join) => join.onTrue(),
    )
    .selectAll('past')
    .where('account.id', 'in', [...ids])
    .orderBy('starts_at', 'desc')
    .execute()
}

const viewSanction = (row: PastSanctionRow, policy: Policy, locale: 'ja' | 'en') => ({
  id: row.id,
  step: row.step,
  clause: policy.clauses[row.clause]?.[locale] ?? row.clause,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at?.toISOString() ?? null,
  liftedAt: row.lifted_at?.toISOString() ?? null,
  byProgram: row.decided_by === null,
})
