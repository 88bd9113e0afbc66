import type { PhraseTable } from '../phrases.ts'

/** Payment past the site and meeting in person. Only plain forms: everyday talk about wallets, dinners and trips must pass. */
export const OFFSITE: PhraseTable = {
  words: {
    wallet: `PayPay ペイペイ ぺいぺい メルペイ 楽天ペイ d払い auペイ Kyash PayPal アマギフ Amazonギフト アマゾンギフト ギフト券 ギフトコード ギフトカード
      iTunesカード Appleギフト アップルギフト プリペイドカード ビットコイン 仮想通貨 電子マネー 現金書留 手渡し 口座 振込 振り込み 振込先 ゆうちょ
      Suicaのチャージ 払えるコード プリカ`,
    give: `送ったほうが 送ってもら 送ってくれ 送ってほし 送っていい 送ってもいい 送るよ 送るね 送るわ 送るから 送るけ 送ろうか 送ろか 送りたい 払うよ 払うわ 払うから
      払うけ 払いたい 払ってもら 払っても 払ってくれ 払おうか 払お 渡すよ 渡すわ 渡すから 渡したい 渡したる 渡せる 入れてくれ 入れるよ 入れとく 振り込むよ 振り込むから
      振り込むわ 振り込んで 振り込もうか 投げるよ 投げとく 飛ばす もらえる もらえたら もらえると くれたら くれる? ちょうだい 受け取れる 受け取って 教えて おせーて
      ならいける でどう でいい? でええ でもいい? でもええ のほうが嬉しい のほうがうれしい のほうが助かる のほうがいい 送って 撮って送 のID よろしく お願い`,
    wish: `欲しいものリスト ほしいものリスト 欲しい物リスト ほしい物リスト ウィッシュリスト ほしリス 干し芋リスト`,
    'wish-give': `公開した 公開して 作った 作って 買って 買ってくれ 送って ぽちっ ポチっ 見て 教えて から贈`,
    past: `サイト通さ サイトを通さ サイト通すと サイト抜き サイト外で サイトの外で サイト経由せ 運営通さ 運営を通さ 運営に抜かれ 手数料取られ 手数料とられ 手数料引かれ 手数料抜かれ
      手数料なし 手数料ない 手数料かから 半分持ってかれ 中抜き ふぃー抜き フィー抜き ポイント買うのやめ ポイント買わずに ポイントじゃなく`,
    money: `お金 現金 お小遣い おこづかい お手当 生活費 家賃 万円 千円 000円 万 払 振込 振り込 助けて 支払 直で 直接渡 直接もら 直接送`,
    'money-direct': `直接振り込む 直接振り込んで 直接払う 直接払わせ 直接お金 直接現金  直接渡すわ  個人的にお金 個人的に援助 直接送金 専属契約 お小遣いあげる お小遣いちょうだい pay_you_directly pay_me_directly`,
    inperson: `リアルで 直接 外で 生で 実際に オフで 現実で チャットじゃなくて 画面越しじゃなく 画面ごしじゃなく どこかで 近くで 駅前で 駅で 改札で 改札んとこ`,
    meet: `会おう 会お 会いたい 会いたか 会ってみたい 会ってみ 会える 会えへん 会えたら 会えない? 会わない? 会わん? 会わへん? 会ってくれ 会ってほし 会ってもら お会いし お会いでき
      会いましょ 会いませ 会いに行 顔見に行 顔見たい`,
    outing: `ご飯 ごはん 飯 食事 お食事 ランチ ディナー お茶 コーヒー 飲み 飲みに 一杯 焼肉 寿司 ラーメン 居酒屋 カフェ 喫茶店 ホテル 温泉 旅行 ドライブ 映画 ディズニー USJ 遊園地
      水族館 動物園 花火 お祭り 夏祭り 散歩 海見に 買い物 カラオケ 鍋 釣り ライブ たこ焼き オフ会`,
    invite: `行こうよ 行こうや 行こうぜ 行こうね 行こや 行こよ 行かない? 行かん? 行かへん? 行きませんか 行きましょう 行かへんか でもどう? でもどうですか とかどう? いかがでしょ いかがですか しない? しませんか せえへん? しようよ しよっか? ご一緒させ
      ご一緒しませ ご一緒に 付き合って つきあって やろうや だけでもどう だけでもいかが だけでも付き おごるから 奢るから おごるよ 奢るよ おごるで 来る?`,
    visit: `うちに遊びに来 うちに遊びにおいで うち来ない? うちに来ない? うちにおいで 家に遊びに来 家に来ない? 家においで 部屋に来ない? 迎えに行くから 迎えに行くよ 車で迎え 会いに行っていい 泊まりにおいで 泊まりに来ない 現地集合 meet_in_person meet_up_in`,
    place: `駅の 駅前で 駅で 改札で 改札んとこ 駅前 改札 ハチ公 時計台 金時計 銀の鈴 モヤイ ホテルの ラウンジ 公園の前 北口 南口 東口 西口`,
    wait: `待ち合わせ 待ってる 待っとる 集合 落ち合`,
    'no-pay': `キャンペーン 還元 割り勘 飲み会 同僚 友達 友だち 家族 嫁 妻に 旦那 給料 バイト代 会社 コンビニ スーパー クレカ ポイント購入 ポイントの購入 チャージして 決済ページ 対応してほし 終わる 終わった ニュース 詐欺
      禁止 だめ ダメ できない できません しない しません 断 お断り ごめん 無理 いらない いりません 規約 違反 困り 困る と言われ って言われ 貯金 ATM 通帳記入 サイトで買`,
    'no-meet': `サイト チャット 2ショット 配信 ルーム ログイン 画面 通話 オンライン ゲーム イベント 友達と 友だちと 家族と 家族で 嫁と 娘と 息子と 母と 同僚 会社の 上司 一人で ひとりで 彼氏と 彼女と 先輩と 後輩と 昨日 先週 去年
      禁止 だめ ダメ 会えない 会わない 会いません 会わん できない できません しない しません 断 ごめん 無理 規約 違反 と言われ って言われ って聞かれ 動画 テレビ 番組 夢 行った 行って 行きました
      ってどう でどうですか 好きですか おすすめ 行きますか 行くんですか`,
  },
  rules: [
    {
      category: 'offsite.payment',
      reason: 'pays-outside',
      parts: ['wallet', 'give'],
      within: 12,
      unless: ['no-pay'],
      confidence: 0.85,
    },
    {
      category: 'offsite.payment',
      reason: 'pays-outside',
      parts: ['wish', 'wish-give'],
      within: 8,
      unless: ['no-pay'],
      confidence: 0.85,
    },
    {
      category: 'offsite.payment',
      reason: 'pays-outside',
      parts: ['past', 'money'],
      within: 14,
      unless: ['no-pay'],
      confidence: 0.85,
    },
    {
      category: 'offsite.payment',
      reason: 'pays-outside',
      parts: ['money', 'past'],
      within: 14,
      unless: ['no-pay'],
      confidence: 0.8,
    },
    {
      category: 'offsite.payment',
      reason: 'pays-outside',
      parts: ['wallet', 'past'],
      within: 20,
      unless: ['no-pay'],
      confidence: 0.85,
    },
    {
      category: 'offsite.payment',
      reason: 'pays-outside',
      parts: ['past', 'wallet'],
      within: 20,
      unless: ['no-pay'],
      confidence: 0.85,
    },
    {
      category: 'offsite.payment',
      reason: 'pays-outside',
      parts: ['money-direct'],
      within: 0,
      unless: ['no-pay'],
      confidence: 0.85,
    },
    {
      category: 'offsite.meet',
      reason: 'meets-in-person',
      parts: ['inperson', 'meet'],
      within: 5,
      unless: ['no-meet'],
      confidence: 0.88,
    },
    {
      category: 'offsite.meet',
      reason: 'meets-in-person',
      parts: ['outing', 'invite'],
      within: 3,
      unless: ['no-meet'],
      confidence: 0.75,
    },
    {
      category: 'offsite.meet',
      reason: 'meets-in-person',
      parts: ['visit'],
      within: 0,
      unless: ['no-meet'],
      confidence: 0.85,
    },
    {
      category: 'offsite.meet',
      reason: 'meets-in-person',
      parts: ['place', 'wait'],
      within: 16,
      unless: ['no-meet'],
      confidence: 0.75,
    },
    {
      category: 'offsite.meet',
      reason: 'meets-in-person',
      parts: ['place', 'meet'],
      within: 10,
      unless: ['no-meet'],
      confidence: 0.8,
    },
  ],
}
