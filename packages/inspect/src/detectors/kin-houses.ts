import { type FactWord, sentenceAt } from '../facts.ts'
import { isHiragana, isKanji, type Lexed } from '../lex.ts'
import { type Person, personAt } from '../people.ts'
import { type Draft, surest } from '../utterance.ts'
import { kinDraft } from './kin-told.ts'

/** Kin by a whole name, by the house in quotes that they keep or live in, and by what is added at the end: `父は村井喜八郎`, `酒蔵の「千代の泉」`, `…なの、西消防署の`. */

const OWN = /(俺|私|わたし|あたし|僕|自分|わし|うち)(は|が|も|の(会社|職場|店|仕事|名前|本名))|同じ(名|苗)字|本名|旧姓/
const NOT_THEIRS =
  /に(行っ|行く|行き|連れ|泊ま|電話|会)|で(食べ|飲ん|買|もらっ|遊ん|会っ|聞い|見)|を(見|観|読|聴|聞|歌|買|食べ|飲|貸|くれ|借)|好き|推し|ふあん|はまっ|ハマっ|みたい|似て|らしい|どらま|映画|あにめ|漫画|番組|曲|げーむ|[?]/
/** `姉はピアニストの木津川みどり` */
const PREDICATE =
  /^[」』]?(さん|先生|師匠)?($|[。!、)(]|です|だよ|だ[。!]|や[。でねけっ]|って(いう|いって|言う|やつ|人|名)|という|っていう|いう(ん|ねん|の)|なん|で[、。]|じゃ|と申)/

function byWholeName({ text, plain }: Lexed, people: readonly Person[], kin: FactWord): Draft | undefined {
  const link = /^(さん|ちゃん)?(の[一-鿿ぁ-ん]{1,4})?(は|が|、|ね、|も|って|な、)/.exec(
    text.slice(kin.end, kin.end + 10),
  )
  if (link === null) return undefined
  const { to } = sentenceAt(text, kin.end)
  const one = people.find(
    ({ kind, start }) => kind === 'full' && start >= kin.end && start < to && start - kin.end <= 24,
  )
  if (one === undefined || one.end - one.start < (isHiragana(plain[one.start]) ? 5 : 3)) return undefined
  const between = text.slice(kin.end, one.start)
  const after = /^[^、。]*(?:[、。]|$)/.exec(text.slice(one.end, one.end + 14))?.[0] ?? ''
  if (OWN.test(between) || NOT_THEIRS.test(between) || NOT_THEIRS.test(after) || !PREDICATE.test(after))
    return undefined
  return kinDraft(kin.start, one.end, between.length <= 16 ? 0.84 : 0.74)
}

const KIND =
  '(酒蔵|蔵元|造り酒屋|酒屋|会社|工場|工務店|店|屋|特養|老人ほーむ|施設|でいさーびす|旅館|民宿|宿|ほてる|ぺんしょん|食堂|定食屋|すなっく|ばー|喫茶店?|かふぇ|れすとらん|美容室|美容院|床屋|理髪店|さろん|花屋|菓子|寺|神社|教会|幼稚園|保育園|学校|塾|教室|すくーる|くりにっく|医院|病院|薬局|農園|牧場|劇団|楽団|ばんど|ちーむ|くらぶ|道場|部屋|事務所|駅びる|でぱーと|もーる|道の駅|実家|嫁ぎ先|勤め先|職場|屋号)'
/** `嫁ぎ先が酒蔵の「千代の泉」`, `駅ビルの「フルール花店」で働いて` */
const HOUSE_IN_QUOTES = new RegExp(
  `^(さん|ちゃん)?(は|が|も|の|、|って|ね、|夫婦|一家)[^。!?「」]{0,22}${KIND}(の|が|は|で|、|って|を|に)?(名前|屋号|看板)?(は|が|、)?[「『]([^」』]{2,12})[」』]`,
)
function inQuotes({ text }: Lexed, kin: FactWord): Draft | undefined {
  const house = HOUSE_IN_QUOTES.exec(text.slice(kin.end, kin.end + 64))
  if (house === null) return undefined
  const after = text.slice(kin.end + house[0].length, kin.end + house[0].length + 14)
  if (OWN.test(house[0]) || NOT_THEIRS.test(after) || /^(って|と|とか)(言|いわ|聞|怒|書|送|叫|返)/.test(after))
    return undefined
  if (/[。!?]|です$|ます$|して$|[?]/.test(house[7] ?? '') || NOT_THEIRS.test(house[0].replace(/[「『].*/, '')))
    return undefined
  return kinDraft(kin.start, kin.end + house[0].length, 0.84)
}

/** `旦那は消防士なの、西消防署の` */
const ADDED =
  /[、。 …]+(([一-鿿ァ-ヴーヶ]{2,7}|第[一二三四五])(署|小|中|高|校|病院|園|大|局|支店|営業所|支社|駅|役場|議会))の(ね|よ|ほう|方)?[。!笑]*$/
function addedLast({ text }: Lexed, kin: FactWord): Draft | undefined {
  const rest = text.slice(kin.end, kin.end + 50)
  const last = ADDED.exec(rest)
  if (last === null || !/^(さん|ちゃん)?(は|が|も|、)/.test(rest) || OWN.test(rest) || NOT_THEIRS.test(rest))
    return undefined
  return /^(地元|近所|駅前|普通|隣|同じ|公立|私立)/.test(last[1] as string)
    ? undefined
    : kinDraft(kin.start, kin.end + rest.length, 0.84)
}

/** `息子の名前りくと、3歳`, `嫁の名前が由美子で` */
function nameTold(lexed: Lexed, kin: FactWord): Draft | undefined {
  const { text, plain } = lexed
  const noun = /^(さん|ちゃん)?の?(下の)?名前?(は|が|も|、|って)?[「 ]?/.exec(text.slice(kin.end, kin.end + 14))
  if (noun === null || !noun[0].includes('名')) return undefined
  const start = kin.end + noun[0].length
  const one = personAt(lexed, start)
  if (one === undefined || one.kind !== 'given' || one.end - one.start < 2) return undefined
  if (isKanji(plain[one.start]) && isKanji(plain[one.end])) return undefined
  return /^[」]?(ちゃん|くん|さん)?(、|で|。|!|です|だ[よかしけっ。]|でしょ|や|って|と|$| |な[の。]|っす|ね|さん)/.test(
    text.slice(one.end),
  ) && !/^[」]?(と|って)(呼んで|言っ|いっ)?(るの|る[?]|た[?]|[?])/.test(text.slice(one.end))
    ? kinDraft(kin.start, one.end, 0.86)
    : undefined
}

/** `母は…ひまわり苑って老人ホームの二階におる` */
const HOME_FOR_OLD =
  /([一-鿿ァ-ヴーぁ-ん]{2,8}(苑|荘|の里|の家|の丘|園|ほーむ|びら|はうす|ぷらざ))(って|っていう|という|ちゅう)?(老人ほーむ|施設|特養|けあはうす|ぐるーぷほーむ|さ高住|でい|病院|の[一二三四五0-9]階|に入(って|居|所)|でお世話)/
function inCare({ text }: Lexed, kin: FactWord): Draft | undefined {
  const rest = text.slice(kin.end, kin.end + 44)
  const home = HOME_FOR_OLD.exec(rest)
  if (home === null || !/^(さん)?(は|が|も|、|ね)/.test(rest) || OWN.test(rest.slice(0, home.index))) return undefined
  return /^(お|うち|この|その|あの|近所)/.test(home[1] as string) && (home[1] as string).length < 4
    ? undefined
    : kinDraft(kin.start, kin.end + home.index + home[0].length, 0.8)
}

const SHOP =
  /^(さん)?(は|が|も|って|、)[^。!?]{0,16}?(屋|店|カフェ|喫茶|サロン|美容室|美容院|クリニック|医院|薬局|スナック|居酒屋|レストラン|ホテル|旅館|ベーカリー|パン屋|塾|教室|スタジオ|工房|ショップ)[「『]?([ァ-ヴーA-Za-z]{2,10}|[一-鿿]{2,4})[」』]?(で|に|の)(働|勤め|パート|バイト|店長|受付|講師|先生|看板|レジ|店員|雇わ|週[0-9一二三四五])/
/** `嫁は二階の眼鏡屋ミエルで働いてる`: a kind of shop and its name. */
function atShop({ plain }: Lexed, kin: FactWord): Draft | undefined {
  const shop = SHOP.exec(plain.slice(kin.end, kin.end + 60))
  if (
    shop === null ||
    /^(全国|本店|支店|東京|大阪|地元|近所|駅前|夜中|昼間|普通|週末|平日|今日)/.test(shop[4] as string)
  )
    return undefined
  return OWN.test(shop[0]) ? undefined : kinDraft(kin.start, kin.end + shop[0].length, 0.84)
}

export function findKinHouses(
  lexed: Lexed,
  kins: readonly FactWord[],
  people: readonly Person[],
  pets: boolean,
): Draft | undefined {
  let best: Draft | undefined
  for (const kin of kins)
    best = [
      pets ? undefined : byWholeName(lexed, people, kin),
      pets ? undefined : nameTold(lexed, kin),
      inQuotes(lexed, kin),
      addedLast(lexed, kin),
      atShop(lexed, kin),
      inCare(lexed, kin),
    ].reduce(surest, best)
  return best
}
