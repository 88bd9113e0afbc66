import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ROUTES } from '@sekisho/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CopySite, createCopySite, dataFileOf } from '../../../../tests/setup/copy-site.ts'
import { codeOf } from '../../../../tests/setup/test-site.ts'
import { sequenceAll } from '../log/index.ts'
import type { BackupSettings } from './backup-settings.ts'
import { claimSlot } from './copy-runs.db.ts'
import { runScheduledBackup } from './make-backup.ts'
import { lastSlot } from './schedule.ts'
import { viewCopies } from './view-copies.ts'

const DAY_MS = 86_400_000
let copies: CopySite
beforeEach(async () => {
  copies = await createCopySite()
  await copies.fill()
})
afterEach(() => copies.close())

const scheduled = (folders: string[]) => {
  const backups: BackupSettings = {
    ...copies.backups,
    schedule: { at: '04:00', plan: { ...copies.plan, folders, keep: 2 } },
  }
  return { ...copies.site.app.deps, backups }
}

test('of several servers one makes the backup of a day, and the next day another one is due', async () => {
  const deps = scheduled([copies.folder])
  const made = await Promise.all(Array.from({ length: 4 }, () => runScheduledBackup(deps)))
  expect(made.filter((backup) => backup !== undefined)).toHaveLength(1)
  expect(await runScheduledBackup(deps)).toBeUndefined()
  for (let day = 0; day < 3; day += 1) {
    copies.site.clock.forward(DAY_MS)
    expect(await runScheduledBackup(deps)).toBeDefined()
  }
  // Two are kept, of data and keys each.
  const files = await readdir(copies.folder)
  expect(files.filter((file) => file.startsWith('backup-'))).toHaveLength(2)
  expect(files.filter((file) => file.startsWith('keys-'))).toHaveLength(2)
})

test('[R3] a backup is on record with the digest of its file, and without the folders', async () => {
  const backup = await runScheduledBackup(scheduled([copies.folder]))
  await sequenceAll(copies.site.app.deps)
  const { body, leaf_index } = await copies.site.app.deps.db
    .selectFrom('evidence_record')
    .select(['body', 'leaf_index'])
    .where('kind', '=', 'backup.made')
    .executeTakeFirstOrThrow()
  expect(leaf_index).not.toBeNull()
  expect(JSON.parse(body ?? '')).toMatchObject({
    sha256: backup?.sha256,
    file: backup && dataFileOf(backup),
    copies: 1,
    keys: true,
  })
  expect(body).not.toContain(copies.folder)
})

test('a folder that is missing is shown to administrators, and the others are written', async () => {
  const second = path.join(copies.folder, 'second')
  await mkdir(second)
  const deps = scheduled([path.join(copies.folder, 'absent'), second])
  await runScheduledBackup(deps)
  expect((await readdir(second)).sort()).toEqual([expect.stringMatching(/^backup-/), expect.stringMatching(/^keys-/)])
  const status = await viewCopies(deps)
  expect(status).toMatchObject({
    schedule: { at: '04:00', keep: 2 },
    overdue: false,
    runs: [{ kind: 'scheduled', state: 'partial', problem: null }],
  })
  expect(status.runs[0]?.files.map(({ content, problem }) => [content, problem])).toEqual([
    ['data', 'missing'],
    ['data', null],
    ['keys', 'missing'],
    ['keys', null],
  ])
})

test('when nothing can be written the run fails, is tried again in an hour, and two days later it is overdue', async () => {
  const absent = path.join(copies.folder, 'absent')
  const deps = scheduled([absent])
  await expect(runScheduledBackup(deps)).rejects.toMatchObject({ problem: 'nothing_written' })
  expect(await runScheduledBackup(deps)).toBeUndefined()
  expect(await viewCopies(deps)).toMatchObject({
    lastGoodAt: null,
    overdue: false,
    runs: [{ state: 'failed', problem: 'nothing_written' }],
  })
  copies.site.clock.forward(3_600_001)
  await expect(runScheduledBackup(deps)).rejects.toMatchObject({ problem: 'nothing_written' })
  copies.site.clock.forward(2 * DAY_MS)
  expect((await viewCopies(deps)).overdue).toBe(true)
  await mkdir(absent)
  await runScheduledBackup(deps)
  expect(await viewCopies(deps)).toMatchObject({ overdue: false, lastGoodAt: copies.site.clock.now().toISOString() })
})

test('a server that dies over a backup is followed by another; one that is stopped gives it back at once', async () => {
  const deps = scheduled([copies.folder])
  const { now } = copies.site.clock
  await claimSlot(deps.db, lastSlot(now(), '04:00'), now())
  expect(await runScheduledBackup(deps)).toBeUndefined()
  copies.site.clock.forward(600_001)
  expect((await viewCopies(deps)).runs[0]).toMatchObject({ state: 'failed', problem: 'interrupted' })
  const stopping = new AbortController()
  const stopped = runScheduledBackup(deps, stopping.signal)
  setTimeout(() => stopping.abort(), 10)
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  expect(await readdir(copies.folder)).toEqual([])
  expect(await runScheduledBackup(deps)).toBeDefined()
})

test('[R6] only administrators see where backups lie', async () => {
  const [administrator, moderator, auditor] = [
    await copies.site.staff('administrator'),
    await copies.site.staff('moderator'),
    await copies.site.staff('auditor'),
  ]
  await copies.backup()
  const { runs } = await administrator.call(ROUTES.copyStatus, {})
  expect(runs).toMatchObject([{ kind: 'asked', state: 'done', rows: expect.any(Number) }])
  for (const other of [moderator, auditor]) expect(await codeOf(other.call(ROUTES.copyStatus, {}))).toBe('forbidden')
})

test('other files in the folder are never touched', async () => {
  await writeFile(path.join(copies.folder, 'notes.txt'), 'mine')
  const deps = scheduled([copies.folder])
  for (let day = 0; day < 4; day += 1) {
    await runScheduledBackup(deps)
    copies.site.clock.forward(DAY_MS)
  }
  expect(await readdir(copies.folder)).toContain('notes.txt')
  await rm(path.join(copies.folder, 'notes.txt'))
})
