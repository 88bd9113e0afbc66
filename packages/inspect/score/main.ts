/** Measures the checkpoint and writes docs/quality.md: `node packages/inspect/score/main.ts`. */
import { writeFileSync } from 'node:fs'
import { CATEGORIES, groupOf } from '../src/categories.ts'
import { behindTalk, besideTalk, type Case, inspectAll, isHeldBack, readChat, readFolder, useOf } from './cases.ts'
import { type Score, scoreCases, type Tally } from './tally.ts'

const SHARED = new URL('../../../../shared/', import.meta.url)
const REPORT = new URL('../../../docs/quality.md', import.meta.url)

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

const row = (name: string, t: Tally) =>
  `| ${name} | ${t.expected} | ${share(t.group, t.expected)} | ${share(t.strict, t.expected)} | ${share(t.span, t.strict)} | ${share(t.valueOk, t.values)} |`

function sum(score: Score, wanted: (category: string) => boolean): Tally {
  const total: Tally = { expected: 0, group: 0, strict: 0, span: 0, values: 0, valueOk: 0 }
  for (const [category, tally] of score.byCategory) {
    if (!wanted(category)) continue
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key]
  }
  return total
}

const GROUPS = [...new Set(CATEGORIES.map(groupOf))]
const ofGroup = (score: Score, group: string) => sum(score, (category) => category.startsWith(group))

/** Group recall and clean cases alone, by the place that the messages stand in. */
function byPlace(places: readonly (readonly [string, readonly Case[]])[]): string {
  return [
    `| | ${GROUPS.map((group) => `${group}.\\*`).join(' | ')} | clean passed |`,
    `|---|${GROUPS.map(() => '--:|').join('')}--:|`,
    ...places.map(([name, cases]) => {
      const score = scoreCases(cases, answer)
      const found = GROUPS.map((group) => ofGroup(score, group)).map((tally) => share(tally.group, tally.expected))
      return `| ${name} | ${found.join(' | ')} | ${share(score.cleanOk, score.clean)} |`
    }),
  ].join('\n')
}

function table(score: Score): string {
  return [
    '| | expected | group recall | strict recall | span | value |',
    '|---|--:|--:|--:|--:|--:|',
    row('**all**', score.total),
    ...GROUPS.map((group) => row(`**${group}.\\***`, ofGroup(score, group))),
    ...CATEGORIES.filter((category) => score.byCategory.has(category)).map((category) =>
      row(category, score.byCategory.get(category) as Tally),
    ),
    '',
    `Clean cases passed: ${score.cleanOk} of ${score.clean} (${share(score.cleanOk, score.clean)}). Stray findings: ${((100 * score.stray) / Math.max(1, score.positives)).toFixed(1)} per 100 cases with findings.${
      score.pairs > 0 ? ` Twins both right: ${share(score.pairsOk, score.pairs)} of ${score.pairs} pairs.` : ''
    }`,
  ].join('\n')
}

/** Of findings by stated confidence, how many were expected. */
function calibration(cases: readonly Case[]): string {
  const bands = new Map<number, { right: number; all: number }>()
  for (const one of cases) {
    inspectAll(one.messages).forEach((findings, message) => {
      for (const { category, confidence } of findings) {
        const band = Math.min(9, Math.floor(confidence * 10))
        const tally = bands.get(band) ?? { right: 0, all: 0 }
        tally.all++
        if (
          one.expect.some(
            (expected) => expected.message === message && groupOf(expected.category) === groupOf(category),
          )
        )
          tally.right++
        bands.set(band, tally)
      }
    })
  }
  return [
    '| stated confidence | findings | right |',
    '|---|--:|--:|',
    ...[...bands]
      .sort(([a], [b]) => b - a)
      .map(([band, { right, all }]) => `| ${band / 10}–${(band + 1) / 10} | ${all} | ${share(right, all)} |`),
  ].join('\n')
}

function alarms(chat: readonly Case['messages'][]): string {
  const found = new Map<string, number>()
  let messages = 0
  for (const talk of chat) {
    messages += talk.length
    for (const findings of inspectAll(talk))
      for (const { category } of findings) found.set(category, (found.get(category) ?? 0) + 1)
  }
  const per = (count: number) => ((1000 * count) / messages).toFixed(3)
  const of = (wanted: (category: string) => boolean) =>
    [...found].filter(([category]) => wanted(category)).reduce((total, [, count]) => total + count, 0)
  return [
    `${messages} messages.`,
    '',
    '| | alarms | per 1,000 |',
    '|---|--:|--:|',
    `| **contact.\\*** (aim: 0.05 at most) | ${of((c) => c.startsWith('contact'))} | ${per(of((c) => c.startsWith('contact')))} |`,
    `| **all others** (aim: 0.5 at most) | ${of((c) => !c.startsWith('contact'))} | ${per(of((c) => !c.startsWith('contact')))} |`,
    ...CATEGORIES.filter((category) => found.has(category)).map(
      (category) => `| ${category} | ${found.get(category)} | ${per(found.get(category) ?? 0)} |`,
    ),
  ].join('\n')
}

const development = [...readFolder(new URL('cases/', SHARED)).values()].flat()
const files = readFolder(new URL('../train/data/', import.meta.url))
const held = [...files.values()].flat().filter(isHeldBack)
const readBlind = (name: string) => [...readFolder(new URL(`${name}/`, import.meta.url)).values()].flat()
const blind = readBlind('blind-4')
const chat = readChat(new URL('corpora/real-persona-chat-a.jsonl.gz', SHARED))?.filter(
  (_, talk) => useOf(talk) === 'measuring',
)
const answer = (one: Case) => inspectAll(one.messages)

const parts: string[] = [
  '# How well the checkpoint finds',
  '',
  'Written by `npm run score`; do not edit by hand. What the numbers mean: **group recall** – an expected finding has one of its group (contact, offsite, harm, privacy) on its message; **strict** – of its category; **span** – the marked part overlaps the expected one; **value** – the detail is recovered exactly. A clean case passes only without any finding.',
  '',
]
parts.push(
  '## Blind cases – nobody has looked',
  '',
  'Written by two authors who knew the labelling guide and nothing of the detectors, tables, training sentences or other cases. No rule was made and nothing was trained with them in view; only these totals are read.',
  '',
  table(scoreCases(blind, answer)),
  '',
  '### Confidence',
  '',
  'Of the findings in blind cases, how many were right, by the confidence that they state.',
  '',
  calibration(blind),
  '',
  ...(chat === undefined
    ? []
    : [
        '### In mid-conversation',
        '',
        'The same cases; those of one message stand behind three messages of real chat that has nothing to do with them, or in one message with a sentence of it.',
        '',
        byPlace([
          ['as they were written', blind],
          ['behind other talk', behindTalk(blind, chat)],
          ['in one message with other talk', besideTalk(blind, chat)],
        ]),
        '',
      ]),
  '## Earlier blind cases – seen since',
  '',
  'By other authors, written as the blind ones above; what they missed was read to find ideas, so they count as seen.',
  '',
  '### The third',
  '',
  table(scoreCases(readBlind('blind-3'), answer)),
  '',
  '### The second',
  '',
  table(scoreCases(readBlind('blind-2'), answer)),
  '',
  '### The first',
  '',
  table(scoreCases(readBlind('blind'), answer)),
  '',
)
if (development.length > 0) {
  parts.push(
    '## Development cases – seen while the rules were made',
    '',
    'The authors of the rules worked with these in view. They say little about sentences that nobody has seen; the table before says more. No sentence of them was trained on.',
    '',
    table(scoreCases(development, answer)),
    '',
  )
}
parts.push(
  '## Held-back sentences – never trained on',
  '',
  'A fixed fifth of the training files, split by pair so that both twins are on one side. Their authors also wrote training sentences, so other authors may be a little harder; but these were written to be hard – most are twins of nearly the same words, one with a finding and one without – and a plain request is rarer among them than in chat.',
  '',
  table(scoreCases(held, answer)),
  '',
  '### By author file',
  '',
  '| file | findings | group recall | strict | clean passed | twins both right |',
  '|---|--:|--:|--:|--:|--:|',
  ...[...files].map(([name, cases]) => {
    const score = scoreCases(cases.filter(isHeldBack), answer)
    return `| ${name} | ${score.total.expected} | ${share(score.total.group, score.total.expected)} | ${share(score.total.strict, score.total.expected)} | ${share(score.cleanOk, score.clean)} | ${share(score.pairsOk, score.pairs)} |`
  }),
  '',
)
if (chat !== undefined) {
  parts.push(
    '## Alarms in real chat',
    '',
    'Conversations between strangers in which nobody exchanges anything: nearly every finding is a false alarm. Those that gave negatives or thresholds to the intent model are left out here.',
    '',
    alarms(chat),
    '',
  )
}
writeFileSync(REPORT, parts.join('\n'))
process.stdout.write(parts.join('\n'))
