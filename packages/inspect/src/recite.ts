import { isDigit, isHiragana, isKanji, isKatakana, isLatin, type Lexed } from './lex.ts'
import { GLOSS_OPENS, glossAt } from './recital-gloss.ts'
import {
  cuts,
  FILLER,
  isScript,
  JOINT,
  joinerAt,
  leads,
  nameEnd,
  ROMAN,
  signAt,
  splitAtNo,
  TAIL,
  TAKEN_OUT,
} from './recital-lexicon.ts'
import { assemble, type Kind, type Part, type Recital } from './recital-parts.ts'
import { digitsAloud, kanjiNameAt, lettersAloud, romanized } from './recited-kana.ts'
import { longestAt } from './trie.ts'

/** A name is told in no more than this. */
const MAX_TOLD = 80
const [QUOTES, CLOSING] = ['「『“"\'', '」』”"\'']
const KANJI_DIGITS = '〇一二三四五六七八九'

class Reader {
  readonly parts: Part[] = []
  readonly #text: string
  readonly #plain: string
  readonly #to: number
  #at: number
  #joiner: string | undefined
  #joins = false
  #romanAt = -1
  #evidence = 0
  #afterCue = false
  #idle = -1 // where the last word that says nothing ended

  constructor(lexed: Lexed, from: number, to: number, roman: boolean) {
    this.#text = lexed.text
    this.#plain = lexed.plain
    this.#at = from
    this.#to = Math.min(to, from + MAX_TOLD)
    if (roman) this.#romanAt = from
    this.#joins = this.#joinsLater()
    for (let at = from; at < this.#to && this.#romanAt < 0; at++)
      if (longestAt(ROMAN, this.#text, at) !== undefined) this.#romanAt = at
  }

  #push(kind: Kind, text: string, start: number, end: number): void {
    const last = this.parts[this.parts.length - 1]
    const joins = last !== undefined && last.end === start && kind === last.kind && kind !== 'kana'
    if (joins) {
      last.text += text
      last.end = end
    } else this.parts.push({ kind, text, start, end })
    this.#at = end
    this.#afterCue = false
  }

  /** A sign here; `てん` in テンション and `まいなす` in マイナスイオン are parts of words. */
  #signAt(at: number): { value: string; end: number } | undefined {
    const sign = signAt(this.#text, at)
    const everyday = sign !== undefined && (sign.end - at <= 2 || this.#text.startsWith('まいなす', at))
    if (!everyday || !isHiragana(this.#text[at])) return sign
    const katakana = isKatakana(this.#plain[at])
    const goesOn = isScript(this.#plain[sign.end], katakana) || isScript(this.#plain[at - 1], katakana)
    return goesOn ? undefined : sign
  }

  /** Kana that were talk before the name began. */
  #reset(): void {
    if (this.parts.every((part) => part.kind === 'kana')) this.parts.length = 0
  }

  /** Whether something besides kana has been told: kana alone are talk as often. */
  get #told(): boolean {
    return this.parts.some((part) => part.kind !== 'kana')
  }

  get #afterSign(): boolean {
    return this.parts[this.parts.length - 1]?.kind === 'sign'
  }

  #gloss(): void {
    const gloss = glossAt(this.#text, this.#plain, this.#at, this.#to, this.parts)
    this.parts.splice(this.parts.length - gloss.drop)
    const { part } = gloss
    if (part !== undefined) this.#push(part.kind, part.text, part.start, part.end)
    this.#evidence += gloss.evidence
    this.#at = gloss.end
  }

  /** One run of kana of one script, up to a sign told in the midst of it. */
  #kana(): 'go' | 'end' {
    const text = this.#text
    const from = this.#at
    const katakana = isKatakana(this.#plain[from]) && this.#plain[from] !== 'ー'
    let end = from
    while (end < this.#to && isScript(this.#plain[end], katakana)) {
      const sign = end > from ? this.#signAt(end) : undefined
      if (sign !== undefined && sign.end - end >= 3) break
      const joint = end > from ? longestAt(JOINT, text, end) : undefined
      if (joint !== undefined && joint.end - end >= 3) break
      if (end > from && longestAt(ROMAN, text, end) !== undefined) break
      end++
    }
    const filler = longestAt(FILLER, text, text[from] === 'を' ? from + 1 : from)
    // 取れば, 弱く: the end of a word that begins with a kanji
    const afterWord = this.#idle === from && end - from === 1
    const inflected = !afterWord && isKanji(text[from - 1]) && this.parts.at(-1)?.end !== from && !this.#joins
    if (inflected && this.#told && this.#romanAt < 0) return 'end'
    if (inflected || (filler !== undefined && filler.end >= end)) {
      this.#at = end
      return 'go'
    }
    const quoted = QUOTES.includes(text[from - 1] ?? ' ') && CLOSING.includes(text[end] ?? ' ')
    if (!quoted && TAIL.has(text.slice(from, end)) && !this.#stands(from, end)) {
      if (text[from] === 'の' && this.#linksNames(from)) this.#push('kana', 'no', from, end)
      this.#at = end
      return 'go'
    }
    for (const to of quoted ? [end] : cuts(this.#text, from, end)) {
      if (to < end && to - from === 1) continue // くも is no 9
      const digits = digitsAloud(text, from, to)
      if (digits !== undefined && digits !== '') return this.#take('aloud', digits, from, to, end)
      const letters = lettersAloud(text, from, to)
      const neighbours = this.parts.some((part) => part.kind === 'aloud' || part.kind === 'sign')
      if (
        letters !== undefined &&
        letters !== '' &&
        (letters.length > 1 || neighbours || text[to - 1] === 'ー' || to - from > 1)
      )
        return this.#take('aloud', letters, from, to, end)
    }
    const begin = text[from] === 'を' ? from + 1 : from
    return this.#name(begin, quoted ? end : nameEnd(this.#text, begin, end), end, quoted)
  }

  /** A lone kana between pauses is a part of a list (いち、に, は・ま・べ), any other a particle. */
  #stands(from: number, end: number): boolean {
    const [before, after] = [this.#text[from - 1] ?? '・', this.#text[end] ?? '・']
    if (this.#afterSign && end - from > 1) return digitsAloud(this.#text, from, end) !== undefined
    if (this.#afterSign) return !isLatin(after) && !isDigit(after)
    if (this.#romanAt >= 0 && '・、'.includes(before) && '・、'.includes(after)) return true
    return this.parts.at(-1)?.kind === 'aloud' && '、・ ,'.includes(before)
  }

  /** The の of 夜のカフェ, but not that of みぞれのローマ字. */
  #linksNames(at: number): boolean {
    const next = this.#text[at + 1]
    if (this.#romanAt < 0 || this.parts.at(-1)?.end !== at || longestAt(ROMAN, this.#text, at + 1) !== undefined)
      return false
    return isHiragana(next) || isKanji(next)
  }

  #take(kind: Kind, value: string, from: number, to: number, end: number): 'go' {
    // エスとケーと
    if (isLatin(value) && value.length === 1 && this.#text[to] === 'と') this.#evidence++
    this.#push(kind, value, from, to)
    this.#at = end
    return 'go'
  }

  /** A word in kana is a part where the text asks for Latin letters, or right behind a sign or within quotes. */
  #name(from: number, to: number, end: number, quoted: boolean): 'go' | 'end' {
    const text = this.#text
    const roman = this.#romanAt >= 0 || this.#joins
    const of = text[to] === 'の' ? to + 1 : -1
    const single = of > 0 && isLatin(text[of]) && !isLatin(text[of + 1])
    if (single) this.#evidence++
    let ahead = end
    while (ahead < end + 2 && '、,・ '.includes(text[ahead] ?? '-')) ahead++
    const beside = this.#afterSign || this.#signAt(ahead) !== undefined || (to - from >= 2 && leads(this.#text, ahead))
    const told = this.#told
    if (single) end = of
    if (single || (!roman && !beside && !quoted)) {
      if (told && !single) return 'end'
      this.#at = end
      if (!single) this.#reset()
      return 'go'
    }
    if (this.#afterCue && !beside && !quoted && this.parts.length > 0) {
      this.#at = end
      return 'go'
    }
    if (quoted) this.#reset()
    const words = this.#joins ? splitAtNo(this.#text, from, to) : [[from, to] as const]
    for (const [a, b] of words) {
      const value = romanized(this.#plain, a, b)
      if (value !== '') this.#push(quoted ? 'quoted' : 'kana', value, a, b)
    }
    // 「私のIDは」, 「アドレスは」: what came before was talk
    if (!quoted && text[end - 1] === 'は' && to < end) this.#reset()
    this.#at = end
    return 'go'
  }

  #joinsLater(): boolean {
    for (let at = this.#at; at < this.#to; at++) {
      const here = joinerAt(this.#text, at)
      if (here === undefined) continue
      this.#joiner = here.sign
      this.#evidence += 2
      return true
    }
    return false
  }

  #step(): 'go' | 'end' {
    const text = this.#text
    const at = this.#at
    const unit = text[at] as string
    const joiner = this.#joins ? joinerAt(this.#text, at) : undefined
    if (joiner !== undefined) {
      this.#at = joiner.end
      return 'go'
    }
    const roman = longestAt(ROMAN, text, at)
    if (roman !== undefined) {
      this.#evidence += this.parts.length > 0 ? roman.value : 1
      this.#afterCue = true
      this.#at = roman.end
      return 'go'
    }
    const joint = longestAt(JOINT, text, at)
    if (joint !== undefined && this.parts.length > 0) {
      const goesOn = isLatin(text[joint.end]) || isDigit(text[joint.end])
      this.#evidence += this.#told || goesOn ? 2 : 1
      this.#at = joint.end
      return 'go'
    }
    const sign = this.#signAt(at)
    if (sign !== undefined && this.#told && TAKEN_OUT.test(text.slice(sign.end, sign.end + 5))) return 'end'
    // 「棒は下の線」 says what a sign is
    const meant = sign !== undefined && 'は=が'.includes(text[sign.end] ?? '-') ? signAt(text, sign.end + 1) : undefined
    if (meant !== undefined && this.#told) return 'end'
    if (meant !== undefined) {
      this.#at = meant.end
      return 'go'
    }
    if (sign !== undefined && (this.parts.length > 0 || (sign.end - at > 1 && sign.value === '_'))) {
      // taro点yama, sora _ 7
      const apart = text[at - 1] === ' ' || text[at - 1] === 'と' || (isLatin(text[at - 1]) && isLatin(text[sign.end]))
      this.#evidence += sign.end - at > 1 || apart ? 2 : 1
      this.#push('sign', sign.value, at, sign.end)
      return 'go'
    }
    const label = isLatin(unit) && !isLatin(text[at - 1]) ? longestAt(FILLER, text, at) : undefined
    if (label !== undefined && !isLatin(text[label.end]) && !isDigit(text[label.end])) {
      this.#at = label.end
      return 'go'
    }
    if (isLatin(unit) || isDigit(unit) || unit === '_' || (unit === '.' && this.parts.length > 0) || unit === '-') {
      // くらた(kurata)_7: a sign or digits go on behind what stood in brackets
      const last = this.parts.at(-1)
      if ((last?.kind === 'quoted' || (last?.kind === 'kana' && last.end === at)) && !isLatin(unit)) this.#evidence++
      this.#push(unit === '_' || unit === '.' || unit === '-' ? 'sign' : 'plain', this.#plain[at] as string, at, at + 1)
      return 'go'
    }
    if (GLOSS_OPENS.includes(unit)) {
      this.#gloss()
      return 'go'
    }
    if (isHiragana(unit) || unit === 'ー') return this.#kana()
    const filler = longestAt(FILLER, text, at)
    const name = this.#romanAt >= 0 || this.#afterSign || this.#joins ? kanjiNameAt(text, at) : undefined
    if (name !== undefined) this.#push('kana', name.value, at, name.end)
    else if (filler !== undefined) this.#idle = this.#at = filler.end
    else if (unit === '+') {
      this.#evidence += this.#told ? 2 : 0
      this.#at++
    } else if ('。!?\n'.includes(unit) && this.#told) return 'end'
    else if (
      this.#told &&
      KANJI_DIGITS.includes(unit) &&
      (!isKanji(text[at + 1]) || KANJI_DIGITS.includes(text[at + 1] as string))
    )
      this.#push('plain', String(KANJI_DIGITS.indexOf(unit)), at, at + 1)
    else if (isKanji(unit) || (unit >= '\ud800' && unit <= '\udfff')) {
      if (this.#told) return 'end'
      this.#reset()
      this.#at++
    } else this.#at++
    return 'go'
  }

  read(): Recital | undefined {
    while (this.#at < this.#to && this.#step() === 'go') {}
    return assemble(this.parts, this.#joiner, this.#evidence)
  }
}

/** The name that is told from `from` on, up to `to` at most. With `roman`, kana are Latin letters though nothing says so. */
export function recite(lexed: Lexed, from: number, to: number, roman = false): Recital | undefined {
  return new Reader(lexed, from, to, roman).read()
}
