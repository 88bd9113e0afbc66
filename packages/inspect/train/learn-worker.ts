/** One network learned in a thread of its own; `train.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads'
import { learn } from './learn.ts'

if (parentPort === null) throw new Error('learn-worker.ts is started by train.ts, in a thread')
parentPort.postMessage(learn(workerData))
