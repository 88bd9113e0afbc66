import { factsOf } from '../facts.ts'
import { isHiragana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import { endsInGivenName, namesIn, type Person, personAt } from '../people.ts'
import { placeAt } from '../places.ts'
import { anyOf } from '../tables/table.ts'
import type { Draft } from '../utterance.ts'
import { nameFound } from './name-draft.ts'
import { ofKin } from './name-outright.ts'
import { ASKS, OF_OTHERS } from './name-patterns.ts'

/** Names told by what stands close to them: the reading behind the writing, a part of the name, the end of a letter, a device that bears it. */

const OTHERS = anyOf(
  '俳優 女優 歌手 声優 芸能人 選手 監督 作家 主人公 きゃら あにめ 漫画 まんが 小説 どらま 映画 武将 歴史 政治家 芸人 推し 元彼 元かの 友達の 友達が 友達は 同僚 先輩の 後輩の 後輩が 上司 先生の名前 猫の 犬の くいず ふあん 店員さんの 店員さんが 作者 著者 詩人 大河 にゅーす 首相 総理 大統領 読める人 って人 という人',
)
/** 宇都宮一誠うつのみや…, 畔柳 翔太郎、読める?くろやなぎ */
const TO_READING =
  /^[」』]?[ 、,(「『]?(って書いて|と書いて|書いて)?(これ)?(読める|読めます|読めるか|読めん(やろ|でしょ)?|読めない(よね|でしょ)?)?[?、。 …]*(かな?|ひらがな(だと|で|は))?[ 「『(]?/
/** 江藤武彦のたけです, 熊谷あかりの「熊谷」を */
const PART =
  /^[」』]?の[「『]?([一-鿿]{1,4}|[ぁ-ん]{1,4}?)[」』]?(です|だよ|だから|って|という|の字|の部分|を|は|が|だけ|から|、|で[。、す])/
/** 黒木正憲 拝 */
const SIGNED = /^[ 、]*(拝啓?|より|敬白|謹言|敬具|九拝|拝上|記す?|でした|こと|まで|かしこ|生)?[。 !」)]*$/
const SURELY_SIGNED = /^[ 、]*(拝|より|敬白|謹言|敬具|九拝|拝上|かしこ)[。 ]*$/
const CLOSES =
  /(失礼|では|草々|敬具|かしこ|おやすみ|お休み|よろしく|宜しく|願い(します|いたします|申)|また(ね|明日|後|来|お)|取り急ぎ|とりいそぎ|乱筆|乱文|長文|長くな|感謝|ありがと|有難|お元気|お体|ご自愛|このへんで|以上|今夜はこれ|返信|お返事|楽しかった|お世話)[^。]{0,14}[。 、!~…\n]+$/
const DEVICE =
  /^(さん)?の(iphone|あいふぉん|あいほん|airpods|えあぽっず|ipad|macbook|mac|pixel|galaxy|すまほ|携帯|pc|ぱそこん|wi-?fi|いやほん)/
const SHOWS = /(出|表示|見え|写|映|ばれ|繋|つな|名前|そのまま|検出|届|飛ん|聞か|言われ|設定|変え)/
/** 大谷と同じ苗字なんです */
const SAME_AS =
  /^(選手|さん|投手|監督|総理|ちゃん|くん)?と(は)?(同じ|おなじ|おんなじ|一緒の|いっしょの|被る|かぶる|同姓)[^。]{0,3}(苗字|名字|みょうじ|姓|名前)|^(選手|さん|投手|監督|ちゃん|くん)?と(同じ|おんなじ|一緒|いっしょ|被って|かぶって)(なん|だ|で|やから|。|$)/
const NAMED = /苗字|名字|みょうじ|姓|本名|同姓/
/** 森下さくらそのまんまだし */
const AS_IT_IS = /^[」』]?(の)?(そのまん?ま|まんま)(だ|で|や|なん|使|登録|の|。|$|が|を)/
/** うちは代々吉武の家 */
const HOUSE = /^(の家|家|の本家|の分家|一族|の家系|の血|の姓)(が|は|で|の|に|を|だ|な|です|や|$|。)/
const LINE =
  /代々|先祖|本家|分家|継|檀家|総代|家紋|跡取|跡継|嫁い|嫁に|婿|生まれ|[二三四五六七八九十][代番]目|当主|血筋/
const SELF_WORD = '(俺|おれ|私|わたし|あたし|僕|ぼく|うち|わし|自分|わい)'
const SELF = /俺|おれ|おい[でらはが]|私|わたし|あたし|僕|ぼく|うち|わし|自分|我が|こっち/
const OWN_NAME =
  /(自分|俺|おれ|私|わたし|僕|ぼく|うち|わし)の(名前|なまえ|苗字|名字|ふるねーむ|姓名|氏名)(が|を|は|に|も|で|と|って|の|、)/
/** 平尾て俺の名字な, うん、水野って俺ね, あ、それ俺の名前ね */
const IS_MINE = new RegExp(
  `^[」』]?(さん|様)?[」』]?(って|て|は|が|っちゅうの[はが]|いうの[はが])[、 ]?(それ|これ)?${SELF_WORD}(の(名前|名字|苗字|本名|こと|姓))?(ね|な|よ|や|だ|です|なの|なん|じゃ|、|。|!|$)`,
)
const THAT_IS_MINE = new RegExp(
  `(それ|これ|今の|いまの)(って|が|は|、)*${SELF_WORD}の(名前|名字|苗字|本名|姓|ふるねーむ)`,
)
/** 下の名前はそのまま、上は鴻池 */
const ABOVE =
  /(下の名前|下は|下の名|名前は)[^。]{1,20}[、。 ](で、?)?上(の名前|の名|のほう|の方)?(は|が)(ね|、)?[「『]?$/
const BECAME = /^(に|へ)(なり|なっ|なる|変わ|かわ|戻|改)/
const CHANGED = /婿|結婚|離婚|養子|苗字|名字|姓|再婚|籍|嫁/
const ENDS = /^[」』]?($|[。、!~…]|です|だよ|だ[。!]|や[。!]|やで|なん|っていう|といい|と申|ね[。!]?$|笑|w)/
const ANY = /上|それ|これ|の|そのま|まんま|[」』(（、 ]|拝|より|と(同|お|一|い|被|か)|[一-鿿][ぁ-ん]{3}/

const isFull = (lexed: Lexed, person: Person) =>
  person.kind === 'full' ||
  (person.kind === 'shape' &&
    person.end - person.start >= 4 &&
    isKanji(lexed.plain[person.start]) &&
    endsInGivenName(lexed, person))

/** A reading in kana that begins as family names are read. */
function readAloud(lexed: Lexed, { end }: Person): boolean {
  const { text, plain } = lexed
  const from = end + (TO_READING.exec(text.slice(end, end + 24))?.[0].length ?? 0)
  if (!isHiragana(plain[from]) || !isHiragana(plain[from + 2])) return false
  const reading = personAt(lexed, from)
  return reading !== undefined && (reading.kind === 'full' || reading.kind === 'family')
}

/** Whether the same name stands there twice. */
const said = (text: string, { start, end }: Person): boolean => text.indexOf(text.slice(start, end)) < start

export function findNamePlain(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  const people = namesIn(lexed)
  if (people.length === 0 || text.length > 160 || !ANY.test(text) || OTHERS.test(text)) return undefined
  const facts = factsOf(lexed)
  for (const [n, person] of people.entries()) {
    const full = isFull(lexed, person)
    const kanji = isKanji(plain[person.start])
    const family =
      person.kind === 'family' && person.end - person.start >= (kanji ? 2 : isKatakana(plain[person.start]) ? 3 : 4)
    const unknown = person.kind === 'shape' && kanji && person.end - person.start <= 4
    if (
      unknown &&
      ABOVE.test(text.slice(Math.max(0, person.start - 36), person.start)) &&
      ENDS.test(text.slice(person.end))
    )
      return nameFound(person, lexed, 0.72)
    if (!full && !family) continue
    const after = text.slice(person.end, person.end + 30)
    const before = text.slice(0, person.start)
    if (ASKS.test(after) || OF_OTHERS.test(after)) continue
    if (ofKin(facts, Math.max(0, person.start - 8), person.start)) continue
    const isPlace = !full && placeAt(lexed, person.start) !== undefined
    const sure = person.kind === 'full' ? 0.84 : 0.76
    if (full) {
      const part = PART.exec(after)
      const shown = part?.[1]
      if (shown !== undefined && kanji) {
        const written = plain.slice(person.start, person.end)
        if (
          written.includes(shown) ||
          (isHiragana(shown) && text.length <= 34 && /^(です|だよ|だから|から)/.test(part?.[2] ?? ''))
        )
          return nameFound(person, lexed, 0.8)
      }
      if (/^[」』]?で(画数|何画|[0-9]+画|占|姓名|検索|ぐぐ|調べ|登録|予約)/.test(after) && !isPlace)
        return nameFound(person, lexed, 0.76)
      if (AS_IT_IS.test(after)) return nameFound(person, lexed, 0.85)
      const opens = person.start === 0 || /[。 、!~…\n]$/.test(before)
      if (opens && SIGNED.test(after) && before.length >= 6) {
        if (SURELY_SIGNED.test(after)) return nameFound(person, lexed, 0.86)
        if (CLOSES.test(before.slice(-40)) && !/[?]/.test(before)) return nameFound(person, lexed, 0.76)
      }
      if (OWN_NAME.test(text)) return nameFound(person, lexed, sure - 0.06)
    }
    if (kanji && (full || /名字|苗字|本名|読め|読み/.test(text)) && readAloud(lexed, person))
      return nameFound(person, lexed, full ? sure : 0.72)
    const mine = IS_MINE.exec(after)
    if (mine !== null && (full || mine[5] !== undefined || said(text, person) || /[「『]$/.test(before)))
      return nameFound(person, lexed, full ? 0.86 : mine[5] === undefined ? 0.74 : 0.84)
    if ((full || /[「『]$/.test(before)) && THAT_IS_MINE.test(after + text.slice(person.end + 30, person.end + 60)))
      return nameFound(person, lexed, full ? 0.86 : 0.78)
    if (ABOVE.test(before.slice(-36)) && ENDS.test(after)) return nameFound(person, lexed, isPlace ? 0.76 : 0.86)
    if (DEVICE.test(after) && SHOWS.test(text) && !isPlace) return nameFound(person, lexed, full ? 0.84 : 0.74)
    if (NAMED.test(text) && SAME_AS.test(after) && !full) return nameFound(person, lexed, 0.74)
    if (HOUSE.test(after) && LINE.test(text) && SELF.test(text)) return nameFound(person, lexed, isPlace ? 0.66 : 0.74)
    if (family && SURELY_SIGNED.test(after) && CLOSES.test(before.slice(-40))) return nameFound(person, lexed, 0.78)
    // 有働から米倉になりました
    const old = people[n - 1]
    if (
      family &&
      old?.kind === 'family' &&
      text.slice(old.end, person.start) === 'から' &&
      BECAME.test(after) &&
      CHANGED.test(text)
    )
      return nameFound(person, lexed, 0.84)
  }
  return undefined
}
