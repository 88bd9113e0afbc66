import { z } from 'zod'

/** Longest message, in UTF-16 units. */
export const MAX_MESSAGE_LENGTH = 2_000

/**
 * Every free text that enters Sekisho says here who may come to read it. The R1 test walks all routes and
 * socket messages and fails on a string that is neither of these nor an id, an enum or a date.
 */
export type TextAudience =
  /** Another person can come to see it: it passes the gate. */
  | 'people'
  /** Only staff read it (a note on a report, the reason of a decision). */
  | 'staff'
  /** Nobody reads it: passwords, search words. */
  | 'nobody'

export const textAudience = z.registry<{ audience: TextAudience }>()

/** Zero-width and direction marks: a text made of nothing else shows nothing. */
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu

const wellFormed = (max: number) =>
  z
    .string()
    .max(max, { error: 'too_long' })
    .refine((text) => text.isWellFormed(), { error: 'malformed_text' })
    .refine((text) => !text.includes('\u0000'), { error: 'malformed_text' })

/** Shown to other people: the handler passes it through the gate (R1). */
export const shownText = (max: number) =>
  wellFormed(max)
    .refine((text) => text.replace(INVISIBLE, '') !== '', { error: 'empty' })
    .register(textAudience, { audience: 'people' })

/** Shown to other people, and may be left empty. */
export const shownTextOrEmpty = (max: number) => wellFormed(max).register(textAudience, { audience: 'people' })

/** Read by staff alone. */
export const staffText = (max: number) => wellFormed(max).register(textAudience, { audience: 'staff' })

/** A reason that a member of staff must give, for the record alone. */
export const staffReason = (max: number) =>
  wellFormed(max)
    .refine((text) => text.replace(INVISIBLE, '') !== '', { error: 'empty' })
    .register(textAudience, { audience: 'staff' })

/** What staff write to people: it must carry no contact detail of anyone, so it passes the gate too. */
export const noticeText = (max: number) => shownText(max)

/** Read by nobody: passwords, addresses to sign in with, search words. */
export const unseenText = (min: number, max: number) =>
  z
    .string()
    .min(min)
    .max(max, { error: 'too_long' })
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), { error: 'malformed_text' })
    .register(textAudience, { audience: 'nobody' })
