/** A fixed sequence of numbers from 0 to below 1 (a linear congruential generator, Numerical Recipes), so that the same seed gives the same run every time. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
