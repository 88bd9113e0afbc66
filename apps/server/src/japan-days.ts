const DAY_MS = 86_400_000

/** Pure: when a calendar day begins in Japan, which keeps no summer time. */
export const dayStart = (day: string): Date => new Date(`${day}T00:00:00+09:00`)
/** Pure: when it has ended. */
export const dayEnd = (day: string): Date => new Date(dayStart(day).getTime() + DAY_MS)
