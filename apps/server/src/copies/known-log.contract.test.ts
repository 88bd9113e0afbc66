import { formatCheckpoint, parseSignerKey, rootOf, signNote } from '@sekisho/evidence'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CopySite, createCopySite, dataFileOf, dumpDatabase, known } from '../../../../tests/setup/copy-site.ts'
import { appendRecord } from '../evidence/index.ts'
import { fixedKeys, newestCheckpoint, readTiles, sequenceAll } from '../log/index.ts'
import { CopyError } from './copy-error.ts'

let copies: CopySite
beforeEach(async () => {
  copies = await createCopySite()
})
afterEach(() => copies.close())

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no problem',
    (error: unknown) => (error instanceof CopyError ? error.problem : error),
  )

/** Records that wait for their place. */
async function write(count: number): Promise<void> {
  const { db, now } = copies.site.app.deps
  for (let i = 0; i < count; i += 1)
    await db.transaction().execute((tx) => appendRecord(tx, 'credit.given', now(), { points: i }))
}

test('a log that was seen longer than it is restored says how many records are missing, and stays as it is', async () => {
  await copies.fill()
  const file = dataFileOf(await copies.backup())
  // The record of the backup itself, and three more.
  await write(3)
  await sequenceAll(copies.site.app.deps)
  const url = await copies.bare()
  const restoring = copies.restore(file, url, { known: [await copies.seen()] })
  await expect(restoring).rejects.toMatchObject({ problem: 'behind', message: expect.stringContaining('= 4)') })
  expect([...(await dumpDatabase(url)).keys()]).toEqual([])
})

test('with a reason it goes on under a new name and key, which the log itself records; the old name is never signed again', async () => {
  await copies.fill()
  const before = await copies.seen()
  const file = dataFileOf(await copies.backup())
  await write(3)
  await sequenceAll(copies.site.app.deps)
  const last = await copies.seen()
  const url = await copies.bare()
  let placed: string | undefined
  const restored = await copies.restore(file, url, {
    known: [before, last],
    acceptLoss: 'ディスクの故障',
    placeKeys: async (key) => {
      placed = key
    },
  })
  expect(restored.loss).toMatchObject({ missing: 4, known: last })
  const { newOrigin = '', newLogKey = '', newVerifierKey } = restored.loss ?? {}
  expect(newOrigin).toMatch(/^test\.example\/log\/\d{8}T\d{6}Z$/)
  expect(placed).toBe(newLogKey)

  const site = await copies.serve(url, { logKeys: fixedKeys(newLogKey) })
  const { db } = site.app.deps
  const head = await newestCheckpoint(db)
  expect(head?.note.split('\n').slice(0, 2)).toEqual([newOrigin, String(before.checkpoint.size)])
  await sequenceAll(site.app.deps)
  expect((await newestCheckpoint(db))?.size).toBe(before.checkpoint.size + 1)
  const { body } = await db
    .selectFrom('evidence_record')
    .select('body')
    .where('leaf_index', '=', before.checkpoint.size)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(body ?? '')).toMatchObject({
    kind: 'restore.made',
    missing: 4,
    reason: 'ディスクの故障',
    formerLog: 'test.example/log',
    newLog: newOrigin,
    newKey: newVerifierKey,
    known: [before.note, last.note],
  })
  // What was signed under the old name is put aside whole, and its key is retired.
  const past = await db.selectFrom('log_past_checkpoint').selectAll().orderBy('size', 'desc').execute()
  expect(past[0]).toMatchObject({ origin: 'test.example/log', size: before.checkpoint.size, note: before.note })
  const keys = await db.selectFrom('log_key').selectAll().where('retired_at', 'is', null).execute()
  expect(keys.map(({ verifier_key }) => verifier_key)).toEqual([newVerifierKey])
})

test('records that waited when the backup was made are no loss: they get the places that were seen', async () => {
  await copies.fill()
  await write(5)
  const file = dataFileOf(await copies.backup())
  await sequenceAll(copies.site.app.deps)
  const { db } = copies.site.app.deps
  const { size } = (await copies.seen()).checkpoint
  // As a witness saw it before the record of the backup came in.
  const root = await rootOf(size - 1, readTiles(db))
  const [key] = await copies.site.app.deps.logKeys.current()
  if (!key) throw new Error('no key')
  const seen = known(signNote(formatCheckpoint({ origin: key.name, size: size - 1, root, extensions: [] }), [key]))
  const url = await copies.bare()
  const restored = await copies.restore(file, url, { known: [seen] })
  expect(restored.loss).toBeUndefined()
  const site = await copies.serve(url)
  await sequenceAll(site.app.deps)
  expect(await rootOf(size - 1, readTiles(site.app.deps.db))).toEqual(root)
})

test('a checkpoint older than the backup proves nothing about what came after: it counts only when somebody vouches for it', async () => {
  await copies.fill()
  const old = await copies.seen()
  await write(3)
  await sequenceAll(copies.site.app.deps)
  const file = dataFileOf(await copies.backup())
  const url = await copies.bare()
  expect(await problemOf(copies.restore(file, url, { known: [old] }))).toBe('known_older')
  expect([...(await dumpDatabase(url)).keys()]).toEqual([])
  await copies.restore(file, url, { known: [old], knownIsNewest: true })
  const site = await copies.serve(url)
  const made = await site.app.deps.db
    .selectFrom('evidence_record')
    .select('body')
    .where('kind', '=', 'restore.made')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(made.body ?? '')).toMatchObject({ known: [old.note], knownIsNewest: true })
})

test('two histories are named and nothing is restored, whatever reason is given', async () => {
  await copies.fill()
  const { size } = (await copies.seen()).checkpoint
  const file = dataFileOf(await copies.backup())
  const [key] = await copies.site.app.deps.logKeys.current()
  if (!key) throw new Error('no key')
  const other = known(
    signNote(formatCheckpoint({ origin: key.name, size: size - 2, root: new Uint8Array(32), extensions: [] }), [key]),
  )
  const url = await copies.bare()
  expect(await problemOf(copies.restore(file, url, { known: [other], acceptLoss: 'x' }))).toBe('known_contradicts')
  expect([...(await dumpDatabase(url)).keys()]).toEqual([])
})

test('a checkpoint of another log, or signed by another key, proves nothing', async () => {
  await copies.fill()
  const file = dataFileOf(await copies.backup())
  const url = await copies.bare()
  const { checkpoint } = await copies.seen()
  const { generateKey } = await import('@sekisho/evidence')
  for (const name of ['test.example/log', 'other.example/log']) {
    const signer = parseSignerKey(generateKey(name, new Uint8Array(32).fill(99)).signerKey)
    const forged = known(signNote(formatCheckpoint({ ...checkpoint, origin: name }), [signer]))
    expect(await problemOf(copies.restore(file, url, { known: [forged] }))).toBe('known_of_another')
  }
})
