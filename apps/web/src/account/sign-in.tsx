import { Button, PasswordInput, TextInput } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import { meQuery, useSetMe } from '../api/queries.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import classes from './door.module.css'
import { Door } from './door.tsx'
import { homePath } from './home-path.ts'

export function SignIn() {
  const t = useTexts().account
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
  const me = useQuery(meQuery).data
  useEffect(() => {
    if (me) router.history.replace(next ?? homePath(me.role))
  }, [me, next, router])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
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
        <ErrorLine error={signIn.error} />
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
