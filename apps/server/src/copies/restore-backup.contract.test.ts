import { copyFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ROUTES } from '@sekisho/protocol'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type CopySite,
  createCopySite,
  dataFileOf,
  dumpDatabase,
  PASSPHRASE,
} from '../../../../tests/setup/copy-site.ts'
import { TestPerson } from '../../../../tests/setup/test-site.ts'
import { newId } from '../ids.ts'
import { newestCheckpoint, sequenceAll } from '../log/index.ts'
import { creditPoints } from '../points/index.ts'
import { CopyError } from './copy-error.ts'
import { checkCopy } from './copy-file.ts'
import { rebuildTree } from './rebuild-tree.ts'
import { LEFT_OUT } from './tables.db.ts'

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

const tablesIn = async (url: string) => [...(await dumpDatabase(url)).keys()]

test('[R4] a restored site has every row of every table, runs, and its log goes on', async () => {
  const { member, performer, conversationId } = await copies.fill()
  const before = await dumpDatabase(copies.database.url)
  const backup = await copies.backup()
  const url = await copies.bare()
  const restored = await copies.restore(dataFileOf(backup), url, { known: [await copies.seen()] })
  const after = await dumpDatabase(url)

  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [table, rows] of before) {
    if (table === 'copy_run') continue
    const kept = after.get(table)?.filter((row) => !row.includes(',restore.made,'))
    expect([table, kept]).toEqual([table, LEFT_OUT.includes(table) ? [] : rows])
  }
  expect(backup.rows).toBe(restored.rows)
  expect(restored.loss).toBeUndefined()

  const site = await copies.serve(url)
  const again = await new TestPerson(site.url, member).enter()
  const { messages } = await again.call(ROUTES.messages, { params: { id: conversationId }, query: {} })
  expect(messages.length).toBeGreaterThan(3)
  const her = await new TestPerson(site.url, performer).enter()
  await her.send(conversationId, 'おかえりなさい')
  await sequenceAll(site.app.deps)
  const head = await newestCheckpoint(site.app.deps.db)
  expect(head?.size).toBeGreaterThan(restored.log?.size ?? 0)
  const tree = await site.app.deps.db.transaction().execute((tx) => rebuildTree(tx, [restored.log?.size ?? 0]))
  expect(tree?.origin).toBe('test.example/log')
  const { body } = await site.app.deps.db
    .selectFrom('evidence_record')
    .select('body')
    .where('kind', '=', 'restore.made')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(body ?? '')).toMatchObject({ treeSize: restored.log?.size, backupMadeAt: backup.header.madeAt })
  again.close()
  her.close()
})

test('constraints and triggers stand again after a restore, and numbers go on', async () => {
  await copies.fill()
  const url = await copies.bare()
  await copies.restore(dataFileOf(await copies.backup()), url)
  const shape = async (of: string) => {
    const client = new pg.Client(of)
    await client.connect()
    const { rows } = await client.query(
      `select conrelid::regclass::text as t, conname as n, pg_get_constraintdef(oid) as d, convalidated as v from pg_constraint where connamespace = 'public'::regnamespace
       union all select tgrelid::regclass::text, tgname, tgenabled::text, true from pg_trigger where not tgisinternal
       union all select tablename, indexname, indexdef, true from pg_indexes where schemaname = 'public' order by 1, 2, 3`,
    )
    const { rows: next } = await client.query(
      `select nextval(pg_get_serial_sequence('evidence_record', 'id')) > max(id) as free from evidence_record`,
    )
    await client.end()
    return { rows, next }
  }
  const [made, original] = [await shape(url), await shape(copies.database.url)]
  expect(made.rows).toEqual(original.rows)
  expect(made.next).toEqual([{ free: true }])
})

test('[R4] a backup taken while people write is of one instant: money sums to zero, each message has its record', async () => {
  const { member, performer, conversationId } = await copies.fill()
  let over = false
  const writing = Promise.all(
    [member, performer].map(async (person) => {
      for (let i = 0; !over; i += 1) await person.send(conversationId, `その${i}`)
    }),
  )
  const sequencing = (async () => {
    while (!over) await sequenceAll(copies.site.app.deps)
  })()
  const charging = (async () => {
    while (!over) await creditPoints(copies.site.app.deps, null, { accountId: member.id, points: 7, reason: 'test' })
  })()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const backup = await copies.backup()
  over = true
  await Promise.all([writing, sequencing, charging])

  const url = await copies.bare()
  await copies.restore(dataFileOf(backup), url)
  const client = new pg.Client(url)
  await client.connect()
  const one = async (sql: string) => (await client.query(sql)).rows[0]
  expect(await one('select coalesce(sum(amount), 0)::int as sum from ledger_posting')).toEqual({ sum: 0 })
  expect(
    await one(
      `select count(*)::int as messages, (select count(*)::int from evidence_record where kind = 'message.decided') as messages_on_record,
         count(*) filter (where not exists (select from evidence_record r where r.kind = 'message.decided' and r.body::jsonb ->> 'message' = m.id::text))::int as without
       from message m`,
    ),
  ).toMatchObject({ without: 0 })
  expect(
    await one(
      `select count(*)::int as wrong from ledger_account a where owner_id is not null
         and balance <> (select coalesce(sum(amount), 0) from ledger_posting p where p.ledger_account_id = a.id)`,
    ),
  ).toEqual({ wrong: 0 })
  await client.end()
})

test('[R10] what was erased before a backup is not in it, and its log is whole', async () => {
  const { member } = await copies.fill()
  const { db } = copies.site.app.deps
  await db.updateTable('evidence_record').set({ body: null, salt: null }).where('person_id', '=', member.id).execute()
  const url = await copies.bare()
  const restored = await copies.restore(dataFileOf(await copies.backup()), url, { known: [await copies.seen()] })
  expect(restored.log?.size).toBe((await newestCheckpoint(db))?.size)
  const erased = (await dumpDatabase(url))
    .get('evidence_record')
    ?.filter((row) => row.includes(member.id) && row.includes('{'))
  expect(erased).toEqual([])
})

test('what was under way is settled: files of exports are gone, a backup does not hold itself', async () => {
  const { member, conversationId } = await copies.fill()
  const { db, now } = copies.site.app.deps
  const { id: record } = await db.selectFrom('evidence_record').select('id').limit(1).executeTakeFirstOrThrow()
  for (const state of ['ready', 'writing'] as const)
    await db
      .insertInto('evidence_export')
      .values({
        id: newId(),
        asked_by: member.id,
        asked_at: now(),
        asked_record_id: record,
        conversation_id: conversationId,
        case_id: null,
        purpose: 'own',
        recipient: '',
        reason: '',
        requested_by: null,
        scope: 'whole',
        parts: '[]',
        state,
        ...(state === 'ready' && { bytes: 1, expires_at: now() }),
      })
      .execute()
  const url = await copies.bare()
  await copies.restore(dataFileOf(await copies.backup()), url)
  const { app } = await copies.serve(url)
  const exports = await app.deps.db
    .selectFrom('evidence_export')
    .select(['state', 'failure'])
    .orderBy('state')
    .execute()
  expect(exports).toEqual([
    { state: 'expired', failure: null },
    { state: 'failed', failure: 'interrupted' },
  ])
  expect(await app.deps.db.selectFrom('copy_run').selectAll().execute()).toEqual([])
})

test('a database that holds anything is left alone; one that was only started is filled', async () => {
  await copies.fill()
  const file = dataFileOf(await copies.backup())
  expect(await problemOf(copies.restore(file, copies.database.url))).toBe('not_empty')
  const foreign = await copies.bare()
  const client = new pg.Client(foreign)
  await client.connect()
  await client.query('create table somebody_elses (id integer)')
  await client.end()
  expect(await problemOf(copies.restore(file, foreign))).toBe('not_empty')
  expect(await tablesIn(foreign)).toEqual(['somebody_elses'])
  const started = await copies.bare()
  const { migrateToLatest } = await import('../db/migrate.ts')
  await migrateToLatest(started)
  expect(await problemOf(copies.restore(file, started))).toBe('no problem')
  expect(await problemOf(copies.restore(file, started))).toBe('not_empty')
})

test('a file that is wrong is named, and the database stays empty', async () => {
  await copies.fill()
  const backup = await copies.backup()
  const name = dataFileOf(backup)
  const whole = await readFile(path.join(copies.folder, name))
  const url = await copies.bare()
  const withFile = async (change: (bytes: Buffer) => Buffer) => {
    await writeFile(path.join(copies.folder, 'changed.sekisho'), change(Buffer.from(whole)))
    return problemOf(copies.restore('changed.sekisho', url))
  }
  const flip = (at: number) => (bytes: Buffer) => {
    bytes[at] = (bytes[at] ?? 0) ^ 0x01
    return bytes
  }
  expect(await problemOf(copies.restore(name, url, { passphrase: 'another passphrase' }))).toBe('wrong_passphrase')
  expect(await withFile(flip(whole.length - 2_000))).toBe('truncated')
  expect(await withFile((bytes) => bytes.subarray(0, -1))).toBe('truncated')
  expect(await withFile(() => Buffer.from('no'))).toBe('not_a_copy')
  await copyFile(path.join(copies.folder, backup.keys[0]?.file ?? ''), path.join(copies.folder, 'keys'))
  expect(await problemOf(copies.restore('keys', url))).toBe('keys_not_data')
  await expect(copies.restore('absent', url)).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await tablesIn(url)).toEqual([])
  expect(await problemOf(copies.restore(name, url))).toBe('no problem')
})

test('a backup and its keys can be checked without a database', async () => {
  await copies.fill()
  const backup = await copies.backup()
  const lock = { kind: 'data' as const, passphrase: PASSPHRASE }
  const found = await checkCopy(path.join(copies.folder, dataFileOf(backup)), lock)
  expect(found).toMatchObject({ rows: backup.rows, header: { log: { origin: 'test.example/log' } } })
})
