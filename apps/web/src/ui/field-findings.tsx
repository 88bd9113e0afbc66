import { reasonText } from '@sekisho/inspect/reasons'
import type { FindingView } from '@sekisho/protocol'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import classes from './field-findings.module.css'
import { MarkedText } from './marked-text.tsx'

/** Below a field that the gate returned: the text as it was sent, the part underlined, one sentence why. */
export function FieldFindings({ text, findings }: { text: string; findings: readonly FindingView[] }) {
  const t = useTexts().chat
  const { locale } = useLocale()
  const reasons = [...new Set(findings.flatMap((finding) => finding.reasons))]
  return (
    <div className={classes.findings} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <p className={classes.text}>
          <MarkedText text={text} marks={findings} />
        </p>
        {reasons.map((reason) => (
          <p key={reason}>{reasonText(reason, locale)}</p>
        ))}
        <p>{t.fieldStopped}</p>
      </div>
    </div>
  )
}
