import type { AppealRow as Row } from '@sekisho/protocol'
import { IconMessage, IconUser, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { PersonName } from '../../ui/person-name.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import classes from '../queue/case-row.module.css'
import { DueMark } from '../queue/due-mark.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import type { AppealState } from './appeal-queries.ts'

export const appealRowId = (id: string) => `appeal-${id}`

type Props = { row: Row; chosen: boolean; state: AppealState; onOpen: () => void }

export function AppealRow({ row, chosen, state, onOpen }: Props) {
  const t = useDeskTexts()
  const against = row.step ? (t.people.steps[row.step] ?? row.step) : row.decision && t.queue.decisions[row.decision]
  return (
    <li>
      <Link
        id={appealRowId(row.id)}
        to="/desk/appeals"
        search={{ ...(state === 'decided' && { state }), appeal: row.id }}
        className={classes.row}
        activeProps={{}}
        aria-current={chosen || undefined}
        onClick={chosen ? onOpen : undefined}
      >
        <span className={classes.line}>
          <span className={classes.what}>
            <span>
              {row.caseId ? t.appeals.about.case : t.appeals.about.program}
              {against && `${t.sep}${against}`}
            </span>
          </span>
        </span>
        <span className={classes.line}>
          <span className={classes.who}>
            <PersonName of={row.appellant} />
            <small>{t.roles[row.appellant.role]}</small>
          </span>
          {row.state === 'open' && row.waitsForDesk && (
            <small className={classes.claim}>
              <IconMessage size={14} aria-hidden />
              <span>{t.appeals.waits}</span>
            </small>
          )}
        </span>
        <span className={classes.line}>
          <small className={classes.due}>
            {row.state === 'open' ? <DueMark dueAt={row.dueAt} /> : t.appeals.results[row.state]}
          </small>
          {row.decidedAt ? (
            <small className={classes.side}>
              <TimeText at={row.decidedAt} />
            </small>
          ) : !row.mayDecide ? (
            <small className={classes.claim}>
              <IconUserOff size={14} aria-hidden />
              <span>{t.appeals.own}</span>
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
