import type { ChatView, ConversationView, MessageView, ServerEventBody } from '@sekisho/protocol'
import type { QueryClient } from '@tanstack/react-query'
import { keys } from '../api/queries.ts'
import { putMessage } from './thread-query.ts'

/** Changes one conversation wherever the cache holds it. */
export function changeConversation(
  client: QueryClient,
  id: string,
  change: (conversation: ConversationView) => ConversationView,
): void {
  client.setQueryData<ConversationView>(keys.conversation(id), (known) => known && change(known))
  client.setQueriesData<ConversationView[]>({ queryKey: keys.conversations }, (list) =>
    list?.map((one) => (one.id === id ? change(one) : one)),
  )
}

export function applyMessage(client: QueryClient, message: MessageView, myId: string): void {
  putMessage(client, message)
  const known = client
    .getQueriesData<ConversationView[]>({ queryKey: keys.conversations })
    .some(([, list]) => list?.some((one) => one.id === message.conversationId))
  // A first message of a conversation that is not in the list yet, or one whose state changed: ask again.
  if (!known || message.state !== 'shown' || message.senderId === myId) {
    void client.invalidateQueries({ queryKey: keys.conversations })
    return
  }
  changeConversation(client, message.conversationId, (conversation) =>
    conversation.lastMessage && conversation.lastMessage.at >= message.at
      ? conversation
      : {
          ...conversation,
          lastMessage: { text: message.text, at: message.at, mine: false },
          unread: conversation.unread + 1,
        },
  )
}

/** The last chat of a conversation is remembered after it ended, for the card that tells how it ended. */
export function applyChat(client: QueryClient, chat: ChatView): void {
  client.setQueryData(keys.lastChat(chat.conversationId), chat)
  if (chat.endedAt === null) {
    changeConversation(client, chat.conversationId, (conversation) => ({ ...conversation, chat }))
  }
  void client.invalidateQueries({ queryKey: keys.conversation(chat.conversationId) })
  // A chat ends waiting, and may end a balance.
  void client.invalidateQueries({ queryKey: keys.me })
  void client.invalidateQueries({ queryKey: keys.conversations })
}

export function applyRead(client: QueryClient, read: ServerEventBody<'read'>, myId: string): void {
  if (read.accountId === myId) {
    changeConversation(client, read.conversationId, (conversation) => ({ ...conversation, unread: 0 }))
    return
  }
  changeConversation(client, read.conversationId, (conversation) => ({
    ...conversation,
    readByOther: Math.max(conversation.readByOther ?? 0, read.position),
  }))
}
