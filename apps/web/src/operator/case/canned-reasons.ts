import { groupOf } from '@sekisho/inspect/categories'
import type { CaseRow } from '@sekisho/protocol'
import type { Canned, CannedAbout, DeskTexts } from '../texts/ja.ts'
import type { Decision } from './decision-effects.ts'

const BY_REPORT: Readonly<Record<NonNullable<CaseRow['reportReason']>, CannedAbout>> = {
  contact_request: 'contact',
  offsite_request: 'offsite',
  threat: 'harm',
  stalking: 'harm',
  scam: 'harm',
  recording: 'harm',
  minor: 'minor',
  rude: 'conduct',
  other: 'conduct',
}

/** Ready texts that fit the kind of case and the decision. */
export function cannedReasons(
  about: Pick<CaseRow, 'kind' | 'category' | 'reportReason'>,
  decision: Decision,
  t: Pick<DeskTexts, 'canned'>,
): readonly Canned[] {
  if (decision === 'clear') return t.canned.clear[about.kind]
  return [...t.canned.violation[subjectMatter(about)], t.canned.gentle]
}

function subjectMatter({ category, reportReason }: Pick<CaseRow, 'category' | 'reportReason'>): CannedAbout {
  if (reportReason) return BY_REPORT[reportReason]
  if (!category) return 'conduct'
  return category === 'harm.minor' ? 'minor' : groupOf(category)
}
