import { isPlainHandle, isStrongHandle, readHandles } from '../handles.ts'
import { underHost } from '../hosts.ts'
import { isDigit, isKanji, isKatakana, isLatin, type Lexed, lex } from '../lex.ts'
import type { Recital } from '../recital-parts.ts'
import { recite } from '../recite.ts'
import { BARRIER, closeUp, type Spelling, spell } from '../spelling.ts'
import type { Draft, Scene } from '../utterance.ts'
import { completeHost, isKnownHost, isMailProvider } from './mail-hosts.ts'

const hostOf = (address: string) => address.slice(address.indexOf('@') + 1)

export type Mail = {
  readonly from: number
  readonly to: number
  readonly value: string
  readonly worded: boolean
  readonly aloud?: boolean
}

const isLocalUnit = (unit: string | undefined): boolean =>
  unit !== undefined && (isLatin(unit) || isDigit(unit) || '._+-%'.includes(unit))
const isHostUnit = (unit: string | undefined): boolean =>
  unit !== undefined && (isLatin(unit) || isDigit(unit) || unit === '.' || unit === '-')

/** Reads a host from `at` on: spaces around its dots do not end it. */
function readHost(text: string, at: number): { host: string; end: number } {
  let host = ''
  let end = at
  let i = at
  while (text[i] === ' ') i++
  while (i < text.length) {
    if (isHostUnit(text[i])) {
      host += text[i]
      i++
      end = i
      continue
    }
    if (text[i] !== ' ') break
    let next = i
    while (text[next] === ' ') next++
    if (host.endsWith('.') ? !isHostUnit(text[next]) : text[next] !== '.') break
    i = next
  }
  while (host.endsWith('.') || host.endsWith('-')) {
    host = host.slice(0, -1)
    end--
  }
  return { host: host.toLowerCase().replace(/\.{2,}/g, '.'), end }
}

/** `a . b` written out letter by letter, or one letter a line: spaces inside the local part count as nothing. */
function readLocal(text: string, sign: number): { local: string; start: number } {
  let i = sign - 1
  while (text[i] === ' ') i--
  let start = i + 1
  let local = ''
  while (i >= 0) {
    const unit = text[i]
    if (isLocalUnit(unit)) {
      local = unit + local
      start = i
      i--
    } else if (unit === ' ') {
      let next = i
      while (text[next] === ' ') next--
      const single = text[next - 1] === ' ' || text[next - 1] === undefined
      const joins = local[0] === '_' || local[0] === '.' || local[0] === '-' || '_.-'.includes(text[next] ?? '@')
      if (!isLocalUnit(text[next]) || !(joins || (single && local.length > 0))) break
      i = next
    } else break
  }
  return { local, start }
}

/** Every address in a spelled text, by its sign. */
export function mailsBySign(spelling: Spelling): Mail[] {
  const { text } = spelling
  const found: Mail[] = []
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    const first = sign
    while (text[sign + 1] === '@') sign++
    const { local, start } = readLocal(text, first)
    const { host, end } = readHost(text, sign + 1)
    const complete = completeHost(host)
    if (local.length < 2 || complete === undefined) continue
    const from = spelling.starts[start] as number
    const to = spelling.ends[end - 1] as number
    found.push({ from, to, value: `${local.toLowerCase()}@${complete}`, worded: spelling.worded })
  }
  return found
}

const MAX_NAME = 40 // a name in front of a spelled sign is this long at most
/** More names than this are a list, not an address. */
const MAX_NAMES = 8

/** Where the telling of a name in front of `to` may begin: behind the end of a sentence, or behind 「アドレスは」. */
function toldFrom({ plain }: Lexed, to: number): number {
  for (let at = to - 1; at > 0 && to - at < MAX_NAME; at--) {
    const unit = plain[at] as string
    if (plain.slice(at + 1, to).trim() === '') continue
    if ('。!?\n:→='.includes(unit)) return at + 1
    if (!'はが'.includes(unit)) continue
    const before = plain[at - 1] as string
    if (isKanji(before) || isKatakana(before) || isLatin(before) || 'のれ'.includes(before)) return at + 1
  }
  return Math.max(0, to - MAX_NAME)
}

/** A name that is told right in front of `to`: something else between them at most as a pause. */
function toldBefore(lexed: Lexed, to: number): Recital | undefined {
  const told = recite(lexed, toldFrom(lexed, to), to, true)
  return told !== undefined && told.value.length >= 3 && to - told.end <= 12 ? told : undefined
}

/** `えむ、ゆー、あいアットじーめーるどっとこむ`: the name is read aloud as well. */
function mailReadAloud(spelling: Spelling, lexed: Lexed): Mail | undefined {
  const sign = spelling.text.indexOf('@')
  if (sign < 0) return undefined
  const { host, end } = readHost(spelling.text, sign + 1)
  const complete = completeHost(host)
  if (complete === undefined) return undefined
  const told = toldBefore(lexed, spelling.starts[sign] as number)
  if (told === undefined) return undefined
  const to = spelling.ends[end - 1] as number
  const aloud = told.evidence >= 2 && !'はがをでにの'.includes(lexed.text[told.start - 1] ?? ' ')
  return { from: told.start, to, value: `${told.value.toLowerCase()}@${complete}`, worded: true, aloud }
}

const LEADING_ON = ['しっぽ', '後ろ', 'うしろ', 'あと', '後は', '→', 'つけ', '宛', 'おしり', '続き', '+', 'で、']

/** `みずきりのローマ字に、あとG便だけ`, `りりの後ろに1122、えーゆーのほう`: a name that is told, and a provider for the rest. */
function mailToldByProvider({ spelling, lexed, text }: Scene['current']): Mail | undefined {
  if (spelling.providers.size > MAX_NAMES) return undefined
  for (const [place, { domain }] of spelling.providers) {
    const { host, end } = readHost(spelling.text, place)
    const from = spelling.starts[place] as number
    const to = spelling.ends[Math.max(end, place + 1) - 1] as number
    const before = recite(lexed, toldFrom(lexed, from), from)
    const behind = before === undefined || before.evidence < 2 ? recite(lexed, to, text.length) : undefined
    const told = behind ?? before
    // 「、しっぽはワイモバ」, 「→ りんごの雲」
    const leads =
      told !== undefined && told.end <= from && LEADING_ON.some((word) => text.slice(told.end, from).includes(word))
    if (told === undefined || told.evidence + (leads ? 1 : 0) < 2 || !isPlainHandle(told.value)) continue
    return {
      from: Math.min(told.start, from),
      to: Math.max(told.end, to),
      value: `${told.value.toLowerCase()}@${completeHost(host) ?? domain}`,
      worded: true,
    }
  }
  return undefined
}

/** `moc.liamg@orogamuk`, written from its end. */
function mailBackwards(spelling: Spelling): Mail | undefined {
  const { text } = spelling
  const sign = text.indexOf('@')
  if (sign < 0) return undefined
  let from = sign
  while (from > 0 && sign - from < MAX_NAME && isLocalUnit(text[from - 1])) from--
  let to = sign + 1
  while (to - sign < MAX_NAME && isLocalUnit(text[to])) to++
  const turned = [...text.slice(from, to)].reverse().join('').toLowerCase()
  const host = turned.slice(turned.indexOf('@') + 1)
  if (to - sign < 3 || !isMailProvider(host)) return undefined
  return { from: spelling.starts[from] as number, to: spelling.ends[to - 1] as number, value: turned, worded: true }
}

/** `mugicha☆softbank.ne.jp`, `to.mo.ki 🍡 outlook.jp`: one sign between a name and a mail provider stands for @. */
function mailBySubstitute(spelling: Spelling): Mail | undefined {
  const { text } = spelling
  for (const [start] of spelling.providers) {
    let i = start - 1
    while (text[i] === ' ') i--
    let barriers = 0
    while (text[i] === BARRIER && barriers < 3) {
      i--
      barriers++
    }
    if (barriers === 0 || barriers > 2) continue
    while (text[i] === ' ') i--
    const { local, start: localStart } = readLocal(text, i + 1)
    const { host, end } = readHost(text, start)
    const complete = completeHost(host)
    if (!isPlainHandle(local) || complete === undefined) continue
    const between = { from: spelling.ends[i] as number, to: spelling.starts[start] as number }
    if (between.to - between.from > 4) continue
    return {
      from: spelling.starts[localStart] as number,
      to: spelling.ends[end - 1] as number,
      value: `${local.toLowerCase()}@${complete}`,
      worded: true,
    }
  }
  return undefined
}

/** How far a provider's name may stand from the name before it. */
const NEAR = 16

/** `ヤフーのメール、soramame41`, `pengin_6、うしろはアウトルックドットコム`: no sign at all. */
function mailByProvider(scene: Scene): Mail | undefined {
  const { spelling, text } = scene.current
  const handles = readHandles(scene.current.lexed).filter((handle) => isStrongHandle(handle.value))
  if (handles.length === 0 || handles.length > MAX_NAMES || spelling.providers.size > MAX_NAMES) return undefined
  for (const [place, { domain }] of spelling.providers) {
    const { host, end } = readHost(spelling.text, place)
    const from = spelling.starts[place] as number
    const to = spelling.ends[Math.max(end, place + 1) - 1] as number
    for (const handle of handles) {
      if (handle.start < to && from < handle.end) continue
      const gap = handle.end <= from ? text.slice(handle.end, from) : text.slice(to, handle.start)
      if (gap.length > NEAR || /[。！!？?\n]/.test(gap)) continue
      return {
        from: Math.min(handle.start, from),
        to: Math.max(handle.end, to),
        value: `${handle.value.toLowerCase()}@${completeHost(host) ?? domain}`,
        worded: true,
      }
    }
  }
  return undefined
}

/** Lines of a text written downwards are this short. */
const SHORT_LINE = 3
const MIN_LINES = 6

/** `u⏎m⏎a⏎@⏎g⏎m⏎…`: an address written downwards, a letter a line. */
function mailDownwards({ original, text }: Scene['current']): Draft | undefined {
  if (original.length > 400 || !original.includes('\n')) return undefined
  const lines = original.split('\n').map((line) => line.trim())
  const short = lines.filter((line) => line.length <= SHORT_LINE)
  if (short.length < MIN_LINES || short.length < lines.length - 2) return undefined
  const mail = mailsBySign(spell(lex(short.join(''))))[0]
  if (mail === undefined) return undefined
  return {
    category: 'contact.email',
    from: 0,
    to: text.length,
    confidence: 0.85,
    value: mail.value,
    reasons: ['mail-in-words'],
  }
}

/** Mail addresses, however written. */
export function findMails(scene: Scene): Draft[] {
  const { spelling } = scene.current
  let mails = mailsBySign(spelling)
  if (mails.length === 0 && spelling.text.includes('@')) {
    const closed = closeUp(spelling)
    if (closed !== undefined) mails = mailsBySign(closed)
  }
  // けー88@…: what stands in Latin letters is only the end of a name that is told
  const [cut] = mails
  if (cut?.worded && spelling.text[spelling.starts.indexOf(cut.from) - 1] === BARRIER) {
    const told = mailReadAloud(spelling, scene.current.lexed)
    if (told?.value.endsWith(cut.value) && told.value.length > cut.value.length && told.aloud) mails = [told]
  }
  if (mails.length === 0) {
    const other =
      mailBackwards(spelling) ??
      mailReadAloud(spelling, scene.current.lexed) ??
      (spelling.providers.size > 0
        ? (mailBySubstitute(spelling) ?? mailToldByProvider(scene.current) ?? mailByProvider(scene))
        : undefined)
    if (other !== undefined) mails = [other]
  }
  // the site's own addresses, like its links, stay inside
  mails = mails.filter((mail) => !underHost(hostOf(mail.value), scene.siteHosts))
  const downwards = mails.length === 0 ? mailDownwards(scene.current) : undefined
  if (downwards !== undefined) return [downwards]
  return mails.map((mail) => ({
    category: 'contact.email',
    from: mail.from,
    to: mail.to,
    confidence: mail.worded && !isKnownHost(hostOf(mail.value)) ? 0.9 : 0.97,
    value: mail.value,
    reasons: [mail.worded ? 'mail-in-words' : 'mail-address'],
  }))
}
