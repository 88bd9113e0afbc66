import { isDigit, isKana, isKanji, isLatin } from '../lex.ts'
import { EXCHANGE_RULES, type ExchangeRule } from '../tables/exchange-rules.ts'
import type { Draft } from '../utterance.ts'
import {
  APP,
  endsAt,
  type Hit,
  idOf,
  isElsewhere,
  MESSENGER,
  MONEY,
  NO,
  OTHERS,
  type Reading,
  SITE,
  THING,
  TOLD,
  TOPIC,
  TURN,
} from './exchange-reading.ts'

type Rule = Omit<ExchangeRule, 'parts'> & { readonly parts: readonly ReadonlySet<number>[] }

const BY_FIRST = new Map<number, Rule[]>()
for (const rule of EXCHANGE_RULES) {
  const parts = rule.parts.map((part) => new Set(part.split('|').map(idOf)))
  for (const first of parts[0] as Set<number>) BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { ...rule, parts }])
}

/** A message this short says nothing but its request. */
const SHORT_UNITS = 18

/** わかった、じゃあ交換しよ: what leads in is no part of the word. */
const LEADS_IN =
  /(じゃあ|ほな|ほんなら|なら|もう|じゃ|そんじゃ|ねえ|はい|うん|まあ|やっぱり?|さあ|ちゃんと|早う|はよう)$/

/** プレゼント交換, 意見交換: the word before goes on into this one. */
function isInWord(text: string, at: number): boolean {
  const unit = text[at - 1]
  if (unit !== undefined && LEADS_IN.test(text.slice(Math.max(0, at - 4), at))) return false
  return (
    unit !== undefined &&
    (isKanji(unit) ||
      isLatin(unit) ||
      isDigit(unit) ||
      unit === 'ー' ||
      (isKana(unit) && !'はねよらてでし'.includes(unit)))
  )
}

/** The hits that make the rule's parts, from hit `first` on. */
function follow(rule: Rule, hits: readonly Hit[], first: number): Hit | undefined {
  let before = hits[first] as Hit
  let at = first
  for (let part = 1; part < rule.parts.length; part++) {
    const wanted = rule.parts[part] as ReadonlySet<number>
    let next: Hit | undefined
    for (let i = at + 1; i < hits.length; i++) {
      const hit = hits[i] as Hit
      if (hit.start - before.end > rule.within) break
      const shares = before.id === OUT && hit.start > before.start && hit.end > before.end
      if ((hit.start >= before.end || shares) && wanted.has(hit.id)) {
        next = hit
        at = i
        break
      }
    }
    if (next === undefined) return undefined
    before = next
  }
  return before
}

/** Whether the sentence tells of others, refuses, or stays inside the site. */
function undone(text: string, hits: readonly Hit[], from: number, to: number): boolean {
  const named = hits.some(({ id }) => id === APP)
  for (const { id, start, end } of hits) {
    if (id === OTHERS || id === TOPIC || (id === MONEY && !named)) return true
    if (id === TOLD && start >= from) return true
    if (id === SITE && end <= to && start >= from - 8) return true
    if (id === NO && start >= from && !hits.some((turn) => turn.id === TURN && turn.start >= end)) return true
  }
  return text[to] === '」' || text[to] === '』'
}

/** `番号いる? 整理券の`: what was meant comes after, and is something else. `after` is the rest of the message. */
export function isMeantOtherwise(text: string, after: Reading | undefined): boolean {
  if (after === undefined || after.hits.length > 0 || after.sentence.to - after.sentence.from > 16) return false
  let end = after.sentence.to
  while (end > after.sentence.from && !isKana(text[end - 1]) && !isKanji(text[end - 1])) end--
  const written = text.slice(after.sentence.from, end)
  return (
    written.endsWith('の') || written.endsWith('が') || written.startsWith('あの') || /[^の]の[^ぁ-ん]+$/.test(written)
  )
}

/** 「テレグラムってなに?」, 「LINEちゃ何かね」 asks what it is. */
const ASKS_WHAT = /(って|ちゃ|っち|ちゅうのは?|とは|いうのは)(なに|なん|何)/

/** 「SNSの方が早く知りたいことが…」 compares. */
export const comparesOnly = (text: string, object: number, verb: number): boolean =>
  (text[verb] === '知' || text[verb] === '聞') && /の(方|ほう)が/.test(text.slice(object, verb))

/** The strongest request, offer or hint of a sentence. */
export function exchangeIn(text: string, { hits, asks }: Reading): Draft | undefined {
  let best: Draft | undefined
  for (let i = 0; i < hits.length; i++) {
    const first = hits[i] as Hit
    for (const rule of BY_FIRST.get(first.id) ?? []) {
      if (best !== undefined && rule.confidence <= best.confidence) continue
      if (rule.asked === true && !asks) continue
      const last = follow(rule, hits, i)
      if (last === undefined || (rule.last === true && !endsAt(text, last.end))) continue
      if (rule.alone === true && isInWord(text, first.start)) continue
      if (rule.short === true && text.length > SHORT_UNITS) continue
      if (undone(text, hits, first.start, last.end) || ASKS_WHAT.test(text.slice(first.end, last.end))) continue
      if (comparesOnly(text, first.end, last.start)) continue
      const { confidence, reason } = rule
      best = { category: 'contact.solicit', from: first.start, to: last.end, confidence, reasons: [reason] }
    }
  }
  return best
}

const DOES = new Set(
  ['give', 'take', 'swap', 'talk'].flatMap((kind) =>
    ['ask', 'invite', 'wish', 'may', 'offer'].map((mood) => idOf(`${kind}.${mood}`)),
  ),
)
const NAMED = new Set([APP, THING])
const OUT = idOf('out')
const FINAL = idOf('final')
const PLEADS = new Set(['if', 'want', 'turn', 'free', 'out', 'plea', 'maybe'].map(idOf))

/** Sentences longer than this say something of their own. */
const NEXT_UNITS = 40

const calm = (reading: Reading) =>
  !isElsewhere(reading) && !reading.hits.some(({ id }) => id === NO || id === TOLD || id === SITE)

/** `カカオやってる? 追加したい`, `教えて! LINE!`: what is wanted in one sentence, that it is wanted in the one beside it. */
export function exchangeAcross(before: Reading, after: Reading): Draft | undefined {
  for (const [a, b] of [
    [before, after],
    [after, before],
  ] as const) {
    if (a.sentence.to - a.sentence.from > NEXT_UNITS || b.sentence.to - b.sentence.from > NEXT_UNITS) continue
    const object = a.hits.find(({ id }) => NAMED.has(id))
    const verb = b.hits.find(({ id }) => DOES.has(id))
    if (object === undefined || verb === undefined || !calm(a) || !calm(b)) continue
    return {
      category: 'contact.solicit',
      from: Math.min(object.start, verb.start),
      to: Math.max(object.end, verb.end),
      confidence: a === before ? 0.7 : 0.6,
      reasons: ['asks-contact'],
    }
  }
  return undefined
}

/** `ほんとに一生のお願い、LINE`: the message ends in the name of what is wanted, and nothing is said about it. */
export function exchangeLast(text: string, { sentence, hits }: Reading): Draft | undefined {
  const object = hits.findLast(({ id }) => NAMED.has(id) || id === FINAL)
  if (object === undefined || !endsAfter(text, object.end)) return undefined
  if (hits.some(({ id }) => id === OTHERS || id === TOPIC || id === MONEY || id === NO || id === TOLD || id === SITE)) {
    return undefined
  }
  const begins = object.start === sentence.from
  const gap = text[object.start - 1]
  if (
    !begins &&
    !REASONS.test(text.slice(sentence.from, object.start)) &&
    gap !== '、' &&
    gap !== ' ' &&
    gap !== '…' &&
    gap !== '~'
  ) {
    const pleads = hits.some((hit) => PLEADS.has(hit.id) && hit.end <= object.start)
    if (!pleads) return undefined
  }
  const pleading = hits.some((hit) => PLEADS.has(hit.id) || DOES.has(hit.id))
  const alone = begins && sentence.from === 0
  if (alone && object.id === APP && !text.includes('?')) return undefined
  if (!pleading && object.id === APP && !hits.some(({ id, start }) => id === MESSENGER && start === object.start))
    return undefined
  const firm = !alone && !/は[^?]*$/.test(text.slice(object.end))
  const confidence = firm ? (pleading ? 0.78 : 0.74) : 0.5
  return { category: 'contact.solicit', from: object.start, to: object.end, confidence, reasons: ['asks-contact'] }
}

/** A reason or a condition leads up to it: `誰にも言わんから LINE`. */
const REASONS = /(から|ので|たら|なら|けど|れば)$/

/** Only what softens a bare noun may follow: `番号だけ…`, `LINEとか`, `連絡先を!`. */
const SOFT =
  /^(だけ|くらい|ぐらい|とか|でも|は|も|を|ね|な|の|的な|とかさ|なん|さ|よ|をさ|だけさ|だけね|だけでも|一個|ひとつ|一つ)*[^ぁ-んァ-ヶ一-鿿a-z0-9]*$/
const endsAfter = (text: string, at: number) => text.length - at <= 10 && SOFT.test(text.slice(at))
