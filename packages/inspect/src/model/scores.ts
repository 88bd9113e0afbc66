import { type Draft, oncePerMessage, type Scene, type Utterance } from '../utterance.ts'
import { COLUMNS, WIDTH } from './columns.ts'
import {
  addAnswer,
  addBackdrop,
  addStretch,
  around,
  type Earlier,
  judgedAround,
  MOST_LIFT,
  type Part,
  shortness,
  stretches,
  windows,
} from './features.ts'
import type { Whose } from './hashes.ts'
import { Scorer, SPACE_BITS } from './sinks.ts'
import { ROWS } from './weights.node.ts'
import { MODEL } from './weights.ts'
import { unpackWeights } from './weights-file.ts'

export const WEIGHTS = unpackWeights(ROWS, MODEL.count, 1 << SPACE_BITS)

/** Where sums are made, again for each message: memory for each would be asked for outside the heap. */
const SUMS = new Float64Array(COLUMNS)
const BEFORE = new Float64Array(COLUMNS)
/** Where nothing was said before; never written to. */
const NOTHING = new Float64Array(COLUMNS)

const lowest = () => new Array<number>(WIDTH).fill(Number.NEGATIVE_INFINITY)

/** To keep. Not `[...sums]`: that makes an object for each step. */
function numbers(sums: Float64Array): readonly number[] {
  const kept: number[] = []
  for (let c = 0; c < COLUMNS; c++) kept.push(sums[c] as number)
  return kept
}

/** What an earlier message adds whatever follows it, kept with its readings: a conversation asks for it again and again. */
const backdrop = (who: Whose, short: number) =>
  oncePerMessage((earlier): readonly number[] => {
    const out = new Scorer(WEIGHTS, SUMS.fill(0))
    addBackdrop(out, { who, earlier }, short)
    return numbers(out.sums)
  })
const OWN_BACKDROP = backdrop('s', 0)
const BACKDROPS = [1, 2, 3].map((short) => backdrop('o', short))

function backdropOf({ who, earlier }: Earlier, short: number): readonly number[] {
  const read = who === 's' ? OWN_BACKDROP : (BACKDROPS[short - 1] as typeof OWN_BACKDROP)
  return read(earlier)
}

/** What was said before whatever it is answered with, in the units of the rows. */
function backdropsOf(scene: Scene): Float64Array {
  BEFORE.fill(0)
  const short = shortness(scene.current.text.length)
  for (const one of around(scene)) {
    const backdrop = backdropOf(one, short)
    for (let c = 0; c < COLUMNS; c++) BEFORE[c] = (BEFORE[c] as number) + (backdrop[c] as number)
  }
  return BEFORE
}

/** … and with how the message meets it. */
function scoreBefore(scene: Scene): Float64Array {
  const before = judgedAround(scene)
  backdropsOf(scene)
  for (const one of before) addAnswer(new Scorer(WEIGHTS, BEFORE), scene.current, one)
  return BEFORE
}

const ODDS = new Float64Array(WIDTH)

/** Log odds by category of what a part and what was said before it add up to, in ODDS. @returns which hidden units had a say, a bit each */
function readOdds(sums: readonly number[], before: Float64Array): number {
  const { scales, bias, hidden } = MODEL
  const sumOf = (column: number) => ((sums[column] as number) + (before[column] as number)) * (scales[column] as number)
  for (let c = 0; c < WIDTH; c++) ODDS[c] = sumOf(c) + (bias[c] as number)
  let active = 0
  for (let unit = 0; unit < hidden.length; unit++) {
    const { bias: begin, out } = hidden[unit] as (typeof hidden)[number]
    const much = sumOf(WIDTH + unit) + begin
    if (much <= 0) continue
    active |= 1 << unit
    for (let c = 0; c < WIDTH; c++) ODDS[c] = (ODDS[c] as number) + much * (out[c] as number)
  }
  return active
}

/** What a step of each column moves the log odds of a category by, where these hidden units have a say. */
export const pullsOn = (category: number, active: number): readonly number[] =>
  MODEL.scales.map((scale, column) => {
    if (column < WIDTH) return column === category ? scale : 0
    const unit = column - WIDTH
    return (active & (1 << unit)) === 0 ? 0 : scale * (MODEL.hidden[unit]?.out[category] as number)
  })

/** A part of a message and what it adds up to, in the units of the rows. */
type Heard = { readonly part: Part; readonly sums: readonly number[]; readonly isWindow: boolean }

function hear(scene: Scene, drafts: readonly Draft[]): readonly Heard[] {
  const { text } = scene.current
  const hearPart = (part: Part, isWindow: boolean): Heard => {
    addStretch(new Scorer(WEIGHTS, SUMS.fill(0)), scene, drafts, part.from, part.to)
    return { part, sums: numbers(SUMS), isWindow }
  }
  return [...stretches(text).map((part) => hearPart(part, false)), ...windows(text).map((part) => hearPart(part, true))]
}

/** With no finding of a rule: for the first look, and again where no rule has found anything. A message stands in one place of one conversation. */
const PLAIN = new WeakMap<Utterance, readonly Heard[]>()

function hearPlain(scene: Scene): readonly Heard[] {
  const known = PLAIN.get(scene.current)
  if (known !== undefined) return known
  const heard = hear(scene, [])
  PLAIN.set(scene.current, heard)
  return heard
}

/** By category, in log odds. */
export type Scores = {
  readonly best: readonly number[]
  /** The part of the message that has the best score, and which hidden units had a say there. */
  readonly parts: readonly Part[]
  readonly active: readonly number[]
  /** The best whatever was said before. */
  readonly byItself: readonly number[]
}

function scoresOf(heard: readonly Heard[], before: Float64Array): Scores {
  const best = lowest()
  const byItself = lowest()
  const parts: Part[] = []
  const active: number[] = []
  let whole: readonly number[] | undefined
  for (const { part, sums, isWindow } of heard) {
    if (isWindow) whole ??= [...best]
    const units = readOdds(sums, before)
    for (let c = 0; c < WIDTH; c++) {
      const most = whole === undefined ? Number.POSITIVE_INFINITY : (whole[c] as number) + (MOST_LIFT[c] as number)
      const score = Math.min(most, ODDS[c] as number)
      if (score <= (best[c] as number)) continue
      best[c] = score
      parts[c] = part
      active[c] = units
    }
    readOdds(sums, NOTHING)
    for (let c = 0; c < WIDTH; c++) byItself[c] = Math.max(byItself[c] as number, ODDS[c] as number)
  }
  return { best, parts, active, byItself }
}

/** How much a message sounds like each category, before any rule has looked at it or at those before it. */
export const firstScoresOf = (scene: Scene): Scores => scoresOf(hearPlain(scene), backdropsOf(scene))

/** … and with what the rules found in it and in those before it. */
export const fullScoresOf = (scene: Scene, drafts: readonly Draft[]): Scores =>
  scoresOf(drafts.length === 0 ? hearPlain(scene) : hear(scene, drafts), scoreBefore(scene))
