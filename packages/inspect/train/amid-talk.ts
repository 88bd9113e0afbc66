import { type Case, isHeldBack } from '../score/cases.ts'
import { findByRules, sceneOf } from '../src/inspect.ts'

type Message = Case['messages'][number]

/** A case of which the first messages only stand before: they are history, nothing is learned from them themselves. */
export type PlacedCase = Case & { readonly before?: number }

/** Share of the cases of one message that are put amid talk as well. */
const SHARE = 0.5
/** Share of the cases of one message that are said with small talk in the same message as well. */
const SHARE_INSIDE = 0.2
/** Longer ones have enough in them. */
const LONGEST_INSIDE = 70
/** Small talk of this length stands beside them. */
const SMALL_TALK = { least: 6, most: 28 }
/** What stands between a sentence that ends with no sign and the next. */
const JOINTS = ['。', '、', ' ', '。', ' ', '!']

/** How many messages of talk come before, at most. */
const LONGEST = 4
/** A shorter message may be an answer, and means something else behind another question. */
const LEAST_BEHIND_A_CASE = 10

/** Numbers from 0 to 1, the same for the same text (mulberry32 by Tommy Ettinger, from the FNV-1a hash of the text). */
function numbersOf(text: string): () => number {
  let state = 2166136261
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(list: readonly T[], next: () => number) => list[Math.floor(next() * list.length)] as T
const isSmallTalk = ({ from, text }: Message) => text !== '' && findByRules(sceneOf(text, { from })).length === 0

const joined = (sentence: string, next: () => number) =>
  /[。!?！？〜~♡♪…]$/.test(sentence) ? sentence : sentence + pick(JOINTS, next)

/**
 * Gives a share of the cases that are one message, with findings and without, a second time with talk before them, which leaves what is
 * expected of them as it is: clean lines laid side by side, real chat, or a whole other case, a refused request perhaps. Nearly all talk the model
 * learns from otherwise is real and clean: it would take any talk before a message for a sign of innocence. And a share of them with small talk in
 * the same message: a request is hardly ever all that somebody says.
 * @param chat conversations of which some messages may stand before; may be empty.
 */
export function amidTalk(
  files: ReadonlyMap<string, readonly Case[]>,
  chat: readonly Case['messages'][],
): Map<string, PlacedCase[]> {
  const all = [...files.values()].flat().filter((one) => !isHeldBack(one))
  const lines = all
    .filter(({ messages, expect }) => messages.length === 1 && expect.length === 0)
    .map(({ messages }) => messages[0] as Message)
  const smallTalk = lines.filter(
    ({ text }) => text.length >= SMALL_TALK.least && text.length <= SMALL_TALK.most && !/[?？]/.test(text),
  )
  const saidBy = { member: [] as string[], performer: [] as string[], operator: [] as string[] }
  for (const { from, text } of smallTalk) saidBy[from].push(text)

  function talkBefore({ text }: Message, next: () => number): readonly Message[] {
    const kind = next()
    const count = 1 + Math.floor(next() * LONGEST)
    if (kind < 0.3 && text.length >= LEAST_BEHIND_A_CASE) return pick(all, next).messages.slice(-count)
    if (kind < 0.65 && chat.length > 0) {
      const whole = pick(chat, next)
      const start = Math.floor(next() * Math.max(1, whole.length - count))
      return whole.slice(start, start + count).filter(isSmallTalk)
    }
    return Array.from({ length: count }, () => pick(lines, next)).filter(isSmallTalk)
  }

  function withTalkInside({ from, text }: Message, next: () => number): Message {
    const talk = () => pick(saidBy[from], next)
    const kind = next()
    if (kind < 0.6) return { from, text: joined(talk(), next) + text }
    if (kind < 0.85) return { from, text: joined(text, next) + talk() }
    return { from, text: joined(talk(), next) + joined(text, next) + talk() }
  }

  function placesOf(one: Case): PlacedCase[] {
    const next = numbersOf(one.id)
    const [message] = one.messages
    if (message === undefined || one.messages.length !== 1) return [one]
    const places: PlacedCase[] = [one]
    if (next() < SHARE) {
      const before = talkBefore(message, next)
      const expect = one.expect.map((expected) => ({ ...expected, message: expected.message + before.length }))
      places.push({ ...one, messages: [...before, message], expect, before: before.length })
    }
    if (message.text.length <= LONGEST_INSIDE && saidBy[message.from].length > 0 && next() < SHARE_INSIDE)
      places.push({ ...one, messages: [withTalkInside(message, next)] })
    return places
  }
  return new Map([...files].map(([file, cases]) => [file, cases.flatMap(placesOf)]))
}
