import { type Facts, type FactWord, factsOf, sentenceAt } from '../facts.ts'
import { isHiragana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import { isNotPlace, isRegion, type Place, placesIn, placesOf } from '../places.ts'
import { ADDRESS_BIT } from '../spelling.ts'
import { type Draft, type Scene, surest } from '../utterance.ts'
import { asked } from './asked.ts'
import { asAnswer, byKind, inEnglish, wayAsAnswer } from './home-answers.ts'
import { findHomeClauses } from './home-clauses.ts'
import { findHomeMoved } from './home-moved.ts'
import { findHomePassing } from './home-passing.ts'
import { findHomeScenes } from './home-scenes.ts'
import { findHomeSigns } from './home-signs.ts'
import { findHomeTold } from './home-told.ts'
import { HERS, home, inBuilding, postalAddress, wholePlace } from './street-address.ts'

const isOwn = (facts: Facts, from: number, to: number) => {
  const other = facts.in('othersHome', from, to)
  return other === undefined || /^(親元|親と)/.test(facts.lexed.text.slice(other.start, other.start + 2))
}
/** 平岸在住のおじさんです: one speaks of oneself so. */
const SELF_BEHIND =
  /^の[^。、?!]{0,8}(おじさん|おっさん|おじ|おじいさん|おばさん|男|女|主婦|主夫|会社員|りーまん|学生|独身|既婚|俺|私|僕|自分|者|[0-9]+(歳|才|代)|もの)(です(?!か)|だよ|や|でした|っす|なん|より|で、|。|!|$)/
/** Behind 住んでいる: the one who lives there is spoken of, and is not the speaker. */
const NOT_I =
  /^(?![者俺私僕身関以限間]|自分|ワイ|オレ|ボク|ウチ|ワシ|オイラ|アタシ|ワタシ|オッサン|オジサン)[一-鿿ァ-ヴ]/
const KNOWS = /知っと|知って|突き止め|特定した|調べ|わかっ/

/** 鎌倉の材木座に: a quarter that no table has, behind its town. */
function quarterIn(lexed: Lexed, place: Place, gap: string): { start: number; end: number } | undefined {
  const word = /^の([一-鿿々ヶケ]{2,6})(町|台|丘)?(に|で)$/.exec(
    lexed.plain.slice(place.end, place.end + gap.length),
  )?.[1]
  if (
    word === undefined ||
    isNotPlace(word) ||
    /郊外|住宅|団地|実家|中心|外|端|奥|近|付近|周辺|高台|[内側前裏辺地区部方]$|家|山|海|川$|町中|街中|田舎|賃|社宅|寮/.test(
      word,
    )
  )
    return undefined
  const start = place.kind === 'city' ? place.end + 1 : place.start
  return { start, end: place.end + gap.length - 1 }
}

/** `中野坂上に住んでる`, `札幌の西区で一人暮らし`, `行徳に引っ越してもう5年` */
function beforeLiving(facts: Facts, cue: FactWord): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  const { from } = sentenceAt(text, cue.start)
  const begin = Math.max(from, cue.start - 34)
  const after = text.slice(cue.end, cue.end + 8)
  if (facts.in('notLiving', begin, Math.min(text.length, cue.end + 8)) !== undefined) return undefined
  if (/^い(です|な|ね|し|けど|$|[。!])/.test(after) && text[cue.end - 1] === 'た') return undefined
  if (
    /^(た|いた|ました|る人|人|友|[^。、]{0,4}[?])/.test(after) ||
    (!SELF_BEHIND.test(text.slice(cue.end, cue.end + 18)) &&
      /^(の(?!は|が|に|だ|で|よ|$)|んですか|んだ[?])/.test(after))
  )
    return undefined
  const places = placesIn(lexed, begin, cue.start)
  const last = places.at(-1)
  if (!isOwn(facts, begin, cue.start) || HERS.test(text.slice(from, cue.start)) || KNOWS.test(after)) return undefined
  const inside = text.slice(cue.start, cue.end)
  if (last !== undefined && last.kind !== 'region') {
    const gap = text.slice(last.end, cue.start)
    if (gap.length <= 26 && !/[。!?]|だけど|けど、|旅行|出張|から来/.test(gap)) {
      const near =
        /^( ?$|さ|内で|内の|内に|市内|に|で|の|から|って|ちゅう|っちゅう|いう|、|在|民|住|を|が|へ|に$)/.test(gap) ||
        gap === ''
      const away = /^(から|まで)[^。]{0,4}(離れ|遠)/.test(gap)
      const quarter = quarterIn(lexed, last, gap)
      const whole = quarter ?? wholePlace(lexed, places, places.length - 1)
      if (near && !away)
        return home(lexed, places[0]?.start ?? last.start, cue.end, whole.start, whole.end, byKind(last.kind, 0.88))
    }
  }
  if (last !== undefined) return undefined
  if (/^(引っ?越し|越して|移住)/.test(inside)) {
    const [next] = placesIn(lexed, cue.end, Math.min(text.length, cue.end + 8))
    if (next !== undefined && next.kind !== 'region' && /^(に(なっ|住|き|来|越)|民)/.test(text.slice(next.end)))
      return home(lexed, cue.start, next.end + 1, next.start, next.end, byKind(next.kind, 0.85))
  }
  if (!/^(住|在住|引|越|すん|棲|に)/.test(inside)) return undefined
  // マダガスカルに住んでいる猿
  if (/る$/.test(inside) && NOT_I.test(plain.slice(cue.end, cue.end + 3))) return undefined
  // an unknown place: what stands right before に住んで
  const link =
    /(っていうとこ|っちゅうとこ|というところ|って町|って街|って駅|の近く|の駅前|の隣|のはずれ|の裏|のほう|の方)?[にで]?$/.exec(
      text.slice(begin, cue.start),
    )?.[0] ?? ''
  const end = cue.start - link.length
  const linked = /[にで]$/.test(link) || /^に/.test(inside)
  let start = end
  while (
    start > begin &&
    end - start < 10 &&
    (isKanji(plain[start - 1]) || isKatakana(plain[start - 1]) || 'ヶケ々'.includes(plain[start - 1] as string))
  )
    start--
  const word = plain.slice(start, end)
  if (
    !linked ||
    word.length < 2 ||
    isNotPlace(word) ||
    isRegion(word) ||
    /[県都府道国階年月日人際本]$/.test(word) ||
    word.startsWith('ー')
  )
    return undefined
  if (
    /まんしょん|あぱーと|団地$|はいつ$|住宅|施設|地方$|寮$|実家|一緒|家族|夫婦|同居|別|転勤|結婚|離婚|就職|進学|都会|田舎|地域|地帯|国内|海外|大陸|圏$|街$|島$|先$|所$|場$|地$|内$|外$|近$|中$|前$/.test(
      word,
    )
  )
    return undefined
  return home(lexed, start, cue.end, start, end, /^住/.test(inside) ? 0.75 : 0.5)
}

const HOME_LINK =
  /^(駅|の町|の街)?(は|が|って|も|、|の場所は|[い言ゆ]うとく[わねでな]?|言うと|(で|に|的に)?(言|い)(う(と|なら)|えば)は?|的には|だと|だけ(言う|いう)と|:|=|から|ね|な|なの|なんだけど|としては|どこかというと|,|\?)*[ 、:…「『~]*(えっと|んー|実は|内緒だけど|ね|たしか|もう|今|いま|結局|けっきょく|やっぱり|やっぱ|まさかの|最終的に|ついに|無事|in |near |at |around |close to |is |called |off |on )*[ 、]*/

/** `最寄りは西荻窪`, `家は川口駅の東口`, `引っ越し先は幕張本郷` */
function behindHome(facts: Facts, cue: FactWord): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  const { from } = sentenceAt(text, cue.end)
  if (!isOwn(facts, from, cue.start) || HERS.test(text.slice(from, cue.start))) return undefined
  const link = HOME_LINK.exec(text.slice(cue.end, cue.end + 30))?.[0] ?? ''
  const start = cue.end + link.length
  // もより? 赤羽
  const { to } = sentenceAt(text, start)
  const bare = /^うち$|^うちゃ$|ん[ち家]$/.test(text.slice(cue.start, cue.end)) && link === ''
  const linked = bare || link !== '' || /[はがっ、てねの]$/.test(text.slice(cue.start, cue.end))
  if (!linked) return undefined
  const nearest = cue.list === 'nearest'
  const places = placesIn(lexed, start, Math.min(to, start + 16)).filter(
    // 今住んでるところは、あまり: two kana are hardly a town
    (each) => each.kind !== 'region' && !(each.end - each.start <= 2 && isHiragana(plain[each.start])),
  )
  const place = places.at(-1)
  if (place !== undefined && place.start - start <= 10) {
    const gap = text.slice(start, place.start)
    const chained = gap === '' || /^[^、。]{1,8}(の|で|に|って)$|線の?$|区の?$|市の?$/.test(gap)
    const after = text.slice(place.end, place.end + 16)
    const ends =
      /^[」』 ]*($|[。、!~♡☆\n]|です|だよ|だし|だ[あー]|だから|だけど|だった?の|や[。!でねなしわよ]|やで|やけ|やねん|たい|ばい|だに|っす|なん|なの|ね|じゃ|の|駅|って|っ|から|で|に(?!行|遊|出|旅)|あたり|辺り|周辺|らへん|付近|まで(歩|自|徒|ば|ちゃ)|[0-9０-９]|[東西南北]口|駅前|さあ|ばい|だべ|よ|\p{Extended_Pictographic}|の[^。]{1,10}(とこ|近く|裏|上|隣|抜け|前))/u.test(
        after,
      )
    if (
      !ends ||
      !chained ||
      /^(に(引っ越|行き)|の(隣|となり|近く|そば|横)の(市|県|町|区|街|村)|から引|で飲|で食|で遊|のほうが|の[^。]{0,4}(好き|行|飲|食|番組)|まで[0-9]+(分|時間)かか)/.test(
        after,
      ) ||
      /\?$/.test(text.slice(0, to + 1))
    )
      return undefined
    if (facts.in('notLiving', from, to) !== undefined) return undefined
    const tail =
      /(の|から|駅|で)[^。]{0,14}(とこ|近く|裏|上|隣|抜け|前|分|すぐ|あたり|降り|口|丁目|あぱーと|まんしょん|団地|ほう|階|はずれ)/.test(
        after,
      )
    const weak = /^(うち|うち|今は|いまは|家が)/.test(text.slice(cue.start, cue.end))
    const now = /^(今は|いまは)/.test(text.slice(cue.start, cue.end))
    if (text[cue.start - 1] === '実' || /[そこ]の$/.test(text.slice(0, cue.start))) return undefined
    if (
      bare &&
      (place.start !== start || (place.kind === 'weak' && !/[市区町村]$/.test(text.slice(place.start, place.end))))
    )
      return undefined
    const sure = nearest ? 0.92 : now ? 0.45 : weak && !tail ? 0.6 : 0.85
    const whole = wholePlace(lexed, places, places.length - 1)
    return home(lexed, cue.start, place.end, whole.start, whole.end, byKind(place.kind, sure))
  }
  if (place !== undefined || !nearest || !/^(は|が|って|、|も|です|:)/.test(link)) return undefined
  // an unknown station
  let end = start
  while (end - start < 10 && (isKanji(plain[end]) || isKatakana(plain[end]) || 'ヶケ々ノ'.includes(plain[end] ?? '。')))
    end++
  const word = plain.slice(start, end)
  if (
    word.length < 2 ||
    isNotPlace(word) ||
    isRegion(word) ||
    !/^(です|だよ|や|なん|なの|ね|駅|じゃ|って|$|[。!~、])/.test(text.slice(end)) ||
    /秘密|内緒|コンビニ|スーパー|セブン|ファミマ|ローソン|バス停|徒歩|無人|駅$|各停|遠|田舎/.test(word)
  )
    return undefined
  return home(lexed, cue.start, end, start, end, 0.75)
}

/** `経堂駅から徒歩8分の部屋`, `荻窪の借家`: a way, or a kind of dwelling, behind a place. */
function byTheWay(facts: Facts, place: Place): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const { from, to } = sentenceAt(text, place.end)
  const rest = text.slice(place.end, Math.min(to, place.end + 34))
  if (
    !isOwn(facts, from, to) ||
    facts.in('notLiving', from, to) !== undefined ||
    HERS.test(text.slice(from, place.start))
  )
    return undefined
  if (/会社|職場|ばいと|仕事|店|通勤|ほてる|旅|飲み|食べ|行っ|映画|らいぶ|学校|大学|病院/.test(text.slice(from, to)))
    return undefined
  const way = /^のほうが|^から(家|うち|自宅|おうち|部屋)(まで|に|へ)/.test(rest)
    ? null
    : /^(駅)?([のでからにさ、]|[東西南北]口|駅前)[^。!?]{0,18}(家|たわまん|うち|部屋|あぱーと|まんしょん|はいつ|こーぽ|団地|自宅|おうち|住み|我が家|寮|わんるーむ|[0-9]l?dk|[1１]k|れおぱれす|れおぱ|しえあはうす|社宅|借家|長屋|平屋|戸建て?|一軒家|公団|(都|県|市|道|府|町)営|市住|県住|官舎|公務員宿舎)(や|だ|で(す|ね|、|あ)|です|なん|なの|に(いる|おる|住|帰)|借り|まで|が(ある|あって)|ある|から|じゃ|やねん|暮らし|住み|住まい|に?[0-9一二三四五六七八九十]+(年|階)|が(俺|私|僕|うち|わたし|今の)|の[0-9一二三四五六七八九]+階|、|$|[。!]|の[^。]{0,6}階|だべ|に引)/.exec(
        rest,
      )
  if (way !== null)
    return home(lexed, place.start, place.end + way[0].length, place.start, place.end, byKind(place.kind, 0.78))
  const walk =
    /^(駅)?[^。!?]{0,10}(徒歩|歩いて|ちゃりで?|自転車で?|ばすで?|原付で?)?[0-9０-９一二三四五六七八九十]+分(くらい|ぐらい|ほど)?(のとこ|の所|のところ|に住|の家|のあぱーと|のまんしょん|の部屋|で家|で自宅|で着く家)/.exec(
      rest,
    )
  if (walk !== null)
    return home(lexed, place.start, place.end + walk[0].length, place.start, place.end, byKind(place.kind, 0.75))
  return undefined
}

const OF_NAMES = /名字|苗字|みょうじ|姓(が|は|って)|本名/

/** Where the speaker lives, down to a town, a station or a building. */
export function findHome(scene: Scene): Draft | undefined {
  const { current, history } = scene
  const { lexed } = current
  const facts = factsOf(lexed)
  const drafts: (Draft | undefined)[] = [
    ...facts.all('living').map((cue) => beforeLiving(facts, cue)),
    ...[...facts.all('nearest'), ...facts.all('homeNoun')].map((cue) => behindHome(facts, cue)),
    /[市区町村郡〒]|郵便番号/.test(lexed.text) ? postalAddress(lexed) : undefined,
    /[0-9]/.test(lexed.text) || facts.has('dwelling') ? inBuilding(lexed) : undefined,
    asAnswer(lexed, asked(history, current), current),
    wayAsAnswer(lexed, history, current),
    ...findHomeSigns(scene),
    ...findHomeScenes(lexed),
    ...findHomeTold(lexed),
    ...findHomeMoved(lexed),
    ...findHomeClauses(lexed),
    ...findHomePassing(scene),
  ]
  if (facts.has('dwelling') || facts.has('walking')) {
    for (const place of placesOf(lexed)) {
      if (place.kind !== 'region') drafts.push(byTheWay(facts, place))
    }
  }
  if ((lexed.openings.any & ADDRESS_BIT) !== 0 && /live|living|stay|moved|station|my |based/.test(lexed.text))
    drafts.push(inEnglish(lexed))
  const best = drafts.reduce(surest, undefined)
  // 「推しの名字がうちと同じ」 – 「うちも桐生なの」: a family name, though a town is called so too
  const named = best !== undefined && !facts.has('living') && history.slice(-2).some(({ text }) => OF_NAMES.test(text))
  return named ? undefined : best
}
