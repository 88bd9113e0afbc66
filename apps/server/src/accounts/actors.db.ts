import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Actor } from './actor.ts'

/** Everything that decides what a session may do, in one query; undefined for no such account, and for one whose membership was ended. */
export async function findActor(db: Db, accountId: string, sessionId: string, at: Date): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('account')
    .leftJoin('age_proof', 'age_proof.account_id', 'account.id')
    .select([
      'account.id',
      'account.role',
      'account.display_name',
      'account.locale',
      'age_proof.state',
      sql<number>`coalesce((select max(version) from consent where consent.account_id = account.id), 0)`.as('accepted'),
      sql<Date | null>`(select max(ends_at) from sanction where sanction.account_id = account.id and step in ('suspension', 'withdrawal_review') and lifted_at is null and ends_at > ${at})`.as(
        'suspended',
      ),
      sql<Date | null>`(select max(ends_at) from sanction where sanction.account_id = account.id and step = 'restriction' and lifted_at is null and ends_at > ${at})`.as(
        'restricted',
      ),
      sql<Date | null>`(select due_at from erasure where erasure.account_id = account.id and taken_back_at is null and in_force_at is not null)`.as(
        'leaving',
      ),
    ])
    .where('account.id', '=', accountId)
    .where(sql<boolean>`not ${isWithdrawn('account.id')}`)
    .executeTakeFirst()
  return (
    row && {
      accountId: row.id,
      sessionId,
      role: row.role,
      displayName: row.display_name,
      locale: row.locale,
      acceptedTerms: row.accepted,
      age: row.state ?? 'missing',
      suspendedUntil: row.suspended,
      restrictedUntil: row.restricted,
      leavingOn: row.leaving,
    }
  )
}

/** SQL: has this membership been ended (強制退会)? */
export const isWithdrawn = (accountColumn: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from sanction where sanction.account_id = ${sql.ref(accountColumn)} and step = 'withdrawal' and lifted_at is null)`

/** SQL: may this account be met on the site now: age approved (R13), not suspended, not leaving. */
export function isAdmitted(accountColumn: string, at: Date): RawBuilder<boolean> {
  const account = sql.ref(accountColumn)
  return sql<boolean>`(
    exists (select 1 from age_proof where age_proof.account_id = ${account} and state = 'approved')
    and not exists (select 1 from sanction where sanction.account_id = ${account} and lifted_at is null
                    and (step in ('suspension', 'withdrawal_review') and ends_at > ${at} or step = 'withdrawal'))
    and not exists (select 1 from erasure where erasure.account_id = ${account} and taken_back_at is null and in_force_at is not null))`
}

/** For the command line: everyone, staff first. */
export async function listAccounts(db: Db) {
  const rows = await db
    .selectFrom('account')
    .innerJoin('auth_user', 'auth_user.id', 'account.id')
    .leftJoin('age_proof', 'age_proof.account_id', 'account.id')
    .select(['account.role', 'auth_user.email', 'account.display_name', 'age_proof.state'])
    .orderBy(sql`account.role in ('administrator', 'moderator', 'auditor')`, 'desc')
    .orderBy('auth_user.email')
    .execute()
  return rows.map((row) => ({
    role: row.role,
    email: row.email,
    displayName: row.display_name,
    age: row.state ?? 'missing',
  }))
}
