import type { Lexed } from '../lex.ts'
import type { Person } from '../people.ts'
import type { Draft } from '../utterance.ts'

export const nameFound = (from: number, person: Person, lexed: Lexed, confidence: number, to = person.end): Draft => ({
  category: 'privacy.name',
  from,
  to: Math.max(to, person.end),
  confidence,
  value: lexed.plain.slice(person.start, person.end),
  reasons: ['gives-real-name'],
})

/** Where a name is surely one, its strange spelling is no matter; where it is only likely, it must be known. */
export const isKnownName = (person: Person) => person.kind === 'full' || person.kind === 'family'
