import { Button, Radio, Textarea } from '@mantine/core'
import { REPORT_REASONS, ROUTES } from '@sekisho/protocol'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useToast } from '../ui/toast.tsx'
import { SaveRecordLink } from './save-record-link.tsx'

type Reason = (typeof REPORT_REASONS)[number]
type Props = {
  opened: boolean
  onClose: () => void
  person: { id: string; displayName: string }
  conversationId: string
  reason?: Reason
}

/** To the moderators, with the part of the conversation that is said to be attached, and no more. */
export function ReportSheet({ opened, onClose, person, conversationId, reason: suggested = 'contact_request' }: Props) {
  const t = useTexts().safety
  const toast = useToast()
  const [reason, setReason] = useState<Reason>(suggested)
  const [note, setNote] = useState('')
  const report = useMutation({
    mutationFn: () => call(ROUTES.report, { body: { conversationId, accountId: person.id, reason, note } }),
    onSuccess: () => {
      toast(t.reported)
      setNote('')
      onClose()
    },
  })
  return (
    <Sheet opened={opened} onClose={onClose} title={t.reportTitle(person.displayName)}>
      <p>{t.reportLead}</p>
      <Radio.Group label={t.reportReason} value={reason} onChange={(value) => setReason(value as Reason)}>
        {REPORT_REASONS.map((one) => (
          <Radio key={one} value={one} label={t.reportReasons[one]} mt={4} />
        ))}
      </Radio.Group>
      <Textarea
        label={t.reportNote}
        description={t.reportNoteHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p style={{ fontSize: 15, color: 'var(--quiet)' }}>{t.reportPart}</p>
      <SaveRecordLink conversationId={conversationId} />
      <ErrorLine error={report.error} />
      <Button color="vermilion" loading={report.isPending} onClick={() => report.mutate()}>
        {t.reportSend}
      </Button>
    </Sheet>
  )
}
