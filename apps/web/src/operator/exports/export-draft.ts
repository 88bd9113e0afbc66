import {
  type AskExportBody,
  EXPORT_PURPOSES,
  EXPORT_SCOPES,
  type ExportChoices,
  type ExportPart,
} from '@sekisho/protocol'

export type Purpose = (typeof EXPORT_PURPOSES)[number]
export type Scope = (typeof EXPORT_SCOPES)[number]
export { EXPORT_PURPOSES, EXPORT_SCOPES }

/** Days in Japan, `2026-11-22`; empty for no bound. */
export type ChosenPart = { readonly since: string; readonly until: string }

/** What is being asked for, while it is being written. */
export type ExportDraft = {
  readonly purpose: Purpose | undefined
  readonly recipient: string
  /** A person's id; `office` for a request that is neither's. */
  readonly requestedBy: string | undefined
  readonly reason: string
  readonly scope: Scope
  readonly wider: string
  readonly chosen: Readonly<Record<string, ChosenPart>>
}

export const OFFICE = 'office'
/** Whom a lawyer or a person's package serves must be said: it decides what is in it. */
export const NEEDS_PERSON: ReadonlySet<Purpose> = new Set(['person', 'lawyer'])

export const EMPTY_DRAFT: ExportDraft = {
  purpose: undefined,
  recipient: '',
  requestedBy: undefined,
  reason: '',
  scope: 'needed',
  wider: '',
  chosen: {},
}

/** Another purpose: a request of nobody's falls away where somebody must ask, and is the standard elsewhere. */
export function withPurpose(draft: ExportDraft, purpose: Purpose): ExportDraft {
  const needsPerson = NEEDS_PERSON.has(purpose)
  const kept = needsPerson && draft.requestedBy === OFFICE ? undefined : draft.requestedBy
  return { ...draft, purpose, requestedBy: kept ?? (needsPerson ? undefined : OFFICE) }
}

export type Missing = 'purpose' | 'recipient' | 'requestedBy' | 'parts' | 'range' | 'wider' | 'reason'

/** What is still to be filled in, in the order of the form. */
export function missingOf(draft: ExportDraft): Missing[] {
  const missing: Missing[] = []
  if (draft.purpose === undefined) missing.push('purpose')
  if (draft.recipient.trim() === '') missing.push('recipient')
  if (draft.requestedBy === undefined) missing.push('requestedBy')
  if (draft.scope === 'chosen' && Object.keys(draft.chosen).length === 0) missing.push('parts')
  if (draft.scope === 'chosen' && Object.values(draft.chosen).some(isBackward)) missing.push('range')
  if (draft.scope !== 'needed' && draft.wider.trim() === '') missing.push('wider')
  if (draft.reason.trim() === '') missing.push('reason')
  return missing
}

export const isBackward = ({ since, until }: ChosenPart): boolean => since !== '' && until !== '' && until < since

/**
 * The request as the server takes it; undefined while something is missing.
 * @param join both reasons in one text, in the words of the form's language
 */
export function toRequest(
  draft: ExportDraft,
  join: (reason: string, wider: string) => string,
): AskExportBody | undefined {
  const { purpose, requestedBy, scope, chosen } = draft
  if (purpose === undefined || requestedBy === undefined || missingOf(draft).length > 0) return undefined
  const reason = draft.reason.trim()
  return {
    purpose,
    recipient: draft.recipient.trim(),
    requestedBy: requestedBy === OFFICE ? null : requestedBy,
    reason: scope === 'needed' ? reason : join(reason, draft.wider.trim()),
    scope,
    parts: scope === 'chosen' ? Object.entries(chosen).map(([id, part]) => toPart(id, part)) : [],
  }
}

const toPart = (conversationId: string, { since, until }: ChosenPart): ExportPart => ({
  conversationId,
  ...(since !== '' && { since: new Date(`${since}T00:00:00+09:00`).toISOString() }),
  ...(until !== '' && { until: new Date(`${until}T23:59:59.999+09:00`).toISOString() }),
})

type Conversation = ExportChoices['conversations'][number]

/** What the signs need of a conversation, by positions that it has: they are counted from 1. */
export const neededOf = ({ needed, lastPosition }: Conversation): { from: number; to: number }[] =>
  needed
    .map(({ from, to }) => ({ from: Math.max(1, from), to: Math.min(to, lastPosition) }))
    .filter(({ from, to }) => from <= to)

export const countNeeded = ({ conversations }: ExportChoices): number =>
  conversations.flatMap(neededOf).reduce((sum, { from, to }) => sum + to - from + 1, 0)

export const countAll = ({ conversations }: ExportChoices): number =>
  conversations.reduce((sum, { messages }) => sum + messages, 0)
