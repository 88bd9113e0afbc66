import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CATEGORIES, type Category, inspect } from './index.ts'

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

const found = (text: string) => inspect(text, { from: 'member', siteHosts: SITE_HOSTS })

describe.each(CATEGORIES)('%s', (category) => {
  test.each(rows(category, 'hit'))('hit: %s', (text, value) => {
    const own = found(text).filter((finding) => finding.category === category)
    expect(own).not.toEqual([])
    if (value !== undefined) expect(own.map((finding) => finding.value)).toContain(value)
  })

  test.each(rows(category, 'miss'))('miss: %s', (text) => {
    expect(found(text).filter((finding) => finding.category === category)).toEqual([])
  })
})

test('plain talk carries nothing of any kind', () => {
  const alarms = CATEGORIES.flatMap((category) => rows(category, 'miss'))
    .map(([text = '']) => ({ text, findings: found(text).map((finding) => finding.category) }))
    .filter(({ findings }) => findings.length > 0)
  expect(alarms).toEqual([])
})
