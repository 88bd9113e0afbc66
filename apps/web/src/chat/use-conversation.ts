import type { ChatView, ConversationView, Me } from '@sekisho/protocol'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLinkState } from '../api/link-state.ts'
import { conversationQuery, keys } from '../api/queries.ts'
import { outboxOf } from './outboxes.ts'
import { putMessage, syncThread, threadQuery } from './thread-query.ts'

/** A conversation and its messages, kept up to date while it is on the screen. */
export function useConversation(id: string) {
  const client = useQueryClient()
  const conversation = useQuery(conversationQuery(id))
  const thread = useQuery(threadQuery(id))
  const link = useLinkState()
  const loaded = thread.data !== undefined

  useEffect(() => outboxOf(id).deliverTo((message) => putMessage(client, message)), [client, id])
  useEffect(() => {
    if (loaded && link === 'connected') void syncThread(client, id).catch(() => {})
  }, [client, id, loaded, link])

  return { conversation, thread }
}

/** The chat that is on, else the last one that ended while this page was open. */
export function useLastChat(conversation: ConversationView): ChatView | undefined {
  const { data } = useQuery<ChatView | null>({
    queryKey: keys.lastChat(conversation.id),
    queryFn: () => null,
    enabled: false,
  })
  return conversation.chat ?? data ?? undefined
}

/** Who is at the other end; in a party, for her, nobody in particular. */
export function otherOf(conversation: ConversationView, me: Me) {
  return me.id === conversation.performer.id ? conversation.member : conversation.performer
}
