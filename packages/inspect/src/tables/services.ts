import { rows } from './table.ts'

/**
 * Messengers and social networks by every name people give them.
 * `names` hardly mean anything else where an ID or a request stands beside them; `hints` are colours, pictures and nicknames that name a
 * service only together with an ID or a request. A name alone is never a finding.
 */
export type Service = {
  readonly key: string
  readonly category: 'contact.line' | 'contact.sns'
  readonly names: readonly string[]
  readonly hints: readonly string[]
}

export const SERVICES: readonly Service[] = [
  {
    key: 'line',
    category: 'contact.line',
    names: rows(`
      LINE
      |ine
      !ine
      1ine
      ライン      # also オンライン, アイライン, ライン工: the letters around it decide
      らいん      # also つらいんです: what stands before decides
      ライーン
      エルアイエヌイー
      えるあいえぬいー
      らーいん
      らいーん
      来ん♪
      裸韻
      来音
      ラインちゃん
      ラインさん
    `),
    hints: rows(`
      緑のアプリ
      緑アプリ
      緑のやつ
      緑のほう
      緑の方
      緑のとーく
      緑の吹き出し
      緑のふきだし
      緑のあれ
      緑のID
      緑の検索
      緑のメッセージ
      緑色のアプリ
      緑色のやつ
      緑色さん
      みどりのアプリ
      みどりアプリ
      みどりのやつ
      みどりのほう
      みどりの方
      みどりの吹き出し
      みどりのふきだし
      みどりの検索
      ぐりーんのアプリ
      グリーンのやつ
      緑色の吹き出し
      吹き出しのアプリ
      吹き出しアプリ
      ふきだしのアプリ
      🟢💬
      🟩💬
      💚💬
      🟢のアプリ
      🟩のアプリ
      💚のアプリ
      L社のアプリ
      Lのやつ
      Lのアプリ
      L社の
      えるのやつ
      線って意味
      線の英語
      線のアプリ
      無料通話のアプリ
      無料通話のやつ
      トークアプリ
      スタンプいっぱい
      スタンプのアプリ
      スタンプ送れるやつ
      友だち追加するやつ
      ともだち追加するやつ
      既読がつくやつ
      既読がつくアプリ
      既読つくほう
      既読つくやつ
      既読のつく
      みんな使ってるやつ
      みんなが使ってるやつ
    `),
  },
  {
    key: 'kakao',
    category: 'contact.sns',
    names: rows(`
      カカオトーク
      カカオ     # also chocolate: カカオ72%, カカオ豆
      カカオト
      かかおとーく
      かかおの
      かかおで
      かかおは
      かかおid
      かかお→
      かかお:
      かかお交換
      かかお教
      かかおちゃん
      カカオちゃん
      カカトーク
      カカオID
      KakaoTalk
      kakao
      kkt
      カトク
    `),
    hints: rows(`
      黄色いアプリ
      黄色のアプリ
      黄色いトーク
      黄色いやつ
      黄色のやつ
      黄色いの
      おかか
    `),
  },
  {
    key: 'instagram',
    category: 'contact.sns',
    names: rows(`
      インスタグラム
      インスタ   # also インスタント
      Instagram
      insta
      1nsta
      lnsta
      1nstagram
      いんすたの
      いんすたid
      印スタ
      印☆スタ
    `),
    hints: rows(`
      IG
      📸のアプリ
      📷のアプリ
      カメラのアプリ
      写真のアプリ
      写真のSNS
      映えるやつ
      映えのやつ
      蔵のほう
    `),
  },
  {
    key: 'x',
    category: 'contact.sns',
    names: rows(`
      Twitter
      ツイッター
      ツイッタ
      ついった
      Xのアカ
      Xアカ
      XのDM
      XのID
      エックスのDM
      エックスのアカ
      エックスのID
      旧ツイ
      ツイ垢
      Xやって   # 「Xやってる?」
      X垢
    `),
    hints: rows(`
      X
      エックス
      ✕
      𝕏
      ペケ
      青い鳥
      鳥のDM
      鳥のアプリ
      鳥のやつ
      鳥のほう
      鳥の方
      鳥さんのほう
      鳥さんのDM
      黒いバツ
      つぶやくやつ
      呟くやつ
      つぶやきのアプリ
    `),
  },
  {
    key: 'discord',
    category: 'contact.sns',
    names: rows(`
      Discord
      ディスコード
      ディスコ   # also dancing
      デスコ
      ディスコ鯖
    `),
    hints: rows(`
      紫のゲーム
      ゲーマーのアプリ
      紫のアプリ
    `),
  },
  {
    key: 'telegram',
    category: 'contact.sns',
    names: rows(`
      Telegram
      テレグラム
      テレグラ
    `),
    hints: rows(`
      紙飛行機のアプリ
      紙飛行機のやつ
      ✈️のアプリ
      tg
    `),
  },
  {
    key: 'signal',
    category: 'contact.sns',
    names: rows(`
      Signal
      シグナル   # also a signal, and songs of that name
    `),
    hints: [],
  },
  {
    key: 'whatsapp',
    category: 'contact.sns',
    names: rows(`
      WhatsApp
      ワッツアップ
      ワッツアプ
      わっつあっぷ
      ワッツ
      ホワッツアップ
    `),
    hints: rows(`
      緑の電話
      緑の受話器
      緑の電話マーク
      緑の電話のやつ
      緑の電話アイコン
      緑に電話
      緑に受話器
      電話マークの緑
      受話器マーク
      海外のLINE
    `),
  },
  {
    key: 'wechat',
    category: 'contact.sns',
    names: rows(`
      WeChat
      ウィーチャット
      ウイチャット
      微信
      ウィーチャ
    `),
    hints: [],
  },
  {
    key: 'other',
    category: 'contact.sns',
    names: rows(`
      TikTok
      ティックトック
      チックトック
      ちっくとっく
      チクトク
      テックトック
      ティクトク
      ティックトク
      Skype
      スカイプ
      Facebook
      フェイスブック
      Messenger
      メッセンジャー
      Snapchat
      スナチャ
      スナップチャット
      Threads
      スレッズ
      ブルスカ
      Bluesky
      ブルースカイ
      ツイキャス
      BeReal
      ビーリアル
      ミスキー
      misskey
      マストドン
      mixi
      mixi2
      Viber
      バイバー
      ポコチャ
      フレコ
      フレンドコード
      友達コード
      友だちコード
      ともだちコード
      フレンドこーど
      PSN
      PSID
      オンラインID
      ゲーマータグ
      スイッチのフレ
      荒野のID
      荒野行動
      原神のUID
      UID
      Slack
      ZoomのID
      ズームのID
      Kik
      ゼペット
      ZEPETO
      ピクシブ
      SpotifyのID
      Steam
      スチームのID
      NintendoのID
      noteのID
      pixiv
      Clubhouse
      クラハ
      Google Meet
      GoogleMeet
      グーグルミート
      Roblox
      ロブロックス
    `),
    hints: rows(`
      Zoom      # also a lens
      ズーム
      Teams
      チームズ
      顔本
      FB
      おばけアプリ
      おばけのアプリ
      音符のアプリ
      黒い音符
      荒野
      Switchで話
    `),
  },
]
