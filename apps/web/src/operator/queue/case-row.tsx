import type { CaseRow as Row } from '@sekisho/protocol'
import { IconShieldStar, IconUser, IconUserCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { PersonName } from '../../ui/person-name.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { spanText, toSpan } from '../frame/time-left.ts'
import { useNow } from '../frame/use-now.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseAbout } from './case-about.ts'
import classes from './case-row.module.css'
import { DueMark } from './due-mark.tsx'
import type { QueueSearch } from './queue-filter.ts'
import { UrgentMark } from './urgent-mark.tsx'
import { VerdictMark } from './verdict-mark.tsx'

export const caseRowId = (id: string) => `case-${id}`

type Props = { row: Row; chosen: boolean; search: QueueSearch; onOpen: () => void }

/** Choosing a chosen row again means: open the case. */
export function CaseRow({ row, chosen, search, onOpen }: Props) {
  const t = useDeskTexts()
  const about = useCaseAbout()
  const now = useNow()
  const age = toSpan(now - Date.parse(row.openedAt))
  const fresh = age.unit === 'minutes' && age.minutes === 0
  return (
    <li>
      <Link
        id={caseRowId(row.id)}
        to="/desk"
        search={{ ...search, case: row.id }}
        className={classes.row}
        activeProps={{}}
        aria-current={chosen || undefined}
        onClick={chosen ? onOpen : undefined}
      >
        <span className={classes.line}>
          <span className={classes.what}>
            {row.urgency === 'urgent' && !row.decidedAt && <UrgentMark />}
            <span>
              {t.queue.kinds[row.kind]}
              {about(row) && t.sep}
              {about(row)}
            </span>
          </span>
          {row.signs > 1 && <small className={classes.side}>{t.queue.signs(row.signs)}</small>}
        </span>
        <span className={classes.line}>
          <span className={classes.who}>
            <PersonName of={row.subject} />
            <small>{t.roles[row.subject.role]}</small>
          </span>
          {row.decidedAt === null && (
            <small className={classes.side}>{fresh ? t.time.now : t.time.ago(spanText(age, t.time))}</small>
          )}
        </span>
        <span className={classes.line}>
          <small className={classes.due}>
            {row.decidedAt ? <VerdictMark row={row} /> : <DueMark dueAt={row.dueAt} />}
          </small>
          {row.decidedAt ? (
            <small className={classes.side}>
              <TimeText at={row.decidedAt} />
            </small>
          ) : row.claimedBy === null && row.level === 'administrator' ? (
            <small className={classes.claim}>
              <IconShieldStar size={14} aria-hidden />
              <span>{t.queue.administrator}</span>
            </small>
          ) : (
            row.claimedBy && (
              <small className={classes.claim} data-mine={row.claimedByMe || undefined}>
                {row.claimedByMe ? <IconUserCheck size={14} aria-hidden /> : <IconUser size={14} aria-hidden />}
                <span>{row.claimedByMe ? t.queue.claimedByMe : t.queue.claimedBy(row.claimedBy.displayName)}</span>
              </small>
            )
          )}
        </span>
      </Link>
    </li>
  )
}
