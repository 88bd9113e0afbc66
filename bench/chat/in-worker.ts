import { Worker } from 'node:worker_threads'
import type { Load, Measured } from './load.ts'

/** The load comes from a thread of its own, so that measuring does not wait for what is measured. */
export function inWorker(load: Load): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./load.ts', import.meta.url), { workerData: load })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
