import { Button, Textarea } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { IconLeaf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { ErrorLine } from '../ui/error-card.tsx'
import { Sheet } from '../ui/sheet.tsx'

type Props = { opened: boolean; onClose: () => void; conversationId: string }

/** To tell the desk of one's own exchange. Calm, and the leniency stands before the send key. */
export function SelfReportSheet({ opened, onClose, conversationId }: Props) {
  const t = useTexts().appeals.self
  const [note, setNote] = useState('')
  const report = useMutation({
    mutationFn: () => call(ROUTES.selfReport, { body: { conversationId, note } }),
    onSuccess: () => setNote(''),
  })
  const close = () => {
    onClose()
    report.reset()
  }
  if (report.data)
    return (
      <Sheet opened={opened} onClose={close} title={t.doneTitle}>
        <p role="status">{t.done(report.data.stepsOff)}</p>
        <p>{t.doneNext}</p>
        <Button onClick={close} data-autofocus>
          {t.doneClose}
        </Button>
      </Sheet>
    )
  return (
    <Sheet opened={opened} onClose={close} title={t.title}>
      <p>{t.lead}</p>
      <Card accent="pine">
        <p style={{ display: 'flex', gap: 8, fontWeight: 600 }}>
          <IconLeaf size={20} aria-hidden style={{ flex: 'none', marginTop: 4, color: 'var(--pine)' }} />
          {t.leniency}
        </p>
      </Card>
      <Textarea
        label={t.note}
        description={t.noteHint}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div style={{ fontSize: 15, color: 'var(--quiet)' }}>
        <p>{t.private}</p>
        <p>{t.part}</p>
      </div>
      <ErrorLine error={report.error} />
      <Button loading={report.isPending} onClick={() => report.mutate()}>
        {t.send}
      </Button>
    </Sheet>
  )
}
