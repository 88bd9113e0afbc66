import { z } from 'zod'
import { LocaleSchema } from './errors.ts'
import { DateOnly, Id, Points, Timestamp } from './ids.ts'
import { MAX_PASSWORD_LENGTH, PASSWORD_LENGTH } from './passwords.ts'
import { shownText, shownTextOrEmpty, unseenText } from './text.ts'

export const ROLES = ['member', 'performer', 'moderator', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]
export const RoleSchema = z.enum(ROLES)
/** Members and performers: the people who chat. */
export const PEOPLE_ROLES = ['member', 'performer'] as const satisfies readonly Role[]
/** Staff who read and decide cases. An auditor reads what they did, and decides nothing. */
export const STAFF_ROLES = ['moderator', 'administrator'] as const satisfies readonly Role[]
/** Who reads what staff did. */
export const AUDIT_ROLES = ['administrator', 'auditor'] as const satisfies readonly Role[]

export const AGE_STATES = ['missing', 'pending', 'approved', 'rejected'] as const
export const AgeState = z.enum(AGE_STATES)
export const AGE_DOCUMENTS = ['drivers_licence', 'my_number_card', 'passport', 'residence_card'] as const

export const DISPLAY_NAME_LENGTH = 20

const email = z.email().max(254).pipe(unseenText(3, 254))
const password = unseenText(PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)

export const SignUpBody = z.object({
  role: z.enum(PEOPLE_ROLES),
  email,
  password,
  displayName: shownText(DISPLAY_NAME_LENGTH),
  locale: LocaleSchema.default('ja'),
})
/** Of a password that exists it is not said how long it must be. */
const knownPassword = unseenText(1, MAX_PASSWORD_LENGTH)
export const SignInBody = z.object({ email: unseenText(3, 254), password: knownPassword })
export const ChangePasswordBody = z.object({ password: knownPassword, newPassword: password })

export const MANNERS = ['good', 'plain', 'caution'] as const
/** A member's manner mark, which performers see: built from how he kept the rules. */
export const Manner = z.enum(MANNERS)

export const Me = z.object({
  id: Id,
  role: RoleSchema,
  displayName: z.string(),
  /** What this person signs in with; shown to nobody else. */
  email: z.string(),
  locale: LocaleSchema,
  /** The version that must be accepted before the first word (R7); null when it has been. */
  termsToAccept: z.number().int().nullable(),
  age: AgeState,
  /** Points to spend (member) or earned and not yet paid out (performer). */
  balance: Points,
  unreadNotices: z.number().int(),
  showTyping: z.boolean(),
  showRead: z.boolean(),
  suspendedUntil: Timestamp.nullable(),
  restrictedUntil: Timestamp.nullable(),
  /** Has asked to leave: when what can go is erased. Nothing but taking it back is possible until then. */
  leavingOn: Timestamp.nullable(),
  waiting: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const UpdateMeBody = z.object({
  displayName: shownText(DISPLAY_NAME_LENGTH).optional(),
  locale: LocaleSchema.optional(),
  showTyping: z.boolean().optional(),
  showRead: z.boolean().optional(),
})

export const TermsView = z.object({ version: z.number().int(), ja: z.string(), en: z.string(), publishedAt: Timestamp })
export const ConsentBody = z.object({ version: z.number().int().positive() })

export const AgeProofBody = z.object({ birthDate: DateOnly, document: z.enum(AGE_DOCUMENTS) })

/** What a member sees of a performer. */
export const PerformerView = z.object({
  id: Id,
  displayName: z.string(),
  headline: z.string(),
  about: z.string(),
  ratePerMinute: Points,
  partyRatePerMinute: Points,
  mailPrice: Points,
  /** `waiting`: ready for a two-person chat; `party`: a party is on; `busy`: in a two-person chat; `away`. */
  presence: z.enum(['waiting', 'party', 'busy', 'away']),
  waitingSince: Timestamp.nullable(),
  blockedByMe: z.boolean(),
})
export type PerformerView = z.infer<typeof PerformerView>

/** What a performer sees of a member. */
export const MemberView = z.object({
  id: Id,
  displayName: z.string(),
  manner: Manner,
  online: z.boolean(),
  lastChatAt: Timestamp.nullable(),
  blockedByMe: z.boolean(),
})
export type MemberView = z.infer<typeof MemberView>

export const ProfileBody = z.object({
  headline: shownTextOrEmpty(60),
  about: shownTextOrEmpty(600),
  ratePerMinute: Points.min(10).max(1_000),
  partyRatePerMinute: Points.min(10).max(1_000),
})
export const ProfileView = ProfileBody.extend({
  headline: z.string(),
  about: z.string(),
  mailPrice: Points,
  /** Share of each charge that the performer earns, in per cent, by the terms agreed. */
  sharePercent: z.number().int(),
})

export const WaitingBody = z.object({ on: z.boolean() })
