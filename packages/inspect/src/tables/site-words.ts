import { rows } from './table.ts'

/** The site's own functions: what is asked or offered about them stays inside. */
export const SITE_WORDS: readonly string[] = rows(`
  サイトのメール
  サイトメール
  サイト内
  サイトの中
  サイトで
  サイトのほう
  ここのメール
  ここのメッセージ
  ここの通話
  ここの機能
  ここで話
  ここで会
  ここで待
  ここで
  ここに来
  ここだけ
  このサイト
  このチャット
  チャットで
  メッセージボックス
  マイページ
  音声通話モード
  ビデオ通話モード
  2ショット
  ツーショット
  お気に入り登録
  お気に入り
  ログイン通知
  次のログイン
  次ログイン
  ログインの日
  ログインする日
  ログインの時間
  ログインする時間
  フレンド機能
  お手紙機能
  予約
  画面の前
  ルーム
  配信
  個室
  部屋
`)

/** Something else about a service that people ask or talk about: how to use it, what is on it. */
export const TOPICS: readonly string[] = rows(`
  使い方
  やり方
  撮り方
  消し方
  送り方
  作り方
  始め方
  読み方
  の設定
  話題
  動画
  写真の
  の写真
  画像
  スタンプ
  アイコン
  通知
  着信音
  由来
  機能
  アップデート
  料理
  レシピ
  ニュース
  トレンド
`)
