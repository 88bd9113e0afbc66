import { z } from 'zod'
import { RoleSchema } from './accounts.ts'
import { DateOnly, Id, Timestamp } from './ids.ts'
import { StaffRef } from './rules.ts'
import { unseenText } from './text.ts'

/** Kinds of what staff do, as on record. Kept open on the wire: an older screen shows a newer kind by its code. */
export const StaffActionRow = z.object({
  id: Id,
  at: Timestamp,
  /** Name and id of who did it. */
  operator: z.string(),
  operatorId: Id,
  kind: z.string(),
  caseId: Id.nullable(),
  /** Whom it was about. */
  person: StaffRef.nullable(),
  reason: z.string(),
  /** Short facts: the outcome, the version, the points. */
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type StaffActionRow = z.infer<typeof StaffActionRow>

export const StaffActionsBody = z.object({
  /** The first and the last day in Japan. */
  from: DateOnly.optional(),
  to: DateOnly.optional(),
  operatorId: Id.optional(),
  kind: unseenText(1, 40).optional(),
  caseId: Id.optional(),
  personId: Id.optional(),
  /** In the reason that was given. */
  text: unseenText(1, 100).optional(),
  /** `next` of the page before. */
  before: Id.optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
export const StaffActionsPage = z.object({
  actions: z.array(StaffActionRow),
  next: Id.nullable(),
  /** Every kind there is on record, for the filter. */
  kinds: z.array(z.string()),
})

export const StaffMember = StaffRef.extend({ role: RoleSchema })

/** What spares staff. */
export const StaffSettings = z.object({
  /** Stopped texts and names are blurred until opened. */
  blur: z.boolean(),
  greyscale: z.boolean(),
  soundOff: z.boolean(),
  /** A break is suggested after this many hard cases in a row; null for never. */
  breakAfter: z.number().int().min(1).max(100).nullable(),
})
export type StaffSettings = z.infer<typeof StaffSettings>
export const StaffSettingsView = StaffSettings.extend({
  /** Hard cases (harm) decided since the last pause of 15 minutes. */
  hardRun: z.number().int(),
  breakDue: z.boolean(),
})
export type StaffSettingsView = z.infer<typeof StaffSettingsView>
