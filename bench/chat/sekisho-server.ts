import { decideAgeProof, signUp, submitAgeProof } from '@sekisho/server/accounts'
import { createApp } from '../../apps/server/src/app.ts'
import { migrateToLatest } from '../../apps/server/src/db/migrate.ts'
import { fixedKeys, newKey } from '../../apps/server/src/log/index.ts'
import { creditPoints } from '../../apps/server/src/points/index.ts'
import { prepareSite } from '../../apps/server/src/prepare-site.ts'
import { giveConsent } from '../../apps/server/src/trust/index.ts'

/** The whole server as it is deployed, but for the limits on one account's rate. */
const databaseUrl = process.env.DATABASE_URL as string
await migrateToLatest(databaseUrl)
await prepareSite(databaseUrl, () => new Date())
const app = await createApp({
  config: {
    port: 0,
    host: '127.0.0.1',
    url: undefined,
    redisUrl: undefined,
    siteHosts: [],
    trustProxy: false,
    logLevel: 'error',
    limits: { messagesPerMinute: 1_000_000, requestsPerMinute: 1_000_000, signInsPerMinute: 1_000_000 },
  },
  databaseUrl,
  secret: 'benchmark benchmark benchmark benchmark',
  logKeys: fixedKeys(newKey('bench.example/log').signerKey),
  webDir: '/nowhere',
  // bench/log measures what the clock, which runs the sequencer, costs.
  jobs: process.env.BENCH_JOBS !== 'off',
})
for (let i = 0; i < Number(process.env.BENCH_PAIRS); i += 1)
  for (const role of ['member', 'performer'] as const) {
    const { actor } = await signUp(app.deps, {
      role,
      email: `${role}${i}@example.com`,
      password: 'benchmark password',
      displayName: 'はかる',
      locale: 'ja',
    })
    await giveConsent(app.deps, actor, 1)
    await submitAgeProof(app.deps, actor, { birthDate: '1990-01-01', document: 'passport' })
    await decideAgeProof(app.deps, actor, actor.accountId, { approve: true, reason: 'benchmark' })
    if (role === 'member')
      await creditPoints(app.deps, null, { accountId: actor.accountId, points: 100_000, reason: 'benchmark' })
  }
console.log(`READY ${(await app.listen()).replace('localhost', '127.0.0.1')}`)
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)))
