import type { ConversationView, MessageView } from '@sekisho/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLinkState } from '../api/link-state.ts'
import { liveSocket } from '../api/socket.ts'
import { changeConversation } from './apply-live.ts'

const isVisible = () => document.visibilityState === 'visible'

/** Says how far was read: only what really was on the screen of a page that is looked at. */
export function useReadMark(
  conversation: ConversationView,
  messages: readonly MessageView[],
  myId: string,
  atEnd: boolean,
): void {
  const client = useQueryClient()
  const link = useLinkState()
  const marked = useRef({ id: '', position: 0 })
  const [visible, setVisible] = useState(isVisible)
  useEffect(() => {
    const look = () => setVisible(isVisible())
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  const { id } = conversation
  const position = messages.findLast((message) => message.senderId !== myId)?.position ?? 0
  useEffect(() => {
    if (marked.current.id !== id) marked.current = { id, position: 0 }
    if (!visible || !atEnd || link !== 'connected' || position <= marked.current.position) return
    marked.current.position = position
    liveSocket.ask('read.mark', { conversationId: id, position }).then(
      () => changeConversation(client, id, (known) => ({ ...known, unread: 0 })),
      () => {
        marked.current.position = 0 // Not marked: the next reason to look tries again.
      },
    )
  }, [client, id, position, visible, atEnd, link])
}
