import { addSignatures, type Hash } from '@sekisho/evidence'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'

/** A tree head as it was signed, with those who vouched for it since. */
export type StoredCheckpoint = {
  size: number
  root: Hash
  /** The signed note, without cosignatures. */
  note: string
  at: Date
  /** Signature lines of witnesses, each with its newline. */
  cosignatures: readonly { witness: string; line: string; at: Date }[]
}

/** The note with all cosignatures, as it is published. */
export const noteOf = ({ note, cosignatures }: StoredCheckpoint): string =>
  addSignatures(
    note,
    cosignatures.map(({ line }) => line),
  )

/** The head of the log as it stands; undefined until the first record has been put into it. */
export const newestCheckpoint = (db: Db | Tx): Promise<StoredCheckpoint | undefined> =>
  findCheckpoint(db, sql`order by size desc`)

/** The earliest kept head of a tree with at least `size` leaves. */
export const checkpointFrom = (db: Db | Tx, size: number): Promise<StoredCheckpoint | undefined> =>
  findCheckpoint(db, sql`where size >= ${size} order by size`)

async function findCheckpoint(db: Db | Tx, which: ReturnType<typeof sql>): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql<Omit<StoredCheckpoint, 'cosignatures'>>`
    select size, root, note, at from log_checkpoint ${which} limit 1`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const cosignatures = await db
    .selectFrom('log_cosignature')
    .select(['witness', 'line', 'at'])
    .where('size', '=', found.size)
    .orderBy('at')
    .orderBy('witness')
    .execute()
  return { ...found, cosignatures }
}

export async function insertCheckpoint(tx: Tx, checkpoint: Omit<StoredCheckpoint, 'cosignatures'>): Promise<void> {
  const { root, ...rest } = checkpoint
  await tx
    .insertInto('log_checkpoint')
    .values({ ...rest, root: Buffer.from(root) })
    .execute()
}

const KEPT_MS = 86_400_000

/**
 * Takes away heads that are older than a day and that nobody outside vouches for, but for the last one of each hour and the
 * newest of all. Nothing is lost with them: every tree they were heads of is the beginning of the tree that is there.
 * @returns how many went
 */
export async function pruneCheckpoints({ db, now }: { db: Db; now: () => Date }): Promise<number> {
  const { numAffectedRows } = await sql`
    with old as (
      select size, row_number() over (partition by date_trunc('hour', at) order by size desc) as place
      from log_checkpoint where at < ${new Date(now().getTime() - KEPT_MS)}
    )
    delete from log_checkpoint head using old
    where head.size = old.size and old.place > 1
      and head.size < (select max(size) from log_checkpoint)
      and not exists (select from log_cosignature vouched where vouched.size = head.size)
      and not exists (select from log_timestamp stamped where stamped.size = head.size)`.execute(db)
  return Number(numAffectedRows ?? 0)
}
