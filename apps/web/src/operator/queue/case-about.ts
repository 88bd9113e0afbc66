import { categoryText } from '@sekisho/inspect/reasons'
import type { CaseRow } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'

/** What a case is about, in words: what the reporter chose, or what the gate found. */
export function useCaseAbout() {
  const { locale } = useLocale()
  const { reportReasons } = useTexts().safety
  return (row: Pick<CaseRow, 'category' | 'reportReason'>): string => {
    if (row.reportReason) return reportReasons[row.reportReason]
    return row.category ? categoryText(row.category, locale) : ''
  }
}
