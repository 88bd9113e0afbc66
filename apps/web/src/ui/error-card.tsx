import { Button } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { type FailureCode, failureText, toApiError } from '../api/api-error.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import classes from './notice-card.module.css'

/** Asking again would only bring the same answer. */
const FINAL: ReadonlySet<FailureCode> = new Set(['not_found', 'forbidden'])

/** What happened, what to do, a way to try again; the code last, for support. */
export function ErrorCard({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts().common
  const { locale } = useLocale()
  return (
    <div className={classes.empty} role="alert">
      <div className={classes.icon} aria-hidden>
        <IconAlertTriangle size={28} />
      </div>
      <p>{failureText(error, locale)}</p>
      {onRetry && !FINAL.has(toApiError(error).code) && (
        <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
          {t.retry}
        </Button>
      )}
      <p className={classes.code}>{t.errorCode(toApiError(error).code)}</p>
    </div>
  )
}

/** One line beside a form or a button that failed. Draws nothing without an error. */
export function ErrorLine({ error }: { error: unknown }) {
  const { locale } = useLocale()
  if (!error) return null
  return (
    <p className={classes.line} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <span>{failureText(error, locale)}</span>
    </p>
  )
}
