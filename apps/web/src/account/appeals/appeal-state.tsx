import type { AppealView } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { Card } from '../../ui/card.tsx'
import { timeText } from '../../ui/time.ts'
import classes from './appeals.module.css'

/** Where the appeal stands; once decided, the answer with its reason. `live`: it changes by itself here. */
export function AppealState({ appeal, live = true }: { appeal: AppealView; live?: boolean }) {
  const t = useTexts().appeals
  const { locale } = useLocale()
  const moment = (at: string) => timeText(at, 'moment', locale, new Date())
  const accent = appeal.state === 'overturned' ? 'pine' : appeal.state === 'open' ? 'indigo' : undefined
  return (
    <div role="status">
      <Card title={t.stateTitle[appeal.state]} {...(accent && { accent })}>
        {appeal.state === 'open' && (
          <p>{live ? t.stateOpen(moment(appeal.dueAt)) : t.stateOpenAway(moment(appeal.dueAt))}</p>
        )}
        {appeal.state === 'overturned' && <p>{t.stateOverturned}</p>}
        {appeal.answer && (
          <div>
            <p className={classes.quiet}>{t.answerReason}</p>
            <p className="user-text">{appeal.answer}</p>
          </div>
        )}
        {appeal.answeredAt && <p className={classes.quiet}>{t.answeredAt(moment(appeal.answeredAt))}</p>}
      </Card>
    </div>
  )
}
