import { foldWord, isHiragana } from './lex.ts'
import { GIVEN_NAMES } from './tables/given-names.ts'
import { latinOf } from './tables/kana-latin.ts'
import { OTHER_FORMS } from './tables/name-forms.ts'
import { SURNAMES } from './tables/surnames.ts'
import { RARE_SURNAMES } from './tables/surnames-rare.ts'
import { buildTrie, type Trie } from './trie.ts'

/** What a word of the table may be; both are bits. */
export const SURNAME = 1
export const GIVEN = 2

/** Readings of family names that are everyday words: いいのかな, ありがたい. */
const EVERYDAY = new Set(
  'ほんま いいの ありが いの いま あり みた いた した つい ゆだ ゆた かな かい しか たい もと そこ さこ ぬま まち'.split(
    ' ',
  ),
)

/** Surnames and given names in kanji, kana and Latin letters, by what they may be. */
function collect(): Trie<number> {
  const kinds = new Map<string, number>()
  const add = (word: string, kind: number) => {
    const folded = foldWord(word)
    kinds.set(folded, (kinds.get(folded) ?? 0) | kind)
  }
  const addReading = (reading: string, kind: number) => {
    if (reading.length < 2) return
    add(reading, kind)
    for (const latin of latinOf(reading)) if (latin.length >= 3) add(latin, kind)
  }
  for (const entry of `${SURNAMES} ${RARE_SURNAMES}`.trim().split(/\s+/)) {
    const [written, reading] = entry.split('=') as [string, string]
    for (const word of written.split('・')) {
      add(word, SURNAME)
      if (word.length < 2) continue
      for (const [usual, other] of OTHER_FORMS) if (word.includes(usual)) add(word.replace(usual, other), SURNAME)
    }
    if (!EVERYDAY.has(reading)) addReading(reading, SURNAME)
  }
  for (const word of GIVEN_NAMES.trim().split(/\s+/)) {
    if (isHiragana(word[0])) addReading(word, GIVEN)
    else add(word, GIVEN)
  }
  return buildTrie(kinds)
}

export const NAMES = collect()
