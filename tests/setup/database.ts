import { chmod, mkdtemp, rm } from 'node:fs/promises'
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
  // Not os.tmpdir(): for root that may be a directory which the database's account cannot enter.
  const dir = await mkdtemp('/tmp/sekisho-test-')
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
