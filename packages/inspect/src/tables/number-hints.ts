/** Words that say what is to be done with numbers. They count only where all numbers of a message then come to one telephone number. */

/** Behind a number that only numbers a part: 1つ目, 下4桁. */
export const ORDINALS: readonly string[] = [
  ...['つ目', 'つめ', '個目', 'こめ', 'こ目', '番目', 'ばんめ', '回目', '行目', '枚目', '段目', '件目', 'ぎょうめ'],
  ...['桁', 'けた', '文字', 'もじ', 'ケタ', 'つに分', '回に分', '個ずつ', '桁ずつ', '/3', '/4', '/2', 'ページ'],
]

/** Behind a number that says how often: 1が4つ, 7を三回. */
export const TIMES: readonly string[] = [
  ...['つ', '個', 'こ', '回', 'かい', '連続', '連', '度', 'コ', '並び', '並べ', '発', '枚', '倍', '本'],
]

export const OPERATORS: Readonly<Record<string, '+' | '-' | '*' | '/'>> = {
  '+': '+',
  プラス: '+',
  ぷらす: '+',
  たす: '+',
  足す: '+',
  ' + ': '+',
  ひく: '-',
  引く: '-',
  まいなす: '-',
  '-': '-',
  '×': '*',
  x: '*',
  '*': '*',
  '✕': '*',
  かける: '*',
  掛ける: '*',
  '÷': '/',
  わる: '/',
  割る: '/',
}

/** In front of the group that stands first: 頭070, 最初は070. */
export const FIRST_PLACES: readonly string[] = [
  ...[
    '頭',
    'あたま',
    '先頭',
    '最初',
    'さいしょ',
    '初め',
    'はじめ',
    '始ま',
    'はじま',
    '前',
    'まえ',
    '冒頭',
    'いちばん上',
    '出だし',
    '上は',
    '上が',
    '上の',
    '上4',
    '上四',
  ],
]

/** In front of the group between the first and the last. */
export const MIDDLE_PLACES: readonly string[] = [
  ...[
    '真ん中',
    'まんなか',
    'まん中',
    '中盤',
    '中は',
    '中が',
    '中4',
    '中四',
    '間は',
    '間に',
    'あいだ',
    '2番目',
    '二番目',
    '中段',
    'なかの',
  ],
]

/** Says that a digit stands before all that was told. */
export const LEADING_WORDS: readonly string[] = [
  ...[
    '頭',
    'あたま',
    '先頭',
    '最初',
    'さいしょ',
    '前に',
    '前は',
    '手前',
    'はじめ',
    '初め',
    '上に',
    '左に',
    '一番左',
    '前置',
    '前へ',
    '先に',
  ],
  ...['足し', '付け', 'つけ', '始ま', 'はじま', 'プラス', 'くっつけ', '冒頭', '出だし', 'いちばん前', '一番前'],
]

/** Says that what was told before was wrong: 「あ、間違えた」, 「正しくは」. */
export const CORRECTION_WORDS: readonly string[] = [
  ...[
    '間違',
    'まちが',
    '訂正',
    'ていせい',
    '違った',
    'ちがった',
    '違う',
    'ちがう',
    'ちゃうわ',
    'ちゃう、',
    'ちゃうちゃう',
  ],
  ...[
    'じゃなくて',
    'じゃなかった',
    'ではなく',
    'やなくて',
    'やなかった',
    '正しく',
    '正解は',
    '本当は',
    'ほんとは',
    '打ちミス',
  ],
  ...[
    'ミスった',
    'みすった',
    'ミス、',
    'もとい',
    '修正',
    '直し',
    'なおし',
    '書き直',
    '逆だった',
    'だったわ',
    'やったわ',
    'だった!',
  ],
  ...['だった、', 'だった。', 'だった$', '打ち間', 'タイポ', 'やっぱ', '失礼'],
]

/** In front of the group that stands last: 下4桁6295, 最後が6295. */
export const LAST_PLACES: readonly string[] = [
  ...[
    '下4',
    '下四',
    '最後',
    'さいご',
    '末尾',
    'うしろ',
    '後ろ',
    'おしり',
    'お尻',
    'ラスト',
    'らすと',
    '終わり',
    'おわり',
    'しっぽ',
    'しめ',
    '下は',
    '下が',
    '下の',
    '下よん',
    'ケツ',
    'けつ',
    '終い',
    'しまい',
    '仕舞',
    'トリ',
    '締め',
    '〆',
  ],
]

/** A block of a number is another: 「1234を5521に変えた」. */
export const REPLACED_WORDS: readonly string[] = [
  ...[
    'に変え',
    'にかえ',
    'に替え',
    'に換え',
    'に直',
    'になお',
    'に置き',
    'に差し',
    'にした',
    'にして',
    'にすれ',
    'になる',
  ],
  ...['に入れ替え', 'にいれかえ', 'にチェンジ', 'が正', 'が本当', 'の間違い', 'と交換'],
]

/** Every digit is moved. */
export const EACH_WORDS: readonly string[] = [
  ...['全部', 'ぜんぶ', '全て', 'すべて', 'それぞれ', 'ずつ', '各', 'みんな', 'どの数字も', 'ひとつひとつ', '一個一個'],
]

/** Up or down by a number: 「1ずつ足して」, 「2ずらして」. */
export const MORE_WORDS: readonly string[] = [
  ...['足', 'たし', 'たす', 'プラス', 'ぷらす', '増', '大き', '進', 'ずら', 'ズラ', '上げ', '多い', '上に'],
]
export const LESS_WORDS: readonly string[] = [
  ...['引', 'ひい', 'ひく', 'マイナス', 'まいなす', '減', 'へら', '小さ', '戻', '下げ', '少な', '下に'],
]

/** The blocks of a number stand in the opposite order. */
export const BACKWARDS_WORDS: readonly string[] = [
  ...[
    '後ろから',
    'うしろから',
    '後ろの',
    'うしろの',
    '逆',
    'さかさ',
    '反対',
    'お尻から',
    'おしりから',
    '右から',
    '下から',
    '一の位から',
    '1の位から',
    'けつから',
    'ケツから',
    'しっぽから',
    '最後から',
  ],
]

/** … and it is the blocks, not the digits. */
export const BLOCK_WORDS: readonly string[] = [
  'ブロック',
  'ぶろっく',
  '順',
  'かたまり',
  '塊',
  'グループ',
  'ぐるーぷ',
  '4桁ずつ',
  '区切りごと',
]
