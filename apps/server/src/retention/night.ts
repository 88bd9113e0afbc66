import type { Retention, RetentionKind } from '@sekisho/protocol'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const JAPAN_MS = 9 * HOUR_MS
const FROM_HOUR = 3
const TO_HOUR = 6

/** Pure: the hours in which fewest people are here, by Japan's clock. */
export function isNight(at: Date): boolean {
  const hour = new Date(at.getTime() + JAPAN_MS).getUTCHours()
  return hour >= FROM_HOUR && hour < TO_HOUR
}

/** Pure: the calendar day in Japan. */
export const nightOf = (at: Date): string => new Date(at.getTime() + JAPAN_MS).toISOString().slice(0, 10)

/** Pure: what is older than this is past its period. */
export const cutoffOf = (retention: Retention, kind: RetentionKind, at: Date): Date =>
  new Date(at.getTime() - retention[kind] * DAY_MS)
