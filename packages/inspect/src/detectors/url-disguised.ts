import { readHandles } from '../handles.ts'
import { underHost } from '../hosts.ts'
import { isLatin } from '../lex.ts'
import { mayRecite } from '../recital-lexicon.ts'
import { recite } from '../recite.ts'
import { ADDRESS_BIT, BARRIER, type Spelling } from '../spelling.ts'
import { LINE_HOSTS, SHORT_HOSTS, SOCIAL_HOSTS } from '../tables/hosts.ts'
import type { Scene } from '../utterance.ts'
import { hostAt, isBareHost, isLabelUnit, type Link, MAIL_HOSTS, MAX_HOST, pathAt, SURE_TOPS } from './url-parts.ts'

/** One of these between two labels stands for the dot: `neko★example★net`. */
const DOT_SIGNS = '★☆※●○◯•♪♡♥❤■□◆◇▲△▼▽*・。,'
const MAX_TRIED = 20
/** The first half of a picture: 💧 between two labels. */
const isPicture = (code: number) => code >= 0xd83c && code <= 0xd83e

const linkTo = (from: number, to: number, host: string, path = ''): Link => ({
  from,
  to,
  host,
  value: `https://${host}${path}`,
  disguised: true,
  path: path !== '',
})

/** Where the host begins whose dot stands as another sign at `at`, perhaps with a space beside it. */
function skipBack(text: string, at: number): number {
  return text[at] === ' ' ? at - 1 : at
}

/** `neko★example★net`, `neko 。net`: the same sign wherever a dot should be. */
function linkBySubstitute({ lexed, text }: Scene['current']): Link | undefined {
  let tried = 0
  for (let at = 1; at + 1 < text.length && tried < MAX_TRIED; at++) {
    const picture = isPicture(text.charCodeAt(at))
    const sign = picture ? text.slice(at, at + 2) : (text[at] as string)
    // 🌀 is the sign of an address
    if (picture ? '🌀🐌'.includes(sign) : !DOT_SIGNS.includes(sign)) continue
    const before = skipBack(text, at - 1)
    const behind = at + sign.length
    const spaced = before < at - 1 || text[behind] === ' '
    const next = text[behind] === ' ' ? behind + 1 : behind
    if (!isLabelUnit(text[next]) || !isLabelUnit(text[before])) continue
    tried++
    let from = before + 1
    while (from > 0 && at - from < MAX_HOST && isLabelUnit(text[from - 1])) from--
    let end = next
    while (end < text.length && end - at < MAX_HOST) {
      if (isLabelUnit(text[end])) end++
      else if (text.startsWith(sign, end) && isLabelUnit(text[end + sign.length])) end += sign.length
      else break
    }
    const host = text.slice(from, end).replaceAll(sign, '.').replaceAll(' ', '')
    const { path, end: pathEnd } = pathAt(lexed.plain, end)
    const top = host.slice(host.lastIndexOf('.') + 1)
    const name = host.slice(0, host.lastIndexOf('.'))
    const known =
      path.length > 1 && (SHORT_HOSTS.includes(host) || underHost(host, SOCIAL_HOSTS) || underHost(host, LINE_HOSTS))
    at = end
    if (known) return linkTo(from, pathEnd, host, path)
    if (!SURE_TOPS.has(top) || name.length < (spaced ? 5 : 3) || (SURE_TOPS.has(name) && path.length < 2)) continue
    const slashed = path.startsWith('/') && path.length > 1
    return slashed ? linkTo(from, pathEnd, host, path) : linkTo(from, end, host)
  }
  return undefined
}

/** Endings that people cut in two: `neko.j p`, `neko.c om`. */
const CUT_TOPS: readonly string[] = ['com', 'net', 'org', 'jp', 'info']

/** `tsukiyo-cafe.j p`: the ending itself is broken by a space. */
function linkCutInTwo({ lexed, text }: Scene['current']): Link | undefined {
  for (let dot = text.indexOf('.'), tried = 0; dot >= 0 && tried < MAX_TRIED; dot = text.indexOf('.', dot + 1)) {
    let from = dot
    while (from > 0 && dot - from < MAX_NAME && (isLabelUnit(text[from - 1]) || text[from - 1] === '.')) from--
    if (dot - from < 4) continue
    tried++
    let ending = ''
    let at = dot + 1
    while (at < text.length && ending.length < 4 && (isLatin(text[at]) || text[at] === ' ')) {
      if (text[at] !== ' ') ending += text[at]
      at++
      if (text[at - 1] === ' ' || at - dot <= ending.length + 1 || !CUT_TOPS.includes(ending) || isLabelUnit(text[at]))
        continue
      const host = `${lexed.text.slice(from, dot)}.${ending}`
      const { path, end } = pathAt(lexed.plain, at)
      const slashed = path.length > 1
      return slashed ? linkTo(from, end, host, path) : linkTo(from, at, host)
    }
  }
  return undefined
}

/** `linktr ee/ringo`: a space where the dot of a well-known host should be. */
function linkWithGap({ lexed, text }: Scene['current']): Link | undefined {
  for (let slash = text.indexOf('/'), tried = 0; slash > 0 && tried < MAX_TRIED; slash = text.indexOf('/', slash + 1)) {
    tried++
    const host = SHORT_HOSTS.find((one) => text.endsWith(one.replace('.', ' '), slash))
    const from = slash - (host?.length ?? 0)
    const { path, end } = pathAt(lexed.plain, slash)
    if (host === undefined || isLabelUnit(text[from - 1]) || path.length < 2) continue
    return linkTo(from, end, host, path)
  }
  return undefined
}

/** Says that an ending belongs behind the name: 「に.com付けたら」, 「のあとに.net」. */
const JOINS = ['付け', 'つけ', '足', 'たし', 'たす', 'くっつけ', 'つなげ', '繋げ', 'プラス', 'ぷらす']

/** Between a name and its ending: the end of a quotation, or 「のあとは」. */
const LEADS_ON = /^[」』)\]】"' ]*(?:[、,] ?)?(?:の?あと|の?後|の?うしろ|の?後ろ|の?次)?(?:に|は)?[ 「『(【]*$/

/** `「hoshinokoe」に.com付けたら`: the name and the ending stand apart. */
function linkWithEnding({ lexed, text, spelling }: Scene['current']): Link | undefined {
  const place = toldDot(spelling)
  if (place < 0) return undefined
  const dot = spelling.starts[place] as number
  for (const { value, start, end } of readHandles(lexed).slice(0, MAX_TRIED)) {
    if (end > dot || dot - end > 8 || value.length < 4) continue
    const { host: ending, end: last } = hostAt(spelling.text, skipOver(spelling.text, place + 1))
    const to = spelling.ends[last - 1] as number
    if (!SURE_TOPS.has(ending.slice(ending.lastIndexOf('.') + 1)) || ending === 'example') continue
    if (!JOINS.some((word) => text.slice(to, to + 8).includes(word)) && !LEADS_ON.test(text.slice(end, dot))) continue
    const host = `${value.toLowerCase()}.${ending}`
    return linkTo(start, to, host)
  }
  return undefined
}

const BACKWARDS = ['逆', 'さかさ', 'うしろから', '後ろから', '右から', '反対から']

/** `moc.elpmaxe.omuk を逆から`, written from its end. */
function linkBackwards({ lexed, text }: Scene['current']): Link | undefined {
  if (!BACKWARDS.some((word) => text.includes(word))) return undefined
  for (const { value, start, end } of readHandles(lexed)) {
    const host = [...value].reverse().join('').toLowerCase()
    if (!isBareHost(host, false)) continue
    return linkTo(start, end, host)
  }
  return undefined
}

/** How far in front of its dot the name of a host is looked for. */
const MAX_NAME = 40

/** Where a dot with an ending stands behind something that is no Latin letter: `やまびこ点example`, `しゃぼん、どっと、えぐざんぷる`. */
function toldDot({ text }: Spelling): number {
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    let before = dot - 1
    while (text[before] === ' ') before--
    if (text[before] === BARRIER) return dot
  }
  return -1
}

const skipOver = (text: string, at: number) => (text[at] === ' ' ? at + 1 : at)

/** A host whose name is told: kana with "in Latin letters", or in front of an ending that no everyday word has. */
export function linkTold({ lexed, spelling }: Scene['current']): Link | undefined {
  const dot = toldDot(spelling)
  if (dot < 0) return undefined
  const { host: ending, end } = hostAt(spelling.text, skipOver(spelling.text, dot + 1))
  const top = ending.slice(ending.lastIndexOf('.') + 1)
  if (!SURE_TOPS.has(top) || underHost(ending, LINE_HOSTS)) return undefined
  const { path, end: pathEnd } = pathAt(spelling.text, end)
  const to = spelling.starts[dot] as number
  const told = recite(lexed, Math.max(0, to - MAX_NAME), to, true)
  if (told === undefined || told.value.length < 3 || to - told.end > 12) return undefined
  // 「価格ドットコム」 is a company
  const cue = told.evidence >= 2 || path.length > 1 || top === 'example' || ending.includes('.')
  if (!cue || (top !== 'example' && !mayRecite(lexed))) return undefined
  const name = told.value.toLowerCase().replaceAll('_', '-')
  const host = `${name}.${ending}`
  const slashed = path.length > 1
  return linkTo(told.start, spelling.ends[(slashed ? pathEnd : end) - 1] as number, host, slashed ? path : '')
}

const brokenHost = (current: Scene['current']) =>
  current.spelling.text.includes('.') ? (linkCutInTwo(current) ?? linkWithEnding(current)) : undefined

/** Hosts that are written so that no reader of links knows them. */
export const linkInDisguise = (current: Scene['current']): Link | undefined =>
  (current.lexed.openings.any & ADDRESS_BIT) === 0
    ? undefined
    : notMail(linkBackwards(current) ?? linkBySubstitute(current) ?? linkWithGap(current) ?? brokenHost(current))

/** The host of a mail provider alone is a piece of an address. */
const notMail = (link: Link | undefined) =>
  link !== undefined && !link.path && MAIL_HOSTS.has(link.host) ? undefined : link
