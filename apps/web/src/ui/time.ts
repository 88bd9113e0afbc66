import type { Locale } from '@sekisho/protocol'

const TIME_ZONE = 'Asia/Tokyo'
const LANGUAGE: Readonly<Record<Locale, string>> = { ja: 'ja-JP', en: 'en-GB' }

/** `day`: a date line in a conversation; `brief`: time today, else the day; `moment`: both, for the record. */
export type TimeStyle = 'time' | 'day' | 'brief' | 'moment'

const FORMATS = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { month: 'long', day: 'numeric', weekday: 'short' },
  dayOfYear: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
  short: { month: 'numeric', day: 'numeric' },
  moment: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

function format(at: Date, locale: Locale, name: keyof typeof FORMATS): string {
  const key = `${locale} ${name}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(LANGUAGE[locale], { ...FORMATS[name], timeZone: TIME_ZONE })
    formats.set(key, found)
  }
  return found.format(at)
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' })

/** `2026-11-22`: the calendar day in Tokyo, whatever the reader's clock is set to. */
export const dayInTokyo = (at: string | Date): string => dayFormat.format(new Date(at))

const RELATIVE: Readonly<Record<Locale, readonly [today: string, yesterday: string]>> = {
  ja: ['今日', '昨日'],
  en: ['Today', 'Yesterday'],
}

export function timeText(at: string | Date, style: TimeStyle, locale: Locale, now: Date): string {
  const date = new Date(at)
  const day = dayInTokyo(date)
  const isToday = day === dayInTokyo(now)
  const isYesterday = day === dayInTokyo(new Date(now.getTime() - 86_400_000))
  const sameYear = day.slice(0, 4) === dayInTokyo(now).slice(0, 4)
  switch (style) {
    case 'time':
      return format(date, locale, 'time')
    case 'day':
      if (isToday) return RELATIVE[locale][0]
      if (isYesterday) return RELATIVE[locale][1]
      return format(date, locale, sameYear ? 'day' : 'dayOfYear')
    case 'brief':
      if (isToday) return format(date, locale, 'time')
      if (isYesterday) return RELATIVE[locale][1]
      return format(date, locale, sameYear ? 'short' : 'dayOfYear')
    case 'moment':
      return format(date, locale, 'moment')
  }
}

/** `4:07`, `1:02:09`: how long a talk has lasted or still lasts. Never below zero. */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
