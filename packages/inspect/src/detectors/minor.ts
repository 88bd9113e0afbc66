import { type Facts, factsOf } from '../facts.ts'
import { SCHOOL_NOW, SCHOOL_OF_OTHERS } from '../tables/age-contexts.ts'
import { MINOR_SIGNS } from '../tables/minor-signs.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import { saidIn } from './dangers.ts'
import { ageAt, ageOf, surestAge } from './minor-age.ts'
import { surestPupil } from './minor-pupil.ts'

function draft(from: number, to: number, confidence: number, age?: number): Draft {
  return {
    category: 'harm.minor',
    from,
    to,
    confidence,
    reasons: ['sounds-under-age'],
    ...(age === undefined ? {} : { value: String(age) }),
  }
}

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
  /(18|十八|じゅうはち)(歳|才|さい)?になるのは|(あと|残り|もう)[0-9一二三四五六七八九十半]+(か月|ゖ月|ゕ月|年|日|週間)(で|したら|経ったら|たったら|後に)(やっと|ようやく)?(18|十八|成人|高校卒業|大人)|(まだ|も)(18|十八|じゅうはち)(歳|才|さい)?(に|じゃ)(なって)?(な|達)|(18|十八)(歳|才)?(に|では?)(なって|達して)(い)?(な|ませ|ん)|(来年|再来年|来月)(の(春|夏|秋|冬|[0-9]+月))?(やっと|ようやく|で|には|に)?(18|十八|成人|高校卒業|高校を卒業)|成人(式)?まであと[0-9一二三四五六]|成人年齢に達し|はたちまで(あと)?[3-9三四五六七八九]年|(18|十八)(歳|才)?になったら(また|ちゃんと|会員|登録|入)|(来年|再来年|もうすぐ|やっと)[^。]{0,6}(高校卒業|中学卒業|高校生になる|高校に(上が|あが|入))|まだ(高校|中学|小学校)(に|へ|さ)?(通|行|卒業して)|高校(まだ)?卒業してない|高校(に)?(通っ|行っ)(てる|てます|とる|ています)(?!娘|息子)|今年から(高校|中学)(生|に)|今度の?(4月|四月|春)から(高校|中学)|(20|二〇|令和)(0[9]|1[0-9])年(の[0-9]+月|の秋|の夏|の冬|の春)?(に)?生まれ|令和生まれ|平成(2[1-9]|3[01])年(の早)?(生|早生)|turn(ing)? 1[0-8] (next|soon|in)|早く(18|十八|じゅうはち)(歳|才|さい)?(に|ん)?な(って|り|れ|んない)|早く成人(し|に)|(来年|再来年|[0-9一二三四五]年後|あと[0-9一二三四五]年で)(やっと|ようやく|から|には|に|は)*[^。!?、]{0,3}(選挙|投票|成人|車の免許|教習所)|(18|十八)(歳|才)?(以上)?じゃないと[^。!]{0,8}[。!?、](私|俺|僕|わたし|うち|自分)?(は)?(まだ|なってない)|not (even )?18 (yet)?|i have school (tomorrow|in the morning)|i got school|grounded by my|(sophomore|freshman|junior|senior) year of (hs|high)|my mom took my phone|in (7th|8th|9th|10th|11th) grade|under ?(age|18)|still (in|at) (high|middle|junior) ?school|i'm in (the )?(9th|10th|11th|8th|7th) grade/

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

/** What the other asked, so that a word is an answer. */
const ASKS_AGE =
  /何歳|なんさい|いくつ|年齢|何才|大学(どこ|名|何)|歳(は|って|を)|年(は|って)\?|how old|your age|age\?|大学生|大学\?|大学(は|って|行)|学生\?|学生さん|学生なの|未成年|18(歳|才)?に?(以上|こえ|超え|いって|なって|過ぎ)|成人|大人だよね|大人\?|ほんとは\?|ほんとの(とし|歳|年)|本当の(とし|歳|年)|高校\?|中学\?|(高校生|中学生|jk|jc)(なの|\?|って|じゃ|でしょ|だよね)|何年生|学年|二十歳|はたち|20歳|年上|年下|同い年|お酒(は|って|飲め|飲む|いける|強)|飲める(歳|年|の)|たばこ|車(の免許|乗|運転)|免許(は|持|ある|取)|選挙|投票|仕事(は|何|して)|何してる人|社会人|職業/
const NOT_OF_THEM = /お子|娘|息子|犬|猫|妹|弟|靴|さいず|ぽいんと|部屋|何個|いくつ(買|食べ|持|ある|頼|いる|必要|目)|家族/
/** Not yet of age, as an answer to whether one is. */
const NOT_YET =
  /^(いや|いえ|いいえ|ううん|えっと|んー+|うーん|え|あー*|それが|実は|ごめん(なさい)?|すみません|ばれた\??|へへ|てへ)*[、。 !~…w]*((まだ|あと(半年|少し|ちょっと|もうちょい|[0-9一二三四五六七八九十]+(か月|ゕ月|ゖ月|年|日|週間)))(で|したら|後に|は|なんだ|だけ)?(する|なる|なります|します|なれる|です|だよ|だけど|だめ|無理|足りない|ある|、|。|$)|(来年|来月|再来年|次の春|今度の春|誕生日(きたら|来たら|で))(に|で|には|やっと)?(する|なる|なります|します|です|だよ|かな|、|。|$)|してない|なってない|してません|なってません|いってない|超えてない|達してない|未満|法律(で|が|的|、|!|。|$)|ちがうよ?、?法律)/
/** Yes, to whether one is a pupil. */
const ADMITS =
  /^[…、。 ~]*(うん|はい|そう(だよ(?!ね)|です(?!ね|よね|か)|なの(?!か|です)|なんだ(?!ね))?(?!です|なん|だ)|せや(で|ねん)?|ほんと(だよ|です|に|ね)?|ほんま(やで)?|まじ(だよ|です)?|がち|正解|当たり|あたり|大正解|ばれた|ばれちゃった|ばれたか|ばればれ|なんでわかった|なんで知って|しー|しっ|内緒|ないしょ|秘密|ごめん(なさい)?|実は|まあね|まぁね|そーだよ|そーです|いえす|yes|yeah|yep|お察し|ご名答|ぴんぽん|だったら何|悪い\?|だめ\?|だめなの|それが何|だから何)([、。!?~…w♪♡ っー笑]|$|だけど|だよ|です|から|かな|か$|けど)/
const ASKS_PUPIL =
  /(高校生|中学生|小学生|jk|jc|未成年|18歳未満|子供|子ども|十代|学校通|制服着て|がき)[^?]{0,12}(なの|だよね|でしょ|だろ|やろ|よな|じゃん|か|って(ほんと|本当|まじ|言って)|\?|冗談)/
const EVENTS =
  /^[^。]{0,12}((学生証|生徒手帳)(見せ|みせ|ある|あるよ|しか)|法律|年齢的に|まだ飲めない(歳|年)|飲めない年|補導|学校に(ばれ|言われ)|校則|先生に)/

/** `何歳?` – `16`; `成人してるよね?` – `あと半年でする`; `JKなの?` – `ばれた`. */
function asAnswer(before: Utterance | undefined, current: Utterance): Draft | undefined {
  if (before === undefined || before.sameSpeaker(current) || before.text.length > 90 || current.text.length > 80)
    return undefined
  const asked = before.text
  if (!/[?]|教え|は$|の$|よね|でしょ|だろ|かな/.test(asked) || NOT_OF_THEM.test(asked)) return undefined
  if (!ASKS_AGE.test(asked) && !ASKS_PUPIL.test(asked)) return undefined
  const { text } = current
  if (
    ASKS_PUPIL.test(asked) &&
    asked.length < 50 &&
    !/頃|ころ|とき|の時|時代|まし(た|て)|だった|昔|羨|若者|最近|てれび/.test(asked)
  ) {
    const denied = /じゃない|じゃねえ|ちがう|違う|ちゃう(よ|や)|ではない|とかじゃ/.test(asked)
    const yes = ADMITS.exec(text)
    const word = yes?.[1] ?? ''
    if (
      yes !== null &&
      !/大学|はたち|20|二十|卒業|社会人|専門|違う|ちがう|じゃない|冗談|嘘|うそ/.test(text) &&
      (!denied || /ばれ|ごめん|実は|しー|内緒|秘密|察し/.test(word))
    )
      return draft(0, yes[0].length, denied ? 0.6 : 0.75)
    const event = EVENTS.exec(text)
    if (event !== null && !denied) return draft(0, event[0].length, 0.7)
  }
  if (/大人|成人|18|未成年|はたち|二十歳|20|酒|飲|たばこ|免許|選挙|投票|車/.test(asked)) {
    const event = /法律|年齢的に|飲めない(歳|年)|まだ(無理な|だめな)(歳|年)/.exec(text)
    if (event !== null && !/妊娠|薬|医者|運転/.test(text)) return draft(0, event.index + event[0].length, 0.78)
    const young = NOT_YET.exec(text)
    if (
      young !== null &&
      (/成人|18|未成年|大人だ/.test(asked) || /[2-9二三四五六七]年|法律/.test(young[0])) &&
      !/はたち|二十歳|20/.test(asked + text)
    )
      return draft(0, young[0].length, 0.78)
  }
  // 「大学どこ?」 「再来年の話だよ」
  if (/大学|専攻|学部|学科|学生/.test(asked)) {
    const later =
      /行けたら|受かったら|再来年|[2-9二三四五]年後|まだ(高校|中学|先|受験|決めて)|これから受験|受験(は|が)?(来年|再来年|まだ|これから)|目指して|志望|普通科|商業科|工業科|工業高|商業高|特進|進学校|文理(選択|分)|内申/.exec(
        text,
      )
    if (later !== null && !/卒業|社会人|放送大|通信|でした|だった/.test(text))
      return draft(0, later.index + later[0].length, 0.75)
  }
  if (/生まれ|西暦|平成/.test(asked)) {
    const born = /(平成|h)(2[1-9]|3[01]|二十[一-九])|(^|[^0-9])20(09|1[0-9])|令和/.exec(text)
    if (born !== null) return draft(born.index, born.index + born[0].length, 0.82)
  }
  const pupil =
    /^(お?仕事(は)?(して)?(ない|ません|へん|とらん|ねえ)(よ|です|けど)?|働いて(ない|ません|へん)(よ|です|けど)?|(まだ)?学生|うん|ううん|いや|いいえ|え|えっと|んー|ちがう|違う|まだ|ふつうに|普通に|じつは|実は)*[、。 …]*(こうこー|こうこう|ちゅうがく|高校|中学|小学校|高校生|中学生|小学生|(jk|jc|dk)[1-3]?|[高中小][1-6一二三四五六]|こう(いち|に|さん)|ちゅう(いち|に|さん))(生)?(です|だよ|だけど|なん|や|っす|の[123一二三]年|$|[。、!w笑…♡♪~])/.exec(
      text,
    )
  if (pupil !== null)
    return draft(
      0,
      pupil[0].length,
      /いくつ|何歳|学生|年生|学年|大学|高校|中学|未成年|成人|18/.test(asked) ? 0.82 : 0.7,
    )
  return asNumber(current, asked)
}

/** Digits and syllables of an age told one by one: `いち ろく`, `1・6`. */
const APART = /[ 、・.…\-_*]/g
const BY_ONE: Readonly<Record<string, number>> = {
  いちろく: 16,
  いちなな: 17,
  いちしち: 17,
  いちご: 15,
  いちよん: 14,
  いちし: 14,
  いちさん: 13,
  いちに: 12,
  ひとろく: 16,
  ひとなな: 17,
}

function asNumber(current: Utterance, asked: string): Draft | undefined {
  const { text } = current
  if (
    !/ほんとは\?|本当は\?|ほんまは\?|何歳|なんさい|いくつ|年齢|何才|干支|歳|年(は|って)|とし|how old|age|未成年|18|成人|はたち|二十歳|大学生|学生/.test(
      asked,
    )
  )
    return undefined
  const squeezed = text.replace(APART, '').replace(/(歳|才|さい)?(です|だよ)?[!。~♡♪w]*$/, '')
  const told = BY_ONE[squeezed] ?? (/^1[0-7]$/.test(squeezed) ? Number(squeezed) : undefined)
  if (told !== undefined) return draft(0, text.length, 0.82, told)
  for (let at = 0; at < Math.min(40, text.length); at++) {
    const age = ageAt(current.lexed, at)
    if (age === undefined || age.age < 10) continue
    if (
      /^ ?(歳|才|さい|ちゃい)?(です|だよ|なの|なん|やで|やけど|っす|だけど|ですけど|なう|になった|$|[。!、~♡♪w笑…)(?])/.test(
        text.slice(age.end),
      ) &&
      !/時|前(に|は|の)|から(で|ある)|とき|頃|娘|息子|後輩|人|個|つ$/.test(text)
    )
      return draft(age.start, age.end, 0.82, age.age)
    return undefined
  }
  return undefined
}

/** A bare number some messages after the question: `いくつ?` – `笑わない?` – `うん` – `15`. */
function asLateAnswer(history: readonly Utterance[], current: Utterance): Draft | undefined {
  if (current.text.length > 9) return undefined
  const asked = history.slice(-5).find((one) => !one.sameSpeaker(current) && ASKS_OWN_AGE.test(one.text))
  return asked === undefined || NOT_OF_THEM.test(asked.text) ? undefined : asNumber(current, asked.text)
}

const ASKS_OWN_AGE = /何歳|なんさい|おいくつ|いくつ(なの|です|\?|なん|に)|年齢|何才|歳は\?|年は\?|how old/

/** None of the signs is without one of these: most messages end here. */
const SIGN_WORD =
  /[年歳才酒塾]|飲めない|吸えない|買えない|乗れない|取れない|らんどせる|生徒手帳|息子|娘|令和|ころな|1[0-8]|十[一-八]|高校|中学|身分証|成人|選挙|声変|三者|文化祭|体育祭|うちのくらす|修学|授業|部活|補導|校則|門限|消灯|席替|学級|教室|小遣|お年玉|の(?:すまほ|携帯|免許|保険|くれか|かーど|あか|垢|名)|じゅ[うー]|誕生|引退|だめな|jk|jc|dk|[高中][1-3一二三]|生徒|働けな|けー|けい|しー|こーせー|こうせい|こーせい|がくせ|ほんと|本当は|実は|じつは|平成|20[01]|高専|高等部|女子校/

/** `18って書いたけど17`, `母の免許証で登録した`: the first sign of minor-signs.ts that no guard takes back. */
function findSign(facts: Facts): Draft | undefined {
  const text = facts.lexed.text.slice(0, 300)
  if (!SIGN_WORD.test(text)) return undefined
  for (const { pattern, confidence, age, bare, own } of MINOR_SIGNS) {
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

/** A reading that has the age is worth more than one a little surer. */
const said = ({ value }: Draft) => (value === undefined ? 0 : 0.1)

/** Says that the speaker, or the one spoken to, is under 18. */
export function findMinor({ current, history }: Scene): Draft[] {
  const facts = factsOf(current.lexed)
  const { text } = current
  const around =
    /18|十八|高校|中学|成人|はたち|生まれ|平成|選挙|投票|免許|教習|turn|not |under|still|grade|school|mom|じゅうはち/.test(
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
  const speaksOfSelf = /(俺|私|僕|わたし|ぼく|おれ|実は|ほんとは|まだ)/.test(text)
  if (ofThem && !speaksOfSelf && CHILDREN.test(before.text)) return []
  // 「飼い始めてどのくらい?」 「13歳です」
  if (ofChildren && !speaksOfSelf && text.length < 16) return []
  return [ofChildren && !speaksOfSelf ? { ...best, confidence: 0.5 } : best]
}
