import { Button } from '@mantine/core'
import type { DeskAppeal } from '@sekisho/protocol'
import { IconRefreshAlert } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorLine } from '../../ui/error-card.tsx'
import { useNameOf } from '../../ui/person-name.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import classes from '../case/case-pane.module.css'
import { ThreadMessages } from '../case/thread-messages.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { AppealDialogue } from './appeal-dialogue.tsx'
import { useAppealActions } from './appeal-queries.ts'
import { DecideAppeal } from './decide-appeal.tsx'
import own from './opened-appeal.module.css'

type Props = { view: DeskAppeal; onDecided: (id: string, line: string) => void; onLeft: (line: string) => void }

/** The first decision and its grounds, the dialogue, and beside them what is decided now. */
export function OpenedAppeal({ view, onDecided, onLeft }: Props) {
  const t = useDeskTexts()
  return (
    <>
      <NewWords view={view} />
      <div className={classes.body}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
        <section className={own.main} tabIndex={0} aria-label={t.appeals.dialogue}>
          <FirstDecision view={view} />
          <Evidence view={view} />
          <AppealDialogue view={view} />
        </section>
        <section className={own.side} aria-label={t.appeals.decideTitle}>
          {view.state === 'open' ? (
            view.claimedByMe && view.mayDecide ? (
              <DecideAppeal view={view} onDecided={onDecided} onLeft={onLeft} />
            ) : (
              <p className={own.note}>
                {!view.mayDecide
                  ? t.appeals.open.own
                  : view.claimedBy && !view.claimedByMe
                    ? t.open.taken(view.claimedBy.displayName)
                    : t.claimFirst}
              </p>
            )
          ) : (
            <div className={own.note}>
              <h3>{t.appeals.results[view.state]}</h3>
              {view.answer && (
                <p className="user-text">
                  <small>{t.appeals.answered}</small>
                  {view.answer}
                </p>
              )}
            </div>
          )}
        </section>
      </div>
    </>
  )
}

function FirstDecision({ view }: { view: DeskAppeal }) {
  const t = useDeskTexts().appeals.first
  return (
    <section className={own.card}>
      <h3>{t.title}</h3>
      <dl>
        <div>
          <dt>{t.by}</dt>
          <dd>{view.firstDecider?.displayName ?? t.program}</dd>
        </div>
        <div>
          <dt>{t.at}</dt>
          <dd>
            <TimeText at={view.decidedFirstAt} style="moment" />
          </dd>
        </div>
        <div>
          <dt>{t.clause}</dt>
          <dd>{view.clause}</dd>
        </div>
        <div>
          <dt>{t.reason}</dt>
          <dd className="user-text">{view.firstReason ?? t.noReason}</dd>
        </div>
      </dl>
      {view.caseId && (
        <Link to="/desk" search={{ state: 'decided', case: view.caseId }}>
          {t.case}
        </Link>
      )}
    </section>
  )
}

function Evidence({ view }: { view: DeskAppeal }) {
  const t = useDeskTexts()
  const nameOf = useNameOf()
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set())
  if (view.evidence.length === 0) return null
  const toggle = (id: string) =>
    setRevealed((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const { id } = view.appellant
  return (
    <section className={own.part}>
      <h3>{t.appeals.evidence}</h3>
      <ThreadMessages
        messages={view.evidence}
        speakers={{ [id]: { name: nameOf(view.appellant), part: t.thread.subject, subject: true } }}
        revealed={revealed}
        onToggle={toggle}
      />
    </section>
  )
}

/** The person wrote on after it was opened: reading that goes on record as well. */
function NewWords({ view }: { view: DeskAppeal }) {
  const t = useDeskTexts()
  const { open } = useAppealActions(view.id)
  const unread = view.state === 'open' && view.waitsForDesk && view.messages.at(-1)?.from === 'desk'
  if (!unread) return null
  return (
    <div className={classes.changed} role="alert">
      <IconRefreshAlert size={18} aria-hidden />
      <p>{t.appeals.newWords}</p>
      <Button
        variant="default"
        loading={open.isPending}
        onClick={() => open.mutate({ row: view, reason: t.appeals.newWordsReason })}
      >
        {t.open.again}
      </Button>
      <ErrorLine error={open.error} />
    </div>
  )
}
