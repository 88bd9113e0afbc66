/** A length of time as people say it: the two largest units that matter. */
export type Span =
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'days'; readonly days: number }

const MINUTE_MS = 60_000

/** `floor` for what has passed, `ceil` for what is left, so that "0 minutes left" means late. */
export function toSpan(ms: number, round: 'floor' | 'ceil' = 'floor'): Span {
  const minutes = Math.max(0, Math[round](ms / MINUTE_MS))
  if (minutes < 60) return { unit: 'minutes', minutes }
  const hours = Math.floor(minutes / 60)
  // Near a limit the minutes still matter, a day away they do not.
  if (hours < 48) return { unit: 'hours', hours, minutes: hours < 10 ? minutes % 60 : 0 }
  return { unit: 'days', days: Math.floor(hours / 24) }
}

export type TimeLeft = { readonly late: boolean; readonly soon: boolean; readonly span: Span }

const SOON_MS = 10 * MINUTE_MS

export function timeLeft(dueAt: string, now: number): TimeLeft {
  const ms = Date.parse(dueAt) - now
  const late = ms <= 0
  return { late, soon: !late && ms <= SOON_MS, span: late ? toSpan(-ms) : toSpan(ms, 'ceil') }
}

type SpanTexts = {
  minutes: (count: number) => string
  hours: (count: number) => string
  hoursMinutes: (hours: number, minutes: number) => string
  days: (count: number) => string
}

export function spanText(span: Span, t: SpanTexts): string {
  switch (span.unit) {
    case 'minutes':
      return t.minutes(span.minutes)
    case 'hours':
      return span.minutes === 0 ? t.hours(span.hours) : t.hoursMinutes(span.hours, span.minutes)
    case 'days':
      return t.days(span.days)
  }
}
