import { underHost } from '../hosts.ts'
import { closeUp, type Spelling } from '../spelling.ts'
import { LINE_HOSTS, SOCIAL_HOSTS } from '../tables/hosts.ts'
import type { Draft, Scene } from '../utterance.ts'
import { linkInDisguise, linkTold } from './url-disguised.ts'
import { hostAt, isBareHost, isLabelUnit, type Link, MAIL_HOSTS, pathAt, SURE_TOPS } from './url-parts.ts'

const SCHEMES = ['https://', 'http://', 'hxxps://', 'hxxp://', 'ttps://', 'ttp://', 'tps://', '://']

/** Every link and host in a spelled text. */
export function readLinks(spelling: Spelling): Link[] {
  const { text } = spelling
  if (!text.includes('.')) return []
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
        value: `${scheme === 'http://' && !known ? 'http' : 'https'}://${host}${path === '/' ? '' : path}`,
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

function linksIn(current: Scene['current']): Link[] {
  const links = readLinks(current.spelling)
  const told = current.spelling.text.includes('@') ? undefined : linkTold(current)
  if (told !== undefined) return [...links.filter((link) => link.to <= told.from || link.from >= told.to), told]
  if (links.length > 0) return links
  const closed = closeUp(current.spelling)
  const spaced = closed === undefined ? [] : readLinks(closed)
  if (spaced.length > 0) return spaced
  const other = linkInDisguise(current)
  return other === undefined ? [] : [other]
}

/** Written out as a link or a host that nothing else looks like: what is said beside it does not matter. */
const isPlainly = ({ host, path, value }: Link) =>
  path || (SURE_TOPS.has(host.slice(host.lastIndexOf('.') + 1)) && host.length >= 8 && value.startsWith('https://'))

/** Links and hosts outside the site; those of messengers count as the messenger's. */
export function findLinks(scene: Scene): Draft[] {
  return linksIn(scene.current)
    .filter((link) => !underHost(link.host, scene.siteHosts))
    .map((link) => {
      const line = underHost(link.host, LINE_HOSTS)
      const social = !line && underHost(link.host, SOCIAL_HOSTS)
      return {
        category: line ? 'contact.line' : social ? 'contact.sns' : 'contact.url',
        from: link.from,
        to: link.to,
        confidence: isPlainly(link) ? 0.97 : link.disguised ? 0.9 : 0.95,
        value: link.value,
        reasons: [
          line || social ? 'messenger-link' : 'outside-link',
          ...(link.disguised ? (['link-disguised'] as const) : []),
        ],
      }
    })
}
