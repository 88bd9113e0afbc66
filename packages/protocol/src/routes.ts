import { z } from 'zod'
import * as accounts from './accounts.ts'
import { APPEAL_ROUTES } from './appeal-routes.ts'
import { CASE_ROUTES } from './case-routes.ts'
import * as chat from './chat.ts'
import { COPY_ROUTES } from './copies.ts'
import { DESK_ROUTES } from './desk-routes.ts'
import { EXPORT_ROUTES } from './export-routes.ts'
import { Id } from './ids.ts'
import { LOG_ROUTES } from './log.ts'
import { NoticeView } from './notices.ts'
import * as points from './points.ts'
import { RETENTION_ROUTES } from './retention-routes.ts'
import * as review from './review.ts'
import {
  administrator,
  anyone,
  byId,
  Done,
  member,
  people,
  peopleAtTheDoor,
  performer,
  type Route,
  staff,
} from './route.ts'
import * as safety from './safety.ts'
import { unseenText } from './text.ts'

export type { Access, Route } from './route.ts'

const page = {
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
}

/** Who is looked for. Not in the address, so by POST: addresses stay in histories and in logs of proxies. */
const peopleSearch = z.object({ search: unseenText(0, 40).optional() })

/** Every HTTP route of Sekisho. The server registers these and no others; clients call by them. */
export const ROUTES = {
  signUp: {
    method: 'POST',
    path: '/accounts',
    summary: 'Sign up; the display name passes the gate',
    access: 'public',
    body: accounts.SignUpBody,
    reply: accounts.Me,
  },
  signIn: {
    method: 'POST',
    path: '/session',
    summary: 'Sign in',
    access: 'public',
    body: accounts.SignInBody,
    reply: accounts.Me,
  },
  signOut: {
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out and close the sockets of this session',
    access: anyone,
    reply: Done,
  },
  me: { method: 'GET', path: '/me', summary: 'The account of this session', access: anyone, reply: accounts.Me },
  updateMe: {
    method: 'PATCH',
    path: '/me',
    summary: 'Change name, language, typing and read marks',
    access: anyone,
    body: accounts.UpdateMeBody,
    reply: accounts.Me,
  },
  changePassword: {
    method: 'PUT',
    path: '/me/password',
    summary: 'Change the password; every other session of the account ends',
    access: anyone,
    body: accounts.ChangePasswordBody,
    reply: Done,
  },
  terms: { method: 'GET', path: '/terms', summary: 'The current terms', access: 'public', reply: accounts.TermsView },
  consent: {
    method: 'POST',
    path: '/consents',
    summary: 'Accept a version of the terms (R7)',
    access: anyone,
    body: accounts.ConsentBody,
    reply: accounts.Me,
  },
  submitAgeProof: {
    method: 'POST',
    path: '/age-proof',
    summary: 'Hand in proof of age (R13)',
    access: peopleAtTheDoor,
    body: accounts.AgeProofBody,
    reply: accounts.Me,
  },

  performers: {
    method: 'POST',
    path: '/performers',
    summary: 'Who is waiting; with a search word, all who match',
    access: member,
    body: peopleSearch,
    reply: z.object({ performers: z.array(accounts.PerformerView) }),
  },
  performer: {
    method: 'GET',
    path: '/performers/:id',
    summary: "A performer's profile",
    access: member,
    params: byId,
    reply: accounts.PerformerView,
  },
  members: {
    method: 'POST',
    path: '/members',
    summary: 'Members she has talked with or who are here now, good manner first',
    access: performer,
    body: peopleSearch,
    reply: z.object({ members: z.array(accounts.MemberView) }),
  },
  profile: {
    method: 'GET',
    path: '/profile',
    summary: 'Her own profile',
    access: { roles: ['performer'], ready: false },
    reply: accounts.ProfileView,
  },
  updateProfile: {
    method: 'PUT',
    path: '/profile',
    summary: 'Change her profile; it passes the gate',
    access: performer,
    body: accounts.ProfileBody,
    reply: accounts.ProfileView,
  },
  setWaiting: {
    method: 'PUT',
    path: '/waiting',
    summary: '待機中 on or off',
    access: performer,
    body: accounts.WaitingBody,
    reply: accounts.Me,
  },

  conversations: {
    method: 'GET',
    path: '/conversations',
    summary: 'Own conversations, latest first; for performers good manner first',
    access: people,
    query: z.object({ kind: chat.ConversationKind.optional() }),
    reply: z.object({ conversations: z.array(chat.ConversationView) }),
  },
  conversation: {
    method: 'GET',
    path: '/conversations/:id',
    summary: 'One conversation',
    access: people,
    params: byId,
    reply: chat.ConversationView,
  },
  messages: {
    method: 'GET',
    path: '/conversations/:id/messages',
    summary: 'History, newest page first',
    access: people,
    params: byId,
    query: z.object(page),
    reply: chat.MessagesPage,
  },
  openMail: {
    method: 'POST',
    path: '/mail',
    summary: 'The site mail conversation with someone',
    access: people,
    body: z.object({ accountId: Id }),
    reply: chat.ConversationView,
  },
  startTwoShot: {
    method: 'POST',
    path: '/chats',
    summary: 'Start a two-person chat with a waiting performer',
    access: member,
    body: chat.StartChatBody,
    reply: chat.ConversationView,
  },
  startParty: {
    method: 'POST',
    path: '/parties',
    summary: 'Open a party',
    access: performer,
    reply: chat.ConversationView,
  },
  joinParty: {
    method: 'POST',
    path: '/parties/join',
    summary: "Join a performer's party",
    access: member,
    body: chat.StartChatBody,
    reply: chat.ConversationView,
  },
  endChat: {
    method: 'POST',
    path: '/chats/:id/end',
    summary: 'End a chat, or leave a party',
    access: { roles: accounts.PEOPLE_ROLES, ready: false },
    params: byId,
    reply: chat.ConversationView,
  },
  insist: {
    method: 'POST',
    path: '/messages/:id/insist',
    summary: '"This is not about that": deliver a bounced message once and mark it for review',
    access: people,
    params: byId,
    reply: chat.MessageView,
  },
  withdraw: {
    method: 'POST',
    path: '/messages/:id/withdraw',
    summary: 'Take back a held message',
    access: peopleAtTheDoor,
    params: byId,
    reply: chat.MessageView,
  },
  dispute: {
    method: 'POST',
    path: '/messages/:id/dispute',
    summary: 'Dispute a refusal: a moderator looks',
    access: peopleAtTheDoor,
    params: byId,
    body: safety.DisputeBody,
    reply: chat.MessageView,
  },

  phrases: {
    method: 'GET',
    path: '/phrases',
    summary: "Refusal phrases with the other's name filled in",
    access: performer,
    query: z.object({ accountId: Id }),
    reply: z.object({ phrases: z.array(safety.PhraseView) }),
  },
  blocks: {
    method: 'GET',
    path: '/blocks',
    summary: 'Whom I have blocked',
    access: peopleAtTheDoor,
    reply: z.object({ blocks: z.array(safety.BlockView) }),
  },
  block: {
    method: 'POST',
    path: '/blocks',
    summary: 'Block someone, in both directions (R11)',
    access: peopleAtTheDoor,
    body: safety.BlockBody,
    reply: Done,
  },
  unblock: {
    method: 'DELETE',
    path: '/blocks/:id',
    summary: 'Lift a block of mine; id is the account',
    access: peopleAtTheDoor,
    params: byId,
    reply: Done,
  },
  selfReport: {
    method: 'POST',
    path: '/self-reports',
    summary: 'Report an own exchange; it takes one step off the ladder',
    access: peopleAtTheDoor,
    body: safety.SelfReportBody,
    reply: safety.SelfReportReply,
  },
  report: {
    method: 'POST',
    path: '/reports',
    summary: 'Report someone, with the part of the conversation',
    access: peopleAtTheDoor,
    body: safety.ReportBody,
    reply: Done,
  },

  statement: {
    method: 'GET',
    path: '/points',
    summary: 'Own balance and movements',
    access: peopleAtTheDoor,
    query: z.object(page),
    reply: points.Statement,
  },
  earnings: {
    method: 'GET',
    path: '/earnings',
    summary: 'What she earned',
    access: { roles: ['performer'], ready: false },
    reply: points.Earnings,
  },
  credit: {
    method: 'POST',
    path: '/credits',
    summary: 'Credit points to a member',
    access: administrator,
    body: points.CreditBody,
    reply: Done,
  },

  notices: {
    method: 'GET',
    path: '/notices',
    summary: 'Own notices, latest first',
    access: anyone,
    reply: z.object({ notices: z.array(NoticeView) }),
  },
  readNotices: {
    method: 'POST',
    path: '/notices/read',
    summary: 'Mark all notices as read',
    access: anyone,
    reply: Done,
  },

  ...CASE_ROUTES,
  ...APPEAL_ROUTES,
  ageProofs: {
    method: 'GET',
    path: '/desk/age-proofs',
    summary: 'Proofs of age that wait',
    access: staff,
    reply: z.object({ proofs: z.array(review.AgeProofRow) }),
  },
  decideAgeProof: {
    method: 'POST',
    path: '/desk/age-proofs/:id/decide',
    summary: 'Approve or reject a proof of age; id is the account',
    access: staff,
    params: byId,
    body: review.DecideAgeProofBody,
    reply: Done,
  },
  ...DESK_ROUTES,
  ...LOG_ROUTES,
  ...RETENTION_ROUTES,
  ...EXPORT_ROUTES,
  ...COPY_ROUTES,
} as const satisfies Record<string, Route>

export type Routes = typeof ROUTES
export type RouteName = keyof Routes
/** What a client sends, before defaults. */
export type Input<R extends Route, Part extends 'params' | 'query' | 'body'> =
  R extends Record<Part, infer S extends z.ZodType> ? z.input<S> : undefined
/** What a handler gets, checked. */
export type Parsed<R extends Route, Part extends 'params' | 'query' | 'body'> =
  R extends Record<Part, infer S extends z.ZodType> ? z.output<S> : undefined
export type Reply<R extends Route> = z.output<R['reply']>
