import { Button, PasswordInput } from '@mantine/core'
import { type OwnErasure, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { keys } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorLine } from '../../ui/error-card.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { timeText } from '../../ui/time.ts'
import { useToast } from '../../ui/toast.tsx'
import classes from './leaving.module.css'
import { leavingQuery } from './leaving-query.ts'

const DAY_MS = 86_400_000

/** What to take along first, and the step itself: the day, and the password once more. */
export function AskToLeave({ own }: { own: OwnErasure }) {
  const texts = useTexts()
  const t = texts.leave
  const { locale } = useLocale()
  const client = useQueryClient()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const [password, setPassword] = useState('')
  const ask = useMutation({
    mutationFn: () => call(ROUTES.askErasure, { body: { password } }),
    onSuccess: (asked) => {
      client.setQueryData(leavingQuery.queryKey, asked)
      void client.invalidateQueries({ queryKey: keys.me })
      toast(t.asked)
      window.scrollTo({ top: 0 })
    },
  })
  const close = () => {
    setAsking(false)
    setPassword('')
    ask.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  const wrong = hasCode(ask.error, 'wrong_credentials')
  const due = timeText(new Date(Date.now() + own.waitDays * DAY_MS), 'day', locale, new Date())
  return (
    <>
      <Card>
        <p>{t.keepFirst}</p>
        <Button variant="default" renderRoot={(props) => <Link to="/settings/records" {...props} />}>
          {t.keepFirstDo}
        </Button>
      </Card>
      <Button variant="outline" color="vermilion" onClick={() => setAsking(true)}>
        {t.begin}
      </Button>
      <Sheet opened={asking} onClose={close} title={t.askTitle}>
        <form className={classes.form} onSubmit={submit}>
          <p>{t.askBody(due)}</p>
          <PasswordInput
            data-autofocus
            label={t.password}
            description={t.passwordHint}
            autoComplete="current-password"
            required
            error={wrong && texts.account.wrongPassword}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': texts.account.showPassword }}
          />
          <ErrorLine error={wrong ? undefined : ask.error} />
          <Button type="submit" color="vermilion" loading={ask.isPending}>
            {t.do}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t.stay}
          </Button>
        </form>
      </Sheet>
    </>
  )
}
