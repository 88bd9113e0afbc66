import { type EvidenceExportView, exportFailureText, ROUTES } from '@sekisho/protocol'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { fillPath } from '../../api/fill-path.ts'
import { useMe } from '../../api/queries.ts'
import { DownloadButton } from '../../exports/download-button.tsx'
import { EndExport } from '../../exports/end-export.tsx'
import { ExportProgress } from '../../exports/export-progress.tsx'
import { isUnderWay } from '../../exports/made-export.ts'
import { MadeFacts } from '../../exports/made-facts.tsx'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { TimeText } from '../../ui/time-text.tsx'
import cards from '../frame/cards.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './export-card.module.css'
import { ExportFacts } from './export-facts.tsx'
import { askExportsAgain, askUntilCounted } from './export-queries.ts'

type Props = { made: EvidenceExportView; inCase: boolean }

/** One package: for whom and why, how far it is, and the way to have it. */
export function ExportCard({ made, inCase }: Props) {
  const t = useDeskTexts().evidence
  const states = useTexts().exports.states
  const { locale } = useLocale()
  const { role } = useMe()
  const client = useQueryClient()
  const params = { id: made.id }
  const askAgain = () => void askExportsAgain(client)
  const look = async () => {
    const now = await call(ROUTES.export, { params })
    if (!now.mayDownload) askAgain()
    return now
  }
  const { state } = made
  return (
    <li className={cards.card}>
      <header className={classes.head}>
        <h3>{t.purposes[made.purpose]}</h3>
        {!isUnderWay(state) && (
          <span className={classes.state} data-state={state}>
            {states[state]}
          </span>
        )}
        <small className={classes.when}>
          <TimeText at={made.askedAt} style="moment" />
        </small>
      </header>
      <ExportFacts made={made} />
      {isUnderWay(state) && <ExportProgress made={made} />}
      {state === 'ready' && <MadeFacts made={made} />}
      {state === 'failed' && (
        <p className={classes.failed} role="alert">
          <IconAlertTriangle size={18} aria-hidden />
          {exportFailureText(made.failure ?? 'internal', locale)}
        </p>
      )}
      {state === 'ready' && made.purpose === 'own' && <p className={classes.quiet}>{t.one.ownQuiet}</p>}
      {state === 'ready' && role === 'administrator' && made.caseId !== null && !made.mayDownload && (
        <p className={classes.quiet}>{t.one.openFirst}</p>
      )}
      <div className={classes.actions}>
        {made.mayDownload && (
          <DownloadButton
            made={made}
            path={fillPath(ROUTES.downloadExport.path, params)}
            look={look}
            onFetched={() => void askUntilCounted(client, made)}
          />
        )}
        {made.mayCancel && (
          <EndExport made={made} end={() => call(ROUTES.cancelExport, { params })} onEnded={askAgain} />
        )}
        {!inCase && role === 'administrator' && made.caseId !== null && state === 'failed' && (
          <Link to="/desk/evidence/cases/$id" params={{ id: made.caseId }} className={classes.link}>
            {t.one.again}
          </Link>
        )}
        {!inCase && role === 'administrator' && made.caseId !== null && (
          <Link to="/desk" search={{ case: made.caseId }} className={classes.link}>
            {t.one.case}
          </Link>
        )}
      </div>
    </li>
  )
}
