import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addSignatures,
  cosign,
  formatCheckpoint,
  generateKey,
  NoteError,
  openNote,
  parseSignatures,
  parseSignerKey,
  parseVerifierKey,
  signNote,
  splitNote,
} from './index.ts'

// From the tests of golang.org/x/mod/sumdb/note.
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const PETER = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
const PETER_SIGNER = parseSignerKey('PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz')
const PETER_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const ENOCH = parseVerifierKey('EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop')
const ENOCH_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n'
const NOTE = `${TEXT}\n${PETER_LINE}${ENOCH_LINE}`

/** What is wrong with the note, if anything. */
function problemOf(note: string, verifiers = [PETER, ENOCH]): string | undefined {
  try {
    openNote(note, verifiers)
    return undefined
  } catch (error) {
    if (error instanceof NoteError) return error.problem
    throw error
  }
}

describe('known notes', () => {
  test('Go’s note is signed as Go signs it', () => {
    expect(signNote(TEXT, [PETER_SIGNER])).toBe(`${TEXT}\n${PETER_LINE}`)
  })

  test('Go’s note opens, each key by itself and both together', () => {
    const both = openNote(NOTE, [PETER, ENOCH])
    expect(both.text).toBe(TEXT)
    expect(both.verified.map(({ name, id, line }) => ({ name, id, line }))).toEqual([
      { name: 'PeterNeumann', id: 0xc74f20a3, line: PETER_LINE },
      { name: 'EnochRoot', id: 0xaf0cfe78, line: ENOCH_LINE },
    ])
    const one = openNote(NOTE, [ENOCH])
    expect([one.verified, one.unknown].map((list) => list.map(({ name }) => name))).toEqual([
      ['EnochRoot'],
      ['PeterNeumann'],
    ])
  })

  test('the example of C2SP signed-note opens', () => {
    const key = parseVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
    const note =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
    expect(openNote(note, [key]).text).toBe('This is an example message.\n')
  })

  test('a text with empty lines ends at the last of them, as in the other example', () => {
    const note =
      'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n'
    const { text, signatures } = splitNote(note)
    expect(text).toBe('Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n')
    expect(signatures.map(({ name, id }) => [name, id])).toEqual([['quasimodo.example/salvatore', 0x367ba04b]])
  })
})

describe('openNote', () => {
  test.each([
    ['nothing', ''],
    ['no signatures', TEXT],
    ['no signatures after the empty line', `${TEXT}\n`],
    ['no newline at the end', NOTE.slice(0, -1)],
    ['an empty line at the end', `${NOTE}\n`],
    ['no empty line', `${TEXT}${PETER_LINE}`],
    ['no text', `\n${PETER_LINE}`],
    ['a hyphen for the dash', NOTE.replace('— E', '- E')],
    ['no space after the dash', NOTE.replace('— E', '—E')],
    ['two spaces after the dash', NOTE.replace('— E', '—  E')],
    ['a space before the dash', NOTE.replace('— E', ' — E')],
    ['a space in the name', NOTE.replace('EnochRoot', 'Enoch Root')],
    ['a plus in the name', NOTE.replace('EnochRoot', 'Enoch+Root')],
    ['a wide space in the name', NOTE.replace('EnochRoot', 'Enoch\u3000Root')],
    ['no name', NOTE.replace('EnochRoot', '')],
    ['another alphabet', NOTE.replace('rwz+', 'rwz-')],
    ['a character too few', NOTE.replace('rwz+', 'rwz')],
    ['stray bits in the base64', NOTE.replace('+QQ=', '+QR=')],
    ['no padding', NOTE.replace('+QQ=', '+QQ')],
    ['a space after the signature', NOTE.replace('+QQ=\n', '+QQ= \n')],
    ['an id and nothing more', NOTE.replace(/rwz.*\n/, 'rwz+eA==\n')],
    ['other line ends', NOTE.replaceAll('\n', '\r\n')],
    ['a control character', NOTE.replace('problem is', 'problem\tis')],
    ['half a character', NOTE.replace('problem is', 'problem \ud83d is')],
    ['too long', `${'x'.repeat(1_000_000)}\n\n${PETER_LINE}`],
    ['too many signatures', `${TEXT}\n${PETER_LINE.repeat(101)}`],
  ])('malformed: %s', (_, note) => {
    expect(problemOf(note)).toBe('malformed')
  })

  test.each([
    ['text changed', NOTE.replace('the answer', 'an answer')],
    ['an empty line added to the text', NOTE.replace(TEXT, `${TEXT}\n`)],
    ['signature changed', NOTE.replace('/5n2t', '/5n2u')],
    ['signature cut short', NOTE.replace(/rwz.*\n/, 'rwz+eBzm\n')],
    ['a second signature of the same key that is wrong', `${NOTE}— PeterNeumann x08go/ZJkuA=\n`],
  ])('wrong signature: %s', (_, note) => {
    expect(problemOf(note)).toBe('wrong-signature')
  })

  test('a note that no known key signed must not be believed', () => {
    expect(problemOf(`${TEXT}\n${PETER_LINE}`, [ENOCH])).toBe('no-known-key')
    expect(problemOf(`${TEXT}\n${PETER_LINE}`, [])).toBe('no-known-key')
  })

  test('signatures of unknown keys are ignored, also when name or id alone is a known one', () => {
    const sameName = PETER_LINE.replace('x08go', 'x08gp')
    const sameId = PETER_LINE.replace('PeterNeumann', 'PeterOther')
    const { verified, unknown } = openNote(`${TEXT}\n${sameName}${ENOCH_LINE}${sameId}`, [PETER, ENOCH])
    expect(verified.map(({ line }) => line)).toEqual([ENOCH_LINE])
    expect(unknown.map(({ line }) => line)).toEqual([sameName, sameId])
  })

  test('a line that stands there twice counts once', () => {
    const { verified, unknown } = openNote(`${TEXT}\n${(PETER_LINE + ENOCH_LINE).repeat(2)}`, [PETER])
    expect([verified, unknown].map((list) => list.map(({ line }) => line))).toEqual([[PETER_LINE], [ENOCH_LINE]])
  })

  test('takes as many signatures as the specification asks for, and more', () => {
    const others = Array.from({ length: 99 }, (_, i) => PETER_LINE.replace('PeterNeumann', `other${i}`)).join('')
    expect(openNote(`${TEXT}\n${PETER_LINE}${others}`, [PETER]).unknown).toHaveLength(99)
  })

  test('two known keys with one name and id could pass for each other', () => {
    const forged = { ...PETER, key: 'PeterNeumann+c74f20a3+another' }
    expect(problemOf(NOTE, [PETER, forged])).toBe('ambiguous-keys')
    expect(problemOf(NOTE, [PETER, PETER])).toBeUndefined()
  })

  test('any note with any one character changed does not open with the same text and signature', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ unit: 'grapheme', maxLength: 2 }), fc.nat(2), (at, inserted, removed) => {
        const note = `${TEXT}\n${PETER_LINE}`
        const place = at % note.length
        const changed = note.slice(0, place) + inserted + note.slice(place + removed)
        fc.pre(changed !== note)
        expect(problemOf(changed, [PETER])).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })
})

describe('signNote', () => {
  test.each(['', 'no newline', 'tab\t\n', '\ud800\n'])('not %j', (text) => {
    expect(() => signNote(text, [PETER_SIGNER])).toThrow(NoteError)
  })

  test('a witness’s key does not sign notes, and a note has a signature', () => {
    const { signerKey } = generateKey('example.com/w', new Uint8Array(32), 'cosignature/v1')
    expect(() => signNote(TEXT, [parseSignerKey(signerKey)])).toThrow(RangeError)
    expect(() => signNote(TEXT, [])).toThrow(RangeError)
  })

  test('any text comes back', () => {
    const anyText = fc
      .array(
        fc.string({ unit: 'grapheme' }).filter((line) => !/\p{Cc}/u.test(line)),
        { minLength: 1 },
      )
      .map((lines) => lines.map((line) => `${line}\n`).join(''))
    fc.assert(
      fc.property(anyText, (text) => {
        expect(openNote(signNote(text, [PETER_SIGNER]), [PETER]).text).toBe(text)
      }),
      { numRuns: 50 },
    )
  })
})

describe('addSignatures', () => {
  test('adds what is not there yet, after what is', () => {
    const note = `${TEXT}\n${PETER_LINE}`
    expect(addSignatures(note, [ENOCH_LINE])).toBe(NOTE)
    expect(addSignatures(note, [])).toBe(note)
    expect(addSignatures(NOTE, [PETER_LINE, ENOCH_LINE, ENOCH_LINE])).toBe(NOTE)
  })

  test('a witness’s answer of several lines is read line by line', () => {
    expect(parseSignatures(PETER_LINE + ENOCH_LINE).map(({ line }) => line)).toEqual([PETER_LINE, ENOCH_LINE])
    expect(addSignatures(`${TEXT}\n${PETER_LINE}`, [PETER_LINE + ENOCH_LINE])).toBe(NOTE)
  })

  test.each([
    ['no note', TEXT, PETER_LINE],
    ['no line', NOTE, ''],
    ['no newline', NOTE, PETER_LINE.trimEnd()],
    ['a second block', NOTE, `\n${PETER_LINE}`],
    ['no signature', NOTE, 'x\n'],
    [NOTE, Array.from({ length: 99 }, (_, i) => PETER_LINE.replace('PeterNeumann', `other${i}`)).join(''), 'too many'],
  ])('malformed: %s', (_, note, line) => {
    expect(() => addSignatures(note, [line])).toThrow(NoteError)
  })
})

test('cosignatures stand beside the log’s signature, and opening tells their times', () => {
  const log = generateKey('example.com/log', new Uint8Array(32).fill(1))
  const witness = generateKey('example.com/w', new Uint8Array(32).fill(2), 'cosignature/v1')
  const text = formatCheckpoint({ origin: 'example.com/log', size: 0, root: new Uint8Array(32), extensions: [] })
  const lines = [0, 1_700_000_600].map((time) => cosign(text, parseSignerKey(witness.signerKey), time))
  const note = addSignatures(signNote(text, [parseSignerKey(log.signerKey)]), lines)
  const { verified } = openNote(
    note,
    [log, witness].map(({ verifierKey }) => parseVerifierKey(verifierKey)),
  )
  expect(verified.map(({ name, time }) => [name, time])).toEqual([
    ['example.com/log', undefined],
    ['example.com/w', 0],
    ['example.com/w', 1_700_000_600],
  ])
  expect(problemOf(note.replace('log\n0', 'log\n1'), [parseVerifierKey(witness.verifierKey)])).toBe('wrong-signature')
})
