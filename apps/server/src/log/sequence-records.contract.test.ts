import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLogSite, dumpTree, findFlaws } from '../../../../tests/setup/log-site.ts'
import { appendRecord } from '../evidence/index.ts'
import { awaitLeaf } from './await-leaf.ts'
import { newestCheckpoint } from './checkpoints.db.ts'
import { fixedKeys, newKey } from './log-keys.ts'
import { sequenceAll, sequenceRecords } from './sequence-records.ts'

let site: Awaited<ReturnType<typeof createLogSite>>
beforeEach(async () => {
  site = await createLogSite()
})
afterEach(() => site.close())

const flaws = () => findFlaws(site.db, site.deps.logKeys)

test('a site without records has no tree and no checkpoint', async () => {
  expect(await sequenceRecords(site.deps)).toBe(0)
  expect(await newestCheckpoint(site.db)).toBeUndefined()
  expect(await flaws()).toEqual([])
})

test('batches of any size give one tree, with one checkpoint each', async () => {
  const ids = [...(await site.write(300)), ...(await site.write(5))]
  for (const limit of [1, 2, 255, 40, 5_000]) await sequenceRecords(site.deps, limit)
  expect(await sequenceRecords(site.deps)).toBe(0)
  expect(await site.order()).toEqual(ids)
  const heads = await site.db.selectFrom('log_checkpoint').select('size').orderBy('size').execute()
  expect(heads.map(({ size }) => size)).toEqual([1, 3, 258, 298, 305])
  expect(await flaws()).toEqual([])
})

test('whoever waits for a record gets its place; one that cannot have it in time is told so', async () => {
  const [first, second] = await site.write(2)
  expect(await awaitLeaf(site.deps, second ?? 0, 2_000)).toBe(1)
  expect(await awaitLeaf(site.deps, first ?? 0, 0)).toBe(0)
  const [late] = await site.write(1)
  await site.db.connection().execute(async (other) => {
    await sql`select pg_advisory_lock(7305704)`.execute(other)
    expect(await awaitLeaf(site.deps, late ?? 0, 60)).toBeUndefined()
    await sql`select pg_advisory_unlock(7305704)`.execute(other)
  })
  expect(await awaitLeaf(site.deps, late ?? 0, 2_000)).toBe(2)
})

test('what was committed before another record was begun has the lower place; places have no gaps', async () => {
  const acknowledged: number[][] = []
  let over = false
  const sequencing = (async () => {
    while (!over) await sequenceRecords(site.deps, 7)
  })()
  // Six writers; each transaction dawdles, so that ids and commits are out of step.
  await Promise.all(
    Array.from({ length: 6 }, async (_, writer) => {
      for (let i = 0; i < 15; i += 1) {
        const begun = acknowledged.length
        const id = await site.db.transaction().execute(async (tx) => {
          const made = await appendRecord(tx, 'notice.sent', new Date(), { notice: `${writer}.${i}` })
          await sql`select pg_sleep(${((writer * 7 + i * 3) % 10) / 1_000})`.execute(tx)
          return made
        })
        acknowledged.push([id, begun])
      }
    }),
  )
  over = true
  await sequencing
  await sequenceAll(site.deps)
  const place = new Map((await site.order()).map((id, i) => [id, i]))
  expect(place.size).toBe(90)
  const overtaken = acknowledged.flatMap(([id = 0, begun = 0]) =>
    acknowledged.slice(0, begun).filter(([earlier = 0]) => (place.get(earlier) ?? 0) > (place.get(id) ?? 0)),
  )
  expect(overtaken).toEqual([])
  expect(await flaws()).toEqual([])
})

test('two servers at once: one grows the tree at a time, and nothing is placed twice', async () => {
  const ids = await site.write(2_000)
  const counts = await Promise.all(
    Array.from({ length: 8 }, async () => {
      let mine = 0
      for (let i = 0; i < 60; i += 1) mine += await sequenceRecords(site.deps, 20)
      return mine
    }),
  )
  await sequenceAll(site.deps)
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1)
  expect(await site.order()).toEqual(ids)
  expect(await flaws()).toEqual([])
})

test('[R10] without body and salt the tree is what it was, and grows on', async () => {
  await site.write(300)
  await sequenceAll(site.deps)
  const before = await dumpTree(site.db)
  await site.db.updateTable('evidence_record').set({ body: null, salt: null }).execute()
  expect(await dumpTree(site.db)).toEqual(before)
  await site.write(3)
  await sequenceAll(site.deps)
  expect(await flaws()).toEqual([])
})

describe('nothing is signed on top of a tree that was not signed before', () => {
  beforeEach(async () => {
    await site.write(10)
    await sequenceAll(site.deps)
    await site.write(1)
  })

  test.each([
    [
      'a changed leaf',
      sql`update log_tile set hashes = overlay(hashes placing '\\x00'::bytea from 5)`,
      'do not give the root',
    ],
    [
      'a changed leaf and a root to match it',
      sql`update log_checkpoint set root = decode(repeat('00', 32), 'hex')`,
      'not the one that was signed',
    ],
    [
      'a changed note',
      sql`update log_checkpoint set note = replace(note, E'\n10\n', E'\n11\n')`,
      'no key of this server',
    ],
    ['a tile that is gone', sql`delete from log_tile`, 'is missing'],
    [
      'a place that was taken away',
      sql`update evidence_record set leaf_index = 10 where leaf_index = 9`,
      'evidence_leaf',
    ],
  ])('%s', async (_, harm, message) => {
    await harm.execute(site.db)
    await expect(sequenceRecords(site.deps)).rejects.toThrow(message)
    expect((await newestCheckpoint(site.db))?.size).toBe(10)
  })

  test.each([
    ['another key', 'test.example/log', 'no key of this server'],
    ['another name', 'other.example/log', 'the log is called test.example/log'],
  ])('%s', async (_, name, message) => {
    const logKeys = fixedKeys(newKey(name).signerKey)
    await expect(sequenceRecords({ ...site.deps, logKeys })).rejects.toThrow(message)
    expect(await sequenceRecords(site.deps)).toBe(1)
  })
})
