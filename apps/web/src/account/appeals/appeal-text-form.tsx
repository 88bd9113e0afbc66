import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useId } from 'react'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import classes from './appeals.module.css'

const MOST = 2_000

type Props = {
  label: string
  hint: string
  submit: string
  text: string
  onText: (text: string) => void
  busy: boolean
  error: unknown
  onSubmit: () => void
  rows?: number
}

/** Words for the desk. What was written stays until it has arrived. */
export function AppealTextForm({ label, hint, submit, text, onText, busy, error, onSubmit, rows = 4 }: Props) {
  const t = useTexts().appeals
  const { locale } = useLocale()
  const countId = useId()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onSubmit()
  }
  return (
    <form className={classes.form} onSubmit={send}>
      <Textarea
        label={label}
        description={hint}
        autosize
        minRows={rows}
        maxRows={14}
        maxLength={MOST}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        aria-describedby={countId}
      />
      <p id={countId} className={classes.count}>
        {t.count(text.length, new Intl.NumberFormat(locale).format(MOST))}
      </p>
      <ErrorLine error={error} />
      <Button type="submit" loading={busy} disabled={text.trim() === ''}>
        {submit}
      </Button>
    </form>
  )
}
