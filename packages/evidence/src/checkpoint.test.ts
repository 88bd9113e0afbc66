import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Checkpoint, CheckpointError, formatCheckpoint, parseCheckpoint, toBase64 } from './index.ts'

const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I='
// The example of C2SP tlog-checkpoint.
const EXAMPLE = `example.com/behind-the-sofa\n20852163\n${ROOT}\n`

test('the specification’s example is read, and written as it stands', () => {
  const checkpoint = parseCheckpoint(EXAMPLE)
  expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163, extensions: [] })
  expect(toBase64(checkpoint.root)).toBe(ROOT)
  expect(formatCheckpoint(checkpoint)).toBe(EXAMPLE)
})

describe('not a checkpoint', () => {
  test.each([
    ['', 'nothing'],
    ['\n\n\n', 'empty lines'],
    [`\n1\n${ROOT}\n`, 'no origin'],
    ['example.com/log\n1\n', 'no root'],
    [`example.com/log\n1\n${ROOT}`, 'no newline at the end'],
    [`example.com/log\n1\n${ROOT}\n\n`, 'an empty line at the end'],
    [`example.com/log\n1\n${ROOT}\n\nmore\n`, 'an empty line in between'],
    [`example.com/log\n01\n${ROOT}\n`, 'leading zero'],
    [`example.com/log\n00\n${ROOT}\n`, 'two zeros'],
    [`example.com/log\n-1\n${ROOT}\n`, 'negative'],
    [`example.com/log\n+1\n${ROOT}\n`, 'a sign'],
    [`example.com/log\n1.0\n${ROOT}\n`, 'a fraction'],
    [`example.com/log\n1e3\n${ROOT}\n`, 'an exponent'],
    [`example.com/log\n１\n${ROOT}\n`, 'other digits'],
    [`example.com/log\n 1\n${ROOT}\n`, 'a space before the size'],
    [`example.com/log\n\n${ROOT}\n`, 'no size'],
    [`example.com/log\n9007199254740992\n${ROOT}\n`, 'beyond 2^53'],
    [`example.com/log\n1\n${ROOT.slice(0, -1)}\n`, 'base64 without padding'],
    [`example.com/log\n1\n${ROOT.replace('I=', 'J=')}\n`, 'base64 with stray bits'],
    [`example.com/log\n1\n${ROOT} \n`, 'a space after the root'],
    ['example.com/log\n1\nAAAA\n', 'a short root'],
    [`example.com/log\r\n1\r\n${ROOT}\r\n`, 'other line ends'],
    [`example.com/\ud800\n1\n${ROOT}\n`, 'half a character'],
  ])('%j: %s', (text) => {
    expect(() => parseCheckpoint(text)).toThrow(CheckpointError)
  })

  const good: Checkpoint = { origin: 'example.com/log', size: 1, root: new Uint8Array(32), extensions: [] }
  test.each([
    [{ origin: '' }, CheckpointError],
    [{ origin: 'a\nb' }, CheckpointError],
    [{ origin: 'a\tb' }, CheckpointError],
    [{ extensions: [''] }, CheckpointError],
    [{ extensions: ['a\n'] }, CheckpointError],
    [{ size: -1 }, RangeError],
    [{ size: 0.5 }, RangeError],
    [{ root: new Uint8Array(31) }, RangeError],
  ])('%j is not written', (change, error) => {
    expect(() => formatCheckpoint({ ...good, ...change })).toThrow(error)
  })
})

test('any checkpoint comes back; any text that is read is written the same', () => {
  const anyLine = fc.string({ unit: 'grapheme', minLength: 1 }).filter((line) => !/[\p{Cc}]/u.test(line))
  const anyCheckpoint = fc.record({
    origin: anyLine,
    size: fc.maxSafeNat(),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    extensions: fc.array(anyLine, { maxLength: 3 }),
  })
  fc.assert(
    fc.property(anyCheckpoint, fc.nat(), fc.string({ maxLength: 2 }), (checkpoint, at, inserted) => {
      const text = formatCheckpoint(checkpoint)
      expect(parseCheckpoint(text)).toEqual(checkpoint)
      const place = at % text.length
      const changed = text.slice(0, place) + inserted + text.slice(place + (at % 3))
      try {
        expect(formatCheckpoint(parseCheckpoint(changed))).toBe(changed)
      } catch (error) {
        if (!(error instanceof CheckpointError)) throw error
      }
    }),
    { numRuns: 500 },
  )
})
