import type { Category } from '../categories.ts'
import { isHiragana, isKanji, type Lexed } from '../lex.ts'
import { type Organisation, organisationsIn } from '../organisations.ts'
import { namesIn, type Person } from '../people.ts'
import { isNotPlace, isRegion, type Place, placeAt, placesOf } from '../places.ts'
import type { Draft, Scene } from '../utterance.ts'
import { bestDay, dateOf } from './birthdate.ts'
import { ASKS, OF_OTHERS, TAIL } from './name-patterns.ts'
import { buildingIn, wholePlace } from './street-address.ts'

/**
 * The intent model notices that a message gives a name, a home, a workplace or a birth date; which words are the value it does not know. Here the likeliest
 * stretch is read, when the finding is already there: nothing here finds anything.
 */
type Read = { readonly from: number; readonly to: number; readonly value: string }
type Span = { readonly from: number; readonly to: number }

const overlaps = (one: { readonly start: number; readonly end: number }, { from, to }: Span) =>
  one.start < to && from < one.end
const read = (lexed: Lexed, start: number, end: number): Read => ({
  from: start,
  to: end,
  value: lexed.plain.slice(start, end),
})

const NAME_CUE =
  /(本名|ほんみょう|苗字|名字|名前|姓|ふるねーむ|戸籍|氏名|宛名|表札|名札|名刺|免許証|保険証|ほんと|ほんま|実|漢字だと|漢字で|正しくは|書くと|正体|上|申|name|full|real)([はがも、:?]|って|では|には|で|に|だと|is|:| )*[ 「『("]*(ね、?|えっと|実は)?$/
const STAGE_CUE =
  /(源氏名|芸名|活動名|はんどるねーむ|はんどる|会員名|ここでは|ここだと|あだ名|にっくねーむ|さいとでは)(は|が|も|、|で)*[ 「『("]*$/

function weightOf(lexed: Lexed, person: Person, span: Span): number {
  const { text, plain } = lexed
  const after = text.slice(person.end, person.end + 12)
  const before = text.slice(Math.max(0, person.start - 12), person.start)
  let weight = person.kind === 'full' ? 4 : person.kind === 'family' ? 2.5 : person.kind === 'shape' ? 1 : 0.2
  if (person.end - person.start < 2 && !NAME_CUE.test(before)) weight -= 1.5
  if (isHiragana(plain[person.start])) weight -= 0.3
  if (TAIL.test(after) && !ASKS.test(after)) weight += 1
  if (/^(さん|さま|様|殿|ちゃん|くん|君)/.test(after)) weight += 0.4
  if (OF_OTHERS.test(after)) weight -= 3
  if (NAME_CUE.test(before)) weight += 1.5
  if (STAGE_CUE.test(before)) weight -= 2
  if (/[「『(]$/.test(before)) weight += 0.5
  if (person.kind === 'family' && placeAt(lexed, person.start)?.kind === 'town') weight -= 0.4
  if (overlaps(person, span)) weight += 1
  return weight
}

const LEAST_NAME = 3.4

function nameIn(lexed: Lexed, span: Span): Read | undefined {
  let best: Person | undefined
  let most = LEAST_NAME - 0.01
  const people = namesIn(lexed)
  const written = people.some(
    ({ start, kind }) => isKanji(lexed.plain[start]) && (kind === 'full' || kind === 'family'),
  )
  for (const person of people) {
    // the reading is told, and how it is written
    const reading = written && isHiragana(lexed.plain[person.start]) ? 1.2 : 0
    const weight = weightOf(lexed, person, span) - reading
    if (weight > most) {
      most = weight
      best = person
    }
  }
  return best === undefined ? undefined : read(lexed, best.start, best.end)
}

const LIVES =
  /^(駅|市|町|区)?(に|で|の)?[^。、!?]{0,4}(住|暮らし|ぐらし|民|在住|うち|家|部屋|あぱーと|まんしょん|団地|実家|最寄|地元|一人|歩|徒歩|着い|帰)/
const WORKS_THERE = /^(の|に|で)?(会社|職場|店|ばいと|学校|大学|仕事|旅|出張)|^(に行|で飲|で食|で遊|出身)/

/** Which of the places is the home: what is said right behind and before each. */
function placeWeight({ text }: Lexed, place: Place, span: Span): number {
  const after = text.slice(place.end, place.end + 14)
  const before = text.slice(Math.max(0, place.start - 10), place.start)
  let weight = place.kind === 'region' ? -5 : place.kind === 'city' ? 1 : place.kind === 'weak' ? 1 : 2
  if (LIVES.test(after)) weight += 2
  if (/^駅|^の駅/.test(after)) weight += 0.5
  if (WORKS_THERE.test(after)) weight -= 2
  if (
    /(家|うち|住所|住んでるの|住んでるとこ|最寄り|もより|地元|住まい|住んでる|んち|今)(は|が|の|って|\?|、)*[ 「]*$/.test(
      before,
    )
  )
    weight += 1.5
  if (/^(から|まで)[^。]{0,8}(通|電車|行|時間|来)/.test(after)) weight -= 0.6
  if (overlaps(place, span)) weight += 0.7
  return weight
}

/** An unknown place: what stands before に住んで, 駅, 暮らし. */
const UNKNOWN =
  /([一-鿿々ヶケァ-ヴー]{2,9}?)(駅?の?(近く|そば|裏|隣|前|はずれ|ほう|方)?(に|で)(住|越|引っ|一人|ひとり|独り|部屋|家|暮)|暮らし|ぐらし|住み|在住|に?住ん|駅(から|の|が|で)|って(とこ|駅|町|街)|が(地元|最寄り|うち|家))/

function placeIn(lexed: Lexed, span: Span): Read | undefined {
  const building = buildingIn(lexed)
  if (building !== undefined) return read(lexed, building.start, building.end)
  const places = placesOf(lexed)
  let best = -1
  let most = 0
  places.forEach((place, i) => {
    const weight = placeWeight(lexed, place, span) + i * 0.01
    if (weight > most) {
      most = weight
      best = i
    }
  })
  if (best >= 0) {
    const place = places[best] as Place
    const whole = wholePlace(lexed, places, best)
    return { from: whole.start, to: place.end, value: lexed.plain.slice(whole.start, whole.end) }
  }
  const match = UNKNOWN.exec(lexed.plain.slice(0, 200))
  const word = match?.[1]
  if (
    match === null ||
    word === undefined ||
    isNotPlace(word) ||
    isRegion(word) ||
    /原付|自転車|電車|バス|徒歩|車$|チャリ|タクシー|一人|二人|家族|実家|会社|仕事|駅前/.test(word) ||
    /^[一二三四五六七八九十今]人?$/.test(word)
  )
    return undefined
  const end =
    match.index + word.length + (match[2]?.startsWith('駅') && /^駅(から|が|で|の[^近そ裏隣前])/.test(match[2]) ? 1 : 0)
  return read(lexed, match.index, end)
}

/** A run of kanji, katakana or letters in front of a word of work, for a company without an ending: `源八で皿洗い`. */
const EMPLOYER =
  /([一-鿿々ァ-ヴーA-Za-z0-9&・]{2,14})(って(いう)?(とこ|ところ|会社|店|お店)|で(働|ばいと|バイト|勤|パート|受付|事務|営業|店員|夜勤)|に(勤|入社|内定|就職)|の(社員|店員|店長|工場|研究所|事務|営業|総務|受付|[0-9一二三四]年))/

function workplaceIn(lexed: Lexed, all: readonly Organisation[], span: Span): Read | undefined {
  let best: Organisation | undefined
  let most = 0
  for (const one of all) {
    const after = lexed.text.slice(one.after, one.after + 20)
    let weight = one.how === 'quoted' ? 0.8 : 1
    if (overlaps(one, span)) weight += 0.7
    if (/^(の|で|に|って|勤務|です|だよ|や|、)/.test(after)) weight += 0.5
    if (/働|勤|ばいと|ぱーと|受付|事務|営業|教え|通って|[0-9一二三四]年|社員|店長|担当|やって|して/.test(after))
      weight += 0.5
    if (/^(に行|で食|で買|で飲|に負け|の隣|の近く|の前)/.test(after)) weight -= 1
    if (weight > most) {
      most = weight
      best = one
    }
  }
  if (best !== undefined) return read(lexed, best.start, best.end)
  const match = EMPLOYER.exec(lexed.plain.slice(0, 160))
  const word = match?.[1]
  if (match === null || word === undefined) return undefined
  if (
    /^([0-9]+.?|会社|仕事|昼間?|夜|平日|週末|今|本業|副業|店|工場|病院|大学|学校|高校|専門|都内|市内|地元|近所|実家|駅前|派遣|在宅|一人|普通|ラーメン|コンビニ|スーパー|カフェ|パン|ケーキ)(屋|店)?$/.test(
      word,
    )
  )
    return undefined
  return read(lexed, match.index, match.index + word.length)
}

function valueIn(category: Category, { current, history }: Scene, span: Span): Read | undefined {
  const { lexed } = current
  switch (category) {
    case 'privacy.name':
      return nameIn(lexed, span)
    case 'privacy.address':
      return placeIn(lexed, span)
    case 'privacy.workplace':
      return workplaceIn(lexed, organisationsIn(lexed), span)
    case 'privacy.birthdate': {
      const day = bestDay(current.text, history, current)
      return day === undefined ? undefined : { from: day.from, to: day.to, value: dateOf(day) }
    }
    default:
      return undefined
  }
}

/** A finding without its value gets the likeliest one; the span is widened so that it shows it. */
export function withValue(draft: Draft, scene: Scene): Draft {
  if (draft.value !== undefined || !draft.category.startsWith('privacy.')) return draft
  const found = valueIn(draft.category, scene, draft)
  if (found === undefined) return draft
  const apart = found.to <= draft.from || found.from >= draft.to
  return {
    ...draft,
    // far apart the value alone says what was found
    from: apart ? found.from : Math.min(draft.from, found.from),
    to: apart ? found.to : Math.max(draft.to, found.to),
    value: found.value,
  }
}
