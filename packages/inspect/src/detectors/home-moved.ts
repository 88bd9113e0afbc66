import { factsOf } from '../facts.ts'
import type { Lexed } from '../lex.ts'
import { type Place, placesOf } from '../places.ts'
import type { Draft } from '../utterance.ts'
import { HERS, home } from './street-address.ts'

/** Homes told by how one came to live there: 「結婚を機に延岡に来ました」, 「地元の三原に帰ってきた」, 「社宅が鹿嶋で」, 「東京って言っても福生」. */

/** Why people move. */
const REASON =
  /結婚|再婚|離婚|転勤|異動|嫁|婿|定年|退職|ゆーたーん|uたーん|進学|就職|単身|旦那|介護|地元|実家|家業|引っ?越|仕事(の都合|やめ|辞め|についてき)|卒業|飛ばされ|配属|赴任|ふるさと|故郷|田舎|独立|開業/
/** Behind the place: one came, and stayed. */
const CAME =
  /^(市|町|村|区)?(の(ほう|方|田舎|実家|親元))?(に|へ|さ|まで)(お?嫁[いに]|婿|引っ?越|越し|移住|移っ|飛ばされ|転勤|異動|赴任|配属|戻っ[たてと]|帰って(き|来|も)|入っ[たてと]|落ち着|(来|き)(て(もう|まだ|すぐ|から|[0-9一二三四五六七八九十半])|たば|ました|たん|とる|たの|た[よわけ]|た$|た。))/
/** The house, whose place is told. */
const HOUSE =
  /(嫁ぎ先|社宅|会社の寮|寮|新居|新築|下宿先?|借家|引っ?越し先|転勤先|赴任先|単身先)(が|は|って)(ね|さ|もう|、)*$/
const IS =
  /^(市|町|村|区|駅)?(の(ほう|方|あたり|外れ|はずれ|近く|駅前))?(らへん)?(です|だ[よけしかな]|だ[。、!]|なん|で[さねー、。]|や|ばい|じゃ|、|。|$)/
/** 「東京って言っても」: the rest is nearer the truth. */
const THOUGH =
  /(って|と|ゆー?て|つって|ちゅう|いうても?)(言|い|ゆ)?(って|うて|う)?も、?(さ、|ね、)?(もう|ほぼ|実際は|ほんとは|奈良寄りの|端っこの|はずれの)?$/
/** 「おれ隣の東久留米」 */
const ME_TOO =
  /(^|[。、!?… ])(俺|おれ|私|わたし|あたし|僕|ぼく|うち|わし|こっち|こちら)(は|も|なら|、)?(すぐ|一個|ひとつ)?(隣|となり)?の?$/
const OUTING =
  /行[きくっこ]|旅|観光|出張|出身|食べ|らいぶ|友達|彼氏|彼女|昔|以前|の頃|知って|だった|でした|[?]|応援|ふぁん|選手|優勝|試合|遊び|遠征/

function moved(lexed: Lexed, places: readonly Place[], i: number): Draft | undefined {
  const { text } = lexed
  const place = places[i] as Place
  const before = text.slice(Math.max(0, place.start - 30), place.start)
  const after = text.slice(place.end, place.end + 24)
  if (place.kind === 'region' || HERS.test(before) || OUTING.test(before)) return undefined
  const sure = place.kind === 'city' || place.kind === 'weak' ? 0.55 : 1
  const told = (confidence: number) =>
    home(lexed, place.start, place.end, place.start, place.end, Math.min(confidence, sure))
  if (CAME.test(after) && (REASON.test(before) || REASON.test(after))) return told(0.8)
  if (HOUSE.test(before) && IS.test(after)) return told(0.82)
  if (i > 0 && THOUGH.test(before) && !OUTING.test(after)) return told(0.8)
  if (ME_TOO.test(before) && IS.test(after) && !OUTING.test(text)) return told(0.5)
  return undefined
}

export function findHomeMoved(lexed: Lexed): (Draft | undefined)[] {
  if (factsOf(lexed).has('othersHome')) return []
  const places = placesOf(lexed)
  return places.slice(0, 6).map((_, i) => moved(lexed, places, i))
}
