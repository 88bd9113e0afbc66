import { z } from 'zod'
import { RoleSchema } from './accounts.ts'
import { Cursor, pageAfter } from './cases.ts'
import { ConversationKind } from './chat.ts'
import { Id, Timestamp } from './ids.ts'
import { staffReason } from './text.ts'

/** What a package from the desk is for; it decides who is named in it (ADR 14). */
export const EXPORT_PURPOSES = ['police', 'lawyer', 'court', 'person', 'internal'] as const
/** `own`: a person's package of one of their own conversations. */
export const ALL_EXPORT_PURPOSES = [...EXPORT_PURPOSES, 'own'] as const
export type ExportPurpose = (typeof ALL_EXPORT_PURPOSES)[number]

/** Who checks the work of the site itself sees who did it and by which rules. */
export const SEES_STAFF: ReadonlySet<ExportPurpose> = new Set(['court', 'internal'])
/** An authority sees both sides; a private reader only what concerns the one who asked. */
export const IS_PRIVATE: ReadonlySet<ExportPurpose> = new Set(['person', 'lawyer', 'own'])
/** Whoever's conduct an authority or the site itself looks into is not hidden by the mark; to a private reader they are. */
export const NAMES_SUBJECT: ReadonlySet<ExportPurpose> = new Set(['police', 'court', 'internal'])

/** The steps of the job, in order; then how it ended. `ready` becomes `expired` when its file is thrown away. */
export const EXPORT_STEPS = ['queued', 'collecting', 'writing', 'recording', 'proving', 'packing'] as const
export const EXPORT_STATES = [...EXPORT_STEPS, 'ready', 'failed', 'cancelled', 'expired'] as const
export const ExportState = z.enum(EXPORT_STATES)
export type ExportState = z.infer<typeof ExportState>

/** Why an export failed, and what to do; clients show the text of their language. */
export const EXPORT_FAILURES = {
  nothing_found: [
    '選んだ範囲に記録がありません。範囲を変えて、もう一度作成してください。',
    'There is no record in the part that was chosen. Choose another part and try again.',
  ],
  too_large: [
    '記録が多すぎて1つにまとめられません。期間か会話を分けて、もう一度作成してください。',
    'There are too many records for one package. Divide the time or the conversations and try again.',
  ],
  log_behind: [
    '記録の台帳への書き込みが遅れていて、証明を付けられませんでした。しばらくしてから、もう一度作成してください。続くときは、システムの担当者に台帳の状態の確認を頼んでください。',
    'The log has not taken up the latest records, so nothing could be proven. Try again in a while; if it goes on, ask whoever runs the system to look at the state of the log.',
  ],
  interrupted: [
    '作成が何度も途中で止まりました。もう一度作成してください。続くときは、システムの担当者に知らせてください。',
    'Making it was interrupted several times. Try again; if it goes on, tell whoever runs the system.',
  ],
  internal: [
    'こちらの不具合で作成できませんでした。もう一度作成してください。続くときは、システムの担当者に知らせてください。',
    'Something went wrong on our side. Try again; if it goes on, tell whoever runs the system.',
  ],
} as const satisfies Record<string, readonly [ja: string, en: string]>
export type ExportFailure = keyof typeof EXPORT_FAILURES
export const EXPORT_FAILURE_CODES = Object.keys(EXPORT_FAILURES) as [ExportFailure, ...ExportFailure[]]
export const exportFailureText = (code: ExportFailure, locale: 'ja' | 'en'): string =>
  EXPORT_FAILURES[code][locale === 'ja' ? 0 : 1]

const Named = z.object({ id: Id, displayName: z.string() })
const NamedPerson = Named.extend({ role: RoleSchema })
const count = z.number().int()
const position = z.number().int().min(0)

/** Part of a conversation: by positions, by times, or both; what is left out does not bound it. Ends are included. */
export const ExportPart = z.object({
  conversationId: Id,
  from: position.optional(),
  to: position.optional(),
  since: Timestamp.optional(),
  until: Timestamp.optional(),
})
export type ExportPart = z.infer<typeof ExportPart>

/** `needed`: what the case's signs need; `whole`: all conversations of the two; `chosen`: the parts named. */
export const EXPORT_SCOPES = ['needed', 'whole', 'chosen'] as const
export const AskExportBody = z.object({
  purpose: z.enum(EXPORT_PURPOSES),
  /** For whom: the office and its reference number, the lawyer, the person. */
  recipient: staffReason(120),
  /** Why: the request that it answers; for a wider scope than `needed` also why that is needed (R6). */
  reason: staffReason(500),
  /** Whose request it is: one of the two of the case, or null for an office's. */
  requestedBy: Id.nullable(),
  scope: z.enum(EXPORT_SCOPES).default('needed'),
  /** With `chosen`, only of conversations of the two. */
  parts: z.array(ExportPart).max(20).default([]),
})
export type AskExportBody = z.infer<typeof AskExportBody>

/** Whom an outside party vouches by: `fresh`, for the checkpoint of this very export; `earlier`, for older ones alone. */
export const ATTESTATIONS = ['fresh', 'earlier', 'none'] as const

const made = {
  id: Id,
  state: ExportState,
  askedAt: Timestamp,
  /** Of the step that `state` names; `total` 0 while it is not known. */
  progress: z.object({ done: count, total: count }),
  readyAt: Timestamp.nullable(),
  /** When the file is thrown away. */
  expiresAt: Timestamp.nullable(),
  fileName: z.string(),
  /** Of the file; null until it is ready. */
  bytes: count.nullable(),
  /** How many records are in it; null until that is known. */
  records: count.nullable(),
  /** The place of the record of this export in the log. */
  leaf: count.nullable(),
  attestation: z.enum(ATTESTATIONS).nullable(),
  failure: z.enum(EXPORT_FAILURE_CODES).nullable(),
  mayDownload: z.boolean(),
  mayCancel: z.boolean(),
}

/** An export as administrators and auditors see it: about whom and why, never what is in it. */
export const EvidenceExportView = z.object({
  ...made,
  caseId: Id.nullable(),
  purpose: z.enum(ALL_EXPORT_PURPOSES),
  recipient: z.string(),
  reason: z.string(),
  scope: z.enum(EXPORT_SCOPES),
  askedBy: NamedPerson,
  requestedBy: NamedPerson.nullable(),
  /** What was left out of the package, counted. */
  withheld: z.object({ fields: count, otherPeople: count, erased: count }).nullable(),
  downloads: count,
})
export type EvidenceExportView = z.infer<typeof EvidenceExportView>

/** What an export of a case may hold, for the form: its conversations without any text, and the two people. */
export const ExportChoices = z.object({
  conversations: z.array(
    z.object({
      id: Id,
      kind: ConversationKind,
      messages: count,
      firstAt: Timestamp.nullable(),
      lastAt: Timestamp.nullable(),
      lastPosition: position,
      /** What the signs need, by positions. */
      needed: z.array(z.object({ from: position, to: position })),
    }),
  ),
  people: z.array(NamedPerson.extend({ nondisclosure: z.boolean() })),
})
export type ExportChoices = z.infer<typeof ExportChoices>

export const CaseExportsView = z.object({ exports: z.array(EvidenceExportView), choices: ExportChoices })
export const ExportsQuery = z.object({ state: ExportState.optional(), ...pageAfter })
export const ExportsPage = z.object({ exports: z.array(EvidenceExportView), next: Cursor.nullable() })

/** Of an own conversation, whole or by time. */
export const AskOwnExportBody = z.object({
  conversationId: Id,
  since: Timestamp.optional(),
  until: Timestamp.optional(),
})
export type AskOwnExportBody = z.infer<typeof AskOwnExportBody>

/** How many packages of their own conversations a person may ask for on one day in Japan. */
export const OWN_EXPORTS_A_DAY = 3
export const OwnExportView = z.object({
  ...made,
  conversation: z.object({ id: Id, kind: ConversationKind, with: z.string() }),
})
export type OwnExportView = z.infer<typeof OwnExportView>
export const OwnExportsView = z.object({
  exports: z.array(OwnExportView),
  /** How many more may be asked for today. */
  leftToday: count,
})

/** A person whose name and texts stay out of packages for others. */
export const NondisclosureView = z.object({
  person: NamedPerson,
  reason: z.string(),
  by: Named,
  at: Timestamp,
})
export type NondisclosureView = z.infer<typeof NondisclosureView>
export const SetNondisclosureBody = z.object({ on: z.boolean(), reason: staffReason(500) })
