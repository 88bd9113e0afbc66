import { Button } from '@mantine/core'
import { type Reply, ROUTES, type Routes } from '@sekisho/protocol'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorLine } from '../../ui/error-card.tsx'
import { timeText } from '../../ui/time.ts'
import { Door } from '../door.tsx'
import { AppealDialogue } from './appeal-dialogue.tsx'
import { AppealLead } from './appeal-lead.tsx'
import { AppealState } from './appeal-state.tsx'
import { AppealTextForm } from './appeal-text-form.tsx'
import classes from './appeals.module.css'

export type WithdrawnView = Reply<Routes['withdrawnWhy']>

type Props = {
  view: WithdrawnView
  /** Kept in this page alone, never in storage: each request has to prove anew who is asking. */
  credentials: { email: string; password: string }
  onBack: () => void
}

/** R9: someone whose membership was ended still learns why, and can appeal, without signing in. */
export function Withdrawn({ view: first, credentials, onBack }: Props) {
  const texts = useTexts()
  const t = texts.appeals
  const { locale } = useLocale()
  const [view, setView] = useState(first)
  const [text, setText] = useState('')
  const refresh = useMutation({
    mutationFn: () => call(ROUTES.withdrawnWhy, { body: credentials }),
    onSuccess: setView,
  })
  const write = useMutation({
    mutationFn: () => call(ROUTES.withdrawnAppeal, { body: { ...credentials, text } }),
    onSuccess: (changed) => {
      setView(changed)
      setText('')
    },
  })
  const moment = (at: string) => timeText(at, 'moment', locale, new Date())
  const form = (label: string, hint: string, submit: string) => (
    <AppealTextForm
      label={label}
      hint={hint}
      submit={submit}
      text={text}
      onText={setText}
      busy={write.isPending}
      error={write.error}
      onSubmit={() => write.mutate()}
    />
  )
  return (
    <Door title={t.withdrawnTitle} lead={t.withdrawnLead}>
      <Card>
        <dl className={classes.facts}>
          <div>
            <dt>{t.clause}</dt>
            <dd>{view.clause}</dd>
          </div>
          <div>
            <dt>{t.reason}</dt>
            <dd className="user-text">{view.reason}</dd>
          </div>
          <div>
            <dt>{t.withdrawnAt}</dt>
            <dd>{moment(view.at)}</dd>
          </div>
        </dl>
        <p>{t.withdrawnPay}</p>
        <p className={classes.quiet}>{t.withdrawnTwo}</p>
      </Card>
      {view.appeal ? (
        <>
          <AppealState appeal={view.appeal} live={false} />
          <AppealDialogue messages={view.appeal.messages} />
          {view.appeal.state === 'open' && (
            <>
              {form(t.writeText, t.writeHint, t.writeDo)}
              <p className={classes.quiet}>{t.withdrawnReturn}</p>
            </>
          )}
          <ErrorLine error={refresh.error} />
          <Button variant="default" loading={refresh.isPending} onClick={() => refresh.mutate()}>
            {t.withdrawnRefresh}
          </Button>
        </>
      ) : view.mayAppeal ? (
        <Card title={t.openTitle}>
          <AppealLead until={t.withdrawnMay(moment(view.appealUntil))} />
          {form(t.openText, t.openHint, t.openDo)}
        </Card>
      ) : (
        <Card>{t.lateBody(moment(view.appealUntil))}</Card>
      )}
      <Button variant="subtle" onClick={onBack}>
        {texts.common.back}
      </Button>
    </Door>
  )
}
