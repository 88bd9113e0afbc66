import { type Facts, speaksOfKin } from '../facts.ts'
import type { Draft, Utterance } from '../utterance.ts'
import { OTHERS_WORK as OTHERS } from './visited-houses.ts'
import { isOver, workFound } from './work-draft.ts'

const SCHOOL_TALK = /大学|学生|学校|短大|専門|学部|美術|何年|院|夏休み/

/** `南陽大の工学部におる`, `若葉小の給食作ってます`: schools by a short name, known by what stands behind it. */
const SHORT_SCHOOL =
  /(^|[^一-鿿])([一-鿿]{2,7}大|[一-鿿]{2,6}(女子|国際|工業|商業|農業|学芸)|[一-鿿]{2,5}[小中高])(の|に|で)(院|[0-9一二三四]年(?!前)|[0-9一二三四]回生|[一-鿿ぁ-んー]{1,5}(学部|学科|科|専攻|専修|こうす)|看護|給食|用務員|事務|養護|教頭|校長|先生(やって|して|を|です|だ)|教師|通って|通い|[^。、]{0,8}教え|非常勤|講義|図書館に|院生|助教|准教授|准教|部活|さーくる|きゃんぱす|学食|学祭|[^。、!? ]{0,4}(教授|課題|ぜみ|卒論|卒業|れぽーと|単位|試験|履修|定期券|奨学金))/

const ENDS_AS_SCHOOL = /[大小中高子際業芸][のにで]/

/** `うち聖和学園大だから9月いっぱい休み`, `うん、多摩川造形大の油画。` */
const OWN_SCHOOL =
  /(^|[、。!? ]|うち|私|わたし|俺|おれ|僕|自分)(うん|そう|は|ね|、)*([一-鿿々ァ-ヴーA-Za-z]{2,8}(?<!最|巨|拡|膨|絶|全|偉|重|寛|医|短|多)大|[一-鿿]{2,6}(短大|女子大|医大|美大|音大))(だから|なんだけど|なの|です|だよ|や(から|で|ねん)|っす|の[一-鿿]{1,5}[。、!…]|の[一-鿿]{1,5}$)/

/** `大学は一応 東播大 文学部3回` */
const SAID_SCHOOL =
  /(大学|学校|進学先|通ってるの)は(一応|いちおう|まあ|実は|ね|今)?[ 、]*([一-鿿]{2,5}(?<!国立|公立|私立|有名|地元)大)( |　|の|、|で[す、]|だよ|や|$)/

/** A school by its short name, as the speaker's own. */
export function findShortSchool(facts: Facts, history: readonly Utterance[]): Draft | undefined {
  if (!facts.lexed.text.includes('大') && !ENDS_AS_SCHOOL.test(facts.lexed.text)) return undefined
  const talk = history.slice(-3).some((each) => SCHOOL_TALK.test(each.text.slice(-60)))
  const { lexed } = facts
  const own =
    talk ||
    /夏休み|春休み|休み|単位|てすと|講義|さーくる|学祭|前期|後期|履修|ぜみ|卒論|実習|れぽーと|きゃんぱす/.test(
      lexed.text,
    )
  const said = own && lexed.text.includes('大') ? OWN_SCHOOL.exec(lexed.plain.slice(0, 120)) : null
  const stated = lexed.text.includes('大') ? SAID_SCHOOL.exec(lexed.plain.slice(0, 120)) : null
  const past = /だった|のとき|の頃|行きた|受け|落ち|志望|好き|友達|友だち|推し/
  if (stated !== null && !speaksOfKin(facts) && !past.test(lexed.text) && !OTHERS.test(lexed.text)) {
    const name = stated[3] as string
    const start = stated.index + stated[0].lastIndexOf(name)
    return workFound(lexed, stated.index, start + name.length, { start, end: start + name.length }, 0.86)
  }
  if (said !== null && !speaksOfKin(facts) && !past.test(lexed.text) && !OTHERS.test(lexed.text)) {
    const name = said[3] as string
    const start = said.index + said[0].indexOf(name)
    return workFound(lexed, start, said.index + said[0].length, { start, end: start + name.length }, 0.8)
  }
  return byKnownTail(facts)
}

function byKnownTail(facts: Facts): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  if (!ENDS_AS_SCHOOL.test(text)) return undefined
  const match = SHORT_SCHOOL.exec(text.slice(0, 200))
  if (match === null || speaksOfKin(facts) || isOver(facts) || OTHERS.test(text)) return undefined
  const start = match.index + (match[1] as string).length
  const end = start + (match[2] as string).length
  if (
    /^(同じ|どこ|近所|地元|最|巨|医|全|今年|来年|去年|結構|普通)/.test(plain.slice(start, end)) ||
    /[?]|だった|のとき|の頃/.test(text.slice(end))
  )
    return undefined
  return workFound(lexed, start, match.index + match[0].length, { start, end }, 0.76)
}
