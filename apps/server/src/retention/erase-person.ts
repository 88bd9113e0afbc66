import type { ErasedKind } from '@sekisho/protocol'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import type { Schema } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import type { When } from './kept.db.ts'
import { tryErasing } from './lock.db.ts'
import {
  closeDoor,
  eraseDesk,
  eraseExports,
  eraseLeftMessages,
  eraseMarks,
  eraseNotices,
  readIdentity,
  renewScenes,
} from './person-content.db.ts'
import { eraseOwnRecords } from './person-records.db.ts'
import { findStays, type Stays } from './person-stays.db.ts'

type EraseDeps = Pick<Deps, 'db' | 'now' | 'policies' | 'markOf' | 'disconnect'>
type Counts = Partial<Record<ErasedKind, number>>
type Erasure = Selectable<Schema['erasure']>

const BATCH = 500
/** What had to stay is looked at again once a day. */
const AGAIN_MS = 20 * 3_600_000
/** What broke is tried again after this time, so that it does not take every turn. */
const AFTER_FAILURE_MS = 3_600_000

/**
 * Erases people whose wait is over, one after the other, and looks again at those of whom something had to stay. Called by
 * the clock. One whose erasure breaks holds up nobody else's.
 * @returns how many were gone through
 * @throws the first error, when everyone had their turn
 */
export async function eraseDuePeople(deps: EraseDeps, { limit = 20, batch = BATCH } = {}): Promise<number> {
  const at = deps.now()
  const due = await deps.db
    .selectFrom('erasure')
    .select('id')
    .where('taken_back_at', 'is', null)
    .where('in_force_at', 'is not', null)
    .where('done_at', 'is', null)
    .where('due_at', '<=', at)
    .where((eb) =>
      eb.or([
        eb('tried_at', 'is', null),
        eb('tried_at', '<', new Date(at.getTime() - AGAIN_MS)),
        eb.and([eb('erased_at', 'is', null), eb('tried_at', '<', new Date(at.getTime() - AFTER_FAILURE_MS))]),
      ]),
    )
    .orderBy('due_at')
    .limit(limit)
    .execute()
  const errors: unknown[] = []
  for (const { id } of due)
    try {
      if (!(await erasePerson(deps, id, batch))) break
    } catch (error) {
      errors.push(error)
      await deps.db.updateTable('erasure').set({ tried_at: at }).where('id', '=', id).execute()
    }
  if (errors.length > 0) throw errors[0]
  return due.length
}

/**
 * Everything of one person that need not stay. The door closes first and for good; the rest goes in batches, each a
 * transaction of its own. A crash in between leaves a person who is gone and some content that the next call finds.
 * @returns false when another server is at it
 */
async function erasePerson(deps: EraseDeps, id: string, batch: number): Promise<boolean> {
  const when: When = { at: deps.now(), retention: (await deps.policies.current()).retention }
  const inTurn = <T>(work: (tx: Tx, erasure: Erasure, stays: Stays) => Promise<T>) =>
    deps.db.transaction().execute(async (tx) => {
      if (!(await tryErasing(tx))) return undefined
      const erasure = await tx
        .selectFrom('erasure')
        .selectAll()
        .where('id', '=', id)
        .where('taken_back_at', 'is', null)
        .where('in_force_at', 'is not', null)
        .forUpdate()
        .executeTakeFirst()
      if (!erasure) return undefined
      return work(tx, erasure, await findStays(tx, erasure.account_id, erasure.settled_at !== null, when))
    })

  const gone = await inTurn(async (tx, erasure, stays) => {
    await leave(deps, tx, erasure, stays)
    return erasure
  })
  if (!gone) return false
  const { account_id: accountId } = gone
  deps.disconnect({ accountId })
  for (const pending of [false, true])
    for (let after: number | undefined = -1; after !== undefined; ) {
      const done: { last: number | undefined } | undefined = await inTurn(async (tx, erasure, { sealed }) => {
        const found = await eraseOwnRecords(tx, accountId, { sealed, when, pending, after: after ?? -1, limit: batch })
        await addCounts(tx, erasure, { records: found.count, messages: found.messages })
        return found
      })
      if (!done) return false
      after = done.last
    }
  for (let more = true; more; ) {
    const found = await inTurn(async (tx, erasure) => {
      const count = await eraseLeftMessages(tx, accountId, when, batch)
      await addCounts(tx, erasure, { messages: count })
      return count
    })
    if (found === undefined) return false
    more = found === batch
  }
  return (await inTurn((tx, erasure, stays) => finish(deps, tx, erasure, gone, stays, when))) !== undefined
}

/** The first time: who it was is taken out of the account and sealed in the erasure, until `finish` finds that nothing needs it. */
async function leave(deps: EraseDeps, tx: Tx, erasure: Erasure, stays: Stays): Promise<void> {
  const { account_id: accountId, identity, erased_at: erasedAt } = erasure
  if (identity || erasedAt) return
  const read = await readIdentity(tx, accountId)
  await tx
    .updateTable('erasure')
    .set({ identity: JSON.stringify(read) })
    .where('id', '=', erasure.id)
    .execute()
  await keepBar(deps, tx, accountId, read.email, stays)
  await closeDoor(tx, accountId, read.email)
  const profile = await sql<{
    is_performer: boolean
  }>`select role = 'performer' as is_performer from account where id = ${accountId}`.execute(tx)
  await addCounts(tx, erasure, {
    identity: 1,
    sign_in: read.sessions.length,
    age_proof: read.birthDate === null ? 0 : 1,
    profile: profile.rows[0]?.is_performer ? 1 : 0,
  })
}

/** While a sanction is in force a keyed hash of the address stays, so that leaving is no way out of it (R9, R11). */
async function keepBar(
  { markOf }: EraseDeps,
  tx: Tx,
  accountId: string,
  email: string,
  { sanctioned, stays }: Stays,
): Promise<void> {
  if (!sanctioned) return
  const until = stays.find(({ reason }) => reason === 'sanction')?.until ?? null
  const values = {
    mark: markOf('email', email.toLowerCase()),
    account_id: accountId,
    until: until === null ? null : new Date(until),
  }
  await tx
    .insertInto('return_bar')
    .values(values)
    .onConflict((oc) => oc.columns(['mark', 'account_id']).doUpdateSet({ until: values.until }))
    .execute()
}

/** What does not go in batches, and the record of it, if anything went since `before`. */
async function finish(deps: EraseDeps, tx: Tx, now: Erasure, before: Erasure, stays: Stays, when: When): Promise<true> {
  const { id, account_id: accountId } = now
  // A membership can be ended while a case keeps the name: then it is barred from then on.
  if (now.identity) await keepBar(deps, tx, accountId, now.identity.email, stays)
  const desk = await eraseDesk(tx, accountId, when)
  const notices = await eraseNotices(tx, accountId, now.identity?.names ?? [], stays.held)
  const marks = stays.marked ? 0 : await eraseMarks(tx, accountId)
  await eraseExports(tx, accountId)
  await renewScenes(tx, accountId)
  const erased = await addCounts(tx, now, { ...desk, notices, marks })
  const waits = stays.stays.filter(({ reason }) => reason !== 'money' && reason !== 'sanction')
  const complete = waits.length === 0
  const changed = before.erased_at === null || complete || JSON.stringify(erased) !== JSON.stringify(before.counts)
  await tx
    .updateTable('erasure')
    .set({
      tried_at: when.at,
      erased_at: now.erased_at ?? when.at,
      ...(!stays.sealed && { identity: null }),
      ...(complete && { done_at: when.at }),
    })
    .where('id', '=', id)
    .execute()
  if (changed)
    await appendRecord(tx, 'erasure.done', when.at, {
      erasure: id,
      account: accountId,
      erased,
      stays: stays.stays.map(({ reason, count, until }) => ({ reason, count, until })),
      sealed: stays.sealed,
      complete,
    })
  return true
}

async function addCounts(tx: Tx, { id }: Erasure, found: Counts): Promise<Counts> {
  const { counts } = await tx.selectFrom('erasure').select('counts').where('id', '=', id).executeTakeFirstOrThrow()
  const sum: Counts = { ...counts }
  for (const [kind, count] of Object.entries(found) as [ErasedKind, number][])
    if (count > 0) sum[kind] = (sum[kind] ?? 0) + count
  await tx
    .updateTable('erasure')
    .set({ counts: JSON.stringify(sum) })
    .where('id', '=', id)
    .execute()
  return sum
}
