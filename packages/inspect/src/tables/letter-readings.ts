/** How Latin letters are read aloud, and how signs of an ID are. Longest first does not matter: the longest word wins by itself. */
export const LETTER_READINGS: readonly (readonly [letter: string, words: string])[] = [
  ['a', 'えー えい えぃ'],
  ['b', 'びー びぃ'],
  ['c', 'しー しぃ'],
  ['d', 'でぃー でー でい'],
  ['e', 'いー'],
  ['f', 'えふ'],
  ['g', 'じー じぃ'],
  ['h', 'えいち えっち'],
  ['i', 'あい'],
  ['j', 'じぇー じぇい'],
  ['k', 'けー けい'],
  ['l', 'える'],
  ['m', 'えむ'],
  ['n', 'えぬ'],
  ['o', 'おー'],
  ['p', 'ぴー ぴぃ'],
  ['q', 'きゅー'],
  ['r', 'あーる'],
  ['s', 'えす'],
  ['t', 'てぃー てー てい'],
  ['u', 'ゆー'],
  ['v', 'ぶい ゔぃ'],
  ['w', 'だぶりゅー だぶる'],
  ['x', 'えっくす'],
  ['y', 'わい'],
  ['z', 'ぜっと ずぃー'],
]

export const ID_SIGNS: readonly (readonly [sign: string, words: string])[] = [
  ['_', 'あんだーばー あんだばー あんだーすこあ あんすこ あんだーらいん したばー した棒 下線 下棒'],
  ['-', 'はいふん よこぼう 横棒 よこせん 横線'],
  ['.', 'どっと てん 点 ぴりおど ぽち'],
]

export const ID_DIGITS: readonly (readonly [digit: string, words: string])[] = [
  ['0', 'ぜろ れい まる'],
  ['1', 'いち わん'],
  ['2', 'に にー にい つー'],
  ['3', 'さん すりー'],
  ['4', 'よん ふぉー し'],
  ['5', 'ご ごー ふぁいぶ'],
  ['6', 'ろく しっくす'],
  ['7', 'なな せぶん しち'],
  ['8', 'はち えいと'],
  ['9', 'きゅう く ないん'],
]

/** Kana → Latin letters, as people write names in an ID (Hepburn). */
export const ROMAJI: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno ' +
    'はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo んn がga ぎgi ぐgu げge ごgo ' +
    'ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ' +
    'きゃkya きゅkyu きょkyo しゃsha しゅshu しょsho ちゃcha ちゅchu ちょcho にゃnya にゅnyu にょnyo ひゃhya ひゅhyu ひょhyo ' +
    'みゃmya みゅmyu みょmyo りゃrya りゅryu りょryo ぎゃgya ぎゅgyu ぎょgyo じゃja じゅju じょjo びゃbya びゅbyu びょbyo ぴゃpya ぴゅpyu ぴょpyo'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const latin = pair.search(/[a-z]/)
      return [pair.slice(0, latin), pair.slice(latin)]
    }),
)

/** Kanji that people tell to be written in Latin letters. */
export const KANJI_NAMES: Readonly<Record<string, string>> = {
  姫: 'hime',
  黒: 'kuro',
  白: 'shiro',
  赤: 'aka',
  青: 'ao',
  緑: 'midori',
  桜: 'sakura',
  空: 'sora',
  海: 'umi',
  山: 'yama',
  川: 'kawa',
  花: 'hana',
  月: 'tsuki',
  星: 'hoshi',
  雪: 'yuki',
  雨: 'ame',
  風: 'kaze',
  猫: 'neko',
  犬: 'inu',
  鳥: 'tori',
  熊: 'kuma',
  兎: 'usagi',
  狐: 'kitsune',
  夢: 'yume',
  光: 'hikari',
  春: 'haru',
  夏: 'natsu',
  秋: 'aki',
  冬: 'fuyu',
  竹: 'take',
  松: 'matsu',
  梅: 'ume',
  森: 'mori',
  虎: 'tora',
  龍: 'ryu',
  竜: 'ryu',
  馬: 'uma',
  魚: 'sakana',
  米: 'kome',
  茶: 'cha',
  酒: 'sake',
  水: 'mizu',
  火: 'hi',
  石: 'ishi',
  心: 'kokoro',
  音: 'oto',
  歌: 'uta',
  太郎: 'taro',
}
