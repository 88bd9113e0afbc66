/**
 * bench/log: what the evidence log can do and what it costs, each beside a peer in the same run.
 *
 * - sequencing: records given their places per second, out of a backlog and while they arrive; peer: the INSERT that wrote them
 * - sending: message latency with and without the sequencer, as bench/chat measures it
 * - proving: inclusion proofs of random and of neighbouring records out of a log with many leaves in the database
 *
 *   npm run bench:log -- [records] [arriving per second] [seconds per round] [leaves] [proofs]
 *
 * Smoke size unless told: 20000 2000 3 300000 2000. Full size: 100000 5000 10 10000000 10000.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { startEmbedded } from '../../apps/server/src/db/embedded.ts'
import { measureProving } from './proving.ts'
import { measureSending } from './sending.ts'
import { measureSequencing } from './sequencing.ts'

const [records = 20_000, arriving = 2_000, seconds = 3, leaves = 300_000, proofs = 2_000] = process.argv
  .slice(2)
  .map(Number)

const directory = await mkdtemp('/tmp/sekisho-bench-')
await chmod(directory, 0o711)
const embedded = await startEmbedded({ dataDir: path.join(directory, 'data') })
try {
  await measureSequencing(embedded.url, { records, arriving, seconds })
  await measureSending(embedded.url, { seconds })
  await measureProving(embedded.url, { leaves, proofs })
} finally {
  await embedded.stop()
  await rm(directory, { recursive: true, force: true })
}
