import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseCheckpoint, splitNote } from '@sekisho/evidence'
import pg from 'pg'
import {
  type BackupPlan,
  type BackupSettings,
  type KnownCheckpoint,
  restoreBackup,
} from '../../apps/server/src/copies/index.ts'
import { makeBackup } from '../../apps/server/src/copies/make-backup.ts'
import { newestCheckpoint, noteOf, sequenceAll } from '../../apps/server/src/log/index.ts'
import { createBareDatabase, createTestDatabase } from './test-database.ts'
import { createTestSite, type TestSite } from './test-site.ts'

export const PASSPHRASE = 'あさがおの 咲く 山の 関所'
/** scrypt's n: the real one takes half a second for each file. */
export const CHEAP = 2 ** 14
export const SITE_KEYS = { 'session-secret': 'test-secret-test-secret-test-secret!' }

/** A site whose backups go into folders of the test's own, and databases to restore them into. */
export async function createCopySite(overrides: Parameters<typeof createTestSite>[0] = {}) {
  const database = await createTestDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), 'sekisho-copies-'))
  const site = await createTestSite({ ...overrides, databaseUrl: database.url })
  const closing: (() => Promise<void>)[] = []
  const plan: BackupPlan = {
    folders: [folder],
    keysFolders: [],
    passphrase: PASSPHRASE,
    keysPassphrase: PASSPHRASE,
    keep: undefined,
    cost: CHEAP,
  }
  const backups: BackupSettings = { databaseUrl: database.url, siteKeys: async () => SITE_KEYS, schedule: undefined }
  return {
    site,
    database,
    folder,
    plan,
    backups,
    deps: { ...site.app.deps, backups },
    /** Two people, a talk with messages of every kind, a report, and a log over it. */
    async fill() {
      const [member, performer] = [await site.member('たろう'), await site.performer('ゆい')]
      const { conversationId } = await site.twoShot(member, performer)
      for (const text of ['こんばんは', 'タブ\tと\\n と改行\nと絵文字🌸', 'LINEのIDは taro_1234 です', '元気ですか'])
        await member.send(conversationId, text)
      await performer.send(conversationId, '元気ですよ')
      await sequenceAll(site.app.deps)
      return { member, performer, conversationId }
    },
    backup: (changed: Partial<BackupPlan> = {}) => makeBackup({ ...site.app.deps, backups }, { ...plan, ...changed }),
    /** The newest checkpoint as somebody outside would have it. */
    async seen(): Promise<KnownCheckpoint> {
      const newest = await newestCheckpoint(site.app.deps.db)
      if (!newest) throw new Error('no checkpoint')
      return known(noteOf(newest))
    },
    async bare() {
      const made = await createBareDatabase()
      closing.push(made.drop)
      return made.url
    },
    /** A server on a restored database. */
    async serve(databaseUrl: string, overrides: Parameters<typeof createTestSite>[0] = {}): Promise<TestSite> {
      const served = await createTestSite({ databaseUrl, ...overrides })
      closing.unshift(served.close)
      return served
    },
    restore: (file: string, databaseUrl: string, changed: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
      restoreBackup({
        databaseUrl,
        file: path.join(folder, file),
        passphrase: PASSPHRASE,
        known: 'none',
        acceptLoss: undefined,
        now: site.clock.now,
        placeKeys: async () => {},
        ...changed,
      }),
    async close() {
      for (const close of closing) await close()
      await site.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type CopySite = Awaited<ReturnType<typeof createCopySite>>

/** The name of the backup's data file. */
export const dataFileOf = ({ data }: { data: { file: string }[] }): string => data[0]?.file ?? ''

/** All rows of all tables, by table; each row as text. */
export async function dumpDatabase(url: string): Promise<Map<string, string[]>> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' order by 1`,
    )
    const dump = new Map<string, string[]>()
    for (const { name } of rows) {
      const table = await client.query<{ line: string }>(`select t::text as line from "${name}" t order by 1`)
      dump.set(
        name,
        table.rows.map(({ line }) => line),
      )
    }
    return dump
  } finally {
    await client.end()
  }
}

export const known = (note: string): KnownCheckpoint => ({
  place: 'test',
  note,
  checkpoint: parseCheckpoint(splitNote(note).text),
})
