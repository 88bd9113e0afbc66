import { Button } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { termsQuery, useMe, useSetMe } from '../api/queries.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorCard, ErrorLine } from '../ui/error-card.tsx'
import { Lead } from '../ui/lead.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import classes from './door.module.css'
import { Door } from './door.tsx'
import { useSignOut } from './use-sign-out.ts'

/** R7: nobody talks before accepting the current terms. */
export function TermsStep() {
  const t = useTexts().account
  const { locale } = useLocale()
  const me = useMe()
  const setMe = useSetMe()
  const terms = useQuery(termsQuery)
  const signOut = useSignOut()
  const accept = useMutation({
    mutationFn: (version: number) => call(ROUTES.consent, { body: { version } }),
    onSuccess: setMe,
  })
  if (me.termsToAccept === null)
    return <Lead to={me.role === 'member' || me.role === 'performer' ? '/start/age' : '/desk'} />
  return (
    <Door title={t.termsTitle} lead={t.termsLead} wide>
      <p className={classes.quiet}>{t.steps(1, 2)}</p>
      {terms.isPending && <RowSkeletons rows={3} height={96} />}
      {terms.isError && <ErrorCard error={terms.error} onRetry={() => terms.refetch()} />}
      {terms.data && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
          <section className={classes.terms} tabIndex={0} aria-label={t.termsTitle}>
            {terms.data[locale]}
          </section>
          <p className={classes.quiet}>
            {t.termsVersion(terms.data.version)} · {t.termsChanged}
          </p>
          <ErrorLine error={accept.error} />
          <div className={classes.form}>
            <Button size="lg" loading={accept.isPending} onClick={() => accept.mutate(terms.data.version)}>
              {t.accept}
            </Button>
            <Button variant="subtle" loading={signOut.isPending} onClick={() => signOut.mutate()}>
              {t.decline}
            </Button>
          </div>
        </>
      )}
    </Door>
  )
}
