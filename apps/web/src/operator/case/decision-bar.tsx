import { Button } from '@mantine/core'
import type { CaseView } from '@sekisho/protocol'
import { IconCircleCheck, IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import { ErrorLine } from '../../ui/error-card.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseActions } from './case-actions.ts'
import { ConfirmDecision } from './confirm-decision.tsx'
import classes from './decision-bar.module.css'
import { useDecisionDraft } from './decision-draft.ts'
import type { Decision } from './decision-effects.ts'
import { DECISION_FORM, DecisionForm } from './decision-form.tsx'

type Props = { view: CaseView; onDecided: (line: string) => void; onReleased: (line: string) => void }

/** Two answers, a reason, a look at what it does, and one more press. */
export function DecisionBar({ view, onDecided, onReleased }: Props) {
  const t = useDeskTexts()
  const { claim, release, decide } = useCaseActions(view.id)
  const [{ decision, reasons, strike }, change] = useDecisionDraft(view.id, view.proposedStrike)
  // A draft that was left and is found again does not pull the focus away from the queue.
  const [justChosen, setJustChosen] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const mine = view.claimedByMe
  const choose = (next: Decision) => () => {
    decide.reset()
    setJustChosen(true)
    change({ decision: next })
  }
  const giveBack = () =>
    release.mutateAsync().then(
      () => onReleased(t.released),
      () => {}, // Shown beside the button.
    )
  useShortcuts(
    mine
      ? { clear: choose('clear'), violation: choose('violation'), release: giveBack }
      : view.claimedBy
        ? {}
        : { claim: () => claim.mutate() },
  )

  if (!mine)
    return (
      <section className={classes.bar} aria-label={t.decide.title}>
        <div className={classes.row}>
          <p className={classes.grow}>{view.claimedBy ? t.open.taken(view.claimedBy.displayName) : t.claimFirst}</p>
          {!view.claimedBy && (
            <Button loading={claim.isPending} onClick={() => claim.mutate()}>
              {t.claim}
            </Button>
          )}
        </div>
        <ErrorLine error={claim.error} />
      </section>
    )

  const points = decision === 'violation' ? strike : 0
  const confirm = async () => {
    if (!decision) return
    const name = view.subject.displayName
    const given = points > 0 ? ` ${t.done.points(points)}` : ''
    try {
      await decide.mutateAsync({ decision, reason: reasons[decision].trim(), strike: points })
      onDecided(decision === 'clear' ? t.done.cleared(name) : `${t.done.upheld(name)}${given}`)
    } catch {
      setConfirming(false) // The bar shows what happened; the reason is kept.
    }
  }
  const choice = (one: Decision, Icon: typeof IconGavel, key: string) => (
    <Button
      variant={decision === one ? 'light' : 'default'}
      color={one === 'clear' ? 'pine' : 'vermilion'}
      className={classes.choice}
      styles={{ label: { whiteSpace: 'nowrap' } }}
      aria-pressed={decision === one}
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={
        <kbd className={classes.key} aria-hidden>
          {key}
        </kbd>
      }
      onClick={choose(one)}
    >
      {t.decide.choices[one]}
    </Button>
  )
  return (
    <section className={classes.bar} aria-label={t.decide.title}>
      {decision && (
        <DecisionForm
          key={decision}
          view={view}
          decision={decision}
          reason={reasons[decision]}
          onReason={(reason) => change({ reasons: { ...reasons, [decision]: reason } })}
          strike={strike}
          onStrike={(points) => change({ strike: points })}
          focusFirst={justChosen}
          onReview={() => setConfirming(true)}
        />
      )}
      <ErrorLine error={decide.error ?? release.error} />
      <div className={classes.row}>
        {choice('clear', IconCircleCheck, '1')}
        {choice('violation', IconGavel, '2')}
        <span className={classes.grow} />
        <Button variant="subtle" loading={release.isPending} onClick={giveBack}>
          {t.release}
        </Button>
        {decision && (
          <Button type="submit" form={DECISION_FORM} className={classes.review}>
            {t.decide.review}
          </Button>
        )}
      </div>
      {decision && (
        <ConfirmDecision
          opened={confirming}
          view={view}
          decision={decision}
          reason={reasons[decision]}
          strike={points}
          busy={decide.isPending}
          onConfirm={confirm}
          onClose={() => setConfirming(false)}
        />
      )}
    </section>
  )
}
