import { type Facts, factsOf } from '../facts.ts'
import { isHiragana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import { namesIn, type Person } from '../people.ts'
import { placeAt } from '../places.ts'
import { NAME_ROUND } from '../tables/name-round-words.ts'
import { anyOf } from '../tables/table.ts'
import { type Draft, oncePerMessage, type Scene, type Utterance } from '../utterance.ts'
import { asked } from './asked.ts'
import { isLead, leadsOf } from './leads.ts'
import { findNameBySpeech } from './name-addressed.ts'
import { nameFound } from './name-draft.ts'
import { findNameInRomaji, findNameOutright } from './name-outright.ts'
import { findNameInPassing } from './name-passing.ts'
import { findNamePlain } from './name-plain.ts'
import { findNameInScene } from './name-scenes.ts'
import { findNameTwice } from './name-twice.ts'

/** Names that a conversation, a shout or a piece of paper gives away; `本名は…` and the like are read in person-names.ts. */

const TALK = anyOf(NAME_ROUND.talk)
const LEADS = leadsOf(NAME_ROUND.leads)
const TELLS = anyOf(NAME_ROUND.tells)
const ENDS =
  /^[ 」』]*(さん|ちゃん)?[」』]*($|[。!、~♡☆♪(wｗ笑…]|です|でーす|でした|だよ|だっ[てたけ]|だ[。!]|だから|なの|なん|やで|やねん|や[。!]?$|や[。!、ねけっ]|って$|って[。!]|だもん|だって|やもん|もん|だわ|な[。、!]|な$|さ[、。!]|さ$|で$|で[。!]|にして|じゃ|っていう|っていい|って言|っての|という|と申|といい|っす|ね|よ|ばい|だべ|っちゅ|ちゅう|いうねん|ゆう|って(でっかく|大きく|小さく|書いて|書いと|出し|入れ|彫っ|貼っ|手書き|漢字|ひらがな))/
const ASKS_BACK = /^[ 」』]*(さん|様|ちゃん)?[ 」』]*(とか)?(かな|かも|ですか|でしょうか|なの[?]|だっけ|でしたっけ|[?])/
const OTHER_PEOPLE =
  /^(さん)?(って|という|の)(人|方|子|俳優|選手|曲|作家|監督|先輩|上司|後輩|歌手|芸人)|^(さん)?(が|に|を|の)(好き|歌|出|演|会い|見|推し|ふあん|大ふあん)|^(選手|監督|先生|部長|課長|社長|先輩|君と|さんと|さんが|さんに)/

/** Surely a name by itself: a full one, or a family name of two letters that is no everyday word. */
const isName = ({ plain }: Lexed, { kind, start, end }: Person) =>
  kind === 'full' ||
  (kind === 'family' &&
    end - start >= (isKatakana(plain[start]) || isHiragana(plain[start]) ? 4 : 2) &&
    !isHiragana(plain[start]))

/** `…きどころ。`: little else is said than a family name in hiragana. */
const isKanaAnswer = ({ plain }: Lexed, { kind, start, end }: Person, text: string): boolean =>
  kind === 'family' &&
  end - start >= 4 &&
  text.length <= 24 &&
  isHiragana(plain[start]) &&
  /^([。、!…~ ]|$|です|だよ)/.test(text.slice(end))

/** Of whom else the talk may be. */
const OF_STARS =
  /作家|俳優|女優|歌手|声優|あいどる|推し|きゃら|芸能人|選手|監督|あにめ|映画|漫画|まんが|小説|どらま|武将|歴史|曲|芸人|猫|犬|ぺっと|店の名前|会社の名前|先生の名前/
const SIGH = 6
const speaksOfNames = oncePerMessage(({ text }) => TALK.test(text))
const speaksOfStars = oncePerMessage(({ text }) => OF_STARS.test(text))
/** The last messages in which names are the matter. */
const TALK_BACK = 5

/** 「苗字当てて」 – 「佐藤?」 – 「ちがうよ、五十嵐!」: a name by itself while names are the matter. */
function whileAsked(people: readonly Person[], current: Utterance, history: readonly Utterance[]): Draft | undefined {
  const { lexed } = current
  const { text } = lexed
  if (text.length > 50 || history.length === 0) return undefined
  const near = history.slice(-TALK_BACK).filter((each) => each.text.length <= 80)
  const last = near.findLastIndex(speaksOfNames)
  if (last < 0 || near.some(speaksOfStars) || speaksOfStars(current)) return undefined
  // 「えー」, 「頼む」: a sigh takes nothing further away
  const distance = near.slice(last + 1).filter((each) => each.text.length > SIGH).length + 1
  const talk = near[last] as Utterance
  const guesses = talk.sameSpeaker(current) && /ひんと|当て|あて/.test(talk.text)
  for (const person of people) {
    if (!isName(lexed, person) && !isKanaAnswer(lexed, person, text)) continue
    const lead = text.slice(0, person.start)
    const after = text.slice(person.end, person.end + 12)
    if (ASKS_BACK.test(after) || OTHER_PEOPLE.test(after) || !ENDS.test(after)) continue
    const opens =
      isLead(lead, LEADS) ||
      ((lead.length <= 18 || /(正解|答え|こたえ|ほんと|本当)は?$/.test(lead)) &&
        isLead(/[^。!?、…]*$/.exec(lead)?.[0] ?? '', LEADS))
    if (!opens && !/[。!、…「] ?$/.test(lead)) continue
    // who asks for a hint guesses
    if (guesses && text.length <= person.end - person.start + 4) continue
    const tells = TELLS.test(lead) || /^(でした|だっ|が正解|なんだ)/.test(after)
    if (!opens && !tells && lead.length > 16) continue
    const full = person.kind === 'full'
    return nameFound(
      person,
      lexed,
      full ? (distance <= 2 || tells ? 0.8 : 0.7) : tells ? 0.75 : opens && distance <= 2 ? 0.62 : 0.45,
    )
  }
  return undefined
}

const SELF = '(俺|おれ|私|わたし|あたし|うち|僕|ぼく|自分|わし|わい|こっち|こちら)'
/** `古川慶太、これがほんまの俺`, `深町さんって、うちのことだよ` */
const IS_ME = new RegExp(
  `^[」』]*(さん)?[」』]*(って|は|が|、|。|…| |って(いう?)?の(は|が)|こそ)*(それ|これ|ここ)?(は|が|、)*(ほんま|ほんと|ほんとう|本当|本物|りある|素|中身)?の?${SELF}(の(こと|名前|本名|苗字|名字|姓|正体|ふるねーむ)|(です|だよ|だ[。!よ]|や[。!でね]|や$|なん|、|。|$|!))`,
)
/** `「柿崎さんですか?」って聞かれたら` */
const CALLED =
  /^(さ[ーぁあ]*ん|さ[ーぁあ]*ま[ーぁあ~]*|様|殿|くん|君|ちゃん|先生|主任|係長|課長|部長|次長|店長|所長|社長|専務|班長|氏|の(おじさん|おばさん|おっちゃん|おばちゃん|兄ちゃん|姉ちゃん|じいさん|ばあさん|旦那|奥さん|大将|親方))?[ーぁ~!]*([^」。]{0,6}(どうぞ|お願い|来て|いる[?]|来た|まだ[?])|ですか|でしょうか|いますか|いらっしゃいますか|のお宅)?[?!~ー]*([」』]|[^」。]{0,16}[」』])?(って|と|で)?[^。!]{0,14}(呼ば|呼び出|叫|あなうんす|放送|名指し|聞かれ|届い|届く|届いて|書かれ|書いてあ|書いて(?!ある店)|印刷|刻|貼|印字|言われ(た|て|る|ん)|確認され|電話|間違え|振り向|返事)/
/** 「飯島さんお荷物でーす」 */
const DELIVERED =
  /^(さ[ーぁあ]*ん|さ[ーぁあ]*ま|様)[ー~!、 ]*(お荷物|お届け|宅配|郵便|荷物|出前|はんこ|判子|さいん|お待たせ|お会計|診察|お電話|二番|[0-9]+番)/
/** `佐竹家の三男坊、それが俺` */
const OF_HOUSE =
  /^家の(長男|次男|三男|四男|長女|次女|三女|末っ子|一人(息子|娘|っ子)|跡取り|当主|人間|嫁|婿|恥)[^。]{0,14}(俺|おれ|私|わたし|僕|うち|わし|自分)/
const ON_PAPER = /^[」』]?(の)[「『]?[一-鿿あ-ん]{1,2}[」』]?(の字|って字|だけ|が|を|は|で|も|の)/
const CONFIRMS =
  /^(さん)?[」』]*(で|が)、?(あって|合って|正解|当たり|あたり|間違いな|まちがいな|その通り|そのとおり|大正解|ぴんぽん|ご名答)/

/** `香る月で香月`: each letter of the name was told by a word before. */
function toldByLetters({ text, plain }: Lexed, { start, end }: Person): boolean {
  if (end - start !== 2 || !isKanji(plain[start]) || !isKanji(plain[start + 1])) return false
  if (!/(で|、|て|と|は|って|。)[「『]?$/.test(text.slice(Math.max(0, start - 2), start))) return false
  const told = plain.slice(Math.max(0, start - 24), start)
  const first = told.indexOf(plain[start] as string)
  if (first < 0 || isKanji(told[first + 1])) return false
  const second = told.indexOf(plain[start + 1] as string, first + 1)
  return second > first + 1 && !isKanji(told[second + 1]) && ENDS.test(text.slice(end, end + 10))
}

function shouted(facts: Facts, people: readonly Person[], answers: boolean): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  for (const person of people) {
    const after = text.slice(person.end, person.end + 34)
    const before = text.slice(Math.max(0, person.start - 20), person.start)
    if (!isName(lexed, person)) continue
    if (facts.in('kin', Math.max(0, person.start - 16), person.start) !== undefined) continue
    const full = person.kind === 'full'
    const isPlace = !full && placeAt(lexed, person.start)?.kind === 'town'
    const quoted = /[「『]$/.test(before)
    const others = facts.in('notSelf', Math.max(0, person.start - 20), person.end + 14) !== undefined
    const me = IS_ME.exec(after)
    if (me !== null && (full || me[6] !== undefined || /の(こと|名前|本名|苗字|名字|姓|正体)/.test(me[0])) && !isPlace)
      return nameFound(person, lexed, full ? 0.8 : 0.72, person.start, person.end + me[0].length)
    if (others) continue
    if (CONFIRMS.test(after)) return nameFound(person, lexed, full ? 0.8 : 0.7)
    const called = CALLED.exec(after)
    if (
      called !== null &&
      (quoted || called[1] !== undefined) &&
      !/(人|店|曲|客)(が|に|の)?$/.test(before) &&
      !/(人|子|さん|くん|君|先輩|後輩|同僚|新人|客)(が|は)[「『]$|野球|中継|打席|甲子園|競馬|相撲/.test(before)
    )
      return nameFound(
        person,
        lexed,
        full ? 0.66 : /恥|ばれ|身ばれ|びく|うち|私|俺|わたし|私の|聞こえ/.test(text) && !isPlace ? 0.62 : 0.45,
      )
    if (OF_HOUSE.test(after)) return nameFound(person, lexed, 0.66)
    if (toldByLetters(lexed, person)) return nameFound(person, lexed, 0.74)
    if (DELIVERED.test(after)) return nameFound(person, lexed, full ? 0.72 : isPlace ? 0.45 : 0.62)
    if (quoted && full && ON_PAPER.test(after)) return nameFound(person, lexed, 0.6)
    // 「好きな武将は?」 – 「芹沢鴨です」
    if (
      full &&
      !answers &&
      isLead(text.slice(0, person.start), LEADS) &&
      /^(です|だよ|と申|や[。!で]|っていい|と言|でーす|だ[。!])/.test(after)
    )
      return nameFound(person, lexed, 0.5)
  }
  // My full name: Daichi Ueno
  const label = /(full |real |last |legal )?name ?[:=] ?/.exec(text)
  const named = label === null ? undefined : people.find(({ start }) => start === label.index + label[0].length)
  if (named !== undefined && (named.kind === 'full' || plain.slice(named.start, named.end).includes(' ')))
    return nameFound(named, lexed, 0.8)
  return undefined
}

const YES =
  /^(うん|そう|せや|そや|正解|当たり|あたり|ぴんぽん|え[、!?]|なんで|どうして|ばれ|やば|はい|ええ|せいかい|大正解|お見事|すごい)/
const KNEW =
  /(なんで|どうして|よく|何で)[^。]{0,8}(わか|知っ|分か)|正解|当たり|あたり|ぴんぽん|ばれ(た|て|ちゃ)|そうだよ|そうです|合って|あって(る|ます)|せやで|そうやで|その通り/
const GUESS =
  /^[」』]*(さん|ちゃん|くん|様)?[」』]*(だよね|でしょ|だろ|やろ|やんな|かな|ですか|ですよね|じゃない|って(名字|苗字|本名)|なの|って言う|っていう|とか|だったり|[?])/

/** `もしかして田村さん?`: nothing but the guess. */
const LONE_GUESS =
  /^(え、|ねえ、|あ、|じゃあ、?|もしかして、?|もしかしたら、?|ひょっとして、?|まさか、?|ずばり、?)+[^。、!?]{2,6}(さん|くん|様|ちゃん)?(です|だ|って人)?(か|よね|でしょ)?[?]+$/
const GUESSED = /(さん|くん|ちゃん|君|とか|かな|だよね|でしょ)?[?]+(笑|w)*$/
const CORRECTS =
  /^(真ん中(を)?とって|間(を)?とって|どっちも(違|ちが)|両方(違|ちが)|惜しい|おしい|おしー|近い|ちかい|違う|ちがう|ちゃう|ぶー|ぶぶー|はずれ|残念|ざんねん|半分|まあまあ|ううん|いや|いいや)/

/** 「たくやさんとか?」 – 「惜しい、菊池拓真です」 */
function corrects(people: readonly Person[], { current, history }: Scene): Draft | undefined {
  const before = history.at(-1)
  const { text, lexed } = current
  if (before === undefined || before.sameSpeaker(current) || text.length > 40 || before.text.length > 30)
    return undefined
  if (!CORRECTS.test(text) || !GUESSED.test(before.text) || OF_STARS.test(before.text + text)) return undefined
  if (namesIn(before.lexed).length === 0) return undefined
  const person = people.find(
    (one) =>
      isName(lexed, one) &&
      (/[、。! ]$/.test(text.slice(0, one.start)) || text.slice(0, one.start) === CORRECTS.exec(text)?.[0]) &&
      ENDS.test(text.slice(one.end, one.end + 10)),
  )
  return person && nameFound(person, lexed, person.kind === 'full' ? 0.82 : 0.74)
}

/** 「苗字、水野さん?」 – 「なんでわかったの」: the name was said by the other. */
function guessedRight({ current, history }: Scene): Draft | undefined {
  const before = history.at(-1)
  const { text } = current
  if (before === undefined || before.sameSpeaker(current) || text.length > 40 || before.text.length > 50)
    return undefined
  if (!YES.test(text) || !KNEW.test(text) || !/[?]|だよね|でしょ|だろ|やろ/.test(before.text)) return undefined
  if (!/苗字|名字|本名|名前|姓/.test(before.text + text) && !LONE_GUESS.test(before.text)) return undefined
  const person = namesIn(before.lexed).find(
    (one) => (one.kind === 'full' || one.kind === 'family') && GUESS.test(before.text.slice(one.end, one.end + 8)),
  )
  if (person === undefined) return undefined
  return {
    category: 'privacy.name',
    from: 0,
    to: text.length,
    confidence: 0.7,
    value: before.lexed.plain.slice(person.start, person.end),
    reasons: ['gives-real-name'],
  }
}

/** Names given away by a game, a shout, a paper or a yes. */
export function findNameInTalk(scene: Scene): (Draft | undefined)[] {
  const { current, history } = scene
  const { lexed } = current
  const people = namesIn(lexed)
  const guessed = guessedRight(scene)
  if (people.length === 0) return [guessed, findNameInRomaji(lexed), findNameOutright(lexed, people)]
  const before = asked(history, current)
  const answers = before !== undefined && /[?]/.test(before.text)
  return [
    whileAsked(people, current, history),
    corrects(people, scene),
    findNameInPassing(lexed, people),
    findNameOutright(lexed, people),
    findNameTwice(lexed, people),
    findNameBySpeech(lexed, people),
    findNamePlain(lexed),
    findNameInRomaji(lexed),
    shouted(factsOf(lexed), people, answers),
    guessed,
    ...findNameInScene(lexed, people, answers && !TALK.test(before.text)),
  ]
}
