import { foldWord, isLatin, type Lexed } from './lex.ts'
import { oncePerText } from './once.ts'
import { buildSearched } from './openings.ts'
import { FACT_WORDS, type FactList } from './tables/fact-words.ts'
import { ROOT, stepFrom, valueAt } from './trie.ts'

/** A word that tells what a sentence is about: `住んで`, `本名`, `嫁`. Offsets are folded units. */
export type FactWord = { readonly list: FactList; readonly start: number; readonly end: number }

const WORDS = (() => {
  const lists = new Map<string, FactList[]>()
  for (const [name, words] of Object.entries(FACT_WORDS) as [FactList, string][]) {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue
      const folded = foldWord(word.replaceAll('_', ' '))
      lists.set(folded, [...(lists.get(folded) ?? []), name])
    }
  }
  return buildSearched(lists)
})()

/** A text that says more of one thing than this says nothing new; the bound on time must hold for it. */
const MOST_WORDS = 6

/** The words of one text that tell of private facts, found once and asked for by several detectors. */
export class Facts {
  readonly lexed: Lexed
  readonly #byList = new Map<FactList, FactWord[]>()

  constructor(lexed: Lexed) {
    this.lexed = lexed
    const { text, openings } = lexed
    if ((openings.any & WORDS.bit) === 0) return
    for (let at = 0; at < text.length; at++) {
      if (((openings.at[at] as number) & WORDS.bit) === 0) continue
      // 友達が of one list must not hide 友達 of another
      let node = ROOT
      for (let end = at; end < text.length; end++) {
        node = stepFrom(WORDS, node, text.charCodeAt(end))
        if (node === -1) break
        const lists = valueAt(WORDS, node)
        if (lists !== undefined) this.#add(lists, at, end + 1)
      }
    }
  }

  #add(lists: readonly FactList[], start: number, end: number): void {
    const { text } = this.lexed
    if (isLatin(text[start]) && (isLatin(text[start - 1]) || (isLatin(text[end - 1]) && isLatin(text[end])))) return
    for (const list of lists) {
      const words = this.#byList.get(list)
      const word = { list, start, end }
      if (words === undefined) this.#byList.set(list, [word])
      else if (words.at(-1)?.start === start) words[words.length - 1] = word
      else if (words.length < MOST_WORDS) words.push(word)
    }
  }

  get isEmpty(): boolean {
    return this.#byList.size === 0
  }

  words(): readonly FactWord[] {
    return [...this.#byList.values()].flat()
  }

  all(list: FactList): readonly FactWord[] {
    return this.#byList.get(list) ?? []
  }

  /** The first word of a list that lies within a stretch. */
  in(list: FactList, from: number, to: number): FactWord | undefined {
    return this.all(list).find(({ start, end }) => start >= from && end <= to)
  }

  has(list: FactList): boolean {
    return this.#byList.has(list)
  }
}

const TWO_KANAS = /^([ァ-ヴ][ぁ-ん]|[ぁ-ん][ァ-ヴ])$/

/** The word stands inside one that is no kin (着のまま, but not うちのママ). */
export const isNoKin = (facts: Facts, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  facts
    .all('notKin')
    .some(
      (other) =>
        other.start <= start &&
        end <= other.end &&
        !(facts.lexed.text.endsWith('まま', other.end) && facts.lexed.plain.startsWith('ママ', start)),
    )

/** Somebody of a family is spoken of: 制服のまま is no ママ. */
export const speaksOfKin = (facts: Facts): boolean =>
  facts.all('kin').some(
    ({ start, end }) =>
      !isNoKin(facts, { start, end }) &&
      // ノルマまだ is no ママ
      !TWO_KANAS.test(facts.lexed.plain.slice(start, end)),
  )

/** 親父の介護で, 娘の面会日, 園児たちに: of these nothing is told of the kin. */
const NO_SUBJECT =
  /^(さん|ちゃん|たち|ら)?(に(?!は)|と(?!同じ会社)|から|まで|へ|より|みたい|の(介護|面会|送り|送迎|迎え|お迎え|世話|看病|弁当|お弁当|入院|葬|誕生日|命日|ため|分|寝かし|熱|風邪|飯|ご飯|相手|機嫌|目|手前))/
const OF_CHILD = /させ|わせて|わせとる|かせて|かせとる|預け|入れて/

/** The kin are whom the text tells of, and not only somebody in it. */
export const tellsOfKin = (facts: Facts): boolean => {
  if (!speaksOfKin(facts)) return false
  const { text } = facts.lexed
  if (OF_CHILD.test(text.slice(0, 300))) return true
  return facts
    .all('kin')
    .some(
      (word) =>
        !isNoKin(facts, word) && !NO_SUBJECT.test(text.slice(word.end)) && !/^[、。!笑w]*$/.test(text.slice(word.end)),
    )
}

/** The words of a text; read once for all who ask. */
export const factsOf = oncePerText((lexed) => new Facts(lexed))

const ENDS = '。!?\n！？'
/** Work on a sentence is bounded by cutting long ones. */
const MOST = 120

/** The sentence round a place. */
export function sentenceAt(text: string, at: number): { from: number; to: number } {
  let from = at
  while (from > 0 && at - from < MOST && !ENDS.includes(text[from - 1] as string)) from--
  let to = at
  while (to < text.length && to - at < MOST && !ENDS.includes(text[to] as string)) to++
  return { from, to }
}
