import { Button } from '@mantine/core'
import type { CaseRow } from '@sekisho/protocol'
import { IconArrowLeft, IconScale } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseRow, useOpenedCase } from './case-actions.ts'
import { CaseHead } from './case-head.tsx'
import classes from './case-pane.module.css'
import { OpenForm } from './open-form.tsx'
import { OpenedCase } from './opened-case.tsx'

/** Lines that are told above the case, and what they lead to. */
export type CaseEvents = {
  onDecided: (id: string, line: string) => void
  /** Given away: nothing to read here any more. */
  onLeft: (line: string) => void
  /** Something about this case that happened elsewhere. */
  onTold: (line: string) => void
}
type Props = CaseEvents & {
  id: string | undefined
  listed: CaseRow | undefined
  /** Whether there is a case to choose. */
  pickable: boolean
  onBack: () => void
}

/** The chosen case: its facts at first, and what was said once it was opened with a reason. */
export function CasePane({ id, listed, pickable, onBack, ...events }: Props) {
  const t = useDeskTexts()
  const { row, pending, error, retry } = useCaseRow(id, listed)
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
  if (row) return <ShownCase row={row} onBack={onBack} {...events} />
  if (pending)
    return (
      <div className={classes.pending}>
        <RowSkeletons rows={3} height={96} />
      </div>
    )
  if (!hasCode(error, 'not_found')) return <ErrorCard error={error} onRetry={retry} />
  return (
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
}

function ShownCase({ row, onBack, ...events }: CaseEvents & { row: CaseRow; onBack: () => void }) {
  const t = useDeskTexts()
  const opened = useOpenedCase(row.id)
  // The server no longer knew of the opening: the form says so.
  const [lost, setLost] = useState(false)
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
        <OpenedCase view={{ ...opened, ...row }} onLost={() => setLost(true)} {...events} />
      ) : (
        <OpenForm row={row} lost={lost} />
      )}
    </article>
  )
}
