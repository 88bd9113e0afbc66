const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Japan keeps no summer time. */
const JST_MS = 9 * HOUR_MS
const OVERDUE_MS = 2 * DAY_MS

/**
 * Pure: the last time, up to now, that a backup was due.
 * @param at `HH:MM` in Japan
 */
export function lastSlot(now: Date, at: string): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const sinceMidnight = hours * HOUR_MS + minutes * 60_000
  const today = Math.floor((now.getTime() + JST_MS) / DAY_MS) * DAY_MS - JST_MS + sinceMidnight
  return new Date(today <= now.getTime() ? today : today - DAY_MS)
}

/** Pure: whether someone has to look after the backups. A site that never asked for any is not told. */
export function isOverdue({
  lastGoodAt,
  since,
  now,
}: {
  lastGoodAt: Date | null
  since: Date | null
  now: Date
}): boolean {
  const from = lastGoodAt ?? since
  return from !== null && now.getTime() - from.getTime() > OVERDUE_MS
}
