import { Button } from '@mantine/core'
import type { CaseView } from '@sekisho/protocol'
import { IconRefreshAlert } from '@tabler/icons-react'
import { useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { useNameOf } from '../../ui/person-name.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseActions } from './case-actions.ts'
import classes from './case-pane.module.css'
import type { CaseEvents } from './case-pane.tsx'
import { CaseThread } from './case-thread.tsx'
import { DecidedBar } from './decided-bar.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { type Decision, toDecision, useDecisionDraft } from './decision-draft.ts'
import { DecisionForm } from './decision-form.tsx'
import { ReviewDecision } from './review-decision.tsx'
import { SidePane, type SideTab } from './side-pane.tsx'

type Props = CaseEvents & { view: CaseView; onLost: () => void }

/** Conversation in the middle, people, playbook and decision beside it, the answers in one line below. */
export function OpenedCase({ view, onDecided, onLeft, onTold, onLost }: Props) {
  const t = useDeskTexts()
  const nameOf = useNameOf()
  const { preview, decide } = useCaseActions(view.id)
  const [draft, change] = useDecisionDraft(view)
  const [tab, setTab] = useState<SideTab>(draft.decision ? 'decide' : 'people')
  // A draft that was left and is found again does not pull the focus away from the queue.
  const [justChosen, setJustChosen] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const undecided = view.decidedAt === null
  const deciding = undecided && view.claimedByMe && view.mayDecide
  useShortcuts({ people: () => setTab('people'), playbook: () => setTab('playbook') })

  const choose = (decision: Decision) => {
    preview.reset()
    decide.reset()
    setJustChosen(true)
    setTab('decide')
    change({ decision })
  }
  /** What was written is kept in every case; the screen says what has become of the case. */
  const failed = (error: unknown) => {
    setReviewing(false)
    if (hasCode(error, 'not_opened')) onLost()
    if (hasCode(error, 'already_decided')) onTold(t.decide.faster)
  }
  const { decision } = draft
  const body = decision && toDecision({ ...draft, decision }, view.clauseKey)
  const review = () => {
    decide.reset()
    if (body) preview.mutateAsync(body).then(() => setReviewing(true), failed)
  }
  const confirm = () => {
    if (!body || !decision) return
    const proposes = preview.data?.withdrawal ? ` ${t.done.proposed}` : ''
    const given = body.strike ? ` ${t.done.points(body.strike)}` : ''
    const told = { clear: t.done.cleared, note: t.done.noted, violation: t.done.upheld }[decision]
    decide.mutateAsync(body).then(() => onDecided(view.id, `${told(nameOf(view.subject))}${given}${proposes}`), failed)
  }

  return (
    <>
      <ChangedSince
        view={view}
        error={decide.error ?? preview.error}
        onReopened={() => [decide, preview].map((one) => one.reset())}
      />
      <div className={classes.body}>
        <CaseThread view={view} draft={draft} change={change} mayJudge={deciding} />
        <SidePane
          view={view}
          tab={tab}
          onTab={setTab}
          decide={
            deciding && (
              <DecisionForm
                view={view}
                draft={draft}
                change={change}
                focusFirst={justChosen}
                busy={preview.isPending}
                error={decide.error ?? preview.error}
                onReview={review}
              />
            )
          }
        />
      </div>
      {undecided ? (
        <DecisionBar view={view} decision={decision} onChoose={choose} onLeft={onLeft} />
      ) : (
        <DecidedBar view={view} onUndone={onTold} />
      )}
      {decision && preview.data && (
        <ReviewDecision
          opened={reviewing}
          view={view}
          decision={decision}
          preview={preview.data}
          busy={decide.isPending}
          error={decide.error}
          onConfirm={confirm}
          onClose={() => setReviewing(false)}
        />
      )}
    </>
  )
}

/** Signs that came in after the opening: what was read is not all there is, so it is opened once more. */
function ChangedSince({ view, error, onReopened }: { view: CaseView; error: unknown; onReopened: () => void }) {
  const t = useDeskTexts().open
  const { open } = useCaseActions(view.id)
  const changed = hasCode(error, 'case_changed') || view.signs > view.signList.length
  if (!changed || view.decidedAt !== null || !view.claimedByMe) return null
  return (
    <div className={classes.changed} role="alert">
      <IconRefreshAlert size={18} aria-hidden />
      <p>{t.changed}</p>
      <Button
        variant="default"
        loading={open.isPending}
        onClick={() => open.mutateAsync({ row: view, reason: t.againReason }).then(onReopened, () => {})}
      >
        {t.again}
      </Button>
      <ErrorLine error={open.error} />
    </div>
  )
}
