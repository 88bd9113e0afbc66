import type { Lexed } from '../lex.ts'
import type { Person } from '../people.ts'
import type { Draft } from '../utterance.ts'

/** A name by where it stands; the finding takes in at least that. */
export const nameFound = (
  person: Person,
  lexed: Lexed,
  confidence: number,
  from = person.start,
  to = person.end,
): Draft => ({
  category: 'privacy.name',
  from: Math.min(from, person.start),
  to: Math.max(to, person.end),
  confidence,
  value: lexed.plain.slice(person.start, person.end),
  reasons: ['gives-real-name'],
})

/** Where a name is surely one, its strange spelling is no matter; where it is only likely, it must be known. */
export const isKnownName = (person: Person) => person.kind === 'full' || person.kind === 'family'
