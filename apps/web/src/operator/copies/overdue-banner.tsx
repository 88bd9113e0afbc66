import { IconDatabaseExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './copies.module.css'
import { copiesQuery } from './copies-query.ts'

/** On every page of an administrator's desk until a backup reaches a folder again. */
export function OverdueBanner() {
  const t = useDeskTexts().copies
  const { role } = useMe()
  const { data } = useQuery({ ...copiesQuery, enabled: role === 'administrator' })
  return (
    <div role="status">
      {data?.overdue && (
        <p className={classes.banner}>
          <IconDatabaseExclamation size={20} aria-hidden />
          <span>{t.overdue}</span>
          <Link to="/desk/copies">{t.overdueAction}</Link>
        </p>
      )}
    </div>
  )
}
