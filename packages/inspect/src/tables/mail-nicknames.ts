/**
 * Nicknames of mail providers are made of parts, as those of messengers are: what it is known by, and a word for mail. They count only right
 * beside something that could be the name in front of the @.
 */
const MAILS = [
  ...[
    'のメール',
    'メール',
    'のメアド',
    'の手紙',
    'の便',
    'のめーる',
    'のメェル',
    'のアドレス',
    'のアド',
    'の会社のメール',
  ],
  ...['の会社の手紙', '会社のメール', '社のメール', 'の郵便', '郵便', 'のポスト'],
]
const CLOUDS = ['の雲', '雲', 'のクラウド', 'クラウド', 'の会社の雲', '社の雲', 'の会社のクラウド', ...MAILS]
const ONES = ['のやつ', 'のほう', 'の方', 'のケータイ', 'の携帯', 'の会社', 'のとこ', ...MAILS]

const KNOWN_BY: readonly (readonly [domain: string, looks: readonly string[], words: readonly string[]])[] = [
  [
    'gmail.com',
    [
      ...[
        'G',
        'ジー',
        'グーグル',
        'ぐーぐる',
        'Google',
        '検索',
        '検索の会社',
        '検索屋',
        '世界一の検索',
        '世界の検索',
        '検索の巨人',
      ],
      ...['赤青黄緑', 'カラフルな検索', 'アンドロイド', 'Android'],
    ],
    MAILS,
  ],
  [
    'icloud.com',
    [
      'りんご',
      'リンゴ',
      '林檎',
      '🍎',
      'アップル',
      'Apple',
      'アイフォン',
      'アイホン',
      'iPhone',
      'かじりかけのりんご',
      '果物',
    ],
    CLOUDS,
  ],
  ['yahoo.co.jp', ['ヤフー', 'ヤフ', '赤い検索', '赤いY', 'ワイ!', 'びっくりマーク', 'やっほー'], MAILS],
  ['docomo.ne.jp', ['ドコモ', '赤いd', '赤い携帯', 'NTT', 'ポインコ'], ONES],
  ['softbank.ne.jp', ['ソフトバンク', 'ソフバン', '白い犬', '白犬', '犬のお父さん', 'お父さん犬', '銀の携帯'], ONES],
  ['au.com', ['エーユー', '三太郎', 'オレンジの携帯'], ONES],
  ['ymobile.ne.jp', ['ワイモバ', 'ワイモバイル', 'ふてネコ'], ONES],
  ['outlook.com', ['マイクロソフト', 'ウィンドウズ', 'Windows', '窓の会社', 'MS'], MAILS],
]

export const MAIL_NICKNAMES: readonly (readonly [domain: string, words: readonly string[]])[] = KNOWN_BY.map(
  ([domain, looks, words]) => [domain, looks.flatMap((look) => words.map((word) => look + word))] as const,
)
