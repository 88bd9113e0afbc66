/**
 * Signs written as words. The weak ones are everyday words (点, てん, ばー, さい) and count only right between two spelled parts.
 */
export const SPELLED_SIGNS: readonly (readonly [sign: string, words: string, weak?: string])[] = [
  [
    '@',
    'あっとまーく あっとま あとまーく あまーく まるa (a) 🌀 🐌 なると うずまき かたつむり ぐるぐるまーく あっと @まーく _at_ -at- (@) [@] {@} <@> 【@】 (at) [at] (atmark) [atmark] (a) [a] {at} <at> (あっと) [あっと] 【あっと】 (あっとまーく) 単価記号 まるえー まるえい 丸えー 丸a ぐるぐる ぐるぐるのやつ うずまきまーく atto attomaaku attomark atmark a-to アっと かたつむり記号',
    'まるあ あと',
  ],
  [
    '.',
    'どっと どと ぴりおど ぴりおっど ほくろ 黒丸 小さい丸 (dot) _dot_ -dot- dotto doto [dot] {dot} <dot> (.) [.] {.} (ドット) (ﾄﾞｯﾄ) [てん] 【点】 {点} <点> (どっと) [どっと] 【どっと】 (点) (てん) [点]',
    'てん 点 ぽち',
  ],
  [
    '_',
    'あんだーばー あんだーすこあ あんだあばー あんだばー あんだーばあ あんすこ あんだーらいん したばー 下線 下棒',
    'あんだー した線 下',
  ],
  ['-', 'はいふん はいふぉん よこぼう 横棒 よこせん 横線 だっしゅ', 'ばー 棒'],
  ['/', 'すらっしゅ (スラッシュ) [/] [スラ] [スラッシュ] (スラ) すらっしゅー ななめ棒 斜め線 斜線 斜め棒', 'すら'],
  ['+', 'ぷらす'],
  [
    'www',
    'だぶりゅーだぶりゅーだぶりゅー だぶりゅうだぶりゅうだぶりゅう だぶるゆーだぶるゆーだぶるゆー だぶるだぶるだぶる だぶだぶだぶ とりぷるだぶりゅー とりぷるw',
  ],
]

/** Everyday words that begin like a sign. */
export const NOT_SIGNS: readonly string[] = [
  'あっという',
  'あっと言う',
  'あっとほーむ',
  'あっとう',
  'どっと疲',
  'どっと笑',
  'どっとつかれ',
]

/** Parts of a host as they are read aloud; they count only behind a spelled dot or a mail provider. */
export const HOST_WORDS: readonly (readonly [part: string, words: string])[] = [
  ['com', 'こむ しーおーえむ'],
  ['net', 'ねっと'],
  ['jp', 'じぇーぴー じぇいぴー じぇぴー'],
  ['co', 'しーおー'],
  ['ne', 'えぬいー'],
  ['org', 'おーがにぜーしょん おーあーるじー'],
  ['cojp', 'しーおーじぇーぴー しーおーじぇいぴー'],
  ['nejp', 'えぬいーじぇーぴー えぬいーじぇいぴー'],
  ['me', 'みー えむいー'],
  ['example', 'えぐざんぷる いぐざんぷる えくざんぷる'],
  ['link', 'りんく'],
]

/** Mail providers and carriers: the words for them, and the domain that a bare name stands for. */
export const MAIL_PROVIDERS: readonly (readonly [domain: string, words: string])[] = [
  [
    'gmail.com',
    'gmail じーめーる gめーる g(めーる) じーめる じーめ gめ じーめぇる gめぇる じめ じーめーの g便 ぐーぐるめーる グーグルのメール グーグルの',
  ],
  ['icloud.com', 'icloud iくらうど i雲 あいくらうど あいくら りんごの雲 リンゴの雲 🍎☁️ 林檎の雲'],
  ['yahoo.co.jp', 'yahoo やふー やふめ やほー やふ'],
  ['ymail.ne.jp', 'ymail'],
  ['hotmail.com', 'hotmail ほっとめーる'],
  ['outlook.com', 'outlook あうとるっく あうとるく'],
  ['docomo.ne.jp', 'docomo どこも ドコモめーる d○c○m○ ドコモのやつ ドコモの'],
  ['softbank.ne.jp', 'softbank そふとばんく そふばん そふとばんくの s○ftb○nk'],
  ['ezweb.ne.jp', 'ezweb いーじーうぇぶ'],
  ['au.com', 'えーゆー au'],
  ['ymobile.ne.jp', 'ymobile わいもばいる わいもば'],
  ['biglobe.ne.jp', 'biglobe びっぐろーぶ'],
  ['ocn.ne.jp', 'ocn おーしーえぬ'],
  ['so-net.ne.jp', 'そねっと so-net'],
  ['nifty.com', 'nifty にふてぃ'],
  ['proton.me', 'protonmail proton ぷろとんめーる ぷろとん'],
]
