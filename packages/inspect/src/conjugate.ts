import { VERB_ROWS } from './tables/verb-rows.ts'

/** How a verb goes on: 教える is ichidan, 送る is godan, 交換 takes する. */
export type VerbClass = 'ichidan' | 'godan' | 'suru'

/** What an ending stands behind: 送ら·ない, 送り·ます, 送る·よ, 送れ·よ (does command), 送ろ·う, 送って·くれ, 送っと·く, 送っ·た, 送れ·る (can); in dialects 送っち·くれ (chi), 送っ·ぺ (tt, of る). */
export type Base = 'a' | 'i' | 'u' | 'e' | 'o' | 'te' | 'to' | 'ta' | 'can' | 'chi' | 'tt'

/** 送って → 送っと·く, 読んで → 読んど·く: doing it ahead. */
const ahead = (te: string) => te.slice(0, -1) + (te.endsWith('で') ? 'ど' : 'と')

/** In the west 買って is 買うて, もらって もろうて: what stands before its う. */
export function western(stem: string): string {
  const at = 'かさたなはまらわがざだばぱあ'.indexOf(stem.at(-1) ?? '-')
  return at < 0 ? stem : stem.slice(0, -1) + ('こそとのほもろをごぞどぼぽお'[at] as string)
}

/** 教えて is 教えち in the south, 教えで in the north. */
function dialectTe(te: string): [Base, string][] {
  const stem = te.slice(0, -1)
  if (te.endsWith('で')) return [['chi', `${stem}じ`]]
  return /[っうん]$/.test(stem)
    ? [['chi', `${stem}ち`]]
    : [
        ['chi', `${stem}ち`],
        ['te', `${stem}で`],
      ]
}

/** 交換しよう, 交換をしよう, and with the particle of the south 交換ばしよう. */
const SURU_PARTICLES = ['', 'を', 'ば']

function suruBases(noun: string): [Base, string][] {
  return [
    ['a', `${noun}し`],
    ['a', `${noun}せ`],
    ['a', `${noun}さ`],
    ['i', `${noun}し`],
    ['i', `${noun}いたし`],
    ['i', `${noun}致し`],
    ['i', `${noun}申し上げ`],
    ['u', `${noun}する`],
    ['e', `${noun}しろ`],
    ['e', `${noun}せえ`],
    ['o', `${noun}しよ`],
    ['te', `${noun}して`],
    ['to', `${noun}しと`],
    ['ta', `${noun}した`],
    ['tt', `${noun}すっ`],
    ['can', `${noun}でき`],
    ['can', `${noun}出来`],
    ['can', `${noun}でけ`],
    ...dialectTe(`${noun}して`),
  ]
}

/** Every base of a verb in its dictionary form (of a する verb: its noun). A base may be written in several ways. */
export function basesOf(verb: string, kind: VerbClass): [Base, string][] {
  if (kind === 'suru') return SURU_PARTICLES.flatMap((particle) => suruBases(verb + particle))
  const stem = verb.slice(0, -1)
  const contracted: [Base, string][] = verb.endsWith('る') ? [['tt', `${stem}っ`]] : []
  if (kind === 'ichidan') {
    return [
      ['a', stem],
      ['i', stem],
      ['u', verb],
      ['e', `${stem}ろ`],
      ['e', `${stem}れ`],
      ['o', `${stem}よ`],
      ['te', `${stem}て`],
      ['to', `${stem}と`],
      ['ta', `${stem}た`],
      ['can', `${stem}られ`],
      ['can', `${stem}れ`],
      ...dialectTe(`${stem}て`),
      ...contracted,
    ]
  }
  const row = VERB_ROWS[verb.slice(-1)]
  if (row === undefined) throw new Error(`no godan verb: ${verb}`)
  const [a, i, e, o, te, ta] = row
  const west: [Base, string][] = verb.endsWith('う')
    ? [
        ['te', `${western(stem)}うて`],
        ['to', `${western(stem)}うと`],
        ['ta', `${western(stem)}うた`],
      ]
    : []
  return [
    ['a', stem + a],
    ['i', stem + i],
    ['u', verb],
    ['e', stem + e],
    ['o', stem + o],
    ['te', stem + te],
    ['to', stem + ahead(te)],
    ['ta', stem + ta],
    ['can', stem + e],
    ...dialectTe(stem + te),
    ...west,
    ...contracted,
  ]
}
