/**
 * bench/copies: how fast a backup is written, checked and restored, and how much memory that takes; beside a peer in the same
 * run: the same tables read with COPY and thrown away.
 *
 *   npm run bench:copies -- [messages, each with its record]
 *
 * Smoke size unless told: 20000. Full size: 500000.
 */
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { checkCopy } from '../../apps/server/src/copies/copy-file.ts'
import { readKnownCheckpoint, restoreBackup } from '../../apps/server/src/copies/index.ts'
import { openSnapshot } from '../../apps/server/src/copies/snapshot.db.ts'
import { writeBackup } from '../../apps/server/src/copies/write-backup.ts'
import { startEmbedded } from '../../apps/server/src/db/embedded.ts'
import { newestCheckpoint, sequenceAll } from '../../apps/server/src/log/index.ts'
import { fillDesk } from '../desk/fill.ts'
import { createDatabase, openLog, secondsSince, whole } from '../log/bench-log.ts'

const PASSPHRASE = 'benchmark benchmark'
const [messages = 20_000] = process.argv.slice(2).map(Number)

const directory = await mkdtemp('/tmp/sekisho-bench-')
await chmod(directory, 0o711)
const folder = path.join(directory, 'copies')
await mkdir(folder)
const embedded = await startEmbedded({ dataDir: path.join(directory, 'data') })
try {
  const url = await fillSite()
  const bytes = await peer(url)
  await measure(url, bytes)
} finally {
  await embedded.stop()
  await rm(directory, { recursive: true, force: true })
}

async function fillSite(): Promise<string> {
  const url = await createDatabase(embedded.url, 'site')
  const sizes = { closed: 1_000, open: 100, members: 2_000, performers: 100, staff: 5, messages }
  await fillDesk(url, sizes, () => {})
  const workerData = { url, records: messages, perSecond: Number.POSITIVE_INFINITY }
  await once(new Worker(new URL('../log/write-records.ts', import.meta.url), { workerData }), 'message')
  const log = openLog(url)
  await sequenceAll(log.deps)
  await log.close()
  return url
}

/** @returns bytes of the tables, as COPY writes them */
async function peer(url: string): Promise<number> {
  const started = performance.now()
  const snapshot = await openSnapshot(url)
  let bytes = 0
  for await (const { data } of snapshot.sections()) for await (const piece of data) bytes += piece.length
  await snapshot.close()
  tell('COPY alone (peer)', bytes, secondsSince(started))
  return bytes
}

async function measure(url: string, bytes: number): Promise<void> {
  const now = () => new Date()
  const plan = {
    folders: [folder],
    keysFolders: [],
    passphrase: PASSPHRASE,
    keysPassphrase: PASSPHRASE,
    keep: undefined,
  }
  const writing = performance.now()
  const deps = { databaseUrl: url, now, siteKeys: async () => ({ 'session-secret': 'benchmark' }) }
  const backup = await writeBackup(deps, plan)
  tell('backup, read back', bytes, secondsSince(writing))
  const file = path.join(folder, backup.data[0]?.file ?? '')
  const checking = performance.now()
  await checkCopy(file, { kind: 'data', passphrase: PASSPHRASE })
  tell('check alone', bytes, secondsSince(checking))

  const client = new pg.Client(embedded.url)
  await client.connect()
  await client.query('create database restored')
  await client.end()
  const target = new URL(embedded.url)
  target.pathname = '/restored'
  const restoring = performance.now()
  await restoreBackup({
    databaseUrl: target.href,
    file,
    passphrase: PASSPHRASE,
    known: [await known(url)],
    acceptLoss: undefined,
    now,
    placeKeys: async () => {},
  })
  tell('restore, log rebuilt', bytes, secondsSince(restoring))
  console.log(
    `\n  ${whole(backup.rows)} rows, ${whole(bytes / 1e6)} MB, file ${whole(backup.bytes / 1e6)} MB; ` +
      `most memory of this process ${whole(process.resourceUsage().maxRSS / 1_000)} MB`,
  )
}

async function known(url: string) {
  const log = openLog(url)
  const newest = await newestCheckpoint(log.deps.db)
  await log.close()
  const note = path.join(directory, 'checkpoint')
  await writeFile(note, newest?.note ?? '')
  return readKnownCheckpoint(note)
}

function tell(what: string, bytes: number, seconds: number): void {
  console.log(
    `  ${what.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${whole(bytes / 1e6 / seconds).padStart(6)} MB/s`,
  )
}
