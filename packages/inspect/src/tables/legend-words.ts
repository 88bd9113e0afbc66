/** Words of keys to a cipher that a message brings with it: 「★は9」, 「@のかわりに🌀」. */

/** Digits as they are said in a key. */
export const LEGEND_DIGITS: readonly (readonly [digit: string, words: string])[] = [
  ['0', 'ぜろ れい まる 零 〇 zero'],
  ['1', 'いち 一'],
  ['2', 'に 二'],
  ['3', 'さん 三'],
  ['4', 'よん 四'],
  ['5', 'ご 五'],
  ['6', 'ろく 六'],
  ['7', 'なな 七'],
  ['8', 'はち 八'],
  ['9', 'きゅう きゅー 九'],
]

/** Signs of addresses as they are said in a key. */
export const LEGEND_SIGNS: readonly (readonly [sign: string, words: string])[] = [
  ['@', 'あっと あっとまーく アットマーク まるa at'],
  ['.', 'どっと ぴりおど 点 てん dot'],
  ['_', 'あんだーばー 下線 アンダースコア'],
  ['-', 'はいふん'],
  ['/', 'すらっしゅ'],
]

/** Between what is written and what it means: 「★は9」, 「★=9」. */
export const LEGEND_LINKS: readonly string[] = [
  ...['は', 'が', 'を', '=', '→', '⇒', ':', 'って', 'のとこは', 'のところは', 'は全部', 'は、', 'を全部'],
  ...[' = ', ' は ', '= ', ' =', ' → ', 'のほうは'],
]

/** Behind what is meant, in front of what is written for it: 「9を★に」, 「@のかわりに🌀」. */
export const LEGEND_STANDS_FOR: readonly string[] = [
  ...[
    'を',
    'のかわりに',
    'の代わりに',
    'のかわりは',
    'の代わりは',
    'のとこを',
    'のところを',
    'のとこに',
    'を全部',
    'だけ',
  ],
]
