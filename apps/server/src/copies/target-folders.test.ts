import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTargetFiles, removeOldCopies } from './target-folders.ts'

const NAME = 'backup-a.example-log-20261122T190000Z.sekisho'
let base: string
let good: string
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'sekisho-targets-'))
  good = path.join(base, 'good')
  await mkdir(good)
})
afterEach(() => rm(base, { recursive: true, force: true }))

const sound = async () => {}
const problems = (files: { problem: string | null }[]) => files.map(({ problem }) => problem)

test('a file bears its name only when it was read back; before that it is a part', async () => {
  const targets = await openTargetFiles([good], NAME)
  await targets.write(Buffer.from('whole'))
  const seen: string[] = []
  const [file] = await targets.finish(async (part) => {
    seen.push(await readFile(part, 'utf8'), ...(await readdir(good)))
  })
  expect(seen).toEqual(['whole', `${NAME}.part`])
  expect(file).toEqual({ folder: good, file: NAME, bytes: 5, problem: null })
  expect(await readdir(good)).toEqual([NAME])
})

test('a folder that is not there is named and not made; the others are written', async () => {
  const absent = path.join(base, 'absent')
  await writeFile(path.join(base, 'a-file'), '')
  const targets = await openTargetFiles([absent, good, path.join(base, 'a-file')], NAME)
  expect(await targets.write(Buffer.from('x'))).toBe(true)
  expect(problems(await targets.finish(sound))).toEqual(['missing', null, 'missing'])
  expect((await readdir(base)).sort()).toEqual(['a-file', 'good'])
})

test('one that cannot be read back leaves nothing behind', async () => {
  const other = path.join(base, 'other')
  await mkdir(other)
  const targets = await openTargetFiles([good, other], NAME)
  await targets.write(Buffer.from('x'))
  const files = await targets.finish(async (file) => {
    if (file.startsWith(other)) throw new Error('bad sector')
  })
  expect(problems(files)).toEqual([null, 'check_failed'])
  expect(await readdir(other)).toEqual([])
})

test('when no folder is left, writing says so', async () => {
  const targets = await openTargetFiles([path.join(base, 'absent')], NAME)
  expect(await targets.write(Buffer.from('x'))).toBe(false)
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is named', async () => {
  await chmod(good, 0o500)
  const targets = await openTargetFiles([good], NAME)
  expect(problems(await targets.finish(sound))).toEqual(['denied'])
})

/** A file system of 64 KiB of its own, where this user may mount one. */
async function mountSmall(): Promise<{ folder: string; unmount(): void } | undefined> {
  const folder = path.join(base, 'small')
  await mkdir(folder)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  return status === 0 ? { folder, unmount: () => spawnSync('umount', [folder]) } : undefined
}

test('a full disk is named, its part taken away, the others are written', async ({ skip }) => {
  const small = await mountSmall()
  if (!small) return skip('needs to mount')
  try {
    const targets = await openTargetFiles([small.folder, good], NAME)
    for (let i = 0; i < 8; i += 1) expect(await targets.write(Buffer.alloc(16_384, i))).toBe(true)
    expect(problems(await targets.finish(sound))).toEqual(['full', null])
    expect(await readdir(small.folder)).toEqual([])
    expect((await readFile(path.join(good, NAME))).length).toBe(8 * 16_384)
  } finally {
    small.unmount()
  }
})

test('what a crash left is taken away when it is old enough; another site’s, and one being written, stay', async () => {
  const left = 'backup-a.example-log-20261120T190000Z.sekisho.part'
  const fresh = 'backup-a.example-log-20261122T180000Z.sekisho.part'
  const foreign = 'backup-b.example-log-20261120T190000Z.sekisho.part'
  for (const file of [left, fresh, foreign]) await writeFile(path.join(good, file), '')
  const hoursAgo = new Date(Date.now() - 2 * 3_600_000)
  for (const file of [left, foreign]) await utimes(path.join(good, file), hoursAgo, hoursAgo)
  const targets = await openTargetFiles([good], NAME)
  await targets.abandon()
  expect((await readdir(good)).sort()).toEqual([fresh, foreign])
})

test('the oldest copies go, of this series only', async () => {
  const day = (n: number) => `-202611${n}T190000Z.sekisho`
  const ours = [18, 19, 20, 21, 22].map((n) => `backup-a.example-log${day(n)}`)
  const others = [
    `keys-a.example-log${day(10)}`,
    `backup-b.example-log${day(10)}`,
    `backup-a.example-log-old.sekisho`,
    'notes.txt',
  ]
  for (const file of [...ours, ...others]) await writeFile(path.join(good, file), '')
  expect(await removeOldCopies(good, NAME, 3)).toEqual(ours.slice(0, 2))
  expect((await readdir(good)).sort()).toEqual([...ours.slice(2), ...others].sort())
  expect(await removeOldCopies(good, NAME, 3)).toEqual([])
})
