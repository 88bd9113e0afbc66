/** By where they begin. */
type Sorted = readonly { readonly start: number }[]

/** Index of the first that begins at `from` or later, found without walking over those before it; their number if none does. */
export function firstFrom(sorted: Sorted, from: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Sorted[number]).start < from) low = middle + 1
    else high = middle
  }
  return low
}
