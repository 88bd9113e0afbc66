import type { LogStatus } from '@sekisho/protocol'

/** A record has its place within a second; clocks of server and screen may differ by some. */
const LATE_MS = 15_000

/** Whether records wait longer than they ever should. */
export const isBehind = ({ oldestPendingAt }: Pick<LogStatus, 'oldestPendingAt'>, now: number): boolean =>
  oldestPendingAt !== null && now - Date.parse(oldestPendingAt) > LATE_MS
