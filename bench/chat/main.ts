/**
 * bench/chat: send→ack and send→receive latency and messages per second of Sekisho, against (a) a bare socket.io relay without
 * storage and (b) the same relay with one durable INSERT per message into the same database, in one run.
 *
 *   npm run bench:chat -- [seconds per round] [pairs] [window]
 */
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { SiteClient } from '@sekisho/client'
import { ROUTES } from '@sekisho/protocol'
import { v7 } from 'uuid'
import { startEmbedded } from '../../apps/server/src/db/embedded.ts'
import type { Load, Measured, Pair } from './load.ts'

const [seconds = 5, pairCount = 8, window = 2] = process.argv.slice(2).map(Number)
const ROUNDS = 3

/** Everyday lines: what most messages are. */
const TEXTS = [
  'こんばんは、今日もおつかれさま',
  '今日は何してたの？',
  '夕ごはんはカレーだったよ。けっこう上手にできた',
  'へえ、いいね！',
  'さっきまで本を読んでた',
  'また来週もゆっくり話そうね',
  '猫がひざの上で寝ちゃって動けない',
  '明日は早いからそろそろ寝ようかな',
  'その映画、前から気になってたんだ',
  'ありがとう、元気が出ました',
]

type Contender = { name: string; url: string; pairs: Pair[]; stop(): Promise<void> }

const directory = await mkdtemp('/tmp/sekisho-bench-')
await chmod(directory, 0o711)
const embedded = await startEmbedded({ dataDir: path.join(directory, 'data') })
const contenders: Contender[] = []
try {
  contenders.push(
    await relay('(a) relay, no storage'),
    await relay('(b) relay + durable INSERT', embedded.url),
    await sekisho(embedded.url),
  )
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

/** A child of its own for each server, so that all three have the same share of the machine. */
async function startChild(
  args: string[],
  env: Record<string, string>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /READY (\S+)/.exec(String(chunk))?.[1]
      if (found) resolve(found)
    })
  })
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function relay(name: string, databaseUrl?: string): Promise<Contender> {
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

async function sekisho(databaseUrl: string): Promise<Contender> {
  const child = await startChild([path.join(import.meta.dirname, 'sekisho-server.ts')], {
    DATABASE_URL: databaseUrl,
    BENCH_PAIRS: String(pairCount),
  })
  const enter = async (email: string) => {
    const client = new SiteClient(child.url)
    const me = await client.call(ROUTES.signIn, { body: { email, password: 'benchmark password' } })
    return { client, id: me.id }
  }
  const pairs: Pair[] = []
  for (let i = 0; i < pairCount; i += 1) {
    const [member, performer] = [await enter(`member${i}@example.com`), await enter(`performer${i}@example.com`)]
    await performer.client.call(ROUTES.setWaiting, { body: { on: true } })
    const { id } = await member.client.call(ROUTES.startTwoShot, { body: { performerId: performer.id } })
    pairs.push({
      member: { conversationId: id, cookie: member.client.cookie },
      performer: { conversationId: id, cookie: performer.client.cookie },
    })
  }
  return { name: 'Sekisho', pairs, ...child }
}

function inWorker(load: Load): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./load.ts', import.meta.url), { workerData: load })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
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
