import { Button, Radio, TextInput } from '@mantine/core'
import { AGE_DOCUMENTS, ROUTES } from '@sekisho/protocol'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call } from '../api/call.ts'
import { meQuery, useMe, useSetMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { ErrorLine } from '../ui/error-card.tsx'
import { Lead } from '../ui/lead.tsx'
import classes from './door.module.css'
import { Door } from './door.tsx'
import { homePath } from './home-path.ts'
import { useSignOut } from './use-sign-out.ts'

type Document = (typeof AGE_DOCUMENTS)[number]

/** R13: hand in the proof, then wait for a moderator; the page goes on by itself. */
export function AgeStep() {
  const t = useTexts().account
  const me = useMe()
  const signOut = useSignOut()
  if (me.termsToAccept !== null) return <Lead to="/start/terms" />
  if (me.age === 'approved' || (me.role !== 'member' && me.role !== 'performer')) return <Lead to={homePath(me.role)} />
  return (
    <Door
      title={me.age === 'pending' ? t.agePendingTitle : t.ageTitle}
      lead={me.age === 'pending' ? t.agePendingBody : t.ageLead}
    >
      {me.age === 'pending' ? <Pending /> : <AgeForm rejected={me.age === 'rejected'} />}
      <Button variant="subtle" onClick={() => signOut.mutate()}>
        {t.signOut}
      </Button>
    </Door>
  )
}

function Pending() {
  const t = useTexts().account
  // The socket tells; asking now and then covers a connection that a proxy swallowed.
  useQuery({ ...meQuery, refetchInterval: 30_000 })
  return (
    <Card>
      <ol style={{ margin: 0, paddingInlineStart: '1.4em' }}>
        {t.agePendingNext.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button variant="default" renderRoot={(props) => <Link to="/notices" {...props} />}>
        {t.readNotices}
      </Button>
    </Card>
  )
}

function AgeForm({ rejected }: { rejected: boolean }) {
  const t = useTexts().account
  const setMe = useSetMe()
  const [birthDate, setBirthDate] = useState('')
  const [document, setDocument] = useState<Document>('drivers_licence')
  const submitProof = useMutation({
    mutationFn: () => call(ROUTES.submitAgeProof, { body: { birthDate, document } }),
    onSuccess: setMe,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    submitProof.mutate()
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.quiet}>{t.steps(2, 2)}</p>
      {rejected && <Card accent="ochre">{t.ageRejected}</Card>}
      <TextInput
        label={t.birthDate}
        type="date"
        autoComplete="bday"
        required
        min="1900-01-01"
        value={birthDate}
        onChange={(event) => setBirthDate(event.currentTarget.value)}
      />
      <Radio.Group label={t.document} value={document} onChange={(value) => setDocument(value as Document)}>
        {AGE_DOCUMENTS.map((one) => (
          <Radio key={one} value={one} label={t.documents[one]} mt={4} />
        ))}
      </Radio.Group>
      <ErrorLine error={submitProof.error} />
      <Button type="submit" size="lg" loading={submitProof.isPending}>
        {t.submitAge}
      </Button>
    </form>
  )
}
