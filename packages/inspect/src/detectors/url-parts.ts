import { isDigit, isLatin } from '../lex.ts'
import { SHORT_DOMAINS, TOP_DOMAINS } from '../tables/hosts.ts'
import { MAIL_PROVIDERS } from '../tables/spelled-signs.ts'

/** What the readers of links share: how a host and its path are read. */

export type Link = {
  readonly from: number
  readonly to: number
  readonly host: string
  readonly value: string
  readonly disguised: boolean
  readonly path: boolean
}

export const isLabelUnit = (unit: string | undefined): boolean =>
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
export const MAX_HOST = 253
const MAX_PATH = 500

export function hostAt(text: string, from: number): { host: string; end: number; spaced: boolean } {
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

export function pathAt(text: string, from: number): { path: string; end: number; spaced: boolean } {
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

/** `co.jp` alone is an ending. */
const SECOND_LEVELS: ReadonlySet<string> = new Set(['co', 'ne', 'or', 'ac', 'go'])

/** Whether a host that stands without a scheme is one, and not a file name, a version or a handle with a dot. */
export function isBareHost(host: string, hasPath: boolean): boolean {
  const dot = host.lastIndexOf('.')
  if (dot < 1) return false
  const top = host.slice(dot + 1)
  const name = host.slice(0, dot)
  if (name.includes('_') || name.length < 1 || !/[a-z]/.test(top) || SECOND_LEVELS.has(name)) return false
  if (TOP_DOMAINS.has(top)) return name.length >= 2 || hasPath
  return SHORT_DOMAINS.has(top) && hasPath
}

/** Endings that hardly follow another word by chance. */
export const SURE_TOPS: ReadonlySet<string> = new Set(['com', 'net', 'org', 'jp', 'info', 'example', 'xyz', 'site'])

/** Alone they are the tail of a mail address that comes in pieces. */
export const MAIL_HOSTS: ReadonlySet<string> = new Set([
  ...MAIL_PROVIDERS.map(([domain]) => domain),
  'outlook.jp',
  'hotmail.co.jp',
  'yahoo.com',
  'me.com',
])
