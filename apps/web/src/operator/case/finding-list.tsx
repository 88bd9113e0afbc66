import { categoryText, reasonText } from '@sekisho/inspect/reasons'
import type { FindingView } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './finding-list.module.css'
import { confidenceText } from './thread-rows.ts'

/** What the gate found, how sure it is, by which version of the policy, and why: without the words themselves, so it can stand beside a blurred text. */
export function FindingList({ findings, version }: { findings: readonly FindingView[]; version: number }) {
  const t = useDeskTexts()
  const { locale } = useLocale()
  return (
    <ul className={classes.list} aria-label={t.thread.findings}>
      {findings.map((finding) => (
        <li key={`${finding.category} ${finding.start} ${finding.end}`}>
          <p>
            <strong>{categoryText(finding.category, locale)}</strong>
            <span className="tabular">
              {t.sep}
              {t.facts.confidence(confidenceText(finding.confidence))}
            </span>
            <small>
              {t.sep}
              {t.people.versionValue(version)}
            </small>
            {finding.drawnFrom?.length ? (
              <span>
                {t.sep}
                {t.thread.fromEarlier(finding.drawnFrom.length)}
              </span>
            ) : null}
          </p>
          {finding.reasons.map((reason) => (
            <p key={reason} className={classes.reason}>
              {reasonText(reason, locale)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
