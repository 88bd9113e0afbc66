import { SegmentedControl, Textarea } from '@mantine/core'
import type { CaseView } from '@sekisho/protocol'
import { type FormEvent, useEffect, useRef } from 'react'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { cannedReasons } from './canned-reasons.ts'
import classes from './decision-bar.module.css'
import type { Decision } from './decision-effects.ts'
import { EffectList } from './effect-list.tsx'

export const DECISION_FORM = 'decision-form'
const LONGEST_REASON = 1_000
const POINTS = [0, 1, 2, 3, 4, 5]

type Props = {
  view: CaseView
  decision: Decision
  reason: string
  onReason: (reason: string) => void
  strike: number
  onStrike: (points: number) => void
  onReview: () => void
  focusFirst: boolean
}

export function DecisionForm({ view, decision, reason, onReason, strike, onStrike, onReview, focusFirst }: Props) {
  const t = useDeskTexts()
  const firstChip = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focusFirst) firstChip.current?.focus()
  }, [focusFirst])
  const fill = (text: string) => {
    onReason(text)
    const area = field.current
    area?.focus()
    // After React has put the text in: the caret at its end, ready to go on.
    requestAnimationFrame(() => area?.setSelectionRange(text.length, text.length))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onReview()
  }
  return (
    <form id={DECISION_FORM} className={classes.form} onSubmit={submit} aria-label={t.decide.choices[decision]}>
      <div className={classes.reason}>
        <ReasonChips
          label={t.decide.ready}
          chips={cannedReasons(view, decision, t)}
          value={reason}
          onPick={fill}
          firstRef={firstChip}
        />
        <Textarea
          ref={field}
          label={t.decide.reason}
          description={t.decide.reasonHint}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={LONGEST_REASON}
          required
          value={reason}
          onChange={(event) => onReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
              event.currentTarget.form?.requestSubmit()
          }}
        />
      </div>
      <div className={classes.outcome}>
        {decision === 'violation' && (
          <div>
            <p className={classes.label} id="strike-label">
              {t.decide.strike}
              <small className={classes.quiet}>{t.decide.strikeProposed(view.proposedStrike)}</small>
            </p>
            <SegmentedControl
              fullWidth
              aria-labelledby="strike-label"
              value={String(strike)}
              onChange={(value) => onStrike(Number(value))}
              data={POINTS.map((points) => ({
                value: String(points),
                label: points === 0 ? t.decide.strikeNone : String(points),
              }))}
            />
          </div>
        )}
        <div>
          <p className={classes.label}>{t.decide.effects}</p>
          <EffectList view={view} decision={decision} strike={decision === 'violation' ? strike : 0} />
        </div>
      </div>
    </form>
  )
}
