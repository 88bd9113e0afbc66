import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { type Input, type Reply, ROUTES, type Routes } from '@sekisho/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { hasCode } from '../api/api-error.ts'
import { call } from '../api/call.ts'
import { keys, profileQuery } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorCard, ErrorLine } from '../ui/error-card.tsx'
import { FieldFindings } from '../ui/field-findings.tsx'
import { Page } from '../ui/page.tsx'
import { PointsText, usePointsText } from '../ui/points-text.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import { useToast } from '../ui/toast.tsx'
import classes from './performer.module.css'

type Profile = Reply<Routes['profile']>
type Body = Input<Routes['updateProfile'], 'body'>

/** Her profile passes the gate like everything others see (R1): what it returns is marked in the field's own text. */
export function ProfileEdit() {
  const t = useTexts().performer
  const profile = useQuery(profileQuery)
  return (
    <Page title={t.profileTitle} back>
      {profile.isPending && <RowSkeletons rows={4} height={80} />}
      {!profile.data && profile.isError && <ErrorCard error={profile.error} onRetry={() => profile.refetch()} />}
      {profile.data && <ProfileForm profile={profile.data} />}
    </Page>
  )
}

function ProfileForm({ profile }: { profile: Profile }) {
  const texts = useTexts()
  const t = texts.performer
  const points = usePointsText()
  const toast = useToast()
  const client = useQueryClient()
  const [form, setForm] = useState<Body>({
    headline: profile.headline,
    about: profile.about,
    ratePerMinute: profile.ratePerMinute,
    partyRatePerMinute: profile.partyRatePerMinute,
  })
  const save = useMutation({
    mutationFn: (body: Body) => call(ROUTES.updateProfile, { body }),
    onSuccess: (saved) => {
      client.setQueryData(keys.profile, saved)
      toast(texts.common.saved)
    },
  })
  const change = (part: Partial<Body>) => setForm((now) => ({ ...now, ...part }))
  const stopped = hasCode(save.error, 'gate_stopped') ? save.error : undefined
  // What was sent, not what is in the field by now: the spans belong to that text.
  const findingsOf = (field: 'headline' | 'about') =>
    stopped && (stopped.field ?? 'about') === field && save.variables ? (
      <FieldFindings text={save.variables[field]} findings={stopped.findings ?? []} />
    ) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(form)
  }
  const rate = (name: 'ratePerMinute' | 'partyRatePerMinute', label: string) => (
    <div>
      <NumberInput
        label={label}
        description={t.rateHint}
        min={10}
        max={1_000}
        step={10}
        allowDecimal={false}
        value={form[name]}
        onChange={(value) => change({ [name]: Number(value) || 0 })}
      />
      <p className={classes.quiet}>{t.yourShare(points(Math.floor((form[name] * profile.sharePercent) / 100)))}</p>
    </div>
  )
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 20 }}>
      <div>
        <TextInput
          label={t.headline}
          description={t.headlineHint}
          maxLength={60}
          value={form.headline}
          error={findingsOf('headline') !== null}
          onChange={(event) => change({ headline: event.currentTarget.value })}
        />
        {findingsOf('headline')}
      </div>
      <div>
        <Textarea
          label={t.about}
          description={t.aboutHint}
          autosize
          minRows={5}
          maxRows={14}
          maxLength={600}
          value={form.about}
          error={findingsOf('about') !== null}
          onChange={(event) => change({ about: event.currentTarget.value })}
        />
        {findingsOf('about')}
      </div>
      {rate('ratePerMinute', t.rate)}
      {rate('partyRatePerMinute', t.partyRate)}
      <p className={classes.quiet}>
        {t.mailPrice}: <PointsText amount={profile.mailPrice} />
      </p>
      {!stopped && <ErrorLine error={save.error} />}
      <Button type="submit" size="lg" loading={save.isPending}>
        {texts.common.save}
      </Button>
    </form>
  )
}
