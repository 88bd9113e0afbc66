import type { ExportChoices, ExportPart } from '@sekisho/protocol'
import { findMessages } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import { Refusal } from '../refusal.ts'
import { findCase, findNeededParts, signsSeen } from '../review/index.ts'
import { findCaseConversations, findNondisclosed, measureConversations } from './parts.db.ts'

/**
 * The case, for an administrator who has opened it.
 * @throws Refusal not_found | not_opened
 */
export async function requireOpened(tx: Tx, caseId: string, operatorId: string) {
  const found = await findCase(tx, caseId)
  if (!found) throw new Refusal('not_found')
  if ((await signsSeen(tx, caseId, operatorId)) === undefined) throw new Refusal('not_opened')
  return found
}

type FoundCase = NonNullable<Awaited<ReturnType<typeof findCase>>>
export const pairOf = (found: FoundCase) => ({ subject: found.subject_id, other: found.other_id })

/** What an export of this case may hold, without any text. */
export async function listChoices(tx: Tx, found: FoundCase): Promise<ExportChoices> {
  const conversations = await findCaseConversations(tx, found.id, pairOf(found))
  const measured = await measureConversations(
    tx,
    conversations.map(({ id }) => id),
  )
  const { parts } = await findNeededParts(tx, found.id)
  const people = [
    { id: found.subject_id, displayName: found.subject_name, role: found.subject_role },
    ...(found.other_id !== null && found.other_name !== null && found.other_role !== null
      ? [{ id: found.other_id, displayName: found.other_name, role: found.other_role }]
      : []),
  ]
  const nondisclosed = await findNondisclosed(
    tx,
    people.map(({ id }) => id),
  )
  return {
    conversations: conversations.map(({ id, kind }) => {
      const size = measured.get(id)
      return {
        id,
        kind,
        messages: Number(size?.messages ?? 0),
        firstAt: size?.first?.toISOString() ?? null,
        lastAt: size?.last?.toISOString() ?? null,
        lastPosition: size?.top ?? 0,
        needed: parts.filter((part) => part.conversationId === id).map(({ from, to }) => ({ from, to })),
      }
    }),
    people: people.map((person) => ({ ...person, nondisclosure: nondisclosed.has(person.id) })),
  }
}

/**
 * The parts that an export takes, as they stand now: it holds what was asked for, not what signs come to need later.
 * @throws Refusal not_in_case | invalid
 */
export async function chooseParts(
  tx: Tx,
  found: FoundCase,
  scope: 'needed' | 'whole' | 'chosen',
  chosen: readonly ExportPart[],
): Promise<ExportPart[]> {
  if (scope === 'needed') {
    const { parts, messages } = await findNeededParts(tx, found.id)
    const single = await findMessages(tx, messages)
    return [
      ...parts,
      ...single.map(({ conversationId, position }) => ({ conversationId, from: position, to: position })),
    ]
  }
  const conversations = await findCaseConversations(tx, found.id, pairOf(found))
  if (scope === 'whole') return conversations.map(({ id }) => ({ conversationId: id }))
  if (chosen.length === 0) throw new Refusal('invalid', { field: 'parts' })
  if (chosen.some((part) => !conversations.some(({ id }) => id === part.conversationId)))
    throw new Refusal('not_in_case')
  return [...chosen]
}
