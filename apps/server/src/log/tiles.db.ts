import { type ChangedTile, type EntryBundle, HASH_BYTES, type ReadTiles, TILE_WIDTH } from '@sekisho/evidence'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'

const NOTHING = new Uint8Array(0)

/**
 * The tree as the database holds it. A tile that has grown wider since gives the part asked for; one that is not there,
 * or not yet as wide, gives fewer bytes than asked for, which those who read tiles turn down (TileError).
 */
export const readTiles =
  (db: Db | Tx): ReadTiles =>
  async (tiles) => {
    const { rows } = await sql<{ place: number; hashes: Buffer }>`
      select wanted.place, substring(tile.hashes for wanted.bytes) as hashes
      from unnest(${tiles.map(({ level }) => level)}::smallint[], ${tiles.map(({ n }) => n)}::bigint[],
          ${tiles.map(({ width }) => width * HASH_BYTES)}::integer[]) with ordinality as wanted (level, n, bytes, place)
        join log_tile tile on tile.level = wanted.level and tile.n = wanted.n`.execute(db)
    const found = new Map(rows.map(({ place, hashes }) => [place, hashes]))
    return tiles.map((_, i) => found.get(i + 1) ?? NOTHING)
  }

/** Tiles only grow: a full one can never be written again. @throws when one would shrink or stay as it is */
export async function writeTiles(tx: Tx, tiles: readonly ChangedTile[]): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into log_tile (level, n, hashes)
    select * from unnest(${tiles.map(({ level }) => level)}::smallint[], ${tiles.map(({ n }) => n)}::bigint[],
      ${tiles.map(({ hashes }) => Buffer.from(hashes.buffer, hashes.byteOffset, hashes.length))}::bytea[])
    on conflict (level, n) do update set hashes = excluded.hashes
    where length(log_tile.hashes) < length(excluded.hashes)`.execute(tx)
  if (Number(numAffectedRows) !== tiles.length) throw new Error('a tile of the log did not grow')
}

/** The commitments under a tile of leaves, or undefined while the log does not hold them all. */
export async function readEntries(db: Db | Tx, { n, width }: EntryBundle): Promise<Uint8Array[] | undefined> {
  const from = n * TILE_WIDTH
  const rows = await db
    .selectFrom('evidence_record')
    .select('commitment')
    .where('leaf_index', '>=', from)
    .where('leaf_index', '<', from + width)
    .orderBy('leaf_index')
    .execute()
  return rows.length === width ? rows.map(({ commitment }) => commitment) : undefined
}
