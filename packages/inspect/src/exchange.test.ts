import { describe, expect, test } from 'vitest'
import { basesOf } from './conjugate.ts'
import { readReply } from './detectors/replies.ts'
import { findSolicitation } from './detectors/solicit.ts'
import type { HistoryMessage } from './finding.ts'
import { lex } from './lex.ts'
import { buildScene, type Scene } from './utterance.ts'

/** What the request rules alone find, without the other detectors and without the model. */
function solicitation(text: string, history: readonly HistoryMessage[] = []) {
  const find = (scene: Scene) => findSolicitation(scene)
  return find(
    buildScene(text, { from: 'member', history }, { details: () => [], talk: find, own: () => [], age: () => [] }),
  )
}

const sure = (text: string, history?: readonly HistoryMessage[]) =>
  solicitation(text, history).some(({ confidence }) => confidence >= 0.7)

describe('a request, an offer or a hint, by the rules alone', () => {
  test.each([
    '連絡先、差し支えなければ伺ってもよろしいですか',
    'LINE、ひとつ教えてもらえんじゃろか',
    '番号おせーてけろ',
    'インスタのアカ、こっそり渡しとくね',
    'メアドだけでもちょうだい',
    '捨て垢でいいから欲しいな',
    '交換しときません?',
    'ポイントかからないとこで喋らない?',
    'サイト抜きで連絡取り合いたいんよ',
    'ここ閉じたあとも話せる方法ないかな?',
    '誰にも見せへんから、番号',
    '前に頼んだLINEの件、どうなった?',
    'じゃんけんで俺が勝ったら連絡先な',
    'お互いのID、せーので言い合おうや',
    '別のアプリに移りませんか',
    '番号さえわかれば毎晩かけるのに',
    'カカオ使ってる? 追加したい',
    '教えて! 連絡先!',
    'WhatsAppで続き話さへん?',
    '連絡先聞いたらあかんかな?',
  ])('found: %s', (text) => expect(sure(text)).toBe(true))

  test.each([
    '番号教えて! 整理券の',
    'おばあちゃんにLINEの送り方を教えてあげたよ',
    '病院の電話番号、どこに書いたっけ',
    '連絡先を教えてと言われても困ります',
    'LINEは家族専用なんです',
    'SNSに写真をあげてくださいって店に書いてあった',
    '連絡帳に先生への返事を書いた',
    '外で話してたら近所の犬に吠えられた',
    'ここで話そうよ、落ち着くし',
    'サイトのメールで送るね',
    '英語の授業で電話番号を聞く練習したなあ',
    'プレゼント交換しようって職場で決まった',
    '交換日記を友達と続けてた',
    '機種変したら連絡先が全部消えた',
    'そちらの方は寒いですか?',
    '背番号で呼んでって監督に言われてた',
    'いいアイディアいただきたいです',
    'ギフト券の番号送るね',
    '地図とかラインとかもできるんですよね?',
    '連絡先は交換しない主義なの',
  ])('passed: %s', (text) => expect(sure(text)).toBe(false))
})

describe('the answer to a request', () => {
  const asked: readonly HistoryMessage[] = [{ from: 'performer', text: '連絡先ほしいな、教えて' }]

  test.each([
    'いいよ',
    'うん、あとで',
    'ペン持った、どうぞ',
    'だめじゃないよ',
    'どうやって送ればいい?',
    '内緒にしてくれるならいいよ',
    '👍',
  ])('agrees: %s', (text) => expect(sure(text, asked)).toBe(true))

  test.each([
    'うん?',
    '助かる',
    'ごめん、それはできない',
    'ここで話そ',
    'やだよ〜',
    '禁止だからね',
    'そういえば晩ごはん何食べた?',
  ])('does not: %s', (text) => expect(sure(text, asked)).toBe(false))

  test('alone it says nothing', () => expect(solicitation('いいよ')).toEqual([]))

  test('a refusal that is turned round is a yes', () => {
    expect(readReply(lex('だめなんだけど、特別にいいよ'))?.kind).toBe('yes')
    expect(readReply(lex('だめなんだ、ごめん'))).toMatchObject({ kind: 'no' })
  })
})

test('a verb brings its bases', () => {
  const written = (verb: string, kind: Parameters<typeof basesOf>[1]) => basesOf(verb, kind).map(([, base]) => base)
  expect(written('送る', 'godan')).toEqual(expect.arrayContaining(['送ら', '送り', '送れ', '送ろ', '送って', '送っと']))
  expect(written('教える', 'ichidan')).toEqual(expect.arrayContaining(['教え', '教えろ', '教えて', '教えられ']))
  expect(written('交換', 'suru')).toEqual(expect.arrayContaining(['交換し', '交換して', '交換しよ', '交換でき']))
})

test('the time for a long text grows with its length alone', () => {
  const hostile = '連絡先番号LINE教えて交換しよかも外で話せるとこ'.repeat(90)
  solicitation(hostile.slice(0, 400))
  const start = performance.now()
  solicitation(hostile.slice(0, 2000))
  expect(performance.now() - start).toBeLessThan(100)
})
