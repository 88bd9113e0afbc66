import type { Server as HttpServer } from 'node:http'
import { CLIENT_EVENTS, type ClientEventName, type ErrorCode, type ServerEventName } from '@sekisho/protocol'
import { createAdapter } from '@socket.io/redis-streams-adapter'
import type { RedisClientType } from 'redis'
import { Server, type Socket } from 'socket.io'
import {
  type Actor,
  findActor,
  findSession,
  isAdmitted,
  isPerson,
  isStaff,
  type Person,
  whyDenied,
} from './accounts/index.ts'
import type { AppDeps } from './app-deps.ts'
import { chatSocket, type SocketHandlers } from './chat/chat.socket.ts'
import type { Publish } from './deps.ts'
import { isAllowedOrigin } from './origin.ts'
import { Refusal } from './refusal.ts'
import { errorBody } from './respond.ts'

/** A socket's own state: whose it is, and until when the session lives. */
type Seat = { actor: Actor; expiresAt: Date; checkedAt: number; turn: Promise<unknown> }
type Io = Server<Record<string, never>, Record<string, (body: unknown) => void>, Record<string, never>, { seat: Seat }>

/** What only those get who may chat now; notices and account changes reach everyone who is signed in. */
const TALK: ReadonlySet<string> = new Set([
  'message',
  'chat',
  'typing',
  'read',
  'conversation',
] satisfies ServerEventName[])

/** Everyone who chats, asked to be ready: see `whyDenied`. */
const ACCESS = { roles: ['member', 'performer'], ready: true } as const
/** What a session may do is read anew this often, and at once when it was not allowed. */
const RECHECK_MS = 30_000
/** A message of 2,000 characters is at most 6,000 bytes; the rest is room for names. */
const MAX_PACKET_BYTES = 16_384

const roomOf = {
  talk: (id: string) => `talk:${id}`,
  account: (id: string) => `account:${id}`,
  session: (id: string) => `session:${id}`,
  audience: (name: string) => `audience:${name}`,
}

/** The realtime server; `publish` and `disconnect` reach every server when Redis joins them. */
export function createIo(
  server: HttpServer,
  options: { redis: RedisClientType | undefined; publicUrl: string | undefined },
): {
  io: Io
  publish: Publish
  disconnect: (who: { accountId: string } | { sessionId: string }) => void
  /** Whether this person has a socket of another session, on any server. */
  isElsewhere: (accountId: string, sessionId: string) => Promise<boolean>
} {
  const io: Io = new Server(server, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: MAX_PACKET_BYTES,
    allowRequest: (request, decide) =>
      decide(null, isAllowedOrigin(request.headers.origin, request.headers.host, options.publicUrl)),
    ...(options.redis && { adapter: createAdapter(options.redis) }),
  })
  const publish: Publish = (to, event, body, except) => {
    const rooms =
      typeof to === 'string' ? [roomOf.audience(to)] : to.map(TALK.has(event) ? roomOf.talk : roomOf.account)
    // No rooms would mean everyone.
    if (rooms.length === 0) return
    const target = io.to(rooms)
    ;(except === undefined ? target : target.except(except)).emit(event, body)
  }
  const disconnect = (who: { accountId: string } | { sessionId: string }) => {
    io.in('accountId' in who ? roomOf.account(who.accountId) : roomOf.session(who.sessionId)).disconnectSockets(true)
  }
  const isElsewhere = async (accountId: string, sessionId: string) => {
    const sockets = await io.in(roomOf.account(accountId)).fetchSockets()
    return sockets.some((socket) => socket.data.seat.actor.sessionId !== sessionId)
  }
  return { io, publish, disconnect, isElsewhere }
}

/** Lets sockets in by their session cookie and answers the protocol's client events, and no others. */
export function serveSockets(io: Io, deps: AppDeps): void {
  const handlers = chatSocket(deps)

  io.use(async (socket, next) => {
    try {
      await deps.limits.request(addressOf(socket, deps.trustProxy))
      const headers = new Headers()
      if (socket.handshake.headers.cookie) headers.set('cookie', socket.handshake.headers.cookie)
      const session = await findSession(deps, headers)
      if (!session) throw new Refusal('unauthenticated')
      socket.data.seat = { ...session, checkedAt: deps.now().getTime(), turn: Promise.resolve() }
      next()
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('internal')
      deps.metrics.refusals.inc({ code: refusal.code })
      next(Object.assign(new Error(refusal.code), { data: errorBody(refusal.code, 'ja', refusal.details) }))
    }
  })

  io.on('connection', (socket) => {
    socket.onAny((event: unknown, ...args: unknown[]) => void answerEvent(deps, handlers, socket, event, args))
    enter(deps, socket).catch((error: unknown) => {
      logBug(deps, error, 'connection')
      socket.disconnect(true)
    })
  })
}

async function enter(deps: AppDeps, socket: Socket): Promise<void> {
  const { actor }: Seat = socket.data.seat
  deps.metrics.sockets.inc()
  await socket.join([roomOf.account(actor.accountId), roomOf.session(actor.sessionId)])
  if (isStaff(actor)) await socket.join(roomOf.audience('staff'))
  if (!isPerson(actor)) return
  const denied = whyDenied(actor, ACCESS, (await deps.terms.current()).version, deps.now())
  if (!denied) await socket.join(roomOf.talk(actor.accountId))
  if (!denied && actor.role === 'member') await socket.join(roomOf.audience('members'))
  void deps.markPresent([actor.accountId])
}

/**
 * Receiving is checked too, not only speaking: sockets whose session has ended are closed, and those of suspended people
 * get no more talk. Called by the clock, for the sockets of this server.
 */
export async function recheckSockets(io: Io, deps: AppDeps): Promise<void> {
  const sockets = [...io.of('/').sockets.values()]
  if (sockets.length === 0) return
  const at = deps.now()
  const sessions = new Set(
    (
      await deps.db
        .selectFrom('auth_session')
        .select('id')
        .where('id', 'in', [...new Set(sockets.map((socket) => socket.data.seat.actor.sessionId))])
        .where('expires_at', '>', at)
        .execute()
    ).map((row) => row.id),
  )
  const people = [
    ...new Set(
      sockets
        .map((socket) => socket.data.seat.actor)
        .filter(isPerson)
        .map((actor) => actor.accountId),
    ),
  ]
  const admitted = new Set(
    people.length === 0
      ? []
      : (
          await deps.db
            .selectFrom('account')
            .select('id')
            .where('id', 'in', people)
            .where(isAdmitted('account.id', at))
            .execute()
        ).map((row) => row.id),
  )
  for (const socket of sockets) {
    const { actor } = socket.data.seat
    if (!sessions.has(actor.sessionId)) socket.disconnect(true)
    else if (isPerson(actor) && !admitted.has(actor.accountId)) {
      socket.leave(roomOf.talk(actor.accountId))
      socket.leave(roomOf.audience('members'))
    }
  }
}

/** Answers once, whatever comes: a value, or an error with a stable code. */
async function answerEvent(
  deps: AppDeps,
  handlers: SocketHandlers,
  socket: Socket,
  event: unknown,
  args: unknown[],
): Promise<void> {
  const acknowledge = args.at(-1)
  const answer = typeof acknowledge === 'function' ? (acknowledge as (body: unknown) => void) : () => {}
  const seat: Seat = socket.data.seat
  try {
    answer({ ok: true, value: await handleEvent(deps, handlers, socket, event, args[0]) })
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('internal')
    deps.metrics.refusals.inc({ code: refusal.code })
    if (refusal.code === 'internal') logBug(deps, error, String(event))
    answer({ ok: false, error: errorBody(refusal.code, seat.actor.locale, refusal.details) })
    // The session is over: the client connects anew and finds out.
    if (refusal.code === 'unauthenticated') socket.disconnect(true)
  }
}

async function handleEvent(
  deps: AppDeps,
  handlers: SocketHandlers,
  socket: Socket,
  event: unknown,
  body: unknown,
): Promise<unknown> {
  const seat: Seat = socket.data.seat
  // What is asked before a message is decided takes unequal time: in turn, so that one sender's messages keep their order.
  const ready = seat.turn.then(() => prepareEvent(deps, seat, event, body))
  seat.turn = ready.catch(() => {})
  const { name, actor, data } = await ready
  return (handlers[name] as (call: unknown) => Promise<unknown>)({ actor, body: data, socketId: socket.id })
}

/** Counted, known, allowed and in shape, or turned down. */
async function prepareEvent(deps: AppDeps, seat: Seat, event: unknown, body: unknown) {
  // Counted before anything else, so that nonsense is limited like sense.
  await (event === 'message.send' ? deps.limits.message : deps.limits.signal)(seat.actor.accountId)
  if (typeof event !== 'string' || !Object.hasOwn(CLIENT_EVENTS, event)) throw new Refusal('unknown_event')
  const name = event as ClientEventName
  const actor = await requireReady(deps, seat)
  const parsed = CLIENT_EVENTS[name].body.safeParse(body)
  if (parsed.success) return { name, actor, data: parsed.data }
  const issue = parsed.error.issues[0]
  const code = issue?.message as ErrorCode
  const field = issue?.path.at(-1)
  throw new Refusal(
    code === 'too_long' || code === 'empty' || code === 'malformed_text' ? code : 'invalid',
    field === undefined ? {} : { field: String(field) },
  )
}

/** The person of a socket, if the session lives and may chat; what it may do is read anew from time to time. */
async function requireReady(deps: AppDeps, seat: Seat): Promise<Person> {
  const at = deps.now()
  if (seat.expiresAt <= at) throw new Refusal('unauthenticated')
  const denied = async () => whyDenied(seat.actor, ACCESS, (await deps.terms.current()).version, at)
  if (at.getTime() - seat.checkedAt > RECHECK_MS || (await denied())) {
    const session = await deps.db
      .selectFrom('auth_session')
      .select('expires_at')
      .where('id', '=', seat.actor.sessionId)
      .executeTakeFirst()
    const actor = session && (await findActor(deps.db, seat.actor.accountId, seat.actor.sessionId, at))
    if (!actor) throw new Refusal('unauthenticated')
    Object.assign(seat, { actor, expiresAt: session.expires_at, checkedAt: at.getTime() })
    const why = await denied()
    if (why) throw new Refusal(why)
  }
  if (!isPerson(seat.actor)) throw new Refusal('forbidden')
  return seat.actor
}

function logBug(deps: AppDeps, error: unknown, event: string): void {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string }
  const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  deps.log.error(
    { name, code, frames, event: Object.hasOwn(CLIENT_EVENTS, event) ? event : 'unknown' },
    'a socket event failed',
  )
}

/** As http.ts does: the address that our one proxy added, which is the last. */
function addressOf(socket: Socket, trustProxy: boolean): string {
  const forwarded = trustProxy ? String(socket.handshake.headers['x-forwarded-for'] ?? '') : ''
  return forwarded.split(',').at(-1)?.trim() || socket.handshake.address
}
