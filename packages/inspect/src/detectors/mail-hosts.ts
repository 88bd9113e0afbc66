import { SHORT_DOMAINS, TOP_DOMAINS } from '../tables/hosts.ts'
import { MAIL_PROVIDERS } from '../tables/spelled-signs.ts'

/** Hosts of mail addresses: which are providers, and what a part of one stands for. */

const DOMAINS = MAIL_PROVIDERS.map(([domain]) => domain)
const KNOWN_HOSTS: ReadonlySet<string> = new Set([...DOMAINS, 'ymail.com', 'outlook.jp', 'live.jp', 'me.com'])

/** `gmaiI.com` with a capital i, `yah00.co.jp`: a provider's host in signs that look like its own. */
const looksOf = (host: string) =>
  host
    .replace(/[li1|]/g, 'i')
    .replace(/[o0]/g, 'o')
    .replace(/rn/g, 'm')
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(DOMAINS.map((domain) => [looksOf(domain), domain]))

function isMailHost(host: string): boolean {
  const dot = host.lastIndexOf('.')
  if (dot <= 0) return false
  const top = host.slice(dot + 1)
  return TOP_DOMAINS.has(top) || SHORT_DOMAINS.has(top)
}

/** アウトルックjp */
const JOINED_JP = /^(?:outlook|live|yahoo|hotmail)(?:co)?jp$/

/** `gmail`, `gmail.com`, `docomo.ne.jp…` → the host; undefined when it is none. */
export function completeHost(host: string): string | undefined {
  if (isMailHost(host)) return KNOWN_HOSTS.has(host) ? host : (LOOKS_LIKE.get(looksOf(host)) ?? host)
  if (JOINED_JP.test(host)) return host.replace(/\.?(?:co)?jp$/, host.startsWith('yahoo') ? '.co.jp' : '.jp')
  const known = DOMAINS.find((domain) => domain === host || domain.startsWith(`${host}.`))
  return host.length >= 4 ? known : undefined
}

export const isMailProvider = (host: string): boolean => DOMAINS.includes(host)
export const isKnownHost = (host: string): boolean => KNOWN_HOSTS.has(host)
