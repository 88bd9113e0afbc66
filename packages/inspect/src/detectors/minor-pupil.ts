import { type Facts, sentenceAt } from '../facts.ts'
import {
  ASKED,
  ENDS,
  LOOSE_PUPIL,
  ME,
  MUSED,
  OTHER_PUPILS,
  PUPIL_GOES_ON,
  PUPIL_IS_YOU,
  PUPIL_KIND,
  PUPIL_NOW,
  PUPILS_ARE_MANY,
  TALK_OF_AGE,
  TOLD,
  WHOSE,
} from '../tables/age-contexts.ts'

const FIRST = /(^|[。!?\n\s、(「…♪♡w笑])$/
const CONFIDENCE: readonly number[] = [0, 0, 0, 0.45, 0.66, 0.78, 0.86, 0.88]
/** In these, no school year is meant: 最高1位, 大中小, 10日中3回. */
const COUNTS_ON = /^[0-9]|^(?:位|回|時|分|日|月|個|対|勝|点|件|万|千|円|本|人|度)/

/** 「見えないってよく言われる」: that one looks older is said of what one is. */
const UNLIKE_ONE =
  /(そうは|全然|あんまり|よく)?見えない?(って|と)(よく|けっこう|結構|いつも)?言わ|見えないで(しょ|すよね)|に?見えないっしょ/

function weigh(text: string, start: number, end: number): number {
  const word = text.slice(start, end)
  const last = text[start - 1] ?? ''
  const isGrade = /[0-9一二三四五六]$/.test(word)
  if (isGrade && COUNTS_ON.test(text.slice(end))) return 0
  // 最高1, 日中2: the year must be a word by itself
  if (/[一-鿿]/.test(last) && /^[高中小]/.test(word) && !/[俺私僕今実在春年花次現全目]/.test(last)) return 0
  const { from, to } = sentenceAt(text, start)
  const before = text.slice(Math.max(0, start - 14), start)
  const kind = PUPIL_KIND.exec(text.slice(end, end + 12))?.[0] ?? ''
  const after = text.slice(end + kind.length, end + kind.length + 24)
  const comma = text.indexOf('、', end)
  const until = Math.min(comma < 0 ? to : comma, end + 22)
  const near = text.slice(ME.test(before) ? start : Math.max(from, start - 22), until)
  if (OTHER_PUPILS.test(near.replace(UNLIKE_ONE, ''))) return 0
  if (PUPILS_ARE_MANY.test(after)) return 0
  if (/^(では?|じゃ|ぢゃ)(な(い|かっ|く(て|、))|あり|ねえ|ねー)|^ちゃう|^や(ない|あらへん)/.test(after)) return 0
  // 「…あったのは中学生なので」: when it was
  if (/のは$/.test(before)) return 0
  const toYou = PUPIL_IS_YOU.test(after) || (isGrade && MUSED.test(after))
  if (!toYou && ASKED.test(after)) return 0
  if (/^(が|に|は|を)[^。]{0,10}(好き|可愛|かわい|多|流行|増え|うるさ|見て|聞い)/.test(after)) return 0
  const own = WHOSE.test(before) || PUPIL_NOW.test(before)
  let points =
    /^(jk|jc|js|dk)$/.test(word) && /^[1-3]/.test(kind)
      ? 2
      : isGrade || kind.length > 1 || !LOOSE_PUPIL.test(word)
        ? 1
        : 0
  if (own) points += 3
  else if (FIRST.test(before)) points += 1
  if (TOLD.test(after) || PUPIL_GOES_ON.test(after)) points += 3
  else if (toYou) points += 3
  else if (ENDS.test(after)) points += 1
  else if (!own) points -= 1
  if (TALK_OF_AGE.test(`${text.slice(0, start)} ${text.slice(end)}`)) points += 1
  return points
}

/** `高3やけど`, `私中2だよ`, `JKつらい`, `あんた高校生やろ`: the surest word that makes a pupil of the speaker or the other. */
export function surestPupil(facts: Facts): { start: number; end: number; confidence: number } | undefined {
  const { text } = facts.lexed
  let best: { start: number; end: number; confidence: number } | undefined
  for (const { start, end } of facts.all('pupil')) {
    const confidence = CONFIDENCE[Math.max(0, Math.min(weigh(text, start, end), CONFIDENCE.length - 1))] as number
    if (confidence > (best?.confidence ?? 0)) best = { start, end, confidence }
  }
  return best
}
