import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CATEGORIES, type Category, inspect } from './index.ts'
import { findByRules, sceneOf } from './inspect.ts'

const corpus = new URL('../corpus/', import.meta.url)
const SITE_HOSTS = ['chat.example.jp']

function rows(category: Category, kind: 'hit' | 'miss'): string[][] {
  const file = new URL(`${category}.${kind}.txt`, corpus)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
}

const OPTIONS = { from: 'member', siteHosts: SITE_HOSTS } as const
const found = (text: string) => inspect(text, OPTIONS)
const drafted = (text: string) => findByRules(sceneOf(text, OPTIONS))

describe.each(CATEGORIES)('%s', (category) => {
  // What a table or detector knows it says, whatever the model that has the last word was last trained on.
  test.each(rows(category, 'hit'))('hit: %s', (text, value) => {
    const own = [...drafted(text), ...found(text)].filter((one) => one.category === category)
    expect(own).not.toEqual([])
    if (value !== undefined) expect(own.map((one) => one.value)).toContain(value)
  })

  test.each(rows(category, 'miss'))('miss: %s', (text) => {
    const byRules = drafted(text).map((draft) => draft.category)
    expect(found(text).filter((one) => one.category === category && byRules.includes(category))).toEqual([])
  })
})

test('the model takes hardly any of the hits back', () => {
  const all = CATEGORIES.flatMap((category) => rows(category, 'hit').map(([text = '']) => ({ category, text })))
  const takenBack = all.filter(({ category, text }) => found(text).every((finding) => finding.category !== category))
  expect(takenBack.length / all.length, takenBack.map(({ text }) => text).join('\n')).toBeLessThan(0.02)
})

test('the model alone hardly ever finds something in plain talk', () => {
  const all = CATEGORIES.flatMap((category) => rows(category, 'miss').map(([text = '']) => text))
  const alarms = all.filter((text) => found(text).length > 0)
  expect(alarms.length / all.length, alarms.join('\n')).toBeLessThan(0.01)
})
