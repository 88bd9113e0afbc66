import type { HistoryMessage, Speaker } from './finding.ts'
import { type Lexed, lex } from './lex.ts'
import { type Numeral, readNumerals } from './numerals.ts'
import { type PhraseText, readPhrases } from './phrases.ts'
import { type Spelling, spell } from './spelling.ts'
import type { Draft } from './utterance.ts'
import { type Mark, markWords } from './vocabulary.ts'

/** Of one text so much is kept at a time. */
const NEAR_KEPT = 12

/** A message and those before it, and the site: all that is found in it depends on. Nothing but strings, so that nothing else is kept alive. */
export type Context = readonly (string | undefined)[]

/** What a text carries whatever was said before, on a site with these hosts: its details, and whether any contact, by who says it. */
export type Alone = {
  readonly hosts: string
  details: readonly Draft[] | undefined
  readonly contact: { [speaker in Speaker]?: boolean }
}

const sameContext = (a: Context, b: Context) => a.length === b.length && a.every((one, i) => one === b[i])

/** The readings of one text that detectors share; each is made once, when first asked for. */
export class Reading {
  readonly original: string
  #lexed: Lexed | undefined
  #numerals: readonly Numeral[] | undefined
  #marks: readonly Mark[] | undefined
  #spelling: Spelling | undefined
  #alone: Alone | undefined
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

  /** What was found in it by itself. */
  alone(hosts: string): Alone {
    if (this.#alone?.hosts !== hosts) this.#alone = { hosts, details: undefined, contact: {} }
    return this.#alone
  }
}

/** An earlier message is read this far: pieces and requests are short, and the bound on time must hold whatever the history is. */
const HISTORY_UNITS = 400

/**
 * A caller that keeps its history passes the same objects again with each message; what was read of them before is not read again. It
 * changes how long inspection takes, never what it finds, and goes with the objects.
 */
const READ = new WeakMap<HistoryMessage, Reading>()

/** The message of one call is part of the history of the next: the readings of the last few texts are kept for that. */
const RECENT = new Map<string, Reading>()
const RECENT_KEPT = 256

export function readingOf(message: HistoryMessage): Reading {
  const text = message.text.slice(0, HISTORY_UNITS)
  const before = READ.get(message)
  if (before?.original === text) return before
  const reading = RECENT.get(text) ?? new Reading(text)
  READ.set(message, reading)
  return reading
}

export function readingOfCurrent(text: string): Reading {
  const reading = RECENT.get(text) ?? new Reading(text)
  if (text.length > HISTORY_UNITS) return reading
  // Put last again, so the first key is the one longest unused.
  RECENT.delete(text)
  RECENT.set(text, reading)
  if (RECENT.size > RECENT_KEPT) RECENT.delete(RECENT.keys().next().value as string)
  return reading
}
