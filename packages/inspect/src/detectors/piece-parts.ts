import type { Spelling } from '../spelling.ts'
import type { Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'

/** What the readers of details in pieces share. */

/** One message's part of a detail that is given over several. */
export type Piece = { readonly utterance: Utterance; readonly text: string; readonly from: number; readonly to: number }

/** A piece is short: longer messages say something else. */
export const PIECE_UNITS = 40
export const MAX_PIECES = 10
/** … and beside the piece it holds a label at most. */
export const WORDS_BESIDE = 18

/** Announces pieces. */
export const ANNOUNCING =
  /分けて|わけて|分割|ずつ|前半|後半|はんぶん|半分|残り|のこり|[1-4]\/[2-4]|こめ|[1-5]回目|うしろ|後ろ|しっぽ|そのあと|あとは|まず|つぎ|次|最初|いっこめ|いちばん|1つめ|一つめ|①|続き|最後|さいご|おしまい|終わり|おわり|以上|ラスト|らすと|これで|完了|で全部|[a-z0-9]と$/

export function asSpelling(text: string): Spelling {
  const starts = Array.from(text, (_, i) => i)
  return { text, starts, ends: starts.map((start) => start + 1), providers: new Map(), worded: false }
}

export const earlierOf = (pieces: readonly Piece[], current: Utterance) =>
  pieces.filter((piece) => piece.utterance !== current).map((piece) => piece.utterance.index)

export function spanOf(scene: Scene, pieces: readonly Piece[], marks: readonly Mark[]): { from: number; to: number } {
  const own = pieces.find((piece) => piece.utterance === scene.current)
  const mark = marks[0]
  if (own !== undefined) return { from: own.from, to: own.to }
  if (mark !== undefined) return { from: mark.start, to: mark.end }
  return { from: 0, to: scene.current.text.length }
}

/** Beside a piece that stands for itself there is no more than a sign or a particle. */
export const isBare = ({ utterance, text }: Piece) => utterance.text.length - text.length <= 3
