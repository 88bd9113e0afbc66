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

/** Only the words of the messages before are kept with it, so that a message never holds on to those. */
type Judged = { readonly after: string; readonly drafts: readonly Draft[] }

/** The readings of one text that detectors share; each is made once, when first asked for. */
class Reading {
  readonly original: string
  #lexed: Lexed | undefined
  #numerals: readonly Numeral[] | undefined
  #marks: readonly Mark[] | undefined
  #spelling: Spelling | undefined
  /** What the rules found in it, and after which messages that was. */
  judged: Judged | undefined

  constructor(original: string) {
    this.original = original
  }

  get lexed(): Lexed {
    this.#lexed ??= lex(this.original)
    return this.#lexed
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
}

/** A message of a scene, with the readings of its text. */
export class Utterance {
  readonly from: Speaker
  readonly speaker: string | undefined
  /** Index into `options.history` as passed; -1 for the message under inspection. */
  readonly index: number
  readonly #reading: Reading

  constructor(message: { from: Speaker; speaker?: string | undefined }, index: number, reading: Reading) {
    this.from = message.from
    this.speaker = message.speaker
    this.index = index
    this.#reading = reading
  }

  get original(): string {
    return this.#reading.original
  }

  get lexed(): Lexed {
    return this.#reading.lexed
  }

  get text(): string {
    return this.#reading.lexed.text
  }

  get numerals(): readonly Numeral[] {
    return this.#reading.numerals
  }

  get marks(): readonly Mark[] {
    return this.#reading.marks
  }

  get spelling(): Spelling {
    return this.#reading.spelling
  }

  /** What was found in it before, if the messages before it were the same. */
  judgedAfter(after: string): readonly Draft[] | undefined {
    const { judged } = this.#reading
    return judged?.after === after ? judged.drafts : undefined
  }

  judge(after: string, drafts: readonly Draft[]): void {
    this.#reading.judged = { after, drafts }
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

/**
 * A caller that keeps its history passes the same objects again with each message; what was read of them before is not read again. It
 * changes how long inspection takes, never what it finds, and goes with the objects.
 */
const READ = new WeakMap<HistoryMessage, Reading>()

/** The message of one call is part of the history of the next: the readings of the last few texts are kept for that. */
const RECENT = new Map<string, Reading>()
const RECENT_KEPT = 256

function readingOf(message: HistoryMessage): Reading {
  const text = message.text.slice(0, HISTORY_UNITS)
  const before = READ.get(message)
  if (before?.original === text) return before
  const reading = RECENT.get(text) ?? new Reading(text)
  READ.set(message, reading)
  return reading
}

function readingOfCurrent(text: string): Reading {
  const reading = RECENT.get(text) ?? new Reading(text)
  if (text.length > HISTORY_UNITS) return reading
  // Put last again, so the first key is the one longest unused.
  RECENT.delete(text)
  RECENT.set(text, reading)
  if (RECENT.size > RECENT_KEPT) RECENT.delete(RECENT.keys().next().value as string)
  return reading
}

function utterances(history: readonly HistoryMessage[], at: number | undefined): Utterance[] {
  const first = Math.max(0, history.length - HISTORY_LIMIT)
  const used: Utterance[] = []
  for (let i = first; i < history.length; i++) {
    const message = history[i] as HistoryMessage
    if (at !== undefined && message.at !== undefined && at - message.at > HISTORY_MS) continue
    used.push(new Utterance(message, i, readingOf(message)))
  }
  return used
}

export function buildScene(text: string, options: InspectOptions, findIn: (scene: Scene) => readonly Draft[]): Scene {
  const history = utterances(options.history ?? [], options.at)
  const siteHosts = (options.siteHosts ?? []).map((host) => host.toLowerCase())
  const hosts = siteHosts.join(' ')
  const known = new Map<Utterance, readonly Draft[]>()
  const earlier = (utterance: Utterance): readonly Draft[] => {
    const before = known.get(utterance)
    if (before !== undefined) return before
    known.set(utterance, []) // ends the recursion, whatever a detector asks for
    const place = history.indexOf(utterance)
    const after = history.slice(Math.max(0, place - CHAIN), place)
    const said = [...after, utterance].map((one) => `${one.from}\u0000${one.speaker ?? ''}\u0000${one.original}`)
    const key = [hosts, ...said].join('\u0001')
    const remembered = utterance.judgedAfter(key)
    const drafts = remembered ?? findIn({ current: utterance, history: after, siteHosts, earlier })
    if (remembered === undefined) utterance.judge(key, drafts)
    known.set(utterance, drafts)
    return drafts
  }
  return {
    current: new Utterance(options, -1, readingOfCurrent(text)),
    history,
    siteHosts,
    earlier,
  }
}
