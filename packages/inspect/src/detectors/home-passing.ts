import type { Lexed } from '../lex.ts'
import { type Place, placesOf } from '../places.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import { asked } from './asked.ts'
import { quarterBehind } from './home-scenes.ts'
import { HERS, home, wholePlace } from './street-address.ts'

/**
 * Homes told in passing: the town as the reason for what happens at the house (`光きてないの、葛巻だから`), named in front of what befalls it, asked of oneself and
 * answered (`家?八戸の鮫町`), or as the correction of a guess (`さいたま?` – `惜しい、蕨`).
 */

/** What happens at and round a house. */
const AT_HOUSE =
  /防災無線|町内放送|有線放送|光(回線|が来|来て|きて|は来)|ねっと(が|は)?(遅|来|ない)|wi-?fi|電波|圏外|配達|出前|うーばー|宅配|街灯|灯油|除雪|雪かき|雪下ろし|雪おろし|屋根|積も|熊|猪|鹿|猿|たぬき|きつね|蛍|蛙|かえる|台風|停電|断水|揺れ|地震|雷|津波|避難|浸水|冠水|さいれん|花火|祭囃子|盆踊り|霧|凍|氷点下|零下|水道|井戸|薪|すとーぶ|こたつ|庭|畑|田んぼ|田植え|稲刈り|草刈り|蚊が|虫(が|だら|ば)|静か|星が|夜は|朝は|こんびに|すーぱー|隣(の家|まで)|近所|回覧板|町内|ごみ|洗濯|窓|べらんだ|家賃|大家|管理人|築[0-9]|うち(も|は|の|ん|、)|家(の|が|は|も)|部屋|玄関|田舎|坂(が|だ|ば)|車(が|は)?な(い|け)|ばす(が|は)|終電|電車(が|は)|駅まで|潮|火山灰|灰が|桜島|風が|底冷え|雪(が|は|で|だ|ば)/
/** A visit, work, somebody else, long ago. */
const AWAY =
  /行きたい|行って(み|き|い|た)|行った|行く|行こ|行ける|旅行|旅先|観光|出張|遠征|来てい?ます|来ており|着い[たて]|着きま|滞在|泊ま|宿|ほてる|旅館|らいぶ|友達|友だち|友人|彼氏|彼女|推し|先輩|後輩|同僚|上司|親戚|会社|職場|支社|支店|ばいと(?!先から)|仕事|勤|出身|昔|以前|の頃|時代|住みたい|引っ?越したい|だったら|にゅーす|てれび|どらま|映画|あにめ|(?:母|父|親|嫁|妻|夫|旦那|兄|弟|姉|妹|彼)(?:さん|ちゃん)?(?:の|が|は|も|、)|娘|息子|孫の|じいちゃん|ばあちゃん|じいさん|ばあさん|祖|名物|土産|食べ[たに]|飲み|取り寄せ|買った|店(?!じまい)/
const OF_OTHERS =
  /友達|友人|彼氏|彼女|先輩|後輩|同僚|上司|親戚|母|父|親|兄|弟|姉|妹|娘|息子|孫|祖|実家|嫁|妻|旦那|昔|以前|前の|推し|あいつ|あの人/
/** 父の残した家: it is one's own by now. */
const LEFT_BY =
  /(?:父|母|親|祖父|祖母|ばあちゃん|じいちゃん|両親|夫|旦那|主人)(?:さん)?(?:が|の)(?:残した|遺した|建てた|残してくれた|住んでた)/
const CLAUSE = '(?:^|[。、!?…~ ♪笑w」])'
const SELF = '(?:俺|おれ|私|わたし|わたくし|あたし|うち|僕|ぼく|わし|わい|自分|おら|こっち|こちら)'
const FREE_FRONT = new RegExp(
  `(?:${CLAUSE}(?:${SELF}(?:は|も|が|の(?:とこ|ほう|家)は?)?|ここ(?:は|も|ら)?|場所(?:は|が)|なにせ|なんせ|何せ|まあ|まぁ|ほら|だって|なんたって|ちなみに|てか|っていうか)?[、 ]?)$`,
)
const THEREFORE =
  /^(?:市|区|町|村|駅)?(?:の[^。、!? ]{1,6})?(?:だから|なので|ですから|ですので|やけん|やけえ|やから|じゃけえ|じゃけん|だけん|だで|でして|なもん(?:で|だから|です)|だもん|ですもの|ですもん|なんで|だし|なんだけど|なんですけど|なんですが|なんやけど|だけど|ですけど|やけど|なもので|やさかい|やし|だはんで|ですけえ)/
const HERE = new RegExp(
  `${CLAUSE}(?:こちら|こっち|ここ|当地|この|おらほ(?:の)?|わが|我が|うちら?の?)(?:は|も|の)?[、 ]?$`,
)
const BEFALLS =
  /^(?:市|区|町|村|駅)?(?:は|も|では|じゃあ?|でも|だと|なんか|あたりは|らへんは|の(?:冬|夏|朝|夜|雪|海|山|田舎|風|夏場|冬場)(?:は|って|も))/
/** 家? */
const ASKED_ONESELF = new RegExp(
  `(?:${CLAUSE}|の)(?:今の)?(?:家|うち|おうち|自宅|住所|住み|住まい|お住まい|最寄り?|もより|地元|場所|部屋|どこ住み|住んでる(?:とこ|ところ|の|場所)|住んどる(?:とこ|の)|どこかって|どこに住んで[^。?]{0,6})[?](?:えー|えっと|んー|ええと|それは|そりゃ|実は|内緒だけど|そうね|〒[^ 、]{0,8}|[ 、…~])*$`,
)
/** 私の家ですが */
const HOUSE_IS = new RegExp(
  `(?:${CLAUSE}|(?:ところで|実は|ただいまの|ただ今の|只今の|現在の|今の|いまの|うちの|${SELF}の))(?:家|自宅|住まい|住所|現住所|我が家|わが家|ねぐら|あぱーと|まんしょん|団地)(?:です(?:が|けど|けれども|ね)|なんですが|なんですけど|なんだけど|なんやけど|だけど|やけど|じゃが|は|が|も|って|ね|、| )+[^。、!? ]{0,5}$`,
)
const IS_SAID =
  /^(?:市|区|町|村|駅)?(?:の[^。、!?]{1,14})?(?:です(?!か|よね)|でして|でございま|に(?:あ|ご|建)|だ[よけしが。]|や[。!けねし]|で[、。]|なん|じゃ|。|!|$|の(?:中|近く|はずれ|外れ|奥|隣|裏|山|海|端)| )/
/** うち三瓶山のふもとの大田市なの */
const HOME_WITH = new RegExp(
  `${CLAUSE}(?:うち(?:は|も|って|ね|んとこ(?:は)?|のとこ(?:は)?)?|(?:${SELF}の)?(?:家|自宅)(?:は|も|って))、?(?!の(?:子|娘|猫|犬|父|母|親|旦那|嫁))[^。、!? ]{1,12}(?:の|にある|っていう|っちゅう)$`,
)
/** 古い農家を直しました 朝倉の秋月です */
const DWELLS =
  /(?:農家|古民家|空き家|実家|平屋|長屋|町屋|町家|納屋|蔵|一軒家|借家|中古|土地|家|部屋|あぱーと|まんしょん|団地|社宅|寮)(?:を|に|で|も|は|が|の)?[^。!?]{0,8}(?:直し|改装|改築|りふぉーむ|建て|譲|継い|もら|買|借り|住ん|住み|暮ら|越し|ぼろ|古い|築|傾|広い|狭い|高台|一人|ひとり)[^。!?]{0,10}[。!?、… ♪]+$/
/** 実家。松原の河内天美。; 父の残した家で、 */
const HOUSE_ALONE =
  /^(?:うん、?|今は?|いや、?|そう、?|まだ)?(?:の)?(?:実家|家|自宅|寮|社宅|団地|あぱーと|まんしょん)(?:だよ|です|や|で)?[。、!…]+$/
/** 今度は円山公園駅から3分 */
const MOVED_AHEAD =
  /(?:引っ?越し|転居|入居|越して|移って|新居)[^?]{0,14}[。!、… ♪~]+(?:今度|今|次|新居|新しい(?:家|部屋|とこ)|今回)(?:は|の(?:家|部屋|とこ)は)?[、 ]?$/
const BY_WAY =
  /^(?:の?駅)?(?:から|まで|の)(?:徒歩|歩いて|ちゃりで?|自転車で?|ばすで?|すぐ|近く|そば|裏|[0-9一二三四五六七八九十]+分)/
/** 岩見沢市志文町、除雪車も最後に来る場所。 */
const KIND_OF_PLACE = /^、[^。!?]{2,22}(?:場所|とこ|ところ|町|村|土地|集落|地区|地域|里)(?:です|だよ|や|だ|なん|。|!|$)/
/** うち氷見の仏生寺よ */
const AT_HOME = new RegExp(
  `${CLAUSE}(?:うち|うちら|俺んち|私んち|僕んち|おらほ|我が家)(?:は|も|、|って|んとこ(?:は)?)?[、 ]?$`,
)
const QUARTER_SAID = /^の[一-鿿々ヶ]{2,5}(?:だよ|です|や[。、!けで]|よ[、。!]|なん|。|!|$)/
/** うち光回線来てないのよ。 */
const TROUBLE =
  /(?:^|[。、!?… ])(?:うち|家|我が家|自宅|部屋|こっち|ここ)[^。!?]{0,14}(?:光|回線|ねっと|停電|断水|揺れ|雪|風|潮|圏外|電波|熊|猿|虫|静か|寒|暑|灯油|井戸|水|がす|ばす|駅|こんびに|遠|田舎|山|海|坂|狭|古|ぼろ|家賃|安)[^。!?]{0,14}[。!?、…♪~ ]+$/
/** 田舎も田舎、五島の富江。 */
const REMOTE =
  /(?:^|[。、!?… ])(?:うち(?:は|も)?|こっち(?:は)?|俺んち(?:は)?)?[^。、!? ]{0,4}(?:田舎|ど田舎|山奥|山の中|山ん中|端っこ|町外れ|村外れ|僻地|陸の孤島|下町|ど真ん中|海っぺり|海沿い|川沿い|駅前)(?:も田舎|なとこ|なところ|だよ|ですよ|です|だけど|だし|だわ|だ|で|や|のほう|よ|ね)*(?:[、。!…]|よね。)+ ?$/
/** 熊出たって! */
const EVENT =
  /(?:防災無線|さいれん|停電|断水|熊(?:が|は)?(?:出|おる|い)|地震|揺れ|花火|雷|大雪|積も|避難|警報|初雪|氷点下|噴火|灰|竜巻|濃霧)[^。!?]{0,16}[!。?、…~ ]+$/
const TOLD =
  /^(?:市|区|町|村|駅)?(?:だよ|です(?!か|よね)|なんだけど|なんですけど|なんやけど|だけど|なの(?!\?)|や[。!けねで]|や$|なん[。!、]|だ[。!]|じゃ|ばい|たい|っす|。|!|$|笑|w|って(?:とこ|町|村|ところ)|(?:って)?[、 ]?(?:わかる|知って(?:る|ます|とる)|聞いたことある|知らん))/
const ALL_DARK =
  /^(?:市|区|町|村)?(?:は|も)(?:全部|全域|一帯|みんな|まっくら|真っ暗|丸ごと|ほとんど|朝から|夜から|昨日から|今朝から|今日|いま|今|もう|まだ|ずっと)/
/** 4万8千、瑞穂運動場西で駅2分 */
const RENT = /家賃|物件|間取り|わんるーむ|[1-3]l?dk|[1１]k|敷金|[0-9一二三四五六七八九]万|管理費/
const RENTED =
  /^(?:駅)?(?:で|の|、)(?:駅|徒歩|ちゃり|自転車)?(?:から)?(?:[0-9一二三四五六七八九十]+分|近|ちか|[1-3]l?dk|1k|わんるーむ|築|[0-9]+万|この広さ|ろふと|風呂)/
const TO_HOUSE =
  /^(?:駅)?の(?:家|うち|自宅|部屋|あぱーと|まんしょん|社宅|寮)(?:まで|から|に|へ)[^。!?]{0,8}(?:[0-9一二三四五六七八九十]+(?:分|歩|秒|時間)|すぐ|帰|着|歩い|ちゃり|自転車|遠|近)/
const BORN_AND_STAY =
  /^(?:市|町|村)?(?:で|に)生まれ(?:て|た|、|育ち|育って)[^。!?]{0,16}(?:死|骨|墓|一生|ずっと|今も|いまも|出たこと|離れた|そのまま|動い)/
/** 上尾市から給付金の封筒が来た */
const CIVIC =
  /^(?:の|から|って|は|も)?[^。、!?]{0,6}(?:水道代|水道料|住民税|国保|ごみ袋|ごみの|ごみ出|給付金|商品券|広報|選挙公報|投票所|投票券|期日前|検診の|接種券|防災(?:無線|めーる|あぷり)|こみゅにてぃばす|町内会|自治会)/
const CIVIC_OWN = /届い|来た|きた|高(?:い|く|すぎ)|うち|もら|払|分別|行ってき|面倒|めんど|出し/
/** 「東京って23区?」 */
const GUESSED = /23区|都内|市内|県内|関東|関西|首都圏|どっち|都会|田舎|北のほう|南のほう/
const NOT_ASKED = /出身|行った|旅行|出張|仕事|会社|好き|店|職場|生まれ|から来|飲み|遊び|推し|試合|らいぶ/
const CORRECTS =
  /^(?:ちがう|違う|違い|ちゃう|ちゃい|いや|いえ|いいえ|ううん|んーん|惜しい|おしい|ぶー|ぶぶー|残念|近い|ちかい|ほぼ|もうちょい|もう少し|そう|うん|はい|正解|当たり|半分|外れ|はずれ|のー|せや|そやで|ばれた)[^。、!?]{0,6}[~。、!… ]*(?:その|もっと|もうちょい|そこの)?(?:隣|となり|先|奥|手前|下|上|近く|端|南|北|東|西)?(?:のほう|側)?[のはが、。~ ]*$/
/** マンションは「サンライフ南小倉」の七階 */
const NAMED_HOUSE =
  /(?:マンション|アパート|団地|寮|社宅|建物|まんしょん|あぱーと)(?:の名前|名)?(?:は|が|って|、|:|の)+[ 　]*[「『]([^「」『』]{2,18})[」』]|[「『]([^「」『』]{2,18})[」』](?:って(?:いう)?|という|ちゅう|いう)?(?:マンション|アパート|団地|寮|ハイツ|まんしょん|あぱーと)(?:の[0-9一二三四五六七八九十]+階|に(?:住|越|引|お[るり])|だよ|です|なの|で(?:一人)?暮ら|を?借り|の部屋)/
/** うちの真裏が南小学校 */
const BESIDE_NAMED =
  /(?:家|うち|アパート|マンション|部屋|自宅)の(?:すぐ|真|目の)?(?:前|裏|隣|となり|横|向かい)(?:が|は|に)(?:すぐ|もう)?([一-鿿々ヶァ-ヴー]{2,8}(?:小学校|中学校|高校|大学|病院|神社|公園|団地|市場|図書館|公民館|郵便局|保育園|幼稚園))(?:で|だ|です|な|や|が|、|。|$|に|の)/
const NOT_NAMED = /^(?:総合|大学|市立|県立|町立|公立|私立|小さ|近所|母校|地元|有名|大き|廃|動物|普通|女子|男子)/

function beside(lexed: Lexed, places: readonly Place[], i: number, before: string): Draft | undefined {
  const { text } = lexed
  const place = places[i] as Place
  const quarter = quarterBehind(lexed, place)
  const last = wholePlace(lexed, places, i)
  const start = quarter !== undefined && place.kind === 'city' ? place.end + 1 : last.start
  const end = quarter ?? place.end
  // the town or the prefecture in front belongs to it: 宮古の田老, 岩手の山の中の葛巻
  let head = last.start
  const ahead = places[i - 1]
  if (
    ahead !== undefined &&
    ahead.end < head &&
    /^[県都府]?(?:の[^。、!? ]{0,6})?の?$/.test(text.slice(ahead.end, head))
  )
    head = ahead.start
  const whole = /[市区町村]$/.test(text.slice(place.start, place.end))
  const sure = quarter !== undefined || place.kind === 'town' || place.kind === 'shape' || whole ? 1 : 0.6
  const front = text.slice(Math.max(0, head - 44), head).replace(LEFT_BY, '')
  const rest = text.slice(end, end + 30)
  const around = `${text.slice(0, head)} ${text.slice(end, 240)}`.replace(LEFT_BY, '')
  const given = (confidence: number) => home(lexed, head, end, start, end, Math.min(confidence, sure))
  if (/^(?:市|区|町|村)?の(?:隣|となり|近く|そば|横|手前|先)の/.test(rest)) return undefined
  if (BORN_AND_STAY.test(rest)) return given(0.84)
  if (ASKED_ONESELF.test(front) && (IS_SAID.test(rest) || TOLD.test(rest))) return given(0.84)
  if (HOUSE_IS.test(front) && IS_SAID.test(rest) && !OF_OTHERS.test(front)) return given(0.82)
  if (AWAY.test(around)) return undefined
  if (TO_HOUSE.test(rest)) return given(0.78)
  if ((RENT.test(around) || RENT.test(before)) && RENTED.test(rest) && sure === 1) return given(0.8)
  if (whole && CIVIC.test(rest) && CIVIC_OWN.test(rest + text.slice(end + 30, end + 60))) return given(0.72)
  if (sure < 1) return undefined
  if (MOVED_AHEAD.test(front) && BY_WAY.test(rest)) return given(0.84)
  if (AT_HOME.test(front) && QUARTER_SAID.test(rest)) return given(0.78)
  if (HOUSE_ALONE.test(text.slice(0, head).replace(LEFT_BY, '')) && TOLD.test(rest)) return given(0.78)
  if (FREE_FRONT.test(front) && KIND_OF_PLACE.test(rest) && AT_HOUSE.test(around)) return given(0.78)
  if (HOME_WITH.test(front) && TOLD.test(rest)) return given(0.76)
  if (DWELLS.test(front) && TOLD.test(rest)) return given(0.78)
  if (TROUBLE.test(front) && TOLD.test(rest)) return given(0.8)
  if (REMOTE.test(front) && TOLD.test(rest)) return given(0.76)
  if (EVENT.test(front) && TOLD.test(rest)) return given(0.76)
  if (HERE.test(front) && BEFALLS.test(rest) && AT_HOUSE.test(around)) return given(0.78)
  if (ALL_DARK.test(rest) && /(?:うち|家|部屋)(?:も|は|の|ん)/.test(around) && AT_HOUSE.test(rest)) return given(0.76)
  if (FREE_FRONT.test(front) && THEREFORE.test(rest) && AT_HOUSE.test(around)) return given(0.76)
  return undefined
}

/** 「名古屋?」 – 「惜しい、長久手」: what the other guesses, set right. */
function corrected(lexed: Lexed, places: readonly Place[], before: Utterance | undefined): Draft | undefined {
  const { text } = lexed
  if (before === undefined || text.length > 40 || before.text.length > 24 || !/[?]$/.test(before.text)) return undefined
  if (NOT_ASKED.test(before.text) || AWAY.test(text)) return undefined
  if (!GUESSED.test(before.text) && placesOf(before.lexed).length === 0) return undefined
  const i = places.findIndex(({ kind }) => kind !== 'region')
  const place = places[i]
  if (place === undefined) return undefined
  const last = places.at(-1) as Place
  if (!CORRECTS.test(text.slice(0, place.start)) || !TOLD.test(text.slice(last.end))) return undefined
  return home(lexed, place.start, last.end, place.start, last.end, place.kind === 'city' ? 0.6 : 0.76)
}

function named(lexed: Lexed): Draft | undefined {
  const text = lexed.plain.slice(0, 200)
  if (/友達|友人|彼氏|彼女|職場|会社|実家|先輩|同僚|昔|住みたい|前に住/.test(text)) return undefined
  const house = NAMED_HOUSE.exec(text)
  if (house !== null) {
    const name = (house[1] ?? house[2]) as string
    const start = house.index + house[0].indexOf(name)
    return home(lexed, house.index, house.index + house[0].length, start, start + name.length, 0.84)
  }
  const beside = BESIDE_NAMED.exec(text)
  const name = beside?.[1]
  if (beside === null || name === undefined || NOT_NAMED.test(name)) return undefined
  const start = beside.index + beside[0].indexOf(name)
  return home(lexed, beside.index, start + name.length, start, start + name.length, 0.72)
}

/** Homes told in passing. */
export function findHomePassing({ current, history }: Scene): (Draft | undefined)[] {
  const { lexed } = current
  const places = placesOf(lexed)
  const house = /[「『家裏隣横]|うち|向かい/.test(lexed.plain) ? named(lexed) : undefined
  if (places.length === 0) return [house]
  const before = asked(history, current)
  const said = before === undefined || before.text.length > 60 ? '' : before.text
  const found = places
    .slice(0, 6)
    .map((place, i) =>
      place.kind === 'region' || HERS.test(lexed.text.slice(0, place.start))
        ? undefined
        : beside(lexed, places, i, said),
    )
  return [house, corrected(lexed, places, before), ...found]
}
