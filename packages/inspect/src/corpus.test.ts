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

describe.each(CATEGORIES)('%s', (category) => {
  // What a table or detector knows it says, whatever the model that has the last word was last trained on.
  test.each(rows(category, 'hit'))('hit: %s', (text, value) => {
    const own = [...findByRules(sceneOf(text, OPTIONS)), ...found(text)].filter((one) => one.category === category)
    expect(own).not.toEqual([])
    if (value !== undefined) expect(own.map((one) => one.value)).toContain(value)
  })

  test.each(rows(category, 'miss'))('miss: %s', (text) => {
    expect(found(text).filter((finding) => finding.category === category)).toEqual([])
  })
})

test('the model takes hardly any of the hits back', () => {
  const all = CATEGORIES.flatMap((category) => rows(category, 'hit').map(([text = '']) => ({ category, text })))
  const takenBack = all.filter(({ category, text }) => found(text).every((finding) => finding.category !== category))
  expect(takenBack.length / all.length, takenBack.map(({ text }) => text).join('\n')).toBeLessThan(0.02)
})

test('plain talk carries nothing of any kind', () => {
  const alarms = CATEGORIES.flatMap((category) => rows(category, 'miss'))
    .map(([text = '']) => ({ text, findings: found(text).map((finding) => finding.category) }))
    .filter(({ findings }) => findings.length > 0)
  expect(alarms).toEqual([])
})
