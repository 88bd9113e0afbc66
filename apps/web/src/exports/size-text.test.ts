import { expect, test } from 'vitest'
import { sizeText } from './size-text.ts'

test.each([
  [12, '1 kB'],
  [83_400, '83 kB'],
  [999_700, '1,000 kB'],
  [1_000_000, '1 MB'],
  [4_230_000, '4.2 MB'],
  [56_700_000, '57 MB'],
  [3_200_000_000, '3.2 GB'],
  [7_000_000_000_000, '7,000 GB'],
])('%d bytes → %s', (bytes, text) => {
  expect(sizeText(bytes, 'ja')).toBe(text)
})
