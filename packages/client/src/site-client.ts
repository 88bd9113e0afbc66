import {
  type Answer,
  type ClientEventBody,
  type ClientEventName,
  type ErrorBody,
  type Input,
  type Reply,
  type Route,
  SERVER_EVENTS,
  type ServerEventBody,
  type ServerEventName,
} from '@sekisho/protocol'
import { io, type Socket } from 'socket.io-client'

/** The server turned a call down; `code` is one of the protocol's. */
export class CallError extends Error {
  override name = 'CallError'
  readonly code: ErrorBody['code']
  /** All that the server said: the field, the places. */
  readonly body: ErrorBody
  constructor(error: ErrorBody) {
    super(error.message)
    this.code = error.code
    this.body = error
  }
}

/** Nobody answers at this address. */
export class Unreachable extends Error {
  override name = 'Unreachable'
  readonly url: string
  constructor(url: string, options?: ErrorOptions) {
    super(`nothing answers at ${url}`, options)
    this.url = url
  }
}

/** A query may be left out: all of its parts are optional or have defaults. */
type Inputs<R extends Route> = { query?: Input<R, 'query'> } & {
  [Part in 'params' | 'body' as Input<R, Part> extends undefined ? never : Part]: Input<R, Part>
}

/** One signed-in person, over HTTP and a socket, as a browser would be. */
export class SiteClient {
  readonly url: string
  #cookie = ''
  #socket: Socket | undefined

  constructor(url: string) {
    this.url = url
  }

  /** @throws CallError when turned down, Unreachable when nobody answers */
  async call<R extends Route>(route: R, inputs: Inputs<R>): Promise<Reply<R>> {
    const {
      params = {},
      query = {},
      body,
    } = inputs as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      ),
    )
    const response = await fetch(`${this.url}/api${path}${search.size > 0 ? `?${search}` : ''}`, {
      method: route.method,
      headers: { cookie: this.#cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Unreachable(this.url, { cause })
    })
    const set = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    if (set.length > 0) this.#cookie = set.join('; ')
    const reply = (await response.json()) as { error?: ErrorBody }
    if (!response.ok && reply.error) throw new CallError(reply.error)
    return reply as Reply<R>
  }

  /**
   * Opens the socket; it comes back by itself after a break.
   * @throws the server's refusal of the handshake
   */
  async connect(): Promise<void> {
    const socket = io(this.url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie: this.#cookie } })
    this.#socket = socket
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('connect_error', reject)
    })
  }

  on<N extends ServerEventName>(event: N, hear: (body: ServerEventBody<N>) => void): void {
    this.#socket?.on(event as string, (body: unknown) => hear(SERVER_EVENTS[event].parse(body) as ServerEventBody<N>))
  }

  /** @throws CallError when turned down */
  async emit<N extends ClientEventName>(
    event: N,
    body: ClientEventBody<N>,
  ): Promise<Extract<Answer<N>, { ok: true }>['value']> {
    if (!this.#socket) throw new Error('not connected')
    const answer = (await this.#socket.timeout(10_000).emitWithAck(event, body)) as Answer<N>
    if (!answer.ok) throw new CallError(answer.error)
    return answer.value
  }

  /** The socket itself, for what has no method here. */
  get socket(): Socket {
    if (!this.#socket) throw new Error('not connected')
    return this.#socket
  }

  /** What a browser would send along. */
  get cookie(): string {
    return this.#cookie
  }

  close(): void {
    this.#socket?.close()
  }
}
