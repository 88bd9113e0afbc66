import type { ConversationView, Me } from '@sekisho/protocol'
import { useCallback, useEffect, useRef, useState } from 'react'
import { liveSocket } from '../api/socket.ts'
import { useTexts } from '../texts/use-texts.ts'

const SAY_EVERY_MS = 3_000
const SHOWN_FOR_MS = 5_000

/** Who is writing just now. A message from them, or a while without a sign, ends it. */
export function useTypingNames(conversation: ConversationView, myId: string): readonly string[] {
  const t = useTexts().chat
  const [typing, setTyping] = useState<ReadonlyMap<string, number>>(new Map())
  const { id } = conversation
  useEffect(() => {
    const drop = (accountId: string) =>
      setTyping((now) => {
        if (!now.has(accountId)) return now
        const next = new Map(now)
        next.delete(accountId)
        return next
      })
    const stop = [
      liveSocket.on('typing', (event) => {
        if (event.conversationId === id && event.accountId !== myId)
          setTyping((now) => new Map(now).set(event.accountId, Date.now()))
      }),
      liveSocket.on('message', (message) => {
        if (message.conversationId === id) drop(message.senderId)
      }),
    ]
    const timer = setInterval(() => {
      setTyping((now) => {
        const alive = [...now].filter(([, at]) => Date.now() - at < SHOWN_FOR_MS)
        return alive.length === now.size ? now : new Map(alive)
      })
    }, 1_000)
    return () => {
      clearInterval(timer)
      for (const off of stop) off()
    }
  }, [id, myId])
  const people = [conversation.performer, ...(conversation.member ? [conversation.member] : []), ...conversation.people]
  return [...typing.keys()]
    .slice(0, 3)
    .map((accountId) => people.find((person) => person.id === accountId)?.displayName ?? t.someone)
}

/** Says "typing" now and then while somebody types, unless they turned it off. Never says what. */
export function useSayTyping(conversationId: string, me: Me): () => void {
  const last = useRef(0)
  return useCallback(() => {
    if (!me.showTyping || liveSocket.state !== 'connected' || Date.now() - last.current < SAY_EVERY_MS) return
    last.current = Date.now()
    liveSocket.ask('typing', { conversationId }).catch(() => {})
  }, [conversationId, me.showTyping])
}
