import type { AttestProblem } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Witness } from './attesters.ts'
import { backOffMs, LEASE_MS } from './back-off.ts'

/** Verifier keys of all witnesses that ever vouched, as packages carry them. */
export async function listWitnessKeys(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('log_witness')
    .select('verifier_key')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('log_cosignature').select('size').whereRef('witness', '=', 'log_witness.name')),
    )
    .orderBy('added_at')
    .orderBy('verifier_key')
    .execute()
  return rows.map(({ verifier_key }) => verifier_key)
}

/**
 * Makes this server the one that asks the witness, when it is due.
 * A server that dies meanwhile is taken for dead after a minute.
 */
export async function claimWitness(db: Db, witness: Witness, now: Date): Promise<boolean> {
  await rememberWitness(db, witness, now)
  const { numUpdatedRows } = await db
    .updateTable('log_witness')
    .set({ next_try_at: new Date(now.getTime() + LEASE_MS) })
    .where('verifier_key', '=', witness.verifier.key)
    .where('next_try_at', '<=', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function rememberWitness(db: Db, { name, verifier }: Witness, now: Date): Promise<void> {
  await db
    .insertInto('log_witness')
    .values({ verifier_key: verifier.key, name, added_at: now, next_try_at: now, error: null, failing_since: null })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** The largest tree that it cosigned, as far as this database knows. */
export async function lastCosignedSize(db: Db, witness: string): Promise<number> {
  const { size } = await db
    .selectFrom('log_cosignature')
    .select(({ fn }) => fn.max('size').as('size'))
    .where('witness', '=', witness)
    .executeTakeFirstOrThrow()
  return size ?? 0
}

export type Cosignature = { size: number; line: string; at: Date }

export async function keepCosignature(
  db: Db,
  { name, verifier }: Witness,
  found: Cosignature,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('log_cosignature')
      .values({ ...found, witness: name })
      .onConflict((on) => on.doNothing())
      .execute()
    await tx
      .updateTable('log_witness')
      .set({ failures: 0, error: null, failing_since: null, next_try_at: now })
      .where('verifier_key', '=', verifier.key)
      .execute()
  })
}

const ALL_KEPT_MS = 30 * 86_400_000

/**
 * Takes away cosignatures that are older than thirty days, but for the last of each hour and witness: that one vouches for
 * everything the others did, an hour later at most. Their checkpoints go with the next pruning.
 * @returns how many went
 */
export async function pruneCosignatures({ db, now }: { db: Db; now: () => Date }): Promise<number> {
  const { numAffectedRows } = await sql`
    with old as (
      select size, witness, row_number() over (partition by witness, date_trunc('hour', at) order by size desc) as place
      from log_cosignature where at < ${new Date(now().getTime() - ALL_KEPT_MS)}
    )
    delete from log_cosignature c using old
    where c.size = old.size and c.witness = old.witness and old.place > 1`.execute(db)
  return Number(numAffectedRows ?? 0)
}

export async function noteFailure(db: Db, { verifier }: Witness, error: AttestProblem, now: Date): Promise<void> {
  const { failures } = await db
    .updateTable('log_witness')
    .set({
      failures: sql`failures + 1`,
      error,
      failing_since: sql`coalesce(failing_since, ${now})`,
    })
    .where('verifier_key', '=', verifier.key)
    .returning('failures')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('log_witness')
    .set({ next_try_at: new Date(now.getTime() + backOffMs(failures)) })
    .where('verifier_key', '=', verifier.key)
    .execute()
}
