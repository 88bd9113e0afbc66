import type { Category } from './categories.ts'
import type { HistoryMessage, InspectOptions, Speaker } from './finding.ts'
import { type Lexed, lex } from './lex.ts'
import { type Numeral, readNumerals } from './numerals.ts'
import type { ReasonCode } from './reasons.ts'
import { type Spelling, spell } from './spelling.ts'
import { type Mark, markWords } from './vocabulary.ts'

/** A finding while it is made: offsets are folded units of the utterance. */
export type Draft = {
  readonly category: Category
  readonly from: number
  readonly to: number
  readonly confidence: number
  readonly value?: string
  readonly reasons: readonly ReasonCode[]
  readonly drawnFrom?: readonly number[]
}

/** One message and the readings of it that detectors share; each is made once, when first asked for. */
export class Utterance {
  readonly from: Speaker
  readonly speaker: string | undefined
  /** Index into `options.history` as passed; -1 for the message under inspection. */
  readonly index: number
  readonly original: string
  #lexed: Lexed | undefined
  #numerals: readonly Numeral[] | undefined
  #marks: readonly Mark[] | undefined
  #spelling: Spelling | undefined

  constructor(message: { from: Speaker; text: string; speaker?: string | undefined }, index: number) {
    this.from = message.from
    this.speaker = message.speaker
    this.index = index
    this.original = message.text
  }

  get lexed(): Lexed {
    this.#lexed ??= lex(this.original)
    return this.#lexed
  }

  get text(): string {
    return this.lexed.text
  }

  get numerals(): readonly Numeral[] {
    this.#numerals ??= readNumerals(this.lexed, false)
    return this.#numerals
  }

  get marks(): readonly Mark[] {
    this.#marks ??= markWords(this.lexed)
    return this.#marks
  }

  get spelling(): Spelling {
    this.#spelling ??= spell(this.lexed)
    return this.#spelling
  }

  sameSpeaker(other: Utterance): boolean {
    return this.from === other.from && this.speaker === other.speaker
  }
}

/** What a detector sees: the message, and those before it, oldest first. */
export type Scene = {
  readonly current: Utterance
  readonly history: readonly Utterance[]
  readonly siteHosts: readonly string[]
  /** What an earlier message was found to carry, with the messages before it as its history. */
  readonly earlier: (utterance: Utterance) => readonly Draft[]
}

export type Detector = (scene: Scene) => Draft[]

const HISTORY_LIMIT = 20
const HISTORY_MS = 30 * 60 * 1000
/** An earlier message is read this far: pieces and requests are short, and the bound on time must hold whatever the history is. */
const HISTORY_UNITS = 400

/** An earlier message is judged with this many before it: a yes to a yes to a request is far enough. */
const CHAIN = 6

function utterances(history: readonly HistoryMessage[], at: number | undefined): Utterance[] {
  const first = Math.max(0, history.length - HISTORY_LIMIT)
  const used: Utterance[] = []
  for (let i = first; i < history.length; i++) {
    const message = history[i] as HistoryMessage
    if (at !== undefined && message.at !== undefined && at - message.at > HISTORY_MS) continue
    used.push(new Utterance({ ...message, text: message.text.slice(0, HISTORY_UNITS) }, i))
  }
  return used
}

export function buildScene(text: string, options: InspectOptions, findIn: (scene: Scene) => readonly Draft[]): Scene {
  const history = utterances(options.history ?? [], options.at)
  const siteHosts = (options.siteHosts ?? []).map((host) => host.toLowerCase())
  const known = new Map<Utterance, readonly Draft[]>()
  const earlier = (utterance: Utterance): readonly Draft[] => {
    const before = known.get(utterance)
    if (before !== undefined) return before
    known.set(utterance, []) // ends the recursion, whatever a detector asks for
    const scene: Scene = {
      current: utterance,
      history: history.slice(Math.max(0, history.indexOf(utterance) - CHAIN), history.indexOf(utterance)),
      siteHosts,
      earlier,
    }
    const drafts = findIn(scene)
    known.set(utterance, drafts)
    return drafts
  }
  return {
    current: new Utterance({ from: options.from, text, speaker: options.speaker }, -1),
    history,
    siteHosts,
    earlier,
  }
}
