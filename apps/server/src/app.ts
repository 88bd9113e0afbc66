import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { createClient, type RedisClientType } from 'redis'
import { createAuth } from './accounts/index.ts'
import type { AppDeps } from './app-deps.ts'
import { createCommitter, createLanes, createScenes, HEARTBEAT_MS, leaveEverything, markPresent } from './chat/index.ts'
import type { Config } from './config.ts'
import { trackConnections } from './connections.ts'
import type { BackupSettings } from './copies/index.ts'
import { connect } from './db/connect.ts'
import { createHttp } from './http.ts'
import { startJobs } from './jobs.ts'
import { createLimits } from './limits.ts'
import { type Attesters, gaugeLog, type LogKeys, NO_ATTESTERS } from './log/index.ts'
import { createMarks } from './marks.ts'
import { createMetrics } from './metrics.ts'
import { type GateDeps, policySource } from './safety/index.ts'
import { createIo, recheckSockets, serveSockets } from './socket.ts'
import { termsSource } from './trust/index.ts'

/** Where the build puts the offline verifier. */
const VERIFIER = fileURLToPath(new URL('../../verifier/dist/verifier.html', import.meta.url))

/** How long a request under way may still take when the server closes. */
const CLOSING_MS = 2_000

export type AppOptions = {
  config: Pick<Config, 'port' | 'host' | 'url' | 'redisUrl' | 'siteHosts' | 'trustProxy' | 'limits' | 'logLevel'>
  databaseUrl: string
  secret: string
  /** What signs the evidence log; every server of a site has the same. */
  logKeys: LogKeys
  /** Nobody, when unset. */
  attesters?: Attesters
  backups?: BackupSettings
  /** The built web app. */
  webDir: string
  /** Whether the clock runs in this process, beside serving. */
  jobs?: boolean
  /** For tests: another clock, another inspection. */
  now?: () => Date
  inspect?: GateDeps['inspect']
}

export type App = {
  http: FastifyInstance
  deps: AppDeps
  /** Listens; the address people open. */
  listen(): Promise<string>
  /** Ends sockets, requests under way, jobs and connections, in this order. */
  close(): Promise<void>
}

/** One server. It expects a migrated database. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config } = options
  const now = options.now ?? (() => new Date())
  const log = pino({
    level: config.logLevel,
    redact: { paths: ['*.text', '*.password', 'text', 'password', 'req.headers.cookie'], remove: true },
  })
  const { db, pool, close: closeDb } = connect(options.databaseUrl)
  const redis =
    config.redisUrl === undefined
      ? undefined
      : await connectRedis(config.redisUrl, (error) => log.error({ error: error.message }, 'redis'))
  const publicUrl = config.url
  const markOf = createMarks(options.secret)
  const auth = createAuth({ db, secret: options.secret, url: publicUrl ?? `http://localhost:${config.port}` })

  // The socket server wants the HTTP server and the HTTP routes want its publish: late-bound here, once.
  let realtime: ReturnType<typeof createIo> | undefined
  const deps: AppDeps = {
    db,
    pool,
    now,
    log,
    metrics: createMetrics(),
    logKeys: options.logKeys,
    attesters: options.attesters ?? NO_ATTESTERS,
    verifierHtml: () => readFile(VERIFIER).catch(() => undefined),
    backups: options.backups,
    publish: (to, event, body, except) => realtime?.publish(to, event, body, except),
    disconnect: (who) => realtime?.disconnect(who),
    siteHosts: config.siteHosts,
    policies: policySource(db, now),
    terms: termsSource(db, now),
    scenes: createScenes(db),
    lanes: createLanes(),
    committer: createCommitter(pool, markOf),
    markOf,
    ...(options.inspect && { inspect: options.inspect }),
    auth,
    // Whoever is here on no other device has left, and does not go on paying.
    onSignedOut: async ({ accountId, sessionId }) => {
      if (!(await realtime?.isElsewhere(accountId, sessionId))) await leaveEverything(deps, accountId)
    },
    limits: createLimits(config.limits, redis),
    publicUrl,
    trustProxy: config.trustProxy,
    markPresent: (ids) =>
      markPresent(db, ids, now()).catch((error: unknown) =>
        log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'could not mark who is here'),
      ),
  }
  gaugeLog(deps)
  const http = await createHttp(deps, {
    webDir: options.webDir,
    trustProxy: config.trustProxy,
    secure: publicUrl?.startsWith('https://') ?? false,
  })
  const cutConnections = trackConnections(http.server)
  realtime = createIo(http.server, { redis, publicUrl })
  const { io } = realtime
  serveSockets(io, deps)
  const heartbeat = setInterval(() => {
    const here = new Set([...io.of('/').sockets.values()].map((socket) => socket.data.seat.actor.accountId))
    void deps.markPresent([...here])
    recheckSockets(io, deps).catch((error: unknown) =>
      log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'could not recheck the sockets'),
    )
  }, HEARTBEAT_MS)
  const stopJobs = options.jobs === false ? undefined : startJobs(deps)

  return {
    http,
    deps,
    async listen() {
      await http.listen({ port: config.port, host: config.host })
      const address = http.server.address()
      const port = typeof address === 'object' && address ? address.port : config.port
      return publicUrl ?? `http://localhost:${port}`
    },
    async close() {
      clearInterval(heartbeat)
      await stopJobs?.()
      // What is being answered is answered; who then still holds the line is cut off.
      const patience = setTimeout(cutConnections, CLOSING_MS)
      await io.close()
      await http.close()
      clearTimeout(patience)
      if (redis) await redis.close()
      await closeDb()
    },
  }
}

async function connectRedis(url: string, onError: (error: Error) => void): Promise<RedisClientType> {
  const client: RedisClientType = createClient({ url })
  client.on('error', onError)
  await client.connect()
  return client
}
