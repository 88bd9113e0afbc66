/** What another server publishes is in force here after this time. */
const FRESH_MS = 2_000

/** Reads what changes seldom at most once in two seconds: one read for all who ask meanwhile; one that failed is not kept. */
export function freshValue<T>(read: () => Promise<T>, now: () => Date): () => Promise<T> {
  let held: { value: Promise<T>; readAt: number } | undefined
  return () => {
    const at = now().getTime()
    if (!held || at - held.readAt >= FRESH_MS) {
      const value = read()
      held = { value, readAt: at }
      value.catch(() => {
        held = undefined
      })
    }
    return held.value
  }
}
