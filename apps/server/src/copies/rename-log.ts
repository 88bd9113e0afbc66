import { formatCheckpoint, parseSignerKey, signNote } from '@sekisho/evidence'
import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import type { RebuiltTree } from './rebuild-tree.ts'

/**
 * The name of a log that goes on after a loss: the old one and the time. Not a counter, which a second restore from the same
 * backup would count to the same number again.
 */
export function nameAfterLoss(origin: string, at: Date): string {
  const stamp = `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  return `${origin.replace(/\/\d{8}T\d{6}Z$/, '')}/${stamp}`
}

/**
 * Begins the log under the name of a new key, with the tree that is there: signs its head, retires the old keys, and puts the
 * heads under the old name aside, with everyone who vouched for them.
 */
export async function renameLog(
  tx: Tx,
  { newLogKey, tree, at }: { newLogKey: string; tree: RebuiltTree | undefined; at: Date },
): Promise<void> {
  await tx.updateTable('log_key').set({ retired_at: at }).where('retired_at', 'is', null).execute()
  if (!tree) return
  await sql`
    insert into log_past_checkpoint (origin, size, note, at, timestamps)
    select ${tree.origin}, c.size,
      c.note || coalesce((select string_agg(s.line, '' order by s.at) from log_cosignature s where s.size = c.size), ''), c.at,
      coalesce((select jsonb_agg(jsonb_build_object('authority', t.authority, 'response', encode(t.response, 'base64'), 'at', t.at))
                from log_timestamp t where t.size = c.size and t.response is not null), '[]')
    from log_checkpoint c`.execute(tx)
  await tx.deleteFrom('log_cosignature').execute()
  await tx.deleteFrom('log_timestamp').execute()
  await tx.deleteFrom('log_checkpoint').execute()
  const signer = parseSignerKey(newLogKey)
  const head = { size: tree.edge.size, root: tree.root }
  const note = signNote(formatCheckpoint({ origin: signer.name, ...head, extensions: [] }), [signer])
  await tx
    .insertInto('log_checkpoint')
    .values({ size: head.size, root: Buffer.from(head.root), note, at })
    .execute()
}
