import { factsOf } from '../facts.ts'
import { organisationsIn } from '../organisations.ts'
import { type Draft, rewritten, type Scene } from '../utterance.ts'
import { asked } from './asked.ts'
import { findBirthdate } from './birthdate.ts'
import { findFamily } from './family.ts'
import { findHome } from './homes.ts'
import { findRealName } from './person-names.ts'
import { type Sentence, sentences } from './sentences.ts'
import { findWorkplace } from './workplaces.ts'

/** Signs of work that are no words of the tables. */
const WORKS =
  /忘年会|新年会|社員旅行|朝礼|院長|園長|社長|所長|店長|工場長|課長|部長|上司|ぼーなす|賞与|残業|有給|幹事|給料|[0-9一二三四五六七八九十]年|のとこ|うちの|代で|代目|継い|先代|指名|教授|課題|制服|社員証|名刺|ひとすじ|一筋|勤続|入社|来たら|来れば|休憩|出社|登校|って(とこ|ところ|店|会社|[一-鿿]{2})|に(いる|おる|来て|通|入)|で(おる|いる|入)|窓口|受付|ばいと|ぱーと|担当|乗って|乗っと|おって|おるで|です|や[。で]|だよ|大(で|は|の|だと)|そこ|ばれ|しよ|刷|要員|店主|売り場|籍|ば先|開店|閉店|書いて|印刷|大行|やろ」/

/** What tells who the speaker is. What stands beside it in another sentence may hide it, so that each is read by itself where the whole tells nothing. */
export function findPrivate(scene: Scene): Draft[] {
  const found = findInText(scene)
  return found.length > 0 ? found : sentencesOf(scene).flatMap(findInSentence(scene))
}

/** A longer text tells who one is at its beginning, or not at all. */
const MOST_UNITS = 200
/** … and a shorter sentence not. */
const LEAST_UNITS = 6
/** A guard may stand in the next sentence: nothing found so is nearly certain. */
const MOST_CONFIDENCE = 0.8

function sentencesOf({ current: { text } }: Scene): Sentence[] {
  if (text.length > MOST_UNITS) return []
  const all = sentences(text, [])
  return all.length < 2 ? [] : all.filter(({ from, to }) => to - from >= LEAST_UNITS)
}

const findInSentence =
  (scene: Scene) =>
  ({ from, to }: Sentence): Draft[] =>
    findInText({ ...rewritten(scene, scene.current.lexed.plain.slice(from, to)), history: [] }).map((draft) => ({
      ...draft,
      from: draft.from + from,
      to: draft.to + from,
      confidence: Math.min(draft.confidence, MOST_CONFIDENCE),
    }))

function findInText(scene: Scene): Draft[] {
  const { lexed } = scene.current
  const facts = factsOf(lexed)
  const before = asked(scene.history, scene.current)
  const asking = before === undefined ? undefined : factsOf(before.lexed)
  const asksWork =
    asking !== undefined &&
    (['workAsk', 'kin', 'trade', 'job', 'workNoun', 'working'] as const).some((list) => asking.has(list))
  const organisations =
    facts.has('kin') ||
    facts.has('working') ||
    facts.has('workNoun') ||
    facts.has('job') ||
    facts.has('trade') ||
    asksWork ||
    WORKS.test(lexed.text)
      ? organisationsIn(lexed)
      : []
  return [
    findRealName(scene),
    findHome(scene),
    findWorkplace(scene, organisations),
    findFamily(scene, organisations),
    findBirthdate(scene),
  ].filter((found): found is Draft => found !== undefined)
}
