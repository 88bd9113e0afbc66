import { Worker } from 'node:worker_threads'
import type { ExportInfo, PATHS, PackageRecord } from '@sekisho/evidence/package'

/** What the worker is given, and what it says: a piece of one of the two files, or how many entries are drawn. */
export type Drawing = { info: ExportInfo; records: readonly PackageRecord[] }
export type Drawn =
  | { file: typeof PATHS.timelineHtml | typeof PATHS.timelinePdf; bytes: Uint8Array }
  | { drawn: number }

type Sinks = Readonly<
  Record<typeof PATHS.timelineHtml | typeof PATHS.timelinePdf, (bytes: Uint8Array) => Promise<void>>
>

/**
 * Writes timeline.html and timeline.pdf in a thread of their own: seconds of layout for a long conversation, while this
 * thread goes on carrying messages.
 * @param beat is told how many entries are drawn; it may throw to stop
 */
export async function drawTimelines(
  drawing: Drawing,
  sinks: Sinks,
  beat: (drawn: number) => Promise<void>,
): Promise<void> {
  const worker = new Worker(new URL('./draw-timelines.worker.ts', import.meta.url), { workerData: drawing })
  // What arrives is taken one after the other; the first thing that fails ends the thread.
  let taken = Promise.resolve()
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (said: Drawn) => {
        taken = taken.then(() => ('drawn' in said ? beat(said.drawn) : sinks[said.file](said.bytes)))
        taken.catch(reject)
      })
      worker.once('error', reject)
      worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`drawing ended with ${code}`))))
    })
    await taken
  } finally {
    await worker.terminate()
  }
}
