import { underHost } from '../hosts.ts'
import { isDigit, isLatin } from '../lex.ts'
import type { Spelling } from '../spelling.ts'
import { LINE_HOSTS, SHORT_DOMAINS, SOCIAL_HOSTS, TOP_DOMAINS } from '../tables/hosts.ts'
import { MAIL_PROVIDERS } from '../tables/spelled-signs.ts'
import type { Draft, Scene } from '../utterance.ts'

export type Link = {
  readonly from: number
  readonly to: number
  readonly host: string
  readonly value: string
  readonly disguised: boolean
  readonly path: boolean
}

const isLabelUnit = (unit: string | undefined): boolean =>
  unit !== undefined && (isLatin(unit) || isDigit(unit) || unit === '-' || unit === '_')
const isPathUnit = (unit: string | undefined): boolean =>
  unit !== undefined && (isLatin(unit) || isDigit(unit) || '-._~/?#@!$&*+=%:'.includes(unit))
const isTail = (unit: string | undefined): boolean => unit !== undefined && '.!?:,~'.includes(unit)

/** Reads on over ` . `, ` / ` and ` ~ `: spaces beside a sign are a disguise, any other space ends the link. */
function skipSpaces(text: string, at: number, before: string): number {
  if (text[at] !== ' ') return at
  let next = at
  while (text[next] === ' ') next++
  const sign = './~'.includes(text[next] ?? ' ') || './~'.includes(before)
  return sign && next - at <= 2 && next < text.length ? next : at
}

/** Longest name in the DNS, and as much of a path as anyone needs to see. */
const MAX_HOST = 253
const MAX_PATH = 500

function hostAt(text: string, from: number): { host: string; end: number; spaced: boolean } {
  let host = ''
  let at = from
  let end = from
  let spaced = false
  while (at < text.length && host.length <= MAX_HOST) {
    const unit = text[at] as string
    if (isLabelUnit(unit) || (unit === '.' && host !== '' && !host.endsWith('.'))) {
      host += unit
      at++
      end = at
      continue
    }
    const next = skipSpaces(text, at, host[host.length - 1] ?? '')
    if (next === at || text[next] === '/' || text[next] === '~') break
    if (!isLabelUnit(text[next]) && text[next] !== '.') break
    spaced = true
    at = next
  }
  while (host.endsWith('.') || host.endsWith('-')) {
    host = host.slice(0, -1)
    end--
  }
  return { host: host.toLowerCase(), end, spaced }
}

function pathAt(text: string, from: number): { path: string; end: number; spaced: boolean } {
  let path = ''
  let at = skipSpaces(text, from, '')
  let end = from
  let spaced = at > from
  if (text[at] !== '/' && text[at] !== '?' && text[at] !== '#' && text[at] !== ':') return { path, end, spaced: false }
  while (at < text.length && path.length < MAX_PATH) {
    if (isPathUnit(text[at])) {
      path += text[at]
      at++
      end = at
      continue
    }
    const next = skipSpaces(text, at, path[path.length - 1] ?? '')
    if (next === at) break
    spaced = true
    at = next
  }
  while (path !== '' && isTail(path[path.length - 1])) {
    path = path.slice(0, -1)
    end--
  }
  return { path, end, spaced }
}

/** Whether a host that stands without a scheme is one, and not a file name, a version or a handle with a dot. */
function isBareHost(host: string, hasPath: boolean): boolean {
  const dot = host.lastIndexOf('.')
  if (dot < 1) return false
  const top = host.slice(dot + 1)
  const name = host.slice(0, dot)
  if (name.includes('_') || name.length < 1 || !/[a-z]/.test(top)) return false
  if (TOP_DOMAINS.has(top)) return name.length >= 2 || hasPath
  return SHORT_DOMAINS.has(top) && hasPath
}

/** Alone they are the tail of a mail address that comes in pieces. */
const MAIL_HOSTS: ReadonlySet<string> = new Set([
  ...MAIL_PROVIDERS.map(([domain]) => domain),
  'outlook.jp',
  'hotmail.co.jp',
  'yahoo.com',
  'me.com',
])

const SCHEMES = ['https://', 'http://', 'hxxps://', 'hxxp://', 'ttps://', 'ttp://', 'tps://', '://']

/** Every link and host in a spelled text. */
export function readLinks(spelling: Spelling): Link[] {
  const { text } = spelling
  const lower = text.toLowerCase()
  const found: Link[] = []
  let at = 0
  while (at < text.length) {
    const scheme = !'htHT:'.includes(text[at] as string) ? undefined : SCHEMES.find((one) => lower.startsWith(one, at))
    const opens =
      scheme !== undefined ||
      (isLabelUnit(text[at]) && !isLabelUnit(text[at - 1]) && text[at - 1] !== '@' && text[at - 1] !== '.')
    if (!opens) {
      at++
      continue
    }
    const hostFrom = at + (scheme?.length ?? 0)
    const { host, end: hostEnd, spaced: hostSpaced } = hostAt(text, hostFrom)
    const { path, end, spaced: pathSpaced } = pathAt(text, hostEnd)
    const known = underHost(host, LINE_HOSTS) || underHost(host, SOCIAL_HOSTS)
    const mail = text[hostEnd] === '@' || (path.includes('@') && !path.startsWith('/'))
    const valid =
      scheme !== undefined ? host.includes('.') : known ? path.length > 1 : isBareHost(host, path.startsWith('/'))
    const provider = scheme === undefined && path === '' && MAIL_HOSTS.has(host)
    if (valid && !mail && !provider) {
      const spaced = hostSpaced || (pathSpaced && path !== '')
      const plainScheme = scheme === undefined || scheme === 'https://' || scheme === 'http://'
      found.push({
        from: spelling.starts[at] as number,
        to: spelling.ends[end - 1] as number,
        host,
        value: `https://${host}${path === '/' ? '' : path}`,
        disguised: spaced || !plainScheme || spelling.worded,
        path: path !== '',
      })
      at = Math.max(end, at + 1)
      continue
    }
    while (isLabelUnit(text[at])) at++
    if (hostFrom > at) at = hostFrom
    if (!isLabelUnit(text[at])) at++
  }
  return found
}

/** Links and hosts outside the site; those of messengers count as the messenger's. */
export function findLinks(scene: Scene): Draft[] {
  return readLinks(scene.current.spelling)
    .filter((link) => !underHost(link.host, scene.siteHosts))
    .map((link) => {
      const line = underHost(link.host, LINE_HOSTS)
      const social = !line && underHost(link.host, SOCIAL_HOSTS)
      return {
        category: line ? 'contact.line' : social ? 'contact.sns' : 'contact.url',
        from: link.from,
        to: link.to,
        confidence: link.disguised ? 0.9 : 0.95,
        value: link.value,
        reasons: [
          line || social ? 'messenger-link' : 'outside-link',
          ...(link.disguised ? (['link-disguised'] as const) : []),
        ],
      }
    })
}
