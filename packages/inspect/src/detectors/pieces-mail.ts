import { isPlainHandle } from '../handles.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import { mailsBySign } from './email.ts'
import { completeHost } from './mail-hosts.ts'
import {
  ANNOUNCING,
  asSpelling,
  earlierOf,
  isBare,
  PIECE_UNITS,
  type Piece,
  spanOf,
  WORDS_BESIDE,
} from './piece-parts.ts'
import { MAIL_HOSTS } from './url-parts.ts'

/** Mail addresses that no single message carries: the name in one, the host in another, in either order. */

const ENDING = /以上|おわり|終わり|らすと|最後|さいご|全部|ぜんぶ|おしまい|完了/

/** `@gmail.com が後ろ` … `rakkyo22`: the host came first. */
export function mailHostFirst(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  const isHost = ({ text, utterance }: Piece) =>
    text.startsWith('@') ||
    MAIL_HOSTS.has(text.toLowerCase()) ||
    (utterance.spelling.providers.size > 0 && !text.includes('@'))
  const place = pieces.findIndex(
    (piece) => isHost(piece) && completeHost(piece.text.replace('@', '').toLowerCase()) !== undefined,
  )
  const host = completeHost(pieces[place]?.text.replace('@', '').toLowerCase() ?? '')
  const rest = pieces.slice(place + 1)
  const local = rest.map(({ text }) => text).join('')
  const own = pieces[place]?.utterance.text.length ?? 0
  const alone =
    own <= PIECE_UNITS / 2 &&
    rest.every(({ utterance, text }) => utterance.text.length - text.length <= WORDS_BESIDE / 2)
  if (place !== 0 || host === undefined || !isPlainHandle(local) || local.includes('@') || !alone) return undefined
  return {
    category: 'contact.email',
    ...spanOf(scene, rest, []),
    confidence: pieces[0]?.text.includes('.') ? 0.97 : ENDING.test(scene.current.text) ? 0.9 : 0.8,
    value: `${local.toLowerCase()}@${host}`,
    reasons: ['in-pieces', 'mail-address'],
    drawnFrom: earlierOf(pieces, scene.current),
  }
}

export function mailFrom(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  for (let first = 0; first < pieces.length - 1; first++) {
    const used = pieces.slice(first)
    const joined = used.map((piece) => piece.text).join('')
    const end = used[used.length - 1] as Piece
    // 「icloud.com 間に@ね」
    const between = end.text.endsWith('@') && /間|あいだ|まんなか|真ん中|手前|前に/.test(end.utterance.text)
    const last = between ? end.text.slice(0, -1) : end.text
    const before = used
      .slice(0, -1)
      .map((piece) => piece.text)
      .join('')
    const bare =
      !last.startsWith('.') &&
      (between || !joined.includes('@')) &&
      completeHost(last.toLowerCase()) !== undefined &&
      isPlainHandle(before)
    const mail = mailsBySign(asSpelling(bare ? `${before}@${last}` : joined))[0]
    // `docomo` alone: the rest of the host is still to come
    const open = last === scene.current.text && !last.includes('.') && !bare
    if (mail === undefined || open) continue
    return {
      category: 'contact.email',
      ...spanOf(scene, used, []),
      confidence: 0.97,
      value: mail.value,
      reasons: ['in-pieces', 'mail-address'],
      drawnFrom: earlierOf(used, scene.current),
    }
  }
  return undefined
}

/** `アドレス、ヤフーの左がわから送る` … `suzuran` … `.kaze おしまい` */
export function mailByAnnouncement(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  for (let i = scene.history.length - 1; i >= 0; i--) {
    const earlier = scene.history[i] as Utterance
    if (!earlier.sameSpeaker(scene.current)) continue
    const provider = [...earlier.spelling.providers.values()][0]
    if (
      provider === undefined ||
      !(earlier.text.length <= 10 || /前|めーる|アド|あど|送|うしろ|後ろ|しっぽ/.test(earlier.text))
    )
      continue
    const used = pieces.filter((piece) => piece.utterance === scene.current || piece.utterance.index > earlier.index)
    const local = used.map((piece) => piece.text).join('')
    if (!isPlainHandle(local) || local.includes('@')) return undefined
    return {
      category: 'contact.email',
      ...spanOf(scene, used, []),
      confidence: 0.7,
      value: `${local.toLowerCase()}@${provider.domain}`,
      reasons: ['in-pieces', 'mail-address'],
      drawnFrom: [earlier.index, ...earlierOf(used, scene.current)],
    }
  }
  return undefined
}

/** Speaks of an address, or of what is left of one. */
const OF_MAIL = /めーる[はの]|めあど|あどれす|^あと/

/** `yagi` … `.hitsuji` … `あとはジーメール`: the provider comes last, with no sign. */
export function mailByLastProvider(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  const { current } = scene
  const [place] = [...current.spelling.providers]
  if (place === undefined || current.text.length > PIECE_UNITS / 2 || current.spelling.text.includes('@'))
    return undefined
  const from = current.spelling.starts[place[0]] as number
  const used = pieces.filter((piece) => piece.utterance !== current || piece.from < from)
  const own = used.find((piece) => piece.utterance === current)
  const before = used.filter((piece) => piece !== own)
  const announced = [...before.map(({ utterance }) => utterance), current].some(
    ({ text }) => ANNOUNCING.test(text) || OF_MAIL.test(text),
  )
  if (before.length === 0 || !(announced || before.every(isBare))) return undefined
  const tail = own === undefined ? '' : own.text.slice(0, Math.max(0, from - own.from))
  const local = `${before.map(({ text }) => text).join('')}${tail}`.replace(/^[.-]+|[.-]+$/g, '')
  if (!isPlainHandle(local) || local.includes('@') || local.includes('/')) return undefined
  const domain = place[1].domain
  return {
    category: 'contact.email',
    from: own?.from ?? from,
    to: current.spelling.ends[place[1].end - 1] as number,
    confidence: 0.75,
    value: `${local.toLowerCase()}@${domain}`,
    reasons: ['in-pieces', 'mail-address'],
    drawnFrom: earlierOf(before, current),
  }
}
