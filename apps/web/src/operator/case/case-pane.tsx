import { Button } from '@mantine/core'
import type { CaseRow } from '@sekisho/protocol'
import { IconArrowLeft, IconScale } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Empty } from '../../ui/empty.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseRow, useOpenedCase } from './case-actions.ts'
import { CaseHead } from './case-head.tsx'
import classes from './case-pane.module.css'
import { CaseThread } from './case-thread.tsx'
import { DecidedBar } from './decided-bar.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { OpenForm } from './open-form.tsx'
import { PeoplePane } from './people-pane.tsx'

type Props = {
  id: string | undefined
  /** Whether there is a case to choose. */
  pickable: boolean
  onBack: () => void
  onDecided: (id: string, line: string) => void
  onReleased: (line: string) => void
}

/** The chosen case: its facts at first, and what was said once it was opened with a reason. */
export function CasePane({ id, pickable, onBack, onDecided, onReleased }: Props) {
  const t = useDeskTexts()
  const { row, pending } = useCaseRow(id)
  // Kept while the socket brings a list without it: the screen changes when the moderator says so.
  const [last, setLast] = useState<CaseRow>()
  if (row && row !== last) setLast(row)
  const shown = row ?? last
  if (!id && !pickable) return null
  if (!id)
    return (
      <div className={classes.none}>
        <Empty icon={<IconScale size={28} />}>
          <span className={classes.withKeys}>{t.pick}</span>
          <span className={classes.withTouch}>{t.pickTouch}</span>
        </Empty>
      </div>
    )
  if (!shown)
    return pending ? (
      <div className={classes.pending}>
        <RowSkeletons rows={3} height={96} />
      </div>
    ) : (
      <Empty
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/desk" {...props} />}>
            {t.toQueue}
          </Button>
        }
      >
        {t.gone}
      </Empty>
    )
  return <ShownCase row={shown} onBack={onBack} onDecided={(line) => onDecided(id, line)} onReleased={onReleased} />
}

function ShownCase({
  row,
  onBack,
  onDecided,
  onReleased,
}: {
  row: CaseRow
  onBack: () => void
  onDecided: (line: string) => void
  onReleased: (line: string) => void
}) {
  const t = useDeskTexts()
  const opened = useOpenedCase(row.id)
  return (
    <article className={classes.case} aria-labelledby="case-title">
      <div className={classes.top}>
        <Button
          className={classes.back}
          variant="subtle"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={onBack}
        >
          {t.back}
        </Button>
        <CaseHead row={row} opened={opened} />
      </div>
      {opened ? (
        <OpenedCase view={{ ...opened, ...row }} onDecided={onDecided} onReleased={onReleased} />
      ) : (
        <OpenForm row={row} />
      )}
    </article>
  )
}

function OpenedCase({ view, onDecided, onReleased }: Parameters<typeof DecisionBar>[0]) {
  return (
    <>
      <div className={classes.body}>
        <CaseThread view={view} />
        <PeoplePane view={view} />
      </div>
      {view.decidedAt === null ? (
        <DecisionBar view={view} onDecided={onDecided} onReleased={onReleased} />
      ) : (
        <DecidedBar view={view} />
      )}
    </>
  )
}
