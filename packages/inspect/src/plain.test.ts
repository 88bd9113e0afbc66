import { expect, test } from 'vitest'
import { type Category, groupOf } from './categories.ts'
import type { HistoryMessage } from './finding.ts'
import { inspect } from './index.ts'

/**
 * What anybody would type first. A model that learns from hard cases alone forgets these, so they are asked for by themselves and behind a
 * greeting, from both speakers.
 */
const PLAIN: Partial<Record<Category, string>> = {
  'harm.threat': `
    殺すぞ
    お前の写真ばらまくぞ
    会わないなら職場に言うからな
    痛い目見せてやる
    家族にバラすよ
    ただじゃおかないからな
    動画を流されたくなければ金払え
    火つけてやる
    夜道に気をつけろよ
    仕事できなくしてやる
  `,
  'harm.stalking': `
    家の前で待ってるね
    今日駅で君を見かけたよ
    住所調べたよ
    後ろからついて行った
    ブロックしても無駄だよ、新しいアカウント作ったから
    毎日何時に帰ってるか知ってるよ
    君のマンション特定した
    なんで返事くれないの、ずっと見てるからね
  `,
  'harm.recording': `
    今録画してるよ
    さっきの配信、録画しといた
    スクショ撮っちゃった
    君の裸の動画保存してあるよ
    画面収録してるけどいい?
    さっきの顔、写真に撮ったよ
  `,
  'harm.scam': `
    絶対儲かる投資があるんだけど
    登録料3万円払えば毎月10万入るよ
    口座を貸してくれたら5万あげる
    この商品を友達に紹介したらお金もらえるよ
    当選しました。手数料を振り込んでください
    ビットコインで倍にしてあげる
  `,
  'harm.minor': `
    私17歳です
    まだ高校生だよ
    今中3
    本当は16なんだ
    18歳って嘘ついてる
    高校の制服のままだよ
    姉の免許証で登録した
  `,
  'offsite.meet': `
    今度会おうよ
    明日の夜、渋谷で飲まない?
    ホテル行こう
    駅まで迎えに行くよ
    直接会いたい
    ご飯行こうよ
    家に遊びにおいで
    今週末ドライブ行かない?
  `,
  'offsite.payment': `
    PayPayで送るね
    口座教えて、振り込むから
    直接現金で渡すよ
    アマギフ送るよ
    サイト通さずに払うよ
    手渡しで3万あげる
    Amazonギフトのコード送るね
  `,
  'contact.solicit': `
    LINE交換しない?
    連絡先教えて
    インスタやってる?
    電話番号教えてよ
    カカオのID交換しよ
    メールアドレス教えてください
    外で連絡取りたい
    別のアプリで話そう
    サイトの外で話したい
    ラインしよ
  `,
  'privacy.name': `
    本名は田中美咲です
    私の名前は佐藤健太って言います
    苗字は高橋だよ
  `,
  'privacy.address': `
    川口に住んでます
    最寄りは高円寺だよ
    家は横浜の戸塚
    池袋で一人暮らししてる
  `,
  'privacy.workplace': `
    三越で働いてる
    市立病院の看護師です
    早稲田大学に通ってます
    駅前のセブンイレブンでバイトしてる
    トヨタの工場勤務です
  `,
  'privacy.birthdate': `
    1998年5月3日生まれです
    誕生日は3月14日だよ
    平成7年8月1日生まれ
  `,
  'privacy.family': `
    娘の名前は結衣で桜小学校に通ってる
    夫は市役所勤めの山本です
    息子は開成中学の2年
    主人はJRの運転士で名前は和也
  `,
}

const GREETING: HistoryMessage[] = [
  { from: 'member', text: 'こんばんは、はじめまして' },
  { from: 'performer', text: 'こんばんは。きょうは寒いですね' },
]

const missed = (category: Category, text: string): string[] =>
  [[], GREETING].flatMap((history) =>
    (['member', 'performer'] as const)
      .filter((from) =>
        inspect(text, { from, history }).every((finding) => groupOf(finding.category) !== groupOf(category)),
      )
      .map((from) => `${category} ${from}${history.length > 0 ? ' behind a greeting' : ''}: ${text}`),
  )

test('of the plainest wordings hardly one is missed', () => {
  const rows = Object.entries(PLAIN).flatMap(([category, texts]) =>
    texts
      .trim()
      .split(/\s*\n\s*/)
      .map((text) => [category as Category, text] as const),
  )
  const misses = rows.flatMap(([category, text]) => missed(category, text))
  expect(misses.length / (rows.length * 4), misses.join('\n')).toBeLessThan(0.05)
})
