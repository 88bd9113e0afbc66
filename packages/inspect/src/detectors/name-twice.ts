import { isKanji, isKatakana, type Lexed } from '../lex.ts'
import type { Person } from '../people.ts'
import { placeAt } from '../places.ts'
import { anyOf } from '../tables/table.ts'
import type { Draft } from '../utterance.ts'
import { nameFound } from './name-draft.ts'
import { ASKS, OF_OTHERS, TAIL } from './name-patterns.ts'

/** Names said plainly: a whole one behind 名前は, the family name and then the whole, how it is written and read, and who is called out as. */

/** Whose name it is, where it is not the speaker's. */
const OF_ANOTHER =
  /(の|が|、|で)$|(先輩|友達|推し|主人公|俳優|きゃら|犬|猫|店|店の|曲|本|赤ちゃん|ぺっと|船|会社|ちーむ|げーむ|源氏名|芸名|活動名|はんどる|ここでの|ここの|さいとの)$/
const MINE =
  /(^|[。、!?…~ \n]|けど|から|ので|ても|ばってん|俺の|おれの|私の|わたしの|僕の|うちの|わしの|自分の|本当の|ほんとの|ほんまの|ちなみに|ます|です|ました|ますので)$/
/** `名前は草場ツトムたい` */
const BEHIND = /名前(は|って|、|が|言うと|なら(ば|な)?|じゃが|:|→)+[ 、「『]*(ね、|えっと、?|実は、?)?$/
/** `小暮です。小暮はるか` */
const SAID_ONCE =
  /^[」]?(です|だ|や|じゃ|っす|と申します|って言います|といいます|、|。|…|!)+[。、… !~]*(下の名前(は|まで)言うと|ふるねーむ(は|だと)|ふるで言うと|ふるだと)?[、 「]*$/
/** `蛯名さんだよね?蛯名里奈`: the name of the other, and then the whole */
const HERS_ONCE = /^(さん|ちゃん)?(だよね|だよな|でしょ|だろ|やろ|やんな|ですよね|じゃない|なんだ)[?!、。 …]*$/
/** 「江頭さーん」って、俺だわ */
const CALLED_OUT =
  /^(さ[ーぁあ]*ん|さ[ーぁあ]*ま|様)[ー~!]*[」』](って|、|。|…|は|が)+[^。]{0,10}(俺|おれ|私|わたし|僕|うち|わし|自分)(だ|や|です|のこと|じゃ|なん|呼ばれ|だった|かな)/
/** `五百蔵と書いていおろい`, `四十物って書いてあいもの` */
const WRITTEN_SO =
  /^[」』]?(って|と|て)書いて[、 「]*([ぁ-ん]{2,7}?)[」]?(って読|と読|や|です|だよ|って(言|い)|$|。|、|と言|ばい|なの|な。|ね)/
const STARS = anyOf(
  '俳優 女優 歌手 声優 芸能人 選手 監督 作家 主人公 きゃら あにめ 漫画 まんが 小説 どらま 映画 武将 歴史 げーむ 元彼 元かれ 友達 同僚 先輩 後輩 上司 先生 店長 猫 犬 担当 常連 推し 地名 駅',
)
const OF_NAMES = /名字|苗字|みょうじ|本名|姓|珍し|読め|難読|初見/
const ANY = /だよね|でしょ|だろ|やろ|やんな|名前|[」』]って|書いて|です|だ[。、]|や[。、]/

export function findNameTwice(lexed: Lexed, people: readonly Person[]): Draft | undefined {
  const { text, plain } = lexed
  if (people.length === 0 || !ANY.test(text) || STARS.test(text)) return undefined
  for (const [n, person] of people.entries()) {
    const before = text.slice(Math.max(0, person.start - 26), person.start)
    const after = text.slice(person.end, person.end + 30)
    const kanji = isKanji(plain[person.start])
    const family =
      person.kind === 'family' && person.end - person.start >= (kanji ? 2 : isKatakana(plain[person.start]) ? 3 : 4)
    if (person.kind === 'full') {
      const cue = BEHIND.exec(before)
      if (cue !== null && TAIL.test(after) && !ASKS.test(after) && !OF_OTHERS.test(after)) {
        const whose = before.slice(0, cue.index)
        if (
          MINE.test(whose) &&
          !OF_ANOTHER.test(whose.replace(/(俺|おれ|私|わたし|僕|うち|わし|自分|本当|ほんと|ほんま)の$/, ''))
        )
          return nameFound(person, lexed, 0.8, person.start - cue[0].length)
      }
      const first = people[n - 1]
      if (
        first?.kind === 'family' &&
        text.startsWith(text.slice(first.start, first.end), person.start) &&
        (SAID_ONCE.test(text.slice(first.end, person.start)) || HERS_ONCE.test(text.slice(first.end, person.start))) &&
        !OF_OTHERS.test(after) &&
        !ASKS.test(after)
      )
        return nameFound(person, lexed, 0.84)
    }
    if ((person.kind === 'full' || family) && /[「『]$/.test(before) && CALLED_OUT.test(after))
      return nameFound(person, lexed, 0.82)
    const read = kanji && person.end - person.start >= 2 && person.kind !== 'given' ? WRITTEN_SO.exec(after) : null
    if (read !== null && OF_NAMES.test(text) && placeAt(lexed, person.start) === undefined)
      return nameFound(person, lexed, family ? 0.84 : 0.76)
  }
  return undefined
}
