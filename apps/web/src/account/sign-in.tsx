import { Button, PasswordInput, TextInput } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { hasCode } from '../api/api-error.ts'
import { call } from '../api/call.ts'
import { meQuery, useSetMe } from '../api/queries.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import { Withdrawn, type WithdrawnView } from './appeals/withdrawn.tsx'
import classes from './door.module.css'
import { Door } from './door.tsx'
import { homePath } from './home-path.ts'

export function SignIn() {
  const texts = useTexts()
  const t = texts.account
  const { adoptLocale } = useLocale()
  const setMe = useSetMe()
  const router = useRouter()
  const { next } = useSearch({ from: '/sign-in' })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => call(ROUTES.signIn, { body: { email, password } }),
    onSuccess: (me) => {
      setMe(me)
      adoptLocale(me.locale)
    },
  })
  const [withdrawn, setWithdrawn] = useState<WithdrawnView | null>(null)
  const why = useMutation({
    mutationFn: () => call(ROUTES.withdrawnWhy, { body: { email, password } }),
    onSuccess: setWithdrawn,
  })
  const me = useQuery(meQuery).data
  useEffect(() => {
    if (me) router.history.replace(next ?? homePath(me.role))
  }, [me, next, router])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  if (withdrawn)
    return (
      <Withdrawn
        view={withdrawn}
        credentials={{ email, password }}
        onBack={() => {
          setWithdrawn(null)
          setPassword('')
          signIn.reset()
        }}
      />
    )
  return (
    <Door title={t.signIn}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t.email}
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t.password}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t.showPassword }}
        />
        <ErrorLine error={why.error ?? signIn.error} />
        {hasCode(signIn.error, 'withdrawn') && (
          <Button variant="light" loading={why.isPending} onClick={() => why.mutate()}>
            {texts.appeals.withdrawnLink}
          </Button>
        )}
        <Button type="submit" size="lg" loading={signIn.isPending}>
          {t.signIn}
        </Button>
      </form>
      <Link to="/sign-up" className={classes.link}>
        {t.noAccount}
      </Link>
    </Door>
  )
}
