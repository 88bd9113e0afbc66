/**
 * Speed of the checkpoint, one core: `node bench/inspect/main.ts`. Beside it, in the same run on the same messages, libphonenumber-js with
 * linkify-it.
 */

import { cpus } from 'node:os'
import { compileTerms, inspect, type Terms } from '@sekisho/inspect'
import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import { LinkifyIt } from 'linkify-it'
import { type Case, readChat, readFolder, SITE_HOSTS } from '../../packages/inspect/score/cases.ts'
import { HOSTILE } from '../../packages/inspect/score/hostile.ts'
import { sequence } from '../../packages/inspect/score/sequence.ts'

const SHARED = new URL('../../../shared/', import.meta.url)
const MESSAGES = 40_000

type Run = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly worst: number }

function measure(talks: readonly Case['messages'][], look: (talk: Case['messages'], index: number) => void): Run {
  const times: number[] = []
  for (const round of ['warm', 'timed']) {
    for (const before of talks) {
      // as messages come: none of them was seen in the round before
      const talk = before.map((message) => ({ ...message }))
      for (let i = 0; i < talk.length; i++) {
        const from = performance.now()
        look(talk, i)
        if (round === 'timed') times.push((performance.now() - from) * 1000)
      }
    }
  }
  times.sort((a, b) => a - b)
  const total = times.reduce((sum, time) => sum + time, 0)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: (times.length / total) * 1e6, p50: at(0.5), p99: at(0.99), worst: at(1) }
}

const withHistory = (talk: Case['messages'], i: number, terms?: Terms) => {
  const { from, text } = talk[i] as Case['messages'][number]
  const history = talk.slice(Math.max(0, i - 20), i)
  inspect(text, { from, history, siteHosts: SITE_HOSTS, ...(terms === undefined ? {} : { terms }) })
}

/** Words of two to five kana and kanji, as many as a large site might keep, in a fixed sequence. */
function ownTerms(count: number): Terms {
  const signs =
    'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ駅店金話電番号写真家人'
  const random = sequence(1)
  const next = (below: number) => Math.floor(random() * below)
  const texts = new Set<string>()
  while (texts.size < count) {
    texts.add(Array.from({ length: 4 + next(4) }, () => signs[next(signs.length)]).join(''))
  }
  return compileTerms(
    [...texts].map((text) => ({ id: text, text, match: 'folded', except: [], category: 'contact.solicit' })),
  )
}

const linkify = new LinkifyIt()

/** What a site would reach for first: the phone finder and the link finder that everybody uses. */
function findByLibraries(text: string): void {
  findPhoneNumbersInText(text, 'JP')
  linkify.match(text)
}

const line = (name: string, { perSecond, p50, p99, worst }: Run) =>
  console.log(
    `${name.padEnd(46)} ${Math.round(perSecond).toString().padStart(8)} messages/s  p50 ${p50.toFixed(0).padStart(4)} µs  p99 ${p99.toFixed(0).padStart(5)} µs  worst ${(worst / 1000).toFixed(1)} ms`,
  )

function firstMessages(talks: readonly Case['messages'][]): Case['messages'][] {
  const used: Case['messages'][] = []
  let count = 0
  for (const talk of talks) {
    if (count >= MESSAGES) break
    used.push(talk)
    count += talk.length
  }
  return used
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, node ${process.version}`)
const OWN_TERMS = ownTerms(10_000)
const sets: [string, Case['messages'][]][] = []
const chat = readChat(new URL('corpora/real-persona-chat-a.jsonl.gz', SHARED))
if (chat !== undefined) sets.push(['real chat', firstMessages(chat)])
const cases = [...readFolder(new URL('cases/', SHARED)).values()].flat().map(({ messages }) => messages)
if (cases.length > 0) sets.push(['development cases', cases])
for (const [name, talks] of sets) {
  line(`${name}: inspect, history of 20`, measure(talks, withHistory))
  line(
    `${name}: … with 10,000 own terms`,
    measure(talks, (talk, i) => withHistory(talk, i, OWN_TERMS)),
  )
  line(
    `${name}: libphonenumber-js + linkify-it`,
    measure(talks, (talk, i) => findByLibraries((talk[i] as Case['messages'][number]).text)),
  )
}

/** `length` letters of a hostile text, each time with another end: what was inspected before is remembered by its text. */
const hostileText = (unit: string, length: number, round: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 2) + String.fromCharCode(0x3041 + round, 0x3041)

function timeOnce(text: string): number {
  const from = performance.now()
  inspect(text, { from: 'member', siteHosts: SITE_HOSTS })
  return performance.now() - from
}

/** A site's checkpoint runs for weeks: all texts in turn, first until they run as they will from then on, then timed. */
const ROUNDS = 30
const TIMED = 15
const shortTimes = HOSTILE.map((): number[] => [])
for (let round = 0; round < ROUNDS; round++)
  for (const [i, [, unit]] of HOSTILE.entries()) {
    const time = timeOnce(hostileText(unit, 2_000, round))
    if (round >= ROUNDS - TIMED) shortTimes[i]?.push(time)
  }

console.log(`\nhostile inputs: 2,000 letters, median and worst of ${TIMED}; 100,000 letters, best of 3`)
for (const [i, [name, unit]] of HOSTILE.entries()) {
  const times = (shortTimes[i] as number[]).sort((a, b) => a - b)
  const long = Math.min(...[0, 1, 2].map((round) => timeOnce(hostileText(unit, 100_000, round))))
  console.log(
    `${name.padEnd(32)} 2,000: ${times[TIMED >> 1]?.toFixed(2).padStart(6)} ms, worst ${times[TIMED - 1]?.toFixed(2).padStart(6)} ms   100,000: ${long.toFixed(0).padStart(5)} ms`,
  )
}
