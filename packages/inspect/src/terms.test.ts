import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTerms, type HistoryMessage, inspect, type Term } from './index.ts'

const term = (text: string, more: Partial<Term> = {}): Term => ({
  id: text,
  text,
  match: 'folded',
  except: [],
  category: 'contact.solicit',
  ...more,
})
const TERMS = compileTerms([
  term('みかん箱'),
  term('ゆずラ', { except: ['ゆずラーメン'] }),
  term('YUZU', { match: 'exact', category: 'harm.scam' }),
  term('kinkan'),
])
const termsIn = (text: string) =>
  inspect(text, { from: 'member', terms: TERMS }).flatMap(({ term: id, start, end }) =>
    id === undefined ? [] : [[id, text.slice(start, end)]],
  )

test.each([
  ['ミカン箱に入れといて', [['みかん箱', 'ミカン箱']]],
  ['ﾐｶﾝ箱', [['みかん箱', 'ﾐｶﾝ箱']]],
  ['ユズラで', [['ゆずラ', 'ユズラ']]],
  ['昼はゆずラーメン', []],
  ['ゆずラーメンのあとユズラで', [['ゆずラ', 'ユズラ']]],
  ['YUZU ください', [['YUZU', 'YUZU']]],
  ['yuzu ください', []],
  ['ＹＵＺＵください', []],
  ['KINKANだよ', [['kinkan', 'KINKAN']]],
  ['skinkanx', []],
  ['みかんの箱', []],
])('%s → %j', (text, expected) => {
  expect(termsIn(text)).toEqual(expected)
})

test('a term that is found is certain, and says that it is the site’s own', () => {
  const [finding] = inspect('みかん箱', { from: 'performer', terms: TERMS })
  expect(finding).toMatchObject({ category: 'contact.solicit', confidence: 1, reasons: ['own-term'], term: 'みかん箱' })
})

test('what is told to an operator is not the exchange itself; a danger stays one', () => {
  const history: HistoryMessage[] = [{ from: 'operator', text: '何がありましたか' }]
  expect(inspect('みかん箱と言われた', { from: 'member', history, terms: TERMS })).toEqual([])
  expect(inspect('YUZU と言われた', { from: 'member', history, terms: TERMS })).toMatchObject([{ term: 'YUZU' }])
})

describe('terms that cannot work are refused by name', () => {
  test.each([
    ['nothing but a space', term(' ')],
    ['nothing that is seen', term('\u200b')],
    ['too long', term('あ'.repeat(101))],
    ['an exception that does not hold it', term('みかん', { except: ['りんご'] })],
    ['no such category', term('みかん', { category: 'contact.fax' as Term['category'] })],
  ])('%s', (_, bad) => {
    expect(() => compileTerms([bad])).toThrow(RangeError)
  })
})

test('every term is found wherever it stands, and lies in bounds', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (word, rest) => {
        let terms: ReturnType<typeof compileTerms>
        try {
          terms = compileTerms([term(word)])
        } catch {
          return
        }
        for (const text of [word, `${rest}。${word}。${rest}`]) {
          const found = inspect(text, { from: 'member', terms }).filter(({ term: id }) => id === word)
          for (const { start, end } of found) expect(start >= 0 && start < end && end <= text.length).toBe(true)
          if (text === word) expect(found).toHaveLength(1)
        }
      },
    ),
  )
})
