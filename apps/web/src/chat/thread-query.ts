import { type MessageView, ROUTES } from '@sekisho/protocol'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { keys } from '../api/queries.ts'
import { liveSocket } from '../api/socket.ts'
import { addLive, addNewestPage, addOlderPage, addSync, leavesGap, type Thread } from './thread.ts'

const PAGE = 40

export const threadQuery = (conversationId: string) =>
  queryOptions({
    queryKey: keys.thread(conversationId),
    queryFn: async ({ client, signal }): Promise<Thread> => {
      const page = await call(ROUTES.messages, { params: { id: conversationId }, query: { limit: PAGE }, signal })
      // Live messages may have come in meanwhile: join, never overwrite.
      return addNewestPage(client.getQueryData<Thread>(keys.thread(conversationId)), page)
    },
    // The socket keeps it fresh; a new visit asks `conversation.sync`.
    staleTime: Number.POSITIVE_INFINITY,
  })

const update = (client: QueryClient, id: string, change: (thread: Thread) => Thread) =>
  client.setQueryData<Thread>(keys.thread(id), (thread) => thread && change(thread))

export function putMessage(client: QueryClient, message: MessageView): void {
  const id = message.conversationId
  const before = client.getQueryData<Thread>(keys.thread(id))
  update(client, id, (thread) => addLive(thread, message))
  // A failed ask is made again with the next message, and after the next break.
  if (before && leavesGap(before, message)) void syncThread(client, id).catch(() => {})
}

/** Asks for everything after the highest revision that is known to be complete. Safe to call at any time. */
export async function syncThread(client: QueryClient, conversationId: string): Promise<void> {
  for (;;) {
    const thread = client.getQueryData<Thread>(keys.thread(conversationId))
    if (!thread || liveSocket.state !== 'connected') return
    const answer = await liveSocket.ask('conversation.sync', { conversationId, after: thread.revision })
    update(client, conversationId, (now) => addSync(now, answer))
    if (!answer.more) break
  }
}

export async function loadOlder(client: QueryClient, conversationId: string): Promise<void> {
  const oldest = client.getQueryData<Thread>(keys.thread(conversationId))?.messages[0]
  if (!oldest) return
  const page = await call(ROUTES.messages, {
    params: { id: conversationId },
    query: { limit: PAGE, before: oldest.position },
  })
  update(client, conversationId, (thread) => addOlderPage(thread, page))
}
