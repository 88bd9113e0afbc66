import { categoryText } from '@sekisho/inspect/reasons'
import type { Statistics } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { spanText, toSpan } from '../frame/time-left.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'

const LANGUAGE = { ja: 'ja-JP', en: 'en-GB' } as const
type Category = Statistics['rules'][number]['category']

/** Numbers, shares, spans and names as this screen writes them. */
export function useFigures() {
  const texts = useDeskTexts()
  const { locale } = useLocale()
  const plain = new Intl.NumberFormat(LANGUAGE[locale])
  const tenth = new Intl.NumberFormat(LANGUAGE[locale], { maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(LANGUAGE[locale], { style: 'percent', maximumFractionDigits: 1 })
  const kinds: Readonly<Record<string, string>> = texts.rules.limits.kinds
  return {
    number: (count: number) => plain.format(count),
    rate: (value: number) => tenth.format(value),
    share: (part: number, all: number) => percent.format(all === 0 ? 0 : part / all),
    minutes: (minutes: number | null) =>
      minutes === null
        ? texts.statistics.times.no
        : minutes < 1
          ? texts.statistics.times.under
          : spanText(toSpan(minutes * 60_000, 'ceil'), texts.time),
    category: (category: Category) =>
      category === null ? texts.statistics.noCategory : categoryText(category, locale),
    kind: (kind: string) => kinds[kind] ?? kind,
    /** `2026-11-22` → 11/22 */
    day: (day: string) => {
      const [, month, date] = day.split('-')
      return locale === 'ja' ? `${Number(month)}/${Number(date)}` : `${Number(date)}/${Number(month)}`
    },
  }
}

export const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)
