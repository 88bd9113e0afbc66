import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'

/** A checkpoint that outside parties vouch for, as a package needs it. */
export type AttestedCheckpoint = {
  size: number
  note: string
  cosignatures: readonly { witness: string; line: string; at: Date }[]
  timestamps: readonly { authority: string; response: Buffer; at: Date }[]
}

/** Most earlier checkpoints of one package. */
const MOST = 20

/** For each of these leaves the earliest attested checkpoint that covers it; when there are too many, spread over them. */
export async function findAttested(db: Db, leaves: readonly number[]): Promise<AttestedCheckpoint[]> {
  // Of one moment: heads are thinned out meanwhile, and one that was found must be there when it is read.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => findOfOneMoment(tx, leaves))
}

async function findOfOneMoment(db: Tx, leaves: readonly number[]): Promise<AttestedCheckpoint[]> {
  const { rows } = await sql<{ size: number }>`
    select distinct least(
        (select size from log_cosignature where size > leaf order by size limit 1),
        (select size from log_timestamp where size > leaf and response is not null order by size limit 1)) as size
    from unnest(${[...leaves]}::bigint[]) as leaf
    order by size`.execute(db)
  const sizes = spread(
    rows.flatMap(({ size }) => (size === null ? [] : size)),
    MOST,
  )
  const found: AttestedCheckpoint[] = []
  for (const size of sizes) found.push(await findOne(db, size))
  return found
}

/** Pure: as many as are wanted, evenly, the first and the last among them. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))] as T)
}

async function findOne(db: Tx, size: number): Promise<AttestedCheckpoint> {
  const { note } = await db
    .selectFrom('log_checkpoint')
    .select('note')
    .where('size', '=', size)
    .executeTakeFirstOrThrow()
  const cosignatures = await db
    .selectFrom('log_cosignature')
    .select(['witness', 'line', 'at'])
    .where('size', '=', size)
    .orderBy('at')
    .orderBy('witness')
    .execute()
  const stamps = await db
    .selectFrom('log_timestamp')
    .select(['authority', 'response', 'at'])
    .where('size', '=', size)
    .where('response', 'is not', null)
    .orderBy('authority')
    .execute()
  return {
    size,
    note,
    cosignatures,
    timestamps: stamps.map(({ authority, response, at }) => ({
      authority,
      response: response as Buffer,
      at: at as Date,
    })),
  }
}
