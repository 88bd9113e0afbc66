import { western } from './conjugate.ts'
import { VERB_ROWS } from './tables/verb-rows.ts'

/**
 * The forms of a Japanese verb, for word lists that name a verb and what is done with it (`払う/will`). Dialects are in the endings, so
 * that one entry covers 払うよ, 払うけん, 払うで, 払ったる and 払わせて. Regular verbs, する and 来る.
 */

/** Verbs in kanji + る that drop る; a kana before it (入れる, 見せる) tells by itself. */
const ICHIDAN = new Set('見る 観る 診る 着る 寝る 出る 得る 似る 煮る 居る'.split(' '))
/** Verbs that end like the ones that drop る, and do not. */
const GODAN = new Set(
  '入る 帰る 走る 知る 切る 喋る しゃべる 蹴る 限る 減る 滑る 握る 参る 散る 要る バラまく'.split(' '),
)

type Stems = {
  readonly base: string
  readonly a: string
  readonly i: string
  /** What a command or a possibility is made on. */
  readonly e: string
  readonly o: string
  readonly te: string
  readonly ta: string
  readonly can: string
  readonly causes: string
  readonly commands: readonly string[]
}

function stemsOf(base: string): Stems {
  if (base.endsWith('する')) {
    const s = base.slice(0, -2)
    return {
      base,
      a: `${s}し`,
      i: `${s}し`,
      e: `${s}すれ`,
      o: `${s}しよ`,
      te: `${s}して`,
      ta: `${s}した`,
      can: `${s}でき`,
      causes: `${s}させ`,
      commands: [`${s}しろ`, `${s}せえ`, `${s}せい`],
    }
  }
  if (base.endsWith('来る')) {
    const k = base.slice(0, -1)
    return {
      base,
      a: k,
      i: k,
      e: `${k}れ`,
      o: `${k}よ`,
      te: `${k}て`,
      ta: `${k}た`,
      can: `${k}れ`,
      causes: `${k}させ`,
      commands: [`${k}い`],
    }
  }
  const stem = base.slice(0, -1)
  const before = base.at(-2) ?? ''
  const dropsRu =
    base.endsWith('る') &&
    !GODAN.has(base) &&
    (ICHIDAN.has(base) || 'えけげせぜてでねへべめれいきぎしじちにひびみりぇ'.includes(before))
  if (dropsRu) {
    return {
      base,
      a: stem,
      i: stem,
      e: `${stem}れ`,
      o: `${stem}よ`,
      te: `${stem}て`,
      ta: `${stem}た`,
      can: `${stem}られ`,
      causes: `${stem}させ`,
      commands: [`${stem}ろ`],
    }
  }
  const [a, i, e, o, te, ta] = VERB_ROWS[base.at(-1) ?? ''] ?? ['', '', '', '', '', '']
  // 行く is the one verb in く whose te-form is って
  const goes = base.endsWith('行く') || base.endsWith('いく')
  return {
    base,
    a: stem + a,
    i: stem + i,
    e: stem + e,
    o: stem + o,
    te: goes ? `${stem}って` : stem + te,
    ta: goes ? `${stem}った` : stem + ta,
    can: stem + e,
    causes: `${stem + a}せ`,
    commands: [stem + e],
  }
}

/** 払って is 払うて in the west, もらって もろうて. */
function westOf(stems: Stems): Stems | undefined {
  if (!stems.base.endsWith('う')) return undefined
  const stem = western(stems.base.slice(0, -1))
  return { ...stems, te: `${stem}うて`, ta: `${stem}うた` }
}

const each = (stem: string, endings: string) => endings.split(' ').map((ending) => stem + ending)

/** 払っておく → 払っとく, 払ってしまった → 払っちゃった. */
const short = (te: string, t: string, d: string) => te.slice(0, -1) + (te.endsWith('て') ? t : d)

const FINITE =
  '$ よ ね わ から けん けえ けぇ けど し で ぜ ぞ つもり 予定 気 ので の$ のは のも んで んや べ っちゃ ばい たい さ さかい はんで すけ な$ なら とも こと けんど ばってん きに でよ でな がね がや とよ$ だに ど$'

/** What the speaker will, would, can or wants to do. */
function will({ base, i, o, te, can, causes }: Stems): string[] {
  return [
    ...each(base, FINITE),
    ...each(i, 'ます ましょ ま$ まひょ たい たく やす に行 に来 $ そう'),
    ...each(o, 'う か っか や ぜ ~ ー $ と思'),
    ...each(te, 'あげ やる やろ やっ さしあげ 差し上げ みる みよ 行く いく'),
    ...each(short(te, 'た', 'だ'), 'る$ るよ るわ るで るから るけ るね ろか ろう ろ$ るさかい'),
    ...each(short(te, 'ち', 'じ'), 'ゃる$ ゃるよ ゃるけ ゃるわ ゃろ ゃおう ゃお$ ゃおか ゃうよ ゃうぞ ゃうね ゃうから'),
    ...each(short(te, 'ち', 'じ'), 'ゃるき ゃるばい ゃるで ゃげる ゃげよ ょく$ ょくけ ょくき'),
    ...each(short(te, 'と', 'ど'), 'く こう こか くよ くわ くけ くで'),
    ...each(can, 'る ます ば たら るよ'),
    ...each(causes, 'て る てや てくれ ろ'),
  ]
}

/** What the other is asked or told to do. */
function ask({ i, te, o, commands }: Stems): string[] {
  return [
    ...each(te, 'けさ けら けね ごせ ごし たも えな えや くだは'),
    ...each(short(te, 'ち', 'じ'), 'くれ くり ゃり$ ゃらん? ゃらんね ゃらんか ゃんない ゃんさい ょくれ ょって'),
    ...each(short(te, 'で', 'で'), 'けろ けれ けさ けら けね くれ'),
    ...each(
      te,
      '$ くれ くん くだ 下さ ほし 欲し もら もろ よ や ね な ちょ 頂 いただ けろ けれ つか くん んか っち みて 笑 きて おい',
    ),
    ...each(short(te, 'と', 'ど'), 'いて いてね いてくれ いてな いてや け$ きゃ くれ くん くなは うせ'),
    ...each(i, 'な$ なさい なよ んさい い$ や$ なはれ なっせ まっし られま やんせ'),
    ...commands.flatMap((command) => each(command, '$ よ や って んか')),
    ...each(`お${i}`, 'ください 下さい いただ 頂 願'),
    ...each(o, 'うね うよ'),
  ]
}

/** What the speaker invites the other to do together. Thinking of doing it oneself (行こうかな, 行こうと思う) is none. */
function invite({ a, i, o, te, base }: Stems): string[] {
  return [
    ...each(
      a,
      'ない? ないか なーい ん? んか$ んけ んか? んかい んかね んかの んね? へん? へんか ねえ? ねー? ねえか ねぇか ねか ないw',
    ),
    ...each(a, 'んや$ んかや んかえ んまい ねが ねべか ねえべ んじゃろか んじゃろうか んやろか れんか れんじゃろ'),
    ...each(i, 'ませんか ません? ませぬか ましょ まひょ まへんか もんそ んさらんか なさらんか なはらんか'),
    ...each(
      o,
      'う や よ$ よー ぜ $ う~ ー や$ で$ う$ うよ うや うね うな うぜ うか$ うか か$ っか$ うえ$ うで$ うばい まい$ まいか まいけ',
    ),
    ...each(
      `-${o}`,
      'うかな かな っかな うかと かと うと うとし うものなら うがな うにも うか迷 うか悩 か迷 か悩 うかしら うもな',
    ),
    ...each(base, 'べ$ べか べや べさ のどう のはどう のもあり とかどう っちゃろ'),
    // 行くべ is 行ぐべ, 会うべ stays, 泊まるべ is 泊まっぺ
    ...(base.endsWith('る') ? each(base.slice(0, -1), 'っぺ っぺし') : each(base, 'っぺ')),
    ...(base.endsWith('く') ? each(`${base.slice(0, -1)}ぐ`, 'べ$ べか べや べし っぺ か?') : []),
    ...each(
      te,
      'くれない くれん? くれへん くれませ くれる? ほし 欲し もらえな もらえませ みない みん? みませ いただけ くれんか くれんじゃろ くれんやろ くれんね くれんや もらえんか もらえんじゃろ もらえんやろ もらわれん けねが けねか くださらん',
    ),
    `お${i}しま`,
    `お${i}しよ`,
    `お${i}でき`,
  ]
}

/** What the speaker would like to do with the other, or could. */
function wish({ base, i, te, can, commands }: Stems): string[] {
  // in the west たか is a wish; of verbs that drop る it is the past as well
  const west =
    commands[0]?.endsWith('ろ') === true && base.endsWith('る')
      ? []
      : each(i, 'たか$ たかー たかね たかと たかで たかよ たかば たかけ たかの')
  return [
    ...west,
    ...each(i, 'たい たいな たくなった てえ てー とう'),
    ...each(`-${i}`, 'たいって たいと言 たいとは たい人'),
    ...each(te, 'くれ くだ ほし 欲し もら もろ みたい みない みよ いただ 頂'),
    ...each(
      can,
      'ない? ないかな ないか ないです ん? んか んかな へん ませんか たら る? るよ るね るかな るけ ますか るとこ るとき る日 るなら',
    ),
  ]
}

/** What the speaker swears to do: 言うぞ, 電話するからな, 送ったる, 見せてやる. */
function vow({ base, te }: Stems): string[] {
  return [
    ...each(base, 'ぞ からな からなw けんな けえな けえの で$ ばい たい$ し$ さかいな きな けの ど$'),
    ...each(short(te, 'ち', 'じ'), 'ゃる$ ゃるぞ ゃるけ ゃるき ゃるわ ゃろう ゃろか'),
    ...each(short(te, 'た', 'だ'), 'る$ るわ るで るから るけ ろか ろうか ろ$'),
    ...each(te, 'やる やるから やろうか やんよ'),
    ...each(short(te, 'と', 'ど'), 'くわ くで くけん'),
  ]
}

/** What has been done, is being done or stands done. */
function done({ i, te, ta }: Stems): string[] {
  return [
    ...each(ta, '$ よ ね わ から けど の ん や ばい っちゃ し で さ ぜ ぞ やつ もの 動画 の$ り ば ー~'),
    ta,
    ...each(te, 'る た ます ました しま もた あ い$ いる いた いま おい おり ん$ んねん はる まっ'),
    ...each(short(te, 'と', 'ど'), 'る った い きま る$ ります ったわ います'),
    ...each(short(te, 'ち', 'じ'), 'ゃった ゃって ゃいま ゃう ょる ょります ょった ょっと ょん$ ゅう$ ゅうき'),
    ...each(i, 'よる$ よるけ よるよ よるで よった よります よりま よっと よりょ'),
  ].filter((form) => !form.includes('ばて'))
}

const FORMS: Readonly<Record<string, (stems: Stems) => string[]>> = {
  will,
  ask,
  invite,
  wish,
  vow,
  done,
  any: ({ base, a, i, e, o, te, ta, can }) => [base, a, i, e, o, te, ta, can],
  // for parts whose order with others says enough
  stem: ({ base, i, te, ta, o }) => [base, i, te, ta, o],
}

/** `verb/form` spelled out. @throws {Error} when there is no such form. */
export function verbForms(verb: string, form: string): string[] {
  const make = FORMS[form]
  if (make === undefined) throw new Error(`no verb form "${form}"`)
  const stems = stemsOf(verb)
  const west = westOf(stems)
  return west === undefined ? make(stems) : [...new Set([...make(stems), ...make(west)])]
}
