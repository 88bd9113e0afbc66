/** How far a step was, and when that was seen. */
export type Sighting = { readonly done: number; readonly total: number; readonly atMs: number }

/** Less tells nothing about the pace. */
const WATCHED_MS = 1_000

/** How long a step still takes by its pace since it was first seen, in milliseconds; undefined while nothing can be said. */
export function stepLeftMs(first: Sighting, last: Sighting): number | undefined {
  const [did, took] = [last.done - first.done, last.atMs - first.atMs]
  if (did <= 0 || took < WATCHED_MS || last.total <= 0) return undefined
  return ((last.total - last.done) * took) / did
}
