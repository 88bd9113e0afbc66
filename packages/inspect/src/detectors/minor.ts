import { type Facts, factsOf, sentenceAt } from '../facts.ts'
import { isDigit, type Lexed } from '../lex.ts'
import { WRITTEN_BIT } from '../numerals.ts'
import { buildSearched, wordAt } from '../openings.ts'
import { AGE_READINGS } from '../tables/age-readings.ts'
import { MINOR_SIGNS } from '../tables/minor-signs.ts'
import { longestAt } from '../trie.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'

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

/** Ages as they are read or written out; a number in digits is read where it stands. */
const READINGS = buildSearched<number>(AGE_READINGS)

type Age = { readonly start: number; readonly end: number; readonly age: number; readonly digits: boolean }

function ageAt(lexed: Lexed, at: number): Age | undefined {
  const { text } = lexed
  if (isDigit(text[at])) {
    if (isDigit(text[at - 1]) || /[.,/:¥\\-]/.test(text[at - 1] ?? '') || isDigit(text[at + 2])) return undefined
    const two = isDigit(text[at + 1])
    const age = Number(text.slice(at, at + (two ? 2 : 1)))
    const end = at + (two ? 2 : 1)
    if (/^[.,/:%-]\d/.test(text.slice(end))) return undefined
    return age >= (two ? 10 : 7) && age <= 17 ? { start: at, end, age, digits: true } : undefined
  }
  const found = wordAt(READINGS, lexed, at)
  if (found === undefined) return undefined
  const before = text[at - 1] ?? ''
  if (
    /[十一二三四五六七八九百〇にさしごよろなはき]/.test(before) &&
    /[十じ]/.test(text[at] as string) &&
    !/[はがにも]/.test(before)
  )
    return undefined
  if (/[一二三四五六七八九十]/.test(before) || (/[a-z]/.test(before) && /[a-z]/.test(text[at] as string)))
    return undefined
  return { start: at, end: found.end, age: found.value, digits: false }
}

const SIGN = /^(歳|才|さい|さい|歲| ?years? old| ?yrs? old| ?y\/?o| ?year[- ]old)/
const SAYS =
  /^(です(?!か|よね|ね)|だよ(?!ね)|だけど|だけんど|なんだ(?!ね)|なの(?!かな|ね|に|か)|なのです|なんです(?!か|ね)|なんで(?!す|も)|やけど|やけ|やねん|やで|やから|だし|だから|で[、。すも](?!すか)|って(言|い|こと|書)|っす|じゃ|$|[。!~、…ｗw♪☆)）(]|ちゃい| but| and| btw| tho| yo|\.| lol|でーす|だぜ|だべ|ばい|たい(?!の)|の(女|男|子|高校|中学|学生|俺|私)|になった(ばかり|ばっか|とこ|よ|の|$|[。!])|になりました|になります|の誕生日)/
const OWN =
  /(実は|じつは|ほんとは|本当は|ほんとうは|ほんまは|ほんとは|まじで|がちで|まだ|年齢は|年は|歳は|年齢|今|いま|俺|おれ|俺は|俺も|私|私は|わたし|わたしは|わたしまだ|あたし|うち|うちは|僕|ぼく|僕は|ぼくは|わい|わし|自分|も?うすぐ|やっと|今日で|今日から|今年|今度|こう見えて|これでも|君|きみ|お前|おまえ|あんた|あなた|君って|この子|i'm|im|i am|she's|you're|just|only|still|age|aged)(まだ|は|って|も|、|実は|たったの|ね|な|が|こそ|だけど|turned)*[ 、,:は]*$/
const NOT_AGE =
  /^(時|分|日|月|年(?!齢)|回|個|人|円|万|千|秒|階|番|本|枚|話|巻|曲|件|度|点|ぽいんと|pt|km|cm|kg|%|号|位|杯|冊|台|名|週|か月|ゖ月|ゕ月|箇月|代|型|いんち|歳(以上|から働|の(とき|時|頃|娘|息子|子|孫|猫|犬|姪|甥|ころ))|周年|期|連|勝|敗|世紀|pm|am|時間|進|倍|世|号|条|列|組|才の)/

function isGuarded(facts: Facts, from: number, to: number): boolean {
  return facts.in('notMinor', from, to) !== undefined
}

/** As far as the next comma, or `most`. */
function clauseEnd(text: string, from: number, most: number): number {
  const comma = text.indexOf('、', from + 1)
  return comma < 0 ? Math.min(most, text.length) : Math.min(comma, most, text.length)
}

/** Set where an age may begin. */
const AGE_BITS = READINGS.bit | WRITTEN_BIT

/** `16歳です`, `まだ15なんよ`, `年はじゅうご`, `I'm 17` */
function findAge(facts: Facts): Draft | undefined {
  const { text, openings } = facts.lexed
  if ((openings.any & AGE_BITS) === 0) return undefined
  const most = Math.min(text.length, 300)
  let best: Draft | undefined
  for (let at = 0; at < most; at++) {
    if (((openings.at[at] as number) & AGE_BITS) === 0) continue
    const age = ageAt(facts.lexed, at)
    if (age === undefined) continue
    const { from, to } = sentenceAt(text, at)
    const rest = text.slice(age.end, age.end + 16)
    const sign = SIGN.exec(rest)?.[0]
    const before = text.slice(Math.max(0, at - 14), at)
    if (
      NOT_AGE.test(rest) ||
      isGuarded(facts, Math.max(from, at - 26), clauseEnd(text, age.end, Math.min(to + 1, age.end + 26)))
    )
      continue
    const own = OWN.test(before)
    const after = text.slice(age.end + (sign?.length ?? 0), age.end + (sign?.length ?? 0) + 10)
    if (
      /^[^。!]{0,6}\?/.test(after) &&
      !/^(でも|って言)/.test(after) &&
      !/(でしょ|だろ|やろ|じゃん|だよね)/.test(after)
    )
      continue
    const told = SAYS.test(after) || /^(なん)?(でしょ|だろ|やろ|じゃん|だよね|じゃない|やん|やぞ)/.test(after)
    if (age.age < 10 && !(sign !== undefined && /(僕|ぼく|私|わたし|俺|おれ|実は)(は|、|まだ)*$/.test(before))) continue
    let confidence = 0
    if (sign !== undefined) {
      const first = /(^|[。!?、\s(「])$/.test(before)
      const english = /^ ?y/.test(sign)
      if (own && (told || english)) confidence = 0.92
      else if (own) confidence = 0.8
      else if (told && first) confidence = 0.75
      else if (told) confidence = 0.6
    } else if (own && told)
      confidence = /(まだ|実は|ほんとは|本当は|年齢は|i'm|i am|im)[ 、,]*(まだ)?$/.test(before) ? 0.85 : 0.75
    else if (
      told &&
      at === 0 &&
      /^(です|だよ|なの|なん|やけど|やで|だけど|っす)/.test(after) &&
      (facts.has('borrowed') ||
        facts.has('schoolLife') ||
        facts.has('pupil') ||
        /内緒|秘密|だめ|だめ|お年玉|学校|退会|運営/.test(text))
    )
      confidence = 0.78
    if (confidence > (best?.confidence ?? 0)) best = draft(at, age.end + (sign?.length ?? 0), confidence, age.age)
  }
  return best
}

/** `十八になるのは3月`, `残り半年で成人`, `成人まであと1年` */
const ROUNDABOUT =
  /(18|十八|じゅうはち)(歳|才|さい)?になるのは|(あと|残り|もう)[0-9一二三四五六七八九十半]+(か月|ゖ月|ゕ月|年|日|週間)(で|したら|経ったら|たったら|後に)(やっと|ようやく)?(18|十八|成人|高校卒業|大人)|(まだ|も)(18|十八|じゅうはち)(歳|才|さい)?(に|じゃ)(なって)?(な|達)|(18|十八)(歳|才)?(に|では?)(なって|達して)(い)?(な|ませ|ん)|(来年|再来年|来月)(の(春|夏|秋|冬|[0-9]+月))?(やっと|ようやく|で|には|に)?(18|十八|成人|高校卒業|高校を卒業)|成人(式)?まであと[0-9一二三四五六]|成人年齢に達し|はたちまで(あと)?[3-9三四五六七八九]年|(18|十八)(歳|才)?になったら(また|ちゃんと|会員|登録|入)|(来年|再来年|もうすぐ|やっと)[^。]{0,6}(高校卒業|中学卒業|高校生になる|高校に(上が|あが|入))|まだ(高校|中学|小学校)(に|へ|さ)?(通|行|卒業して)|高校(まだ)?卒業してない|高校(に)?(通っ|行っ)(てる|てます|とる|ています)(?!娘|息子)|今年から(高校|中学)(生|に)|今度の?(4月|四月|春)から(高校|中学)|(20|二〇|令和)(0[9]|1[0-9])年生まれ|平成(2[2-9]|3[01])年(の早)?(生|早生)|turn(ing)? 1[0-8] (next|soon|in)|not (even )?18 (yet)?|under ?(age|18)|still (in|at) (high|middle|junior) ?school|i'm in (the )?(9th|10th|11th|8th|7th) grade/

/** Beside three words of a school day, these say nothing of who goes there. */
const PASSING =
  /^(なのに|設定|選手|ちゃう|みたい|のとき|の時|友達[のが]|同級生|後輩|限定|使えない|だめなの|妹|弟|兄|姉|に見え|見える|以上|禁止|曲|最近の|レベル|間違え|犬|猫|担当|じゃない|のに)$/

/** Somebody's school day as it goes on now: at least two of its words, or one beside school itself. */
function findSchoolLife(facts: Facts): Draft | undefined {
  const { text } = facts.lexed
  const life = facts.all('schoolLife')
  const first = life[0]
  if (first === undefined || facts.has('kin')) return undefined
  const distinct = new Set(life.map(({ start, end }) => text.slice(start, end))).size
  const passing = distinct > 2 ? PASSING : /なのに|設定|選手/
  if (facts.all('notMinor').some(({ start, end }) => !passing.test(text.slice(start, end)))) return undefined
  const schoolNamed = /高校|中学/.test(text)
  const now =
    /明日|今日|今|来週|なのに|終わらん|終わらない|やばい|だるい|めんどい|ある|しんどい|つらい|不安|長引|ろぐいん|ばれ|怒られ|没収|取り上げ|てる|ないと|られちゃ|ちゃって/.test(
      text,
    )
  if (schoolNamed && now) return draft(first.start, first.end, 0.75)
  if (distinct >= 2 && now) return draft(first.start, first.end, 0.6)
  // Hardly a sign by itself: the model decides.
  const sure = facts.all('pupilOnly')[0]
  return sure === undefined ? undefined : draft(sure.start, sure.end, 0.45)
}

const PUPIL_SAYS =
  /^(生)?(なん)?(です(?!ね|よね|か)|なんす|っす|だよ(?!ね)|だけど|やけど|やけ|やねん|なんだ(?!ね)|なの(?!か|ね|に)|だし|やで|やし|なんで(?!す(ね|か|よね))|なんです(?!か|ね)|だから|やから|って(言ったら|いったら|言うと|こと|ばれ|ばれ)|っす|だぜ|じゃ|ですけど|で、|でも(入|使|いい|でき)|だったら|のくせ|の分際|だもん|でごめ|が(入|来|見)|と(いう|申)|身分|中(?!学)|$|[。、!…ｗw笑~♪(（]|だべ|ばい|の(女|男|子)(です|だよ)| here|,|\.| lol|ですw| student| and| but)/

/** `高3やけど`, `私中2だよ`, `JKだよ`, `あんた高校生やろ` */
function findPupil(facts: Facts): Draft | undefined {
  const { text } = facts.lexed
  let best: Draft | undefined
  for (const pupil of facts.all('pupil')) {
    const word = text.slice(pupil.start, pupil.end)
    if (
      /^(高|中|小)[1-6]$/.test(word) &&
      /^[0-9年月日個位時分]/.test(text.slice(pupil.end)) &&
      !/^年(生)?(です|だ|や|なの|なん|$|[、。!])/.test(text.slice(pupil.end))
    )
      continue
    if (
      /[一-鿿]/.test(text[pupil.start - 1] ?? '') &&
      /^[高中小]/.test(word) &&
      !/[俺私僕今実在春年]/.test(text[pupil.start - 1] as string)
    )
      continue
    const { from, to } = sentenceAt(text, pupil.start)
    if (
      isGuarded(
        facts,
        from,
        /まだ|実は|ほんとは/.test(text.slice(Math.max(0, pupil.start - 5), pupil.start))
          ? pupil.end + 4
          : Math.min(text.length, to + 1),
      ) ||
      facts.in('kin', from, pupil.start) !== undefined
    )
      continue
    const after = text.slice(pupil.end).replace(/^年?生?/, '')
    if (/^(ばいと|の?(頃|時|とき|娘|息子|子|制服|集団|客)|が(急|い|多|来て|騒))/.test(after)) continue
    if (/うち(は|も|の)[^。]{0,4}$/.test(text.slice(from, pupil.start)) || /^です(か|ね|よね)/.test(after)) continue
    const before = text.slice(Math.max(0, pupil.start - 12), pupil.start)
    const own =
      OWN.test(before) ||
      /(^|[。、!?\s「])$/.test(before) ||
      facts.in('ownNow', Math.max(from, pupil.start - 14), pupil.start) !== undefined
    const says = PUPIL_SAYS.test(after)
    const guess =
      /^(生)?(なん)?(でしょ|だろ|やろ|じゃん|だよね|やん)/.test(after) &&
      facts.in('youNow', from, pupil.start) !== undefined
    if (guess) best = best ?? draft(pupil.start, pupil.end, 0.72)
    if (
      !own ||
      !says ||
      (text.slice(from, to + 1).endsWith('?') &&
        !/でも|だけど|なんだけど|なんですけど|だよ|です|って言ったら/.test(after.slice(0, 12)))
    )
      continue
    if (/^(で|が|の|に|、)[^。]{0,10}(好き|可愛|かわいい|多|流行|らしい|増え|騒|うるさ)/.test(after)) continue
    const bare = /^[、]/.test(after) && !OWN.test(before)
    const weak = bare || /^(jk|jc|js|dk|消防|厨房|定時制|中等部|高等部|ちゅうさん|こうこう|いちねんせい)$/.test(word)
    const confidence =
      (weak ? 0.68 : 0.8) + (facts.in('ownNow', Math.max(from, pupil.start - 10), pupil.start) === undefined ? 0 : 0.08)
    if (confidence > (best?.confidence ?? 0)) best = draft(pupil.start, pupil.end, confidence)
  }
  return best
}

/** `何歳?` – `16` */
function asAnswer(before: Utterance | undefined, current: Utterance): Draft | undefined {
  if (before === undefined || before.sameSpeaker(current) || before.text.length > 60) return undefined
  const asksAge =
    /何歳|なんさい|いくつ|年齢|何才|歳は|年は\?|how old|your age|大学生|大学\?|学生\?|学生さん|未成年|18歳以上|ほんとは\?|高校\?|中学\?|高校生\?/.test(
      before.text,
    )
  if (
    !asksAge ||
    !/[?]|教え|は$|の$/.test(before.text) ||
    /お子|娘|息子|犬|猫|妹|弟|靴|さいず|ぽいんと|部屋|何個/.test(before.text)
  )
    return undefined
  const { text } = current
  const pupil =
    /^(うん|ううん|いや|いいえ|え|えっと|んー|ちがう|違う)*[、。 ]*(こうこー|こうこう|高校|中学|高校生|中学生|[高中][1-3一二三])(です|だよ|だけど|なん|や|っす|$|[。、!w笑…])/.exec(
      text,
    )
  if (pupil !== null && !/いくつ|何歳/.test(before.text)) return draft(0, pupil[0].length, 0.78)
  for (let at = 0; at < Math.min(14, text.length); at++) {
    const age = ageAt(current.lexed, at)
    if (age === undefined || age.age < 10) continue
    if (
      /^(歳|才|さい)?(です|だよ|なの|なん|やで|っす|$|[。!、~]|だけど)/.test(text.slice(age.end)) &&
      !/時|前|から|とき|頃|娘|息子|後輩/.test(text)
    ) {
      return draft(age.start, age.end, 0.82, age.age)
    }
    return undefined
  }
  return undefined
}

/** None of the signs is without one of these: most messages end here. */
const SIGN_WORD =
  /[年歳才酒塾]|1[0-8]|十[一-八]|高校|中学|身分証|成人|選挙|声変|三者|文化祭|体育祭|うちのくらす|修学|授業|部活|補導|校則|門限|消灯|席替|学級|教室|小遣|お年玉|の(?:すまほ|携帯|免許|保険|くれか|かーど|あか|垢|名)|じゅう|だめな|働けな/

/** `18って書いたけど17`, `母の免許証で登録した`: the first sign of minor-signs.ts that no guard takes back. */
function findSign(facts: Facts): Draft | undefined {
  const text = facts.lexed.text.slice(0, 300)
  if (!SIGN_WORD.test(text)) return undefined
  for (const { pattern, confidence, age } of MINOR_SIGNS) {
    const match = pattern.exec(text)
    if (match === null || isGuarded(facts, Math.max(0, match.index - 20), match.index + match[0].length + 14)) continue
    if (/[?]$/.test(match[0]) || facts.in('kin', Math.max(0, match.index - 14), match.index) !== undefined) continue
    const said = age === true ? (match[1] as string) : undefined
    const years = said === undefined ? undefined : /^\d/.test(said) ? Number(said) : longestAt(READINGS, said, 0)?.value
    return draft(match.index, match.index + match[0].length, confidence, years)
  }
  return undefined
}

/** After talk of children or pets, an age may well be theirs. */
const CHILDREN =
  /娘|息子|お子|子ども|子供|小学生|長男|長女|次男|次女|孫|甥|姪|妹|弟|何年生|学年|犬|猫|ぺっと|飼っ|わんちゃん|猫ちゃん|保育|幼稚園/

/** A reading that has the age is worth more than one a little surer. */
const said = ({ value }: Draft) => (value === undefined ? 0 : 0.1)

/** Says that the speaker, or the one spoken to, is under 18. */
export function findMinor({ current, history }: Scene): Draft[] {
  const facts = factsOf(current.lexed)
  const { text } = current
  const around = /18|十八|高校|中学|成人|はたち|生まれ|平成|turn|not |under|still|grade|じゅうはち/.test(text)
    ? ROUNDABOUT.exec(text)
    : null
  const guarded =
    around === null ||
    isGuarded(facts, Math.max(0, around.index - 24), Math.min(text.length, around.index + around[0].length + 16))
  const drafts = [
    findAge(facts),
    asAnswer(history.at(-1), current),
    findPupil(facts),
    around !== null && !guarded ? draft(around.index, around.index + around[0].length, 0.8) : undefined,
    findSchoolLife(facts),
    findSign(facts),
  ].filter((found): found is Draft => found !== undefined)
  const best = drafts.reduce<Draft | undefined>(
    (top, one) => (top === undefined || one.confidence + said(one) > top.confidence + said(top) ? one : top),
    undefined,
  )
  if (best === undefined) return []
  const ofChildren = history.slice(-4).some(({ text }) => CHILDREN.test(text))
  const before = history.at(-1)
  const ofThem = before !== undefined && !before.sameSpeaker(current) && /[?]|何年生|学年/.test(before.text)
  const speaksOfSelf = /(俺|私|僕|わたし|ぼく|おれ|実は|ほんとは|まだ)/.test(text)
  if (ofThem && !speaksOfSelf && CHILDREN.test(before.text)) return []
  return [ofChildren && !speaksOfSelf ? { ...best, confidence: 0.5 } : best]
}
