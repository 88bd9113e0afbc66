import type { Category } from '../categories.ts'
import { closedUp, type Handle, isPlainHandle, isStrongHandle } from '../handles.ts'
import { type Lexed, lex } from '../lex.ts'
import { wordAt } from '../openings.ts'
import { TOP_DOMAINS } from '../tables/hosts.ts'
import { ID_CUES, SEARCH_CUES, SELF_CUES } from '../tables/id-words.ts'
import { CODE_TALK, FILE_EXTENSIONS, NOT_HANDLES } from '../tables/not-handles.ts'
import type { Draft, Scene } from '../utterance.ts'
import { namesNetwork } from './messenger-networks.ts'
import { asked, categoryOf, hintsAtLine, lastService, searchedOf, speaksOfSocial } from './messenger-parts.ts'

/** IDs that stand without the name of a service that the tables know. */

const NOT = new Set(NOT_HANDLES)
const CUE = searchedOf([...ID_CUES, ...SEARCH_CUES, ...SELF_CUES])

export function hasCue(lexed: Lexed, from: number, to: number): boolean {
  if ((lexed.openings.any & CUE.bit) === 0) return false
  for (let at = Math.max(0, from); at < Math.min(to, lexed.text.length); at++)
    if (wordAt(CUE, lexed, at) !== undefined) return true
  return false
}

const BACKWARDS = [
  '逆から',
  '逆に',
  '逆さ',
  'さかさ',
  '後ろから',
  'うしろから',
  '右から',
  '反対から',
  'お尻から',
  'おしりから',
]

const LETTER = '([a-z0-9]|ぜろ|おー|あい|える|いち|まる|わん|びー|はち|えす|ご|ぜっと|に|ぴー|きゅー|ゆー|ぶい)'
const RESPELLED = new RegExp(
  `(?<![a-z0-9_.@-])(?:数字の|小文字の|大文字の|英語の)?${LETTER}(?:を|は|が|→|=|のとこは|じゃなくて?、?|ではなくて?、?)` +
    `(?:全部|ぜんぶ|実は|ほんとは|数字の|小文字の|大文字の|英語の|英字の|あるふぁべっとの)?${LETTER}(?![a-z0-9])`,
)
const SPOKEN: Readonly<Record<string, string>> = {
  ...{
    ぜろ: '0',
    まる: '0',
    おー: 'o',
    あい: 'i',
    える: 'l',
    いち: '1',
    わん: '1',
    びー: 'b',
    はち: '8',
    えす: 's',
    ご: '5',
  },
  ...{ ぜっと: 'z', に: '2', ぴー: 'p', きゅー: 'q', ゆー: 'u', ぶい: 'v' },
}
/** Only these are taken for each other. */
const TWINS: readonly string[] = ['0o', '1il', '8b', '5s', '2z', 'uv', 'pq']

/** 「1をiにしたやつ」, 「0はオー」: a letter that stands for one that looks like it. */
function respelled(value: string, text: string): string {
  if (text.length > 120) return value
  const found = RESPELLED.exec(text)
  if (found === null) return value
  const [written, meant] = [found[1] as string, found[2] as string].map((word) => SPOKEN[word] ?? word) as [
    string,
    string,
  ]
  const twins = written !== meant && TWINS.some((group) => group.includes(written) && group.includes(meant))
  return twins ? value.replaceAll(written, meant) : value
}

/** An official LINE account keeps its @; what is said to be written from its end is turned. */
export function idValue(handle: Handle, category: Category, text: string): string {
  const official =
    category === 'contact.line' && handle.signed && (text.includes('公式') || text.includes('おふぃしゃる'))
  const value = respelled(closedUp(handle.value), text)
  if (BACKWARDS.some((word) => text.includes(word))) return [...value].reverse().join('')
  if (text.includes('小文字で') || text.includes('全部小文字')) return value.toLowerCase()
  return official ? `@${value}` : value
}

/** `kuma_to_mori`, `_r4`: nothing but IDs and file names is joined with underscores in chat. */
export function isJoined(value: string): boolean {
  const dot = value.lastIndexOf('.')
  const extension = dot < 0 ? '' : value.slice(dot + 1).toLowerCase()
  return !FILE_EXTENSIONS.includes(extension) && value.replace(/[^a-z]/gi, '').length >= 4
}

/** `mellow.kujira`, `takeshi.fune.5`: small letters only, and no host, file or abbreviation. */
function isDotted(value: string): boolean {
  const parts = value.split('.')
  const last = parts[parts.length - 1] as string
  if (
    parts.length < 2 ||
    value.length < 8 ||
    NOT.has(parts[0] as string) ||
    FILE_EXTENSIONS.includes(last) ||
    TOP_DOMAINS.has(last)
  )
    return false
  const words = parts.filter((part) => part.length >= 3 && [...part].every((unit) => unit >= 'a' && unit <= 'z'))
  return words.length >= 1 && value === value.toLowerCase() && !value.includes('..') && parts[0] !== 'www'
}

/** `__init__`, `IMG_2735`: names of machines and files. */
const isOfMachine = (value: string) => /^(?:__.*__|(?:img|dsc|vid|screenshot|pxl|mvimg)[_-]?[0-9]+.*)$/i.test(value)

/** Right in front of the name: it is the first half of an address. */
const OF_MAIL = /(?:めーる|めあど|あどれす|@の?前|あっと|gmail|左側)[^。!?\n]{0,6}$/
/** Right behind it: the rest comes with the next message. */
const GOES_ON = /^ ?の?(?:あとに|後に|つぎに|次に|うしろに|後ろに|続けて)[、,… ]*$/

const MAIL_WORD = /めーる|めあど|めるあど|あどれす|あっとまーく|gmail|icloud/

/** The last thing that was spoken of is an address: what follows is a piece of it. */
function afterMail({ current, history }: Scene): boolean {
  if (hintsAtLine(current.lexed)) return false
  return history.slice(-4).some(({ text, from }) => from !== 'operator' && text.length <= 40 && MAIL_WORD.test(text))
}

/** Beside two joined words that are an ID by themselves stands no more than this. */
const MOST_BESIDE = 12

export const isCodeTalk = (text: string) => CODE_TALK.some((word) => text.includes(word))

/** The network is named in front of the ID, not far from it. */
const isSocialName = (lexed: Lexed, { start }: Handle) =>
  speaksOfSocial(lex(lexed.original.slice(0, lexed.starts[start]).slice(-24)))

const isFresh = ({ history }: Scene, { index }: { index: number }) =>
  history.slice(-3).some((one) => one.index === index)

/** An ID with no service beside it: what it is for stands in earlier messages, or it says itself that it is one. */
export function withoutService(scene: Scene, handles: readonly Handle[]): Draft | undefined {
  const { text, lexed } = scene.current
  const strong = handles.find(
    (handle) => isStrongHandle(handle.value) || (handle.signed && isPlainHandle(handle.value)),
  )
  const handle = strong ?? (handles.length === 1 ? handles.find((one) => isPlainHandle(one.value)) : undefined)
  if (handle === undefined) return undefined
  const cue = hasCue(lexed, 0, text.length)
  const rest = text.length - (handle.end - handle.start)
  if (isCodeTalk(text) || isOfMachine(handle.value)) return undefined
  const before = text.slice(Math.max(0, handle.start - 14), handle.start)
  const service = lastService(scene)
  if (service === undefined && (OF_MAIL.test(before) || GOES_ON.test(text.slice(handle.end)) || afterMail(scene)))
    return undefined
  const network = namesNetwork(lexed, handle)
  const request = service !== undefined || (strong !== undefined && rest <= 24) ? asked(scene) : undefined
  const drawn = [...new Set([service?.index, request].filter((index): index is number => index !== undefined))]
  const social = network || (speaksOfSocial(lexed) && !hintsAtLine(lexed))
  const category = social && (network || service === undefined) ? 'contact.sns' : categoryOf(service?.mark)
  const draft = (confidence: number): Draft => ({
    category,
    from: handle.signed ? handle.start - 1 : handle.start,
    to: handle.end,
    confidence,
    value: idValue(handle, category, text),
    reasons: ['messenger-id'],
    ...(drawn.length > 0 ? { drawnFrom: drawn.sort((a, b) => a - b) } : {}),
  })
  if (
    strong === undefined &&
    service !== undefined &&
    (request !== undefined || isFresh(scene, service)) &&
    rest <= 14 &&
    handle.value.length >= 5
  )
    if (/(?:は|って|が|→|:|で|も)[ 「『]*$/.test(before)) return draft(0.7)
  if (strong === undefined)
    return request !== undefined && rest <= 3 && handle.value.length >= 4 ? draft(0.6) : undefined
  if (service !== undefined && (request !== undefined || cue) && rest <= 40) return draft(0.85)
  if (request !== undefined && rest <= 14) return draft(0.8)
  // 「hours_open って英語」: two words joined may be anything
  const words = /^[a-z]+_[a-z]+$/i.test(handle.value) && rest > MOST_BESIDE && !cue && !network
  // 「Yulianna Avdeevaの2010Chopin Competition」: among words of another language it is one of them
  const prose = !cue && /^ [a-z]{3}/i.test(text.slice(handle.end, handle.end + 4))
  if (network && !prose && handle.value.length >= 6) return draft(/id|あいでぃ|垢|あか/.test(before) ? 0.85 : 0.75)
  if (handle.value.includes('_') && isJoined(handle.value) && !words)
    return draft(cue ? (handle.signed ? 0.9 : 0.8) : social && isSocialName(lexed, handle) ? 0.75 : 0.65)
  if (isDotted(handle.value)) return draft(cue ? 0.75 : 0.6)
  if (cue && rest <= 40 && handle.value.length >= 6 && hintsAtLine(lexed)) return draft(0.75)
  if (cue && (handle.value.includes('_') || handle.signed || hasCue(lexed, handle.end, handle.end + 12)))
    return draft(0.75)
  return undefined
}
