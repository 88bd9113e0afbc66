import {
  type Access,
  type ErrorBody,
  type ErrorCode,
  errorText,
  type Locale,
  type Parsed,
  type Reply,
  ROUTES,
  type Route,
  type RouteName,
  type Routes,
} from '@sekisho/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Person } from './accounts/index.ts'
import { Refusal } from './refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session hook (http.ts) when there is a living session. */
    actor: Actor | undefined
  }
  interface FastifyContextConfig {
    access?: Access
    routeName?: RouteName
  }
}

/** Who a route's access lets in: nobody known on public routes, a person on routes of people, otherwise an account. */
type ActorOf<A extends Access> = A extends 'public'
  ? Actor | undefined
  : A extends { roles: readonly (infer R)[] }
    ? [R] extends ['member' | 'performer']
      ? Person
      : Actor
    : never

export type Call<R extends Route> = {
  actor: ActorOf<R['access']>
  params: Parsed<R, 'params'>
  query: Parsed<R, 'query'>
  body: Parsed<R, 'body'>
  request: FastifyRequest
  reply: FastifyReply
}

/** Answers a route of the protocol's list. Access, input and output are checked before and after `answer`. */
export function answer<N extends RouteName>(
  app: FastifyInstance,
  name: N,
  handle: (call: Call<Routes[N]>) => Promise<Reply<Routes[N]>>,
): void {
  const route: Route = ROUTES[name]
  const { params, query, body, reply } = route
  app.route({
    method: route.method,
    url: `/api${route.path}`,
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    schema: {
      summary: route.summary,
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: { 200: reply },
    },
    config: { access: route.access, routeName: name },
    handler: (request, response) => {
      // The hook in http.ts has turned them away already; should it ever not run, nobody gets in here either.
      if (route.access !== 'public' && !request.actor) throw new Refusal('unauthenticated')
      return handle({
        actor: request.actor,
        params: request.params,
        query: request.query,
        body: request.body,
        request,
        reply: response,
      } as Call<Routes[N]>)
    },
  })
}

/** What a person is told when a request is turned down. */
export function errorBody(code: ErrorCode, locale: Locale, details: Refusal['details'] = {}): ErrorBody {
  return { code, message: errorText(code, locale), ...details }
}

/** The account's language, or what the browser asks for. */
export const localeOf = (request: FastifyRequest): Locale =>
  request.actor?.locale ?? (request.headers['accept-language']?.startsWith('en') ? 'en' : 'ja')
