import { Button } from '@mantine/core'
import { type MessageView, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ConfirmSheet } from '../ui/confirm-sheet.tsx'
import { ErrorLine } from '../ui/error-card.tsx'
import { useToast } from '../ui/toast.tsx'
import { DisputeSheet } from './dispute-sheet.tsx'
import { addToDraft } from './drafts.ts'
import classes from './stopped-card.module.css'
import { putMessage } from './thread-query.ts'

export type StoppedActionsProps = {
  message: MessageView
  /** Whether one can write in this conversation now. */
  canWrite: boolean
  /** Goes on by site mail; not there in site mail itself. */
  onByMail: (() => void) | undefined
}

/** The ways on from a stopped message; the server says which of them are open. */
export function StoppedActions({ message, canWrite, onByMail }: StoppedActionsProps) {
  const t = useTexts().chat
  const toast = useToast()
  const client = useQueryClient()
  const [open, setOpen] = useState<'insist' | 'dispute' | null>(null)
  const put = (changed: MessageView, done: string) => {
    putMessage(client, changed)
    setOpen(null)
    toast(done)
  }
  const params = { id: message.id }
  const insist = useMutation({
    mutationFn: () => call(ROUTES.insist, { params }),
    onSuccess: (changed) => put(changed, t.insisted),
  })
  const withdraw = useMutation({
    mutationFn: () => call(ROUTES.withdraw, { params }),
    onSuccess: (changed) => put(changed, t.withdrawn),
  })
  const { own } = message
  const bounced = message.state === 'bounced'
  const aboutContact = own?.findings.some((finding) => finding.category.startsWith('contact.'))
  return (
    <>
      <ErrorLine error={withdraw.error} />
      <div className={classes.actions}>
        {bounced && canWrite && (
          <Button onClick={() => addToDraft(message.conversationId, message.text)}>{t.rewrite}</Button>
        )}
        {bounced && onByMail && (
          <Button variant="default" onClick={onByMail}>
            {t.byMail}
          </Button>
        )}
        {own?.canInsist && canWrite && (
          <Button variant="subtle" onClick={() => setOpen('insist')}>
            {aboutContact ? t.insist : t.insistOther}
          </Button>
        )}
        {own?.canWithdraw && (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t.withdraw}
          </Button>
        )}
        {own?.canDispute && (
          <Button variant="default" onClick={() => setOpen('dispute')}>
            {t.dispute}
          </Button>
        )}
      </div>
      <ConfirmSheet
        opened={open === 'insist'}
        onClose={() => setOpen(null)}
        title={t.insistTitle}
        confirm={t.insistDo}
        onConfirm={() => insist.mutate()}
        busy={insist.isPending}
        error={insist.error}
      >
        <p>{t.insistBody}</p>
      </ConfirmSheet>
      <DisputeSheet
        opened={open === 'dispute'}
        messageId={message.id}
        onClose={() => setOpen(null)}
        onDone={(changed) => put(changed, t.disputed)}
      />
    </>
  )
}
