import { categoryText } from '@sekisho/inspect/reasons'
import type { CaseRow, CaseView } from '@sekisho/protocol'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useLocale } from '../../texts/locale.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { timeText } from '../../ui/time.ts'
import { useNow } from '../frame/use-now.ts'
import { useCaseAbout } from '../queue/case-about.ts'
import { DueMark } from '../queue/due-mark.tsx'
import { UrgentMark } from '../queue/urgent-mark.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './case-head.module.css'
import { confidenceText, isUnseen, leadFinding } from './thread-rows.ts'

/** Facts first, no adjectives: 「3 回目 / 30 日 · LINEのID · 確度 0.94 · 期限まで 18 分」. */
export function CaseHead({ row, opened }: { row: CaseRow; opened: CaseView | undefined }) {
  const t = useDeskTexts()
  const { locale } = useLocale()
  const about = useCaseAbout()(row)
  const now = new Date(useNow())
  const when = (at: string) => timeText(at, 'brief', locale, now)
  const lead = opened && leadFinding(opened.messages, row.category)
  const stopped = opened?.subjectRecord.stopped30Days ?? 0
  const focusStopped = opened?.messages.some((message) => message.focus && isUnseen(message)) ?? false
  return (
    <header className={classes.head}>
      <h2 id="case-title">
        <span>
          {t.queue.kinds[row.kind]}
          {about && t.sep}
          {about}
        </span>
        <span className={classes.who}>
          <PersonName of={row.subject} />
          <small>{t.roles[row.subject.role]}</small>
          {row.other && (
            <>
              <IconArrowsExchange size={15} aria-hidden className={classes.between} />
              <PersonName of={row.other} />
              <small>{t.roles[row.other.role]}</small>
            </>
          )}
        </span>
      </h2>
      <ul className={classes.facts}>
        {row.urgency === 'urgent' && (
          <li>
            <UrgentMark />
          </li>
        )}
        {row.signs > 1 && <li>{t.queue.signs(row.signs)}</li>}
        {row.level === 'administrator' && <li>{t.queue.administrator}</li>}
        {opened && <li>{focusStopped ? t.facts.repeat(stopped) : t.facts.stopped(stopped)}</li>}
        {lead && (
          <>
            {(row.reportReason || lead.category !== row.category) && <li>{categoryText(lead.category, locale)}</li>}
            <li>{t.facts.confidence(confidenceText(lead.confidence))}</li>
          </>
        )}
        {row.decidedAt ? (
          <>
            {row.decision && <li>{t.queue.decisions[row.decision]}</li>}
            <li>{t.facts.decided(when(row.decidedAt))}</li>
          </>
        ) : (
          <li>
            <DueMark dueAt={row.dueAt} />
          </li>
        )}
        <li>{t.facts.opened(when(row.openedAt))}</li>
        {opened?.conversationKind && <li>{t.conversationKinds[opened.conversationKind]}</li>}
        {row.decidedAt === null && row.claimedBy && (
          <li>{row.claimedByMe ? t.queue.claimedByMe : t.queue.claimedBy(row.claimedBy.displayName)}</li>
        )}
      </ul>
    </header>
  )
}
