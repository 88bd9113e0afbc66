import type { CaseRow as Row } from '@sekisho/protocol'
import { IconCircleCheck, IconGavel, IconUser, IconUserCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { TimeText } from '../../ui/time-text.tsx'
import { spanText, toSpan } from '../frame/time-left.ts'
import { useNow } from '../frame/use-now.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseAbout } from './case-about.ts'
import classes from './case-row.module.css'
import { DueMark } from './due-mark.tsx'
import { UrgentMark } from './urgent-mark.tsx'

export const caseRowId = (id: string) => `case-${id}`

type Props = { row: Row; chosen: boolean; state: 'open' | 'decided'; onOpen: () => void }

/** Choosing a chosen row again means: open the case. */
export function CaseRow({ row, chosen, state, onOpen }: Props) {
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
        search={{ ...(state === 'decided' && { state }), case: row.id }}
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
        </span>
        <span className={classes.line}>
          <span className={classes.who}>
            <bdi>{row.subject.displayName}</bdi>
            <small>{t.roles[row.subject.role]}</small>
          </span>
          {row.decidedAt === null && (
            <small className={classes.side}>{fresh ? t.time.now : t.time.ago(spanText(age, t.time))}</small>
          )}
        </span>
        <span className={classes.line}>
          <small className={classes.due}>{row.decidedAt ? <Verdict row={row} /> : <DueMark dueAt={row.dueAt} />}</small>
          {row.decidedAt ? (
            <small className={classes.side}>
              <TimeText at={row.decidedAt} />
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

function Verdict({ row }: { row: Row }) {
  const t = useDeskTexts().queue
  if (!row.decision) return null
  const Icon = row.decision === 'clear' ? IconCircleCheck : IconGavel
  return (
    <span className={classes.verdict}>
      <Icon size={15} aria-hidden />
      {t.decisions[row.decision]}
    </span>
  )
}
