import { type Facts, factsOf } from '../facts.ts'
import { isHiragana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import { endsInGivenName, type Person } from '../people.ts'
import { placeAt } from '../places.ts'
import { NAME_SCENES } from '../tables/name-scene-words.ts'
import { alternatives, anyOf } from '../tables/table.ts'
import type { Draft } from '../utterance.ts'
import { isLead, leadsOf } from './leads.ts'
import { nameFound } from './name-draft.ts'
import { ASKS, OF_OTHERS, PRONOUN } from './name-patterns.ts'

/** Names that a scene gives away: an introduction, what is special about a family name, one that was found out. What 本名 and the like say is in person-names.ts. */

const TRAITS = anyOf(NAME_SCENES.traits)
const TELLS = anyOf(NAME_SCENES.tells)
const FOUND_OUT = anyOf(NAME_SCENES.foundOut)
const GOES_ON = new RegExp(
  `^[ 」』]*[。、!~ー…♡♪ ]+([0-9一二三四五六七八九十]{1,3}(歳|才|さい|だ|です|や|になる|[。!]|$)|.{0,4}(${alternatives(NAME_SCENES.goesOn)}))`,
)
const OF_STARS =
  /本名(って|は|を)?知って|文豪|画家|詩人|歌人|首相|総理|大統領|政治家|作家|俳優|女優|歌手|声優|あいどる|推し|きゃら|芸能人|選手|監督|あにめ|映画|漫画|まんが|小説|どらま|武将|歴史|曲|芸人|猫|犬|ぺっと|番組|にゅーす|ふあん|らいぶ|試合|先生|部長|課長|社長|同僚|部署|隣の席|くらす|同級生|うちの(部|課|会社|職場|店)|人気|[0-9二三四五]人/

/** Where an introduction begins: greetings, and whose it is. */
const LEADS = leadsOf(
  'あ え えっと ええと はい うん まあ もう じゃあ では じゃ ほな なら 改めて 改めまして あらためまして はじめまして 初めまして はじめまして、 こんばんは こんにちは おはよう どうも どもども ども お世話になります どうぞ 申し遅れました 申し遅れましたが 名乗ります 名乗るわ 名乗るね 名乗っておくと 俺 俺は 俺が 俺も 俺の おれ おれは 私 私は 私が 私も わたし わたしは わたしも わたくし 僕 僕は 僕も ぼく ぼくは わし わしは わしも わしゃ うち うちは うちも 自分 自分は おら おらは おい おいは おいどん わい わいは あたし あたしは あたい 小生 拙者 手前 当方 こちら こちらは こっちは 吾輩 おいら 実は じつは 本当は ほんとは ほんまは ほんとうは 正体は 中の人は 中身は 素の私は 素の俺は りあるでは りあるは 昼間は 普段は 会社では 職場では 家では 戸籍は 戸籍では 免許証は 免許は 見てください 聞いて 聞いてください 言うね 言うよ 言います 言っちゃう 教えるね 教えます 書くね 書きます 一回だけ 一度だけ 内緒 内緒だけど 秘密だけど 特別に 君だけに 信用して 以上 普通の ただの 平凡な ありふれた どこにでもいる お願いします よろしく よろしくお願いします だって なにせ なんせ そりゃ そりゃあ やっぱ やっぱり 名乗らせて 名乗らせてくれ 名乗らせてもらうと 名前言ってもいいかな ばらすと ばらしちゃうと 言ってもいい 今さら 今更だけど いまさらだけど 遅くなったけど',
)
const ENDS =
  /^[ 」』]*(です(?!か|よね)|でーす|でした|っす(?!か)|だから|だし|なので|やから|やし|だよ|だ[。!]|だ$|だわ|だぜ|だもん|じゃ(?!な)|じゃよ|や[。!、]|や$|やで|やねん|と申|といい|と言|っていい|っていう|って言|って者|という者|ゆう|なんだ|なの(?!\?)|なん(?!\?)|よ[。!、]|よ$|ね[。!]|ね$|[」』]で(?!も)|ばい|たい|だべ|だっぺ|だに|な[。、!]|な$|さ[、。!]|さ$|だもん|やもん|、です|で(ござ|ええ|いい|お願い|よろ|頼)|[。!~♡♪☆]|$|\(笑|w)/
/** Somebody presents himself. */
const PRESENTS =
  /改めまして|あらためまして|名乗(る|り|らせ|っと|ろう)|自己紹介|申し遅れ|申しおくれ|ほんまの名|ほんとの名|本当の名|実名|お見知り|はじめまして|初めまして/
const OTHERS_HERE = /さんが|さんの|くんの|友達|先輩|同僚|後輩|店長|彼/
/** Behind a family name that is said by itself. */
const SURE_END =
  /^[ 」』]*(です(?!か|よね|けど)|だ[。!]|だ$|だよ[。!]?$|じゃ[。!]|じゃ$|や[。!]|や$|と申|といい|っす$|でござ|という者|って者|で(ええ|いい)よ|だから|だし|なので|やから|じゃけ|だもん|やもん|な$|な[。!])/

const isKana = (unit: string | undefined) => isHiragana(unit) || isKatakana(unit)
const isTown = (lexed: Lexed, start: number) => placeAt(lexed, start)?.kind === 'town'
/** A family name that is hardly anything else: two letters or more; most are places too. */
const isFamilyOrTown = (lexed: Lexed, { kind, start, end }: Person) =>
  kind === 'family' && end - start >= (isKana(lexed.plain[start]) ? 4 : 2) && !isHiragana(lexed.plain[start])
const isFamily = (lexed: Lexed, person: Person) => isFamilyOrTown(lexed, person) && !isTown(lexed, person.start)
/** 西園千鶴: an unknown family name before a known given one. */
const isLikelyFull = (lexed: Lexed, person: Person) =>
  person.kind === 'shape' && person.end - person.start >= 4 && endsInGivenName(lexed, person)

/** `オラ、工藤忠義。よろしぐな`, `たかはしまさひろ、42歳、独身`, `名乗らんと落ち着かん。小田切だ` */
function introduced(lexed: Lexed, people: readonly Person[], answers: boolean): Draft | undefined {
  const { text } = lexed
  for (const person of people) {
    const likely = isLikelyFull(lexed, person)
    const full = person.kind === 'full' || likely
    if (!full && !isFamily(lexed, person)) continue
    const after = text.slice(person.end, person.end + 26)
    if (!ENDS.test(after) && !GOES_ON.test(after)) continue
    if (ASKS.test(after) || OF_OTHERS.test(after)) continue
    const isPlace = placeAt(lexed, person.start) !== undefined
    if (isPlace && /[県都府道市]/.test(lexed.plain.slice(person.start, person.end))) continue
    const clause = /[^。!?\n…~♪♡☆]*$/.exec(text.slice(Math.max(0, person.start - 40), person.start))?.[0] ?? ''
    const rest = text.slice(0, person.start) + text.slice(person.end)
    const tells = TELLS.test(rest)
    // 署名つけたままだった笑 どうも、野口俊介です
    const last = /[^、 笑w]*$/.exec(clause)?.[0] ?? ''
    const opens = isLead(clause, LEADS) || ((tells || clause.length <= 12) && isLead(last, LEADS))
    const self = PRONOUN.test(text.slice(0, person.start))
    // あらためまして、福岡の古賀よしのりです
    const from =
      !opens && !self && person.kind === 'full' && PRESENTS.test(rest) && /[のでなる、!]$/.test(clause || '!')
    if (from && !OTHERS_HERE.test(rest)) return nameFound(person, lexed, 0.78)
    if (!opens && !self) continue
    const goesOn = GOES_ON.test(after)
    if (full) {
      if (self || goesOn || tells) return nameFound(person, lexed, (goesOn || tells) && !likely ? 0.86 : 0.76)
      if (likely || answers) continue
      if (rest.length <= 14 || /俺|おれ|わし|私|わたし|あたし|僕|ぼく|うち/.test(rest))
        return nameFound(person, lexed, 0.66)
    } else if (tells && SURE_END.test(after))
      return nameFound(person, lexed, self || /名乗|申し遅|本名|偽名/.test(rest) ? 0.86 : 0.7)
    else if (self && !isPlace && (SURE_END.test(after) || (text[person.start - 1] === '、' && /^[。!]/.test(after))))
      return nameFound(person, lexed, 0.7)
  }
  return undefined
}

const WRITTEN = /画数|出席番号|五十音|名字|苗字|はんこ|印鑑|さいん|読めない|読み間違|書き間違|漢字|電話口|聞き返/

/** `出席番号いつも最後、渡会だから`, `桐生って書くと画数多い`: what nobody says of another's name. */
function byTraits(facts: Facts, people: readonly Person[]): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  for (const person of people) {
    const full = person.kind === 'full'
    if (!full && !isFamilyOrTown(lexed, person)) continue
    const after = text.slice(person.end, person.end + 16)
    // 桐生の由来: a town has one too
    if (
      !full &&
      isTown(lexed, person.start) &&
      !(WRITTEN.test(text) && /^[ 」』]*(さん)?[ 」』]*(って(書|読|打|名|苗|言)|と書|だから)/.test(after))
    )
      continue
    if (
      !/^[ 」』]*(さん)?[ 」』]*(だから|だし|なので|なんで|やから|やし|じゃけ|だと|だけど|です|だよ|や[。!、]|って(書|いう|言|読|打|名|苗|さ|の|珍|めずら|多|電話|漢字)|と書|の(場合|画数|田|字|漢字|せい|略|頭文字|もじり|ろーま字|いにしゃる|「|『)|から(来|き|と|取|つけ)|を(もじ|縮|略)|[。、!]|$|なの|なん)/.test(
        after,
      ) ||
      ASKS.test(after) ||
      OF_OTHERS.test(after) ||
      /^だよ[なね]/.test(after) ||
      /[かやと]$/.test(text.slice(0, person.start))
    )
      continue
    if (facts.in('kin', Math.max(0, person.start - 6), person.start) !== undefined) continue
    const own =
      /俺|おれ|私|わたし|僕|ぼく|うち|わし|自分|本名|いつも|毎回|昔から|子どもの(頃|とき)|小さい(頃|とき)|学校|電話|言われ|聞かれ|から、|だから|なので/.test(
        text,
      )
    return nameFound(person, lexed, full ? 0.8 : own ? 0.78 : 0.66)
  }
  return undefined
}

/** `君の名前、遠山千夏ちゃんだよね?記事で見たよ` */
const HERS =
  /(君|きみ|お前|おまえ|あんた|あなた|貴女|[あ-ん]{2,5}ちゃん|[あ-ん]{2,5}さん)(の|って)?(本当の|ほんとの)?(名前|本名|名字|苗字|正体|ふるねーむ)(って|は|、|が|も)*[ 「『]*$/
const IS_IT =
  /^[」』]*(さん|ちゃん|様|くん)?[」』]*[、 ]?(だよね|だよな|だろ|でしょ|やろ|やんな|ですよね|だって|なんだ|って(いう|言う|書)|じゃない|っしょ|やんか)/

/** `宅配の紙見えたで。白石…って言うんやな`: a paper of hers was seen. */
const PEEPED =
  /(宅配|荷物|伝票|ぽすと|表札|郵便|手紙|封筒|段ぼーる|れしーと|書類|免許|保険証|診察券|名札|送り状|通知|画面|画像|写真)[^。]{0,10}(見え|見た|見ちゃ|写って|映って|うつって|読め|のぞ|ちらっと)/
const SO_YOU_ARE =
  /^[」』]?(さん|ちゃん)?[」』]?(って|ちゅう|と|て)(いう|言う|名前|書いて)[^。]{0,3}(ん|の|だ|や)(だ|や)?(な|ね|よね|ろ|でしょ)?|^(さん|ちゃん)?(だよね|だろ|でしょ|なんだ|か[。、…])/

function foundOut(lexed: Lexed, people: readonly Person[]): Draft | undefined {
  const { text } = lexed
  const peeped = PEEPED.test(text)
  for (const person of people) {
    if (person.kind !== 'full' && !isFamily(lexed, person)) continue
    const before = text.slice(Math.max(0, person.start - 22), person.start)
    const after = text.slice(person.end, person.end + 14)
    if (peeped && SO_YOU_ARE.test(after)) return nameFound(person, lexed, person.kind === 'full' ? 0.86 : 0.74)
    if (!(IS_IT.test(after) || (person.kind === 'full' && /^(さん|ちゃん)?[?]/.test(after)))) continue
    const hers = HERS.test(before)
    if (!hers && !/名前|本名|名字|苗字|(君|きみ|お前|あなた|あんた)(さ|って|は|、)|もしかして|ひょっとして/.test(text))
      continue
    const found = FOUND_OUT.test(text)
    if (hers && (found || person.kind === 'full')) return nameFound(person, lexed, found ? 0.86 : 0.74)
    if (found && person.kind === 'full') return nameFound(person, lexed, 0.7)
  }
  return undefined
}

/** `「おい、野々村!」って怒鳴られて`, `いまは大塚` of one who has married again */
function scoldedOrChanged(lexed: Lexed, people: readonly Person[]): Draft | undefined {
  const { text } = lexed
  const changed =
    /再婚|離婚|改姓|名前[^。]{0,5}変わ|名字[^。]{0,5}変わ|苗字[^。]{0,5}変わ|(母|父|親|元|昔|旧|夫|妻|旦那|嫁)(方)?の(姓|名字|苗字)|婿|嫁いで|入籍/.test(
      text,
    )
  for (const person of people) {
    if (person.kind !== 'full' && !isFamilyOrTown(lexed, person)) continue
    const before = text.slice(Math.max(0, person.start - 9), person.start)
    const after = text.slice(person.end, person.end + 28)
    if (
      /[「『]([^」]{0,6}[、。!… ])?$/.test(before) &&
      !/野球|中継|打席|甲子園|競馬|相撲/.test(text) &&
      /^[ー!、…~]*[」』](って|と|とか)[^。」]{0,16}(怒|叱|しから|どな|注意され|指名され|当てられ|呼ばれ|呼び出|言われ)/.test(
        after,
      )
    )
      return nameFound(person, lexed, /俺|おれ|私|わたし|僕|ぼく|うち|わし/.test(text) ? 0.78 : 0.62)
    if (
      changed &&
      /(今|いま|前|元|もと|昔|新しく|やっと|また)(は|の(名字|苗字|姓)は|が|、)?([^。、]{0,5}(姓|名字|苗字)で)?$/.test(
        before,
      ) &&
      /^[」』]?(です|だよ|。|に(なっ|変わ|戻)|から|や|なの|なん|$)/.test(after)
    )
      return nameFound(person, lexed, 0.78)
  }
  return undefined
}

/** `本名の立花でええよ` */
function byTheNoun(lexed: Lexed, people: readonly Person[]): Draft | undefined {
  const { text, plain } = lexed
  for (const person of people) {
    if (person.kind !== 'full' && !isFamilyOrTown(lexed, person)) continue
    if (!/(本名|実名|名字|苗字|旧姓|姓)の[「『]?$/.test(text.slice(Math.max(0, person.start - 5), person.start)))
      continue
    if (
      !/^[」』]?(さん)?[」』]?(で|って|は|と|を|が|、|。|のほう|の方|に|も|から|だ|や|さん|足|つけ|付け|抜|教え|言っ|までは|まで)/.test(
        text.slice(person.end, person.end + 6),
      ) ||
      /^[」』]?(さん)?(の人|が多|って(人|多))/.test(text.slice(person.end, person.end + 8)) ||
      (isKanji(plain[person.start]) && person.end - person.start < 2)
    )
      continue
    return nameFound(person, lexed, 0.86, person.start - 3)
  }
  return undefined
}

/** Names that the scene gives away, among all that may be names in a message. */
export function findNameInScene(lexed: Lexed, people: readonly Person[], answers: boolean): (Draft | undefined)[] {
  const { text } = lexed
  if (OF_STARS.test(text)) return [byTheNoun(lexed, people), foundOut(lexed, people), scoldedOrChanged(lexed, people)]
  return [
    introduced(lexed, people, answers),
    TRAITS.test(text) ? byTraits(factsOf(lexed), people) : undefined,
    foundOut(lexed, people),
    scoldedOrChanged(lexed, people),
    byTheNoun(lexed, people),
  ]
}
