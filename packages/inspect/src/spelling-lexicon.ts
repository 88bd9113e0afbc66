import { foldWord, isHiragana, isLatin } from './lex.ts'
import { buildSearched } from './openings.ts'
import { HUB_NAMES } from './tables/hosts.ts'
import { MAIL_NICKNAMES } from './tables/mail-nicknames.ts'
import { HOST_WORDS, MAIL_PROVIDERS, NOT_SIGNS, SPELLED_SIGNS } from './tables/spelled-signs.ts'

/** The words that spell signs, providers and parts of hosts, in every way that people write them. */
type Entry =
  | { readonly kind: 'sign'; readonly sign: string; readonly weak: boolean }
  | { readonly kind: 'host'; readonly part: string }
  | { readonly kind: 'provider'; readonly domain: string }
  | { readonly kind: 'hub'; readonly host: string }
  | { readonly kind: 'none' }

/** `あっとまーく` as `あっとまあく`: the bar as the vowel that it draws out. */
function withVowels(word: string): string {
  return word.replace(/(.)ー/g, (bar, before: string) => {
    const row = VOWEL_ROWS.find(([kana]) => kana.includes(before))
    return row === undefined ? bar : before + row[1]
  })
}

const VOWEL_ROWS: readonly (readonly [kana: string, vowel: string])[] = [
  ['あかさたなはまやらわがざだばぱゃ', 'あ'],
  ['いきしちにひみりぎじぢびぴ', 'い'],
  ['うくすつぬふむゆるぐずづぶぷゅ', 'う'],
  ['えけせてねへめれげぜでべぺ', 'え'],
  ['おこそとのほもよろごぞどぼぽょ', 'う'],
]

const words = (list: string | undefined) => {
  const folded = (list ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map(foldWord)
  return [...new Set([...folded, ...folded.filter((word) => word.length >= 4 && word.includes('ー')).map(withVowels)])]
}

/** `d◯c◯m◯`, `gm*il`: a name with one letter, or all its vowels, covered. */
function masked(word: string): string[] {
  const covered = [...word].map((_, i) => `${word.slice(0, i)}○${word.slice(i + 1)}`)
  return [...covered.slice(1), word.replace(/[aiueo]/g, '○'), word.replaceAll('o', '○')].flatMap((hidden) =>
    [...'○◯●〇*×'].map((mask) => hidden.replaceAll('○', mask)),
  )
}

const BRACKETS = ['()', '[]', '{}', '<>', '【】', '「」', '『』', '〔〕', '《》', '〈〉', '""', "''", '**', '__', '||']

export const ENTRIES = buildSearched<Entry>([
  ...NOT_SIGNS.map((word) => [foldWord(word), { kind: 'none' }] as const),
  ...SPELLED_SIGNS.flatMap(([sign, strong, weak]) => [
    ...words(strong).map((word) => [word, { kind: 'sign', sign, weak: false }] as const),
    ...words(weak).map((word) => [word, { kind: 'sign', sign, weak: true }] as const),
  ]),
  // 【.】, 「ドット」: a sign in brackets of any kind
  ...SPELLED_SIGNS.flatMap(([sign, strong, weak]) =>
    [sign, ...words(strong), ...words(weak)]
      .filter((word) => word.length <= 6 && (word === sign || isHiragana(word[0]) || isLatin(word[0]) || word === '点'))
      .flatMap((word) => BRACKETS.map((pair) => `${pair[0]}${word}${pair[1]}`))
      .map((word) => [foldWord(word), { kind: 'sign', sign, weak: false }] as const),
  ),
  ...MAIL_PROVIDERS.flatMap(([domain, names]) =>
    words(names).map((word) => [word, { kind: 'provider', domain }] as const),
  ),
  ...MAIL_NICKNAMES.flatMap(([domain, names]) =>
    names.map((word) => [foldWord(word), { kind: 'provider', domain }] as const),
  ),
  ...MAIL_PROVIDERS.flatMap(([domain, names]) =>
    words(names)
      .filter((word) => isLatin(word[0]) && word.length >= 5)
      .flatMap((word) => masked(word).map((hidden) => [hidden, { kind: 'provider', domain }] as const)),
  ),
  ...HUB_NAMES.flatMap(([host, names]) => words(names).map((word) => [word, { kind: 'hub', host }] as const)),
  ...HOST_WORDS.flatMap(([part, names]) => words(names).map((word) => [word, { kind: 'host', part }] as const)),
])
