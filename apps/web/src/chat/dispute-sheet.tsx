import { Button, Textarea } from '@mantine/core'
import { type MessageView, ROUTES } from '@sekisho/protocol'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import { Sheet } from '../ui/sheet.tsx'

type Props = { opened: boolean; messageId: string; onClose: () => void; onDone: (changed: MessageView) => void }

export function DisputeSheet({ opened, messageId, onClose, onDone }: Props) {
  const t = useTexts().chat
  const [note, setNote] = useState('')
  const dispute = useMutation({
    mutationFn: () => call(ROUTES.dispute, { params: { id: messageId }, body: { note } }),
    onSuccess: onDone,
  })
  return (
    <Sheet opened={opened} onClose={onClose} title={t.disputeTitle}>
      <p>{t.disputeBody}</p>
      <Textarea
        label={t.disputeNote}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ErrorLine error={dispute.error} />
      <Button loading={dispute.isPending} onClick={() => dispute.mutate()}>
        {t.disputeSend}
      </Button>
    </Sheet>
  )
}
