import { type Handle, isStrongHandle } from '../handles.ts'
import { foldWord, isKana, isKanji, isLatin } from '../lex.ts'
import { BARE_LOOKS } from '../tables/look-words.ts'
import { buildTrie, longestAt, type Trie } from '../trie.ts'
import type { Draft, Utterance } from '../utterance.ts'
import { idValue } from './messenger-alone.ts'

/** `緑→yaki_soba、黄色→yaki_k`, `pan7(みどりのほう)`: an ID with nothing but a colour or a picture beside it. */

type Category = 'contact.line' | 'contact.sns'

const LOOKS: Trie<Category> = buildTrie(
  BARE_LOOKS.flatMap(([category, words]) => words.split(' ').map((word) => [foldWord(word), category] as const)),
)
const LONGEST = 6

/** Between the look and the ID behind it. */
const TO_ID =
  /^(?:のほう|の方|のやつ|のやつは|側|さん|の)?(?:は|で|が|も|なら|だと|→|⇒|➡|:|=|-|>|に)(?:ね|、| |「|『|"|@)*$|^[「『 →:=、…]{1,3}$/
/** … and behind the ID in front of it. */
const FROM_ID = /^(?:[ 」』、]|って|で|は|が){0,2}[(（ →←]?(?:の)?$/
/** Behind such a look. */
const CLOSES =
  /^(?:のほう|の方|のやつ|側|さん|の)?(?:[)）]|$|で(?:検索|さがし|探し|出|見つ|待|よろ|追加|ok|す|$)|から(?:検索|探|さが|追加)|に(?:いる|登録))/

/** A product: `iphone15`, `gtx1660`, `vol3`. */
const IS_PRODUCT =
  /^(?:iphone|ipad|pixel|xperia|galaxy|aquos|ps|vol|ver|no|type|mp|web|win|switch|gtx|rtx|usb|hdmi|part|day|room|size|lv|rank)[0-9]+[a-z]*$/i

function lookBefore(text: string, to: number): Category | undefined {
  for (let at = Math.max(0, to - LONGEST - 8); at < to; at++) {
    const before = text[at - 1]
    const word = longestAt(LOOKS, text, at)
    // 「せん」 in ません is none
    if (word === undefined || word.end > to || (isWordUnit(before) && isWordUnit(text[at]))) continue
    const picture = (before ?? text[at] ?? '') !== '' && text.charCodeAt(at) >= 0xd83c && word.end === to
    if (picture || TO_ID.test(text.slice(word.end, to))) return word.value
  }
  return undefined
}

const isWordUnit = (unit: string | undefined) => isKana(unit) || isKanji(unit) || isLatin(unit)

function lookBehind(text: string, from: number): Category | undefined {
  for (let at = from; at <= from + 4 && at < text.length; at++) {
    const word = longestAt(LOOKS, text, at)
    if (word === undefined || !FROM_ID.test(text.slice(from, at))) continue
    if (CLOSES.test(text.slice(word.end, word.end + 8))) return word.value
  }
  return undefined
}

export function byLook({ text }: Utterance, handles: readonly Handle[]): Draft[] {
  const found: Draft[] = []
  for (const handle of handles.slice(0, 6)) {
    if (
      !isStrongHandle(handle.value) ||
      IS_PRODUCT.test(handle.value) ||
      handle.value.length < 5 ||
      !/[a-z]/.test(handle.value)
    )
      continue
    const start = handle.signed ? handle.start - 1 : handle.start
    const category = lookBefore(text, start) ?? lookBehind(text, handle.end)
    if (category === undefined || found.some((draft) => draft.category === category)) continue
    found.push({
      category,
      from: start,
      to: handle.end,
      confidence: 0.85,
      value: idValue(handle, category, text),
      reasons: ['messenger-id', 'service-disguised'],
    })
  }
  return found
}
