/**
 * Plain forms of contact details, for the browser while somebody types: it warns honest people before they send, and the draft
 * never leaves the page. The full inspection runs on the server. This file imports nothing, so that it stays small (a test holds it
 * under 15 kB compressed).
 */

export type CourtesyNotice = {
  readonly category:
    | 'contact.phone'
    | 'contact.email'
    | 'contact.url'
    | 'contact.line'
    | 'contact.sns'
    | 'contact.solicit'
  /** Half-open, UTF-16, in the text as passed. */
  readonly start: number
  readonly end: number
}

const SEPARATORS = '-‐‑–—−ー.・/ _()~〜'
const SOLICITING = ['交換', 'こうかん', '教えて', 'おしえて', 'やってる?', '送って']
const SERVICES: readonly (readonly [name: string, category: 'contact.line' | 'contact.sns'])[] = [
  ['line', 'contact.line'],
  ['ライン', 'contact.line'],
  ['らいん', 'contact.line'],
  ['カカオ', 'contact.sns'],
  ['インスタ', 'contact.sns'],
  ['ディスコード', 'contact.sns'],
  ['twitter', 'contact.sns'],
  ['telegram', 'contact.sns'],
]
/** The name is part of another word after one of these. */
const NOT_AFTER = /[a-zァ-ヶーつくえかきもわ]/

/** One UTF-16 unit stays one, so spans need no map. */
function narrow(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xff01 && unit <= 0xff5e) out += String.fromCharCode(unit - 0xfee0).toLowerCase()
    else if (unit === 0x3000) out += ' '
    else if (unit >= 0x41 && unit <= 0x5a) out += String.fromCharCode(unit + 32)
    else out += text[i]
  }
  return out
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9'
const isWord = (char: string | undefined) => isDigit(char) || (char !== undefined && char >= 'a' && char <= 'z')
const isLocal = (char: string | undefined) => isWord(char) || (char !== undefined && '._+-%'.includes(char))
const isHost = (char: string | undefined) => isWord(char) || char === '.' || char === '-'

function phones(text: string): CourtesyNotice[] {
  const found: CourtesyNotice[] = []
  let at = 0
  while (at < text.length) {
    if (!isDigit(text[at]) || isDigit(text[at - 1])) {
      at++
      continue
    }
    let digits = ''
    let end = at
    let next = at
    while (next < text.length && next - end <= 2) {
      if (isDigit(text[next])) {
        digits += text[next]
        end = next + 1
      } else if (!SEPARATORS.includes(text[next] as string)) break
      next++
    }
    const start = text[at - 1] === '+' ? at - 1 : at
    const mobile =
      digits.length === 11 && digits[0] === '0' && '56789'.includes(digits[1] as string) && digits[2] === '0'
    const abroad = digits.length === 12 && digits.startsWith('81')
    const fixed = digits.length === 10 && digits[0] === '0' && end - at === 12
    if (mobile || abroad || fixed) found.push({ category: 'contact.phone', start, end })
    at = end
  }
  return found
}

function mails(text: string): CourtesyNotice[] {
  const found: CourtesyNotice[] = []
  let from = 0
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    let start = sign
    while (start > from && isLocal(text[start - 1])) start--
    let end = sign + 1
    while (isHost(text[end])) end++
    while (end > sign && !isWord(text[end - 1])) end--
    const host = text.slice(sign + 1, end)
    if (start < sign && host.includes('.')) {
      found.push({ category: 'contact.email', start, end })
      from = end
    }
  }
  return found
}

function links(text: string, siteHosts: readonly string[]): CourtesyNotice[] {
  const found: CourtesyNotice[] = []
  let from = 0
  for (const opening of ['https://', 'http://', 'www.']) {
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
      if (at < from || isWord(text[at - 1]) || text[at - 1] === '/') continue
      const hostStart = opening === 'www.' ? at : at + opening.length
      let hostEnd = hostStart
      while (isHost(text[hostEnd])) hostEnd++
      const host = text.slice(hostStart, hostEnd)
      if (!host.includes('.')) continue
      let end = hostEnd
      while (end < text.length && text.charCodeAt(end) > 32 && text.charCodeAt(end) < 127) end++
      from = end
      const own = siteHosts.some((site) => host === site.toLowerCase() || host.endsWith(`.${site.toLowerCase()}`))
      if (!own) found.push({ category: 'contact.url', start: at, end })
    }
  }
  return found
}

function services(text: string): CourtesyNotice[] {
  const found: CourtesyNotice[] = []
  for (const [name, category] of SERVICES) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (NOT_AFTER.test(text[at - 1] ?? '')) continue
      const after = at + name.length
      const near = text.slice(after, after + 6)
      const id = near.indexOf('id')
      if (id >= 0) {
        found.push({ category, start: at, end: after + id + 2 })
        continue
      }
      const ask = SOLICITING.find((word) => near.includes(word))
      if (ask !== undefined) {
        found.push({ category: 'contact.solicit', start: at, end: after + near.indexOf(ask) + ask.length })
      }
    }
  }
  return found
}

/** Plain forms only: never a ground to stop a message, only to say "this may be returned". Linear, never throws. */
export function courtesy(text: string, options: { readonly siteHosts?: readonly string[] } = {}): CourtesyNotice[] {
  const plain = narrow(text)
  return [...phones(plain), ...mails(plain), ...links(plain, options.siteHosts ?? []), ...services(plain)].sort(
    (a, b) => a.start - b.start,
  )
}
