import type { PolicyRule } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { changeRule } from './change-rule.ts'

const base = { clause: 'contact', outcome: 'refuse', strike: 1, pause: false } as const
const DETAILS: PolicyRule = { ...base, categories: ['contact.phone', 'contact.line', 'contact.sns'] }
const SOLICIT: PolicyRule = {
  ...base,
  categories: ['contact.solicit', 'offsite.meet'],
  outcome: 'bounce',
  strike: 0,
  repeat: { from: 3, withinDays: 30, outcome: 'refuse', strike: 1 },
}
const rules = [DETAILS, SOLICIT]
const clauses = { contact: { ja: '', en: '' }, conduct: { ja: '', en: '' } }
const change = (...[category, part, of = rules]: [PolicyRule['categories'][number], object, PolicyRule[]?]) =>
  changeRule(of, category, part, clauses)

test('one category leaves its rule, and the others stay as they were', () => {
  expect(change('contact.line', { outcome: 'bounce' })).toEqual([
    { ...DETAILS, categories: ['contact.phone', 'contact.sns'] },
    { ...DETAILS, categories: ['contact.line'], outcome: 'bounce' },
    SOLICIT,
  ])
})

test('changed and changed back is no difference', () => {
  for (const category of ['contact.line', 'contact.solicit'] as const) {
    const { outcome } = rules.find((rule) => rule.categories.includes(category)) ?? DETAILS
    const there = change(category, { outcome: 'hold' })
    expect(change(category, { outcome }, there)).toEqual(rules)
  }
})

test('nothing follows by itself: points and case are changed by who changes them', () => {
  expect(change('contact.phone', { outcome: 'deliver' })[1]).toEqual({
    ...DETAILS,
    categories: ['contact.phone'],
    outcome: 'deliver',
  })
})

test('a category that no rule speaks of gets one, under the clause of its kind or another that is there', () => {
  expect(change('contact.email', { outcome: 'refuse' }).at(-1)).toMatchObject({
    categories: ['contact.email'],
    clause: 'contact',
    outcome: 'refuse',
  })
  expect(change('harm.scam', { outcome: 'hold' }).at(-1)).toMatchObject({ clause: 'contact', outcome: 'hold' })
})

test('nothing that was given is changed', () => {
  const before = structuredClone(rules)
  change('contact.line', { outcome: 'deliver' })
  expect(rules).toEqual(before)
})
