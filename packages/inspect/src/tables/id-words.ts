import { rows } from './table.ts'

/** What may stand between the name of a service and an ID; signs first. */
export const CONNECTORS: readonly string[] = [
  ...Array.from(' :;,、・→⇒➡>=-ー~「」『』【】()[]"\'@/\n♪♡❤👉▶⇨'),
  ...rows(`
    の
    は
    が
    ね
    な
    も
    で
    に
    だと
    って
    ちゃん
    さん
    のほう
    のほうは
    の方
    の方は
    ほう
    方
    ID
    アイディー
    アイディ
    アイデー
    アイデ
    小文字で
    小文字
    大文字で
    英数で
    英数字で
    半角で
    全部
    ユーザー名
    ユーザーネーム
    ユーザーID
    ユーザ名
    アカウント名
    アカウント
    アカ
    垢
    名前
    なまえ
    ハンドル
    検索
    トーク
    やってる
    やってるよ
    やっとる
    あるよ
    もあるよ
    持ってる
    俺
    俺の
    俺は
    私
    私の
    わたし
    僕
    うち
    自分
    個人の
    個人
    旧Twitter
    is
    my
    id is
    よ
    だよ
    です
    いうね
    言うね
  `),
]

export const ID_CUES: readonly string[] = rows(`
  ID
  アイディ
  アイデー
  あいでぃ
  ユーザー名
  ユーザーネーム
  アカウント名
  ハンドルネーム
  ハンネ
  垢
`)

export const SEARCH_CUES: readonly string[] = rows(`
  検索
  けんさく
  探して
  さがして
  追加して
  追加よろ
  追加おねがい
  追加お願い
  追加頼む
  フォローして
  フォロして
  友だち追加
  友達追加
  ともだち追加
  友だち申請
  友達申請
  フレンド申請
  フレ申請
  申請して
  申請待
  登録して
  登録しと
  DMして
  DMちょうだい
  DM待
  DMくれ
  出てくる
  で出る
  で出ます
  で引っかかる
  で待っと
  で待って
  add me
  add しよ
  見つけて
`)

export const SELF_CUES: readonly string[] = rows(`
  俺のは
  俺の名前
  俺は
  私のは
  わたしのは
  僕のは
  うちのは
  自分は
  自分
  俺
  my id
  my name
`)

/** Services whose IDs are numbers. */
export const NUMERIC_ID_CUES: readonly string[] = rows(`
  フレコ
  フレンドコード
  友達コード
  友だちコード
  ともだちコード
  UID
  原神のUID
  荒野のID
  ZoomのID
  ズームのID
  フレンドID
  フレンドキー
  フレンド番号
  フレID
  フレ番
  トレーナーコード
  プレイヤーID
  プレイヤー番号
  ゲームID
  ゲーム内ID
  マイコード
  マイID
  ミーティングID
  会議ID
  ルームID
  ユーザー番号
  パーティーID
`)
