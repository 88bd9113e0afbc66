import type { Me, NoticeView } from '@sekisho/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { atMostOncePer } from './api/at-most-once-per.ts'
import { keys, useMe } from './api/queries.ts'
import { liveSocket } from './api/socket.ts'
import { applyChat, applyMessage, applyRead } from './chat/apply-live.ts'
import { flushOutboxes } from './chat/outboxes.ts'
import { syncThread } from './chat/thread-query.ts'

const DESK_REFRESH_MS = 700

/** Keeps the socket open while somebody is signed in and puts what it brings into the cache. Draws nothing. */
export function LiveUpdates() {
  const client = useQueryClient()
  const me = useMe()
  const ready = me.termsToAccept === null && me.age === 'approved' && me.leavingOn === null

  // A socket opened at the door was given no more than the door allows: open it anew once the account is ready.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ready` and the account are the reasons to open anew
  useEffect(() => {
    liveSocket.open()
    return () => liveSocket.close()
  }, [me.id, ready])

  useEffect(() => {
    liveSocket.onRefused = () => void client.invalidateQueries({ queryKey: keys.me })
    const drop = () => liveSocket.dropLink()
    const tryNow = () => liveSocket.tryNow()
    window.addEventListener('offline', drop)
    window.addEventListener('online', tryNow)
    return () => {
      window.removeEventListener('offline', drop)
      window.removeEventListener('online', tryNow)
    }
  }, [client])

  useEffect(() => {
    // Many colleagues at work: each refresh gets the time to arrive before the next one begins.
    const deskChanged = atMostOncePer(DESK_REFRESH_MS, () => void client.invalidateQueries({ queryKey: keys.desk }))
    const stop = [
      liveSocket.on('message', (message) => applyMessage(client, message, me.id)),
      liveSocket.on('chat', (chat) => applyChat(client, chat)),
      liveSocket.on('read', (read) => applyRead(client, read, me.id)),
      liveSocket.on('waiting', () => client.invalidateQueries({ queryKey: keys.performers })),
      liveSocket.on('points', ({ balance }) => {
        client.setQueryData<Me | null>(keys.me, (known) => known && { ...known, balance })
        void client.invalidateQueries({ queryKey: keys.statement })
        void client.invalidateQueries({ queryKey: keys.earnings })
      }),
      liveSocket.on('notice', (notice) => {
        client.setQueryData<NoticeView[]>(
          keys.notices,
          (known) => known && [notice, ...known.filter((one) => one.id !== notice.id)],
        )
        void client.invalidateQueries({ queryKey: keys.me })
        void client.invalidateQueries({ queryKey: keys.notices })
        // A decision, or an answer to an appeal, comes with a notice.
        void client.invalidateQueries({ queryKey: keys.decisions })
        void client.invalidateQueries({ queryKey: keys.appeals })
      }),
      liveSocket.on('conversation', ({ conversationId }) => {
        void client.invalidateQueries({ queryKey: keys.conversation(conversationId) })
        void client.invalidateQueries({ queryKey: keys.conversations })
      }),
      liveSocket.on('account', () => client.invalidateQueries({ queryKey: keys.me })),
      liveSocket.on('desk', deskChanged),
      liveSocket.on('rules', () => client.invalidateQueries({ queryKey: keys.rules })),
      liveSocket.watch(() => {
        if (liveSocket.state !== 'connected') return
        for (const { queryKey } of client.getQueryCache().findAll({ queryKey: ['thread'] })) {
          void syncThread(client, queryKey[1] as string).catch(() => {})
        }
        flushOutboxes()
        // Whatever else may have changed during the break.
        void client.invalidateQueries({
          predicate: ({ queryKey }) =>
            queryKey[0] !== 'thread' && queryKey[0] !== 'last-chat' && queryKey[0] !== 'terms',
        })
      }),
    ]
    return () => {
      for (const off of stop) off()
    }
  }, [client, me.id])

  return null
}
