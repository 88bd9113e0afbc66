import { Button } from '@mantine/core'
import { exportFailureText, type OwnExportView, ROUTES } from '@sekisho/protocol'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { fillPath } from '../../api/fill-path.ts'
import { DownloadButton } from '../../exports/download-button.tsx'
import { EndExport } from '../../exports/end-export.tsx'
import { ExportProgress } from '../../exports/export-progress.tsx'
import { isUnderWay } from '../../exports/made-export.ts'
import { MadeFacts } from '../../exports/made-facts.tsx'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { timeText } from '../../ui/time.ts'
import { ownExportsQuery } from './own-exports-query.ts'
import { useNamedTitle } from './record-title.ts'
import classes from './records.module.css'

type Again = { ask: () => void; busy: boolean; usedUp: boolean }

/** One saved conversation: being made, to be fetched, or why it is not there. */
export function OwnExport({ made, again }: { made: OwnExportView; again: Again }) {
  const texts = useTexts()
  const t = texts.exports
  const { locale } = useLocale()
  const client = useQueryClient()
  const titleOf = useNamedTitle()
  const params = { id: made.id }
  const askAgain = () => void client.invalidateQueries({ queryKey: ownExportsQuery.queryKey })
  const look = async () => {
    const now = await call(ROUTES.ownExport, { params })
    if (!now.mayDownload) askAgain()
    return now
  }
  return (
    <li className={classes.item} data-state={made.state}>
      <h3>
        <bdi>{titleOf(made.conversation)}</bdi>
      </h3>
      <p className={classes.quiet}>
        {texts.chat.kinds[made.conversation.kind]} · {t.own.asked(timeText(made.askedAt, 'moment', locale, new Date()))}
      </p>
      {isUnderWay(made.state) && <ExportProgress made={made} />}
      {made.state === 'ready' && (
        <>
          <MadeFacts made={made} />
          <p className={classes.quiet}>{t.own.next}</p>
        </>
      )}
      {made.state === 'failed' && (
        <p className={classes.failed} role="alert">
          <IconAlertTriangle size={18} aria-hidden />
          {exportFailureText(made.failure ?? 'internal', locale)}
        </p>
      )}
      <div className={classes.actions}>
        {made.mayDownload && (
          <DownloadButton made={made} path={fillPath(ROUTES.downloadOwnExport.path, params)} look={look} />
        )}
        {made.state === 'failed' && (
          <Button variant="default" loading={again.busy} disabled={again.usedUp} onClick={again.ask}>
            {t.own.again}
          </Button>
        )}
        {made.mayCancel && (
          <EndExport made={made} end={() => call(ROUTES.deleteOwnExport, { params })} onEnded={askAgain} />
        )}
      </div>
    </li>
  )
}
