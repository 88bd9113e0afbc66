import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Embedded, startEmbedded } from '../../apps/server/src/db/embedded.ts'
import { TEMPLATE, withDatabase } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server, as its superuser. */
    databaseUrl: string
  }
}

const ROOMY_BYTES = 2 * 1024 ** 3

type Shared = { url: string; stop: () => Promise<void> }

// vitest loads this file once per project that names it. They share one server, kept where all loads can see it.
const shared = globalThis as { sekishoTestDatabase?: { users: number; server: Promise<Shared> } }

/** One embedded PostgreSQL for the whole run, with a migrated database to clone. The last project that leaves stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.sekishoTestDatabase ??= { users: 0, server: startTestServer() }
  const database = shared.sekishoTestDatabase
  database.users += 1
  const { url, stop } = await database.server
  project.provide('databaseUrl', url)
  return async () => {
    database.users -= 1
    if (database.users > 0) return
    delete shared.sekishoTestDatabase
    await stop()
  }
}

async function startTestServer(): Promise<Shared> {
  const base = chooseBase()
  await removeAbandoned(base)
  const dir = await mkdtemp(path.join(base, `sekisho-test-${process.pid}-`))
  await chmod(dir, 0o711)
  const remove = () => rm(dir, { recursive: true, force: true })
  let server: Embedded | undefined
  try {
    server = await startEmbedded({ dataDir: path.join(dir, 'data'), durable: false })
    await makeTemplate(server.url)
  } catch (error) {
    await server?.stop()
    await remove()
    throw error
  }
  const { url, stop } = server
  return { url, stop: () => stop().then(remove) }
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    await client.query(`create database ${TEMPLATE}`)
    const { migrateToLatest } = await import('../../apps/server/src/db/migrate.ts')
    await migrateToLatest(withDatabase(serverUrl, TEMPLATE))
    // No new sessions: one open session in a template blocks every clone of it.
    await client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`)
  } finally {
    await client.end()
  }
}

/**
 * In memory a clone takes 20 ms, on a disk up to 300. Docker's /dev/shm is small and runs no programs: then /tmp. Not os.tmpdir(),
 * which for root may be a directory that the database's account cannot enter.
 */
function chooseBase(): string {
  const memory = '/dev/shm'
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .find((line) => line.split(' ')[1] === memory)
  if (mount === undefined || mount.includes('noexec')) return '/tmp'
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > ROOMY_BYTES ? memory : '/tmp'
}

/** A killed run leaves its files; the kernel ended its database with it. */
async function removeAbandoned(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = /^sekisho-test-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !existsSync(`/proc/${pid}`))
      await rm(path.join(base, name), { recursive: true, force: true })
  }
}
