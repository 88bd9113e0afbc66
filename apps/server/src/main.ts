import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type App, type AppOptions, createApp } from './app.ts'
import { type Config, ConfigError } from './config.ts'
import { openBackupSettings } from './copies/index.ts'
import { DataDirInUse, defaultDataDir, findRunning, startEmbedded } from './db/embedded.ts'
import { migrateToLatest } from './db/migrate.ts'
import { DEMO_ACCOUNTS, seedDemo } from './demo/index.ts'
import { openAttesters, openLogKeys, requireOurLog } from './log/index.ts'
import { prepareSite } from './prepare-site.ts'

export const REPO_ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const WEB_DIR = path.join(REPO_ROOT, 'apps/web/dist')

export type Step = 'copying' | 'initialising' | 'recovering' | 'starting' | 'migrating' | 'demo' | 'listening'

export type Running = {
  app: App
  address: string
  databaseUrl: string
  dataDir: string | undefined
  /** Whether this database holds the demo accounts. */
  demo: boolean
  stop(): Promise<void>
}

/** The database that the settings name: an existing one, or the embedded one, started. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  onProgress: (step: Step) => void = () => {},
) {
  if (config.databaseUrl !== undefined)
    return { url: config.databaseUrl, dataDir: config.dataDir, stop: async () => {} }
  const dataDir = config.dataDir ?? defaultDataDir(REPO_ROOT)
  const embedded = await startEmbedded({ dataDir, onProgress })
  return { url: embedded.url, dataDir, stop: () => embedded.stop() }
}

/**
 * Starts everything a site needs in one process: database, schema, first data, server, clock.
 * @throws ConfigError naming the variable, or the database's own error with what to do
 */
export async function startServer(config: Config, onProgress: (step: Step) => void = () => {}): Promise<Running> {
  const database = await openDatabase(config, onProgress)
  try {
    const secret = readSecret(config, database.dataDir)
    const logKeys = openLogKeys(config, database.dataDir)
    onProgress('migrating')
    await migrateToLatest(database.url)
    const { empty } = await prepareSite(database.url, () => new Date())
    await requireOurLog(database.url, logKeys)
    const backups = openBackupSettings(config, database)
    const attesters = openAttesters(config)
    const options: AppOptions = {
      config,
      databaseUrl: database.url,
      secret,
      logKeys,
      attesters,
      backups,
      webDir: WEB_DIR,
    }
    if (empty && wantsDemo(config)) {
      onProgress('demo')
      await seedDemo(options)
    }
    onProgress('listening')
    const app = await createApp(options)
    const demo = await hasDemo(app)
    const address = await listen(app, config, demo)
    return {
      app,
      address,
      databaseUrl: database.url,
      dataDir: database.dataDir,
      demo,
      async stop() {
        await app.close()
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function hasDemo({ deps }: App): Promise<boolean> {
  const found = await deps.db
    .selectFrom('auth_user')
    .select('id')
    .where('email', '=', DEMO_ACCOUNTS.administrator.email)
    .executeTakeFirst()
  return found !== undefined
}

async function listen(app: App, config: Config, demo: boolean): Promise<string> {
  try {
    requireNoOpenDemo(config, demo)
    return await app.listen()
  } catch (error) {
    await app.close()
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new ConfigError(
          `PORT: ${config.port} は使用中です。別の番号を PORT に指定してください / port ${config.port} is in use; set PORT to another one`,
        )
      : error
  }
}

/** Whether nobody but this machine can reach the site, also through no proxy. */
const onlyHere = (config: Config) =>
  config.url === undefined &&
  !config.trustProxy &&
  (config.host === '127.0.0.1' || config.host === 'localhost' || config.host === '::1')

/** Known passwords are only for a site that nobody else can reach, unless they are asked for by name. */
const wantsDemo = (config: Config) => config.demo ?? (config.databaseUrl === undefined && onlyHere(config))

/** @throws ConfigError when a site that others can reach holds the demo's known passwords */
function requireNoOpenDemo(config: Config, demo: boolean): void {
  if (!demo || onlyHere(config) || config.demo === true) return
  throw new ConfigError(
    'SEKISHO_DEMO: このデータベースには、パスワードの知られたデモのアカウントがあります。外に開くサイトには、新しい SEKISHO_DATA か DATABASE_URL を使ってください ' +
      '/ this database holds the demo accounts, whose passwords are known. Use a new SEKISHO_DATA or DATABASE_URL for a site that others can reach',
  )
}

/** Made once and kept beside the embedded database, readable for its owner alone. */
function readSecret(config: Config, dataDir: string | undefined): string {
  if (config.secret !== undefined) return config.secret
  if (dataDir === undefined)
    throw new ConfigError(
      'SEKISHO_SECRET: DATABASE_URL を使うときは必要です（32文字以上）/ is needed together with DATABASE_URL (32 characters or more)',
    )
  const file = path.join(dataDir, 'session-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

/** The clock without the server, beside servers on the same database and Redis. */
export async function runJobs(config: Config): Promise<{ close(): Promise<void> }> {
  const database = await openDatabase(config)
  await migrateToLatest(database.url)
  const logKeys = openLogKeys(config, database.dataDir)
  await requireOurLog(database.url, logKeys)
  return createApp({
    config,
    databaseUrl: database.url,
    secret: readSecret(config, database.dataDir),
    logKeys,
    attesters: openAttesters(config),
    backups: openBackupSettings(config, database),
    webDir: WEB_DIR,
  })
}

/** Something to do on the site's database from the command line, beside a running server or without one. */
export async function withApp<T>(config: Config, work: (app: App) => Promise<T>): Promise<T> {
  const database = await openDatabase(config).catch(async (error: unknown) => {
    if (!(error instanceof DataDirInUse)) throw error
    const dataDir = config.dataDir ?? defaultDataDir(REPO_ROOT)
    return { url: await findRunning(dataDir), dataDir, stop: async () => {} }
  })
  try {
    await migrateToLatest(database.url)
    await prepareSite(database.url, () => new Date())
    const app = await createApp({
      config: { ...config, logLevel: 'error' },
      databaseUrl: database.url,
      secret: readSecret(config, database.dataDir),
      logKeys: openLogKeys(config, database.dataDir),
      attesters: openAttesters(config),
      backups: openBackupSettings(config, database),
      webDir: WEB_DIR,
      jobs: false,
    })
    try {
      return await work(app)
    } finally {
      await app.close()
    }
  } finally {
    await database.stop()
  }
}
