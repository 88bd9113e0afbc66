import { isDigit, type Lexed } from '../lex.ts'
import type { Draft, Scene } from '../utterance.ts'

/** Ages of others, of the past, of jokes: no sign of a minor here and now. */
const NOT_NOW =
  /のとき|の時|の頃|のころ|だった|でした|以来|から働|昔|当時|精神年齢|永遠|娘|息子|妹|弟|甥|姪|孫|うちの子|犬|猫|友達の|子役|未満|以上|禁止|間違え|ワイン|勤続|年前|先生をし|教え子|生徒が|生徒に|姉|兄|いとこ|主人公|キャラ|設定|アニメ|ドラマ|映画|歴|曲|成人|社会人|卒業して|卒業後|戻りたい|みたい|推し|選手|甲子園|高校野球|子ども|子供|親戚|隣の|うちの|ニュース|じゃない|ちゃう|ではない|なのに|やのに|のくせに/

const AGE_SIGNS = ['歳', '才', 'さい']
/** A school year or the like as the speaker's own: at the beginning, or behind "I", "still", "in truth". */
const SCHOOL =
  /(^|[、。!?\s]|俺|私|僕|ぼく|わたし|うち|まだ|実は|今|ほんとは)((高|中|小)[1-6一二三四五六](?![0-9年月日個回人つ位国都])|(高校|中学|小学)[1-6一二三]年(生)?|高校生|中学生|小学生|jk(?![a-z])|未成年|義務教育)/
const IS =
  /^(中)?(です(?!ね|よね|か|が)|だよ(?!ね)|だけど|やけど|やねん|なんだ(?!ね)|なの(?!か|ね|に)|だし|やで|なんで(?!す(ね|か|よね))|$|だから|って言ったら|[。、!…ｗw笑])/

function draft(from: number, to: number, confidence: number, value?: string): Draft {
  return {
    category: 'harm.minor',
    from,
    to,
    confidence,
    reasons: ['sounds-under-age'],
    ...(value === undefined ? {} : { value }),
  }
}

/** `16歳です`, `まだ17なんだ`, `I'm 17` */
function findAge(lexed: Lexed): Draft | undefined {
  const { text } = lexed
  for (let at = 0; at < text.length; at++) {
    if (
      !isDigit(text[at]) ||
      isDigit(text[at - 1]) ||
      text[at - 1] === '.' ||
      !isDigit(text[at + 1]) ||
      isDigit(text[at + 2])
    )
      continue
    const age = Number(text.slice(at, at + 2))
    if (age < 10 || age > 17) continue
    const around = text.slice(Math.max(0, at - 24), at + 24)
    if (NOT_NOW.test(around)) continue
    const after = text.slice(at + 2)
    const before = text.slice(Math.max(0, at - 8), at)
    const sign = AGE_SIGNS.find((word) => after.startsWith(word))
    if (sign !== undefined) {
      const rest = after.slice(sign.length)
      if (
        /^(です|だよ|だけど|なんだ|なの|やけど|やで|やねん|だし|なんです|で[、。]|、|。|!|$|って|だから)/.test(rest) ||
        /(まだ|実は|ほんとは|本当は)$/.test(before)
      ) {
        return draft(at, at + 2 + sign.length, 0.85, String(age))
      }
      continue
    }
    const own = /(実は|ほんとは|本当は|まだ|年齢は|今|うち|俺|私|i'm |im |i am )$/.test(before)
    if (
      own &&
      /^(です|だよ|だけど|なんだ|なの|なんで|やけど|やで|やねん|だし|なんです|歳|$|[。、!?] ?| but)/.test(after)
    ) {
      return draft(at, at + 2, 0.75, String(age))
    }
  }
  return undefined
}

function findSchool(lexed: Lexed): Draft | undefined {
  const { text } = lexed
  const match = SCHOOL.exec(text)
  if (match === null || NOT_NOW.test(text)) return undefined
  const word = match[2] as string
  const from = match.index + (match[1] as string).length
  const after = text.slice(from + word.length, from + word.length + 8)
  const asks = text.slice(from).includes('?')
  return IS.test(after) && !asks ? draft(from, from + word.length, 0.7) : undefined
}

/** Says that the speaker, or the one spoken to, is under 18. */
export function findMinor({ current }: Scene): Draft[] {
  const found = findAge(current.lexed) ?? findSchool(current.lexed)
  return found === undefined ? [] : [found]
}
