import type { MessageView } from '@sekisho/protocol'
import { type ApiError, hasCode, toApiError } from '../api/api-error.ts'
import { newId } from '../api/new-id.ts'

/** A message on its way. It stays here, in memory, until the server has answered for it. */
export type Outgoing = {
  readonly clientId: string
  readonly text: string
  /** `waiting`: goes by itself once there is a connection. `failed`: turned down; the person decides. */
  readonly state: 'sending' | 'waiting' | 'failed'
  readonly error?: ApiError
}
type Deliver = (message: MessageView) => void
/** The way out: the socket, or a stand-in for it. */
export type Link = {
  isOpen: () => boolean
  send: (message: { conversationId: string; clientId: string; text: string }) => Promise<MessageView>
}

/** A lost answer is asked for again after this, or at once on reconnect. */
const AGAIN_AFTER_MS = 2_000

/** One for each conversation: sends in order, one at a time, each under its own clientId for as long as it takes. */
export class Outbox {
  #items: readonly Outgoing[] = []
  #busy = false
  readonly #watchers = new Set<() => void>()
  readonly #conversationId: string
  readonly #link: Link
  #deliver: Deliver = () => {}

  constructor(conversationId: string, link: Link) {
    this.#conversationId = conversationId
    this.#link = link
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
    this.#set([...this.#items, { clientId: newId(), text, state: 'waiting' }])
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
        if (!next || !this.#link.isOpen()) break
        if (!(await this.#attempt(next))) break
      }
    } finally {
      this.#busy = false
    }
  }

  async #attempt(item: Outgoing): Promise<boolean> {
    this.#change(item.clientId, { state: 'sending' })
    try {
      const message = await this.#link.send({
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
      if (lost) setTimeout(() => void this.flush(), AGAIN_AFTER_MS)
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
