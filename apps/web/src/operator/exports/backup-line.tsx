import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { sizeText } from '../../exports/size-text.ts'
import { useLocale } from '../../texts/locale.tsx'
import { Card } from '../../ui/card.tsx'
import { timeText } from '../../ui/time.ts'
import { copiesQuery } from '../copies/copies-query.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './log-state.module.css'

/** A log that burns with its only disk proves nothing: when the last copy was made. For administrators. */
export function BackupLine() {
  const t = useDeskTexts().evidence.log
  const { role } = useMe()
  const { locale } = useLocale()
  const { data } = useQuery({ ...copiesQuery, enabled: role === 'administrator' })
  if (!data) return null
  const { lastGoodAt, overdue } = data
  const bytes = data.runs.find((run) => run.state === 'done' || run.state === 'partial')?.bytes
  const Icon = overdue ? IconAlertTriangle : IconDatabase
  return (
    <Card title={t.backups}>
      <p className={classes.backup} data-tone={overdue ? 'bad' : lastGoodAt === null ? 'none' : undefined}>
        <Icon size={18} aria-hidden className={classes.icon} />
        {overdue
          ? t.backupsLate
          : lastGoodAt === null
            ? t.backupsNever
            : t.backupsGood(timeText(lastGoodAt, 'moment', locale, new Date()))}
        {!overdue && bytes ? ` · ${sizeText(bytes, locale)}` : ''}
      </p>
      <p className={classes.links}>
        <Link to="/desk/copies">{t.backupsLink}</Link>
      </p>
    </Card>
  )
}
