import { IconCloudOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLinkState } from '../api/link-state.ts'
import { useTexts } from '../texts/use-texts.ts'
import classes from './link-banner.module.css'

/** A short break is not worth a word. */
const PATIENCE_MS = 1_200

export function LinkBanner() {
  const t = useTexts().common
  const state = useLinkState()
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (state !== 'connecting') return
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <div role="status" aria-live="polite">
      {late && (
        <p className={classes.banner}>
          <IconCloudOff size={18} aria-hidden />
          {navigator.onLine ? t.reconnecting : t.offline}
        </p>
      )}
    </div>
  )
}
