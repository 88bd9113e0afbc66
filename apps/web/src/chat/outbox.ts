import type { MessageView } from '@sekisho/protocol'
import { useSyncExternalStore } from 'react'
import { type ApiError, hasCode, toApiError } from '../api/api-error.ts'
import { liveSocket } from '../api/socket.ts'

/** A message on its way. It stays here, in memory, until the server has answered for it. */
export type Outgoing = {
  readonly clientId: string
  readonly text: string
  /** `waiting`: goes by itself once there is a connection. `failed`: turned down; the person decides. */
  readonly state: 'sending' | 'waiting' | 'failed'
  readonly error?: ApiError
}
type Deliver = (message: MessageView) => void

/** One for each conversation: sends in order, one at a time, each under its own clientId for as long as it takes. */
class Outbox {
  #items: readonly Outgoing[] = []
  #busy = false
  readonly #watchers = new Set<() => void>()
  readonly #conversationId: string
  #deliver: Deliver = () => {}

  constructor(conversationId: string) {
    this.#conversationId = conversationId
  }

  readonly items = () => this.#items
  readonly watch = (watcher: () => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Where an answered message goes. */
  deliverTo(deliver: Deliver): void {
    this.#deliver = deliver
  }

  send(text: string): void {
    this.#set([...this.#items, { clientId: crypto.randomUUID(), text, state: 'waiting' }])
    void this.flush()
  }

  /** Again, under the same clientId: if the first one did arrive, the server answers with that one. */
  resend(clientId: string): void {
    this.#change(clientId, { state: 'waiting' })
    void this.flush()
  }

  drop(clientId: string): void {
    this.#set(this.#items.filter((item) => item.clientId !== clientId))
  }

  async flush(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    try {
      for (;;) {
        const next = this.#items.find((item) => item.state !== 'failed')
        if (!next || liveSocket.state !== 'connected') break
        if (!(await this.#attempt(next))) break
      }
    } finally {
      this.#busy = false
    }
  }

  async #attempt(item: Outgoing): Promise<boolean> {
    this.#change(item.clientId, { state: 'sending' })
    try {
      const message = await liveSocket.ask('message.send', {
        conversationId: this.#conversationId,
        clientId: item.clientId,
        text: item.text,
      })
      this.#deliver(message)
      this.drop(item.clientId)
      return true
    } catch (error) {
      const lost = hasCode(error, 'unreachable')
      this.#change(item.clientId, lost ? { state: 'waiting' } : { state: 'failed', error: toApiError(error) })
      // A lost answer is asked for again after a moment, or at once on reconnect.
      if (lost) setTimeout(() => void this.flush(), 2_000)
      return !lost
    }
  }

  #change(clientId: string, change: { state: Outgoing['state']; error?: ApiError }): void {
    this.#set(
      this.#items.map((item) =>
        item.clientId === clientId ? { clientId: item.clientId, text: item.text, ...change } : item,
      ),
    )
  }

  #set(items: readonly Outgoing[]): void {
    this.#items = items
    for (const watcher of this.#watchers) watcher()
  }
}

const outboxes = new Map<string, Outbox>()

export function outboxOf(conversationId: string): Outbox {
  let outbox = outboxes.get(conversationId)
  if (!outbox) {
    outbox = new Outbox(conversationId)
    outboxes.set(conversationId, outbox)
  }
  return outbox
}

export function flushOutboxes(): void {
  for (const outbox of outboxes.values()) void outbox.flush()
}

/** At sign-out: what was not sent is gone with the person. */
export function forgetOutboxes(): void {
  outboxes.clear()
}

export function useOutgoing(conversationId: string): readonly Outgoing[] {
  const outbox = outboxOf(conversationId)
  return useSyncExternalStore(outbox.watch, outbox.items)
}
