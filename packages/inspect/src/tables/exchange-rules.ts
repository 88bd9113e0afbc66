import type { ReasonCode } from '../reasons.ts'

/**
 * What must follow each other in one sentence to make a request, an offer or a hint. `parts` name word lists of exchange-words.ts, `app` (a service,
 * by any name), `messenger` (one that is for talking), or a verb with its mood (`give.ask`, from contact-verbs.ts and moods.ts); `|` joins alternatives. `within` is how many folded
 * units may stand between two parts.
 */
export type ExchangeRule = {
  readonly parts: readonly string[]
  readonly within: number
  readonly confidence: number
  readonly reason: ReasonCode
  /** The sentence has to ask. */
  readonly asked?: boolean
  /** The last part has to end the clause. */
  readonly last?: boolean
  /** The first part is no end of a longer word: プレゼント交換. */
  readonly alone?: boolean
  /** The message says nothing else. */
  readonly short?: boolean
}

const GET = 'give.ask|give.may|give.wish|take.wish|take.may|take.invite|swap.ask|swap.invite|swap.wish|swap.may'
const GIVE = 'give.offer|swap.offer'
const GO = 'go.invite|go.wish|go.may|go.ask'
const TALK = 'talk.invite|talk.wish|talk.may|talk.ask|swap.invite|swap.wish|swap.may|swap.ask'

export const EXCHANGE_RULES: readonly ExchangeRule[] = [
  // 連絡先、もしよかったら教えてもらえませんか
  { parts: ['thing', 'give.bare|take.bare'], within: 8, confidence: 0.6, reason: 'asks-contact' },
  { parts: ['thing', GET], within: 16, confidence: 0.92, reason: 'asks-contact' },
  { parts: ['app', GET], within: 12, confidence: 0.9, reason: 'asks-contact' },
  { parts: ['weak', GET], within: 4, confidence: 0.8, reason: 'asks-contact' },
  { parts: ['thing', GIVE], within: 12, confidence: 0.9, reason: 'offers-contact' },
  { parts: ['app', GIVE], within: 8, confidence: 0.85, reason: 'offers-contact' },
  { parts: ['weak', GIVE], within: 3, confidence: 0.75, reason: 'offers-contact' },
  { parts: ['thing|app', 'take.offer|take.ask'], within: 8, confidence: 0.65, reason: 'asks-contact' },
  // 教えて、連絡先
  { parts: [`${GET}|give.bare`, 'thing|app|weak'], within: 2, confidence: 0.85, reason: 'asks-contact', last: true },
  { parts: [GIVE, 'thing|app|weak'], within: 2, confidence: 0.75, reason: 'offers-contact', last: true },
  // 番号ちょうだい, LINEだけでも
  { parts: ['thing|app', 'want'], within: 4, confidence: 0.85, reason: 'asks-contact' },
  { parts: ['weak', 'want'], within: 1, confidence: 0.75, reason: 'asks-contact' },
  // LINE、だめ?
  { parts: ['thing|app', 'okay'], within: 6, confidence: 0.8, reason: 'asks-contact', asked: true },
  { parts: ['thing|app', 'give.if|take.if'], within: 8, confidence: 0.5, reason: 'asks-contact' },
  // 連絡先なんぞ聞いたらいかんかね
  {
    parts: ['thing|app|weak', 'give.if|take.if|swap.if|give.dead', 'okay'],
    within: 6,
    confidence: 0.86,
    reason: 'asks-contact',
    asked: true,
  },
  { parts: ['free', 'weak|thing|phone', GO], within: 4, confidence: 0.8, reason: 'moves-outside' },
  { parts: ['weak', 'okay'], within: 2, confidence: 0.6, reason: 'asks-contact', asked: true },
  { parts: ['messenger', 'using'], within: 4, confidence: 0.8, reason: 'asks-contact', asked: true },
  { parts: ['which', 'using'], within: 8, confidence: 0.75, reason: 'asks-contact', asked: true },
  // LINEで話そう
  { parts: ['app', TALK], within: 10, confidence: 0.88, reason: 'moves-outside' },
  { parts: ['thing', TALK], within: 8, confidence: 0.85, reason: 'moves-outside' },
  // ここを出て話したい
  { parts: ['out', TALK], within: 14, confidence: 0.85, reason: 'moves-outside' },
  { parts: ['out', 'reach', 'place'], within: 8, confidence: 0.8, reason: 'moves-outside', asked: true },
  { parts: ['out', 'reach'], within: 10, confidence: 0.7, reason: 'moves-outside', asked: true },
  { parts: ['free', TALK], within: 14, confidence: 0.75, reason: 'moves-outside' },
  { parts: ['free', 'reach', 'place'], within: 8, confidence: 0.75, reason: 'moves-outside' },
  { parts: ['reach', 'place'], within: 4, confidence: 0.7, reason: 'asks-contact', asked: true },
  // 紙に書いて見せて
  { parts: ['cover', GET], within: 10, confidence: 0.4, reason: 'hints-contact' },
  { parts: ['cover', 'digits', `${GET}|${GIVE}`], within: 10, confidence: 0.8, reason: 'hints-contact' },
  { parts: ['digits', 'cover', `${GET}|${GIVE}`], within: 10, confidence: 0.6, reason: 'hints-contact' },
  // プロフの数字をつなげて
  { parts: ['trail', 'signs', 'join'], within: 14, confidence: 0.8, reason: 'hints-contact' },
  { parts: ['signs', 'join'], within: 8, confidence: 0.55, reason: 'hints-contact' },
  { parts: ['trail', 'join'], within: 14, confidence: 0.55, reason: 'hints-contact' },
  { parts: ['hint', 'looks'], within: 12, confidence: 0.85, reason: 'hints-contact' },
  // 交換しようよ: nothing said of what
  {
    parts: ['swap.invite|swap.may|swap.wish|swap.ask'],
    within: 0,
    confidence: 0.7,
    reason: 'asks-contact',
    alone: true,
    short: true,
  },
  {
    parts: ['swapping', 'okay'],
    within: 4,
    confidence: 0.7,
    reason: 'asks-contact',
    asked: true,
    alone: true,
    short: true,
  },
  // ポイントいらないとこ行かない?
  { parts: ['free', 'place', GO], within: 5, confidence: 0.8, reason: 'moves-outside' },
  { parts: ['app|thing', GO], within: 5, confidence: 0.75, reason: 'moves-outside' },
  { parts: ['out', 'talk.offer|swap.offer'], within: 8, confidence: 0.65, reason: 'moves-outside' },
  { parts: ['after', 'how', `${TALK}|reach`], within: 10, confidence: 0.75, reason: 'moves-outside' },
  { parts: ['after', TALK], within: 8, confidence: 0.6, reason: 'moves-outside' },
  { parts: ['some', 'reach', 'place'], within: 8, confidence: 0.6, reason: 'moves-outside' },
  // 緑で話そ
  { parts: ['looks', `${TALK}|${GO}`], within: 3, confidence: 0.6, reason: 'hints-contact' },
  { parts: ['looks', GET], within: 4, confidence: 0.45, reason: 'hints-contact' },
  { parts: ['looks', 'using'], within: 2, confidence: 0.5, reason: 'hints-contact', asked: true },
  // LINEの件、考えてくれた?
  { parts: ['thing|app', 'matter', 'okay'], within: 5, confidence: 0.8, reason: 'asks-contact' },
  { parts: ['thing|app', 'matter'], within: 0, confidence: 0.6, reason: 'asks-contact', last: true },
  // LINEのほうが早いよ
  { parts: ['app|thing', 'than', 'better'], within: 8, confidence: 0.6, reason: 'moves-outside' },
  // じゃんけんで勝ったらLINEね
  { parts: ['if', 'thing|app|weak'], within: 6, confidence: 0.7, reason: 'asks-contact', last: true },
  // LINEしよ
  { parts: ['app', 'do.invite|do.wish|do.may|do.ask'], within: 1, confidence: 0.82, reason: 'moves-outside' },
  { parts: ['thing|messenger', 'using|okay'], within: 4, confidence: 0.7, reason: 'asks-contact', asked: true },
  { parts: ['weak', TALK], within: 2, confidence: 0.6, reason: 'moves-outside' },
  { parts: ['venue', GO], within: 3, confidence: 0.5, reason: 'moves-outside' },
  { parts: ['after', 'take.may|take.wish|talk.may'], within: 10, confidence: 0.65, reason: 'asks-contact' },
  { parts: ['out', 'place', 'using'], within: 5, confidence: 0.65, reason: 'moves-outside', asked: true },
  { parts: [TALK, 'app'], within: 2, confidence: 0.8, reason: 'moves-outside', last: true },
  { parts: ['mail', `${GET}|${TALK}`], within: 3, confidence: 0.5, reason: 'asks-contact' },
  // ここの名前で検索してみて
  { parts: ['handle', 'found'], within: 4, confidence: 0.7, reason: 'hints-contact' },
  { parts: ['app|looks', 'found'], within: 8, confidence: 0.72, reason: 'hints-contact' },
  {
    parts: ['social', `${GET}|give.offer|take.offer|want|okay|using`],
    within: 4,
    confidence: 0.65,
    reason: 'asks-contact',
  },
  { parts: ['thing|app|final', 'cond'], within: 3, confidence: 0.7, reason: 'asks-contact' },
  { parts: ['thing|app|weak', 'grudge'], within: 4, confidence: 0.7, reason: 'asks-contact' },
  { parts: ['out', 'reach|mail|weak', 'okay'], within: 6, confidence: 0.65, reason: 'moves-outside', asked: true },
  {
    parts: ['phone.invite|phone.wish|phone.may|phone.ask'],
    within: 0,
    confidence: 0.55,
    reason: 'asks-contact',
    short: true,
  },
  { parts: ['app', 'talk.if'], within: 4, confidence: 0.5, reason: 'moves-outside' },
  // 話そうよ、アプリの外で
  { parts: ['talk.invite|talk.wish', 'out'], within: 2, confidence: 0.8, reason: 'moves-outside', last: true },
  { parts: ['out', 'go.invite|go.may|go.ask'], within: 4, confidence: 0.5, reason: 'moves-outside' },
  { parts: ['app_kind', 'using'], within: 8, confidence: 0.5, reason: 'asks-contact', asked: true },
  { parts: ['app', 'using'], within: 4, confidence: 0.6, reason: 'asks-contact', asked: true },
  { parts: ['thing|messenger', 'about'], within: 2, confidence: 0.65, reason: 'asks-contact', asked: true },
  { parts: ['weak', 'swap.invite|swap.wish|swap.may|swap.ask'], within: 10, confidence: 0.8, reason: 'asks-contact' },
]
