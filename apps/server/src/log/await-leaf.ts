import { setTimeout } from 'node:timers/promises'
import type { LogDeps } from './log-deps.ts'
import { sequenceRecords } from './sequence-records.ts'

const LOOK_EVERY_MS = 20

/**
 * The place of a committed record in the log. Whoever waits does the sequencer's work meanwhile, so it depends on no clock.
 * @param recordId as `appendRecord` gave it
 * @returns undefined when it had no place in time; it will have one later
 * @throws LogBroken
 */
export async function awaitLeaf(deps: LogDeps, recordId: number, timeoutMs: number): Promise<number | undefined> {
  const until = performance.now() + timeoutMs
  for (;;) {
    const { leaf_index } = await deps.db
      .selectFrom('evidence_record')
      .select('leaf_index')
      .where('id', '=', recordId)
      .executeTakeFirstOrThrow()
    if (leaf_index !== null) return leaf_index
    if (performance.now() >= until) return undefined
    if ((await sequenceRecords(deps)) === 0) await setTimeout(LOOK_EVERY_MS)
  }
}
