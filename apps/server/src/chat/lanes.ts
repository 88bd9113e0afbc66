/** Runs the work of one key one after the other, and of different keys side by side. */
export function createLanes() {
  const tails = new Map<string, Promise<unknown>>()
  return async function inLane<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(key) ?? Promise.resolve()
    // What came before may have failed; that was its caller's business.
    const mine = before.then(work, work)
    tails.set(key, mine)
    try {
      return await mine
    } finally {
      if (tails.get(key) === mine) tails.delete(key)
    }
  }
}

export type Lanes = ReturnType<typeof createLanes>
