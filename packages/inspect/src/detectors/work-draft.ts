import type { Lexed } from '../lex.ts'
import type { Draft } from '../utterance.ts'

/** A workplace or school by where its name stands; the finding takes in at least that. */
export const workFound = (
  lexed: Lexed,
  from: number,
  to: number,
  name: { readonly start: number; readonly end: number },
  confidence: number,
): Draft => ({
  category: 'privacy.workplace',
  from: Math.min(from, name.start),
  to: Math.max(to, name.end),
  confidence,
  value: lexed.plain.slice(name.start, name.end),
  reasons: ['gives-workplace'],
})
