import { z } from 'zod'
import { ChatView, MarkRead, MessageView, SendMessage, SyncConversation, Typing } from './chat.ts'
import type { ErrorBody } from './errors.ts'
import { Id, Points } from './ids.ts'
import { NoticeView } from './notices.ts'

/** Every message that a client may send over the socket, each answered once. */
export const CLIENT_EVENTS = {
  'message.send': { body: SendMessage, answer: MessageView },
  /** All that changed after a revision: new messages and messages whose state changed. At most 500 at once. */
  'conversation.sync': {
    body: SyncConversation,
    answer: z.object({ messages: z.array(MessageView), more: z.boolean(), revision: z.number().int() }),
  },
  'read.mark': { body: MarkRead, answer: z.object({}) },
  typing: { body: Typing, answer: z.object({}) },
} as const

export type ClientEventName = keyof typeof CLIENT_EVENTS
export type ClientEventBody<N extends ClientEventName> = z.input<(typeof CLIENT_EVENTS)[N]['body']>
export type Answer<N extends ClientEventName> =
  | { ok: true; value: z.output<(typeof CLIENT_EVENTS)[N]['answer']> }
  | { ok: false; error: ErrorBody }

/** Every message that the server sends. */
export const SERVER_EVENTS = {
  /** New, or changed: put it in by id. */
  message: MessageView,
  /** A chat began, was charged, nears its end or ended. */
  chat: ChatView,
  typing: z.object({ conversationId: Id, accountId: Id }),
  read: z.object({ conversationId: Id, accountId: Id, position: z.number().int() }),
  /** The waiting list changed: ask again. It names nobody, so that it tells nothing across a block (R11). */
  waiting: z.object({}),
  /** Own balance. */
  points: z.object({ balance: Points }),
  notice: NoticeView,
  /** A conversation was closed or opened to this person (block, pause). */
  conversation: z.object({ conversationId: Id }),
  /** Own account changed (age approved, suspended, new terms): ask /me again. */
  account: z.object({}),
  /** Staff: the queue changed. */
  desk: z.object({ caseId: Id.nullable() }),
  /** Staff: a draft, its trial, the policy or the templates changed; null when it is not about one draft. */
  rules: z.object({ draftId: Id.nullable() }),
} as const
export type ServerEventName = keyof typeof SERVER_EVENTS
export type ServerEventBody<N extends ServerEventName> = z.output<(typeof SERVER_EVENTS)[N]>
