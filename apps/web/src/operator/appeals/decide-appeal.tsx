import { Button, Modal, Textarea } from '@mantine/core'
import type { DeskAppeal } from '@sekisho/protocol'
import { IconArrowBackUp, IconGavel } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { FieldFindings } from '../../ui/field-findings.tsx'
import { useNameOf } from '../../ui/person-name.tsx'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useAppealActions } from './appeal-queries.ts'
import classes from './opened-appeal.module.css'

type Choice = 'uphold' | 'overturn'
const CHOICES = ['uphold', 'overturn'] as const
const ICONS = { uphold: IconGavel, overturn: IconArrowBackUp } as const
type Props = { view: DeskAppeal; onDecided: (id: string, line: string) => void; onLeft: (line: string) => void }

/** Upheld or overturned, with a reason that the person reads; checked once more before it is done. */
export function DecideAppeal({ view, onDecided, onLeft }: Props) {
  const t = useDeskTexts()
  const { close } = useTexts().common
  const { decide, release } = useAppealActions(view.id)
  const [choice, setChoice] = useState<Choice>()
  const [reasons, setReasons] = useState<Readonly<Record<Choice, string>>>({ uphold: '', overturn: '' })
  const [reviewing, setReviewing] = useState(false)
  const nameOf = useNameOf()
  const giveBack = () =>
    release.mutateAsync().then(
      () => onLeft(t.released),
      () => {},
    )
  useShortcuts({ clear: () => setChoice('uphold'), note: () => setChoice('overturn'), release: giveBack })
  const reason = choice ? reasons[choice].trim() : ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason !== '') setReviewing(true)
  }
  const confirm = () => {
    const told = choice === 'overturn' ? t.appeals.decided.overturned : t.appeals.decided.upheld
    decide.mutateAsync({ overturn: choice === 'overturn', reason }).then(
      () => onDecided(view.id, told(nameOf(view.appellant))),
      () => setReviewing(false), // The form says what happened; the reason is kept.
    )
  }
  const findings = decide.error ? toApiError(decide.error).findings : undefined
  return (
    <form className={classes.decide} onSubmit={submit} aria-label={t.appeals.decideTitle}>
      <h3>{t.appeals.decideTitle}</h3>
      <div className={classes.choices}>
        {CHOICES.map((one) => {
          const Icon = ICONS[one]
          return (
            <Button
              key={one}
              variant={choice === one ? 'light' : 'default'}
              color={one === 'overturn' ? 'pine' : 'indigo'}
              aria-pressed={choice === one}
              leftSection={<Icon size={18} aria-hidden />}
              onClick={() => setChoice(one)}
            >
              {t.appeals.choices[one]}
            </Button>
          )
        })}
      </div>
      {choice && (
        <>
          <p className={classes.hint}>{t.appeals.hints[choice]}</p>
          <ReasonChips
            label={t.decide.ready}
            chips={t.appeals.reasons[choice]}
            value={reasons[choice]}
            onPick={(text) => setReasons({ ...reasons, [choice]: text })}
          />
          <Textarea
            label={t.appeals.reason}
            description={t.appeals.reasonHint}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={1_000}
            required
            value={reasons[choice]}
            onChange={(event) => setReasons({ ...reasons, [choice]: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
                event.currentTarget.form?.requestSubmit()
            }}
          />
        </>
      )}
      {findings?.length ? (
        <FieldFindings text={reason} findings={findings} />
      ) : (
        <ErrorLine error={decide.error ?? release.error} />
      )}
      <div className={classes.actions}>
        <Button type="submit" disabled={reason === ''}>
          {t.appeals.review}
        </Button>
        <Button variant="subtle" px={10} loading={release.isPending} onClick={giveBack}>
          {t.release}
        </Button>
      </div>
      {choice && (
        <Modal
          opened={reviewing}
          onClose={() => setReviewing(false)}
          title={t.appeals.confirm[choice]}
          closeButtonProps={{ 'aria-label': close }}
        >
          <div className={classes.confirm}>
            <p>{t.appeals.hints[choice]}</p>
            <blockquote className={classes.quote}>{reason}</blockquote>
            <p className={classes.hint}>{t.appeals.final}</p>
            <div className={classes.actions}>
              <Button
                color={choice === 'overturn' ? 'pine' : 'indigo'}
                loading={decide.isPending}
                onClick={confirm}
                data-autofocus
              >
                {t.appeals.do}
              </Button>
              <Button variant="default" onClick={() => setReviewing(false)}>
                {t.appeals.back}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </form>
  )
}
