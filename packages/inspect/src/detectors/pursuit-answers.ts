import { type Draft, oncePerMessage, type Scene, type Utterance } from '../utterance.ts'

/** She asks how the speaker knows, says that she never told, or is startled to have been seen. */
const ASKS =
  /(なんで|何で|どうして|なぜ|どうやって|どこで|どっから|どこから|誰に|誰から|え[、。!?…っー ]|えっ)[^。]{0,18}(知って|知っと|ご存じ|ご存知|わかった|わかる|わかっ|分か|ばれ|聞いた|見つけ|調べ|来れた|届いた|当て)|(言って|教えて|話して|書いて|公開して|伝えて|のせて|載せて|見せて)(ない|ません|なかった|ねえ|へん|とらん)|(言った|話した|教えた|言いました|話しました|教えました)(っけ|かな|覚え|こと)|(話|こと)[、は]?し(て|た)(ない|ません|なかった|こと)|(つけて|映して|映って)(ない|ません)|見てた(の|んです)|見られて|つけて(き|た)|いたの\?|いたんですか|近くにい/
/** Something of her own life is spoken of. */
const HERS =
  /家|部屋|住んで|住所|最寄|駅|職場|会社|店|学校|大学|高校|ぜみ|ばいと|名前|本名|名字|苗字|番号|車|犬|猫|子ども|子供|娘|息子|親|実家|旦那|彼氏|帰り|帰って|電車|ばす|着て|傘|まんしょん|あぱーと|かーてん|洗濯|しふと|出勤|休み|美容|病院|歯医者|じむ|出身|地元|電気|昨日|今朝/
/** Where one has it from, when one has no business to: looked up, followed, watched, asked of others, read off a picture. */
const SOURCE =
  /調べ|貼って|書いてあ|予定表|時刻表|下から|前歩|歩いて|散歩|寄って|店に行|本人に|ふりして|いつも見|毎日見|検索|ぐぐ|たどっ|辿っ|特定|割り出|あとをつけ|後をつけ|後つけ|つけてった|つけていった|尾行|見てた|見とった|見ちゃった|見かけ|見えた|見えて|覗い|のぞい|双眼鏡|隠れて|近くにい|近くにおっ|後ろにい|後ろにおっ|隣にい|隣の席|(写真|画像|動画|背景|反射|瞳|鏡|窓|看板|制服|ろご|景色|音)(の|に|から|で|を|が)|映って|映り|写って|写り|拡大|位置情報|じーぴーえす|gps|exif|表札|郵便|ぽすと|名札|れしーと|ごみ|伝票|宛名|送り状|(店員|管理人|大家|友達|同級生|同僚|後輩|先輩|妹|弟|姉|兄|お母|お父|親|元かれ|元彼|探偵|興信所|知り合い|つれ|運転手|駅員|ままとも|まま友)[^。]{0,8}(聞い|教え|言って|口|もら)|聞き出|張り込|張って|待って(た|い)|通って(た|る|み)|ずっと(見|追|そば|後ろ)|全部(知っ|わか|見|お見通し|把握)|(なん|何)でも(知って|わか|お見通し)|お見通し|企業秘密|(その|それ|そん)(くらい|ぐらい)|簡単|余裕|すぐわか|一発|偶然|たまたま|えすえぬえす|いんすた|ついったー|ふぇいすぶっく|本垢|裏垢|鍵垢|すとーりー|ぐーぐる|すとりーとびゅー|すとびゅー|卒ある|卒業あるばむ|名簿|声で|追って|追いかけ|知り合いがい|ふぉろー|住民票|調査/
/** 「調べてみたらおいしそう」, 「何でも知ってるイメージ」: talk of anything. */
const HARMLESS_SOURCE =
  /(調べ|検索し|ぐぐっ)(てみ)?(ました|たら|たところ|てみます|ますね)|(子供|子ども|母|父|先生|皆|みんな|兄|姉)(って|は|も)|いめーじ|おいし|美味し|楽し|おもしろ|面白|そうですね|ですよね|ませんでした/
/** Short words that own up to no source, and are sinister only after a pursuit. */
const EVASION =
  /^.{0,6}(さあ|なんでだろ|何でだろ|なんでやろ|なぜだろ|内緒|ないしょ|秘密|ひみつ|想像に|君のことなら|お前のことなら|好きだから|愛|運命|ふぁんだから|見守|心配|気づかな|気付かな|知らなかった|知らんかった|知ってる|知っとる|わかる(よ|に)|分かる(よ|に)|俺には|僕には)/
/** Read off what she has shown here, or guessed. */
const EXCUSE =
  /(前|この前|こないだ|昨日|さっき|先週|自分)(に|で|は)?[^。]{0,6}(言って|言うて|話して|教えて|聞いた|書いて)|君が(言って|話して|教え)|言って(た|まし)(よ|じゃ|や|で|から|の|っけ)|言うてた|話してた(よ|じゃ|や|で|から)|(ぷろふ|ぷろふぃーる|自己紹介|紹介文|日記|ぶろぐ|さいと)[^。]{0,6}(書い|載|あった)|配信で(言|話|聞|見)|ちゃっとで|雑談で|勘|あてずっぽう|適当|なんとなく|てれび|記事|常識|学校で習|本で|図鑑|にゅーす|くいず|冗談|歴史|映画|どらま/

/** The threat goes on: it is meant, time runs, it would only be worse. */
const MEANT =
  /冗談(ちゃう|やない|じゃない|じゃねえ|では|で言|抜き|やと思|だと思|に聞|のつもり)|本気(だ|や|で|じゃ|ばい|たい|よ|$)|嘘(ちゃう|じゃない|やない|やと思|だと思)|脅し(ちゃう|じゃない|やない|だと|やと|ではな)|はったり|口だけ|やると(言った|き)|試して|わかった(な|か|ら)|わかってる(よな|よね|な|だろ)|わかっとる(な|よな|やろ)|逃げ|許さ|待って?や(る|ん)|待た(ない|ん|ねえ)|従い|従え|試してみ|ためしてみ|押してある|調べてある|もう書い|言え$|返事は|返事待|どうする(ん|の|か|\?|$)|早く(決|し|せ)|はよ(決|し|せ)|決め(ろ|て|な)|選べ|選んで|言えば|すれば\?|勝手に|警察|通報|増や|倍に|今度は|次は|残り|あと[0-9一二三四五六七八九十]+(分|時間|日)|知ら(ん|ない|ねえ)(よ|で|ぞ|からな|けど|$)|遅い|泣いて|謝|騒|関係(ない|ねえ|あら)|失うもの|怖いもの|できる(よ|から|んだ)|やる(よ|で|ぞ|から|って)|やったる|やっちゃ|送信|押す|送る|送ろ|家族|会社|職場|旦那|親に|聞いとけ|聞いてる|覚悟/
const TAKES_BACK =
  /ごめん|すまん|すまない|悪かった|言いすぎ|言い過ぎ|冗談(だよ|です|やって|やで|やん|だって|$)|うそうそ|なんてね|なんつって|嘘だよ|嘘です|しないよ|しません/

/** She speaks of the police or the house; he dares her to. */
const CALLS_LAW = /通報|警察|110|弁護士|訴え|被害届|運営(に|さんに)(言|報告|相談)|ぶろっくし/
const DARES =
  /^(ほう|へえ|ふん|はは|おう|ああ|上等や?)?[、。!?… w笑]*((通報|ぶろっく)?(して|やって|呼んで|言って|言うて|行って)み(ろ|い|な|れ|んしゃい|さらせ|ぃ|せ)|(やれる|できる|言える|呼べる)(もん|もの)なら|(好き|勝手)に(しろ|せえ|せい|せんね|すれば|しいや)|どうぞ(どうぞ|ご自由|呼)|無駄|むだ)/
const DARES_WITH =
  /夜|家|帰|会社|職場|実家|後悔|知ら(ん|ない|ねえ)|覚悟|殺|刺|燃|先に|その前に|住所|晒|ばら|家族|旦那|親|また|新しい/

/** 「引っ越した?」 「なんで?」 「表札が変わってたから」: what only one who stood before her home can tell. */
const ASKED_HOME =
  /引っ?越(し|した|すの)|越した|家(変え|替え|かえ)|部屋(変え|替え|移)|留守|出かけて(る|た)|旅行(中|行って)|家にいな|帰ってな|寝てな|模様替え|車(変え|買)|彼氏(来て|でき|と住)|誰か(来て|と住|泊)/
const SAW_HOME =
  /(表札|郵便受け|ぽすと|かーてん|部屋の(電気|明かり|灯)|電気|明かり|灯り|窓|べらんだ|洗濯物|車|自転車|ばいく|傘|玄関|雨戸|新聞|宅配|不在票|男物)[^。!?]{0,10}(変わ|な(く|い|かった)|消え|つ[いか](て|な)|空|外れ|違|溜ま|たま|増え|減っ|停ま|止ま|あった|干して|閉ま|開いて|刺さ|挟ま)/

const LONGEST = 70
/** So many messages back may the pursuit or threat have begun. */
const OPEN = 4

const draft = (
  category: 'harm.stalking' | 'harm.threat',
  current: Utterance,
  confidence: number,
  from: number,
): Draft => ({
  category,
  from: 0,
  to: current.text.length,
  confidence,
  reasons: [category === 'harm.threat' ? 'sounds-threatening' : 'sounds-like-pursuit'],
  drawnFrom: [from],
})

/** The likeliest finding of a category in the speaker's own last messages. */
function begun(scene: Scene, own: readonly Utterance[], category: Draft['category']): number {
  let best = 0
  for (const earlier of own) {
    for (const one of scene.earlier(earlier)) if (one.category === category) best = Math.max(best, one.confidence)
  }
  return best
}

const asksHow = oncePerMessage(({ text }) => text.length <= LONGEST && ASKS.test(text))
const isMeant = oncePerMessage(({ text }) => text.length <= 45 && MEANT.test(text) && !TAKES_BACK.test(text))

/** `なんで知ってるの?` – `管理人に聞いた`; `やめてください` – `冗談ちゃうで` */
export function answersPursuit(scene: Scene): Draft[] {
  const { current, history } = scene
  const { text } = current
  const before = history.at(-1)
  if (before === undefined || before.from === 'operator' || text.length === 0 || text.length > LONGEST) return []
  const heard = before.sameSpeaker(current) ? undefined : before
  const asked = heard !== undefined && asksHow(heard) && !EXCUSE.test(text)
  const heardWhy = heard !== undefined && /なんで|何で|どうして|なぜ|え[、?!…]|^え$/.test(heard.text)
  if (heardWhy && SAW_HOME.test(text) && !EXCUSE.test(text)) {
    const opener = history.at(-2)
    if (opener?.sameSpeaker(current) && ASKED_HOME.test(opener.text))
      return [draft('harm.stalking', current, 0.86, before.index)]
  }
  if (heard !== undefined && CALLS_LAW.test(heard.text) && DARES.test(text))
    return [draft('harm.threat', current, DARES_WITH.test(text) ? 0.86 : 0.7, before.index)]
  const meant = isMeant(current)
  if (!asked && !meant) return []
  const found: Draft[] = []
  const own = history.slice(-OPEN).filter((earlier) => earlier.sameSpeaker(current))
  if (own.length === 0) return []
  if (asked) {
    const source = SOURCE.test(text)
    if (source || EVASION.test(text)) {
      const pursuit = begun(scene, own, 'harm.stalking')
      const hers = HERS.test(heard.text) || own.some((earlier) => HERS.test(earlier.text.slice(0, LONGEST)))
      // what anybody looks up or reads in a network is a source only where a pursuit has begun
      const sure = source && !(pursuit < 0.4 && HARMLESS_SOURCE.test(text))
      const confidence = pursuit >= 0.7 ? 0.87 : sure && hers ? 0.8 : pursuit >= 0.4 ? 0.7 : hers ? 0.45 : 0
      if (confidence > 0) found.push(draft('harm.stalking', current, confidence, before.index))
    }
  }
  if (meant) {
    const threat = begun(scene, own, 'harm.threat')
    if (threat >= 0.8) found.push(draft('harm.threat', current, heard === undefined ? 0.72 : 0.86, before.index))
  }
  return found
}
