import { type Category, groupOf } from './categories.ts'
import type { HistoryMessage, InspectOptions, Speaker } from './finding.ts'
import type { Lexed } from './lex.ts'
import type { Numeral } from './numerals.ts'
import { once } from './once.ts'
import type { PhraseText } from './phrases.ts'
import { type Alone, type Context, Reading, readingOf, readingOfCurrent } from './reading.ts'
import type { ReasonCode } from './reasons.ts'
import type { Spelling } from './spelling.ts'
import type { Mark } from './vocabulary.ts'

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

/** The surer of two; the first where they are equally sure. */
export const surest = (a: Draft | undefined, b: Draft | undefined): Draft | undefined =>
  a === undefined || (b !== undefined && b.confidence > a.confidence) ? b : a

/** A message of a scene, with the readings of its text. */
export class Utterance {
  readonly from: Speaker
  readonly speaker: string | undefined
  /** Index into `options.history` as passed; -1 for the message under inspection. */
  readonly index: number
  readonly #message: HistoryMessage | undefined
  #known: Reading | undefined

  /** Without a reading it is that of the message, looked up when first asked for: most of a long history never is. */
  constructor(message: HistoryMessage | InspectOptions | Utterance, index: number, reading?: Reading) {
    this.from = message.from
    this.speaker = message.speaker
    this.index = index
    this.#message = reading === undefined ? (message as HistoryMessage) : undefined
    this.#known = reading
  }

  get #reading(): Reading {
    this.#known ??= readingOf(this.#message as HistoryMessage)
    return this.#known
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

  /** What was found in the message by itself, kept with its readings. */
  alone(hosts: string): Alone {
    return this.#reading.alone(hosts)
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

/** A reading of a message that depends on nothing but its text, and that the messages after it ask for again. */
export const oncePerMessage = <T>(read: (message: Utterance) => T): ((message: Utterance) => T) =>
  once(({ lexed }) => lexed.readings, read)

/** What a detector sees: the message, and those before it, oldest first. */
export type Scene = {
  readonly current: Utterance
  readonly history: readonly Utterance[]
  readonly siteHosts: readonly string[]
  /** What an earlier message was found to carry: by itself, and with the few messages before it. */
  readonly earlier: (utterance: Utterance) => readonly Draft[]
  /** Whether any of the few messages before carries a contact by its own words: if none does, none does in the light of another. */
  readonly contactBefore: () => boolean
  /** What the message under inspection carries in the light of the few messages before it, and its details in the light of all. */
  readonly near: () => Draft[]
  readonly details: () => readonly Draft[]
}

export type Detector = (scene: Scene) => Draft[]

/** Which rules may find something in a message. */
export type Worth = { readonly talk: boolean; readonly own: boolean; readonly age: boolean }

export const WORTH_ALL: Worth = { talk: true, own: true, age: true }

/**
 * The rules. Details are joined over the whole conversation, everything else needs the last few messages: `talk` is what a later message
 * may take up or go on with, `own` what tells who the speaker is, `age` whether they are of age. `worth` is asked before these three,
 * and costs less than they do; without it they look at every message.
 */
export type Rules = {
  readonly details: Detector
  readonly talk: Detector
  readonly own: Detector
  readonly age: Detector
  readonly worth?: (scene: Scene) => Worth
}

const HISTORY_LIMIT = 20
const HISTORY_MS = 30 * 60 * 1000
/** An earlier message is judged with this many before it: a yes to a yes to a request is far enough. */
const CHAIN = 6

function utterances(history: readonly HistoryMessage[], at: number | undefined): Utterance[] {
  const first = Math.max(0, history.length - HISTORY_LIMIT)
  const used: Utterance[] = []
  for (let i = first; i < history.length; i++) {
    const message = history[i] as HistoryMessage
    if (at !== undefined && message.at !== undefined && at - message.at > HISTORY_MS) continue
    used.push(new Utterance(message, i))
  }
  return used
}

/** The scene with other words in the place of its last message: what that message comes to when its own key is applied. */
export const rewritten = (scene: Scene, text: string): Scene => ({
  ...scene,
  current: new Utterance(scene.current, scene.current.index, new Reading(text)),
})

type Site = { readonly given: readonly string[]; readonly siteHosts: readonly string[]; readonly hosts: string }

/** Nearly always it is that of the last call: one string that is the same need not be read to be compared. */
let site: Site = { given: [], siteHosts: [], hosts: '' }

function siteOf(given: readonly string[]): Site {
  if (given.length !== site.given.length || given.some((host, i) => host !== site.given[i])) {
    const siteHosts = given.map((host) => host.toLowerCase())
    site = { given: [...given], siteHosts, hosts: siteHosts.join(' ') }
  }
  return site
}

const isContact = ({ category }: Draft) => groupOf(category) === 'contact'

export function buildScene(text: string, options: InspectOptions, rules: Rules): Scene {
  const history = utterances(options.history ?? [], options.at)
  const current = new Utterance(options, -1, readingOfCurrent(text))
  const { siteHosts, hosts } = siteOf(options.siteHosts ?? [])

  /** The details of an earlier message are its own: those that stand in it, whatever was said before. */
  const detailsOf = (message: Utterance): readonly Draft[] =>
    (message.alone(hosts).details ??= rules.details(nearScene(message, [])))

  const carriesContact = (message: Utterance): boolean => {
    if (message.from === 'operator') return false
    const { contact } = message.alone(hosts)
    contact[message.from] ??= detailsOf(message).some(isContact) || rules.talk(nearScene(message, [])).some(isContact)
    return contact[message.from] as boolean
  }

  /**
   * A message in the light of those before it, and of nothing else: what is found depends on these words alone. Of those before it only
   * what can be taken up is asked for, and of each once.
   */
  const nearScene = (message: Utterance, before: readonly Utterance[]): Scene => {
    let known: Map<Utterance, readonly Draft[]> | undefined
    const sceneOf = (current: Utterance, history: readonly Utterance[]): Scene => {
      const scene: Scene = {
        current,
        history,
        siteHosts,
        earlier,
        contactBefore: () => history.some(carriesContact),
        near: () => near(scene),
        details: () => detailsOf(current),
      }
      return scene
    }
    const earlier = (asked: Utterance): readonly Draft[] => {
      if (asked.from === 'operator') return []
      const found = known?.get(asked)
      if (found !== undefined) return found
      const talk = rules.talk(sceneOf(asked, before.slice(0, before.indexOf(asked))))
      const all = [...detailsOf(asked), ...talk]
      known ??= new Map()
      known.set(asked, all)
      return all
    }
    return sceneOf(message, before)
  }
  const near = (scene: Scene): Draft[] => {
    const worth = rules.worth?.(scene) ?? WORTH_ALL
    return (['talk', 'age', 'own'] as const).flatMap((family) => (worth[family] ? rules[family](scene) : []))
  }
  const contextOf = (message: Utterance, before: readonly Utterance[]): Context => {
    const context: (string | undefined)[] = [hosts, message.from, message.speaker]
    for (const { from, speaker, original } of before) context.push(from, speaker, original)
    return context
  }
  const judge = (message: Utterance, before: readonly Utterance[]): readonly Draft[] => {
    if (message.from === 'operator') return []
    const last = before.slice(-CHAIN)
    const found = message.inContext(contextOf(message, last), () => near(nearScene(message, last)))
    return [...detailsOf(message), ...found]
  }

  // Nearly always no detector of details looks at the messages before: what it finds is then found for good.
  let looked = false
  const scene: Scene = {
    current,
    get history() {
      looked = true
      return history
    },
    siteHosts,
    earlier: (earlier) => judge(earlier, history.slice(0, history.indexOf(earlier))),
    contactBefore: () => history.slice(-CHAIN).some(carriesContact),
    // kept for the next message, which asks for it as an earlier one
    near: () => {
      const last = history.slice(-CHAIN)
      return current.keepInContext(contextOf(current, last), near(nearScene(current, last)))
    },
    details: () => {
      looked = false
      const found = rules.details(scene)
      if (!looked) current.alone(hosts).details ??= found
      return found
    },
  }
  return scene
}
