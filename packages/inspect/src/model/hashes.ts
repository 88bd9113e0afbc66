import { isDigit, isKanjiCode } from '../lex.ts'

/** Features are numbers hashed from what they are made of (FNV-1a). */
export const step = (hash: number, value: number): number => Math.imul(hash ^ value, 16777619)

export function hashText(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i))
  return hash
}

/** Whose an earlier message is: the other's, or the speaker's own. */
export type Whose = 'o' | 's'

const KINDS = { '': new Map<string, number>(), o: new Map<string, number>(), s: new Map<string, number>() }

/** The hash of a name out of our own vocabulary, told apart by whose message it stands in; remembered. */
export function hashKind(who: '' | Whose, name: string): number {
  const known = KINDS[who].get(name)
  if (known !== undefined) return known
  const hash = hashText(who + name)
  KINDS[who].set(name, hash)
  return hash
}

/** Signs that only part or adorn are passed over, so that spacing a word out changes little. */
const PASSED = ' ・.*☆★♡♥_-~/|、,「」『』()【】…'

/** Stands before a stretch, and behind it. */
export const START = 2
export const END = 3
const DIGIT = 4

/** What a unit counts as in n-grams; 0 is passed over. */
const UNIT_CODES = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const unit = String.fromCharCode(code)
  return PASSED.includes(unit) ? 0 : isDigit(unit) ? DIGIT : code
})
/** Kanji count as they are: nobody has to look. */
export const unitCode = (code: number): number => (isKanjiCode(code) ? code : (UNIT_CODES[code] as number))
