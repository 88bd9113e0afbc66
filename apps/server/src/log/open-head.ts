import {
  type Checkpoint,
  EMPTY_ROOT,
  equalBytes,
  type Hash,
  NoteError,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  splitNote,
} from '@sekisho/evidence'
import { ConfigError } from '../config.ts'
import { connect, type Db, type Tx } from '../db/connect.ts'
import type { LogKey, LogKeys } from './log-keys.ts'

/** The log in the database is not what this server's keys signed: it is not continued, and records wait. */
export class LogBroken extends Error {
  override name = 'LogBroken'
}

/** The tree to continue: what one of this server's keys signed last, or the empty one. @throws LogBroken */
export async function readHead(
  db: Db | Tx,
  origin: string,
  keys: readonly LogKey[],
): Promise<{ size: number; root: Hash }> {
  const newest = await db
    .selectFrom('log_checkpoint')
    .select(['size', 'root', 'note'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) return { size: 0, root: EMPTY_ROOT }
  const { size, root } = openHead(newest.note, origin, keys)
  if (size !== newest.size || !equalBytes(root, newest.root))
    throw new LogBroken('the newest checkpoint is not the one that was signed')
  return { size, root }
}

/** Pure. @throws LogBroken when it is another log's, or no key of this server signed it */
function openHead(note: string, origin: string, keys: readonly LogKey[]): Checkpoint {
  const checkpoint = parseCheckpoint(splitNote(note).text)
  if (checkpoint.origin !== origin)
    throw new LogBroken(`the log is called ${checkpoint.origin}, this server's key ${origin}`)
  try {
    openNote(
      note,
      keys.map(({ verifierKey }) => parseVerifierKey(verifierKey)),
    )
  } catch (cause) {
    if (!(cause instanceof NoteError)) throw cause
    throw new LogBroken('no key of this server signed the newest checkpoint', { cause })
  }
  return checkpoint
}

/**
 * Before a server starts: the keys it was given are those of the log in its database.
 * @throws ConfigError saying which setting is wrong
 */
export async function requireOurLog(databaseUrl: string, logKeys: LogKeys): Promise<void> {
  const { db, close } = connect(databaseUrl, { max: 1 })
  try {
    await readHead(db, logKeys.origin, await logKeys.current())
  } catch (error) {
    if (!(error instanceof LogBroken)) throw error
    throw new ConfigError(
      `SEKISHO_LOG_KEY_FILE: このデータベースの記録は、別の名前か別の鍵で署名されています。元の鍵を使ってください。名前は変えられず、鍵の交代は sekisho log-key rotate でします / ` +
        `the log in this database was signed under another name or by another key. Use the key it had: the name never changes, and keys are changed with sekisho log-key rotate (${error.message})`,
    )
  } finally {
    await close()
  }
}
