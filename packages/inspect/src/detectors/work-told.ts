import { type Facts, type FactWord, sentenceAt, tellsOfKin } from '../facts.ts'
import type { Lexed } from '../lex.ts'
import { organisationsIn } from '../organisations.ts'
import { type Place, placesOf } from '../places.ts'
import { anyOf } from '../tables/table.ts'
import { MORE_HOUSES } from '../tables/work-told-words.ts'
import { type Draft, surest, type Utterance } from '../utterance.ts'
import { DOWNSTAIRS } from './known-work.ts'
import { isLead, leadsOf } from './leads.ts'
import { NO_WORK, OTHERS } from './own-work.ts'
import { asksOfTrain, isRide, workFound } from './work-draft.ts'

/**
 * A firm, a chain or a school that everybody knows, told in passing: with its plant or branch (`マツダの防府工場な`), with what only those who work there
 * speak of (`りそなの堺東、支店長こわい`), with the part the speaker has (`明治安田で保険のおばちゃん`), or as the answer to a guess (`近いな、ジェイテクトや`).
 */

/** The plant, the branch, the building right behind the name. */
const BRANCH =
  /^(の|　| |・)?([一-鿿々ヶケァ-ヴーA-Za-z0-9]{1,9}|[ぁ-ん]{2,5}の)?(の)?(工場|製作所|事業所|営業所|研究所|研究センター|支店|支社|支所|本店|本社|店舗|店|ビル|テック|車両センター|物流センター|配送センター|センター|駐屯地|基地|キャンパス|局|倉庫|モール|ショップ|売り場|売場)(?![一-鿿ァ-ヴ])/
/** What may stand in front of a name that is told. */
const OPENS =
  /(^|[。、!?…~♪♡☆\n 笑w「(]|俺|おれ|私|わたし|あたし|僕|ぼく|うち|わし|自分|は|が|って|で|の|に|今|いま|も|けど|から|ので|し|やっぱ|さすが|ずっと)$/
/** Nothing is said of the house itself behind it: the clause ends, or goes on about the speaker. */
const TELLS =
  /^(さん)?(な(?=[。、!♪~笑]|$)|ね|さ|よ|や(?!った|ろ|ば|な$)|です(?!か|よね)|だ(?!った|ろ|っけ|けど好)|っす|なの(?!か|\?)|なん(?!か|で|\?)|で(?!した|しょ|買|食|飲|見|遊)|に(?!行|来|似|負|勝)|の(とこ|ところ|ほう|方|もん|人間|者|社員|店舗)|じゃ(?!な)|、|。|!|~|…|$|\(|笑|w|の$|の[。!])/
const OVER =
  /(し|い|っ|や|め|ち)て(い)?た[。、!よけなの]|とった|でした|だった|辞め(?!た(い|く)|られ|よう|そう)|やめた(?!い|く)|退職し|卒業|出身|時代|昔|元は|したい|なりたい|入りたい|受け(た|る)|落ち|面接|行った|行って(き|み)|行く|行き|食べ|飲み|飲ん|買(っ|い)|予約|閉店|潰れ|好き|うま[いか]|美味|おいし|みたい(?!なこと|なの)|らしい|だって[。!]|にゅーす|株|てれび|友達|友だち|知り合い|先輩|後輩|弟|兄|姉|妹|父|母|親|旦那|嫁|娘|息子|彼氏|元かれ|君|きみ|お前|あんた|あなた|[?]/

/** Roles are many: 保険のおばちゃん, 検査員, 現場の人. */
const ROLE =
  /^(の|で|でさ|で、)[^。、!?]{0,9}?((?<!会|全|定|満|一|動|委|議|要)員|(?<!選|相|歌|騎|投|捕|名|苦|上|下|切)手|(?<!作|漫画)家政婦|[^一-鿿]師|看護師|教師|講師|技師|調理師|(?<!武|力|紳|同|騎|棋)士|(?<!社|会|校|身|成)長|係|工員|整備|職人|職員|担当|非常勤|嘱託|おばちゃん|おばさん|おじさん|姉ちゃん|おねえさん|れでい|がーる|ままさん|まん|どらいばー|運転手|雑用|下っ端|見習い|事務|経理|総務|営業|窓口|受付|設計|開発|製造|品管|検査|溶接|塗装|組立|らいん|期間工|派遣|ぱーと|ばいと|社員)(みたいなこと|みたいなの|的なこと)?(を)?(し(て|と)|や(って|っと)|です|だ(?!った|よね|ろ)|や(?!った|ろ)|なの(?!か)|なん|っす|、|。|!|$|ね|よ)/
const OF_MEN = /^の(人間|もん|者|社員|中の人|下請け|協力会社)(です|だ(?!った|ろ)|や|なん|なの|、|。|$|じゃ)/
const YEARS =
  /^(の[^。、]{1,8})?[、。 ]?[^。]{0,4}([0-9一二三四五六七八九十]+年|ずっと|長年)[^。]{0,3}(い(る|ます|て)|お[りる]|目|働|勤)/
/** 〇〇大で…教えてる, 〇〇の3年, 〇〇の薬学: at a school. */
const AT_SCHOOL =
  /^(大学?|女子大|短大|学院)?(の|で|、)[^。、]{0,8}(教え(て|と)|教授|助教|講師|非常勤|[1-6一二三四五六0-9](年生?|回生)(?!前)|院生|学部|学科|専攻|英文|国文|仏文|ぜみ|卒論)/

/** The other asks or guesses after work and school. */
const ASKS =
  /(仕事|会社|職場|勤|働|ばいと|大学|学校|専門|短大|学生|病院|工場|店|百貨店|役所|公務員|銀行|何作|なに作|何屋|昼間|本業|先生|めーかー)[^。]{0,16}([?]|なん$|なの$|当て)|(会社|大学|学校|仕事|店).{0,3}(どこ|なに|何)/
const GUESS = /^.{2,12}[?]$/
const LEADS = leadsOf(MORE_HOUSES.leads)
const PLACE_LEAD = /^((駅びる|駅前|もーる|商店街|空港|駅なか|地下街|[一-鿿]{2,4})の)?$/
const WORK_LIFE = anyOf(MORE_HOUSES.life)

/** `陸自です、真駒内の`: the town in a breath of its own. */
const LONE =
  /^(です|だよ|やで|や|なの|なんだ|っす|で働いてる|勤務)[、。 ][一-鿿ァ-ヴーぁ-ん]{1,6}の(とこ|ところ|ほう|方|店)?(です|だよ|ね|な|よ)?[。!~♪笑…]*$/
/** `実はCAなの、スカイマークの` */
const OF_HOUSE = /^の(とこ|ところ|ほう|方)?(です|だよ|や|ね|よ|な)?[。!~♪笑…]*$/

/** `はま寿司で皿下げてる、厚別のとこ`: what is done there, and the town. */
const DOES_THERE =
  /^(で|に)(?![^。、]*(飲ん|食べ|待っ|買っ|並ん|休ん|過ご|勉強|読ん|だべ|見て|遊ん|話し|会っ|泊ま|停まっ|寝))[^。、!?]{1,10}(てる|とる|てます|ています|とります)(の|よ|ね|ん|んだ|んや)?[、。 ][一-鿿ァ-ヴーぁ-ん]{1,6}の(とこ|ところ|ほう|方|店)?(です|だよ|ね|な|よ)?[。!~♪笑…]*$/

function toldBefore(facts: Facts, { start }: { readonly start: number }): boolean {
  const before = [...facts.all('job'), ...facts.all('trade')].some(
    (word) => word.end <= start && start - word.end <= 12 && start - word.end >= 1,
  )
  return before && /[、。!…~♪ ]$/.test(facts.lexed.text.slice(0, start))
}

/** `就活終わった!凸版に決まったの` */
const HIRED = /^に(就職|内定|受かっ|拾われ|入社|配属|転職|決まった(の|よ|ん|わ|[。!]|$))/
/** `マルハニチロの下関で缶詰つくってる` */
const DOES =
  /^で(?![^。、]*(飲ん|食べ|待っ|買っ|並ん|休ん|過ご|勉強|読ん|見て|遊ん|話し|会っ|泊ま|停まっ|寝|やってる?(らし|みた)))[^。、!?]{1,9}(つく|作|造|組|縫|揚|焼|打|運|売|教え|回|検査|設計|研究|営業|開発|働|し|やっ)(って|て|と|っと|んで)(る|ます|ん|い|ます)/

/** `県警の機動隊、今週は当直続き` */
const POST =
  /^の[一-鿿ァ-ヴ]{0,5}(課|部|隊|署|科|室|係|病棟|班|ちーむ)(?!屋|活|長|分)(です|だよ|や|なの|っす|、|。|に(い|お|配)|で|$)/
/** `実践女子はゼミ厳しい`: what only its students say. */
const SCHOOL_LIFE =
  /^(は|の|も|って|だと)[^。、]{0,4}(ぜみ|卒論|単位|講義|教授|実習|れぽーと|履修|国試|再試|必修|出席)[^。]{0,8}(厳し|きつ|多|やば|落と|取れ|足り|しんど|鬼|えぐ|めんど)/

/** 佐川急便 begins with 佐川: the longer word is the house. */
function housesOf(facts: Facts): FactWord[] {
  const all = [...facts.all('firm'), ...facts.all('chain')]
  return all.filter((one) => !all.some((other) => other.start <= one.start && other.end > one.end))
}

const placeBehind = (lexed: Lexed, end: number, places: readonly Place[]): Place | undefined =>
  places.find(
    ({ start, kind }) => kind !== 'region' && start - end <= 1 && start >= end && /^[の ]?/.test(lexed.text.slice(end)),
  )

function toldBy(facts: Facts, house: FactWord, answers: boolean, guess: boolean): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  const { from } = sentenceAt(text, house.start)
  const before = text.slice(Math.max(0, house.start - 20), house.start)
  const rest = /^[^。!?\n]*[。!?]?/.exec(text.slice(house.end, house.end + 34))?.[0] ?? ''
  if (OTHERS.test(text.slice(Math.max(0, from - 20), house.start))) return undefined
  if (isRide(text.slice(house.start, house.end), rest) || DOWNSTAIRS.test(before)) return undefined
  if (OVER.test(rest) || OVER.test(text.slice(from, house.start)) || !OPENS.test(before)) return undefined
  const branch = BRANCH.exec(plain.slice(house.end, house.end + 22))?.[0]
  const place = branch === undefined ? placeBehind(lexed, house.end, placesOf(lexed)) : undefined
  const end = branch !== undefined ? house.end + branch.length : (place?.end ?? house.end)
  const one = { start: house.start, end: branch === undefined ? house.end : end }
  const found = (confidence: number, to = end) => workFound(lexed, house.start, Math.max(end, to), one, confidence)
  const tail = text.slice(end, end + 24)
  const firm = house.list === 'firm'
  const life = WORK_LIFE.test(text.slice(0, 160))
  if (firm) {
    const role = ROLE.exec(rest)
    if (role !== null) return found(0.86, house.end + role[0].length)
    if (OF_MEN.test(rest)) return found(0.86)
    const years = YEARS.exec(rest)
    if (years !== null && place !== undefined) return found(0.82, house.end + years[0].length)
    const school = AT_SCHOOL.exec(rest)
    if (school !== null) return found(0.86, house.end + school[0].length)
  }
  const located = branch !== undefined || place !== undefined
  // 「百貨店?」 – 「おしい!心斎橋の…」
  const lead = text.slice(0, house.start)
  const inFront = PLACE_LEAD.test(lead.replace(/^.*[、。!? ]/, ''))
  if (answers && inFront && (isLead(lead.replace(/[^、。!? ]*の$/, ''), LEADS) || lead === '') && TELLS.test(tail))
    return found(firm ? 0.86 : located || lead.endsWith('の') ? 0.76 : guess ? 0.72 : 0.62)
  const alone = LONE.exec(rest)
  if (alone !== null) return found(0.82, house.end + alone[0].length)
  const there = DOES_THERE.exec(rest)
  if (there !== null) return found(0.78, house.end + there[0].length)
  if (OF_HOUSE.test(rest) && toldBefore(facts, house)) return found(firm ? 0.86 : 0.72)
  const hired = firm ? HIRED.exec(rest) : null
  if (hired !== null) return found(0.82, house.end + hired[0].length)
  if (firm && located && DOES.test(tail)) return found(0.82)
  const post = POST.exec(rest)
  if (firm && post !== null && (life || answers)) return found(0.84, house.end + post[0].length)
  if (firm && SCHOOL_LIFE.test(rest)) return found(0.72)
  if (answers && located && TELLS.test(tail)) return found(firm ? 0.86 : 0.8)
  if (!located) {
    // hints for the model: 聖心なの, さすが…、組合がんばった
    if (!firm || !TELLS.test(tail)) return undefined
    return life ? found(0.5) : house.start === 0 && /^(なの|です|っす|だよ)[。!]/.test(tail) ? found(0.45) : undefined
  }
  const pronoun = /(俺|おれ|私|わたし|あたし|僕|ぼく|うち|わし|自分)(は|、|ね、|ね)?$/.test(before)
  const does = facts.in('working', end, end + 14) ?? facts.in('job', end, end + 14)
  if (does !== undefined && (firm || life) && /^(の|で|に|、)/.test(tail)) return found(0.84, does.end)
  if (!TELLS.test(tail) && !(branch !== undefined && /^(は|が|の)/.test(tail) && life)) return undefined
  if (toldBefore(facts, house)) return found(0.84)
  if (pronoun) return found(firm ? 0.86 : 0.82)
  if (life) return found(firm || branch !== undefined ? 0.76 : 0.72)
  return firm && /^(です|な(?![んのる])|や|っす)/.test(tail) && place === undefined ? found(0.66) : undefined
}

/** `…って検索してみて。私そこにいるから`, `…。そこの店長がわたし`: the name stands before. */
const THERE_I_AM =
  /(私|わたし|あたし|俺|おれ|うち|僕|ぼく|わし|自分)(が|は|も|、)?(そこ|ここ)(に|で|の)(い(る|ます)|おる|働|店長|すたっふ|おーなー|社員|店員|先生|立っ|勤|やって)|(そこ|ここ)の(店長|おーなー|すたっふ|社員|店員|先生|代表|社長|女将|ちーふ|料理長|看板娘)(が|って)(わたし|私|俺|おれ|うち|僕|あたし|わし)/
const LATIN_NAME = /[A-Za-z][A-Za-z&' -]{3,24}[A-Za-z]/
/** `俺んとこの作業着、東海鋼管って背中に書いてある` */
const WORN =
  /(作業着|作業服|つなぎ|制服|じゃんぱー|名札|へるめっと|えぷろん|社用車|営業車|とらっく|ろご|ぽろしゃつ|ていーしゃつ|tしゃつ|看板|封筒|名刺)/
const WORN_NAME =
  /([一-鿿々ァ-ヴーA-Za-z・&]{3,14})(って|と|の(ロゴ|名前|文字)が)[^。、]{0,8}(書いて|入って|刺繍|印刷|プリント|でかで|ロゴ|貼って|載って)/
/** `マルエイ堂の金町店なんだけど`: a branch of no known chain. */
const UNKNOWN_BRANCH =
  /(^|[^一-鿿々ァ-ヴーA-Za-z])([一-鿿々ァ-ヴーA-Za-z・&]{3,10})の([一-鿿ァ-ヴー]{1,6}(?<!商|本|名|支|お|当|閉|開|売)店|[一-鿿]{1,5}(支店|営業所|工場|事業所))(なん|なの|です|だ(?!った)|で(?!買|食|飲|会|見)|や(?!った)|、|の(店長|上司|主任|みんな)|に(配属|異動|転勤|出勤|回さ))/

function byScene(facts: Facts): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  const short = plain.slice(0, 200)
  const me = text.includes('そこ') || text.includes('ここ') ? THERE_I_AM.exec(text.slice(0, 300)) : null
  if (me !== null) {
    const one = organisationsIn(lexed).find(({ end }) => end <= me.index)
    const latin = one === undefined ? LATIN_NAME.exec(plain.slice(0, me.index)) : null
    if (one !== undefined) return workFound(lexed, one.start, me.index + me[0].length, one, 0.84)
    if (latin !== null) {
      const name = { start: latin.index, end: latin.index + latin[0].length }
      return workFound(lexed, name.start, me.index + me[0].length, name, 0.8)
    }
  }
  const worn =
    /書|刺繍|ろご|印刷|ぷりんと|入って/.test(text.slice(0, 200)) &&
    WORN.test(text) &&
    /うち|俺|おれ|私|わたし|僕|会社|仕事|現場/.test(text)
      ? WORN_NAME.exec(short)
      : null
  if (worn !== null) {
    const start = worn.index
    return workFound(lexed, start, start + worn[0].length, { start, end: start + (worn[1] as string).length }, 0.76)
  }
  const branch =
    /店|営業所|工場|事業所/.test(short) && WORK_LIFE.test(text.slice(0, 200)) ? UNKNOWN_BRANCH.exec(short) : null
  if (branch !== null && !/近所|地元|行きつけ|最寄/.test(branch[2] as string)) {
    const start = branch.index + (branch[1] as string).length
    const end = start + (branch[2] as string).length + 1 + (branch[3] as string).length
    if (facts.in('visits', end, end + 12) === undefined) return workFound(lexed, start, end, { start, end }, 0.76)
  }
  return undefined
}

/** 「何してる人?」 – `消防。岐阜の北消防署` */
function officeOf(facts: Facts): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  for (const word of facts.all('branch')) {
    const place = /([一-鿿]{2,4}の)([東西南北]|中央|第[一二三])?$/.exec(
      text.slice(Math.max(0, word.start - 7), word.start),
    )
    if (place === null || /近く|近所|地元|普通|会社|最寄/.test(place[0])) continue
    const start = word.start - place[0].length
    const told = TELLS.test(text.slice(word.end, word.end + 10)) && !OVER.test(text.slice(start, word.end + 20))
    if (told && isLead(text.slice(0, start), LEADS))
      return workFound(lexed, start, word.end, { start, end: word.end }, 0.78)
  }
  return undefined
}

/** The speaker's known house by what stands round it, or by what was asked. */
export function findWorkTold(facts: Facts, before: Utterance | undefined): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  if (tellsOfKin(facts) || NO_WORK.test(text.slice(0, 300))) return undefined
  const houses = housesOf(facts)
  const asks = before !== undefined && before.text.length <= 60 && text.length <= 60
  const office = asks && facts.has('branch') && ASKS.test(before.text) ? officeOf(facts) : undefined
  if (office !== undefined) return office
  const scene = byScene(facts)
  if (scene !== undefined || houses.length === 0) return scene
  const guess = asks && GUESS.test(before.text)
  const answers = asks && !asksOfTrain(before.text) && (ASKS.test(before.text) || guess)
  let best: Draft | undefined
  for (const house of houses) {
    best = surest(best, toldBy(facts, house, answers && house.start <= 20, guess))
  }
  return best
}
