import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOSTILE } from '../score/hostile.ts'
import { CATEGORIES, groupOf, type HistoryMessage, type InspectOptions, inspect } from './index.ts'
import { categoryText, REASON_CODES, reasonText } from './reasons.ts'

const MEMBER: InspectOptions = { from: 'member', siteHosts: ['chat.example.jp'] }
const values = (text: string, options: InspectOptions = MEMBER) =>
  inspect(text, options).map((finding) => finding.value ?? finding.category)
const said = (from: 'member' | 'performer' | 'operator', ...texts: string[]): HistoryMessage[] =>
  texts.map((text) => ({ from, text }))

describe('spans are in the original text', () => {
  test.each([
    ['𠮷野です 090-1234-5678', '090-1234-5678', 'a letter of two units before'],
    ['0\u200b9\u200b0\u200b1234\u200e5678', '0\u200b9\u200b0\u200b1234\u200e5678', 'zero-width and direction marks'],
    ['👨‍👩‍👧‍👦０９０１２３４５６７８🎉', '０９０１２３４５６７８', 'emoji on both sides, full width'],
    ['0️⃣9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣だよ', '0️⃣9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', 'keycaps end with their frame'],
    ['ﾗｲﾝID：ｶﾞｵ_gao_99', 'ﾗｲﾝID：ｶﾞｵ_gao_99', 'half-width kana with voicing signs'],
    ['連絡は kuma_3@docomo.ne.jp へ', 'kuma_3@docomo.ne.jp', 'mail address'],
  ])('%s → %s (%s)', (text, part) => {
    const spans = inspect(text, MEMBER).map(({ start, end }) => text.slice(start, end))
    expect(spans.some((span) => part.includes(span) && span.length > part.length / 3)).toBe(true)
  })
})

describe('pieces of one speaker', () => {
  test('a number over three messages, the other talking between', () => {
    const history: HistoryMessage[] = [
      ...said('member', '080'),
      ...said('performer', 'なに？'),
      ...said('member', '2345'),
      ...said('performer', '90って何'),
    ]
    expect(inspect('6789', { from: 'member', history })).toMatchObject([
      { category: 'contact.phone', value: '08023456789', start: 0, end: 4, drawnFrom: [0, 2] },
    ])
  })

  test.each([
    [['070-4481のつづきね'], '3926だよ、さんきゅうにーろく'],
    [['はじまりは070', '次が4481'], '最後が「みにくいろ」で3926'],
  ])('a piece told twice counts once: %j %s', (before, last) => {
    expect(values(last, { from: 'member', history: said('member', ...before) })).toEqual(['07044813926'])
  })

  test("another speaker's digits do not complete it", () => {
    const history = [...said('member', '080', '2345'), ...said('performer', 'え？')]
    expect(inspect('6789', { from: 'performer', history })).toEqual([])
  })

  test('two members of a party chat are two speakers', () => {
    const history: HistoryMessage[] = [
      { from: 'member', speaker: 'a', text: '080' },
      { from: 'member', speaker: 'b', text: '2345' },
    ]
    expect(inspect('6789', { from: 'member', speaker: 'a', history })).toEqual([])
  })

  test('what is older than 30 minutes is not used', () => {
    const history: HistoryMessage[] = [
      { from: 'member', text: '080', at: 0 },
      { from: 'member', text: '2345', at: 1000 },
    ]
    expect(inspect('6789', { from: 'member', at: 31 * 60 * 1000 + 1000, history })).toEqual([])
    expect(values('6789', { from: 'member', at: 2000, history })).toEqual(['08023456789'])
  })

  test('a mail address over three', () => {
    const history = said('member', 'kuma.no', '＠')
    expect(values('gmail.com', { from: 'member', history })).toEqual(['kuma.no@gmail.com'])
  })

  test('an ID over two, announced', () => {
    const history = said('member', 'LINEのID、二回に分けて書くね', '前半 kuma_')
    expect(values('後半 no9', { from: 'member', history })).toContain('kuma_no9')
  })
})

describe('letters set apart', () => {
  test.each([
    ['お ま え 殺 す か ら な', 'harm.threat', 'お ま え 殺 す か ら な'],
    ['こ・う・か・い させてやる。そ・っ・ち・の・家・に・火・つ・け・る・か・ら・な', 'harm.threat', '火・つ・け・る'],
    ['今日は寒いね。わたし 調 布 に 住 ん で ま す', 'privacy.address', '調 布 に 住 ん で'],
    ['れ・ん・ら・く・さ・き 教えてほしい', 'contact.solicit', 'れ・ん・ら・く・さ・き'],
    ['高　校　生　で　す', 'harm.minor', '高　校　生'],
  ])('%s: %s', (text, category, part) => {
    const found = inspect(text, MEMBER).find((finding) => finding.category === category)
    expect(found).toBeDefined()
    const { start, end } = found as { start: number; end: number }
    const at = text.indexOf(part)
    expect(start < at + part.length && at < end).toBe(true)
  })

  test.each([
    '月・火・水・木は休み',
    'た の し か っ た ね',
    'あ・い・う・え・おから習ってる',
    '春、夏、秋、冬、どれが好き？',
  ])('%s passes', (text) => expect(inspect(text, MEMBER)).toEqual([]))
})

describe('answers', () => {
  const asked = said('member', 'LINE交換しない？')
  test.each([
    ['うん、いいよ', ['contact.solicit']],
    ['ごめんね、禁止なの', []],
    ['いいよ、サイトのメールでね', []],
    ['もっと仲良くなったらね', ['contact.solicit']],
  ])('%s → %j', (text, expected) => {
    expect(inspect(text, { from: 'performer', history: asked }).map(({ category }) => category)).toEqual(expected)
  })

  test('a yes to anything else is none', () => {
    expect(inspect('うん、いいよ', { from: 'performer', history: said('member', '音量上げていい？') })).toEqual([])
  })
})

describe('the operator (rule 8)', () => {
  const text = '「LINE教えて、俺は taro_99」って言われました'
  test('a report is not the act', () => {
    expect(inspect(text, { from: 'performer', history: said('operator', 'どうされましたか？') })).toEqual([])
    expect(inspect('電話番号の交換は禁止です。LINE教えて等も対象です', { from: 'operator' })).toEqual([])
  })

  test('a minor who tells support their age is still a minor', () => {
    const history = said('operator', 'どうされましたか？')
    expect(inspect('実は16歳です', { from: 'member', history }).map((f) => f.category)).toContain('harm.minor')
  })

  test('calling on the operator in a chat of two is no way past the gate', () => {
    expect(values('運営さんへ。俺の番号は09012345678')).toContain('09012345678')
    expect(inspect('運営さん、LINE教えて', { from: 'member' }).map((f) => f.category)).toContain('contact.solicit')
  })

  test('「運営さんには内緒で」 addresses nobody', () => {
    expect(values('運営さんには内緒でね 09012345678')).toContain('09012345678')
  })
})

test("the site's own hosts and those under them pass, a host that only ends alike does not", () => {
  expect(inspect('https://help.chat.example.jp/guide', MEMBER)).toEqual([])
  expect(values('https://evil-chat.example.jp/guide')).toEqual(['https://evil-chat.example.jp/guide'])
})

describe('properties', () => {
  const seeds = [
    'LINE',
    'ライン',
    '教えて',
    '０９０',
    '〇九',
    'ぜろ',
    '@',
    '.',
    'gmail',
    '_',
    '\u200b',
    '\ud800',
    '\udc00',
    '👨‍👩‍👧',
    '⓪',
    '円',
    'の',
    '住んで',
    '。',
    '？',
    'https://',
    '交換',
    'だめ',
    'けど',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(fc.constantFrom(...seeds), fc.string({ maxLength: 4 })), { maxLength: 30 })
      .map((parts) => parts.join('')),
  )
  const history = fc.array(
    fc.record({ from: fc.constantFrom('member' as const, 'performer' as const, 'operator' as const), text }),
    { maxLength: 24 },
  )

  test('spans lie in the text, reasons are given, history is pointed at; never throws, same answer twice', () => {
    fc.assert(
      fc.property(text, history, (message, earlier) => {
        const options: InspectOptions = { ...MEMBER, history: earlier }
        const findings = inspect(message, options)
        for (const { start, end, confidence, reasons, drawnFrom, category } of findings) {
          expect(0 <= start && start < end && end <= message.length).toBe(true)
          expect(confidence > 0 && confidence <= 1).toBe(true)
          expect(reasons.length).toBeGreaterThan(0)
          expect(CATEGORIES).toContain(category)
          for (const index of drawnFrom ?? []) expect(index >= 0 && index < earlier.length).toBe(true)
        }
        expect(inspect(message, options)).toEqual(findings)
      }),
      { numRuns: 300 },
    )
  })
})

describe('time', () => {
  const timed = (text: string) => {
    const from = performance.now()
    inspect(text, MEMBER)
    return performance.now() - from
  }

  test.each(HOSTILE)('grows no faster than the text: %s', (_, unit) => {
    const short = unit.repeat(Math.ceil(5_000 / unit.length))
    const long = unit.repeat(Math.ceil(100_000 / unit.length))
    timed(short)
    const base = Math.max(1, Math.min(timed(short), timed(short), timed(short)))
    // twenty times the text; a quadratic step would be four hundred
    expect(Math.min(timed(long), timed(long))).toBeLessThan(base * 120)
  })

  test('2,000 units in a few milliseconds, whatever they are (2 ms on a free core, measured by the bench)', () => {
    for (const [, unit] of HOSTILE) {
      const text = unit.repeat(Math.ceil(2_000 / unit.length)).slice(0, 2_000)
      timed(text)
      expect(Math.min(timed(text), timed(text), timed(text), timed(text))).toBeLessThan(25)
    }
  })
})

describe('texts for people', () => {
  test.each(CATEGORIES)('%s has a name in both languages', (category) => {
    expect(categoryText(category, 'ja')).not.toBe('')
    expect(categoryText(category, 'en')).not.toBe('')
    expect(['contact', 'offsite', 'harm', 'privacy']).toContain(groupOf(category))
  })

  test.each(REASON_CODES)('%s is one sentence in both languages', (code) => {
    expect(reasonText(code, 'ja')).toMatch(/^[^。]+。$/)
    expect(reasonText(code, 'en')).toMatch(/^[^.]+\.$/)
  })
})
