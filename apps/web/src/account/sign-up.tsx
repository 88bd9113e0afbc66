import { Button, Radio, TextInput } from '@mantine/core'
import { type FindingView, type PEOPLE_ROLES, ROUTES } from '@sekisho/protocol'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { failureText, hasCode } from '../api/api-error.ts'
import { call } from '../api/call.ts'
import { useSetMe } from '../api/queries.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import { FieldFindings } from '../ui/field-findings.tsx'
import classes from './door.module.css'
import { Door } from './door.tsx'
import { NewPassword } from './new-password.tsx'

type PeopleRole = (typeof PEOPLE_ROLES)[number]
const ROLES: readonly PeopleRole[] = ['member', 'performer']

export function SignUp() {
  const t = useTexts().account
  const { locale } = useLocale()
  const setMe = useSetMe()
  const navigate = useNavigate()
  const [role, setRole] = useState<PeopleRole>('member')
  const [displayName, setDisplayName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signUp = useMutation({
    mutationFn: () => call(ROUTES.signUp, { body: { role, displayName: displayName.trim(), email, password, locale } }),
    onSuccess: (me) => {
      setMe(me)
      void navigate({ to: '/start/terms', replace: true })
    },
  })
  const stopped: { text: string; findings: readonly FindingView[] } | undefined = hasCode(signUp.error, 'gate_stopped')
    ? { text: displayName.trim(), findings: signUp.error.findings ?? [] }
    : undefined
  const weak = hasCode(signUp.error, 'weak_password')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signUp.mutate()
  }
  return (
    <Door title={t.signUp}>
      <form className={classes.form} onSubmit={submit}>
        <Radio.Group label={t.role} value={role} onChange={(value) => setRole(value as PeopleRole)}>
          {ROLES.map((one) => (
            <Radio key={one} value={one} label={t.roles[one].title} description={t.roles[one].body} mt={4} />
          ))}
        </Radio.Group>
        <div>
          <TextInput
            label={t.displayName}
            description={t.displayNameHint}
            autoComplete="nickname"
            required
            maxLength={20}
            value={displayName}
            error={stopped !== undefined}
            onChange={(event) => {
              setDisplayName(event.currentTarget.value)
              if (stopped) signUp.reset()
            }}
          />
          {stopped && <FieldFindings text={stopped.text} findings={stopped.findings} />}
        </div>
        <TextInput
          label={t.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <NewPassword
          label={t.password}
          value={password}
          own={{ email, displayName }}
          error={weak && failureText(signUp.error, locale)}
          onChange={(chosen) => {
            setPassword(chosen)
            if (weak) signUp.reset()
          }}
        />
        {!stopped && !weak && <ErrorLine error={signUp.error} />}
        <Button type="submit" size="lg" loading={signUp.isPending}>
          {t.create}
        </Button>
        <p className={classes.quiet}>{t.adultsOnly}</p>
      </form>
      <Link to="/sign-in" className={classes.link}>
        {t.haveAccount}
      </Link>
    </Door>
  )
}
