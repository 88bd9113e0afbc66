import { rows } from './table.ts'

/**
 * Words that hint at LINE only beside a name that is told letter by letter or in signs (「つぶあん、下線、7。ぴろんのとこ」). Most are everyday
 * words.
 */
export const LINE_HINTS: readonly string[] = rows(`
  緑
  みどり
  グリーン
  線
  ぴろん
  吹き出し
  ふきだし
  友だち検索
  友達検索
  ともだち検索
  ID検索
  友だち追加
  友達追加
  ともだち追加
  無料通話
  既読
  スタンプ
  🟢
  💚
  🐸
  ラのつく
  ら行
  ライ…
  りゃいん
`)
