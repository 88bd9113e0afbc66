import { ERRORS, type ErrorBody, type ErrorCode, type Input, type Reply, type Route } from '@sekisho/protocol'
import { ApiError } from './api-error.ts'
import { fillPath, fillQuery } from './fill-path.ts'

type Part = 'params' | 'query' | 'body'
type Parts<R extends Route> = { [P in Exclude<Extract<keyof R, Part>, 'query'>]: Input<R, P> } & {
  [P in Extract<Extract<keyof R, Part>, 'query'>]?: Input<R, P>
}
export type CallInput<R extends Route> = Parts<R> & { signal?: AbortSignal }
type Optional<R extends Route> = Record<never, never> extends Parts<R> ? [input?: CallInput<R>] : [input: CallInput<R>]

/** Calls a route of the protocol: `call(ROUTES.conversation, { params: { id } })`. Throws ApiError. */
export async function call<R extends Route>(route: R, ...[input]: Optional<R>): Promise<Reply<R>> {
  const { params, query, body, signal } = (input ?? {}) as {
    params?: Record<string, unknown>
    query?: Record<string, unknown>
    body?: unknown
    signal?: AbortSignal
  }
  const path = `/api${fillPath(route.path, params)}${fillQuery(query)}`
  const request: RequestInit = {
    method: route.method,
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
  }
  if (signal) request.signal = signal
  if (body !== undefined) {
    request.body = JSON.stringify(body)
    request.headers = { ...request.headers, 'content-type': 'application/json' }
  }
  const response = await fetch(path, request).catch((cause) => {
    if (signal?.aborted) throw cause
    throw new ApiError({ code: 'unreachable' }, { cause })
  })
  const reply: unknown = await response.json().catch(() => undefined)
  if (response.ok) return reply as Reply<R>
  throw new ApiError(toErrorBody(reply, response.status))
}

/** A proxy in between may answer with a page of its own: that is `unreachable`, not a fault of what was sent. */
function toErrorBody(reply: unknown, status: number): Omit<ErrorBody, 'code'> & { code: ErrorCode | 'unreachable' } {
  const whole = reply as (Partial<ErrorBody> & { error?: Partial<ErrorBody> }) | undefined
  const body = whole?.error ?? whole
  if (body?.code !== undefined && body.code in ERRORS) return { message: '', ...body, code: body.code }
  return { code: status >= 502 && status <= 504 ? 'unreachable' : 'internal', message: '' }
}
