import { type Category, groupOf } from '../src/categories.ts'
import type { Finding } from '../src/finding.ts'
import type { Case, Expected } from './cases.ts'

export type Tally = { expected: number; group: number; strict: number; span: number; values: number; valueOk: number }

export type Miss = { readonly one: Case; readonly expected: Expected }
export type Alarm = { readonly one: Case; readonly findings: readonly string[] }

export type Score = {
  readonly total: Tally
  readonly byCategory: Map<string, Tally>
  readonly byFamily: Map<string, Tally>
  clean: number
  cleanOk: number
  stray: number
  positives: number
  pairs: number
  pairsOk: number
  readonly misses: Miss[]
  readonly alarms: Alarm[]
}

const tally = (): Tally => ({ expected: 0, group: 0, strict: 0, span: 0, values: 0, valueOk: 0 })

function tallyOf(map: Map<string, Tally>, key: string): Tally {
  const known = map.get(key) ?? tally()
  map.set(key, known)
  return known
}

type Placed = Finding & { readonly message: number; readonly category: Category }

/** The same rules as the reference scorer of the cases: group, strict, span, value, clean, stray. */
export function scoreCases(cases: readonly Case[], answer: (one: Case) => readonly (readonly Finding[])[]): Score {
  const score: Score = {
    total: tally(),
    byCategory: new Map(),
    byFamily: new Map(),
    clean: 0,
    cleanOk: 0,
    stray: 0,
    positives: 0,
    pairs: 0,
    pairsOk: 0,
    misses: [],
    alarms: [],
  }
  const right = new Map<string, boolean>()
  for (const one of cases) {
    const all: Placed[] = answer(one).flatMap((findings, message) => findings.map((found) => ({ ...found, message })))
    if (one.expect.length === 0) {
      score.clean++
      if (all.length === 0) score.cleanOk++
      else
        score.alarms.push({
          one,
          findings: all.map((f) => `${f.category} ${one.messages[f.message]?.text.slice(f.start, f.end)}`),
        })
      right.set(one.id, all.length === 0)
      continue
    }
    score.positives++
    const groups = new Set(one.expect.map((expected) => groupOf(expected.category)))
    score.stray += all.filter((found) => !groups.has(groupOf(found.category))).length
    let complete = true
    for (const expected of one.expect) {
      const here = all.filter(
        (found) => found.message === expected.message || found.drawnFrom?.includes(expected.message),
      )
      const sameGroup = here.filter((found) => groupOf(found.category) === groupOf(expected.category))
      const same = here.filter((found) => found.category === expected.category)
      const at = one.messages[expected.message]?.text.indexOf(expected.evidence) ?? -1
      const overlaps = same.some(
        (found) =>
          found.message !== expected.message || (found.start < at + expected.evidence.length && at < found.end),
      )
      const valueOk = expected.value !== undefined && sameGroup.some((found) => found.value === expected.value)
      complete &&= sameGroup.length > 0
      for (const each of [
        score.total,
        tallyOf(score.byCategory, expected.category),
        tallyOf(score.byFamily, one.family),
      ]) {
        each.expected++
        if (sameGroup.length > 0) each.group++
        if (same.length > 0) each.strict++
        if (overlaps) each.span++
        if (expected.value !== undefined) each.values++
        if (valueOk) each.valueOk++
      }
      if (sameGroup.length === 0) score.misses.push({ one, expected })
    }
    right.set(one.id, complete)
  }
  for (const { id, twin } of cases) {
    if (twin === undefined || twin < id || !right.has(twin)) continue
    score.pairs++
    if (right.get(id) && right.get(twin)) score.pairsOk++
  }
  return score
}
