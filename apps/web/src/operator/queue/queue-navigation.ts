type Row = { readonly id: string; readonly claimedBy: unknown; readonly claimedByMe: boolean }

/** The case above (-1) or below (+1); with none chosen, the first. Stops at both ends. */
export function neighbour(cases: readonly Row[], current: string | undefined, step: 1 | -1): string | undefined {
  const at = cases.findIndex((one) => one.id === current)
  if (at === -1) return cases[0]?.id
  return cases[Math.max(0, Math.min(cases.length - 1, at + step))]?.id
}

/** Whether the chosen one is the last in this direction, so that the next page begins. */
export const atEnd = (cases: readonly Row[], current: string | undefined, step: 1 | -1): boolean =>
  current !== undefined && cases.at(step === 1 ? -1 : 0)?.id === current

/** Where to go once a case is done: the next one below that I may take and nobody else has, else the first such from the top. */
export function nextAfter<R extends Row>(
  cases: readonly R[],
  done: string,
  may: (row: R) => boolean = () => true,
): string | undefined {
  const at = cases.findIndex((one) => one.id === done)
  const inOrder = [...cases.slice(at + 1), ...cases.slice(0, Math.max(0, at))]
  return inOrder.find((one) => one.id !== done && (one.claimedBy === null || one.claimedByMe) && may(one))?.id
}
