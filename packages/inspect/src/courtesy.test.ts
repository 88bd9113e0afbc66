import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courtesy } from './courtesy.ts'

const found = (text: string) => courtesy(text, { siteHosts: ['chat.example.jp'] })
const source = readFileSync(new URL('./courtesy.ts', import.meta.url), 'utf8')

describe('plain forms', () => {
  test.each([
    ['090-1234-5678 だよ', 'contact.phone', '090-1234-5678'],
    ['０８０１２３４５６７８', 'contact.phone', '０８０１２３４５６７８'],
    ['kuma@example.com まで', 'contact.email', 'kuma@example.com'],
    ['見て https://example.net/a1', 'contact.url', 'https://example.net/a1'],
    ['LINE IDはあとで', 'contact.line', 'LINE ID'],
    ['ライン交換しよ', 'contact.solicit', 'ライン交換'],
    ['カカオIDある？', 'contact.sns', 'カカオID'],
    ['インスタ教えて', 'contact.solicit', 'インスタ教えて'],
  ])('%s → %s', (text, category, part) => {
    expect(found(text).map((notice) => [notice.category, text.slice(notice.start, notice.end)])).toEqual([
      [category, part],
    ])
  })

  test.each([
    'オンライン交換会',
    'インスタント麺',
    '19:45から22:10まで',
    '残り6120ポイント',
    'https://www.chat.example.jp/profile',
    'サイトのメールで送るね',
    'つらいんです、教えて',
  ])('%s → nothing', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('spans lie in the text, and nothing is thrown, for any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { start, end } of found(text)) expect(0 <= start && start < end && end <= text.length).toBe(true)
    }),
  )
})

test('imports nothing and stays under 15 kB compressed, so that the browser never carries the detectors', () => {
  expect(source).not.toMatch(/^import /m)
  expect(gzipSync(source).length).toBeLessThan(15_000)
})
