import { type Facts, factsOf } from '../facts.ts'
import { SCHOOL_NOW, SCHOOL_OF_OTHERS } from '../tables/age-contexts.ts'
import { MINOR_CLAIMS } from '../tables/minor-claims.ts'
import { MINOR_PASSING } from '../tables/minor-passing.ts'
import { MINOR_SIGNS } from '../tables/minor-signs.ts'
import type { Draft, Scene } from '../utterance.ts'
import { saidIn } from './dangers.ts'
import { ageOf, surestAge } from './minor-age.ts'
import { asAnswer, asLateAnswer, asPadded, asSum, draft } from './minor-answers.ts'
import { surestPupil } from './minor-pupil.ts'

function isGuarded(facts: Facts, from: number, to: number): boolean {
  return facts.in('notMinor', from, to) !== undefined
}

/** `16歳です`, `まだ15なんよ`, `年はじゅうご` */
function findAge(facts: Facts): Draft | undefined {
  const age = surestAge(facts)
  return age === undefined ? undefined : draft(age.start, age.to, age.confidence, age.age)
}

/** `十八になるのは3月`, `残り半年で成人`, `成人まであと1年` */
const ROUNDABOUT =
  /(18|十八|じゅうはち)(歳|才|さい)?になるのは|(あと|残り|もう)[0-9一二三四五六七八九十半]+(か月|ゖ月|ゕ月|年|日|週間)(で|したら|経ったら|たったら|後に)(やっと|ようやく)?(18|十八|成人|高校卒業|大人)|(まだ|も)(18|十八|じゅうはち)(歳|才|さい)?(に|じゃ)(なって)?(な|達)|(18|十八)(歳|才)?(に|では?)(なって|達して)(い)?(な|ませ|ん)|(来年|再来年|来月)(の(春|夏|秋|冬|[0-9]+月))?(やっと|ようやく|で|には|に)?(18|十八|成人|高校卒業|高校を卒業)|成人(式)?まであと[0-9一二三四五六]|成人年齢に達し|はたちまで(あと)?[3-9三四五六七八九]年|(18|十八)(歳|才)?になったら(また|ちゃんと|会員|登録|入)|(来年|再来年|もうすぐ|やっと)[^。]{0,6}(高校卒業|中学卒業|高校生になる|高校に(上が|あが|入))|まだ(高校|中学|小学校)(に|へ|さ)?(通|行|卒業して)|高校(まだ)?卒業してない|高校(に)?(通っ|行っ)(てる|てます|とる|ています)(?!娘|息子)|今年から(高校|中学)(生|に)|今度の?(4月|四月|春)から(高校|中学)|(20|二〇)(09|1[0-9])年(の?[0-9]+月([0-9]+日)?|の秋|の夏|の冬|の春)?(に|の)?(生まれ|うまれ)|令和生まれ|(平成|へいせい|h)(2[1-9]|3[01]|二十[一-九]|三十)年?(の?[0-9]+月)?([0-9]+日)?(の?早|の)?(生まれ|うまれ|産まれ|生$|早生)|turn(ing)? 1[0-8] (next|soon|in)|早く(18|十八|じゅうはち)(歳|才|さい)?(に|ん)?な(って|り|れ|んない)|早く成人(し|に)|(来年|再来年|[0-9一二三四五]年後|あと[0-9一二三四五]年で)(やっと|ようやく|から|には|に|は)*[^。!?、]{0,3}(選挙|投票|成人|車の免許|教習所)|(18|十八)(歳|才)?(以上)?じゃないと[^。!]{0,8}[。!?、](私|俺|僕|わたし|うち|自分)?(は)?(まだ|なってない)|not (even )?18 (yet)?|i have school (tomorrow|in the morning)|i got school|grounded by my|(sophomore|freshman|junior|senior) year of (hs|high)|my mom took my phone|in (7th|8th|9th|10th|11th) grade|under ?(age|18)|still (in|at) (high|middle|junior) ?school|i'm in (the )?(9th|10th|11th|8th|7th) grade/

/** Somebody's school day as it goes on now: two of its words, or one beside school itself. */
function findSchoolLife(facts: Facts): Draft | undefined {
  const { text } = facts.lexed
  const life = facts.all('schoolLife')
  const first = life[0]
  if (first === undefined || SCHOOL_OF_OTHERS.test(text.slice(0, 300))) return undefined
  // 夏休みの宿題 is one word, not two
  const whole = life.filter((one) => !life.some((by) => by !== one && by.start <= one.start && by.end >= one.end))
  const distinct = new Set(whole.map(({ start, end }) => text.slice(start, end))).size
  const now = SCHOOL_NOW.test(text.slice(0, 300))
  if (/高校|中学|小学校/.test(text) && now) return draft(first.start, first.end, 0.75)
  if (distinct >= 2 && now) return draft(first.start, first.end, distinct > 2 ? 0.7 : 0.62)
  // Hardly a sign by itself: the model decides.
  const sure = facts.all('pupilOnly')[0]
  return sure === undefined ? undefined : draft(sure.start, sure.end, now ? 0.5 : 0.45)
}

/** `高3やけど`, `私中2だよ`, `JKつらい` */
function findPupil(facts: Facts): Draft | undefined {
  const pupil = surestPupil(facts)
  return pupil === undefined ? undefined : draft(pupil.start, pupil.end, pupil.confidence)
}

/** None of the signs is without one of these: most messages end here. */
const SIGN_WORD =
  /[年歳才酒塾]|飲めない|吸えない|買えない|乗れない|取れない|らんどせる|生徒手帳|息子|娘|令和|ころな|1[0-8]|十[一-八]|高校|中学|身分証|成人|選挙|声変|三者|文化祭|体育祭|うちのくらす|修学|授業|部活|補導|校則|門限|消灯|席替|学級|教室|小遣|お年玉|の(?:すまほ|携帯|免許|保険|くれか|かーど|あか|垢|名)|じゅ[うー]|誕生|引退|だめな|jk|jc|dk|[高中][1-3一二三]|生徒|働けな|けー|けい|しー|こーせー|こうせい|こーせい|がくせ|ほんと|本当は|実は|じつは|平成|20|高専|高等部|女子校|登校|孫の|n ?nen|[0-3] ?nen|sai|koukou|kousei/

const SIGNS = [...MINOR_CLAIMS, ...MINOR_PASSING, ...MINOR_SIGNS]

/** `18って書いたけど17`, `母の免許証で登録した`: the first sign of minor-signs.ts that no guard takes back. */
function findSign(facts: Facts): Draft | undefined {
  const text = facts.lexed.text.slice(0, 300)
  if (!SIGN_WORD.test(text)) return undefined
  for (const { pattern, confidence, age, bare, own } of SIGNS) {
    const match = pattern.exec(text)
    if (
      match === null ||
      (bare !== true && isGuarded(facts, Math.max(0, match.index - 20), match.index + match[0].length + 14))
    )
      continue
    if (/[?]$/.test(match[0])) continue
    if (own !== true && facts.in('kin', Math.max(0, match.index - 14), match.index) !== undefined) continue
    const said = age === true ? (match[1] as string) : undefined
    const years = said === undefined ? undefined : ageOf(said)
    return draft(match.index, match.index + match[0].length, confidence, years)
  }
  return undefined
}

/** After talk of children or pets, an age may well be theirs. */
const CHILDREN =
  /娘|息子|お子|子ども|子供|小学生|長男|長女|次男|次女|孫|甥|姪|妹|弟|何年生(?!まれ)|学年|犬|猫|ぺっと|動物|飼っ|飼い|飼う|我が子|赤ちゃん|反抗期|育児|子育て|世話|わんちゃん|猫ちゃん|保育|幼稚園/

/** 「私が小学生くらいの時の」, 「高校は弓道部に入っていました」: the speaker looks back. */
const REMEMBERED =
  /(?:小学|中学|高校|[小中高])(?:校|生)?[0-9一二三]?(?:年生?)?(?:くらい|ぐらい|あたり)?(?:の)?(?:時|とき|頃|ころ)|(?:小学校?|中学校?|高校)[^。!?]{0,16}(?:ていました|てました|ていた|てた|でした|だった|いました)(?:ね|よ|よね|な|が|けど|けれど|んです|んだ|ので|から|、|。|!|…|w|笑|$)/

/** A reading that has the age is worth more than one a little surer. */
const said = ({ value }: Draft) => (value === undefined ? 0 : 0.1)

/** Says that the speaker, or the one spoken to, is under 18. */
export function findMinor({ current, history }: Scene): Draft[] {
  const facts = factsOf(current.lexed)
  const { text } = current
  const around =
    /18|十八|高校|中学|成人|はたち|生まれ|うまれ|平成|選挙|投票|免許|教習|turn|not |under|still|grade|school|mom|じゅうはち/.test(
      text,
    )
      ? ROUNDABOUT.exec(text)
      : null
  const guarded =
    around === null ||
    isGuarded(facts, Math.max(0, around.index - 24), Math.min(text.length, around.index + around[0].length + 16))
  const drafts = [
    findAge(facts),
    asAnswer(history.at(-1), current),
    asLateAnswer(history, current),
    asSum(history.at(-1), current),
    // プロフ20って書いてあるけど盛ってる、3つ
    /ぷろふ|登録|年齢|画面|表向き|ここ(で)?は/.test(text) ? asPadded(text, text) : undefined,
    findPupil(facts),
    around !== null && !guarded ? draft(around.index, around.index + around[0].length, 0.8) : undefined,
    findSchoolLife(facts),
    findSign(facts),
    saidIn(current).find(({ category }) => category === 'harm.minor'),
  ].filter((found): found is Draft => found !== undefined)
  const best = drafts.reduce<Draft | undefined>(
    (top, one) => (top === undefined || one.confidence + said(one) > top.confidence + said(top) ? one : top),
    undefined,
  )
  if (best === undefined) return []
  const ofChildren = history.slice(-4).some(({ text }) => CHILDREN.test(text))
  const before = history.at(-1)
  const ofThem =
    before !== undefined && !before.sameSpeaker(current) && /[?]|っけ|よね|かな|何年生(?!まれ)|学年/.test(before.text)
  const speaksOfSelf =
    /(俺|私|僕|わたし|ぼく|おれ|実は|ほんとは|[てで]い?るのは(孫|まご|息子|娘|弟|妹)|(孫|息子|娘)の(ほう|方)(です|だ))/.test(
      text,
    )
  if (ofThem && !speaksOfSelf && CHILDREN.test(before.text)) return []
  // 「飼い始めてどのくらい?」 「13歳です」
  if (ofChildren && !speaksOfSelf && text.length < 16) return []
  const doubtful = (ofChildren && !speaksOfSelf) || REMEMBERED.test(text)
  return [doubtful ? { ...best, confidence: Math.min(best.confidence, 0.5) } : best]
}
