import { dayInTokyo } from '../../ui/time.ts'

export type Range = { readonly from: string; readonly to: string }

const DAY_MS = 86_400_000
export const MAX_DAYS = 400
export const PRESETS = { week: 7, month: 30, quarter: 90 } as const

/** The last days up to today in Japan, today included. */
export const lastDays = (days: number, now: Date): Range => ({
  from: dayInTokyo(new Date(now.getTime() - (days - 1) * DAY_MS)),
  to: dayInTokyo(now),
})

/** How many days, both included; below 1 when the order is wrong. */
export const daysIn = ({ from, to }: Range): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1

export const isGood = (range: Range): boolean => {
  const days = daysIn(range)
  return days >= 1 && days <= MAX_DAYS
}
