import { type Facts, sentenceAt, tellsOfKin } from '../facts.ts'
import type { Organisation } from '../organisations.ts'
import { alternatives, anyOf } from '../tables/table.ts'
import { WORK_HOUSE } from '../tables/work-house-words.ts'
import { type Draft, surest, type Utterance } from '../utterance.ts'
import { NEXT_DOOR, NO_WORK } from './own-work.ts'
import { isVisited } from './visited-houses.ts'
import { workFound } from './work-draft.ts'
import { type House, housesOf } from './work-houses.ts'
import { findWorkSaid, isMe } from './work-said.ts'

/**
 * The house where the speaker works, told by what stands round it: somebody knew them by it (`「…の方ですよね」って言われた`), it is written on what they wear, the
 * other said it was theirs (`そこで働いてる`), the hours of work are told with it (`明日早番なんよね、…の売り場なんだけど`). Houses are those with a name, branches of
 * any shop (`…八王子北口店`), and what a town has one of (`余市の蒸溜所`).
 */
/** Somebody else's, long ago, wished for or a story. */
const OTHERS =
  /友達|友だち|ともだち|友人|知り合い|知人|彼氏|彼女|元かれ|元かの|同級生|推し|どらま|映画|主人公|常連さん|息子さん|娘さん|旦那さん|君の|君が|君は|きみの|あなた|お前|おまえ|あんた|取引先|得意先|[あ-ん]ちゃん(の|が|は|って)/
const PAST =
  /てた(とき|頃|ころ|ん|よ|けど|。|$)|していた|でした|だった|辞め(?!た(い|く)|られ|よう|そう)|やめた(?!い)|退職し|卒業|出身|時代|の頃|昔|元は|したい|なりたい|入りたい|受けた|受ける|落ち|面接|みたい(?!な(もん|こと))|らしい|潰れ|つぶれ|閉店し/
const GUEST =
  /行った|行って(き|みた)|行く|行き|食べ|飲(み|ん)に|買(っ|い)|予約|並ん|混ん|美味|おいし|うま(い|か)|好き|おすすめ|人気|有名|安い|高い|診て|見てもら|通院|入院|退院|検診|泊ま|遊び|観た|観に|見た|見に|届い|もらっ|待ち合わせ/
const SELF = /うち(?!に|で$)|私|わたし|あたし|俺|おれ|僕|ぼく|わし|わい|おい(、|は|が)|自分|こっち/

/** 1. `「大曲中央病院の方ですよね」って…言われた`, `…の子じゃない?って見つけたら` */
const KNOWN_BY =
  /^(さん)?(の|で(働いてる|勤めてる|見た|会った|れじ(して|打って)る|配達してる))(方|かた|人|ひと|子|お姉さん|お姉ちゃん|おねえさん|お兄さん|兄ちゃん|おばちゃん|おじさん|おっちゃん|先生|看護師さん|店員さん|店長さん|運転手さん|職員さん|美容師さん|保育士さん|受付の[^。、]{1,4})(です|だ|や)?(よね|やろ|やん|じゃ(ない|ん|ね)|でしょ|やんな|ですか|だろ|[?])[^「」]{0,4}[」』]?(って|と|とか)?/
const WAS_KNOWN = /言われ|声(を)?かけ|話しかけ|呼び止め|聞かれ|指さ|見つか|見つけ|ばれ|気づ|きづ|特定|覚えられ/
/** 2. `…のガイドってバレちゃう`, `…勤めって知られたくない` */
const GIVEN_AWAY =
  /^(さん)?(の|で|勤|に)[^。、!?「」]{0,12}(って|だって|と|こと|の(が)?)(こと|のが|の)?(が|も|は)?[^。、]{0,4}(ばれ|身ばれ|わかっちゃ|わかる|分かる|わからん|特定|気づか|知られ|言うなよ|言わないで|内緒|ないしょ|秘密)/
/** 3. what is written on things of one's work */
const WORN =
  /(名刺|制服|わっぺん|名札|社員証|じゃんぱー|作業着|作業服|つなぎ|えぷろん|ぽろしゃつ|社用車|営業車|とらっく|ろっかー|へるめっと|給料明細|給与明細|保険証|しふと表|腕章|ねーむぷれーと|首から|胸|背中|看板|のれん|暖簾)[^。!?]{0,14}[「『 ]?$/
const PRINTED = /^[」』]?(さん)?(って|と|の|が)[^。、]{0,6}(書|刷|刺繍|印刷|ろご|入っ|名前|縫|貼|染め|載っ|出て|彫)/
/** 4. the other way round: the house, and then that it is one's own. */
const THERE =
  /そこ(で|に)(働|勤|いる|い(て|ます)|おる|おり|通|雇|世話|入った|入って)|そこの[^。、]{1,8}(です|だ(よ|から|。)|や(で|ねん|から|っ)|なん|なの|して|やって|に籍)|(そこ|あそこ|あれ|それ|これ)(が|は|、|って)?(うち|俺|おれ|わし|私|わたし|あたし|僕|ぼく)(の(店|会社|職場|学校|ば先|ばいと先|とこ|家業|勤め先)|だよ|です|や|なん|。|!|$)/
/** 5. when one is there */
const AT_TIMES =
  /(平日|昼間?|日中|普段|ふだん|月曜|週[0-9一二三四五六]|土日|週末|月水金|火木|月火|本業|本職|昼職|表の顔|昼の顔|仕事|今日|明日|あした|毎日|朝|朝から|日勤|夜勤|午前中?|午後)[^。、!?]{0,4}(は|で|に|だけ|、|も|から|の)[^。、!?]{0,8}$/
const BY_DAY =
  /(平日|昼間?|日中|普段|ふだん|本業|本職|昼職|表の顔|昼の顔|昼の仕事)(は|が)(ね|、|実は)?([^。、!?はがを]{1,8}の)?$/
const PRESENT =
  /^(さん)?(の[^。、!?]{1,9})?(に|で|さ)[^。、!?]{0,8}(い(る|ます|て|ん)|お(る|り)|座|すわ|立|詰め|出て|通|勤|働|籍|常駐|入って|こもっ|缶詰|回して|回っ)/
const SITS = /^に(座っと|座って(い)?ま|詰め(て|と)|籍|立って(い)?ま|立っと|常駐|配属され)/
/** 6. it is the place of work that is named */
const WORKPLACE_IS =
  /(職場|ば先|ばいと先|ばいとさき|ぱーと先|勤務先|勤め先|就職先|実習先|内定先|出向先|派遣先|配属先?|転勤先|異動先|仕事先|仕事場|勤め人|うちの(店|会社|病院|学校|園|大学|工場|部署)|うちら?んとこ|嫁ぎ先の店)(は|が|って|の名前は|、|も|ね|っていうか|ちゅうのは|いうのは)(ね|さ|実は|まあ|一応|今|あの)?[、 ]?([^。!?、はがを]{1,8}(の|で|にある))?[「『 ]?$/
/** 7. what those say who are inside */
const SUCH_IS =
  /^(さん)?(なんて|なんか|って|は|とか|も|だと)(ね|さ|、)?(どこの?[^。]{0,3}も|どの|みんな|全員|そう|ずっと|ほんと|ほんま|まじ|昔から|どうせ|所詮|上|下|年功|古い|ぶらっく|体育会系|給料|残業|休み|有給|人)/
const ROLE = new RegExp(
  `^(さん)?(の|で)[^。、!?「」はがをにも]{0,8}?(${alternatives(WORK_HOUSE.roles)})(さん)?((を|も)?(です(?!か|よね|ね)|だ(よ(?!ね)|から|けど|し|。|!|$)|や(で|ねん|けど|から|し|。|!|$)|なん(です|だ|や|よ|やけど|だけど)|なの(?!か|[?])|し(て|と|よ|ちょ)|や(って|っと|りよ)|っす|ばい|たい|け(ん|え)|じゃ(?!な)|ですわ|任され|に籍|に回さ|いま|おりま|長年)|[。(!笑w]|、(俺|私|わたし|僕|うち)|$)`,
)
/** 8. one's own shop */
const KEEPS =
  /^[」』]?(さん)?(いう|ゆう|ちゅう|っちゅう|って|という|っていう|つう)([^。、]{0,4}(店|会社|屋|園|宿|とこ|ところ|農園|工場|食堂|旅館|工房|寺|神社|塾|教室|医院|小屋|企業|所))(を|ば|の|に|で|が|へ)?[^。、]{0,6}(やっ|やり|やる|し(て|と|よ)(い|お|る|り|ま)|営|出し(て|と)|開い(て|と)|構え|経営|切り盛り|通[いうっ]|働|勤|雇|世話にな|手伝|継|任され|持って|持っと)/
const PACKED =
  /^[」』]?(さん)?(の|って)(箱|袋|らべる|しーる|包み|段ぼーる|名前|名|屋号|看板|ぶらんど|のれん|暖簾|のぼり|軽とら|とらっく|はっぴ|法被)(で|に|を|が)[^。]{0,10}(出|送|卸|売|やっ|並|出荷|背負|掲げ|染め|商い|走)/
/** 「明日お店でしょ」 – `「かねまつ」は十時開店じゃ` */
const OPENS_AT =
  /^[」』]?(は|も)[^。]{0,4}([0-9一二三四五六七八九十]+時|朝|昼|夕方)[^。]{0,4}(開店|閉店|開け|閉め|おーぷん|営業)/
const NAME_IS =
  /(寺|店|会社|園|宿|学校|病院|工場|旅館|医院|教室|塾|道場|農園|屋号|神社|工房|事務所|さろん|すたじお)の?(名|名前|看板|屋号)?(は|が|も)[ 「『]?$/
const IS_CALLED = /^[」』]?(さん)?(と|って)(いい|いう|申|言い|言う|ゆう|呼ば|名付|なっと)/
/** 9. what is made there */
const MAKES =
  /^で[^。!?]{0,12}?[0-9〇一二三四五六七八九十百千万]+(人|個|本|台|食|枚|匹|頭|件|箱|きろ|kg|とん|羽|丁|斤|杯|玉|床|軒)(分|前|も|ほど|くらい|ぐらい|近く)?[^。]{0,8}(作|造|焼|揚|炊|運|積|さば|捌|検品|洗|切|縫|握|打|売|詰|仕分|並べ|梱包|配|教え|診|世話|組|塗|磨|剥|むい|搾|絞|刈)(?!ってもら)/
const TASK = new RegExp(
  `^(で|に)[^。、!?]{0,10}?(${alternatives(WORK_HOUSE.tasks)})(の[^。、!?]{1,4})?(を|も|ば|ばっか|ばかり)?(や(って|っと|り[まよ])|し(て(い)?(る|ます|ん)|て(お)?り|と(る|り|ん|う)|よ(る|り|ん|う)|ちょ|まくっ)|担当|撮って|係|$|。|の仕事|任され)`,
)
/** What no guest does there: `で中古車売ってる`, `でレントゲン撮ってる`. */
const SERVES =
  /^で[^。、!?]{0,10}(売って|撮って|教えて|焼いて|揚げて|切って|洗って|運んで|配って|組んで|縫って|塗って|握って|炊いて|測って|積んで|詰めて|直して|磨いて|刈って|売り子|診て|運転して|担当して|乗務して|(売|撮|教え|焼|揚|切|洗|運|配|組|縫|塗|握|炊|測|積|詰め|直し|磨|診)(い|っ|ん)?とる)(い)?(る|ます|ん|て、|、|。|$)(?!の?(見|を|らし|か))/
/** `クボタ勤めやねん`, `…に異動になった`, `…で20年` */
const EMPLOYED =
  /^(さん)?(に|へ|で)?(勤め(?!先)|勤務|づとめ|所属|在籍|在職|籍|一筋|ひとすじ|生え抜き|叩き上げ)(し|です|だ|や|なん|て|と|の|。|、|$)|^(さん)?(に|へ)(異動|転勤|配属|出向|復職|復帰|再就職|採用|戻され|飛ばされ)|^(で)?(ぱーと|ばいと|勤務|社員)歴?[0-9一二三四五六七八九十]+(年|ヶ月|か月)|^(さん)?(で)(ほーる|きっちん|れじ|ふろあ|ぴっと|厨房|窓口|受付|設計|営業|事務|経理|製造|開発)(し|や|です|だ|なん|に|を|。|、|$)/
/** `三島金属工業って会社なんだけど、20年いるのに` */
const IS_FIRM =
  /^[」』]?(さん)?(って|という|っていう|ちゅう|っちゅう|いう)(小さい|小さな|零細の?|中小の?)?(会社|とこ|ところ|店|病院|園|学校|工場|施設|旅館|ほてる|職場|事務所|役所)(なん|です(?!か)|だ(?!った)|や|で[、。]|なの|に)/
const STAYS =
  /年(目|い(る|て)|おる|勤|働)|辞め(よう|たい|られ|ようか)|やめたい|休み(が|とれ|取れ|もら)|休暇|残業|給料|有給|ぼーなす|社長|上司|しふと|勤/
const ATTENDS = /^(に|へ)?(行って(る|ます|ん)|行っとる|行ってて|いってる|通って(る|ます|ん|て)|通っとる|通い|在学|在籍)/
const BY_ME =
  /(担当|めんて|調理|仕込み|れじ|掃除|修理|配達|運転|経理|受付|発注|品出し|店番|設営|照明|音響|鍵閉め|鍵当番|開店準備)(は|が|も)(全部|ぜんぶ|ほぼ|だいたい|だいたい)?(俺|おれ|私|わたし|あたし|うち|僕|ぼく|わし|自分)/
const SCHOOL = /(大学|女子大|短大|大学院|専門学校|学院|学園|高専|医大|美大|音大|看護学校|美容学校|かれっじ|あかでみー)$/
const WITH_PEERS =
  /^(で|は|の|も|だと|って)[^。!?]{0,6}(友達|友だち|みんな|同期|同じ学科|同じ学部|同じぜみ|同じ専攻|ぜみ|学食|さーくる|軽音|教授|課題|単位|れぽーと|てすと|試験|実習|授業|講義|休講|学園祭|学祭|卒論|国試|前期|後期|履修|必修|出席|留年|奨学金|卒展|卒制)/
const COPULA =
  /^(さん)?(なん(です|だ|や|よ|やけど|だけど|で[。、])|なの(?!か|[?])|です(?!か|よね|ね)|だ(よ(?!ね)|から|けど|もん|し|。|!|$)|や(で|ねん|けど|から|し|。|!|$)|ばい|たい(?=[。、!~]|$)|じゃ(?!な)|っす|け(ん|え)|。|!|、|$|\()/

const LIFE = anyOf(WORK_HOUSE.life)
const MATES = new RegExp(`(${alternatives(WORK_HOUSE.mates)})(が|も|に|と|は|って|さ|の|から|、)`)
/** A name that a rule with little else may take: no bare kind, no house that everybody speaks of. */
const isNamed = ({ how, start, end }: House): boolean => how !== 'quoted' && end - start >= 4

function ofHouse(facts: Facts, one: House, life: boolean, ofShop: boolean): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const { from, to } = sentenceAt(text, one.start)
  const quote = one.how === 'quoted' ? 1 : 0
  const before = text.slice(Math.max(0, one.start - quote - 40), one.start - quote)
  const inSentence = text.slice(from, one.start - quote)
  const after = text.slice(one.after, Math.min(to + 1, one.after + 40))
  const close = text.slice(one.end, one.end + 40)
  const found = (confidence: number) => workFound(lexed, one.start, one.end, one, confidence)
  const known = KNOWN_BY.exec(close)
  if (known !== null && WAS_KNOWN.test(text.slice(one.end, one.end + 60))) return found(0.86)
  if (OTHERS.test(inSentence.slice(-30)) || NEXT_DOOR.test(after)) return undefined
  if (/^[^、。]{0,16}[?]/.test(after)) return undefined
  if (GIVEN_AWAY.test(close) && !/(誰|だれ|客|犯人)/.test(close)) return found(0.86)
  if (WORN.test(before) && PRINTED.test(close)) return found(0.86)
  if (THERE.test(text.slice(one.end, one.end + 60)) && !PAST.test(after)) return found(0.86)
  if (isMe(close)) return found(0.86)
  if (KEEPS.test(close) && !PAST.test(close)) return found(0.86)
  if (PACKED.test(close) && /(うち|俺|わし|私|わたし|僕|自分)(が|は|の|も|ら)/.test(text)) return found(0.86)
  if (ofShop && OPENS_AT.test(close)) return found(0.86)
  if (NAME_IS.test(before) && IS_CALLED.test(close)) return found(0.86)
  if (one.how === 'stated' && COPULA.test(after) && !PAST.test(after)) return found(0.86)
  if (WORKPLACE_IS.test(before) && (COPULA.test(after) || /^(で|に|の|って|と)/.test(after)) && !PAST.test(after))
    return found(0.86)
  if (SCHOOL.test(text.slice(one.start, one.end).replace(/大$/, '大学')) && ATTENDS.test(after)) return found(0.86)
  const clause = /^[^。]*/.exec(after)?.[0] ?? ''
  if (IS_FIRM.test(close) && (life || STAYS.test(text.slice(one.end, one.end + 60)))) return found(0.86)
  if (EMPLOYED.test(after) && !PAST.test(clause)) return found(0.86)
  if (SERVES.test(after)) return found(0.86)
  if (PAST.test(clause) || GUEST.test(clause)) return undefined
  if (one.how === 'quoted') {
    if (/ふぇいすぶっく|いんすた|ついった|あかうんと|検索/.test(inSentence)) return undefined
    // わたし昼は玉名の「デイサービスゆうなぎ」なんです
    return AT_TIMES.test(inSentence.replace(/[^。、!?はがを]{1,8}の$/, '')) &&
      COPULA.test(close.slice(1)) &&
      SELF.test(inSentence)
      ? found(0.86)
      : undefined
  }
  if (BY_DAY.test(inSentence) && COPULA.test(after)) return found(0.86)
  if (AT_TIMES.test(inSentence) && PRESENT.test(after)) return found(0.86)
  if (SITS.test(after) && !isVisited(text.slice(one.start, one.end))) return found(0.86)
  if (
    one.how === 'facility' &&
    SELF.test(inSentence) &&
    COPULA.test(after) &&
    /^(JR|JA|NTT|NHK|.{1,3}(電|警|保|自|省|局|署))/.test(lexed.plain.slice(one.start))
  )
    return found(0.87)
  if (
    ROLE.test(clause) ||
    (one.how === 'known' &&
      facts
        .all('job')
        .some(({ start, end }) => start - one.end === 1 && /^[のでに]/.test(after) && COPULA.test(text.slice(end))))
  )
    return found(isVisited(text.slice(one.start, one.end)) && !life && !SELF.test(inSentence) ? 0.84 : 0.87)
  if (MAKES.test(after) || TASK.test(after)) return found(0.86)
  if (!isNamed(one)) return undefined
  if (SCHOOL.test(text.slice(one.start, one.end)) && WITH_PEERS.test(after)) return found(0.86)
  if (SUCH_IS.test(after) && (MATES.test(inSentence) || life)) return found(MATES.test(inSentence) ? 0.86 : 0.78)
  const alone = /(^|[。、!?…~ ]|えっと|てか|ていうか|あっ)([^。、!?はがを ]{1,8}の)?$/.test(before)
  if (BY_ME.test(text) && alone && COPULA.test(after)) return found(0.86)
  const self = /(俺|おれ|私|わたし|あたし|うち|僕|ぼく|わし|おい)(は|、|が|も)?([^。、!?はがを]{1,6}の)?$/.test(before)
  if (life && COPULA.test(after) && (alone || self))
    return found(isVisited(text.slice(one.start, one.end)) ? 0.78 : 0.86)
  return undefined
}

const ASKS_WORK =
  /(仕事|会社|職場|勤|働|ばいと|ぱーと|大学|学校|専門|短大|学生|本業|昼間|昼職|何屋|なに屋|何系|どこの(店|病院|園|局|署))[^。]{0,14}([?]|なん$|なの$|の$|は$|どこ$|どこや$)|(会社|大学|学校|仕事|店|病院|園).{0,3}(どこ|なに|何)|^(すーぱー|こんびに|病院|工場|役所|店|学校|大学|公務員|銀行|飲食|かふぇ|ほてる|施設|製造|販売)[^。]{0,4}[?]$/
const SHORT_SCHOOL =
  /^(?<name>([一-鿿]教|[一-鿿]{2,4}(教育大|教大|外大|学大|文大|工大|薬大|看大|県大|市大|商大|福祉大|経大|医大|女|女子|学院|学園|大)))(です|だよ|やで|や。|なの|の[一-鿿]{1,5}(です|だよ|。|$)|。|$)/
const CHAIN_TOLD =
  /^[。、 ]+[^。、!? ]{2,8}の(とこ|ところ|ほう|方|店|中)?[。!笑w]*$|^の[^。、]{1,6}(で|に|の)[^。]{0,8}(い(る|ます)|お(る|り)|働|ばいと|ぱーと|れじ|中)/
const HESITATES =
  /^(別に|べつに|いいよ|うん|えっと|えー|んー|まあ|まぁ|じゃあ|実は|内緒|ないしょ|しょうがない|仕方ない|特別|そう|はい|ああ|あー|、|。|ー|~|…|!|笑|w| |だけど|ね|な)*/
/** How far back the question may stand. */
const BACK = 4

/** `仕事なに?` – `えっと…` – `無理に言わんでいいよ` – `いいよー、…`: the question stands further back. */
function asLateAnswer(
  facts: Facts,
  houses: readonly House[],
  { history, current }: { history: readonly Utterance[]; current: Utterance },
): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  if (text.length > 50 || /[?]/.test(text)) return undefined
  const asks = history
    .slice(-BACK)
    .some((each) => !each.sameSpeaker(current) && each.text.length <= 60 && ASKS_WORK.test(each.text))
  if (!asks) return undefined
  const start = HESITATES.exec(text)?.[0].length ?? 0
  const one = houses.find((each) => each.start - start <= 6 && each.start >= start && each.how !== 'quoted')
  if (one !== undefined && !/[はがも、](?=.{0,2}$)/.test(text.slice(start, one.start))) {
    const rest = text.slice(one.after, one.after + 24)
    return COPULA.test(rest) || /^の[^。、]{1,8}([。、!]|です|だよ|や|$)/.test(rest)
      ? PAST.test(rest) || GUEST.test(rest)
        ? undefined
        : workFound(lexed, one.start, one.end, one, 0.86)
      : undefined
  }
  // スタバ。くずはモールの
  const chain = facts.all('chain').find((each) => each.start >= start && each.start - start <= 4)
  if (chain !== undefined && CHAIN_TOLD.test(text.slice(chain.end)) && !PAST.test(text) && !GUEST.test(text))
    return workFound(lexed, chain.start, chain.end, chain, 0.84)
  const school = SHORT_SCHOOL.exec(lexed.plain.slice(start, start + 20))
  const name = school?.groups?.name
  if (name === undefined || /^(有名|地元|国立|公立|私立|市立|県立|普通|女子|医|美|音|短)/.test(name)) return undefined
  return workFound(lexed, start, start + name.length, { start, end: start + name.length }, 0.84)
}

/** The speaker's house by what stands round it. */
export function findWorkHouse(
  facts: Facts,
  all: readonly Organisation[],
  scene: { readonly history: readonly Utterance[]; readonly current: Utterance },
): Draft | undefined {
  const { text } = facts.lexed
  if (NO_WORK.test(text.slice(0, 300)) || tellsOfKin(facts)) return undefined
  const houses = housesOf(facts, all)
  const late = asLateAnswer(facts, houses, scene)
  if (late !== undefined) return late
  let best: Draft | undefined = findWorkSaid(facts, houses, scene.history)
  if (houses.length === 0) return best
  const near = scene.history.slice(-2)
  const life = LIFE.test(text.slice(0, 200)) || near.some((each) => LIFE.test(each.text.slice(0, 80)))
  const ofShop = near.some((each) => !each.sameSpeaker(scene.current) && /お?店|商売|仕事/.test(each.text.slice(0, 80)))
  for (const one of houses) best = surest(best, ofHouse(facts, one, life, ofShop))
  return best
}
