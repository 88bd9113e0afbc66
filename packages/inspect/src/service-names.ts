import { foldWord, isKatakana, isLatin, type Lexed } from './lex.ts'
import { addOpening, newBit } from './openings.ts'
import { MASKS, NAME_LOOKS } from './tables/look-alikes.ts'
import { SERVICES, type Service } from './tables/services.ts'
import { buildTrie, ROOT, stepFrom, valueAt } from './trie.ts'

/** Names of services, with letters that look like theirs, masked ones, and signs between them. */

export const isAllKatakana = (word: string) => [...word].every((char) => isKatakana(char))

type Name = { readonly service: Service; readonly katakanaOnly: boolean; readonly masked: boolean }

function collectNames(): Map<string, Name> {
  const names = new Map<string, Name>()
  const add = (word: string, name: Name) => {
    const known = names.get(word)
    if (known === undefined || (known.katakanaOnly && !name.katakanaOnly)) names.set(word, name)
  }
  for (const service of SERVICES) {
    for (const written of service.names) {
      const word = foldWord(written)
      const katakanaOnly = word.length <= 3 && isAllKatakana(written)
      add(word, { service, katakanaOnly, masked: false })
      if (word.length < (isLatin(word[0]) ? 4 : 3) || word.length > 8) continue
      for (let i = 1; i < word.length; i++) {
        add(`${word.slice(0, i)}○${word.slice(i + 1)}`, { service, katakanaOnly: false, masked: true })
      }
    }
  }
  return names
}

const NAMES = collectNames()
const SERVICE_NAMES = buildTrie(NAMES)

const MASK = '○'.charCodeAt(0)

/** By code unit: the letter that it looks like, 0 for none; whether it masks a letter. */
const LOOKS = new Uint16Array(0x10000)
for (const [sign, letter] of Object.entries(NAME_LOOKS))
  if (sign.length === 1) LOOKS[sign.charCodeAt(0)] = letter.charCodeAt(0)
const IS_MASK = new Uint8Array(0x10000)
for (const sign of MASKS) if (sign.length === 1) IS_MASK[sign.charCodeAt(0)] = 1

/** One step down the names: the unit itself, what it looks like, or a mask over it. */
function step(node: number, code: number): number {
  const exact = stepFrom(SERVICE_NAMES, node, code)
  if (exact !== -1) return exact
  const look = LOOKS[code] as number
  const alike = look === 0 ? -1 : stepFrom(SERVICE_NAMES, node, look)
  if (alike !== -1) return alike
  return IS_MASK[code] === 1 ? stepFrom(SERVICE_NAMES, node, MASK) : -1
}

/** What is put between the letters of a name to break it up. A comma or a full stop does so only between all of them. */
const SPLITTERS = " /|・.*☆★♡♥_-+⭐✩✦、,·'`^"

/** More signs than these between two letters do not break a name up. */
const WIDEST_GAP = 3

/** Set where a name may begin: with a letter of one and, if more follow, a second or something between the two. */
export const NAME_BIT = newBit()
{
  // by code unit, as texts are walked: an emoji is two
  const letters = new Set([...Object.keys(NAME_LOOKS), MASKS, ...NAMES.keys()].join('').split(''))
  for (const first of letters) {
    const node = step(ROOT, first.charCodeAt(0))
    if (node === -1) continue
    if (valueAt(SERVICE_NAMES, node) !== undefined) addOpening(NAME_BIT, first)
    for (const second of letters) if (step(node, second.charCodeAt(0)) !== -1) addOpening(NAME_BIT, first + second)
    for (const splitter of SPLITTERS) addOpening(NAME_BIT, first + splitter)
  }
}

type NameMatch = { service: Service; end: number; disguised: boolean; katakanaOnly: boolean }

/** `LI NE`: capitals, cut once. Offsets are the same in `plain`. */
export function nameAt({ text, plain }: Lexed, from: number): NameMatch | undefined {
  let node = ROOT
  let letters = 0
  let gaps = 0
  let soft = 0
  let looks = false
  let best: NameMatch | undefined
  let at = from
  while (at < text.length && at - from < 48) {
    const code = text.charCodeAt(at)
    const next = step(node, code)
    if (next === -1) {
      const unit = text[at] as string
      if (letters === 0 || !SPLITTERS.includes(unit)) break
      const gapFrom = at
      while (at < text.length && at - gapFrom <= WIDEST_GAP && SPLITTERS.includes(text[at] as string)) at++
      if (at - gapFrom > WIDEST_GAP) break
      gaps++
      if (' 、,.-'.includes(unit)) soft++
      continue
    }
    looks ||= stepFrom(SERVICE_NAMES, node, code) === -1
    node = next
    letters++
    at++
    const name = valueAt(SERVICE_NAMES, node)
    if (name !== undefined) {
      const evenly = gaps === letters - 1
      const cut = gaps === 1 && letters === 4 && plain.slice(from, at) === plain.slice(from, at).toUpperCase()
      if (gaps === 0 || evenly || (soft === 0 && letters >= 3) || (cut && isLatin(text[from]))) {
        const { service, katakanaOnly, masked } = name
        best = { service, end: at, disguised: looks || masked || gaps > 0, katakanaOnly }
      }
    }
  }
  return best
}
