import type { Locale } from '@sekisho/protocol'

const UNITS = ['kB', 'MB', 'GB'] as const

/** A file's size as people read it: `83 kB`, `4.2 MB`. */
export function sizeText(bytes: number, locale: Locale): string {
  let [size, unit] = [bytes / 1_000, 0]
  while (size >= 1_000 && unit < UNITS.length - 1) {
    size /= 1_000
    unit += 1
  }
  const digits = unit > 0 && size < 10 ? 1 : 0
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(Math.max(1, size))
  return `${number} ${UNITS[unit]}`
}
