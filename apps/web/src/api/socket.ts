import type { Answer, ClientEventBody, ClientEventName, ServerEventBody, ServerEventName } from '@sekisho/protocol'
import { io, type Socket } from 'socket.io-client'
import { ApiError } from './api-error.ts'

export type LinkState = 'connected' | 'connecting' | 'idle'
type Value<N extends ClientEventName> = Extract<Answer<N>, { ok: true }>['value']

const ANSWER_TIMEOUT_MS = 8_000

/** One socket for the signed-in account, with the protocol's names and shapes. */
export class LiveSocket {
  readonly #socket: Socket
  #state: LinkState = 'idle'
  readonly #watchers = new Set<() => void>()
  /** The server would not have us (signed out elsewhere, for one): worth a look at the account. */
  onRefused: () => void = () => {}

  constructor(
    socket: Socket = io({
      path: '/socket.io',
      autoConnect: false,
      withCredentials: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
    }),
  ) {
    this.#socket = socket
    socket.on('connect', () => this.#become('connected'))
    socket.on('disconnect', (reason) => {
      this.#become('connecting')
      // The server closed it (sign-out elsewhere, restart): socket.io does not come back from this by itself.
      if (reason === 'io server disconnect') setTimeout(() => this.#state === 'connecting' && socket.connect(), 1_000)
    })
    socket.on('connect_error', () => {
      this.#become('connecting')
      if (socket.active) return
      this.onRefused()
      setTimeout(() => this.#state === 'connecting' && socket.connect(), 3_000)
    })
  }

  /** The device says it is offline: no need to wait until a ping goes unanswered. */
  dropLink(): void {
    if (this.#state === 'connected') this.#socket.io.engine?.close()
  }

  /** The device is back: no need to wait for the next try. */
  tryNow(): void {
    if (this.#state === 'connecting' && !this.#socket.connected) this.#socket.disconnect().connect()
  }

  get state(): LinkState {
    return this.#state
  }

  open(): void {
    if (this.#state !== 'idle') return
    this.#become('connecting')
    this.#socket.connect()
  }

  close(): void {
    this.#become('idle')
    this.#socket.disconnect()
    this.#become('idle')
  }

  /** Fails with `unreachable` when there is no connection or no answer in time; the caller may ask again with the same ids. */
  async ask<N extends ClientEventName>(name: N, body: ClientEventBody<N>): Promise<Value<N>> {
    if (this.#state !== 'connected') throw new ApiError({ code: 'unreachable' })
    const answer: Answer<N> = await this.#socket
      .timeout(ANSWER_TIMEOUT_MS)
      .emitWithAck(name, body)
      .catch((cause) => {
        throw new ApiError({ code: 'unreachable' }, { cause })
      })
    if (answer.ok) return answer.value as Value<N>
    throw new ApiError(answer.error)
  }

  on<N extends ServerEventName>(name: N, handler: (body: ServerEventBody<N>) => void): () => void {
    this.#socket.on(name as string, handler)
    return () => this.#socket.off(name as string, handler)
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  #become(state: LinkState): void {
    if (state === this.#state) return
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }
}

export const liveSocket = new LiveSocket()
