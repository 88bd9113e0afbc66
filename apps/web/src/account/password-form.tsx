import { Button, PasswordInput, TextInput } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { failureText, hasCode } from '../api/api-error.ts'
import { call } from '../api/call.ts'
import { keys, useMe } from '../api/queries.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { ErrorLine } from '../ui/error-card.tsx'
import { useToast } from '../ui/toast.tsx'
import classes from './door.module.css'
import { NewPassword } from './new-password.tsx'

/** The old password, the new one, and what follows. For people and for staff. */
export function PasswordForm() {
  const t = useTexts().account
  const { locale } = useLocale()
  const { email, displayName } = useMe()
  const toast = useToast()
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const change = useMutation({
    mutationFn: () => call(ROUTES.changePassword, { body: { password, newPassword } }),
    onSuccess: () => {
      setPassword('')
      setNewPassword('')
      toast(t.passwordChanged)
      void client.invalidateQueries({ queryKey: keys.notices })
      void client.invalidateQueries({ queryKey: keys.me })
    },
  })
  const wrong = hasCode(change.error, 'wrong_credentials')
  const refused = hasCode(change.error, 'weak_password') || hasCode(change.error, 'same_password')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  return (
    <Card>
      <form className={`${classes.form} ${classes.narrow}`} onSubmit={submit}>
        {/* Whose password it is, for the person and for what keeps their passwords. */}
        <TextInput label={t.email} autoComplete="username" readOnly value={email} />
        <PasswordInput
          label={t.oldPassword}
          autoComplete="current-password"
          required
          value={password}
          error={wrong && t.wrongPassword}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
            if (wrong) change.reset()
          }}
          visibilityToggleButtonProps={{ 'aria-label': t.showPassword }}
        />
        <NewPassword
          label={t.newPassword}
          value={newPassword}
          own={{ email, displayName }}
          error={refused && failureText(change.error, locale)}
          onChange={(chosen) => {
            setNewPassword(chosen)
            if (refused) change.reset()
          }}
        />
        <p className={classes.quiet}>{t.othersEnd}</p>
        {!wrong && !refused && <ErrorLine error={change.error} />}
        <Button type="submit" loading={change.isPending}>
          {t.changePassword}
        </Button>
      </form>
    </Card>
  )
}
