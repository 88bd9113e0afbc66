/**
 * Throws mutated sentences and random signs at the checkpoint: `npm run fuzz:inspect -- [seconds] [seed]`. Fails on the first text that makes it
 * throw, answer twice differently, mark a part outside the text, or take too long for its length; and on the first short piece that, said
 * again and again, takes more time than its length explains.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { compileTerms, type HistoryMessage, type InspectOptions, inspect } from '../src/index.ts'
import { type Case, readFolder, SITE_HOSTS } from './cases.ts'
import { sequence } from './sequence.ts'

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number)
/** Far more than any text needs on a quiet machine; what grows faster than its length is found all the same. */
const allowedMs = (units: number) => 10 + units * 0.02
/** A slow run may be the machine's, and the first texts run before the code is warm. */
const RUNS_BEFORE_SLOW = 8

const random = sequence(seed)
const below = (count: number) => Math.floor(random() * count)
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T

const cases: Case[] = [...readFolder(new URL('../train/data/', import.meta.url)).values()].flat()
const NOISE = [
  ' ',
  '　',
  '・',
  '。',
  '\n',
  '☆',
  '♡',
  '\u200b',
  '\u0301',
  '\u3099',
  '\ud800',
  '\udc00',
  '🅰',
  '０',
  '@',
  '.',
  '-',
  'ー',
  '1',
  'l',
]

function randomSigns(): string {
  const ranges = [0x80, 0x3100, 0xa000, 0x10000, 0x20000]
  return Array.from({ length: below(60) }, () => String.fromCodePoint(below(pick(ranges)))).join('')
}

const MUTATIONS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => [...text].map((unit) => (random() < 0.3 ? unit + pick(NOISE) : unit)).join(''),
  (text) => text.slice(below(text.length)),
  (text) => [...text].reverse().join(''),
  (text) => text + randomSigns() + sentence(),
  (text) => text.normalize(pick(['NFD', 'NFKD', 'NFKC'])),
  (text) => text.repeat(1 + below(30)),
  (text) => [...text].sort(() => random() - 0.5).join(''),
  () => randomSigns(),
  (text) => text.replace(/[0-9]/g, () => pick(['０', '〇', 'まる', 'ゼロ', '⓪', '0️⃣', 'o'])),
]

function sentence(): string {
  return pick(pick(cases).messages).text
}

const TERMS = compileTerms(
  Array.from({ length: 200 }, (_, i) => ({
    id: String(i),
    text: sentence().slice(0, 3) || 'あ',
    match: 'folded' as const,
    except: [],
    category: 'contact.solicit' as const,
  })).filter(({ text }) => text.trim() !== ''),
)

function check(text: string, options: InspectOptions): number {
  let fastest = Number.POSITIVE_INFINITY
  let first = ''
  for (let run = 0; run < RUNS_BEFORE_SLOW; run++) {
    const from = performance.now()
    const found = inspect(text, options)
    fastest = Math.min(fastest, performance.now() - from)
    for (const { start, end, confidence } of found) {
      if (!(start >= 0 && start < end && end <= text.length)) throw new Error(`part ${start}–${end} of ${text.length}`)
      if (!(confidence >= 0 && confidence <= 1)) throw new Error(`confidence ${confidence}`)
    }
    const answer = JSON.stringify(found)
    if (run === 0) first = answer
    else if (answer !== first) throw new Error('two answers for one text')
    if (run > 0 && fastest < allowedMs(text.length)) return fastest
  }
  throw new Error(`${fastest.toFixed(1)} ms for ${text.length} units`)
}

/** Every sign that a source of ours names: each may have a rule that looks at it. */
const SOURCES = new URL('../src/', import.meta.url)
const SIGNS = [
  ...new Set(
    readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('weights.ts'))
      .flatMap((name) => [...readFileSync(new URL(name, SOURCES), 'utf8')]),
  ),
]

/** A few signs, or a piece of a sentence with something behind it. */
function piece(): string {
  if (random() < 0.6) return Array.from({ length: 1 + below(4) }, () => pick(SIGNS)).join('')
  const text = sentence()
  return text.slice(below(text.length)).slice(0, 1 + below(12)) + pick(NOISE)
}

const SHORT = 1_000
const LONG = 8_000
/** Faster than this for the long text, whatever the growth, is fast enough. */
const QUICK_MS = 20
/** Eight times the text; a quadratic step would be sixty-four. */
const MOST_GROWTH = 20

function timeOf(unit: string, length: number, runs: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  let fastest = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const from = performance.now()
    inspect(text, { from: 'member', siteHosts: SITE_HOSTS })
    fastest = Math.min(fastest, performance.now() - from)
    if (fastest < QUICK_MS) break
  }
  return fastest
}

/** @throws {Error} when a text of this piece alone takes more than its length explains. */
function checkGrowth(unit: string): void {
  const long = timeOf(unit, LONG, RUNS_BEFORE_SLOW)
  if (long < QUICK_MS) return
  const short = timeOf(unit, SHORT, 1)
  if (long > short * MOST_GROWTH)
    throw new Error(`${short.toFixed(1)} ms for ${SHORT} units, ${long.toFixed(1)} for ${LONG}`)
}

const until = performance.now() + seconds * 1000
let texts = 0
let slowest = 0
while (performance.now() < until) {
  const text = pick(MUTATIONS)(pick(MUTATIONS)(sentence()))
  const history: HistoryMessage[] = Array.from({ length: below(22) }, () => ({
    from: pick(['member', 'performer', 'operator'] as const),
    text: pick(MUTATIONS)(sentence()).slice(0, 2_000),
  }))
  const options: InspectOptions = {
    from: pick(['member', 'performer'] as const),
    history,
    siteHosts: SITE_HOSTS,
    terms: TERMS,
  }
  const repeated = piece()
  try {
    slowest = Math.max(slowest, check(text, options))
    if (repeated !== '') checkGrowth(repeated)
  } catch (error) {
    process.stderr.write(`seed ${seed}, text ${texts}: ${error instanceof Error ? error.message : error}\n`)
    process.stderr.write(JSON.stringify({ text, repeated, options: { ...options, terms: undefined } }))
    process.exit(1)
  }
  texts++
}
process.stdout.write(`${texts} texts in ${seconds} s, slowest ${slowest.toFixed(1)} ms, none failed (seed ${seed})\n`)
