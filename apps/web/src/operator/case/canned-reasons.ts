import { groupOf } from '@sekisho/inspect/categories'
import type { CaseRow } from '@sekisho/protocol'
import type { DeskTexts } from '../texts/ja.ts'
import type { Canned, CannedAbout } from '../texts/ja-canned.ts'
import type { Decision } from './decision-draft.ts'

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
  return t.canned[decision][subjectMatter(about)]
}

function subjectMatter({ category, reportReason }: Pick<CaseRow, 'category' | 'reportReason'>): CannedAbout {
  if (reportReason) return BY_REPORT[reportReason]
  if (!category) return 'conduct'
  return category === 'harm.minor' ? 'minor' : groupOf(category)
}
