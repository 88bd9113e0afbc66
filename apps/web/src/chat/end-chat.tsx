import { Button } from '@mantine/core'
import { type ConversationView, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { keys, useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ConfirmSheet } from '../ui/confirm-sheet.tsx'

/** Ends the chat that is on, or leaves the party; asks first. */
export function EndChat({ conversation }: { conversation: ConversationView }) {
  const t = useTexts().chat
  const me = useMe()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const chat = conversation.chat
  const end = useMutation({
    mutationFn: (chatId: string) => call(ROUTES.endChat, { params: { id: chatId } }),
    onSuccess: (view) => {
      setAsking(false)
      client.setQueryData(keys.conversation(conversation.id), view)
      void client.invalidateQueries({ queryKey: keys.conversations })
      void client.invalidateQueries({ queryKey: keys.me })
    },
  })
  if (!chat || chat.endedAt !== null) return null
  const isGuest = conversation.kind === 'party' && me.id !== conversation.performer.id
  const title = isGuest ? t.leaveTitle : conversation.kind === 'party' ? t.closePartyTitle : t.endTitle
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {isGuest ? t.leave : t.end}
      </Button>
      <ConfirmSheet
        opened={asking}
        onClose={() => setAsking(false)}
        title={title}
        confirm={isGuest ? t.leave : t.end}
        busy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate(chat.id)}
      >
        <p>{t.endBody}</p>
      </ConfirmSheet>
    </>
  )
}
