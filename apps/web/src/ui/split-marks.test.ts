import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitMarks } from './split-marks.ts'

const drawn = (text: string, marks: { start: number; end: number }[]) =>
  splitMarks(text, marks)
    .map((segment) => (segment.marks.length > 0 ? `[${segment.text}]` : segment.text))
    .join('')

test.each([
  ['LINE教えて', [{ start: 0, end: 6 }], '[LINE教え]て', 'at the start'],
  ['電話は090です', [{ start: 3, end: 6 }], '電話は[090]です', 'in the middle'],
  ['なし', [], 'なし', 'no marks'],
  ['', [{ start: 0, end: 3 }], '', 'empty text'],
  [
    'abcdef',
    [
      { start: 0, end: 3 },
      { start: 2, end: 5 },
    ],
    '[ab][c][de]f',
    'overlapping',
  ],
  ['abc', [{ start: 2, end: 99 }], 'ab[c]', 'beyond the end'],
  ['abc', [{ start: 2, end: 1 }], 'abc', 'turned round'],
  ['𠮷野家', [{ start: 1, end: 3 }], '[𠮷野]家', 'half a surrogate pair'],
])('%s with %j → %s (%s)', (text, marks, expected) => {
  expect(drawn(text, marks)).toBe(expected)
})

test('joined again, the segments are the text', () => {
  const span = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) })
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(span, { maxLength: 6 }), (text, marks) => {
      expect(
        splitMarks(text, marks)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
