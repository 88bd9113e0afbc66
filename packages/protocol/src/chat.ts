import { z } from 'zod'
import { FindingView } from './findings.ts'
import { Id, Points, Timestamp } from './ids.ts'
import { MAX_MESSAGE_LENGTH, shownText } from './text.ts'

export const CONVERSATION_KINDS = ['two_shot', 'party', 'mail'] as const
/** 2ショット, パーティーチャット, サイトメール. */
export const ConversationKind = z.enum(CONVERSATION_KINDS)
export type ConversationKind = z.infer<typeof ConversationKind>

export const END_REASONS = [
  'member_left',
  'performer_left',
  'points_out',
  'member_gone',
  'performer_gone',
  'blocked',
  'sanction',
  'paused',
] as const
export const EndReason = z.enum(END_REASONS)

export const MESSAGE_STATES = ['shown', 'bounced', 'held', 'refused', 'withdrawn', 'stopped'] as const

/** Only in the sender's own view: what was found, and what may be done about it. */
export const OwnPart = z.object({
  clientId: Id,
  findings: z.array(FindingView),
  canInsist: z.boolean(),
  canDispute: z.boolean(),
  canWithdraw: z.boolean(),
  /** A case about this message is with the moderators. */
  underReview: z.boolean(),
})

/**
 * One message as one person may see it. `stopped` is what a performer sees of a request that the gate stopped:
 * that there was one, and of what kind, but no text (R2). A member never gets a `stopped` view.
 */
export const MessageView = z.object({
  id: Id,
  conversationId: Id,
  senderId: Id,
  /** Empty in a `stopped` view. */
  text: z.string(),
  at: Timestamp,
  /** Place in the conversation: list by it. */
  position: z.number().int(),
  /** Grows with every change in the conversation: ask for what came after the highest one seen. */
  revision: z.number().int(),
  state: z.enum(MESSAGE_STATES),
  /** Its content was erased (R10): the text is empty, the place stays. */
  erased: z.literal(true).optional(),
  /** With `stopped`: the kind of request. */
  stoppedGroup: z.enum(['contact', 'offsite', 'harm']).optional(),
  own: OwnPart.optional(),
})
export type MessageView = z.infer<typeof MessageView>

/** A charged stretch of talk, as one of its people sees it. */
export const ChatView = z.object({
  id: Id,
  conversationId: Id,
  kind: z.enum(['two_shot', 'party']),
  startedAt: Timestamp,
  endedAt: Timestamp.nullable(),
  endReason: EndReason.nullable(),
  ratePerMinute: Points,
  minutes: z.number().int(),
  /** Points paid (member) or earned (performer) in this chat so far. */
  amount: Points,
  /** Member: the time that is paid for. When `lastMinute`, the talk ends there unless points are added. */
  paidUntil: Timestamp.nullable(),
  lastMinute: z.boolean(),
  /** How many members are in it now. */
  members: z.number().int(),
})
export type ChatView = z.infer<typeof ChatView>

export const Peer = z.object({ id: Id, displayName: z.string(), role: z.enum(['member', 'performer']) })

export const ConversationView = z.object({
  id: Id,
  kind: ConversationKind,
  performer: Peer,
  /** Null in a party. */
  member: Peer.nullable(),
  /** People of a party that is on, for names beside messages. */
  people: z.array(Peer),
  /** The chat that is on, or null. */
  chat: ChatView.nullable(),
  /** Whether this person may write now. */
  open: z.boolean(),
  closedReason: z.enum(['blocked', 'paused', 'ended']).nullable(),
  /** What one site mail costs this person; 0 outside mail. */
  pricePerMessage: Points,
  lastMessage: z
    .object({ text: z.string(), at: Timestamp, mine: z.boolean(), erased: z.literal(true).optional() })
    .nullable(),
  unread: z.number().int(),
  /** How far the others have read (mine are read up to here); null when turned off. */
  readByOther: z.number().int().nullable(),
})
export type ConversationView = z.infer<typeof ConversationView>

/** Newest page first; `before` is a position. `messages` are in order of position. */
export const MessagesPage = z.object({ messages: z.array(MessageView), more: z.boolean(), revision: z.number().int() })

export const StartChatBody = z.object({
  performerId: Id,
  /** The price a minute that was shown: with another one now, nothing starts and nothing is charged. */
  ratePerMinute: Points.optional(),
})

export const SendMessage = z.object({
  conversationId: Id,
  /** Made by the client, new for each message: a resend with the same id is answered, not stored again. */
  clientId: Id,
  text: shownText(MAX_MESSAGE_LENGTH),
})
export const SyncConversation = z.object({ conversationId: Id, after: z.number().int().min(0) })
export const MarkRead = z.object({ conversationId: Id, position: z.number().int().min(0) })
export const Typing = z.object({ conversationId: Id })
