import { IconUserOff } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { timeText } from '../../ui/time.ts'
import classes from './leaving.module.css'

/** On every other page while leaving waits: the way back is never far. */
export function LeavingBanner() {
  const t = useTexts().leave
  const { leavingOn } = useMe()
  const { locale } = useLocale()
  const { pathname } = useLocation()
  if (leavingOn === null || pathname === '/settings/leave') return null
  return (
    <Link to="/settings/leave" className={classes.banner}>
      <IconUserOff size={20} aria-hidden />
      <span>{t.banner(timeText(leavingOn, 'day', locale, new Date()))}</span>
      <b>{t.bannerDo}</b>
    </Link>
  )
}
