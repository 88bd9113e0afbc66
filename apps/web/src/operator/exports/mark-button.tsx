import { Button } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useNameOf } from '../../ui/person-name.tsx'
import { ReasonDialog } from '../frame/reason-dialog.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { askExportsAgain } from './export-queries.ts'

type Props = {
  person: { id: string; displayName: string }
  marked: boolean
  /** Where it is one of many things that could be done. */
  quiet?: boolean
  onDone?: (line: string) => void
}

/** Sets or lifts “do not disclose”, with a reason on record. */
export function MarkButton({ person, marked, quiet = false, onDone }: Props) {
  const t = useDeskTexts().evidence.mark
  const client = useQueryClient()
  const nameOf = useNameOf()
  const [asking, setAsking] = useState(false)
  const change = useMutation({
    mutationFn: (reason: string) =>
      call(ROUTES.setNondisclosure, { params: { id: person.id }, body: { on: !marked, reason } }),
    onSuccess: async () => {
      setAsking(false)
      await askExportsAgain(client)
      onDone?.((marked ? t.isLifted : t.isSet)(nameOf(person)))
    },
  })
  return (
    <>
      <Button
        variant={quiet ? 'subtle' : 'default'}
        leftSection={marked ? <IconEye size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />}
        onClick={() => setAsking(true)}
        {...(quiet && { px: 8, ml: -8 })}
      >
        {marked ? t.lift : t.set}
      </Button>
      <ReasonDialog
        key={String(marked)}
        opened={asking}
        onClose={() => setAsking(false)}
        title={(marked ? t.liftTitle : t.setTitle)(nameOf(person))}
        lead={marked ? t.liftLead : t.setLead}
        label={t.reason}
        chips={(marked ? t.liftReasons : t.setReasons).map((text) => ({ label: text, text }))}
        confirm={marked ? t.lift : t.set}
        busy={change.isPending}
        error={change.error}
        onConfirm={(reason) => change.mutate(reason)}
      />
    </>
  )
}
