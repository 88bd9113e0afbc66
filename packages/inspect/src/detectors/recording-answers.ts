import { type Draft, oncePerMessage, type Scene } from '../utterance.ts'

/** The other asks, or is afraid, that something is recorded. */
const ASKS =
  /(録画|録音|録って|録られ|撮って|撮られ|盗撮|隠し撮り|保存|すくしょ|すくりーんしょっと|きゃぷちゃ|画面収録|画面録|かめら(向け|回|の音)|れこーだー|しゃったー|ぱしゃ|かしゃ|らんぷ|ぴっ(て|と)|ふらっしゅ|残して|残さ|撮らない|録らない|撮らんと|録らんと|(かめら|すまほ)(二|2|が二)|撮影|recording|screenshot|record)[^。]{0,18}(\?|よね|でしょ|ですか|見える|見えた|ないで|だめ|やめて|禁止|消して|困り|困る|嫌|いや|規約)/
/** Somebody who does it owns up, makes light of it or holds on to it. */
const ADMITS =
  /^(うん|はい|うそ|嘘|実は|じつは|ほんとは|本当は|あ|え|ああ|まあ|まぁ|いや|ん|へへ|てへ|ふふ|えへへ|ごめん|すまん|すみません|もちろん|当然|そりゃ|そらそうよ|ばれた|ばれたか|ばれちゃった|あはは|だって|でも|せやけど|けど)*(ね|な|って)?[、。!?~…w笑 ー]*(さっきから|ずっと)?(まわ|回)(して(る|た|ます|ん)|しっぱなし|しとる)|(して(る|ます|た|ました|ん(だ|の|ね)|るけど|たら|たけど|も)|しちゃ(った|ってる)|しとる|してまーす|とってる|録って(る|た|ます)|撮って(る|た|ます)|録った|撮った|録れて|残って|残して|保存(した|して|済)|ちょっと(だけ)?|少し(だけ)?|一枚だけ|一本だけ|全部|ぜんぶ|毎回|毎日|いつも|ずっと|前から|最初から|最高画質|何本も|何枚も|百枚|[0-9一二三四五六七八九十百]+(枚|本|回分|日分|か月分|年分)|半年分|一年分|自分用|個人用|個人で|個人的に|俺用|俺しか見|僕しか見|誰にも見せ|見るの俺だけ|もう遅い|今さら|いまさら|消さない|消さん|消したく|消すわけ|やだ|だめなの|だめ\?|まずい\?|(して|録って|撮って)たら|いけない\?|悪い\?|いいじゃん|いいやん|ええやん|ええやろ|別にいい|記念|思い出に|宝物|想像に|ご想像|さあ(ね|な|\?|[、…~]|どう)|どう(やろ|だろ|かな)|一台は(君|お前|録|あなた|あんた)|気のせい[^。]{0,3}.{0,6}(うそ|嘘|一枚)|記念|許して|毎回な|みんなやって|みんなしてる|抜け道|ばれない|ばれなきゃ|関係ない|ばれた)/
const DENIES =
  /禁止です|だめです|困ります|規約|(撮|録)って(ない|ません|へん|ねえ)|してない|してません|してへん|しとらん|してねえ|しない|しません|しませ|せえへん|せんよ|するわけ|できない|できません|やり方|やりかた|大丈夫だよ|大丈夫です|安心し|ないない|まさか|もうしない|やめる|やめとく|消した(よ|から|$)|消しました|守る|守って|どらま|てれび|番組|試合|猫|犬|旅行|ご飯|紅葉|料理|運動会|りはーさる|会議/
const FORBIDS = /禁止|だめ|駄目|規約|違反|困り|やめて|しないで|撮らないで|録らないで/
/** What is forbidden goes on: others do it too, nobody notices, it is done already. */
const DOES_ANYWAY =
  /(みんな|他の(人|やつ|客)|俺|僕|私|わし|いつも|毎回|毎日|とっくに|もう|すでに|実は|ずっと|前から)(も|は|が|の)?[^。!?]{0,6}(やってる|やってます|やっとる|してる|してます|しとる|してた|録ってる|録ってた|録った|撮ってる|撮ってた|撮った|録っちゃ|撮っちゃ|しちゃった|保存した|録画した|録音した)(よ|し|けど|から|わ|って|のに|もん|んだ|$|[。!…、笑w~])|(ばれな|気づかれな|わからな|分からな)(い|きゃ|ければ)[^。!?]{0,8}(いい|ええ|平気|大丈夫|やる|する|録る|撮る|同じ)/

/** Words that are hardly anything but owning up. */
const PLAINLY =
  /^(うん|はい|あ|ああ|へへ|てへ|ごめん|うそ|嘘|実は)?[、。!?~…w笑 ー]*(ばれた|ばれちゃ|もう遅い|今さら|いまさら|毎回|毎日|いつも|全部|ぜんぶ|一枚だけ|一本だけ|ちょっとだけ|少しだけ|最初から|前から|(録|撮)って(る|た|ます)|(録|撮)った|して(る|た|ます)|残して(る|ある)|消さ(ない|ん))/

/** It is known to be forbidden, and done. */
const KNOWS_WELL =
  /^(そりゃ|まあ|うん|はい)?[、。]?(知って|知っと|わかって|分かって|わかっと|分かっと)(る|た|とる|ます)?[、。]?(けど|けれど|が[、。]|ばってん|うえで|上で)/

/** Somebody takes back what he said to calm the other. */
const TAKES_BACK = /^(うそ|嘘|実は|じつは|ほんとは|本当は|なんちゃって|なんてね)/
/** A lie is owned up to later: the question was asked before it. */
const LIE_AGO = -3

const asks = oncePerMessage(({ text }) => ASKS.test(text))

/** The message that is answered: the last, or the one before the lie that is taken back. */
function askedBefore(current: Scene['current'], history: Scene['history']): Scene['current'] | undefined {
  const earlier = TAKES_BACK.test(current.text) ? history.at(LIE_AGO) : undefined
  return earlier !== undefined && asks(earlier) ? earlier : history.at(-1)
}

/** Signs for cameras and tapes in place of the verb: 「🎥📼してるよ」. */
const CAMERA =
  /(?:🎥|📹|📼|📽|⏺|🔴 ?rec|🔴録)\ufe0f?(?:[🎥📹📼📽🔴📸]|\ufe0f){0,6}(?:して(?!ない|ません)|しと(?!らん)|しち|しま|中|済|てる|てま|とる|った|ing)/u
const FILMED_ELSE = /猫|犬|旅行|花|料理|子|孫|景色|番組|どらま|試合|自分|歌ってみた|編集/

/** `録画してないよね?` – `してるけど自分用だよ` */
export function answersRecording({ current, history }: Scene): Draft[] {
  // signs of this kind all begin with one of two units
  if (/[\ud83c\ud83d\u23fa]/.test(current.text) && CAMERA.test(current.text) && !FILMED_ELSE.test(current.text)) {
    const sign = { from: 0, to: current.text.length, confidence: 0.86 }
    return [{ category: 'harm.recording', ...sign, reasons: ['speaks-of-recording'] }]
  }
  const before = askedBefore(current, history)
  if (before === undefined || before.sameSpeaker(current) || before.text.length > 80 || current.text.length > 60)
    return []
  if (!asks(before)) return []
  const owns = (confidence: number): Draft[] => [
    {
      category: 'harm.recording',
      from: 0,
      to: current.text.length,
      confidence,
      reasons: ['speaks-of-recording'],
      drawnFrom: [before.index],
    },
  ]
  // 「録画は禁止ですよ」 – 「みんなやってるし」
  if (FORBIDS.test(before.text) && DOES_ANYWAY.test(current.text)) return owns(0.85)
  if (FORBIDS.test(before.text) && KNOWS_WELL.test(current.text)) return owns(0.7)
  if (DENIES.test(before.text.replace(/^まさか|(して|録って|撮って)ない(です)?(よね|か|\?|でしょ)/g, ''))) return []
  return ADMITS.test(current.text) && !DENIES.test(current.text) ? owns(PLAINLY.test(current.text) ? 0.87 : 0.78) : []
}
