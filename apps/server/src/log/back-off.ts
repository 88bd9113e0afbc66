const FIRST_MS = 10_000
const LONGEST_MS = 600_000

/** Pure: how long to leave alone whoever has failed so often in a row. */
export const backOffMs = (failures: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1))

/** How long a server may be at it before another takes it for dead. */
export const LEASE_MS = 60_000
/** For one exchange with a witness or an authority. */
export const ANSWER_WITHIN_MS = 10_000
