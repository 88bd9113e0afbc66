import { VERB_ROWS } from './tables/verb-rows.ts'

/** How a verb goes on: 教える is ichidan, 送る is godan, 交換 takes する. */
export type VerbClass = 'ichidan' | 'godan' | 'suru'

/** What an ending stands behind: 送ら·ない, 送り·ます, 送る·よ, 送れ·よ (does command), 送ろ·う, 送って·くれ, 送っと·く, 送っ·た, 送れ·る (can). */
export type Base = 'a' | 'i' | 'u' | 'e' | 'o' | 'te' | 'to' | 'ta' | 'can'

/** 送って → 送っと·く, 読んで → 読んど·く: doing it ahead. */
const ahead = (te: string) => te.slice(0, -1) + (te.endsWith('で') ? 'ど' : 'と')

/** Every base of a verb in its dictionary form (of a する verb: its noun). A base may be written in several ways. */
export function basesOf(verb: string, kind: VerbClass): [Base, string][] {
  if (kind === 'suru') {
    return [
      ['a', `${verb}し`],
      ['a', `${verb}せ`],
      ['a', `${verb}さ`],
      ['i', `${verb}し`],
      ['u', `${verb}する`],
      ['e', `${verb}しろ`],
      ['e', `${verb}せえ`],
      ['o', `${verb}しよ`],
      ['te', `${verb}して`],
      ['to', `${verb}しと`],
      ['ta', `${verb}した`],
      ['can', `${verb}でき`],
      ['can', `${verb}出来`],
      ['can', `${verb}でけ`],
    ]
  }
  const stem = verb.slice(0, -1)
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
    ]
  }
  const row = VERB_ROWS[verb.slice(-1)]
  if (row === undefined) throw new Error(`no godan verb: ${verb}`)
  const [a, i, e, o, te, ta] = row
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
  ]
}
