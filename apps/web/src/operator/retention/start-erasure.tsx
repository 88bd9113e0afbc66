import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './retention.module.css'

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** For someone who cannot ask in the app: leads to the dry run, not further. */
export function StartErasure() {
  const t = useDeskTexts().retention.erasures
  const navigate = useNavigate()
  const [account, setAccount] = useState('')
  const [bad, setBad] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const id = account.trim()
    setBad(!ID.test(id))
    if (ID.test(id)) void navigate({ to: '/desk/retention/people/$id', params: { id } })
  }
  return (
    <section className={classes.section} aria-labelledby="start-erasure">
      <div>
        <h2 id="start-erasure">{t.start}</h2>
        <p className={classes.quiet}>{t.startHint}</p>
      </div>
      <form className={classes.inline} onSubmit={submit}>
        <TextInput
          label={t.account}
          description={t.accountHint}
          error={bad && t.accountBad}
          autoComplete="off"
          spellCheck={false}
          required
          value={account}
          onChange={(event) => {
            setAccount(event.currentTarget.value)
            setBad(false)
          }}
        />
        <Button type="submit" variant="default">
          {t.look}
        </Button>
      </form>
    </section>
  )
}
