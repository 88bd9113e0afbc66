import { describe, expect, test } from 'vitest'
import { findByRules, sceneOf } from '../inspect.ts'

/** What the rules alone are sure of; the model is not asked. */
function sureOf(text: string, before: string | undefined) {
  const history = before === undefined ? [] : [{ from: 'performer' as const, text: before }]
  const scene = sceneOf(text, { from: 'member', history })
  return findByRules(scene).filter(({ category, confidence }) => /^privacy|minor$/.test(category) && confidence >= 0.7)
}

const HITS: readonly (readonly [
  category: string,
  text: string,
  value?: string | undefined,
  before?: string | undefined,
])[] = [
  ['privacy.name', '本名は大河内彩花だよ', '大河内彩花'],
  ['privacy.name', '名字が飯尾なんだ、秘密ね', '飯尾'],
  ['privacy.name', 'わたくし鷲尾健次郎と申します', '鷲尾健次郎'],
  ['privacy.name', '俺の苗字、宇佐美やねん', '宇佐美'],
  ['privacy.name', '矢沢ですよ', '矢沢', '名字教えてくれる?'],
  ['privacy.name', 'My full name is Daisuke Moriyama', 'Daisuke Moriyama'],
  ['privacy.name', '俺は村瀬俊介、君は?', '村瀬俊介'],
  ['privacy.name', '結婚して桑原になった', '桑原'],
  ['privacy.name', '会社じゃ小野寺って呼ばれてる', '小野寺'],
  ['privacy.name', 'じゃあ私から言うね、早川あやか', '早川あやか'],
  ['privacy.name', 'ひらがなで書くとかわいいよ、さかもとまなみ', 'さかもとまなみ'],
  ['privacy.address', '豊洲住みやで', '豊洲'],
  ['privacy.address', '大垣駅から歩いて五分のアパートが俺んち', '大垣駅'],
  ['privacy.address', '下高井戸', '下高井戸', '一人暮らし?どこに?'],
  ['privacy.address', '最寄りは東小金井だよ', '東小金井'],
  ['privacy.address', '武蔵新城でひとり暮らし中', '武蔵新城'],
  ['privacy.address', '先月、西葛西に引っ越してきたの', '西葛西'],
  ['privacy.address', '家は上板橋駅の北口から7分のとこ', '上板橋駅'],
  ['privacy.address', '江古田だよ', '江古田', 'どこ住み?'],
  ['privacy.address', 'I live near Kichijoji station', 'Kichijoji'],
  ['privacy.workplace', 'みどり野歯科で受付してるよ', 'みどり野歯科'],
  ['privacy.workplace', '勤務先は有限会社ハヤセ工務店です', '有限会社ハヤセ工務店'],
  ['privacy.workplace', '平日はベーカリーこむぎ畑でバイトしてる', 'ベーカリーこむぎ畑'],
  ['privacy.workplace', '桜陵学院大学の経済学部2年です', '桜陵学院大学'],
  ['privacy.workplace', 'カフェ・リヴィエールの駅前店で働いてる', 'カフェ・リヴィエール'],
  ['privacy.workplace', 'I work at Sunfield Logistics', 'Sunfield Logistics'],
  ['privacy.workplace', '介護やってる。特養ひだまり', '特養ひだまり'],
  ['privacy.workplace', 'ドラッグもみじ 駅前店の店長してる', 'ドラッグもみじ'],
  ['privacy.workplace', '派遣で北東テクノに来てる', '北東テクノ'],
  ['privacy.workplace', '週末だけバー・ミモザで働いてる', 'バー・ミモザ'],
  ['privacy.workplace', '若葉小の給食作ってます', '若葉小'],
  ['privacy.workplace', '南陽大の工学部におる', '南陽大'],
  ['privacy.workplace', '駅ビルのブティックRENA', 'ブティックRENA', 'どこの?'],
  ['privacy.birthdate', '昭和49年2月8日です', '1974-02-08'],
  ['privacy.birthdate', '9月3日生まれだよ', '--09-03'],
  ['privacy.birthdate', '誕生日は昭和62年の2月8日', '1987-02-08'],
  ['privacy.birthdate', 'ごがつみっかうまれです', '--05-03'],
  ['privacy.birthdate', '1994/11/30が私の誕生日', '1994-11-30'],
  ['privacy.birthdate', 'My birthday is June 21, 1991', '1991-06-21'],
  ['privacy.birthdate', 'ハロウィンが誕生日なの', '--10-31'],
  ['privacy.birthdate', '4月17日だよ', '--04-17', '誕生日いつ?'],
  ['privacy.family', '娘のあかりが緑風高校に受かった'],
  ['privacy.family', 'うちの旦那、朝霧警察署で働いてる'],
  ['privacy.family', '長男は蒼太、次男は陸斗だよ'],
  ['privacy.family', '嫁の名前は早苗、近所の薬局で薬剤師'],
  ['privacy.family', '親父は白浜町の町議会議員やってる'],
  ['privacy.family', 'My husband Takuya works at Minato Hospital'],
  ['harm.minor', 'まだ17歳なんだ', '17'],
  ['harm.minor', 'ほんとは15さいです', '15'],
  ['harm.minor', '18って書いたけどほんとは16', '16'],
  ['harm.minor', '年ごまかして入った、14', '14'],
  ['harm.minor', '身分証は生徒手帳しかない'],
  ['harm.minor', 'この春高校に入ったばっかり'],
  ['harm.minor', 'こうこー', undefined, 'え、大学?'],
  ['harm.minor', '17でも俺は気にしないよ', '17'],
  ['harm.minor', '高1だけど内緒にして'],
  ['harm.minor', "I'm 16 btw", '16'],
  ['harm.minor', '来年18になるから、それまで待って'],
  ['harm.minor', 'じゅうななさいだよ', '17'],
]

const MISSES: readonly (readonly [text: string, before?: string])[] = [
  ['斎藤って苗字は学年に五人いた'],
  ['会社じゃおじさんって呼ばれてる'],
  ['結婚して十年になった'],
  ['介護やってる。腰が痛い'],
  ['看護師さんが優しい、青葉病院'],
  ['2020年の6月8日に転職した'],
  ['年ごまかしてるって疑われた、27なのに'],
  ['受験生の息子がピリピリしてる'],
  ['高校生バイトが急に辞めた'],
  ['本名は言えないよ'],
  ['鈴木さんって先輩がいてさ'],
  ['名字はけっこう珍しいほう'],
  ['本名はひみつだよ'],
  ['うちの猫は「山田さん」って呼んでる'],
  ['吉祥寺でラーメン食べてきた'],
  ['鎌倉に住んでみたいな'],
  ['友達が三鷹に住んでてさ'],
  ['埼玉に住んでます'],
  ['金沢が中心ですね', 'どこに旅行するの?'],
  ['歯医者に行ってきた'],
  ['大学病院で検査した'],
  ['カフェで働いてるよ'],
  ['昼はラーメン、夜はカレーうどん'],
  ['推しの誕生日が7月7日なの'],
  ['2月14日はイベントやるよ'],
  ['8月生まれです'],
  ['クリスマスと誕生日が近い弟'],
  ['娘が高校生なんだ'],
  ['息子は野球部で毎日泥だらけ'],
  ['旦那は会社員だよ'],
  ['母の料理が恋しい'],
  ['17時に帰ってくるね'],
  ['15分だけいい？'],
  ['高校のとき吹奏楽部だった'],
  ['妹が高校生で受験生'],
  ['17歳の頃バイトしてた'],
  ['小5ですね', 'お子さんは何年生ですか?'],
]

describe('private facts and ages by the rules alone', () => {
  test.each(HITS.map(([category, text, value, before]) => ({ category, text, value, before })))(
    '$category: $text',
    ({ category, text, value, before }) => {
      const own = sureOf(text, before).filter((found) => found.category === category)
      expect(own).toHaveLength(1)
      if (value !== undefined) expect(own[0]?.value).toBe(value)
    },
  )

  test.each(MISSES.map(([text, before]) => ({ text, before })))('nothing sure in: $text', ({ text, before }) => {
    expect(sureOf(text, before)).toEqual([])
  })
})
