import { IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './retention.module.css'
import { holdsQuery } from './retention-queries.ts'

const OFTEN_ENOUGH_MS = 15 * 60_000

/** Reminds administrators of holds that nobody has looked at for long. */
export function HoldsDueBanner() {
  const t = useDeskTexts().retention.holds
  const { role } = useMe()
  const { data } = useQuery({
    ...holdsQuery('in_force'),
    enabled: role === 'administrator',
    staleTime: OFTEN_ENOUGH_MS,
  })
  return (
    <div role="status">
      {data && data.due > 0 && (
        <p className={classes.banner}>
          <IconClockExclamation size={20} aria-hidden />
          <span>{t.reminder(data.due)}</span>
          <Link to="/desk/retention/holds">{t.reminderAction}</Link>
        </p>
      )}
    </div>
  )
}
