import { Button } from '@mantine/core'
import { reasonText } from '@sekisho/inspect/reasons'
import type { MessageView } from '@sekisho/protocol'
import { IconArrowBackUp, IconClock, IconEyeOff, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import { TimeText } from '../ui/time-text.tsx'
import { StoppedActions, type StoppedActionsProps } from './stopped-actions.tsx'
import classes from './stopped-card.module.css'

type StoppedState = 'bounced' | 'held' | 'refused' | 'withdrawn'
const ICONS = { bounced: IconArrowBackUp, held: IconClock, refused: IconHandStop, withdrawn: IconEyeOff } as const
const TONES = { bounced: 'ochre', held: 'ochre', refused: 'vermilion', withdrawn: 'quiet' } as const

/**
 * In the sender's own list: the marked part, why, and the way on. For the other side there is nothing (R2). Once the
 * talk has gone on (`passed`), it folds up.
 */
export function StoppedCard({ passed, ...way }: StoppedActionsProps & { passed: boolean }) {
  const t = useTexts().chat
  const { message } = way
  const [chosen, setChosen] = useState<boolean>()
  const unfolded = chosen ?? !passed
  const state = message.state as StoppedState
  const tone = TONES[state]
  const Icon = ICONS[state]
  return (
    <li className={classes.card} data-tone={tone}>
      <div className={classes.head}>
        <h2 className={classes.title}>
          <Icon size={20} aria-hidden />
          {t.stoppedTitle[state]}
        </h2>
        {passed && (
          <Button variant="subtle" aria-expanded={unfolded} onClick={() => setChosen(!unfolded)}>
            {unfolded ? t.fold : t.unfold}
          </Button>
        )}
      </div>
      <p className={classes.text}>
        {message.erased ? (
          <span className={classes.erased}>{t.erased}</span>
        ) : (
          <MarkedText
            text={message.text}
            marks={state === 'withdrawn' ? [] : (message.own?.findings ?? [])}
            tone={tone === 'vermilion' ? 'vermilion' : 'ochre'}
          />
        )}
      </p>
      {unfolded && !message.erased && (
        <>
          <Why message={message} state={state} />
          <StoppedActions {...way} />
        </>
      )}
      <p className={classes.foot}>
        <IconEyeOff size={16} aria-hidden />
        {t.onlyYou} · <TimeText at={message.at} style="time" />
      </p>
    </li>
  )
}

/** One sentence for each reason, and what it means for this message. */
function Why({ message, state }: { message: MessageView; state: StoppedState }) {
  const t = useTexts().chat
  const { locale } = useLocale()
  const findings = message.own?.findings ?? []
  const reasons = [...new Set(findings.flatMap((finding) => finding.reasons))]
  const fromEarlier = findings.some((finding) => (finding.drawnFrom?.length ?? 0) > 0)
  const outside = findings.some(({ category }) => category.startsWith('contact.') || category.startsWith('offsite.'))
  const onlyPrivate = findings.length > 0 && findings.every((finding) => finding.category.startsWith('privacy.'))
  return (
    <>
      {state !== 'withdrawn' && reasons.length > 0 && (
        <ul className={classes.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reasonText(reason, locale)}</li>
          ))}
          {fromEarlier && <li>{t.fromEarlier}</li>}
        </ul>
      )}
      <p className={classes.body}>
        {message.own?.underReview && state === 'refused'
          ? t.underReview
          : t.stoppedBody[bodyOf(state, onlyPrivate, outside)]}
      </p>
    </>
  )
}

/** Which sentence says why: a danger is not called an exchange of contacts. */
function bodyOf(state: StoppedState, onlyPrivate: boolean, outside: boolean) {
  if (state === 'bounced' && onlyPrivate) return 'bouncedPrivacy'
  return state === 'refused' && !outside ? 'refusedOther' : state
}
