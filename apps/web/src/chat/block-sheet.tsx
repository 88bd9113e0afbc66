import { Button, Checkbox } from '@mantine/core'
import { BLOCK_REASONS, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useToast } from '../ui/toast.tsx'
import { ReasonField, useReason } from './reason-field.tsx'

type Reason = (typeof BLOCK_REASONS)[number]
type Props = {
  opened: boolean
  onClose: () => void
  person: { id: string; displayName: string }
  onBlocked?: () => void
}

/** R11: both directions, everywhere. Telling is her or his choice, and off unless chosen. */
export function BlockSheet({ opened, onClose, person, onBlocked }: Props) {
  const texts = useTexts()
  const t = texts.safety
  const toast = useToast()
  const client = useQueryClient()
  const { field, requireReason } = useReason<Reason>()
  const [tell, setTell] = useState(false)
  const block = useMutation({
    mutationFn: (reason: Reason) => call(ROUTES.block, { body: { accountId: person.id, reason, tell } }),
    onSuccess: () => {
      toast(t.blocked)
      onClose()
      void client.invalidateQueries()
      onBlocked?.()
    },
  })
  return (
    <Sheet opened={opened} onClose={onClose} title={t.blockTitle(person.displayName)}>
      <p>{t.blockLead}</p>
      <ReasonField label={t.blockReason} reasons={BLOCK_REASONS} words={t.blockReasons} {...field} />
      <Checkbox
        label={t.tell}
        description={t.tellHint}
        checked={tell}
        onChange={(event) => setTell(event.currentTarget.checked)}
      />
      <ErrorLine error={block.error} />
      <div style={{ display: 'grid', gap: 8 }}>
        <Button color="vermilion" loading={block.isPending} onClick={() => requireReason(block.mutate)}>
          {t.block}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {texts.common.cancel}
        </Button>
      </div>
    </Sheet>
  )
}
