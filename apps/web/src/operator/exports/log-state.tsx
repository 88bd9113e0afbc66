import type { LogStatus } from '@sekisho/protocol'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../texts/locale.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { timeText } from '../../ui/time.ts'
import { useNow } from '../frame/use-now.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { BackupLine } from './backup-line.tsx'
import { EvidencePage } from './evidence-page.tsx'
import { logStatusQuery } from './export-queries.ts'
import { LogKeys } from './log-keys.tsx'
import { isBehind } from './log-standing.ts'
import classes from './log-state.module.css'
import { LogVouchers } from './log-vouchers.tsx'

/** Whether the log grows, what to publish of it, and who else vouches for it. */
export function LogState() {
  const t = useDeskTexts().evidence.log
  const status = useQuery(logStatusQuery)
  return (
    <EvidencePage lead={t.lead}>
      {status.isPending ? (
        <RowSkeletons rows={4} height={96} />
      ) : !status.data ? (
        <ErrorCard error={status.error} onRetry={() => status.refetch()} />
      ) : (
        <>
          <Standing status={status.data} />
          <LogKeys keys={status.data.keys} />
          <LogVouchers status={status.data} />
        </>
      )}
      <BackupLine />
    </EvidencePage>
  )
}

function Standing({ status }: { status: LogStatus }) {
  const t = useDeskTexts().evidence.log
  const { locale } = useLocale()
  const now = useNow()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const when = (at: string) => timeText(at, 'moment', locale, new Date(now))
  const behind = isBehind(status, now)
  const empty = !behind && status.size === 0
  return (
    <Card accent={behind ? 'vermilion' : empty ? undefined : 'pine'}>
      <div className={classes.standing} data-behind={behind || undefined} role="status">
        {behind ? (
          <IconAlertTriangle size={22} aria-hidden className={classes.icon} />
        ) : (
          <IconCircleCheck size={22} aria-hidden className={classes.icon} />
        )}
        <div>
          <h2>{behind ? t.behind : empty ? t.empty : t.fine}</h2>
          <p>
            {behind
              ? t.behindBody(number(status.pending), when(status.oldestPendingAt ?? ''))
              : empty
                ? t.emptyBody
                : t.fineBody}
            {!behind && status.pending > 0 && ` ${t.entering(number(status.pending))}`}
          </p>
        </div>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t.size}</dt>
          <dd>{t.sizeValue(number(status.size))}</dd>
        </div>
        {status.checkpointAt && (
          <div>
            <dt>{t.signed}</dt>
            <dd>
              {when(status.checkpointAt)}
              <small>{t.signedHint}</small>
            </dd>
          </div>
        )}
        <div>
          <dt>{t.name}</dt>
          <dd>
            <code>{status.origin}</code>
          </dd>
        </div>
      </dl>
    </Card>
  )
}
