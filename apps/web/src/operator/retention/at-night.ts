import { dayInTokyo } from '../../ui/time.ts'

const DAY_MS = 86_400_000

/** Now, in so many days, or on a day of one's own. */
export type PreviewTime = 'now' | '30' | '365' | 'day'

/**
 * Pure: the time that a dry run counts for: the start of that day's night in Japan. Undefined for now, and for a night
 * that is over.
 * @param day `YYYY-MM-DD` in Tokyo
 */
export function atNight(time: PreviewTime, day: string, now: Date): string | undefined {
  if (time === 'now') return undefined
  const on = time === 'day' ? day : dayInTokyo(new Date(now.getTime() + Number(time) * DAY_MS))
  const night = new Date(`${on}T03:00:00+09:00`)
  return night > now ? night.toISOString() : undefined
}
