import { parseVerifierKey } from '@sekisho/evidence'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tx } from '../db/connect.ts'
import { MIGRATION_NAMES, migrateTo } from '../db/migrate.ts'
import type { Schema } from '../db/schema.ts'
import { appendRecord } from '../evidence/index.ts'
import { listKeys, newKey } from '../log/index.ts'
import type { ContainerHeader } from './container.ts'
import { CopyError } from './copy-error.ts'
import { readCopy } from './copy-file.ts'
import { compareWithKnown, type KnownCheckpoint, requireOwn } from './known-checkpoint.ts'
import { loadCopy } from './load-copy.ts'
import { type RebuiltTree, rebuildTree, rootWithPending } from './rebuild-tree.ts'
import { nameAfterLoss, renameLog } from './rename-log.ts'
import { isUnused, SAME_EVERYWHERE } from './tables.db.ts'

export type RestoreProgress =
  | { step: 'table'; name: string }
  /** Bytes of the file. */
  | { step: 'reading'; bytes: number }
  | { step: 'constraints' }
  | { step: 'tree'; done: number; total: number }

export type RestoreOptions = {
  databaseUrl: string
  file: string
  passphrase: string
  /** What others saw of the log, at least one; `none`: nobody outside ever saw it. */
  known: readonly KnownCheckpoint[] | 'none'
  /** Somebody vouches that nothing newer was seen outside, although the backup itself has more. */
  knownIsNewest?: boolean
  /** Why the site goes on although records are missing. */
  acceptLoss: string | undefined
  now: () => Date
  onProgress?: (progress: RestoreProgress) => void
  /**
   * Called before anything becomes visible, when all checks are done: puts keys into place.
   * @param newLogKey signer key, when the log goes on under a new name
   */
  placeKeys: (newLogKey: string | undefined) => Promise<void>
}

export type Restored = {
  header: ContainerHeader
  rows: number
  log: { size: number; origin: string } | undefined
  /** When the log goes on under a new name. */
  loss: Loss | undefined
}

type Loss = { missing: number; known: KnownCheckpoint; newOrigin: string; newLogKey: string; newVerifierKey: string }

/**
 * Fills an empty database from a backup and makes sure that its log continues what was seen outside. One transaction from the
 * first table to the record `restore.made`: whatever goes wrong or dies, the database stays empty; a server that starts
 * meanwhile waits at the lock of migrations or finds nothing.
 * @throws CopyError naming what is wrong; the database's own error
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const client = new pg.Client({
    connectionString: options.databaseUrl,
    application_name: 'sekisho-restore',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(SAME_EVERYWHERE)
    const restored = await onOneConnection(client)
      .transaction()
      .execute((tx) => fillDatabase(client, tx, options))
    // Fresh tables have no statistics: the first queries would be planned blindly.
    await client.query('analyze')
    return restored
  } finally {
    await client.end()
  }
}

/** kysely and COPY in one transaction. */
function onOneConnection(client: pg.Client): Kysely<Schema> {
  const only = Object.assign(client, { release: () => {} })
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: { connect: async () => only, end: async () => {}, options: {} } }),
  })
}

async function fillDatabase(client: pg.Client, tx: Tx, options: RestoreOptions): Promise<Restored> {
  const { onProgress = () => {} } = options
  if (!(await isUnused(client))) throw new CopyError('not_empty')
  const parts = readCopy(options.file, { kind: 'data', passphrase: options.passphrase }, (bytes) =>
    onProgress({ step: 'reading', bytes }),
  )
  try {
    const first = await parts.next()
    if (first.done || first.value.type !== 'header') throw new CopyError('wrong_content', 'header')
    const { header } = first.value
    await migrateTo(tx, newestOf(header))
    const { rows } = await loadCopy(client, header, parts, {
      onTable: (name) => onProgress({ step: 'table', name }),
      onConstraints: () => onProgress({ step: 'constraints' }),
    })
    const { tree, behind } = await checkLog(tx, options, header)
    await migrateTo(tx, MIGRATION_NAMES.at(-1) ?? '')
    await settleWhatWasUnderWay(tx)
    const at = options.now()
    const loss = behind && takeNewName(tree?.origin ?? behind.known.checkpoint.origin, behind, at)
    if (loss) await renameLog(tx, { newLogKey: loss.newLogKey, tree, at })
    await appendRecord(tx, 'restore.made', at, factsOf(header, options, loss))
    await options.placeKeys(loss?.newLogKey)
    return {
      header,
      rows,
      log: tree && { size: tree.edge.size, origin: loss?.newOrigin ?? tree.origin },
      loss,
    }
  } finally {
    await parts.return(undefined)
  }
}

/** The last migration that the backup has seen. @throws CopyError `newer_format` when this program does not know it */
function newestOf({ migrations }: ContainerHeader): string {
  const newest = migrations.at(-1)
  const unknown = migrations.find((name, i) => MIGRATION_NAMES[i] !== name)
  if (newest === undefined || unknown !== undefined) throw new CopyError('newer_format', unknown)
  return newest
}

type Behind = { missing: number; known: KnownCheckpoint }

/** The log as it was loaded: whole, signed, and where it stands to what was seen outside. @throws CopyError */
async function checkLog(
  tx: Tx,
  { known, knownIsNewest = false, acceptLoss, onProgress = () => {} }: RestoreOptions,
  { pending, log }: ContainerHeader,
): Promise<{ tree: RebuiltTree | undefined; behind: Behind | undefined }> {
  const seen = known === 'none' ? [] : known
  const tree = await rebuildTree(
    tx,
    seen.map(({ checkpoint }) => checkpoint.size),
    (done, total) => onProgress({ step: 'tree', done, total }),
  )
  if ((tree?.edge.size ?? 0) !== (log?.size ?? 0)) throw new CopyError('tree_differs', 'header')
  const keys = (await listKeys(tx)).map(({ verifierKey }) => parseVerifierKey(verifierKey))
  let behind: Behind | undefined
  for (const one of seen) {
    if (tree) requireOwn(one, tree.origin, keys)
    const stand = await compareOne(tx, one, tree, pending)
    if (stand.kind === 'contradicts') throw new CopyError('known_contradicts', one.place)
    if (stand.kind === 'behind' && one.checkpoint.size > (behind?.known.checkpoint.size ?? -1))
      behind = { missing: stand.missing, known: one }
  }
  // One that anybody could keep since last year proves nothing about yesterday.
  const newest = Math.max(...seen.map(({ checkpoint }) => checkpoint.size))
  if (seen.length > 0 && newest < (log?.size ?? 0) && !knownIsNewest)
    throw new CopyError('known_older', `${newest} < ${log?.size}`)
  if (behind && acceptLoss === undefined)
    throw new CopyError(
      'behind',
      `${behind.known.checkpoint.size} − ${tree?.edge.size ?? 0} − ${pending} = ${behind.missing}`,
    )
  return { tree, behind }
}

async function compareOne(tx: Tx, { checkpoint }: KnownCheckpoint, tree: RebuiltTree | undefined, pending: number) {
  const size = tree?.edge.size ?? 0
  const ahead = checkpoint.size - size
  const rootOfWaiting = tree && ahead > 0 && ahead <= pending ? await rootWithPending(tx, tree.edge, ahead) : undefined
  return compareWithKnown(checkpoint, { size, pending }, (wanted) =>
    wanted > size ? rootOfWaiting : tree?.rootsAt.get(wanted),
  )
}

/** A log that was seen longer than it is here must not sign another continuation under the same name (ADR 16). */
function takeNewName(origin: string, behind: Behind, at: Date): Loss {
  const newOrigin = nameAfterLoss(origin, at)
  const { signerKey, verifierKey } = newKey(newOrigin)
  return { ...behind, newOrigin, newLogKey: signerKey, newVerifierKey: verifierKey }
}

/** The backup itself was under way when its picture was taken, and files of exports are not in it. */
async function settleWhatWasUnderWay(tx: Tx): Promise<void> {
  await tx.deleteFrom('copy_run').where('state', '=', 'running').execute()
  await tx.updateTable('evidence_export').set({ state: 'expired' }).where('state', '=', 'ready').execute()
  await tx
    .updateTable('evidence_export')
    .set({ state: 'failed', failure: 'interrupted' })
    .where('state', 'not in', ['ready', 'expired', 'cancelled', 'failed'])
    .execute()
}

function factsOf(
  header: ContainerHeader,
  { known, knownIsNewest, acceptLoss }: RestoreOptions,
  loss: Loss | undefined,
) {
  const seen = known === 'none' ? [] : known
  return {
    backupMadeAt: header.madeAt,
    treeSize: header.log?.size ?? 0,
    pending: header.pending,
    // In full: whoever reads the log later can hold it against their own copy.
    known: seen.map(({ note }) => note),
    ...(knownIsNewest && { knownIsNewest }),
    ...(loss && {
      missing: loss.missing,
      reason: acceptLoss ?? '',
      formerLog: header.log?.origin ?? loss.known.checkpoint.origin,
      newLog: loss.newOrigin,
      newKey: loss.newVerifierKey,
    }),
  }
}
