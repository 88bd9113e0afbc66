import { Button } from '@mantine/core'
import { type CaseView, REOPEN_MINUTES } from '@sekisho/protocol'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../api/queries.ts'
import { TimeText } from '../../ui/time-text.tsx'
import { ReasonDialog } from '../frame/reason-dialog.tsx'
import { useNow } from '../frame/use-now.ts'
import { VerdictMark } from '../queue/verdict-mark.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseActions } from './case-actions.ts'
import classes from './decision-bar.module.css'
import { Duplicates } from './duplicates.tsx'

/** The error stands beside the button that brought it. */
const shown = () => {}

/** What was decided, by whom and why, and what may still follow from it. */
export function DecidedBar({ view, onUndone }: { view: CaseView; onUndone: (line: string) => void }) {
  const t = useDeskTexts()
  const me = useMe()
  const { undo } = useCaseActions(view.id)
  const [asking, setAsking] = useState(false)
  if (!view.decision || !view.decidedAt) return null
  const mayUndo =
    me.role === 'administrator' && view.undoneAt === null && (view.decision === 'violation' || view.decision === 'note')
  const step = view.decidedStep && (t.people.steps[view.decidedStep] ?? view.decidedStep)
  return (
    <section className={classes.bar} aria-label={t.decide.title}>
      <div className={classes.row}>
        <p className={classes.verdict}>
          <strong>
            <VerdictMark row={view} />
          </strong>
          {step && <span>{step}</span>}
          {view.decidedBy && <span>{t.decide.decidedBy(view.decidedBy.displayName)}</span>}
          <TimeText at={view.decidedAt} style="moment" />
        </p>
        <span className={classes.grow} />
        {view.appealId && (
          <Link to="/desk/appeals" search={{ appeal: view.appealId }}>
            {t.decide.toAppeal}
          </Link>
        )}
        {view.duplicateOf && (
          <Link to="/desk" search={{ state: 'decided', case: view.duplicateOf }}>
            {t.decide.duplicateOf}
          </Link>
        )}
        <Reopen view={view} onReopened={onUndone} />
        {mayUndo && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t.undo.do}
          </Button>
        )}
      </div>
      {view.decisionReason && (
        <p className="user-text">
          <span className={classes.quiet}>{t.decide.decidedReason}: </span>
          {view.decisionReason}
        </p>
      )}
      {view.withdrawal && (
        <p>
          {t.decide.withdrawalState[view.withdrawal.state]}{' '}
          {me.role === 'administrator' && view.withdrawal.state === 'proposed' && (
            <Link to="/desk/withdrawals">{t.decide.toWithdrawals}</Link>
          )}
        </p>
      )}
      {view.decidedBy?.id === me.id && view.decision !== 'duplicate' && <Duplicates caseId={view.id} />}
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.undo.title}
        lead={t.undo.lead}
        label={t.undo.reason}
        hint={t.decide.reasonHint}
        maxLength={1_000}
        chips={t.undo.reasons.map((text, at) => ({ label: t.undo.labels[at] ?? text, text }))}
        confirm={t.undo.do}
        accent="vermilion"
        busy={undo.isPending}
        error={undo.error}
        onConfirm={(reason) =>
          undo.mutateAsync(reason).then(() => {
            setAsking(false)
            onUndone(t.undo.done)
          }, shown)
        }
      />
    </section>
  )
}

/** “Nothing found” was wrong: for a while whoever decided it, or an administrator, may look again. */
function Reopen({ view, onReopened }: { view: CaseView; onReopened: (line: string) => void }) {
  const t = useDeskTexts().reopen
  const me = useMe()
  const now = useNow()
  const navigate = useNavigate({ from: '/desk' })
  const { reopen } = useCaseActions(view.id)
  const [asking, setAsking] = useState(false)
  const mine = view.decidedBy?.id === me.id || me.role === 'administrator'
  const until = Date.parse(view.decidedAt ?? '') + REOPEN_MINUTES * 60_000
  // Who has begun may finish: the server says when it is too late.
  if (view.decision !== 'clear' || !mine || (now > until && !asking)) return null
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t.do}
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.title}
        lead={t.lead}
        label={t.reason}
        chips={t.reasons.map((text) => ({ label: text, text }))}
        confirm={t.do}
        busy={reopen.isPending}
        error={reopen.error}
        onConfirm={(reason) =>
          reopen.mutateAsync(reason).then(() => {
            setAsking(false)
            onReopened(t.done)
            // It waits again: its place is the queue.
            void navigate({ search: { case: view.id }, replace: true })
          }, shown)
        }
      />
    </>
  )
}
