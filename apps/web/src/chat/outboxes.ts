import { useSyncExternalStore } from 'react'
import { liveSocket } from '../api/socket.ts'
import { type Link, Outbox, type Outgoing } from './outbox.ts'

const link: Link = {
  isOpen: () => liveSocket.state === 'connected',
  send: (message) => liveSocket.ask('message.send', message),
}

const outboxes = new Map<string, Outbox>()

export function outboxOf(conversationId: string): Outbox {
  let outbox = outboxes.get(conversationId)
  if (!outbox) {
    outbox = new Outbox(conversationId, link)
    outboxes.set(conversationId, outbox)
  }
  return outbox
}

export function flushOutboxes(): void {
  for (const outbox of outboxes.values()) void outbox.flush()
}

export function useOutgoing(conversationId: string): readonly Outgoing[] {
  const outbox = outboxOf(conversationId)
  return useSyncExternalStore(outbox.watch, outbox.items)
}
