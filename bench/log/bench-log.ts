import pg from 'pg'
import { connect } from '../../apps/server/src/db/connect.ts'
import { migrateToLatest } from '../../apps/server/src/db/migrate.ts'
import { fixedKeys, type LogDeps, newKey } from '../../apps/server/src/log/index.ts'
import { createMetrics } from '../../apps/server/src/metrics.ts'

/** An empty database of its own on the benchmark's server. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await migrateToLatest(url.href)
  return url.href
}

/** The log on a database, without a site around it. */
export function openLog(databaseUrl: string): { deps: LogDeps; close(): Promise<void> } {
  const { db, close } = connect(databaseUrl)
  const logKeys = fixedKeys(newKey('bench.example/log').signerKey)
  return { deps: { db, now: () => new Date(), logKeys, metrics: createMetrics() }, close }
}

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

export const secondsSince = (started: number): number => (performance.now() - started) / 1_000

export const whole = (value: number): string => Math.round(value).toLocaleString('en')
