import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../../apps/server/src/db/connect.ts'
import { makeRecord } from '../../apps/server/src/evidence/index.ts'

export type WriteLoad = { url: string; records: number; perSecond: number }

/** As the committer writes them under load: many to a statement. */
const BATCH = 200

/** What a message's record holds, about as long. */
const record = () =>
  makeRecord('message.decided', new Date(), {
    message: randomUUID(),
    conversation: randomUUID(),
    sender: randomUUID(),
    position: 1,
    text: '夕ごはんはカレーだったよ。けっこう上手にできた',
    outcome: 'deliver',
    findings: [],
    policyVersion: 1,
  })

/** Writes records at a steady rate, in a thread of its own; says how long that took. */
async function run({ url, records, perSecond }: WriteLoad): Promise<number> {
  const { db, close } = connect(url, { max: 4 })
  const started = performance.now()
  for (let written = 0; written < records; written += BATCH) {
    await db
      .insertInto('evidence_record')
      .values(Array.from({ length: Math.min(BATCH, records - written) }, record))
      .execute()
    const aheadMs = ((written + BATCH) / perSecond) * 1_000 - (performance.now() - started)
    if (aheadMs > 0) await new Promise((resolve) => setTimeout(resolve, aheadMs))
  }
  const seconds = (performance.now() - started) / 1_000
  await close()
  return seconds
}

parentPort?.postMessage(await run(workerData as WriteLoad))
