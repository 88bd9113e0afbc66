import { type Facts, sentenceAt } from '../facts.ts'
import { foldWord, isDigit, type Lexed } from '../lex.ts'
import { WRITTEN_BIT } from '../numerals.ts'
import { buildSearched, wordAt } from '../openings.ts'
import {
  AFTERTHOUGHT,
  ASKED,
  BECOMES,
  CARD_AFTER,
  CARD_BEFORE,
  COUNTED,
  ENDS,
  ME,
  MUSED,
  NO_AGE,
  OTHERS,
  PERSON,
  SURELY_WHOSE,
  TALK_OF_AGE,
  TOLD,
  WEAKLY_WHOSE,
  WHOSE,
  YEARS,
} from '../tables/age-contexts.ts'
import { AGE_READINGS } from '../tables/age-readings.ts'
import { longestAt } from '../trie.ts'

/** Ages as they are read or written out; a number in digits is read where it stands. */
const READINGS = buildSearched<number>(AGE_READINGS.map(([word, age]) => [foldWord(word), age] as const))

/** Set where an age may begin. */
const AGE_BITS = READINGS.bit | WRITTEN_BIT

export type Age = { readonly start: number; readonly end: number; readonly age: number }

/** Digits set apart, with a sign that they are years. */
const APART = /^1[ ・._*-]([0-7]) ?(?:歳|才|さい)/

/** An age of 7 to 17 that begins here. */
export function ageAt(lexed: Lexed, at: number): Age | undefined {
  const { text } = lexed
  const before = text[at - 1] ?? ''
  if (isDigit(text[at])) {
    // 1 6歳
    const apart = APART.exec(text.slice(at, at + 8))
    if (apart !== null && !isDigit(before)) return { start: at, end: at + 3, age: 10 + Number(apart[1]) }
    if (isDigit(before) || /[.,:¥\\]/.test(before) || isDigit(text[at + 2])) return undefined
    if (/[-/]/.test(before) && isDigit(text[at - 2])) return undefined
    const two = isDigit(text[at + 1])
    const age = Number(text.slice(at, at + (two ? 2 : 1)))
    const end = at + (two ? 2 : 1)
    if (/^[.,/:%-]\d/.test(text.slice(end, end + 2))) return undefined
    return age >= (two ? 10 : 7) && age <= 17 ? { start: at, end, age } : undefined
  }
  const found = wordAt(READINGS, lexed, at)
  if (found === undefined) return undefined
  if (/[一二三四五六七八九十]/.test(before) || (/[a-z]/.test(before) && /[a-z]/.test(text[at] as string)))
    return undefined
  // にじゅうろく, さんじゅうご; but 私はじゅうろく, うちもじゅうご
  if (/[十じ]/.test(text[at] as string) && /[十百〇にさしごくちうろんよき]/.test(before) && !isOwnEnd(text, at))
    return undefined
  return { start: at, end: found.end, age: found.value }
}

/** うち, まだ, わたし … end in letters that numbers end in as well. */
const isOwnEnd = (text: string, at: number) =>
  /(うち|わっち|わたし|あたし|ほんとに|まじに|ことし|とし|ぴちの)$/.test(text.slice(Math.max(0, at - 5), at))

/** The age that a word says, by itself: `じゅうろく`, `16`. */
export function ageOf(word: string): number | undefined {
  return /^\d/.test(word) ? Number(word) : longestAt(READINGS, word, 0)?.value
}

/** Nothing, or what hardly says anything, stands before it in its sentence. */
const FIRST = /(^|[。!?\n\s、(「…♪♡w笑])$/

/** What was only the day, is no time of life: 「15歳の誕生日だった」. */
const BIRTHDAY = /誕生日(だった|でした)|だったはず|だった気/g

/** 「15だけど大人に見られる」: how one looks is said of the age just told, which is one's own all the more. */
const LOOKS_OLDER =
  /(?<=だけど|ですけど|やけど|っすけど|なのに|ですが|だが|だし|なんだけど|なんですけど|すけど)[^。!?]{0,16}(?:に(?:間違|見られ|見え)|見られ|見える|間違われ|間違え)[^。!?]{0,6}/

/** A number stands alone in its sentence, and secrets or the door are spoken of beside it: 「秘密だよ、じゅーなな」. */
const CONFIDED = /18|十八|秘密|ひみつ|内緒|ないしょ|未満|年確|年齢|ばれ|ほんと(は|の)|本当(は|の)|誰にも/

function weigh(text: string, age: Age): number {
  const { from, to } = sentenceAt(text, age.start)
  const rest = text.slice(age.end, age.end + 18)
  const sign = YEARS.exec(rest)?.[0]
  if (NO_AGE.test(rest)) return 0
  const after = text
    .slice(age.end + (sign?.length ?? 0), age.end + (sign?.length ?? 0) + 16)
    .replace(/^(と[0-9一二三四五六七八九十]+(か|ゕ|ゖ)月|くらい|ぐらい|になって)/, '')
  const before = text.slice(Math.max(0, age.start - 20), age.start)
  if (ASKED.test(after) && !/(でしょ|だろ|やろ|じゃん)\?/.test(after)) return 0
  const comma = text.indexOf('、', age.end)
  const until = Math.min(comma < 0 ? to : Math.max(comma, age.end + 1), age.end + 26)
  if (
    OTHERS.test(
      text
        .slice(ME.test(before) ? age.start : Math.max(from, age.start - 26), until)
        .replace(BIRTHDAY, '誕生日')
        .replace(LOOKS_OLDER, ''),
    )
  )
    return 0
  if (age.age < 10 && !(sign !== undefined && /(僕|ぼく|私|わたし|俺|おれ|実は|あたし)(は|、|まだ)*$/.test(before)))
    return 0
  if (AFTERTHOUGHT.test(text.slice(age.end, age.end + 24))) return 0
  // せぶんてぃーんです: the English word is hardly said of anything else
  const own = WHOSE.test(before) || ME.test(before) || /て[ぃい]ーん$/.test(text.slice(age.start, age.end))
  const card = CARD_BEFORE.test(before) || CARD_AFTER.test(after)
  const told = TOLD.test(after)
  const becomes =
    BECOMES.test(after) ||
    (/^になって/.test(text.slice(age.end + (sign?.length ?? 0))) &&
      /(先月|今月|先週|昨日|今年|この前|こないだ|おととい|やっと|ようやく|ついに)(に|で|、)?$/.test(before))
  const person = PERSON.test(after)
  const talk = TALK_OF_AGE.test(`${text.slice(0, age.start)} ${text.slice(age.end + (sign?.length ?? 0))}`)
  let points = 0
  if (sign !== undefined) points += 3
  if (own) points += sign === undefined && WEAKLY_WHOSE.test(before) ? 2 : 3
  if (card) points += 2
  if (told || person || becomes) points += 2
  else if (ENDS.test(after)) points += 1
  const alone = FIRST.test(before) && ENDS.test(after)
  const confided = alone && CONFIDED.test(text.slice(Math.max(0, age.start - 30), age.start))
  if (confided) points += sign === undefined ? 3 : 2
  if (FIRST.test(before)) points += 1
  // what one will be is no age yet
  if (/たら(やっと|ようやく)?$/.test(before)) points -= 3
  if (own && SURELY_WHOSE.test(before)) points += 1
  if (talk) points += 1
  if (sign === undefined) {
    if (MUSED.test(after)) return 0
    // a number alone must be said of somebody
    if (!(own || (told && talk) || card || person || becomes || confided)) return 0
    if (COUNTED.test(text.slice(Math.max(from, age.start - 12), Math.min(until, age.end + 12)))) points -= 3
  }
  return points
}

const CONFIDENCE: readonly number[] = [0, 0, 0, 0.45, 0.65, 0.78, 0.86, 0.9]

/** A text that tells more ages than this is a table of them. */
const MOST_AGES = 8

/** `16歳です`, `まだ15なんよ`, `年はじゅうご`, `I'm 17`: the surest age under 18 in a message. */
export function surestAge(facts: Facts): (Age & { readonly to: number; readonly confidence: number }) | undefined {
  const { text, openings } = facts.lexed
  if ((openings.any & AGE_BITS) === 0) return undefined
  const most = Math.min(text.length, 400)
  let best: (Age & { to: number; confidence: number }) | undefined
  let weighed = 0
  for (let at = 0; at < most; at++) {
    if (((openings.at[at] as number) & AGE_BITS) === 0) continue
    const age = ageAt(facts.lexed, at)
    if (age === undefined) continue
    if (++weighed > MOST_AGES) break
    const confidence = CONFIDENCE[Math.max(0, Math.min(weigh(text, age), CONFIDENCE.length - 1))] as number
    const sign = YEARS.exec(text.slice(age.end, age.end + 16))?.[0].length ?? 0
    if (confidence > (best?.confidence ?? 0)) best = { ...age, to: age.end + sign, confidence }
    at = age.end - 1
  }
  return best
}
