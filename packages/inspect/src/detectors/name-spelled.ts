import type { Facts } from '../facts.ts'
import { isHiragana, isKanji, type Lexed } from '../lex.ts'
import { beginsHere, personAt } from '../people.ts'
import type { Draft } from '../utterance.ts'
import { isKnownName as isKnown, nameFound } from './name-draft.ts'
import { TAIL } from './name-patterns.ts'

/** `田んぼの田に中で田中`: two letters of a name, each told by a word. */
export function spelledOut(facts: Facts): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  let told = 0
  for (let at = 1; at + 1 < text.length; at++) {
    if (
      text[at] === 'の' &&
      isKanji(plain[at + 1]) &&
      !isKanji(plain[at + 2]) &&
      /^[」]?(に|で|と|、|。|$|って|だよ|です|ね)/.test(text.slice(at + 2, at + 5))
    )
      told++
    else if (
      (text[at] === 'に' || text[at] === 'と') &&
      isKanji(plain[at + 1]) &&
      isKanji(plain[at - 1]) &&
      /^(で|って|と書|です|だよ|、|。)/.test(text.slice(at + 2, at + 5))
    )
      told++
  }
  if (told < 2) return undefined
  for (let at = 0; at < text.length; at++) {
    if (!beginsHere(lexed, at)) continue
    const person = personAt(lexed, at)
    if (
      person !== undefined &&
      isKnown(person) &&
      (person.kind === 'full' || !isHiragana(plain[at])) &&
      person.end - person.start >= 2 &&
      TAIL.test(text.slice(person.end, person.end + 8)) &&
      /^[でにはとっ、。\s]|^$/.test(text[at - 1] ?? '')
    ) {
      return nameFound(person, lexed, 0.75)
    }
  }
  return undefined
}

/** `My name is Kenji Murase` */
export function inEnglish(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  const match =
    /(my|her|his|your) (full |real |actual |legal |last |family |true |birth |maiden |sur)?name('s| is|:| was) /.exec(
      text,
    ) ?? /\b(i'm|i am|this is|call me|my real one is|real one's) /.exec(text)
  if (match === null) return undefined
  const start = match.index + match[0].length
  const skip = /^(actually |really |just |mr\.? |ms\.? )?/.exec(text.slice(start, start + 10))?.[0].length ?? 0
  const person = personAt(lexed, start + skip)
  const named = match[0].includes('name')
  const real = /full|real|actual|legal|last|family|true|birth|maiden|sur/.test(match[2] ?? '')
  if (
    person !== undefined &&
    (person.kind === 'full' ||
      (person.kind === 'shape' && named && plain.slice(person.start, person.end).includes(' ')))
  )
    return nameFound(person, lexed, named ? 0.9 : person.kind === 'full' ? 0.72 : 0.5, match.index)
  if (!real) return undefined
  const word = /^[A-Za-z][A-Za-z'-]{1,14}/.exec(plain.slice(start + skip, start + skip + 16))?.[0]
  if (
    word === undefined ||
    /^(a|an|the|not|so|very|too|secret|private|really|none|hard|long|same|different|in|on|something|kind|pretty|common|rare|for)$/i.test(
      word,
    )
  )
    return undefined
  return nameFound({ start: start + skip, end: start + skip + word.length, kind: 'shape' }, lexed, 0.85, match.index)
}
