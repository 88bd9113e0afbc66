import type { Category } from './categories.ts'
import type { HistoryMessage, InspectOptions, Speaker } from './finding.ts'
import { type Lexed, lex } from './lex.ts'
import { type Numeral, readNumerals } from './numerals.ts'
import { type PhraseText, readPhrases } from './phrases.ts'
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
  readonly term?: string
}

/** Of one text so much is kept at a time. */
const MADE_KEPT = 16
const NEAR_KEPT = 12

/** A message and those before it, and the site: all that is found in it depends on. Nothing but strings, so that nothing else is kept alive. */
type Context = readonly (string | undefined)[]

const sameContext = (a: Context, b: Context) => a.length === b.length && a.every((one, i) => one === b[i])

/** The readings of one text that detectors share; each is made once, when first asked for. */
class Reading {
  readonly original: string
  #lexed: Lexed | undefined
  #numerals: readonly Numeral[] | undefined
  #marks: readonly Mark[] | undefined
  #spelling: Spelling | undefined
  /** What was made of it, by what that depended on besides the text. */
  readonly #made = new Map<string, unknown>()
  readonly #near: { readonly context: Context; readonly drafts: Draft[] }[] = []
  #phraseText: PhraseText | undefined

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

  get phraseText(): PhraseText {
    this.#phraseText ??= readPhrases(this.lexed.text)
    return this.#phraseText
  }

  near(context: Context): Draft[] | undefined {
    return this.#near.find((one) => sameContext(one.context, context))?.drafts
  }

  keepNear(context: Context, drafts: Draft[]): void {
    if (this.near(context) !== undefined) return
    if (this.#near.length >= NEAR_KEPT) this.#near.shift()
    this.#near.push({ context, drafts })
  }

  made<T>(key: string): T | undefined {
    return this.#made.get(key) as T | undefined
  }

  keep(key: string, made: unknown): void {
    if (this.#made.size >= MADE_KEPT) this.#made.delete(this.#made.keys().next().value as string)
    this.#made.set(key, made)
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

  get phraseText(): PhraseText {
    return this.#reading.phraseText
  }

  /** What depends on nothing but the text and `key` is made once and kept with its readings. */
  once<T extends object | string>(key: string, make: () => T): T {
    const known = this.#reading.made<T>(key)
    if (known !== undefined) return known
    const made = make()
    this.#reading.keep(key, made)
    return made
  }

  /** What was found in the message in this context, or is found now. */
  inContext(context: Context, find: () => Draft[]): Draft[] {
    const known = this.#reading.near(context)
    if (known !== undefined) return known
    return this.keepInContext(context, find())
  }

  keepInContext(context: Context, found: Draft[]): Draft[] {
    this.#reading.keepNear(context, found)
    return found
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
  /** What an earlier message was found to carry: by itself, and with the few messages before it. */
  readonly earlier: (utterance: Utterance) => readonly Draft[]
  /** What the message under inspection carries in the light of the few messages before it. */
  readonly near: () => Draft[]
}

export type Detector = (scene: Scene) => Draft[]

/** The rules, by how much of the conversation they look at: details are joined over all of it, everything else needs the last few messages. */
export type Rules = { readonly details: Detector; readonly near: Detector }

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

/** The scene with other words in the place of its last message: what that message comes to when its own key is applied. */
export const rewritten = (scene: Scene, text: string): Scene => ({
  ...scene,
  current: new Utterance(scene.current, scene.current.index, new Reading(text)),
})

export function buildScene(text: string, options: InspectOptions, rules: Rules): Scene {
  const history = utterances(options.history ?? [], options.at)
  const current = new Utterance(options, -1, readingOfCurrent(text))
  const siteHosts = (options.siteHosts ?? []).map((host) => host.toLowerCase())
  const hosts = siteHosts.join(' ')

  /** A message in the light of those before it, and of nothing else: what is found depends on these words alone. */
  const sceneOf = (message: Utterance, before: readonly Utterance[]): Scene => {
    const scene: Scene = {
      current: message,
      history: before,
      siteHosts,
      earlier: (earlier) => judge(earlier, before.slice(0, before.indexOf(earlier))),
      near: () => rules.near(scene),
    }
    return scene
  }
  const contextOf = (message: Utterance, before: readonly Utterance[]): Context => {
    const context: (string | undefined)[] = [hosts, message.from, message.speaker]
    for (const { from, speaker, original } of before) context.push(from, speaker, original)
    return context
  }
  const judge = (message: Utterance, before: readonly Utterance[]): readonly Draft[] => {
    if (message.from === 'operator') return []
    const last = before.slice(-CHAIN)
    const details = message.once(`alone ${hosts}`, () => rules.details(sceneOf(message, [])))
    return [...details, ...message.inContext(contextOf(message, last), () => sceneOf(message, last).near())]
  }

  return {
    ...sceneOf(current, history),
    // kept for the next message, which asks for it as an earlier one
    near: () => {
      const last = history.slice(-CHAIN)
      return current.keepInContext(contextOf(current, last), sceneOf(current, last).near())
    },
  }
}
