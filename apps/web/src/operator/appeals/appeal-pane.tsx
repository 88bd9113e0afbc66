import { Button } from '@mantine/core'
import type { AppealRow } from '@sekisho/protocol'
import { IconArrowLeft, IconScale } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useLocale } from '../../texts/locale.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { timeText } from '../../ui/time.ts'
import head from '../case/case-head.module.css'
import classes from '../case/case-pane.module.css'
import { useNow } from '../frame/use-now.ts'
import { DueMark } from '../queue/due-mark.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useAppealRow, useOpenedAppeal } from './appeal-queries.ts'
import { OpenedAppeal } from './opened-appeal.tsx'
import { ReadForm } from './read-form.tsx'

type Events = { onDecided: (id: string, line: string) => void; onLeft: (line: string) => void }
type Props = Events & { id: string | undefined; pickable: boolean; onBack: () => void }

/** The chosen appeal: what it is about at first, the words once it was opened with a reason. */
export function AppealPane({ id, pickable, onBack, ...events }: Props) {
  const t = useDeskTexts()
  const { row, pending } = useAppealRow(id)
  if (!id && !pickable) return null
  if (!id)
    return (
      <div className={classes.none}>
        <Empty icon={<IconScale size={28} />}>{t.appeals.pick}</Empty>
      </div>
    )
  if (row) return <ShownAppeal row={row} onBack={onBack} {...events} />
  if (pending)
    return (
      <div className={classes.pending}>
        <RowSkeletons rows={3} height={96} />
      </div>
    )
  return (
    <Empty
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/desk/appeals" {...props} />}>
          {t.toQueue}
        </Button>
      }
    >
      {t.appeals.gone}
    </Empty>
  )
}

function ShownAppeal({ row, onBack, ...events }: Events & { row: AppealRow; onBack: () => void }) {
  const t = useDeskTexts()
  const { locale } = useLocale()
  const now = new Date(useNow())
  const opened = useOpenedAppeal(row.id)
  const against = row.step ? (t.people.steps[row.step] ?? row.step) : row.decision && t.queue.decisions[row.decision]
  return (
    <article className={classes.case} aria-labelledby="appeal-title">
      <div className={classes.top}>
        <Button
          className={classes.back}
          variant="subtle"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={onBack}
        >
          {t.back}
        </Button>
        <header className={head.head}>
          <h2 id="appeal-title">
            <span>
              {row.caseId ? t.appeals.about.case : t.appeals.about.program}
              {against && `${t.sep}${against}`}
            </span>
            <span className={head.who}>
              <PersonName of={row.appellant} />
              <small>{t.roles[row.appellant.role]}</small>
            </span>
          </h2>
          <ul className={head.facts}>
            <li>{row.state === 'open' ? <DueMark dueAt={row.dueAt} /> : t.appeals.results[row.state]}</li>
            <li>{t.facts.opened(timeText(row.openedAt, 'brief', locale, now))}</li>
            {row.decidedAt && <li>{t.facts.decided(timeText(row.decidedAt, 'brief', locale, now))}</li>}
            {row.decidedBy && <li>{t.decide.decidedBy(row.decidedBy.displayName)}</li>}
            {row.state === 'open' && row.claimedBy && (
              <li>{row.claimedByMe ? t.queue.claimedByMe : t.queue.claimedBy(row.claimedBy.displayName)}</li>
            )}
          </ul>
        </header>
      </div>
      {opened ? <OpenedAppeal view={{ ...opened, ...row }} {...events} /> : <ReadForm row={row} />}
    </article>
  )
}
