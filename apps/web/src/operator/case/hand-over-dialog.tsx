import { NativeSelect } from '@mantine/core'
import type { CaseRow } from '@sekisho/protocol'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../api/queries.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { colleaguesQuery } from '../frame/desk-queries.ts'
import { ReasonDialog } from '../frame/reason-dialog.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseActions } from './case-actions.ts'

type Props = {
  id: string
  level: CaseRow['level']
  opened: boolean
  onClose: () => void
  onDone: (line: string) => void
}

/** The error stands beside the button that brought it. */
const shown = () => {}

/** To a colleague by name, with what they should know. */
export function HandOverDialog({ id, level, opened, onClose, onDone }: Props) {
  const t = useDeskTexts()
  const me = useMe()
  const { handOver } = useCaseActions(id)
  const staff = useQuery({ ...colleaguesQuery, enabled: opened })
  const [to, setTo] = useState('')
  const colleagues = (staff.data ?? []).filter(
    (one) => one.id !== me.id && (one.role === 'administrator' || (one.role === 'moderator' && level === 'moderator')),
  )
  const chosen = colleagues.find((one) => one.id === to)
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t.handOver.title}
      lead={t.handOver.lead}
      label={t.handOver.note}
      hint={t.handOver.noteHint}
      chips={t.handOver.notes.map((text) => ({ label: text, text }))}
      confirm={t.handOver.do}
      busy={handOver.isPending}
      error={handOver.error}
      blocked={!chosen}
      onConfirm={(note) =>
        chosen &&
        handOver.mutateAsync({ to: chosen.id, note }).then(() => onDone(t.handOver.done(chosen.displayName)), shown)
      }
    >
      <ErrorLine error={staff.error} />
      {staff.isSuccess && colleagues.length === 0 ? (
        <p>{t.handOver.nobody}</p>
      ) : (
        <NativeSelect
          data-autofocus
          label={t.handOver.to}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: '', label: t.handOver.choose },
            ...colleagues.map((one) => ({ value: one.id, label: `${one.displayName}${t.sep}${t.roles[one.role]}` })),
          ]}
        />
      )}
    </ReasonDialog>
  )
}
