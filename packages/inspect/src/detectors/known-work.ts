import { type Facts, type FactWord, sentenceAt, tellsOfKin } from '../facts.ts'
import { isKatakana } from '../lex.ts'
import { type Place, placesOf } from '../places.ts'
import { type Draft, surest } from '../utterance.ts'
import { NO_WORK, NOT_NOW, OTHERS, saidBefore } from './own-work.ts'
import { isRide, workFound } from './work-draft.ts'

/**
 * Houses of which there are many, or that everybody knows. The name alone tells nothing of the speaker: a shop or an office counts with a place
 * and the speaker's own work (`しまむらでレジしてるよ、足利の店舗`), a firm with the work alone.
 */

/** The place in the next breath: `…、足利の店舗`, `。呉の`. */
const PLACE_TOLD =
  /^(市|町|区|村|駅)?(の|ん)?([^。、!?]{0,10}(とこ|ところ|ほう|方|店|店舗|支店|支社|営業所|工場|署|局|せんたー|車庫|分館|校|課|係|病院|病棟|園|駅前|駅|場))?(の|です|だよ|だ|や|よ|ね|な|じゃ|で[すえ]|の方です|のほうです)*[。!~♪、笑w… ]*($|[。!、])/
const PLACE_AHEAD = /^(市|町|区|村|駅)?(の|にある|駅前の|で|と)?[「『]?$/
/** Behind the name: the speaker's part in it, and not what is done to guests. */
const PART =
  /^(さん)?(の|で|に|さ|から|勤め|勤務|です|だよ|やで|や。|じゃ|なの|なんだ|よ、|ね、|、|。|!|[^、。]{1,4}(店|工場|営業所|支店|署|課|係))/

const SURE =
  /勤め|勤務|働|ばいと|ぱーと|社員|所属|在籍|入社|内定|学部|学科|[0-9一二三四](年|回生)|院生|就職|派遣|出向|常駐|嘱託|つとめ|はたらい|しふと|通っ|ぜみ|専攻/

/** The town in a breath of its own, whatever its name: `…やっとるんよ、呉の`. */
const LONE =
  /[、。](?!うち|俺|私|前|昔|今|夜|昼|朝|普通|ほん|あ)(?!.{0,4}(学校|高校|大学|図書館|病院|会社|店の$|園の$|銀行|工場))[一-鿿ァ-ヴ]{1,5}(の|のほう|の方|のとこ|の店)[。!…]*$/
const OF_STATE = /^(県立|市立|市民|町立|県病院|労災|地裁)/

const near = (places: readonly Place[], house: FactWord, text: string): Place | undefined =>
  places.find(({ start, end, kind }) => {
    if (kind === 'region') return false
    if (end <= house.start) return house.start - end <= 4 && PLACE_AHEAD.test(text.slice(end, house.start))
    if (start < house.end || start - house.end > 30) return false
    return (
      start - house.end <= 1 ||
      (/[、。!?~～ 　…]$|(の|、)[^。、]{1,6}の$/.test(text.slice(house.end, start)) &&
        PLACE_TOLD.test(text.slice(end, end + 24)))
    )
  })

function partIn(facts: Facts, house: FactWord): FactWord | undefined {
  const { text } = facts.lexed
  const there = /^(の[^。、]{1,8})?(に|さ)(いる|おる|いま|おり|居|勤|入って|出て)/.exec(
    text.slice(house.end, house.end + 16),
  )
  if (there !== null && house.list === 'firm') return { ...house, list: 'working', end: house.end + there[0].length }
  for (const list of ['working', 'job', 'workNoun'] as const) {
    for (const word of facts.all(list)) {
      const rest = text.slice(word.end, word.end + 4)
      if (list === 'job' && /^(さん|たち|が|を(?!し|や|週|担|任|つと|勤)|に[^いおな]|と|から|みたい|って)/.test(rest))
        continue
      if (/^(た|とった|ていた|る子)/.test(rest)) continue
      if (word.start >= house.end && word.start - house.end <= 16) return word
      if (word.end <= house.start && house.start - word.end <= 14 && list !== 'working') return word
    }
  }
  return undefined
}

/** `近大の経営っす`, `明治の院`: what one studies, in one word. */
const STUDIES =
  /^の(法|文|経済|経営|商|理工|理|工|医|薬|歯|農|教育|社学|社会|国際|情報|外語|外国語|心理|福祉|看護|芸術|建築|院|夜間|二部|通信|大学院)(学部|学科|科|研究科)?([0-9一二三四]年|っす|です|だよ|だ。|や[。でねん]|、|。|!|$|に通|に在籍|出て?ない)/

const TOWN_JOINED = /^[一-鿿]{2,4}(?=の|で|に|勤務)/
/** ていうか1階がファミマ: what is under one's flat. */
export const DOWNSTAIRS = /[0-9一二三]階(が|は|に|の)$/

/** A known firm or a branch of a chain or an office, as the speaker's own. */
export function findKnownWork(facts: Facts): Draft | undefined {
  const houses = [...facts.all('firm'), ...facts.all('chain'), ...facts.all('branch')]
  const { lexed } = facts
  const { text } = lexed
  if (houses.length === 0 || tellsOfKin(facts) || NO_WORK.test(text.slice(0, 300))) return undefined
  let best: Draft | undefined
  let places: readonly Place[] | undefined
  for (const house of houses) {
    // ハローワーク沼津の窓口: a town right behind katakana is a part of the name
    const town = isKatakana(lexed.plain[house.end - 1]) ? TOWN_JOINED.exec(text.slice(house.end, house.end + 6)) : null
    const joined = house.end + (town?.[0].length ?? 0)
    const after = text.slice(joined, joined + 30)
    const { from } = sentenceAt(text, house.start)
    if (isRide(text.slice(house.start, house.end), after) || DOWNSTAIRS.test(text.slice(0, house.start))) continue
    if (!PART.test(after) || NOT_NOW.test(after) || OTHERS.test(text.slice(Math.max(0, from - 20), house.start)))
      continue
    const studies = house.list === 'firm' ? STUDIES.exec(after)?.[0].length : undefined
    const part =
      studies === undefined
        ? (partIn(facts, house) ?? (house.list === 'firm' ? saidBefore(facts, house) : undefined))
        : { ...house, end: house.end + studies }
    if (part === undefined) continue
    if (studies !== undefined) return workFound(lexed, house.start, part.end, house, 0.86)
    places ??= placesOf(lexed)
    const place = near(places, house, text)
    if (/^[^。]{0,10}(寮|家もそこ|暮ら|住|真上|となり|隣|裏)/.test(after)) continue
    const lone = LONE.test(after.slice(0, 30)) || LONE.test(text.slice(-14))
    const sure = part.list === 'working' && SURE.test(text.slice(part.start, part.end))
    if (
      place === undefined &&
      town === null &&
      house.list === 'branch' &&
      !lone &&
      !OF_STATE.test(text.slice(house.start))
    )
      continue
    const said =
      (part.list === 'trade' && !/^(駅|電車|鉄道|バス|私鉄|銀行)/.test(text.slice(part.start))) ||
      part.list === 'workNoun'
    if (
      place === undefined &&
      town === null &&
      !lone &&
      ((!sure && house.list !== 'branch' && !(said && house.list === 'firm')) ||
        /^の?(車|かーど|窓口|発送|店)/.test(after))
    )
      continue
    const ahead = place !== undefined && place.end <= house.start
    const start = ahead ? place.start : house.start
    const end = Math.max(house.end, part.end, place?.end ?? 0)
    const one = workFound(
      lexed,
      part.start,
      end,
      { start, end: joined },
      place === undefined && house.list !== 'firm' ? 0.72 : 0.86,
    )
    best = surest(best, one)
  }
  return best
}
