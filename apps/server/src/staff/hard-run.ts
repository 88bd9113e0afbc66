/** Whoever rests this long has had a break. */
const PAUSE_MS = 15 * 60_000

/** What somebody did at the desk, latest first; `hard`: decided a case about a danger. */
export type Done = { at: Date; hard: boolean }

/** Pure: hard cases decided since the last pause. */
export function countHardRun(done: readonly Done[], now: Date): number {
  let after = now.getTime()
  let run = 0
  for (const { at, hard } of done) {
    if (after - at.getTime() >= PAUSE_MS) break
    after = at.getTime()
    if (hard) run += 1
  }
  return run
}
