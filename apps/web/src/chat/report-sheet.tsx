import { Button, Textarea } from '@mantine/core'
import { REPORT_REASONS, ROUTES } from '@sekisho/protocol'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useToast } from '../ui/toast.tsx'
import { ReasonField, useReason } from './reason-field.tsx'
import { SaveRecordLink } from './save-record-link.tsx'

type Reason = (typeof REPORT_REASONS)[number]
type Props = {
  opened: boolean
  onClose: () => void
  person: { id: string; displayName: string }
  conversationId: string
}

/** To the moderators, with the part of the conversation that is said to be attached, and no more. */
export function ReportSheet({ opened, onClose, person, conversationId }: Props) {
  const t = useTexts().safety
  const toast = useToast()
  const { field, requireReason, forget } = useReason<Reason>()
  const [note, setNote] = useState('')
  const report = useMutation({
    mutationFn: (reason: Reason) =>
      call(ROUTES.report, { body: { conversationId, accountId: person.id, reason, note } }),
    onSuccess: () => {
      toast(t.reported)
      setNote('')
      forget()
      onClose()
    },
  })
  return (
    <Sheet opened={opened} onClose={onClose} title={t.reportTitle(person.displayName)}>
      <p>{t.reportLead}</p>
      <ReasonField label={t.reportReason} reasons={REPORT_REASONS} words={t.reportReasons} {...field} />
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
      <Button color="vermilion" loading={report.isPending} onClick={() => requireReason(report.mutate)}>
        {t.reportSend}
      </Button>
    </Sheet>
  )
}
