import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core'
import type { CaseView } from '@sekisho/protocol'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { useMe } from '../../api/queries.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { FieldFindings } from '../../ui/field-findings.tsx'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { cannedReasons } from './canned-reasons.ts'
import { type ChangeDraft, type DecisionDraft, isComplete, isTooLong } from './decision-draft.ts'
import classes from './decision-form.module.css'
import { StepField } from './step-field.tsx'

const LONGEST_REASON = 1_000
const POINTS = [0, 1, 2, 3, 4, 5]

type Props = {
  view: CaseView
  draft: DecisionDraft
  change: ChangeDraft
  /** Just chosen, by key or by hand: the first ready text takes the focus. */
  focusFirst: boolean
  busy: boolean
  error: unknown
  onReview: () => void
}

/** A decision in the writing: nothing happens here but the asking. */
export function DecisionForm({ view, draft, change, focusFirst, busy, error, onReview }: Props) {
  const t = useDeskTexts()
  const { role } = useMe()
  const { decision } = draft
  const firstChip = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is a reason to begin at the top again
  useEffect(() => {
    if (focusFirst) firstChip.current?.focus()
  }, [focusFirst, decision])
  if (!decision) return <p className={classes.hint}>{t.decide.needChoice}</p>

  const reason = draft.reasons[decision]
  const onReason = (text: string) => change({ reasons: { ...draft.reasons, [decision]: text } })
  const fill = (text: string) => {
    onReason(text)
    const area = field.current
    area?.focus()
    // After React has put the text in: the caret at its end, ready to go on.
    requestAnimationFrame(() => area?.setSelectionRange(text.length, text.length))
  }
  const ready = isComplete(draft) && !isTooLong(role, draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !busy) onReview()
  }
  const submitByKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
      event.currentTarget.closest('form')?.requestSubmit()
  }
  const exceptions = Object.values(draft.exceptions).filter((one) => one !== decision).length
  const findings = error ? toApiError(error).findings : undefined
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitByKey} aria-label={t.decide.choices[decision]}>
      <div className={classes.fields}>
        <p className={classes.hint}>{t.decide.hints[decision]}</p>
        {decision !== 'clear' && (
          <NativeSelect
            label={t.decide.clause}
            value={draft.clause}
            onChange={(event) => change({ clause: event.currentTarget.value })}
            data={view.clauses.map(({ key, text }) => ({ value: key, label: text }))}
          />
        )}
        {decision === 'violation' && (
          <>
            <div>
              <p className={classes.label} id="strike-label">
                {t.decide.strike}
                <small>{t.decide.strikeProposed(view.proposedStrike)}</small>
              </p>
              <SegmentedControl
                fullWidth
                aria-labelledby="strike-label"
                value={String(draft.strike)}
                onChange={(value) => change({ strike: Number(value) })}
                data={POINTS.map((points) => ({ value: String(points), label: String(points) }))}
              />
            </div>
            <StepField view={view} draft={draft} change={change} />
          </>
        )}
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
            minRows={3}
            maxRows={8}
            maxLength={LONGEST_REASON}
            required
            value={reason}
            onChange={(event) => onReason(event.currentTarget.value)}
          />
          {findings?.length ? <FieldFindings text={reason.trim()} findings={findings} /> : <ErrorLine error={error} />}
        </div>
        {exceptions > 0 && <p className={classes.hint}>{t.decide.exceptions(exceptions)}</p>}
      </div>
      <div className={classes.foot}>
        <Button type="submit" fullWidth loading={busy} disabled={!ready}>
          {t.decide.review}
        </Button>
      </div>
    </form>
  )
}
