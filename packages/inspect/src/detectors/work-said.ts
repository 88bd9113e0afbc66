import { type Facts, sentenceAt } from '../facts.ts'
import { placeAt } from '../places.ts'
import { type Draft, surest, type Utterance } from '../utterance.ts'
import { isVisited } from './visited-houses.ts'
import { workFound } from './work-draft.ts'
import type { House } from './work-houses.ts'

/**
 * The work is said, and the house somewhere behind it (`介護士なの。ひだまりの里っていう施設`); an office, and its town in the last breath (`市役所だよ、習志野の`); who one
 * is there (`…の二代目が俺です`); a school by what is taught or learnt in it (`県立大宮南で数学教えてる`).
 */
const ME = '(俺|おれ|私|わたし|あたし|僕|ぼく|わし|うち|自分)'
const IS_ME = new RegExp(
  `^[」』]?[^。!?]{0,16}((が|は)${ME}(です|だ(よ|から|けど|。|$)|や(で|ねん|から|。|$)|なん|なの|。|!|w|$)|${ME}の(店|会社|職場|同僚|仕事場|現場|顔|名前(が|も)(出|載)))|^[」』]?(さん)?[^。!?]{0,14}[。、][^。!?]{0,6}検索(したら|すると)[^。]{0,6}${ME}`,
)
/** `…の窓口に座ってるおじさんが僕です`, `…って看板見たら俺の店だから` */
export const isMe = (behind: string): boolean => IS_ME.test(behind) && !/[?]|だった|かと思/.test(behind.slice(0, 40))

/** Behind a word of work: it is what the speaker does now. */
const I_DO =
  /^(さん|の仕事|のばいと|のぱーと|職)?(を|も|は)?(し(て(い)?る|て(い)?ます|と(る|り|ん)|てん|よる)|や(って|っと)|です(?!か|よね)|だ(よ|から|けど|し|。|!)|や(で|ねん|けど|から|。)|なの(?!か|[?])|なん(です|だ|や|よ)|っす|で(さ|ね|、|働)|に(いる|立|座|おる)|の(夜勤|日勤|しふと|仕事|ばいと|実習|現場|卵|見習い)|[。、!…~ ]|$)/
/** Behind the house: it is told, and not visited. */
const HOUSE_TOLD =
  /^[」』]?(さん)?(です(?!か|よね|ね)|だ(よ|から|けど|。)|や(で|ねん|けど|から|。)|なの(?!か|[?])|なん|の(?!近|隣|前|裏|横|向)|って(いう|とこ|ところ|名前|お?店|の|施設|会社|病院|園|ん|、|。|$)|という|で(?!食|買|飲|会|見|待|もら|遊|泊)|に(?!行|来|寄|泊|入院|通院|似)|勤|。|、|!|~|…|ね|w|笑|\(|$)/
const OVER =
  /てた(?!し)|していた|でした|だった|辞め(?!た(い|く)|られ|よう|そう)|やめた(?!い)|退職し|卒業|時代|頃|昔|元は|したい|なりたい|行きたい|受けた|落ち|面接|らしい|潰れ|閉店し|[?]|行った|行って|行く|食べ|飲み|買(っ|い)|予約|美味|好き|おすすめ|もらった|診て|泊まっ|友達|友だち|知り合い|彼氏|彼女|元かれ|推し|どらま|映画|あなた|お前|君(の|が|は)/
/** Plain talk of trades that needs no house: words of work that are told of anybody. */
const WEAK =
  /^(学校|店|車|家|花|本|酒|魚|肉|パン|米|トラック|バス|タクシー|電車|駅|映像|保険|銀行|テレビ局|工場|病院|大学|農業)$/

function saidThenNamed(facts: Facts, one: House): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  const after = /^[^。!?]*/.exec(text.slice(one.end, one.end + 26))?.[0] ?? ''
  const quoted = one.how === 'quoted'
  if (!HOUSE_TOLD.test(text.slice(one.end, one.end + 8)) || OVER.test(after)) return undefined
  if (
    quoted &&
    /^[」』](って|と)[^。]{0,6}(言|聞|怒|返|書|送|叫|呼)|^[」』](が|を|は|も|に|じゃ)/.test(text.slice(one.end))
  )
    return undefined
  if (!quoted && one.end - one.start < 4) return undefined
  for (const list of ['job', 'trade', 'working', 'workNoun'] as const) {
    for (const word of facts.all(list)) {
      const apart = one.start - word.end
      if (apart < 1 || apart > 34 || WEAK.test(plain.slice(word.start, word.end))) continue
      const between = text.slice(word.end, one.start)
      const noun = list === 'workNoun'
      if (noun ? !/先|職場|仕事|会社/.test(text.slice(word.start, word.end)) : !I_DO.test(between)) continue
      if (!/[。、!…~ 「『?のwてで]/.test(between) || OVER.test(between.replace(/名前[?]/, ''))) continue
      // 主治医の先生、…の院長; 店員さん、名札が「…」: others are called so
      const other = /さん$/.test(text.slice(word.start, word.end)) || /^(さん|たち)|^[。、!…~ ]/.test(between)
      if (list === 'job' && other && !/^(さん)?(を|も|は)?(し|や|です|なの|なん|だよ)/.test(between)) continue
      if (/名札|表札|苗字|名字|さん、/.test(between)) continue
      const { from } = sentenceAt(text, word.start)
      if (OVER.test(text.slice(from, word.start))) continue
      const weak = quoted || isVisited(plain.slice(one.start, one.end))
      if (noun && quoted) continue
      return workFound(lexed, word.start, one.end, one, weak && list !== 'job' ? 0.76 : 0.86)
    }
  }
  return undefined
}

/** `コールセンターです。…`: what of an office or a school is told with its town behind. */
const LAST_TOWN =
  /[、。!w笑… ]+(?<town>[一-鿿ァ-ヴーヶ]{2,6}|[ぁ-ん]{3,5})(市|町|区)?の?(ほう|方|とこ|ところ|店|おっきいほう|大きいほう|でかいほう|ちっさいほう|[東西南北]高|[^。、!? ]{1,4}のほう)?(の)?(ね|よ|な|です|だよ|だ|やで)?[。!~♪笑w… ]*$/
function townLast(facts: Facts): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  const offices = facts.all('branch')
  if (offices.length === 0 || text.length > 60) return undefined
  const last = LAST_TOWN.exec(plain)
  const town = last?.groups?.town
  if (
    last === null ||
    town === undefined ||
    !/の/.test(last[0]) ||
    placeAt(lexed, last.index + last[0].indexOf(town)) === undefined
  )
    return undefined
  const office = offices.find(({ end }) => end <= last.index && last.index - end <= 22)
  if (office === undefined) return undefined
  const between = text.slice(office.end, last.index)
  const before = text.slice(0, office.start)
  if (OVER.test(between) || OVER.test(before) || before.length > 16) return undefined
  if (
    !/^(です|だ(?!った)|や(?!った)|なの|なん|の[^。、]{1,8}|に(お|い)|で[^。、]{0,10}(教え|働|して|しと|やって|勤)|勤|w|、|。|っす|じゃ|$)/.test(
      between,
    )
  )
    return undefined
  return workFound(lexed, office.start, text.length, office, 0.85)
}

const SUBJECT =
  '(数学|国語|英語|理科|物理|化学|生物|地学|社会|世界史|日本史|地理|公民|体育|音楽|美術|家庭科|技術|保健|書道|古文|現代文|情報|算数)'
const TAUGHT = new RegExp(
  `(^|[^一-鿿])(?<name>(県立|市立|都立|府立|道立|区立|町立|私立)?[一-鿿々ヶァ-ヴー]{2,8})で${SUBJECT}(を|の)?(教え|先生|教師|担当|担任|$|。|、|です|だよ|や)|(?<club>[一-鿿々ヶ]{2,5}(商業|工業|農業|水産|学園|学院|実業|高校?|中学?))の[一-鿿ァ-ヴー]{2,6}部(の|で)?(こーち|コーチ|監督|顧問|外部指導)|(?<uni>[一-鿿]{2,5}(大学?|医大|高専|短大))で(助教|講師|准教授|教授|ポスドク|研究員|技官|事務|院生)|(?<pupil>[一-鿿ァ-ヴー]{2,8}(専門|看護専門|医療専門|国際|学院|女子|外語|福祉|工科|芸術|造形|カレッジ|アカデミー|デザイン|モード|調理|美容|製菓|服飾))(の[1-4一二三四](年|回)|に?通(っと|って(る|ます|ん)))`,
)
const NO_SCHOOL =
  /^(普通|地元|公立|私立|県立|市立|高校|中学|大学|都内|女子|男子|全国|国際|医療|看護|今年|来年|去年|自分|会社|仕事|東京|大阪|本当|学習塾|専門|英会話|予備校|美容|調理|海外|個人)+(専門|国際|学院|女子|美容|調理)?$/
function atSchool(facts: Facts): Draft | undefined {
  const { lexed } = facts
  const told = TAUGHT.exec(lexed.plain.slice(0, 160))
  const name = told?.groups?.name ?? told?.groups?.club ?? told?.groups?.uni ?? told?.groups?.pupil
  if (
    told === null ||
    name === undefined ||
    NO_SCHOOL.test(name) ||
    OVER.test(lexed.text.slice(0, told.index + told[0].length + 12))
  )
    return undefined
  const start = told.index + told[0].indexOf(name)
  return workFound(lexed, start, told.index + told[0].length, { start, end: start + name.length }, 0.86)
}
const SCHOOL_TALK = /教え|先生|教師|担任|顧問|こーち|監督|助教|講師|教授|研究員|年|回|通っ|史|学|語/

const PART_THERE =
  /^(さん)?の[^。、!?]{0,6}?(ふろんと|窓口|受付|れじ|かうんたー|厨房|事務所|詰所|[0-9一二三四五六]階|[一-鿿]{1,4}課|売り?場|病棟|医局|らいん|通信指令|指令室|研究室|職員室)(に|で)(座|立|い(る|ます)|おる|おり|おっ|入って|働|勤|一人|ひとり|れじ|受付|警備|やって|やっと)/
/** 「接客」 – 「店どこよ」 – `こむぎ工房まるやっていう町のパン屋` */
const WORK_ASKED =
  /(仕事|会社|職場|勤め|働|ばいと|店どこ|どこの(店|会社|病院|園|学校)?[?]|有名なとこ|会社名|店の名前|同じとこ|実習|看護[?]|中学[?]|高校[?])/
const AS_ANSWER =
  /^(って(いう|とこ|ところ|名前|の)|という|です(?!か)|だよ|や(で|ねん)|。|、|の[^。、]{1,8}(です|だよ|。|、|$)|$)/

/** The speaker's house, told in its own words. */
export function findWorkSaid(facts: Facts, houses: readonly House[], history: readonly Utterance[]): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  let best = SCHOOL_TALK.test(text.slice(0, 160)) ? surest(townLast(facts), atSchool(facts)) : townLast(facts)
  const asked = text.length <= 60 && history.slice(-3).some((each) => WORK_ASKED.test(each.text.slice(0, 60)))
  for (const one of houses) {
    const after = text.slice(one.end, one.end + 24)
    best = surest(best, saidThenNamed(facts, one))
    if (OVER.test(after) || OVER.test(text.slice(Math.max(0, one.start - 16), one.start))) continue
    if (PART_THERE.test(text.slice(one.end, one.end + 24)))
      best = surest(best, workFound(lexed, one.start, one.end, one, 0.86))
    if (asked && one.how !== 'quoted' && one.start <= 16 && one.end - one.start >= 4 && AS_ANSWER.test(after))
      best = surest(best, workFound(lexed, one.start, one.end, one, 0.85))
  }
  return best
}
