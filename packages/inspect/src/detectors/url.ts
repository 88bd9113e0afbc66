import { underHost } from '../hosts.ts'
import type { Lexed } from '../lex.ts'
import { soundsLike } from '../recital-parts.ts'
import { romanized } from '../recited-kana.ts'
import { closeUp, type Spelling } from '../spelling.ts'
import { LINE_HOSTS, SOCIAL_HOSTS } from '../tables/hosts.ts'
import type { Draft, Scene } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import { categoryOf, isConnector, isService } from './messenger-parts.ts'
import { linkInDisguise, linkTold } from './url-disguised.ts'
import { hostAt, isBareHost, isLabelUnit, type Link, MAIL_HOSTS, pathAt, SURE_TOPS } from './url-parts.ts'

const SCHEMES = ['https://', 'http://', 'hxxps://', 'hxxp://', 'ttps://', 'ttp://', 'tps://', '://']

/** Lowers what it compares and no more: a whole text lowered before the loop is lowered again at each step once V8 has optimised it. */
function schemeAt(text: string, at: number): string | undefined {
  if (!'htHT:'.includes(text[at] as string)) return undefined
  return SCHEMES.find((scheme) => text.slice(at, at + scheme.length).toLowerCase() === scheme)
}

/** Every link and host in a spelled text. */
export function readLinks(spelling: Spelling): Link[] {
  const { text } = spelling
  if (!text.includes('.')) return []
  const found: Link[] = []
  let at = 0
  while (at < text.length) {
    const scheme = schemeAt(text, at)
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

/** More hosts than this are a list of links. */
const MAX_IDS = 12

/** Endings that are also the end of a name, as in `mike.in.tokyo`. */
const ODD_TOPS: ReadonlySet<string> = new Set(
  'tokyo osaka space blog live chat social fun art club moe cc us store online page jp me tv'.split(' '),
)
const ID_LABEL =
  /(?:id|あいでぃー?|ゆーざー(?:名|ねーむ|めい)|あかうんと名?|垢|あか|はんどる|はんね)(?:は|が|も|→|:|=|、| |「|で)*$/

/** `インスタは ryo.jp`, `ユーザー名okonomi.osakaで`: a name with a dot in it, and no host. */
function asId(current: Scene['current'], link: Link): Draft | undefined {
  const { text, lexed, marks } = current
  if (link.path || link.host.startsWith('www.') || link.host.split('.').length > 3) return undefined
  if (text.slice(link.from, link.to).includes('://') || !ODD_TOPS.has(link.host.slice(link.host.lastIndexOf('.') + 1)))
    return undefined
  const mark = marks.findLast((one) => isService(one) && one.end <= link.from && link.from - one.end <= 12)
  const near = mark !== undefined && (isConnector(text, mark.end, link.from) || isReading(lexed, mark, link))
  if (!near && !ID_LABEL.test(text.slice(Math.max(0, link.from - 14), link.from))) return undefined
  const named = mark ?? marks.find(isService)
  return {
    category: categoryOf(named),
    from: Math.min(link.from, near ? (mark?.start ?? link.from) : link.from),
    to: link.to,
    confidence: 0.9,
    value: link.host,
    reasons: ['messenger-id'],
  }
}

/** `LINEだとねこじた(nekojita)ドットjp`: in front of the name stands how it is read. */
function isReading({ plain }: Lexed, mark: Mark, link: Link): boolean {
  const between = plain
    .slice(mark.end, link.from)
    .replace(/[(「『 ]+$/, '')
    .replace(/^(?:だと|の|は|が|で|も)/, '')
  return between.length > 1 && soundsLike(romanized(between, 0, between.length), link.host.split('.')[0] as string)
}

/** `AWAとかmusic.jpとか`: one of several that are spoken of, no place to go to. */
const isOneOfMany = (text: string, { from, to, path }: Link) =>
  !path &&
  /(?:とか|や|、)$/.test(text.slice(Math.max(0, from - 2), from)) &&
  /^(?:とか|など|なんか|みたいな|や)/.test(text.slice(to, to + 4))

/** Links and hosts outside the site; those of messengers count as the messenger's. */
export function findLinks(scene: Scene): Draft[] {
  return linksIn(scene.current)
    .filter((link) => !underHost(link.host, scene.siteHosts) && !isOneOfMany(scene.current.text, link))
    .map((link, i): Draft => {
      const id = i < MAX_IDS ? asId(scene.current, link) : undefined
      if (id !== undefined) return id
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
