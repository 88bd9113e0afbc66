import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeUnprintable } from './unprintable.ts'

const isPlain = (codePoint: number) => codePoint < 0x10000 && codePoint !== 0x200d && codePoint !== 0xfe0f

test.each([
  ['こんにちは', 'こんにちは', 'all there'],
  ['いいね😊！', 'いいね〔U+1F60A〕！', 'an emoji'],
  ['👨‍👩', '〔U+1F468 U+200D U+1F469〕', 'a joined one is one'],
  ['❤️', '❤〔U+FE0F〕', 'a variation'],
  ['𠮷野', '〔U+20BB7〕野', 'a rare kanji stays one character'],
  ['一\n二', '一\n二', 'lines stay'],
])('%j → %j (%s)', (text, written) => {
  expect(writeUnprintable(text, isPlain, new Set())).toBe(written)
})

test('nothing that has no glyph is left, and what has one is kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = new Set<string>()
      const written = writeUnprintable(text, isPlain, found)
      for (const char of written) expect(isPlain(char.codePointAt(0) ?? 0)).toBe(true)
      if (found.size === 0) expect(written).toBe(text)
    }),
  )
})
