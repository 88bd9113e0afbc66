import { type Facts, factsOf } from '../facts.ts'
import { isHiragana, isKanji, type Lexed } from '../lex.ts'
import { endsInGivenName, isLikeSurname, type Person } from '../people.ts'
import { placeAt } from '../places.ts'
import { NAME_OUTRIGHT } from '../tables/name-outright-words.ts'
import { alternatives, anyOf } from '../tables/table.ts'
import type { Draft } from '../utterance.ts'
import { nameFound } from './name-draft.ts'
import { ASKS, COMMON, OF_OTHERS } from './name-patterns.ts'

/**
 * Names said outright, but not right behind 本名: after a sentence that announces one, against another that is wrong, before a sentence that vouches for it,
 * in the mouth of a stranger at the door, with an age behind it, or about a house that bears it.
 */

const SELF = '(俺|おれ|私|わたし|わたくし|あたし|僕|ぼく|うち|わし|自分|わい|こっち|おいら|拙者|我|われ|我が家)'
const NOUN =
  '(本名|実名|ふるねーむ|名字|苗字|みょうじ|本当の名前|ほんとの名前|ほんまの名前|りあるの名前|上の名前|旧姓|氏名|親が(?:つけ|付け|くれ)た名前|(俺|わし|私|僕|おれ)の名)'

/** `本名を授ける `, `フルネームで呼んでほしい。`, `珍しい名字でさ `: a name is announced, and a pause made. */
const ANNOUNCES = new RegExp(
  `${NOUN}[^。!?\\n「『]{0,22}(?:[。!…、,:~♪☆ \\n→「『]+|だけ[ねだよな]*[?][ ]*)(${alternatives(NAME_OUTRIGHT.fillers)})?[、 「『]*$`,
)
/** Behind 名前 alone only a sentence that offers it announces one. */
const OFFERS = new RegExp(
  `名前[^。!?\\n]{0,12}(${alternatives(NAME_OUTRIGHT.offers)})[^。!?\\n]{0,6}[。!…、 \\n「]+(${alternatives(NAME_OUTRIGHT.fillers)})?[、 「]*$`,
)
const HELD_BACK = anyOf(NAME_OUTRIGHT.heldBack)
/** A name ends here: nothing is said of it but that it is one. */
const STANDS_ALONE =
  /^[ 」』]*($|[。、!…~♡♪☆ (→\n]|です(?!か|よね)|でーす|だ[。!よ]?$|だ[。!よわ]|や[。!、ねで]|や$|っす|って(いう|言う|の|ん|名)|っていい|といい|と申|いうねん|ゆう|いう(んだ|んや|ねん|の)|な$|な[。!]|で(よろ|いい|ええ|頼)|なん(?!\?)|たい[。!]?$|たい[。!]|ばい|じゃ[。!]|じゃ$|だべ|だに|ちゃ[。!]|ぞ|笑|w)/
/** A remark of the speaker on the name: 地元じゃ多い takes nothing back here. */
const TELLS_SELF = /^[ 」』]*(って|て|ちゅう|と)?(いう|言う|ゆう|申し)(ん|の|ねん|わ|よ|ま)/

/** `草薙じゃなくて草彅のほう`: the wrong one, and what is right. */
const NOT_BUT =
  /^[」』]?(さん|様|ちゃん)?[」』]?(って(言う|いう)?ん?)?(じゃ|では?|や|と)(ない|なく|なくて|のう|のうて|ねえ|ねえよ|ないよ|ないって|なしに|なかと|ちゃう|ちがう|違う|違って|見せかけて|思いきや)(て|って)?[、。 !…]*(よ[、。]|です[、。]|ほんとは|本当は|正しくは|正解は|正真正銘|今は|いまは|の|ん)?[、。 ]?[「『]?$/
const RIGHT_ONE =
  /^[」』]?(さん)?[」』]?(のほう|の方|たい|ばい|だべ|だっぺ|だに|でござ|なんだ|なん(や|よ|です|ねん)|です|だ[。!よわ]|だ$|や[。!ねで]|や$|やねん|だから|ね[。!]?$|$|。|!|って(いう|書|読)|と(書|読)|が(正|本当|ほんと)|、[^。]{1,10}(の字|かんむり|へん|偏|冠|のほう|の方|の[一-鿿]|旧字|難しい))/
const OWN_QUOTED = anyOf(`${NAME_OUTRIGHT.papers} 名前 名字 苗字 字`)
const FAMILY_TALK = /名字|苗字|みょうじ|旧姓|姓が|姓は/
const OF_NAMES =
  /名前|名字|苗字|みょうじ|本名|旧姓|漢字|字|免許|戸籍|名札|表札|間違|まちが|読み|書|呼|婿|嫁|結婚|離婚|姓/

/** `久保田誠一で見て。俺の本名や`: the sentence behind vouches for the name. */
const VOUCHED = new RegExp(
  `^[」』]?[^。!?\\n]{0,14}[。!、…( \\n]+(あ|え|やば|てか|ちなみに|あっ|笑|w|、)*(これ|それ|が|って|な|、)*(${SELF}の|正真正銘|まじで?|ほんとに?|一応|もちろん)?(の|は|が)?(本名|実名|ふるねーむ|戸籍|本当の名前|ほんとの名前|ほんまの名前|親が(くれ|つけ|付け)た(名前|名)|親から?もらった(名前|名)|生まれつき|通り名じゃな|偽名じゃな|芸名じゃな)(な?んだ|な?んや|です|だった|だ|や|やった|やで|い|く|なの|だよ|やから|だから|だし|よ|ね|な|の|$|。|通り|どおり)`,
)
/** 「205の安孫子さん、チラシ入れましたよね」って怒られた: what somebody at the door said. */
const ADDRESSED = new RegExp(
  `^[」』]?(さ[ーぁあ]*ん|様|さま|くん|君|ちゃん|先生|家)?[、,!?… ~ー]+[^」』]{1,28}[」』](って|と|とか|なんて|みたいに)[^。!?]{0,18}(${alternatives(NAME_OUTRIGHT.spokenTo)})`,
)
/** 「山田さん」って言われてた新人: another is spoken to. */
const OF_ANOTHER =
  /[れら]て(い|お)?[るた](人|子|新人|方|おじ|おば|客|お客|先輩|後輩|同僚|友|店員|上司|男|女|の(を|が)(見|聞))/
const QUOTE_OPENS = /[「『]([^」』]{0,8}[、。!の ])?$/
/** `あんた上原奈々やろ`, `君って高井美優だよね` */
const YOU =
  /(君|きみ|お前|おまえ|あんた|あなた|貴女|おまん|そっち|自分)(って|は|さ|、|…|の(本名|名前)(は|って|、)?)*[ 「、]*$/
const YOUR_NAME =
  /(君|きみ|お前|おまえ|あんた|あなた|貴女|ちゃん|さん)の(本当の|ほんとの|りあるの|下の)?(名前|本名|名字|苗字|ふるねーむ|正体)/
const IS_IT =
  /^[」』]?(さん|ちゃん|様)?[」』]?[、… ]?(だよ?ね|だよ?な|だろ|でしょ|やろ|やんな|ですよね|じゃない[?か]|っしょ|やんか|じゃね|ちゃう|か[?。]|って(いう|言う)(ん|の)|なんだ)/
/** `小日向の名を捨てて`, `井伊の姓を継いで` */
const OF_LINE =
  /^[」』]?(家)?の(名|名前|姓|苗字|名字|看板|家|のれん)(を|に|が|は)(捨て|継|つい|つぐ|背負|汚|名乗|守|残|絶やさ|恥じ|変え|途絶)/
/** `岸本大和 24`, `相田美波、27です` */
const WITH_AGE =
  /^[ 、。(/]+(今年)?(享年)?([1-9][0-9]|[二三四五六]十[一二三四五六七八九]?)(歳|才|さい|です|だ|になる|に|、|。| |\)|$)/
/** `うち「仁瓶」なんだもん`, `俺は分家のほうの佐々木だから` */
const OURS = new RegExp(
  `(^|[。、!?\\n… ]|けど、?|から、?|のに、?|あと|ちなみに)${SELF}(んち|の家|ん家)?(は|が|も|って|なんか|こそ|、|、?(実家|名字|苗字)(は|が|も))*([^。、!?「」]{0,8}(ほう|方|側)の)?[ 「『]*$`,
)
const OURS_ENDS =
  /^[」』](なん(だ|や|です|よ|だもん)|だから|だし|だもん|です|だよ|や|って(名字|苗字|いう|言う)|なの)|^[」』]?(だから|やから|なので|なの|なん(だ|や|です))/

/** `那須川なんだ俺`, `小笠原ってのは私だ` */
const INVERTED = new RegExp(
  `^[」』]?(なんだ|なんです|なんや|なんよ|なの|やねん|です|だ|や|じゃ)(よ|ね|わ|けど)?[、 ]?(${SELF}|実は)(は|の(名字|苗字|本名|名前|姓)(は)?)?([。!、 笑w(]|$)|^[」』]?(さん)?(って(いう)?のは|とは|というのは|っちゅうのは)[、 ]?${SELF}(の(こと|名前|名字|苗字))?(だ|や|です|じゃ|なん|。|$|のこと)`,
)
/** 反射で「江波です」って本名言っちゃった */
const REFLEX = /^(です|でーす|と申します|といいます|ですけど)[」』](って|と)/
const SLIPPED = /本名|名乗|反射|うっかり|とっさ|つい|癖|くせ|口が滑/
const quotedOpen = (before: string) => /[「『](はい、?|あ、?|えっと、?)?$/.test(before)
/** `自分の「小比類巻」が`, `差出人の「鬼頭 源吉」だけは` */
const MINE_QUOTED = new RegExp(`${SELF}(の|のは|だけ|だけが|のだけ)[「『]$`)
const PAPER_QUOTED =
  /(差出人|宛名|署名|名義|氏名|名前|さいん|表札|名札|名刺|印鑑|はんこ|判子|口座|受取人|申込|予約|欄|ぜっけん|本名|代表)(の(とこ|ところ|欄|名前|ところの|とこの))?(の|に|は|が|も|、|:)[「『 ]?$/
/** 「三浦」って札, 「能登谷」て字が */
const ON_SIGN =
  /^[」』](って|と|の|て|という)(いう|書かれた|書いた|入った|彫った)?(札|表札|名札|看板|ぷれーと|しーる|はんこ|判子|判|刺繍|提灯|暖簾|のれん|字|文字|すたんぷ|てぷら|ぜっけん)/
const OURS_SIGN = new RegExp(
  `(${SELF}(の|んち|も|は|が|だけ|に)|みんな|呼[ばぶん]|家|玄関|実家|店|会社|職場|警備室|更衣室|ろっかー)`,
)
const TITLE =
  /(代表|代表取締役|社長|取締役|部長|課長|主任|係長|店長|営業|担当|技術|所長|専務|常務|工場長|会長|理事|院長|師範|三代目|二代目|四代目|五代目|職人|棟梁|親方)[ 、:→]+[「]?$/

/** `浜名すみれ、って`, `「若槻 澪」って打ったら`: typed, drawn, read. */
const TYPED =
  /^[」』]で(大吉|中吉|小吉|吉|凶|大凶|[0-9]+(点|画))|^[」』]?[、 ]?(って|と|で)(打(っ|ち|つ)|見え|刷ら|刷って|映っ|写っ|書かれ|印刷|あっ[たて]|ある|入力|検索|調べ|変換|占|入れ(た|て|る)|診断|登録|申し込|記入|書(い|か|く)|手書き|書道|習字|筆で|彫っ|刻(ま|ん)|名乗っ|署名|呼び出|アナウンス|あなうんす|表示|出(て|る|た)|届|来て|印字|載っ|掲載|読み上げ|[。!…]|$|ね[。!]?|さ[。、])/
const ON_PAPER = anyOf(NAME_OUTRIGHT.papers)
/** The name is someone's whom one reads or hears of. */
const OF_STARS = anyOf(NAME_OUTRIGHT.others)
const ONE_LETTER = /^[」』](って|の|という)(字|漢字|一文字|文字)/

const ANY = anyOf(
  `代表 みょうじ [一-龠](なんだ|ってのは|なんや|です)[俺私僕] のは 「 名 苗字 本名 ふるねーむ 氏名 旧姓 戸籍 」って 」と じゃな やなく やのう ちゃう では と見せ 君 きみ お前 おまえ あんた あなた 貴女 自分 以上 享年 [0-9] うち 俺 おれ 私 わたし 僕 わし ${NAME_OUTRIGHT.papers}`,
)

const isTown = (lexed: Lexed, start: number) => placeAt(lexed, start) !== undefined

/** 八尾板 正樹, 籠谷千尋: a family name that no table has, with a given one behind it. */
const isLikelyFull = (lexed: Lexed, person: Person) =>
  person.kind === 'shape' && person.end - person.start >= 3 && endsInGivenName(lexed, person)

const NOUNS = new RegExp(NOUN)
const KANA_CLAUSE = /(^|[。、!?… 「\n])([ぁ-ん]{5,10})(?=[。、!? 」\n]|です|だよ|$)/g
const NO_NAME =
  /^(よろ|ありが|おねが|お願い|さんづけ|すみま|ごめん|ないしょ|ひみつ|そのまま|ほんと|きかない|いわない|やめて|わかった|おしえ|よびすて|なんちゃって)|(して|して|ます|ました|かな|よね|だよ|です|から|けど|ない|くて)$/
/** One word of kana that a clause is made of and that ends in a given name, where a name is announced: `フルネームでお願い。みなかわゆうた。` */
function kanaClause(lexed: Lexed): Draft | undefined {
  const { text } = lexed
  if (text.length > 120 || !NOUNS.test(text) || HELD_BACK.test(text)) return undefined
  for (const match of text.matchAll(KANA_CLAUSE)) {
    const word = match[2] as string
    const start = match.index + (match[1] as string).length
    const person = { start, end: start + word.length, kind: 'shape' } as const
    if (NO_NAME.test(word) || !isHiragana(lexed.plain[start]) || !endsInGivenName(lexed, person)) continue
    if (ANNOUNCES.test(text.slice(Math.max(0, start - 34), start))) return nameFound(person, lexed, 0.8)
  }
  return undefined
}

/** `に・し・む・ら・ま・いが本名`: letter by letter. */
const BY_LETTERS = /(^|[。、!?… 「\n])((?:[ぁ-ん][・.\-/\s,、]){3,9}[ぁ-ん])(?![ぁ-ん][・.\-/])/
function byLetters({ text }: Lexed): Draft | undefined {
  if (!NOUNS.test(text) || HELD_BACK.test(text)) return undefined
  const match = BY_LETTERS.exec(text.slice(0, 120))
  if (match === null) return undefined
  const start = match.index + (match[1] as string).length
  // に か い ど う です
  const said = (match[2] as string).replace(/[ ・、.]+で$/, (end) =>
    text[match.index + match[0].length] === 'す' ? '' : end,
  )
  const value = said.replace(/[^ぁ-ん]/g, '')
  return {
    category: 'privacy.name',
    from: start,
    to: start + said.length,
    confidence: 0.82,
    value,
    reasons: ['gives-real-name'],
  }
}

/** 書いとこう is no いとこ. */
export const ofKin = (facts: Facts, from: number, to: number) =>
  facts.all('kin').some(
    (kin) =>
      kin.start >= from &&
      kin.end <= to &&
      // お兄さんに「迫田さん」って言われた
      !/^(さん)?(に|から|が[「『])/.test(facts.lexed.text.slice(kin.end)) &&
      !facts.all('notKin').some(({ start, end }) => start <= kin.start && kin.end <= end),
  )

export function findNameOutright(lexed: Lexed, people: readonly Person[]): Draft | undefined {
  const { text, plain } = lexed
  if (!ANY.test(text)) return undefined
  const spelled = kanaClause(lexed) ?? byLetters(lexed)
  if (spelled !== undefined) return spelled
  const others = OF_STARS.test(text)
  for (const [n, person] of people.entries()) {
    const full = person.kind === 'full'
    const likely = isLikelyFull(lexed, person)
    const long = person.end - person.start >= (isKanji(plain[person.start]) ? 2 : 4)
    const family = person.kind === 'family' && long
    const quotedShape = person.kind === 'shape' && isKanji(plain[person.start]) && person.end - person.start <= 4
    if (!full && !likely && !family && !quotedShape) continue
    const before = text.slice(Math.max(0, person.start - 34), person.start)
    const after = text.slice(person.end, person.end + 64)
    if (ofKin(factsOf(lexed), Math.max(0, person.start - 8), person.start)) continue
    const previous = people[n - 1]
    const against =
      previous !== undefined && person.start - previous.end <= 24 ? text.slice(previous.end, person.start) : undefined
    const sibling =
      previous !== undefined &&
      against !== undefined &&
      (previous.kind === 'family' || FAMILY_TALK.test(text)) &&
      NOT_BUT.test(against) &&
      RIGHT_ONE.test(after)
    if (sibling && (OF_NAMES.test(text) || OURS.test(text.slice(0, previous.start))))
      return nameFound(person, lexed, family || full ? 0.92 : 0.88)
    if (ASKS.test(after) || (OF_OTHERS.test(after) && !ADDRESSED.test(after))) continue
    const quoted = /[「『]$/.test(before)
    if (quoted && OURS.test(before) && OURS_ENDS.test(after)) return nameFound(person, lexed, quotedShape ? 0.76 : 0.84)
    if (
      quoted &&
      !others &&
      ((MINE_QUOTED.test(before) && (quotedShape && !likely ? FAMILY_TALK : OWN_QUOTED).test(text)) ||
        (ON_SIGN.test(after) && OURS_SIGN.test(text)))
    )
      return nameFound(person, lexed, 0.8)
    if (isLikeSurname(lexed, person) && INVERTED.test(after) && !others) return nameFound(person, lexed, 0.76)
    if (quotedShape && !likely) continue
    const isPlace = family && isTown(lexed, person.start)
    const common = COMMON.test(after) && !TELLS_SELF.test(after)
    if (STANDS_ALONE.test(after) && !common && !HELD_BACK.test(before) && !others) {
      if (ANNOUNCES.test(before)) return nameFound(person, lexed, full ? 0.86 : likely || isPlace ? 0.74 : 0.8)
      if (OFFERS.test(before) && !isPlace) return nameFound(person, lexed, full ? 0.84 : 0.7)
    }
    if (REFLEX.test(after) && quotedOpen(before) && SLIPPED.test(text) && !others)
      return nameFound(person, lexed, full ? 0.84 : 0.78)
    if (INVERTED.test(after) && !others && !(isPlace && !/^[」』]?(さん)?(って|と|っ)/.test(after)))
      return nameFound(person, lexed, full ? 0.86 : 0.8)
    if (!others && TITLE.test(before) && (full || likely) && STANDS_ALONE.test(after) && ON_PAPER.test(text))
      return nameFound(person, lexed, 0.84)
    if (quoted && PAPER_QUOTED.test(before) && !others && (full || likely || !isPlace))
      return nameFound(person, lexed, full ? 0.84 : 0.76)
    if (VOUCHED.test(after) && !others) return nameFound(person, lexed, full ? 0.86 : 0.78)
    if (QUOTE_OPENS.test(before) && ADDRESSED.test(after) && !OF_ANOTHER.test(after) && !others)
      return nameFound(person, lexed, full ? 0.8 : isPlace ? 0.62 : 0.74)
    const known = NAME_KNOWN.test(text)
    if ((full || likely) && IS_IT.test(after) && !others && (YOU.test(before) || (known && YOUR_NAME.test(text))))
      return nameFound(person, lexed, known ? 0.86 : 0.76)
    if (OF_LINE.test(after) && !others) return nameFound(person, lexed, 0.72)
    if ((full || likely) && !others && isOpen(before) && WITH_AGE.test(after)) return nameFound(person, lexed, 0.78)
    if (OURS.test(before) && OURS_ENDS.test(after) && /ほう|方|側/.test(before) && !isPlace)
      return nameFound(person, lexed, 0.76)
    if (!others && ON_PAPER.test(text) && (full || likely) && (TYPED.test(after) || (quoted && ONE_LETTER.test(after))))
      return nameFound(person, lexed, full ? 0.82 : 0.74)
  }
  return undefined
}

/** How the speaker knows the other's name. */
const NAME_KNOWN = anyOf(NAME_OUTRIGHT.known)
const isOpen = (before: string) =>
  before === '' || /[。!?\n…」~ 、]$|(俺|私|僕|わし|うち|は|が|わ|ね|よ)[、 ]*$/.test(before)

/** `watashi no honmyou wa Kento Arisawa desu` */
const ROMAJI =
  /\b(honmyou|honmyo|honmyoo|namae|onamae|myouji|myoji|furuneemu|jitsumei|watashi|ore|boku|jibun) (wa|ha|ga|mo) /
export function findNameInRomaji({ text, plain }: Lexed): Draft | undefined {
  const cue = ROMAJI.exec(text)
  if (cue === null) return undefined
  const start = cue.index + cue[0].length
  const name = /^[A-Z][a-z]{1,12}([ -][A-Z][a-z]{1,12})?(?= (desu|dayo|da|yo|nan|to|tte|ya)\b|[.!,)]|$)/.exec(
    plain.slice(start, start + 40),
  )
  if (name === null) return undefined
  const sure = /hon?my|myou?ji|furu|jitsu/.test(cue[1] as string)
  if (name[1] === undefined && !sure) return undefined
  return nameFound(
    { start, end: start + name[0].length, kind: 'full' },
    { text, plain } as Lexed,
    sure ? 0.86 : 0.74,
    cue.index,
  )
}
