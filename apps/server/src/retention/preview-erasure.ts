import { ERASED_KINDS, type ErasedKind, type ErasurePreview } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { findErasureOf } from './erasures.db.ts'
import type { When } from './kept.db.ts'
import { ownAppeals, ownCases, ownMessages } from './person-content.db.ts'
import { ownRecords } from './person-records.db.ts'
import { findStays, type Stays } from './person-stays.db.ts'

type PreviewDeps = Pick<Deps, 'db' | 'now' | 'policies'>

/** A dry run for administrators: what would go, and why what stays stays. @throws Refusal not_found */
export async function previewErasure(deps: PreviewDeps, accountId: string): Promise<ErasurePreview> {
  return reading(deps, async (tx, when) => {
    const person = await tx
      .selectFrom('account')
      .select(['id', 'display_name as displayName', 'role'])
      .where('id', '=', accountId)
      .where('role', 'in', ['member', 'performer'])
      .executeTakeFirst()
    if (!person) throw new Refusal('not_found')
    const found = await lookAt(tx, accountId, when)
    return {
      person: { ...person, role: person.role as 'member' | 'performer' },
      goes: found.goes,
      stays: found.stays.stays,
      identitySealed: found.stays.sealed,
    }
  })
}

/** Reads all of it as of one moment, and cannot change anything. */
export async function reading<T>(deps: PreviewDeps, work: (tx: Tx, when: When) => Promise<T>): Promise<T> {
  const when: When = { at: deps.now(), retention: (await deps.policies.current()).retention }
  return deps.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => work(tx, when))
}

async function lookAt(
  tx: Tx,
  accountId: string,
  when: When,
): Promise<{ goes: { kind: ErasedKind; count: number }[]; stays: Stays }> {
  const settled = ((await findErasureOf(tx, accountId))?.settled_at ?? null) !== null
  const stays = await findStays(tx, accountId, settled, when)
  const { rows } = await sql<Record<ErasedKind, number>>`
    select 1 as identity,
      (select count(*) from performer_profile where account_id = ${accountId}) as profile,
      (select count(*) from age_proof where account_id = ${accountId}) as age_proof,
      (select count(*) from auth_session where user_id = ${accountId}) as sign_in,
      case when ${stays.marked} then 0 else
        (select count(*) from account_mark where account_id = ${accountId}) + (select count(*) from contact_value where account_id = ${accountId}) end as marks,
      (select count(*) from (${ownMessages(accountId, when)}) own) as messages,
      case when ${stays.held} then 0 else (select count(*) from notice where account_id = ${accountId}) end as notices,
      (select count(*) from (${ownAppeals(accountId, when)}) own) as appeals,
      (select count(*) from (${ownCases(accountId, when)}) own) as notes,
      (select count(*) from (${ownRecords(accountId, stays.sealed, when)}) own where not own.kept) as records`.execute(
    tx,
  )
  const [counts] = rows
  return {
    stays,
    goes: ERASED_KINDS.map((kind) => ({ kind, count: counts?.[kind] ?? 0 })).filter(({ count }) => count > 0),
  }
}
