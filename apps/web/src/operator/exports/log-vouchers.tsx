import { ATTEST_PROBLEMS, type LogStatus } from '@sekisho/protocol'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useLocale } from '../../texts/locale.tsx'
import { Card } from '../../ui/card.tsx'
import { timeText } from '../../ui/time.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './log-vouchers.module.css'

type Voucher = Omit<LogStatus['witnesses'][number], 'failingSince'> & { failingSince?: string | null; waiting?: number }
type Props = {
  title: string
  lead: string
  none: string
  vouchers: readonly Voucher[]
  last: (voucher: Voucher) => string
}

/** Witnesses and time-stamp authorities: their last word, or what is wrong and what to do. */
export function LogVouchers({ status }: { status: LogStatus }) {
  const t = useDeskTexts().evidence.log
  const { locale } = useLocale()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const when = (at: string) => timeText(at, 'moment', locale, new Date())
  return (
    <div className={classes.beside}>
      <Vouchers
        title={t.witnesses}
        lead={t.witnessesLead}
        none={t.witnessesNone}
        vouchers={status.witnesses}
        last={({ at, size }) => (at === null ? t.witnessNever : t.witnessSaw(number(size ?? 0), when(at)))}
      />
      <Vouchers
        title={t.authorities}
        lead={t.authoritiesLead}
        none={t.authoritiesNone}
        vouchers={status.authorities}
        last={({ at }) => (at === null ? t.authorityNever : t.authorityHad(when(at)))}
      />
    </div>
  )
}

function Vouchers({ title, lead, none, vouchers, last }: Props) {
  const t = useDeskTexts().evidence.log
  const { locale } = useLocale()
  return (
    <Card title={title}>
      <p className={classes.lead}>{lead}</p>
      {vouchers.length === 0 ? (
        <p className={classes.none}>
          <IconCircleDashed size={18} aria-hidden />
          {none}
        </p>
      ) : (
        <ul className={classes.vouchers}>
          {vouchers.map((voucher) => {
            const { name, at, error, failingSince = null, waiting = 0 } = voucher
            const Icon = error !== null ? IconAlertTriangle : at === null ? IconCircleDashed : IconCircleCheck
            return (
              <li key={name} data-state={error !== null ? 'bad' : at === null ? 'waiting' : 'fine'}>
                <Icon size={18} aria-hidden />
                <div>
                  <code>{name}</code>
                  <p className={classes.lead}>{last(voucher)}</p>
                  {error !== null && <p>{ATTEST_PROBLEMS[error][locale === 'ja' ? 0 : 1]}</p>}
                  {failingSince !== null && (
                    <p className={classes.lead}>
                      {t.failingSince(timeText(failingSince, 'moment', locale, new Date()))}
                    </p>
                  )}
                  {waiting > 0 && <p className={classes.lead}>{t.authorityWaiting(waiting.toLocaleString(locale))}</p>}
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
