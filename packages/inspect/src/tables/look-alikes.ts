/**
 * Signs that stand for a letter or digit and that Unicode's own compatibility folding (NFKC) leaves as they are.
 * Never Unicode's list of confusables: it turns 0 into O and 一 into ー, and so destroys digits before they are read.
 */

/** Each pair of strings runs in parallel: sign, then what it stands for. */
export const LETTER_SIGNS: readonly (readonly [signs: string, letters: string])[] = [
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'], // small capitals
  ['АВЕКМНОРСТУХаеорсухіјѕІЅЈ', 'ABEKMHOPCTYXaeopcyxijsISJ'], // Cyrillic; Д, ω and the like stay: faces are drawn with them
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι', 'ABEZHIKMNOPTYXoi'], // Greek
]

/** First code point, how many follow each other, and the number of the first. */
export const NUMBER_SIGNS: readonly (readonly [first: number, count: number, number: number])[] = [
  [0x2474, 20, 1], // ⑴
  [0x2488, 20, 1], // ⒈
  [0x24f5, 10, 1], // ⓵
  [0x24ff, 1, 0], // ⓿
  [0x2776, 10, 1], // ❶
  [0x2780, 10, 1], // ➀
  [0x278a, 10, 1], // ➊
  [0x24eb, 10, 11], // ⓫
  [0x3220, 10, 1], // ㈠
  [0x2160, 9, 1], // Ⅰ
  [0x2170, 9, 1], // ⅰ
  [0x3021, 9, 1], // 〡 Suzhou numerals
  [0x3280, 10, 1], // ㊀
  [0x2680, 6, 1], // ⚀ dice
  [0x1f100, 1, 0], // 🄀
  [0x1f101, 10, 0], // 🄁
  [0x1f10b, 1, 0], // 🄋
  [0x1f10c, 1, 0], // 🄌
  [0x1f007, 9, 1], // 🀇 mahjong, three suits
  [0x1f010, 9, 1],
  [0x1f019, 9, 1],
  [0x1f51f, 1, 10], // 🔟
  [0x0660, 10, 0], // digits of other scripts
  [0x06f0, 10, 0],
  [0x0966, 10, 0],
  [0x09e6, 10, 0],
  [0x0e50, 10, 0],
  [0x07c0, 10, 0],
  [0x0a66, 10, 0],
  [0x0ae6, 10, 0],
  [0x0b66, 10, 0],
  [0x0be6, 10, 0],
  [0x0c66, 10, 0],
  [0x0ce6, 10, 0],
  [0x0d66, 10, 0],
  [0x0ed0, 10, 0],
  [0x0f20, 10, 0],
  [0x1040, 10, 0],
  [0x17e0, 10, 0],
  [0x1810, 10, 0],
]

/** Letters that are read as the digit they resemble, but only within something that already looks like a number. */
export const DIGIT_LOOKS: Readonly<Record<string, string>> = {
  o: '0',
  O: '0',
  D: '0',
  Q: '0',
  '○': '0',
  '◯': '0',
  '●': '0',
  '⭕': '0',
  θ: '0',
  Θ: '0',
  '□': '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  з: '3',
  З: '3',
  б: '6',
  Ч: '4',
  э: '3',
  Э: '3',
  E: '3',
  A: '4',
  S: '5',
  s: '5',
  b: '6',
  G: '6',
  T: '7',
  B: '8',
  g: '9',
  q: '9',
}

/** One sign of a service's name, as it is redrawn: `L1NE`, `|INE`, `ライソ`, `イソスタ`. Keys are folded; values too. */
export const NAME_LOOKS: Readonly<Record<string, string>> = {
  '1': 'i',
  '!': 'i',
  '|': 'i',
  l: 'i',
  '¡': 'i',
  '0': 'o',
  '3': 'e',
  '€': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  そ: 'ん', // katakana ソ for ン; hiragana そ comes with it and does no harm in names
  力: 'か',
  口: 'ろ',
  工: 'え',
  卜: 'と',
  二: 'に',
  夕: 'た',
  八: 'は',
  才: 'お',
  厶: 'む',
}

/** A sign that covers one letter of a name: `L○NE`, `ら◯ん`. */
export const MASKS = '○◯〇●*×✕□■⭕'
