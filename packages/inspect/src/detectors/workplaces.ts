import { type Facts, factsOf, sentenceAt } from '../facts.ts'
import type { Lexed } from '../lex.ts'
import { type Organisation, organisationsIn } from '../organisations.ts'
import { ADDRESS_BIT } from '../spelling.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'

const OTHERS =
  /(友達|友だち|友人|つれ|同僚|知り合い|知人|先輩|後輩|彼氏|彼女|元かれ|元かの|同級生|推し|どらま|主人公|映画|隣の人|常連|お客さん|客が|あの人|店員さん|医者に|先生に|息子さん)/
const SCHOOL =
  /(大学|女子大|短大|大学院|高校|高等学校|女学院|学園|学院|専門学校|高専|中学|中学校|医大|美大|音大|看護学校|美容学校|あかでみー|かれっじ)$/
const OWN =
  /^(で|に|の|って|と|勤務|所属|に?て|、|です|だよ|や[。、でけなろね]|なん|じゃ|っす|だけど|だから|だし|の?社員|$|[。!~♪])/
const STUDIES =
  /^(の|に|で|、)?[^。!?]{0,12}([1-4１-４一二三四](年|回生)|学部|学科|専攻|通っ|通い|在学|在籍|院生|学生(です|だ|や|なん)|ぜみ)/

const work = (lexed: Lexed, from: number, to: number, one: Organisation, confidence: number): Draft => ({
  category: 'privacy.workplace',
  from: Math.min(from, one.start),
  to: Math.max(to, one.end),
  confidence,
  value: lexed.plain.slice(one.start, one.end),
  reasons: ['gives-workplace'],
})

function ofSpeaker(facts: Facts, one: Organisation): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const { from, to } = sentenceAt(text, one.start)
  const quoted = one.how === 'quoted' ? 1 : 0
  const after = text.slice(one.after, Math.min(to, one.end + 34))
  const before = text.slice(Math.max(from, one.start - 30), one.start - quoted)
  const kin = facts.in('kin', from, one.start)
  if (
    kin !== undefined ||
    OTHERS.test(before) ||
    /(君|きみ|お前|おまえ|あんた|あなた|[あ-ん]ちゃん)(の|って|が|は|も|、)/.test(before)
  )
    return undefined
  const end = one.after + after.length
  if (facts.in('workedOnce', one.end, end) !== undefined) return undefined
  const noun = facts
    .all('workNoun')
    .find((word) => word.start >= from && word.end <= one.start && one.start - word.end <= 16)
  const job = facts.in('job', one.end, end)
  const works = facts.in('working', one.end, end)
  const asks = /^(さん)?(ですか|かな|かも|だっけ|なの|でしょ|だろ|やろ|の[^。]{1,4}さん)?[?]/.test(
    after + (text[to] ?? ''),
  )
  if (asks) return undefined
  const visit = facts.in('visits', one.end, Math.min(end, one.end + 12))
  if (noun !== undefined) {
    if (visit !== undefined && works === undefined) return undefined
    const said = text.slice(noun.start, noun.end)
    const weak = /^(昼|平日|普段|仕事|大学は|学校は)/.test(said) && !/先/.test(said)
    if (weak && works === undefined && job === undefined && !/^(大学|学校)/.test(said)) return undefined
    if (
      /^(で|に|が(?!、)|から|まで|の(?!名前))/.test(text.slice(noun.end)) &&
      !/^(が|は)?[ 「]/.test(text.slice(noun.end))
    )
      return undefined
    const sure = /先|会社名|社名|勤務|職場|学校名|大学名|店名|名前|所属|通|働い|勤め|^i_/.test(said)
    if (OWN.test(after) || sure)
      return work(lexed, noun.start, one.end, one, sure ? 0.9 : works !== undefined || job !== undefined ? 0.85 : 0.72)
  }
  if (!OWN.test(after)) return undefined
  const strong =
    works !== undefined &&
    !(one.how === 'quoted' && /通|教え/.test(text.slice(works.start, works.end))) &&
    /勤め|勤務|働い|ばいと|ぱーと|社員|通|所属|在籍|入社|内定|教え|学部|学科|しふと|出勤|つとめ|はたらい|就職|派遣/.test(
      text.slice(works.start, works.end),
    )
  if (visit !== undefined && visit.start < (works?.start ?? job?.start ?? 1e9)) return undefined
  if (SCHOOL.test(text.slice(one.start, one.end)) && STUDIES.test(after))
    return work(lexed, one.start, one.end, one, 0.85)
  if (strong) return work(lexed, one.start, works.end, one, 0.86)
  if (job !== undefined) {
    const told =
      /^(さん)?(を|も|の|として)?(です|だよ|だ[。し]|やって|やっと|して|しと|しよ|や[。!、で]|なん|になる|になっ|担当|におり|にお|にい|に立|任され|見習い|歴|っす|じゃ|$|[。!、♪☆~\n(]|してる|の人間|の者|なので|一筋|課|[\p{Extended_Pictographic}])/u.test(
        text.slice(job.end),
      )
    if (told && !/^(の|で)?(さん|様)/.test(after))
      return work(lexed, one.start, job.end, one, works !== undefined ? 0.85 : 0.78)
  }
  if (
    works !== undefined &&
    one.how !== 'quoted' &&
    /^(の|で|に)/.test(after) &&
    /乗っ|立っ|おり|おる|いる|います|者|経営|任され|切り盛り|現場|夜勤|日勤|やっと|やって/.test(
      text.slice(works.start, works.end),
    )
  ) {
    return work(lexed, one.start, works.end, one, works.start - one.after <= 10 ? 0.75 : 0.5)
  }
  if (/^(の(社員|者|人間|店員|すたっふ|店長)(です|だ|や|なん)|の中の人)/.test(after))
    return work(lexed, one.start, one.end, one, 0.8)
  return undefined
}

const FILLER = /^(えっと|ええと|んー|うん|あ、|実は|じつは|内緒だけど|今は|そう|ううん|いや)*[ 、,。…~ー!?]*/

/** `どこの大学?` – `秋山工業大学だよ` */
function asAnswer(
  lexed: Lexed,
  all: readonly Organisation[],
  before: Utterance | undefined,
  current: Utterance,
): Draft | undefined {
  if (before === undefined || before.sameSpeaker(current) || before.text.length > 60 || all.length === 0)
    return undefined
  if (!factsOf(before.lexed).has('workAsk') || !/[?]|教え|は$|の$/.test(before.text)) return undefined
  const { text } = lexed
  const start = FILLER.exec(text)?.[0].length ?? 0
  const one = all.find((each) => each.start - start <= 12)
  if (one === undefined || factsOf(lexed).has('kin') || /じゃない|違う|行きた/.test(text)) return undefined
  return work(lexed, one.start, one.end, one, 0.8)
}

/** `I work at Hoshino Robotics` */
function inEnglish(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  const cue =
    /\b(i work|i'm working|im working|i am working|working|i study|i'm studying|i teach|i'm a [a-z ]{2,20}|i'm an [a-z ]{2,20}|i go|i'm employed|i intern|my (company|workplace|school|university|college|office) (is|is called)|i got a job|i'm in my [a-z]+ year) ?(part[- ]time |full[- ]time |as an? [a-z ]{2,20} )?(at|for|in|to|with)? ?(a |the )?/.exec(
      text,
    )
  if (cue === null) return undefined
  const start = cue.index + cue[0].length
  const word = /^[A-Z][A-Za-z0-9&'-]*( (of |the )?[A-Z][A-Za-z0-9&'-]*){0,4}/.exec(plain.slice(start, start + 50))?.[0]
  if (
    word === undefined ||
    word.length < 3 ||
    /^(I|Tokyo|Osaka|Japan|IT|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Japanese|English)$/.test(word)
  )
    return undefined
  if (/used to|wife|husband|mother|father|friend|would/.test(text.slice(Math.max(0, cue.index - 24), cue.index)))
    return undefined
  const named = /(at|for|with|is|called|to) ?(a |the )?$/.test(cue[0])
  if (!named) return undefined
  return {
    ...work(
      lexed,
      cue.index,
      start + word.length,
      { start, end: start + word.length, after: start + word.length, how: 'called' },
      word.includes(' ') ? 0.88 : 0.78,
    ),
  }
}

/** The company, shop or school of the speaker. */
export function findWorkplace(
  { current, history }: Scene,
  all: readonly Organisation[] = organisationsIn(current.lexed),
): Draft | undefined {
  const { lexed } = current
  const facts = factsOf(lexed)
  const drafts = [
    ...all.map((one) => ofSpeaker(facts, one)),
    asAnswer(lexed, all, history.at(-1), current),
    (lexed.openings.any & ADDRESS_BIT) !== 0 && /work|study|teach|i'm |i go|school|company/.test(lexed.text)
      ? inEnglish(lexed)
      : undefined,
  ]
  return drafts.reduce(
    (best, draft) => (draft !== undefined && draft.confidence > (best?.confidence ?? 0) ? draft : best),
    undefined,
  )
}
