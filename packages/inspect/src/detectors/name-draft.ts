import type { FactWord } from '../facts.ts'
import { isKanji, type Lexed } from '../lex.ts'
import { type Person, personBefore } from '../people.ts'
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

/** 太宰の本名, 本名知ってる? */
export function isOfAnother(lexed: Lexed, { start }: FactWord): boolean {
  const whose = lexed.text[start - 1] === 'の' ? personBefore(lexed, start - 1) : undefined
  if (whose !== undefined && isKanji(lexed.plain[whose.start]) && isKnownName(whose)) return true
  return /^(本名|実名)(って|は|を|、)?(知って|何か知)/.test(lexed.text.slice(start, start + 10))
}
