import type { Lexed } from '../lex.ts'
import type { Person } from '../people.ts'
import { placeAt } from '../places.ts'
import { NAME_PASSING } from '../tables/name-passing-words.ts'
import { anyOf } from '../tables/table.ts'
import type { Draft } from '../utterance.ts'
import { nameFound } from './name-draft.ts'

/**
 * Names told in passing: how the speaker answers the telephone, whose house it is called in the village, what is sewn into the coat, which seal no shop
 * has, where a nickname comes from, who else has the name.
 */

const PAPERS = anyOf(NAME_PASSING.papers)
const SELF = /俺|おれ|私|わたし|あたし|僕|ぼく|うち|わし|自分/
/** One of these must be there, or nothing is looked for. */
const ANY = anyOf(
  `${NAME_PASSING.papers} ${NAME_PASSING.phone} ${NAME_PASSING.house} ${NAME_PASSING.same} ${NAME_PASSING.stage} 呼ばれ 言われ はんこ 判子 三文判 印鑑 だから やから なので 」の って名前 家の`,
)

/** 「はい営業の村井です」: said into a telephone. */
const ANSWERS =
  /[「『](はい|もしもし|お電話(ありがとうございます|代わりました)|お待たせ(しました|いたしました)|毎度)?[、 ]*([^」。、]{1,8}(の|部の|課の|担当の))?[、 ]*$/
const ANSWERED =
  /^(です|でございます|と申します|が(承|うけたまわ)|でーす)[^」]{0,10}[」』](って|と|とか|しか|の)[^。]{0,18}(言|出|電話|くせ|癖|名乗|百回|何回|何十回|声|取)/
const OF_PHONE = anyOf(NAME_PASSING.phone)

/** 「門脇さんちのあやちゃん」, 「板倉のせがれ」 */
const HOUSE =
  /^(さん)?(ち|んち|とこ|ところ|家|屋敷)?の(せがれ|倅|息子|娘|長男|次男|三男|長女|次女|末っ子|跡取り|孫|嫁|婿|若|坊|[あ-ん一-鿿]{2,5}(ちゃん|くん|坊))[^。」]{0,4}[」』]?(って|と|で|しか|として)[^。]{0,14}(呼ば|言われ|いわれ|通(って|る|じ)|言(や|え)|わか|知ら|覚え)/

/** Where the name stands: sewn, printed, stuck on. */
const STANDS =
  /^[」』]?(さん|様|さま)?(って|と|の|て)([0-9一二三四五六七八九十百千何]+[枚回通])?(刺繍|書(いて|か|く|け|い)|入って|印字|印刷|刻|貼って|残って|なって|載って|彫|出て|でかで|大きく|サイン|名前|出る)/
const STANDS_OR_ENDS = /^[」』]?(って|と|の|て)?(刺繍|書|入|印|刻|貼|残|なって|載|彫|出て|笑|。|$|だって|とある)/

/** The shop has no seal of it. */
const NO_SEAL =
  /^[」』](は|が|も|って|なんて)?[^。]{0,6}(置いて|売って|な(い|かっ|く)|見(つから|た)|特注|取り寄せ|あった)/
/** 「渡邉」の邉が難しい方で: who speaks of one letter of it. */
const ONE_LETTER = /^[」』]の[「『]?([一-鿿])[」』]?(が|は|って|の字|を|も|だけ)/
/** 内海家の長男として; 内海孝太郎って名前もじいちゃんがつけた */
/** 「井口家」って提灯が並ぶと、俺の家だなって */
const OUR_HOUSE =
  /^家[」』]?(って|と|の|は|が)[^。]{0,22}(俺|おれ|うち|私|わたし|僕|わし)(の|んち|ち)(家|実家|名字|苗字|一族|ところ)?/
/** 村松ひよりの一つ前が: a list, and who stands beside the speaker. */
const NEXT_TO = /^の(一つ|ひとつ|二つ|すぐ)?(前|後ろ|うしろ|次|隣|下|上)(が|の|は|に)/
/** 小野田絵里様だって: a letter that came. */
const TO_ME = /^(様|さま|殿)[」』]?(宛|あて|って|だって|と|へ|に)/
/** 大竹誠(47)って */
const IN_PRINT = /^[(][0-9]{2}歳?[)](って|と|で|の|。|$)/
const BORN =
  /^家の(長男|次男|三男|長女|次女|三女|末っ子|跡取り|一人娘|一人っ子|嫁|婿|本家|分家)(として|だから|やから|なので|に生まれ|なの|に嫁|で育)/
const GIVEN_BY =
  /^[」』]?(って|っていう|という|ちゅう)名前(は|も|を|、)?[^。]{0,12}(つけ|付け|名付|考え)(た|てくれ|てもら|られ)/
/** 私は「ちいさい方の大原」って言われてた */
const CALLED_ME = /(俺|おれ|私|わたし|僕|ぼく|うち|わし|自分)(は|が|、|だけ|も)[「『][^」』、]{0,8}の?$/
const SO_CALLED = /^[」』](って|と)(呼ば|言われ|いわれ)/
/** 「もっちー」、望月だからね */
const NICKNAME =
  /[」』](って|と|で|、|。| |は|だった|なの|呼ばれて|から|の由来は|なのは)[^。「]{0,8}[、。 ]?(名字が|苗字が|本名が)?$/
const BECAUSE =
  /^(だから|やから|なので|なんで|だもんで?|やもんで?|だし|じゃけん?|だけん|やけん|からき)(ね|な|さ|や|よ|や)?([。!、…笑w(]|$)/
/** The name of another who has the same. */
const SAME = anyOf(NAME_PASSING.same)
const SAME_TELLS =
  /^(って|なんて|だもん|やもん|だから|だけど|だよ|です|、|。|$|という|なので|は(多|珍)|が[0-9二三四五])/
/** るりは店の名前で、家に帰れば山岸典子っていう地味な女 */
const STAGE = anyOf(NAME_PASSING.stage)
const PLAIN_MAN =
  /^(って|っていう|という|ちゅう|いう)[^。、]{0,7}(女|男|人間|おっさん|おじさん|おばさん|おばちゃん|親父|者|やつ|主婦|会社員|さらりーまん|名前|だけ)/
const IS =
  /^(です|だよ|だ[。!]|だ$|や[。!]|や$|でーす|でございます|でござる|なの|なんだ|なん[。よ]|っす|って(い|言|名|者|人間)|といい|という)/

const isLong = (lexed: Lexed, { kind, start, end }: Person) =>
  kind === 'full' || (kind === 'family' && end - start >= (/[ァ-ヴーぁ-ん]/.test(lexed.plain[start] ?? '') ? 4 : 2))

/** The best name that is told in passing, among all that may be names in a message. */
export function findNameInPassing(lexed: Lexed, people: readonly Person[]): Draft | undefined {
  const { text } = lexed
  if (!ANY.test(text)) return undefined
  const others =
    /先輩|後輩|友達|友だち|上司|同僚|部長|店長|先生|推し|俳優|女優|歌手|声優|主人公|きゃら|猫|犬|常連|客/.test(text)
  for (const person of people) {
    const full = person.kind === 'full'
    const shape = person.kind === 'shape' && person.end - person.start >= 3
    const before = text.slice(Math.max(0, person.start - 26), person.start)
    const after = text.slice(person.end, person.end + 34)
    if (!shape && !isLong(lexed, person)) continue
    if (ANSWERS.test(before) && ANSWERED.test(after) && (OF_PHONE.test(text) || /はい|お電話/.test(before)) && !others)
      return nameFound(person, lexed, shape ? 0.62 : 0.84)
    if (shape) continue
    const isPlace = !full && placeAt(lexed, person.start) !== undefined
    if (HOUSE.test(after) && !others && (SELF.test(text) || /近所|田舎|地元|町内|村|この辺|実家|子ども扱い/.test(text)))
      return nameFound(person, lexed, 0.8)
    if (!others && PAPERS.test(text)) {
      if (STANDS.test(after) && (full || /[「『]$/.test(before) || !isPlace))
        return nameFound(person, lexed, full ? 0.84 : 0.74)
      if (full && STANDS_OR_ENDS.test(after) && /(って|と|の|に|は|が|で|、|。|「| )$/.test(before))
        return nameFound(person, lexed, 0.66)
    }
    if (
      /[「『]$/.test(before) &&
      NO_SEAL.test(after) &&
      /はんこ|判子|三文判|印鑑|名字|苗字|うち|俺|私|わたし/.test(text)
    )
      return nameFound(person, lexed, 0.8)
    const letter = /[「『]$/.test(before) && !others ? ONE_LETTER.exec(after)?.[1] : undefined
    if (letter !== undefined && text.slice(person.start, person.end).includes(letter))
      return nameFound(person, lexed, 0.82)
    if (OUR_HOUSE.test(after) && !others) return nameFound(person, lexed, 0.78)
    if (full && PAPERS.test(text) && (TO_ME.test(after) || IN_PRINT.test(after) || NEXT_TO.test(after)))
      return nameFound(person, lexed, others ? 0.6 : 0.76)
    if (BORN.test(after) && !others) return nameFound(person, lexed, 0.76)
    if (full && GIVEN_BY.test(after) && !others) return nameFound(person, lexed, 0.82)
    if (CALLED_ME.test(before) && SO_CALLED.test(after)) return nameFound(person, lexed, 0.8)
    if (NICKNAME.test(before) && BECAUSE.test(after) && !others) return nameFound(person, lexed, isPlace ? 0.66 : 0.8)
    if (full && SAME.test(text) && SAME_TELLS.test(after)) return nameFound(person, lexed, 0.78)
    if (STAGE.test(before) && (IS.test(after) || PLAIN_MAN.test(after)) && (full || !isPlace))
      return nameFound(person, lexed, full ? 0.86 : 0.76)
  }
  return undefined
}
