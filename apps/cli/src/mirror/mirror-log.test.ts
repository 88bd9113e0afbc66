import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseContradiction } from '@sekisho/evidence'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MEMORY_KEY, MEMORY_ORIGIN, MemoryLog } from '../../../../tests/setup/memory-log.ts'
import { parseLogKeys } from '../parse-log-keys.ts'
import { checkFolder } from './check-folder.ts'
import type { LogSource } from './log-source.ts'
import { SourceUnreachable } from './log-source.ts'
import { mirrorLog } from './mirror-log.ts'
import { exitCodeOf, type Outcome, wordOutcome } from './mirror-outcome.ts'

const LOGS = parseLogKeys([MEMORY_KEY], 'key')
let root: string
let east: string
let west: string
beforeEach(async () => {
  root = await mkdtemp('/tmp/sekisho-mirror-')
  east = path.join(root, 'east')
  west = path.join(root, 'west')
})
afterEach(() => rm(root, { recursive: true }))

const mirror = async (source: LogSource, folder = east) => (await mirrorLog(source, [folder], LOGS))[0] as Outcome
const check = (folder = east) => checkFolder(folder, LOGS)
const bytes = (folder: string, name: string) => readFile(path.join(folder, name)).catch(() => undefined)

test('the copy grows with the log, is what the log publishes, and checks without it', async () => {
  const log = new MemoryLog()
  for (const [count, size] of [
    [1, 1],
    [9, 10],
    [246, 256],
    [1, 257],
    [300, 557],
  ] as const) {
    log.grow(count)
    expect(await mirror(log)).toEqual({ kind: 'fine', size, added: count })
    expect(await check()).toMatchObject({ kind: 'fine', size })
  }
  expect(await mirror(log)).toEqual({ kind: 'fine', size: 557, added: 0 })
  for (const name of [
    'tile/0/000',
    'tile/0/002.p/45',
    'tile/1/000.p/2',
    'tile/entries/001',
    'tile/entries/002.p/45',
    'checkpoint',
  ])
    expect(new Uint8Array((await bytes(east, name)) ?? [])).toEqual(await log.read(name))
  expect((await readdir(path.join(east, 'checkpoints'))).sort()).toEqual(['1', '10', '256', '257', '557'])
  // Parts of what is whole now are gone.
  expect((await readdir(path.join(east, 'tile/0'))).sort()).toEqual(['000', '001', '002.p'])
})

test('a tree of three levels, from nothing and in one go on', async () => {
  const log = new MemoryLog().grow(65_536 + 300)
  expect(await mirror(log)).toMatchObject({ kind: 'fine', size: 65_836 })
  expect(await mirror(log.grow(700))).toMatchObject({ kind: 'fine', added: 700 })
  expect(await check()).toMatchObject({ kind: 'fine', size: 66_536 })
}, 60_000)

test('several folders: what is fetched once serves all; one that is damaged does not spoil the next', async () => {
  const log = new MemoryLog().grow(600)
  const asked = new Map<string, number>()
  const counting: LogSource = {
    read: (name) => {
      asked.set(name, (asked.get(name) ?? 0) + 1)
      return log.read(name)
    },
  }
  expect(await mirrorLog(counting, [east, west], LOGS)).toMatchObject([{ kind: 'fine' }, { kind: 'fine' }])
  expect(Math.max(...[...asked].filter(([name]) => name.includes('entries')).map(([, times]) => times))).toBe(1)
  await rm(west, { recursive: true })
  await writeFile(path.join(east, 'tile/0/001'), new Uint8Array(8_192))
  expect(await mirrorLog(log, [east, west], LOGS)).toMatchObject([{ kind: 'fine' }, { kind: 'fine', added: 600 }])
  expect(await check(west)).toMatchObject({ kind: 'fine' })
})

test('a copy that was cut off holds no checkpoint, and is gone on with', async () => {
  const log = new MemoryLog().grow(2_000)
  let left = 10
  const cut: LogSource = {
    read: (name) => {
      left -= 1
      if (left < 0) throw new SourceUnreachable('cut')
      return log.read(name)
    },
  }
  expect(await mirror(cut)).toEqual({ kind: 'unreachable', what: 'cut' })
  expect(await bytes(east, 'checkpoint')).toBeUndefined()
  const fetched: string[] = []
  const telling: LogSource = {
    read: (name) => {
      fetched.push(name)
      return log.read(name)
    },
  }
  expect(await mirror(telling)).toMatchObject({ kind: 'fine', size: 2_000 })
  expect(fetched.filter((name) => /^tile\/0\/00[0-6]$/.test(name)).length).toBeLessThan(7)
})

test('[issue 5] a smaller tree of the same history is named, and nothing is lost', async () => {
  const log = new MemoryLog().grow(10)
  const old = log.copy()
  await mirror(log.grow(300))
  expect(await mirror(old)).toEqual({ kind: 'smaller', size: 10, held: 310 })
  expect(await mirror(old.grow(3, 'changed'))).toMatchObject({ kind: 'two-histories' })
  expect(await check()).toMatchObject({ kind: 'two-histories' })
})

test.each<[string, number, number, number]>([
  ['a larger tree', 300, 290, 40],
  ['one of the same size', 300, 290, 10],
  ['a smaller one', 300, 290, 5],
  ['a larger one, where the held tree is a node of it', 256, 100, 400],
])(
  '[issue 5] two histories, %s: both notes are kept with proof, and the copy stays as it was',
  async (_, size, shared, more) => {
    const log = new MemoryLog().grow(size)
    await mirror(log)
    const before = await bytes(east, 'checkpoint')
    const fork = new MemoryLog().grow(shared).grow(more, 'changed')
    const outcome = await mirror(fork)
    if (outcome.kind !== 'two-histories') throw new Error(outcome.kind)
    const kept = parseContradiction(await readFile(`${outcome.kept}.json`, 'utf8'), LOGS.get(MEMORY_ORIGIN) ?? [])
    expect([kept.older, kept.newer].sort()).toEqual([log.note(), fork.note()].sort())
    expect(await bytes(east, 'checkpoint')).toEqual(before)
    expect(await check()).toMatchObject({ kind: 'two-histories' })
    expect(exitCodeOf([outcome, { kind: 'fine', size: 1, added: 0 }])).toBe(3)
  },
)

const spoiled = (log: MemoryLog, name: RegExp, change: (bytes: Uint8Array) => Uint8Array | undefined): LogSource => ({
  async read(file) {
    const found = await log.read(file)
    return found && name.test(file) ? change(found.slice()) : found
  },
})
const flip = (found: Uint8Array) => {
  found[40] = (found[40] ?? 0) ^ 1
  return found
}

test.each<[string, RegExp, (bytes: Uint8Array) => Uint8Array | undefined]>([
  ['a changed tile of leaves', /^tile\/0\/001$/, flip],
  ['a changed tile above', /^tile\/1\//, flip],
  ['a changed part of a tile', /^tile\/0\/002/, flip],
  ['a changed entry', /^tile\/entries\/000$/, flip],
  ['a bundle that is cut off', /^tile\/entries\/000$/, (found) => found.subarray(0, 100)],
  ['a tile that is missing', /^tile\/0\/000$/, () => undefined],
  ['entries that are missing', /^tile\/entries\/002/, () => undefined],
  [
    'a checkpoint with another size',
    /^checkpoint$/,
    (found) => Buffer.from(Buffer.from(found).toString().replace('600', '601')),
  ],
  ['no note at all', /^checkpoint$/, () => Buffer.from('<html>')],
])('%s: not taken', async (_, name, change) => {
  const log = new MemoryLog().grow(600)
  expect(await mirror(spoiled(log, name, change))).toMatchObject({ kind: 'broken' })
  expect(await bytes(east, 'checkpoint')).toBeUndefined()
  expect(await mirror(log)).toMatchObject({ kind: 'fine', size: 600 })
})

test('another log under the same address is not taken', async () => {
  const log = new MemoryLog().grow(5)
  const other: LogSource = {
    read: async (name) =>
      name === 'checkpoint' ? Buffer.from(log.note().replaceAll(MEMORY_ORIGIN, 'other.example/log')) : log.read(name),
  }
  expect(await mirror(other)).toMatchObject({ kind: 'broken' })
})

test.each<[string, (folder: string) => Promise<void>]>([
  [
    'a changed entry',
    async (folder) =>
      writeFile(
        path.join(folder, 'tile/entries/001'),
        flip(new Uint8Array((await bytes(folder, 'tile/entries/001')) ?? [])),
      ),
  ],
  [
    'a changed tile',
    async (folder) =>
      writeFile(path.join(folder, 'tile/0/001'), flip(new Uint8Array((await bytes(folder, 'tile/0/001')) ?? []))),
  ],
  ['a missing tile', (folder) => unlink(path.join(folder, 'tile/0/000'))],
  ['a missing bundle', (folder) => unlink(path.join(folder, 'tile/entries/000'))],
  [
    'a changed checkpoint',
    async (folder) =>
      writeFile(path.join(folder, 'checkpoint'), String(await bytes(folder, 'checkpoint')).replace('600', '601')),
  ],
  [
    'a changed old checkpoint',
    async (folder) =>
      writeFile(
        path.join(folder, 'checkpoints/300'),
        String(await bytes(folder, 'checkpoints/300')).replace('300', '301'),
      ),
  ],
])('--check finds %s', async (_, spoil) => {
  const log = new MemoryLog().grow(300)
  await mirror(log)
  await mirror(log.grow(300))
  expect(await check()).toMatchObject({ kind: 'fine' })
  await spoil(east)
  expect(await check()).toMatchObject({ kind: 'broken' })
})

test('nothing there, or nobody answers', async () => {
  expect(await mirror(new MemoryLog())).toMatchObject({ kind: 'unreachable' })
  expect(await check()).toMatchObject({ kind: 'unreachable' })
})

test('every outcome has words for people', () => {
  const outcomes: Outcome[] = [
    { kind: 'fine', size: 5, added: 1 },
    { kind: 'unreachable', what: 'why' },
    { kind: 'smaller', size: 3, held: 5 },
    { kind: 'two-histories', kept: 'place' },
    { kind: 'broken', what: 'why' },
  ]
  expect(outcomes.map((outcome) => exitCodeOf([outcome]))).toEqual([0, 2, 4, 3, 1])
  for (const outcome of outcomes) expect(wordOutcome(outcome, 'folder')).toMatch(/[ぁ-ん一-龠].*\w/s)
})
