/**
 * bench/chat: send→ack and send→receive latency and messages per second of Sekisho, against (a) a bare socket.io relay without
 * storage and (b) the same relay with one durable INSERT per message into the same database, in one run.
 *
 *   npm run bench:chat -- [seconds per round] [pairs] [window]
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { v7 } from 'uuid'
import { startEmbedded } from '../../apps/server/src/db/embedded.ts'
import { type Contender, startChild, startSekisho, TEXTS } from './contenders.ts'
import { inWorker } from './in-worker.ts'
import type { Measured } from './load.ts'

const [seconds = 5, pairCount = 8, window = 2] = process.argv.slice(2).map(Number)
const ROUNDS = 3

const directory = await mkdtemp('/tmp/sekisho-bench-')
await chmod(directory, 0o711)
const embedded = await startEmbedded({ dataDir: path.join(directory, 'data') })
const contenders: (Contender & { name: string })[] = []
try {
  contenders.push(await relay('(a) relay, no storage'), await relay('(b) relay + durable INSERT', embedded.url), {
    name: 'Sekisho',
    ...(await startSekisho(embedded.url, pairCount)),
  })
  const results = new Map<string, Measured[]>()
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, url, pairs } of contenders) {
      process.stderr.write(`  round ${round + 1}/${ROUNDS}  ${name}\n`)
      const measured = await inWorker({ url, pairs, seconds, window, texts: TEXTS })
      results.set(name, [...(results.get(name) ?? []), measured])
    }
  print(results)
} finally {
  for (const contender of contenders) await contender.stop()
  await embedded.stop()
  await rm(directory, { recursive: true, force: true })
}

async function relay(name: string, databaseUrl?: string): Promise<Contender & { name: string }> {
  const child = await startChild(
    [path.join(import.meta.dirname, 'relay-server.ts')],
    databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
  )
  const pairs = Array.from({ length: pairCount }, () => {
    const conversationId = v7()
    const seat = () => ({ conversationId, auth: { conversation: conversationId, person: v7() } })
    return { member: seat(), performer: seat() }
  })
  return { name, pairs, ...child }
}

function print(results: Map<string, Measured[]>): void {
  const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  const at = (values: number[], share: number) =>
    values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
  const rate = (m: Measured) => m.sent / m.seconds
  console.log(
    `\n${pairCount} conversations, ${window} messages under way on each side, ${ROUNDS} rounds of ${seconds} s in turn\n`,
  )
  console.log(
    `${''.padEnd(28)} messages/s (median; all)          ack ms p50 / p99      receive ms p50 / p99   not shown`,
  )
  for (const [name, rounds] of results) {
    const ack = rounds.flatMap((m) => m.ackMs)
    const receive = rounds.flatMap((m) => m.receiveMs)
    const rates = rounds.map((m) => rate(m).toFixed(0)).join(' ')
    const ms = (values: number[]) => `${at(values, 0.5).toFixed(2)} / ${at(values, 0.99).toFixed(2)}`
    console.log(
      `${name.padEnd(28)} ${median(rounds.map(rate)).toFixed(0).padStart(6)}  (${rates})`.padEnd(60) +
        `  ${ms(ack).padEnd(20)}  ${ms(receive).padEnd(20)}  ${rounds.reduce((sum, m) => sum + m.failures, 0)}`,
    )
  }
  // Round by round, since the machine's speed drifts.
  const [a, b, own] = [...results.values()] as [Measured[], Measured[], Measured[]]
  const ratio = (peer: Measured[]) => own.map((m, i) => rate(m) / rate(peer[i] as Measured))
  console.log(
    `\nSekisho / (a): ${median(ratio(a)).toFixed(2)}   Sekisho / (b): ${median(ratio(b)).toFixed(2)}   (aim: at least 0.60 of (b); all: ${ratio(
      b,
    )
      .map((r) => r.toFixed(2))
      .join(' ')})`,
  )
}
