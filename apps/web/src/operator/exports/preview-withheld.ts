import { type ExportChoices, IS_PRIVATE, NAMES_SUBJECT, SEES_STAFF } from '@sekisho/protocol'
import type { Purpose } from './export-draft.ts'

/** A line of what will be withheld; a name where it is about one person. */
export type WithheldLine =
  | { readonly kind: 'never' | 'others' | 'staff' | 'linked' | 'otherSide' | 'desk' | 'erased' }
  | { readonly kind: 'hidden'; readonly name: string }
export type WithheldPreview = {
  readonly lines: readonly WithheldLine[]
  /** Marked “do not disclose” and named all the same. */
  readonly shownDespite: readonly string[]
}

/**
 * What a package for this purpose will not show, and why: as the server's disclosure decides it (ADR 14).
 * @param people the case's subject first
 */
export function previewWithheld(
  purpose: Purpose,
  requestedBy: string | undefined,
  people: ExportChoices['people'],
): WithheldPreview {
  const marked = people.filter(({ nondisclosure }) => nondisclosure)
  const isOwnAffair = ({ id }: { id: string }) =>
    id === requestedBy || (id === people[0]?.id && NAMES_SUBJECT.has(purpose))
  const hidden = marked.filter((person) => !isOwnAffair(person))
  const lines: WithheldLine[] = [...hidden.map(({ displayName }) => ({ kind: 'hidden' as const, name: displayName }))]
  lines.push({ kind: 'others' })
  if (!SEES_STAFF.has(purpose)) lines.push({ kind: 'staff' })
  if (IS_PRIVATE.has(purpose)) lines.push({ kind: 'otherSide' }, { kind: 'desk' })
  lines.push({ kind: 'linked' }, { kind: 'erased' }, { kind: 'never' })
  return { lines, shownDespite: marked.filter(isOwnAffair).map(({ displayName }) => displayName) }
}
