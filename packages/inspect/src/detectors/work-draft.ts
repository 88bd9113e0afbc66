import type { Facts } from '../facts.ts'
import type { Lexed } from '../lex.ts'
import type { Draft } from '../utterance.ts'

/** A workplace or school by where its name stands; the finding takes in at least that. */
export const workFound = (
  lexed: Lexed,
  from: number,
  to: number,
  name: { readonly start: number; readonly end: number },
  confidence: number,
): Draft => ({
  category: 'privacy.workplace',
  from: Math.min(from, name.start),
  to: Math.max(to, name.end),
  confidence,
  value: lexed.plain.slice(name.start, name.end),
  reasons: ['gives-workplace'],
})

/** A word says that it is over: 辞めた, and not the wish in 辞めたい. */
export const isOver = (facts: Facts, from = 0, to = Number.MAX_SAFE_INTEGER): boolean =>
  facts.all('workedOnce').some(
    ({ start, end }) =>
      // もう3人辞めた: others left
      !/(人|名|同期|みんな|後輩|新人)(も|が)?(また|もう|全員)?$/.test(
        facts.lexed.text.slice(Math.max(0, start - 6), start),
      ) &&
      start >= from &&
      end <= to &&
      !/^(い|くて|く|かっ(?=て))/.test(facts.lexed.text.slice(end, end + 2)),
  )

/** A railway's name is that of its line as well: 京急で通ってる, 小田急が遅れて. */
const RAILWAY =
  /^(京急|小田急|東急|京王|西武|東武|京成|相鉄|名鉄|近鉄|阪急|阪神|南海|京阪|西鉄|神鉄|山陽電車|京阪電車|阪神電鉄|市ばす|都ばす|都営ばす|名鉄ばす|西鉄ばす|京都市ばす|jr|jr東日本|jr西日本|jr東海|富士急|関東ばす)$/
const RIDE =
  /^(さん)?(線|沿線|沿い|~|ー)*(で[^。、!?]{0,4}(通|行|来|帰|移動|1本|一本|[0-9一二三]+(分|本|駅|時間))|に(乗っ(?!務)|揺られ)|の(車内|遅延|だいや|特急|急行|各停|快速|駅|満員|終電|始発)|が(遅|止|混|来)|は(遅|止|混|高)|から(乗り換|降))/
export const isRide = (name: string, after: string): boolean => RAILWAY.test(name) && RIDE.test(after)
/** 何線? asks for a line. */
export const asksOfTrain = (text: string): boolean => /何線|なに線|沿線|電車|最寄り|路線|どの線|ばすで/.test(text)
