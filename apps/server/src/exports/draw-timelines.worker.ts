import { parentPort, workerData } from 'node:worker_threads'
import { PATHS, writeTimelineHtml } from '@sekisho/evidence/package'
import type { Drawing, Drawn } from './draw-timelines.ts'
import { writeTimelinePdf } from './timeline-pdf.ts'

const { info, records } = workerData as Drawing
const say = (said: Drawn) => parentPort?.postMessage(said)

say({ file: PATHS.timelineHtml, bytes: writeTimelineHtml(info, records) })
await writeTimelinePdf(
  info,
  records,
  async (bytes) => say({ file: PATHS.timelinePdf, bytes }),
  async (drawn) => say({ drawn }),
)
