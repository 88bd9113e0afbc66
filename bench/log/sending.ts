import { type Contender, startSekisho, TEXTS } from '../chat/contenders.ts'
import { inWorker } from '../chat/in-worker.ts'
import { createDatabase, percentile, whole } from './bench-log.ts'

const ROUNDS = 3
/** A site with room to spare, and one that can do no more: there everything that is done besides shows. */
const LOADS = [
  { name: 'calm', pairs: 1, window: 1 },
  { name: 'at its limit', pairs: 8, window: 2 },
]

type Server = Contender & { name: string }
type Tally = { ackMs: number[]; perSecond: number[] }

/** For each load two servers, each on its own database, in turn: one with the clock that runs the sequencer, one without. */
export async function measureSending(serverUrl: string, { seconds }: { seconds: number }): Promise<void> {
  console.log(`\nsending (${ROUNDS} rounds of ${seconds} s in turn)\n`)
  for (const [i, load] of LOADS.entries()) await compare(serverUrl, load, i, seconds)
}

/** New servers for each load: the clock ends the chats of people who have not been there for a minute. */
async function compare(serverUrl: string, load: (typeof LOADS)[number], i: number, seconds: number): Promise<void> {
  const servers: Server[] = []
  try {
    for (const [name, jobs] of [
      ['without', 'off'],
      ['with', 'on'],
    ] as const) {
      const url = await createDatabase(serverUrl, `bench_sending_${name}_${i}`)
      servers.push({ name, ...(await startSekisho(url, load.pairs, { BENCH_JOBS: jobs })) })
    }
    const tallies = new Map<string, Tally>(servers.map(({ name }) => [name, { ackMs: [], perSecond: [] }]))
    for (let round = 0; round < ROUNDS; round += 1)
      // Now this one first, now the other: whatever drifts, drifts for both.
      for (const server of round % 2 === 0 ? servers : servers.toReversed())
        await measure(server, load, seconds, tallies.get(server.name) as Tally)
    for (const [name, { ackMs, perSecond }] of tallies)
      console.log(
        `  ${`${load.name}, ${name} the sequencer`.padEnd(36)} ack p50 ${percentile(ackMs, 0.5).toFixed(2)} ms, p99 ${percentile(ackMs, 0.99).toFixed(2)} ms, ` +
          `${whole(percentile(perSecond, 0.5))} messages/s (${perSecond.map(whole).join(' ')})`,
      )
  } finally {
    for (const { stop } of servers) await stop()
  }
}

async function measure(
  { url, pairs }: Server,
  load: (typeof LOADS)[number],
  seconds: number,
  tally: Tally,
): Promise<void> {
  const measured = await inWorker({
    url,
    pairs,
    seconds,
    window: load.window,
    texts: TEXTS,
  })
  tally.ackMs.push(...measured.ackMs)
  tally.perSecond.push(measured.sent / measured.seconds)
}
