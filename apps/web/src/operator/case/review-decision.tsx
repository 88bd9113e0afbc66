import { Button, Modal, SegmentedControl } from '@mantine/core'
import type { CaseView, Reply, ROUTES } from '@sekisho/protocol'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { InLocale, useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { useNameOf } from '../../ui/person-name.tsx'
import { timeText } from '../../ui/time.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import type { Decision } from './decision-draft.ts'
import { NoticePreview } from './notice-preview.tsx'
import classes from './review-decision.module.css'

type Preview = Reply<typeof ROUTES.previewDecision>
type Props = {
  opened: boolean
  view: CaseView
  decision: Decision
  preview: Preview
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** The last look: what happens, and both notices just as they will arrive. */
export function ReviewDecision({ opened, view, decision, preview, busy, error, onConfirm, onClose }: Props) {
  const t = useDeskTexts()
  const { close, language } = useTexts().common
  const nameOf = useNameOf()
  const { locale: own } = useLocale()
  // Each side reads it in the language of their account.
  const [locale, setLocale] = useState(own)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={760}
      title={t.decide.confirmTitle[decision]}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className={classes.review}>
        <p className={classes.about}>{t.caseOf(nameOf(view.subject))}</p>
        <Effects decision={decision} preview={preview} />
        <div className={classes.heading}>
          <h3>{t.decide.notices}</h3>
          {preview.notices.length > 0 && (
            <SegmentedControl
              aria-label={language}
              value={locale}
              onChange={(value) => setLocale(value === 'en' ? 'en' : 'ja')}
              data={[
                { value: 'ja', label: '日本語' },
                { value: 'en', label: 'English' },
              ]}
            />
          )}
        </div>
        {preview.notices.length === 0 && <p>{t.decide.noticesNone}</p>}
        <div className={classes.notices}>
          {[...Map.groupBy(preview.notices, (notice) => notice.to.id)].map(([id, notices]) => (
            <div key={id} className={classes.reader}>
              {notices.map((notice) => (
                <InLocale key={notice.body.kind} locale={locale}>
                  <NoticePreview notice={notice} />
                </InLocale>
              ))}
            </div>
          ))}
        </div>
        <ErrorLine error={error} />
        <div className={classes.actions}>
          <Button
            color={decision === 'violation' ? 'vermilion' : 'pine'}
            loading={busy}
            onClick={onConfirm}
            data-autofocus
          >
            {t.decide.confirmDo}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.decide.confirmBack}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function Effects({ decision, preview }: { decision: Decision; preview: Preview }) {
  const t = useDeskTexts()
  const { locale } = useLocale()
  const byState = Map.groupBy(preview.messages, (message) => t.decide.states[message.state])
  const step = preview.step && (t.people.steps[preview.step] ?? preview.step)
  return (
    <ul className={classes.effects}>
      {[...byState].map(([state, messages]) => (
        <li key={state}>{t.decide.stateLine(state, messages.length)}</li>
      ))}
      {decision === 'violation' && (
        <>
          <li>{t.decide.points(preview.points)}</li>
          <li>
            {!step
              ? t.decide.noStep
              : preview.until
                ? t.decide.stepUntil(step, timeText(preview.until, 'moment', locale, new Date()))
                : t.decide.stepBecomes(step)}
          </li>
        </>
      )}
      {preview.withdrawal && (
        <li className={classes.two}>
          <IconUsers size={16} aria-hidden />
          {t.decide.twoNeeded}
        </li>
      )}
    </ul>
  )
}
