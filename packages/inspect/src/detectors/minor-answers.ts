import type { Draft, Utterance } from '../utterance.ts'
import { ageAt } from './minor-age.ts'

/** A finding of this kind, with the age where it is told. */
export function draft(from: number, to: number, confidence: number, age?: number): Draft {
  return {
    category: 'harm.minor',
    from,
    to,
    confidence,
    reasons: ['sounds-under-age'],
    ...(age === undefined ? {} : { value: String(age) }),
  }
}

/** What the other asked, so that a word is an answer. */
const ASKS_AGE =
  /何歳|なんさい|いくつ|年齢|何才|高卒|高校(は)?(卒業|出て|出た)|大学(の[^一-鿿]{0,3}\?|どこ|名|何|でしょ|だよね|だろ)|歳(は|って|を)|年(は|って)\?|how old|your age|age\?|大学生|大学\?|大学(は|って|行)|学生\?|学生さん|学生なの|未成年|18(歳|才)?に?(以上|こえ|超え|いって|なって|過ぎ)|成人|大人だよね|大人\?|ほんとは\?|ほんとの(とし|歳|年)|本当の(とし|歳|年)|高校\?|中学\?|(高校生|中学生|jk|jc)(なの|\?|って|じゃ|でしょ|だよね)|何年生|学年|二十歳|はたち|20歳|年上|年下|同い年|お酒(は|って|飲め|飲む|いける|強)|飲める(歳|年|の)|たばこ|車(の免許|乗|運転)|免許(は|持|ある|取)|選挙|投票|仕事(は|何|して)|何してる人|社会人|職業/
const NOT_OF_THEM = /お子|娘|息子|犬|猫|妹|弟|靴|さいず|ぽいんと|部屋|何個|いくつ(買|食べ|持|ある|頼|いる|必要|目)|家族/
/** Not yet of age, as an answer to whether one is. */
const NOT_YET =
  /^(いや|いえ|いいえ|ううん|えっと|んー+|うーん|え|あー*|それが|実は|ごめん(なさい)?|すみません|ばれた\??|へへ|てへ)*[、。 !~…w]*((まだ|あと(半年|少し|ちょっと|もうちょい|[0-9一二三四五六七八九十]+(か月|ゕ月|ゖ月|年|日|週間)))(で|したら|後に|は|なんだ|だけ)?(する|なる|なります|します|なれる|です|だよ|だけど|だめ|無理|足りない|ある|、|。|$)|(来年|来月|再来年|次の春|今度の春|誕生日(きたら|来たら|で))(に|で|には|やっと)?(する|なる|なります|します|です|だよ|かな|、|。|$)|してない|なってない|してません|なってません|いってない|超えてない|達してない|未満|法律(で|が|的|、|!|。|$)|ちがうよ?、?法律)/
/** Yes, to whether one is a pupil. */
const ADMITS =
  /^[…、。!? ~]*(?:(?:えっ|うわ|げっ|げ|やば|まじ|うそ|は)[…、。!?っ~ ]*)?(うん|はい|そう(だよ(?!ね)|です(?!ね|よね|か)|なの(?!か|です)|なんだ(?!ね))?(?!です|なん|だ)|せや(で|ねん)?|ほんと(だよ|です|に|ね)?|ほんま(やで)?|まじ(だよ|です)?|がち|正解|当たり|あたり|大正解|ばれた|ばれちゃった|ばれたか|ばればれ|(なんで|何で|どうして|なぜ|え)、?(わかった|分かった|わかる|分かる|知って|ばれた|見抜)[^。!?]{0,5}|ばれてた|ばればれ|しー|しっ|内緒|ないしょ|秘密|ごめん(なさい)?|実は|まあね|まぁね|そーだよ|そーです|いえす|yes|yeah|yep|お察し|ご名答|ぴんぽん|だったら何|悪い\?|だめ\?|だめなの|それが何|だから何)([、。!?~…w♪♡ っー笑]|$|だけど|だよ|です|から|かな|か$|けど)/
const ASKS_PUPIL =
  /(高校生|中学生|小学生|jk|jc|未成年|18歳未満|子供|子ども|十代|学校通|制服着て|がき|[高中][1-3一二三]|小[4-6四五六]|高校[1-3一二三]年|中学[1-3一二三]年|女子高|女子校|男子校)[^?]{0,12}(なの|だよね|でしょ|だろ|やろ|よな|じゃん|か|って(ほんと|本当|まじ|言って)|\?|冗談)/
const EVENTS =
  /^[^。]{0,12}((学生証|生徒手帳)(見せ|みせ|ある|あるよ|しか)|法律|年齢的に|まだ飲めない(歳|年)|飲めない年|補導|学校に(ばれ|言われ)|校則|先生に)/

/** 「ハタチくらい?」 */
const GUESS =
  /(1[6-9]|2[0-5]|十八|はたち|二十歳)(歳|才|さい)?(くらい|ぐらい|とか|かな|かなあ|でしょ|だよね|やろ|だろ|位|なの|に見え|ですか)*[?]/
/** 「3つ下」 */
const LOWER =
  /([1-9一二三四五六七八九]|いっ|ひと|ふた|みっ|よっ|いつ)(個|こ|つ|歳|才|さい)(くらい|ぐらい)?(下|した|若い|すくな|少な|引い)/
const SMALL: Readonly<Record<string, number>> = {
  一: 1,
  いっ: 1,
  ひと: 1,
  二: 2,
  ふた: 2,
  三: 3,
  みっ: 3,
  四: 4,
  よっ: 4,
  五: 5,
  いつ: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** The other is taken for somebody who must be at school soon. */
const SCHOOL_TODAY =
  /(明日|あした|今日|きょう|今朝|朝|来週|月曜|(そ|こ)の(歳|年))[^?]{0,18}(高校|中学|小学校|制服|登校)|(高校|中学校?|小学校)(に|は|って|を|も)?(間に合|遅れ|遅刻|さぼ|休んで|休み(じゃ|な)|行かなく|行ってる|通ってる|いいの|大丈夫)/

/** `何歳?` – `16`; `成人してるよね?` – `あと半年でする`; `JKなの?` – `ばれた`. */
export function asAnswer(before: Utterance | undefined, current: Utterance): Draft | undefined {
  if (before === undefined || before.sameSpeaker(current) || before.text.length > 90 || current.text.length > 80)
    return undefined
  const asked = before.text
  if (!/[?]|教え|は$|の$|よね|でしょ|だろ|かな/.test(asked) || NOT_OF_THEM.test(asked)) return undefined
  if (!ASKS_AGE.test(asked) && !ASKS_PUPIL.test(asked) && !GUESS.test(asked) && !SCHOOL_TODAY.test(asked))
    return undefined
  const { text } = current
  if (
    ASKS_PUPIL.test(asked) &&
    asked.length < 50 &&
    !/頃|ころ|とき|の時|時代|まし(た|て)|だった|昔|羨|若者|最近|てれび|[^ァ-ヶ]部(です|だ|か|に|で|の|や|\?)|好き|人気|流行|から(です|な|や|し|ずっと)/.test(
      asked,
    )
  ) {
    const denied = /じゃない|じゃねえ|ちがう|違う|ちゃう(よ|や)|ではない|とかじゃ/.test(asked)
    const yes = ADMITS.exec(text)
    const word = yes?.[1] ?? ''
    if (
      yes !== null &&
      !/大学|はたち|20|二十|卒業|社会人|専門|違う|ちがう|じゃない|冗談|嘘|うそ|の子(?!供)|いずれ|予定|学年の|主人|上は|下は|二人|ふたり/.test(
        text,
      ) &&
      (!denied || /ばれ|ごめん|実は|しー|内緒|秘密|察し|わか|分か|知って|見抜/.test(word))
    )
      return draft(0, yes[0].length, denied ? 0.6 : 0.75)
    const event = EVENTS.exec(text)
    if (event !== null && !denied) return draft(0, event[0].length, 0.7)
  }
  if (SCHOOL_TODAY.test(asked) && !/大学|専門|先生|教え|昔|頃|だった|時代|卒業|子供|出身/.test(asked + text)) {
    const goes =
      /遅刻|欠席|出席|さぼ|休(む|み|も|んじゃ)|行かな|行く|行ける|間に合|ぎり|朝練|てすと|授業|起き|時間目|寝て|帰ってき/.exec(
        text,
      )
    if (goes !== null) return draft(0, goes.index + goes[0].length, 0.78)
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
  const guessed = GUESS.exec(asked)
  if (guessed !== null && !/娘|息子|妹|弟|彼|妻|嫁|旦那|夫/.test(asked + text)) {
    const lower = LOWER.exec(text)
    const guess = /^[0-9]/.test(guessed[1] as string) ? Number(guessed[1]) : /八/.test(guessed[1] as string) ? 18 : 20
    if (lower !== null) {
      const by = SMALL[lower[1] as string] ?? Number(lower[1])
      if (guess - by < 18 && guess - by > 7) return draft(0, lower.index + lower[0].length, 0.88, guess - by)
    }
    const younger =
      /(もっと|もう(少し|ちょい|ちょっと)|全然|それより|ちょっと)[^。]{0,3}(下|した(です|だ|や|$)|若い)/.exec(text)
    if (younger !== null && guess <= 18) return draft(0, younger.index + younger[0].length, 0.8)
  }
  // 「高校生ってこと?」 「ほんとは2年」
  if (
    /高校|中学|jk|jc|18/.test(asked) &&
    !/大学|専門|社会人|年目|昔|頃|時代|だった|卒業|ぶり|続|勤/.test(asked + text)
  ) {
    const year =
      /(^|ほんとは|本当は|実は|まだ|今|いま|ほんまは|うん|そう)[、。…! ]*[123一二三]年(生)?(です|だよ|だけど|なん|や|っす|$|[。、!笑w~])/.exec(
        text,
      )
    if (year !== null) return draft(year.index, year.index + year[0].length, 0.86)
    if (/18|成人|大人|はたち|20/.test(asked)) {
      const paper =
        /書い(て(ある|る|た)|た)だけ|(書|登録)[^。]{0,4}(適当|嘘|うそ)|(適当|嘘|うそ)に?(書|登録|入れ)|盛って(る|ます|た)|盛った/.exec(
          text,
        )
      if (paper !== null) return draft(0, paper.index + paper[0].length, 0.78)
    }
  }
  if (/大学|高卒|卒業|学生|社会人|専門/.test(asked) && !/大学|専門|社会人|浪人/.test(text)) {
    const below =
      /^[^。]{0,6}((それ|その|そこ|大学)?(の|より)?(手前|[一1]個前|ひとつ前|[一1]つ前|もっと(下|前)|もうちょい(下|前)|一個下)|まだ(高校)?卒業して(な|ま)|まだ卒業でき|卒業(は)?(まだ|[2-3二三]年後|再来年)|制服(着て|の)|(宿題|給食|校則|担任|ほーむるーむ)(が|の|は|に|ある))/.exec(
        text,
      )
    if (below !== null) return draft(0, below[0].length, 0.86)
  }
  if (/18|20|成人|はたち|二十歳|大人/.test(asked) && !/娘|息子|犬|猫|円|ぽいんと/.test(asked + text)) {
    const short = /^[^。]{0,8}(足りな(い|く)|足りて(な|ま)|届いてな|届かな|達して(な|ま)|未満)/.exec(text)
    if (short !== null) return draft(0, short[0].length, 0.86)
  }
  if (/生まれ|西暦|平成/.test(asked)) {
    const born = /(平成|h)(2[1-9]|3[01]|二十[一-九])|(^|[^0-9])20(09|1[0-9])|令和/.exec(text)
    if (born !== null) return draft(born.index, born.index + born[0].length, 0.82)
  }
  const padded = asPadded(asked, text)
  if (padded !== undefined) return padded
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

/** 「二十歳って盛ってるよね」 「盛ってる。3つ」: what is left is under 18. */
export function asPadded(asked: string, text: string): Draft | undefined {
  const base =
    /(1[89]|2[0-3]|十八|十九|二十|はたち)(?:歳|才)?[^?]{0,16}(?:盛|さば|嘘|うそ|ほんと|本当|ほんま|実際|本物|まじ)/.exec(
      asked,
    )
  if (base === null || text.length > 30) return undefined
  const by =
    /(?:^|[^0-9])([1-9一二三四五六七]|いっ|ひと|ふた|みっ|よっ|いつ)(?:つ|個|こ|歳|才|さい)(?:くらい|ぐらい|ほど|だけ|も)?(?:盛|さば|下|上|若|多|足|です|だよ|だけ|や|な|$|[。、!…笑w])/.exec(
      text,
    )
  if (by === null) return undefined
  const claimed = TENS[base[1] as string] ?? (base[1] === '十八' ? 18 : base[1] === '十九' ? 19 : Number(base[1]))
  const years = SMALL[by[1] as string] ?? Number(by[1])
  return claimed - years < 18 && claimed - years > 7
    ? draft(by.index, by.index + by[0].length, 0.86, claimed - years)
    : undefined
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
export function asLateAnswer(history: readonly Utterance[], current: Utterance): Draft | undefined {
  if (current.text.length > 9) return undefined
  const asked = history.slice(-5).find((one) => !one.sameSpeaker(current) && ASKS_OWN_AGE.test(one.text))
  return asked === undefined || NOT_OF_THEM.test(asked.text) ? undefined : asNumber(current, asked.text)
}

const ASKS_OWN_AGE = /何歳|なんさい|おいくつ|いくつ(なの|です|\?|なん|に)|年齢|何才|歳は\?|年は\?|how old/

/** Sums that come to an age: `20引く4`, `30の半分`, `4×4`, `十の位が1で一の位は6`. */
const SUM =
  /([0-9]{1,2}|はたち|二十|三十|十八|十九)(歳|才)?、?(?:の(半分|はんぶん)|(から|-|まいなす|引く|ひく|ひいて|引いて|足す|たす|\+|x|×|かける|掛ける|\*)、?([0-9]{1,2}|[一二三四五六七八九]))|十の位[^0-9]{0,4}(1)[^0-9]{0,8}一の位[^0-9]{0,4}([0-7])/
const TENS: Readonly<Record<string, number>> = { はたち: 20, 二十: 20, 三十: 30, 十八: 18, 十九: 19 }

/** An age that is told as a sum, where ages are spoken of: in the message or in the question before it. */
export function asSum(before: Utterance | undefined, current: Utterance): Draft | undefined {
  const { text } = current
  if (text.length > 40 || !/半分|はんぶん|引|ひ[くい]|まいなす|-|足す|たす|[+x×*]|かける|掛ける|の位|から/.test(text))
    return undefined
  const sum = SUM.exec(text)
  if (sum === null || /円|時|問題|算数|計算(が|でき|苦)|個|点|cm|kg/.test(text)) return undefined
  const asked = before !== undefined && !before.sameSpeaker(current) && before.text.length < 40 ? before.text : ''
  const ofAge =
    ASKS_OWN_AGE.test(asked) ||
    /歳|才(?!能)|年齢|いくつって|何歳かって|(^|[^一-鿿0-9])年は|とし(は|が)|十の位/.test(text)
  if (!ofAge || NOT_OF_THEM.test(asked + text)) return undefined
  const first = TENS[sum[1] ?? ''] ?? Number(sum[1])
  const second = SMALL[sum[5] ?? ''] ?? Number(sum[5])
  const sign = sum[4] ?? ''
  let age = 0
  if (sum[6] !== undefined) age = 10 + Number(sum[7])
  else if (sum[3] !== undefined) age = first / 2
  else if (/足|た|\+/.test(sign)) age = first + second
  else if (/x|×|か[けゖ]る|掛|\*/.test(sign)) age = first * second
  else age = first - second
  return Number.isInteger(age) && age >= 10 && age < 18
    ? draft(sum.index, sum.index + sum[0].length, 0.88, age)
    : undefined
}
