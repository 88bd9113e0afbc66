import { factsOf } from '../facts.ts'
import type { Lexed } from '../lex.ts'
import { type Place, placesIn, WIDE_LATIN } from '../places.ts'
import { type Draft, oncePerMessage, type Utterance } from '../utterance.ts'
import { asked } from './asked.ts'
import { home, wholePlace } from './street-address.ts'

/** Homes as answers to a question, and in English. */

/** How sure a place of a kind makes it. */
export const byKind = (kind: Place['kind'], sure: number): number =>
  kind === 'town' || kind === 'shape' ? sure : kind === 'city' ? 0.6 : kind === 'weak' ? Math.min(sure, 0.6) : 0

const FILLER =
  /^(えっと|ええと|んー|うん|あ、|実は|じつは|内緒だけど|今は|いまは|今も住んでるよ|そう|じゃすと|本当は|ほんとは)*[ 、,。…~ー!?]*/

/** `どこ住み?` – `江古田だよ` */
export function asAnswer(lexed: Lexed, before: Utterance | undefined, current: Utterance): Draft | undefined {
  if (before === undefined || before.sameSpeaker(current) || before.text.length > 60) return undefined
  if (!factsOf(before.lexed).has('homeAsk') || !/[?]|教え|は$|の$/.test(before.text)) return undefined
  const { text } = lexed
  const start = FILLER.exec(text)?.[0].length ?? 0
  const places = placesIn(lexed, start, Math.min(text.length, start + 14))
  const place = places.findLast(({ kind }) => kind !== 'region')
  if (place === undefined || text.length > 60 || /行きたい|旅行|出身|遠い|から来|じゃない|職場|会社/.test(text))
    return undefined
  const gap = text.slice(start, place.start)
  if (gap !== '' && !/(の|線|で|、)$/.test(gap)) return undefined
  if (
    !/^(駅)?(です|だよ|だべ|や|なん|なの|ね|じゃ|っす|っ|の|に住|って|$|[。、!~?])/.test(text.slice(place.end)) ||
    /[?？]/.test(text)
  )
    return undefined
  const whole = wholePlace(lexed, places, places.indexOf(place))
  return home(lexed, whole.start, place.end, whole.start, whole.end, byKind(place.kind, 0.82))
}

/** Words of a talk about homes, a few messages back. */
const OF_HOMES = /どこ|どのへん|どの辺|どのあたり|住んで|住み|一人暮らし|独り暮らし|最寄り|実家暮らし|お住まい/
const asksOfHomes = oncePerMessage(({ text }) => /[?]/.test(text) && OF_HOMES.test(text))
const STILL_ASKED = 6

/** `一人暮らし?` – `うん` – `どこに?` – `下高井戸`; `どのあたり?` – `神奈川` – `広いね` – `平塚、駅から自転車で15分` */
export function wayAsAnswer(lexed: Lexed, history: readonly Utterance[], current: Utterance): Draft | undefined {
  const { text } = lexed
  if (
    text.length > 40 ||
    history.length === 0 ||
    /[?]|行き|旅行|出身|職場|会社|内緒|じゃない|にある|美術館|博物館|(?:お店|店)(?:が|は|で|の|、|。|$)/.test(text)
  )
    return undefined
  const before = asked(history, current)
  const others = history.slice(-STILL_ASKED).filter((each) => !each.sameSpeaker(current))
  if (before === undefined || !others.some(asksOfHomes)) return undefined
  const where =
    /^(え、?|で、?|じゃあ)?(どこ|どのへん|どの辺|どのあたり|どこらへん)(に|なの|の|に住んでるの|で)?\??$/.test(
      before.text,
    )
  const place = placesIn(lexed, 0, Math.min(text.length, 12)).findLast(({ kind }) => kind !== 'region')
  if (place === undefined || place.start > 4) return undefined
  const rest = text.slice(place.end)
  const walks = /^(駅)?(、|の|から|は)?駅?(から|まで|の)?[^。]{0,8}([0-9一二三四五六七八九十]+分|すぐ|近く|裏|隣)/.test(
    rest,
  )
  const ends = /^(駅)?(です|だよ|や|なん|の(近く|ほう|方|あたり|端)|って|だけど|っす|らへん|あたり|$|[。、!~])/.test(
    rest,
  )
  const ofHomes = others.some((each) => /住|暮らし|家|最寄り/.test(each.text))
  if (walks || (where && ends && ofHomes))
    return home(lexed, place.start, place.end, place.start, place.end, byKind(place.kind, 0.78))
  return undefined
}

/** `I live near Nakameguro station` */
export function inEnglish(lexed: Lexed): Draft | undefined {
  const { plain, text } = lexed
  const cue =
    /(i live|i'm living|im living|i am living|living|i stay|i moved|my (place|apartment|house|home|flat|condo|room) is|my nearest station is|nearest station is|closest station is|my station is|i'm based|just moved) ?(alone |with [a-z ]{2,12} )?(right |very |really )?(in|near|at|around|close to|by|to|next to|behind|off|on|out in)? ?(the )?/.exec(
      text,
    )
  if (cue === null) return undefined
  const start = cue.index + cue[0].length
  const word = /^[A-Z][A-Za-z'-]{2,}( [A-Z][A-Za-z-]+)?/.exec(plain.slice(start, start + 30))?.[0]
  if (
    word === undefined ||
    WIDE_LATIN.has(word.toLowerCase()) ||
    /would|want to|used to|wish|if /.test(text.slice(0, cue.index + 2))
  )
    return undefined
  const name = word.replace(/ (Station|City|Ward)$/, '')
  return home(lexed, cue.index, start + word.length, start, start + name.length, 0.85)
}
