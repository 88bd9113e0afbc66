import type { Json } from '@sekisho/evidence'
import { idIn } from '../evidence/index.ts'

/** The members of a record's body. */
export type RecordFacts = { readonly [name: string]: Json }

/** Facts that name one person, in the words of records. */
export const PERSON_FACTS = [
  'sender',
  'subject',
  'other',
  'account',
  'member',
  'performer',
  'by',
  'operator',
  'blocked',
  'against',
  'linked',
  'to',
  'person',
  'requestedBy',
] as const

/** Everyone whom a record names, each once. `members` is the one fact that names several. */
export function peopleIn(facts: RecordFacts): string[] {
  const members = Array.isArray(facts.members) ? facts.members : []
  const ids = [...PERSON_FACTS.map((name) => idIn(facts[name])), ...members.map((id) => idIn(id as Json))]
  return [...new Set(ids.filter((id) => id !== null))]
}

/** Who spoke, or sat down to talk: there the other side saw what they were called. */
export function speakersIn(facts: RecordFacts): string[] {
  if (facts.kind === 'message.decided') return [idIn(facts.sender)].filter((id) => id !== null)
  if (facts.kind !== 'chat.started') return []
  return [idIn(facts.performer), idIn(facts.member)].filter((id) => id !== null)
}

/** The part of a notice that tells what it is about. */
export const noticeBody = (facts: RecordFacts): RecordFacts =>
  typeof facts.about === 'object' && facts.about !== null && !Array.isArray(facts.about)
    ? (facts.about as RecordFacts)
    : {}

/** Who wrote the text that a record carries; undefined when it carries none of a person's. */
export function authorIn(facts: RecordFacts): string | null | undefined {
  switch (facts.kind) {
    case 'message.decided':
      return idIn(facts.sender)
    case 'appeal.written':
      return idIn(facts.by)
    case 'case.opened':
    case 'sign.added':
      // The note of a report is the reporter's; every other one the subject wrote, or nobody.
      return idIn(facts.sign === 'report' ? facts.other : facts.subject)
    default:
      return undefined
  }
}
