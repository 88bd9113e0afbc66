import { rows } from './table.ts'

/** Following a trail to a detail that is not in the message. */
export const TRAILS: readonly string[] = rows(`
  検索したら出
  検索すると出
  検索で出
  検索してみて
  検索してみ
  検索ね
  検索な
  で検索して
  で検索しな
  で検索かけ
  で検索な
  で検索ね
  で検索よろ
  けんさくして
  探してみて
  探してみ
  さがしてみて
  つなげてみて
  つなげてみ
  つなげてな
  つなげてね
  つなげると
  つなげたら
  繋げてみ
  足してみて
  縦に読ん
  縦読み
  頭文字
  逆から読ん
  ひっくり返し
  読み取って
  読み取れ
  数えたら
  数えてみ
  検索して
  つなげて
  繋げて
  並べて
  かけると繋が
  11桁にな
`)

/** Where such a trail begins. */
export const TRAIL_STARTS: readonly string[] = rows(`
  プロフィール
  プロフ
  ぷろふ
  自己紹介
  ひとこと
  日記の
  日記から
  ブログの
  頭の数字
  最後の数字
  最後の文字
  数字を
  絵文字
  ハンドルネーム
  ハンネ
  ニックネーム
  ここの名前
  ここと同じ名前
  名前のローマ字
  ローマ字
  固定
  うらる
  QRコード
  11桁
  背景の
  名札
  日記
`)

/** Whole hints: they name no detail, but make sense only as the way to one. */
export const HINT_PHRASES: readonly string[] = rows(`
  DM見て
  DMみて
  DM見といて
  DM確認して
  DMに送った
  DMに送っと
  DMに番号
  DM送っとい
  DM送ったから
  DMで送る
  DMで教え
  DMで話
  固定ツイート見
  固定ツイ見
  固定ツイみ
  固定見て
  固定みて
  固定に全部
  固定に書い
  うらるから
  裏垢から
  同じ名前でやって
  同じ名前でやっと
  同じ名前でいる
  同じ名前で登録
  おなじ名前でやって
  同じ名前で検索
  別の連絡手段
  ほかの連絡手段
  連絡取れる方法
  連絡とれる方法
  連絡できる方法
  友だち追加してね
  talk somewhere else
  talk outside
  chat outside
  talk off here
  get your line
  have your line
  have your number
  get your number
  add your line
  give you my line
  give you my number
  give you my insta
  give me your
  send me your
  my line is
  add you on
  move to signal
  move to insta
  move to discord
  talk on signal
  talk on discord
  talk on insta
  chat on whatsapp
  chat on telegram
  chat on kakao
  soto de hanas
  line oshiete
  line koukan
  rain oshiete
  rain koukan
  bangou oshiete
  insta oshiete
  kakao oshiete
  line yatteru
  line aru
  what's your line
  whats your line
  what is your line
  your line id
  your number
  ur number
  ur line
  your insta
  ur insta
  your ig
  ur ig
  your whatsapp
  your telegram
  your kakao
  your discord
  your snap
  your phone number
  your email
  your contact
  dm you on
  dm me on
  text me on
  add me on
  move to kakao
  move to line
  move to whatsapp
  move to telegram
  talk on line
  talk on kakao
  talk on whatsapp
  talk on telegram
  chat on line
  do you have line
  do you have whatsapp
  do you have telegram
  do you have insta
  do you have snapchat
  do you have kakao
  do you have discord
  do you use line
  do you use whatsapp
  do you use telegram
  do you use kakao
  do you use insta
  exchange line
  exchange contact
  exchange number
  電話で話したい
  電話で話そ
  電話で話せ
  電話でお話
  連絡先を渡
  繋がろう
  つながろう
  繋がりたい
  つながりたい
  繋がらない?
  つながらない?
  無料で話せる方法
  あとでこっそり教え
  形を変えて書
  形変えて書
  you have whatsapp
  u have whatsapp
  you have line
  u have line
  you have insta
  you have telegram
  you have kakao
  you got line
  you got kakao
  got kakao
  got line
  got insta
  got telegram
  use telegram
  use whatsapp
  use kakao
  another app
  a different app
  other app
  text you
  text me
  reach you
  reach me
  my contact
  ur contact
  give you my id
  tell you my id
  send you my id
  somewhere else to talk
  outside this site
  outside this app
  off this site
  leave this site
  contact you directly
  friends on insta
  friends on line
  find me on
  message me on
  hit me up
  slide into my dm
  oshieru ne
  renraku saki
`)
