import { type Facts, factsOf, sentenceAt, speaksOfKin, tellsOfKin } from '../facts.ts'
import type { Lexed } from '../lex.ts'
import type { Organisation } from '../organisations.ts'
import { ADDRESS_BIT } from '../spelling.ts'
import { type Draft, type Scene, surest, type Utterance } from '../utterance.ts'
import { asked } from './asked.ts'
import { findKnownWork } from './known-work.ts'
import { findOwnWork, NEXT_DOOR, WAS_SAID } from './own-work.ts'
import { findShortSchool } from './short-schools.ts'
import { isVisited, OTHERS_WORK as OTHERS } from './visited-houses.ts'
import { isOver, workFound } from './work-draft.ts'
import { findWorkHouse } from './work-house.ts'
import { findWorkSigns } from './work-signs.ts'
import { findWorkTold } from './work-told.ts'

const SCHOOL =
  /(大学|女子大|短大|大学院|高校|高等学校|女学院|学園|学院|専門学校|高専|中学|中学校|医大|美大|音大|看護学校|美容学校|あかでみー|かれっじ)$/
const OWN =
  /^(で|に|の|って|と|勤務|所属|に?て|、|です|だよ|や[。、でけなろね]|なん|な(?=[。、!♪~笑]|$)|じゃ|っす|だけど|だから|だし|の?社員|$|[。!~♪])/
const STUDIES =
  /^(の|に|で|、)?[^。!?]{0,12}([1-4１-４一二三四](年|回生)|学部|学科|専攻|通っ|通い|通う|在籍|在学|在籍|院生|学生(です|だ|や|なん)|ぜみ)/

/** `ドラッグすみれ 駅前店の`: a branch behind the name. */
const BRANCH = /^[ 　・]?[^ 、。のにでがは]{1,8}店(?=の|で|に|、|。|$)/

/** How far what one does may stand from the name. */
const BESIDE = 18

/** `介護やってる。特養ひだまりの里`: what the speaker does stands beside the name, and nobody else is spoken of. */
function besideWork(facts: Facts, one: Organisation, from: number, after: string): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const rest = text.slice(one.after, one.after + 10)
  if (!OWN.test(after) || facts.in('visits', one.end, one.end + 12) !== undefined || /[?]/.test(rest)) return undefined
  if (isOver(facts) || speaksOfKin(facts) || OTHERS.test(text.slice(Math.max(0, from - 20), one.start)))
    return undefined
  // 「ハンドルは「まっつん」で通ってる」
  const working = facts
    .all('working')
    .filter(({ start }) => one.how !== 'quoted' || !/^(通|教え)/.test(text.slice(start)))
  const beside = [...facts.all('job'), ...working, ...facts.all('workNoun')].find(({ start, end }) =>
    end <= one.start
      ? one.start - end <= (one.how === 'quoted' ? 5 : BESIDE) &&
        !/^(さん|たち|が|に|を|と|みたい|って(大変|いい|楽)|はすごい)/.test(text.slice(end, end + 4))
      : start >= one.after &&
        start - one.after <= (one.how === 'quoted' ? 4 : BESIDE / 2) &&
        !/^(さん|たち|が|に[^いおな])/.test(text.slice(end, end + 3)),
  )
  if (beside === undefined) return undefined
  return workFound(
    lexed,
    Math.min(beside.start, one.start),
    Math.max(beside.end, one.end),
    one,
    one.how === 'quoted' ? 0.64 : 0.76,
  )
}

/** `青葉眼科に来たらわたしいるよ`, `東和電子ひとすじ`, `ヘアメイクLunaのゆりです`: signs of one's own that are no word of work. */
const OWN_SIGNS =
  /^の[^。、]{1,8}(とは|って)[、 ]?(俺|私|わたし|わし|うち|僕|自分)|^で指名|^の[^。]{0,6}担当|^(さん)?(に|へ)?(来|き)(たら|れば|てくれたら|たとき)[^。]{0,8}(わたし|私|俺|うち|僕|あたし)?[^。]{0,3}(いる|おる|会え|切る|見る|担当)|^(さん)?(で)?(一筋|ひとすじ|ひと筋|勤め|勤続|入社|生え抜き|叩き上げ)|^の制服[^。]{0,20}(着|着て)|^(って|っていう|という)(とこ|ところ|店|会社|名前)(で|に|の|や|です|だよ|、|なん)|^(の|で)?(社員証|名刺|社章|名札|社食|寮|作業着|つなぎ|えぷろん|白衣|制服|ろっかー|かけもち|しふと|有給|健康診断|忘年会|社員旅行|内定式|入社式|朝礼|残業|夜勤明け|日勤|早番|遅番|休憩|実習|卒論|ぜみ|単位|講義|授業)|^の(人間|もん|者|人)(です|だ|や|なん)|^(の|で)(ゆり|[あ-ん]{2,4}|[一-鿿]{2,3}(?<!総称|名物|特徴|商品|新作|限定|予約|定番|看板|系列|本店|支店))(です|と申)|^(に|の)(朝|毎朝|毎日)?(出勤|通勤|出社|登校|通学)/

/** An organisation with a name of its own, and nobody else spoken of: hardly a hint, but it has the value. */
function bare(facts: Facts, one: Organisation, before: string, after: string): Draft | undefined {
  const { lexed } = facts
  if (one.how === 'quoted' || one.end - one.start < 4) return undefined
  if (facts.in('visits', one.end, one.end + 14) !== undefined || speaksOfKin(facts) || isOver(facts)) return undefined
  if (
    OTHERS.test(lexed.text.slice(0, 300)) ||
    /[?]/.test(after) ||
    /(隣|近く|前|横|向かい|帰り|寄)(の|に|で|り)|(目の前|裏|隣|横|下|上)(、|が|は)/.test(before + after)
  )
    return undefined
  // グランヒル薬院ってとこの6階
  if (/^(って(とこ|ところ))?の?[0-9]+階/.test(after) || /(まんしょん|あぱーと)[、はが]$/.test(before)) return undefined
  if (OWN_SIGNS.test(after)) return workFound(lexed, one.start, one.end, one, 0.66)
  if (one.how === 'beginning' || isVisited(lexed.text.slice(one.start, one.end))) return undefined
  return /^(の|で|に|ね、|です|だよ|や[。で、ね]|なん|って|、|。|$)/.test(after)
    ? workFound(lexed, one.start, one.end, one, 0.42)
    : undefined
}

function ofSpeaker(facts: Facts, one: Organisation): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const { from, to } = sentenceAt(text, one.start)
  const quoted = one.how === 'quoted' ? 1 : 0
  const branch = BRANCH.exec(text.slice(one.after, one.after + 12))?.[0].length ?? 0
  const after = text.slice(one.after + branch, Math.min(to, one.end + 34))
  const before = text.slice(Math.max(from, one.start - 30), one.start - quoted)
  // お父さん|消防署: the word for kin may run into the name
  const kin = facts.all('kin').find((word) => word.start >= from && word.start <= one.start)
  // 実母が獣医なの。「…動物病院」の院長: the sentence before told of whom
  const told = facts.all('kin').find(({ end }) => end <= from && from - end <= 26)
  const ofKin =
    told !== undefined && !/(俺|私|わたし|あたし|僕|ぼく|わし|自分)(は|が|も|の)/.test(text.slice(told.end, one.start))
  if (
    kin !== undefined ||
    ofKin ||
    OTHERS.test(before) ||
    /(君|きみ|お前|おまえ|あんた|あなた|[あ-ん]ちゃん)(の|って|が|は|も|、)/.test(before)
  )
    return undefined
  const end = one.after + branch + after.length
  if (isOver(facts, one.end, end)) return undefined
  const noun = facts
    .all('workNoun')
    .find((word) => word.start >= from && word.end <= one.start && one.start - word.end <= 16)
  const job = facts.in('job', one.end, end)
  const works = facts.in('working', one.end, end)
  const asks = /^(さん)?(ですか|かな|かも|だっけ|なの|でしょ|だろ|やろ|の[^。]{1,4}さん)?[?]/.test(
    after + (text[to] ?? ''),
  )
  if (asks || NEXT_DOOR.test(after) || /(た|る)(んだ)?って(さ|よ|ね)?([!。]|$)/.test(after)) return undefined
  const visit = facts.in('visits', one.end, Math.min(end, one.end + 12))
  if (noun !== undefined) {
    const sent = /^(派遣|出向|常駐|転職)/.test(text.slice(noun.start, noun.end))
    if (visit !== undefined && works === undefined && !sent) return undefined
    const said = text.slice(noun.start, noun.end)
    const weak =
      /^(昼|平日|普段|仕事|大学は|学校は|会社[?。]|ばいと[?。]|名刺|作業着|制服の|職業|家業|自営)/.test(said) &&
      !/先/.test(said)
    if (weak && works === undefined && job === undefined && !/^(大学|学校)/.test(said)) return undefined
    if (
      !sent &&
      /^(で|に|が(?!、)|から|まで|の(?!名前))/.test(text.slice(noun.end)) &&
      !/^(が|は)?[ 「]/.test(text.slice(noun.end))
    )
      return undefined
    const sure = /先|会社名|社名|勤務|職場|学校名|大学名|店名|名前|所属|通|働い|勤め|屋号|^i_/.test(said)
    if (OWN.test(after) || sure)
      return workFound(
        lexed,
        noun.start,
        one.end,
        one,
        sure ? 0.9 : works !== undefined || job !== undefined ? 0.85 : 0.72,
      )
  }
  if (!OWN.test(after)) return bare(facts, one, before, after)
  const strong =
    works !== undefined &&
    !(one.how === 'quoted' && /通|教え/.test(text.slice(works.start, works.end))) &&
    /勤め|勤務|働い|ばいと|ぱーと|社員|通|所属|在籍|入社|内定|教え|学部|学科|しふと|出勤|つとめ|はたらい|就職|派遣/.test(
      text.slice(works.start, works.end),
    )
  if (visit !== undefined && visit.start < (works?.start ?? job?.start ?? 1e9)) return undefined
  if (SCHOOL.test(text.slice(one.start, one.end)) && STUDIES.test(after))
    return workFound(lexed, one.start, one.end, one, 0.85)
  if (strong) return workFound(lexed, one.start, works.end, one, 0.86)
  // 新卒でミライ株式会社入りました
  if (
    /^(に|へ)?入(りま|った|り(たて|立て)|って[0-9一二三四五六七八九十])/.test(after) &&
    /新卒|中途|転職|就職|就活|春|四月|研修|今月|来月|年目/.test(text)
  )
    return workFound(lexed, one.start, one.end, one, 0.84)
  if (job !== undefined) {
    const told =
      /^(さん)?(を|も|の|として)?(です|だよ|だ[。し]|やって|やっと|して|しと|しよ|や[。!、で]|なん|になる|になっ|になり|担当|におり|にお|にい|に立|に入(?!院)|任され|見習い|歴|っす|じゃ|$|[。!、♪☆~\n(]|してる|の人間|の者|なので|一筋|課|[\p{Extended_Pictographic}])/u.test(
        text.slice(job.end),
      )
    if (told && !/^(の|で)?(さん|様)/.test(after))
      return workFound(lexed, one.start, job.end, one, works !== undefined ? 0.85 : 0.78)
  }
  if (
    works !== undefined &&
    one.how !== 'quoted' &&
    /^(の|で|に)/.test(after) &&
    /乗っ|立っ|おり|おる|いる|います|者|経営|任され|切り盛り|現場|夜勤|日勤|やっと|やって/.test(
      text.slice(works.start, works.end),
    )
  ) {
    return workFound(lexed, one.start, works.end, one, works.start - one.after <= 10 ? 0.75 : 0.5)
  }
  if (/^(の(社員|者|人間|店員|すたっふ|店長)(です|だ|や|なん)|の中の人)/.test(after))
    return workFound(lexed, one.start, one.end, one, 0.8)
  return besideWork(facts, one, from, after) ?? bare(facts, one, before, after)
}

const FILLER = /^(えっと|ええと|んー|うん|あ、|実は|じつは|内緒だけど|今は|そう|ううん|いや)*[ 、,。…~ー!?]*/

/** `大学?` – `専門` … `どこ?`: the question says it only together with what was said before. */
const WHERE =
  /^(え、?|へえ、?|おお、?|で、?)?(どこ(の|で|に|なの|どこ)?|なんて(いう)?(とこ|店|会社|学校|名前)?|何て(いう)?(とこ|店|会社|学校|名前)?|なに(大|屋|園)|店の名前(は)?|名前は|会社の名前は?|学校は|職場は|大学|専門|短大|何系|何屋さん?|お仕事|仕事)[^。]{0,4}[?]?$/
const WORK_TALK =
  /仕事|働|勤|ばいと|ぱーと|職場|会社|学校|大学|専門|短大|学生|先生|教員|教師|看護|保育|店員|販売|受付|工場|介護|接客|美容|事務|営業|出勤|授業|実習|園|昼職|昼間は/
const ofWork = (history: readonly Utterance[]) => history.slice(-5).some((each) => WORK_TALK.test(each.text))

/** `どこの大学?` – `秋山工業大学だよ` */
function asAnswer(
  lexed: Lexed,
  all: readonly Organisation[],
  history: readonly Utterance[],
  current: Utterance,
): Draft | undefined {
  const before = asked(history, current)
  if (before === undefined || before.text.length > 60) return undefined
  const asking = factsOf(before.lexed)
  // 「お父さんはどちらに」 asks for another's
  if (speaksOfKin(asking)) return undefined
  const open = asking.has('workAsk') && /[?]|教え|は$|の$|名前/.test(before.text)
  const kind = asking.has('trade') || asking.has('job') || asking.has('workNoun') || asking.has('working')
  const close =
    kind && /[?？]|教え|(ん|の|とか|かな|よね|でしょ|だよね|っけ|人|とこ|系|だ|や)[。ー~]?$/.test(before.text)
  // where one goes is asked as well
  const asks = open || (close && !asking.has('visits') && !factsOf(lexed).has('visits'))
  if (!asks && !(WHERE.test(before.text) && ofWork(history))) return undefined
  const { text } = lexed
  const start = FILLER.exec(text)?.[0].length ?? 0
  const known = factsOf(lexed)
    .all('firm')
    .find(
      (each) =>
        each.start - start <= 8 && /^(です|だ|や|なの|の|で|、|。|!|$|っす|じゃ|かな)/.test(text.slice(each.end)),
    )
  const one: Organisation | undefined =
    all.find((each) => each.start - start <= 12) ?? (known && { ...known, after: known.end, how: 'ending' })
  if (one === undefined || speaksOfKin(factsOf(lexed)) || /じゃない|違う|行きた/.test(text)) return undefined
  if (one.how === 'quoted' && WAS_SAID.test(text.slice(one.after))) return undefined
  if (one.start === known?.start && !/会社|職場|勤|仕事|働|大学|学校|学生/.test(before.text)) return undefined
  return workFound(
    lexed,
    one.start,
    one.end,
    one,
    one.how === 'quoted' || one.start === known?.start ? 0.76 : open ? 0.87 : 0.72,
  )
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
  const end = start + word.length
  return workFound(lexed, cue.index, end, { start, end }, word.includes(' ') ? 0.88 : 0.78)
}

/** The talk turns to something else. */
const ELSEWHERE = /^(あ、|あっ)?(そうだ|そういえば|ところで|話変わ|話は変わ|てか|それより|そうそう)/

/** A class, a trade or a kind of house, which the readings above may take for a name. */
const NO_HOUSE =
  /^([0-9０-９一二三四五六]年[0-9０-９A-Za-z一二三四五六]?組?|社会人大学|通信制大学|シネコン|(学校|塾|保育園|ピアノ|英会話)?の?先生|歯科(助手|衛生士|技工士)|宮?大工|(つか|てか|もう|まだ|いま|今)?(高校|中学校?|小学校|大学|学校|会社|病院))$/

/** The company, shop or school of the speaker. */
export function findWorkplace({ current, history }: Scene, all: readonly Organisation[]): Draft | undefined {
  const { lexed } = current
  const facts = factsOf(lexed)
  const before = asked(history, current)
  // 「お父さん何してるの?」: what is told now is of him
  // 「子どもの迎えがあるから」 – 「保育園?」
  const ofChild = history
    .slice(-3)
    .some(({ text }) => /(子ども|子供|こども|息子|娘|孫|ちび)[^。]{0,6}(迎え|送|通|入園|入学)/.test(text))
  const ofKin =
    ofChild ||
    (before !== undefined &&
      tellsOfKin(factsOf(before.lexed)) &&
      !/おじさん|おばさん|おっちゃん/.test(before.text) &&
      !/俺|私|わたし|僕|わし/.test(lexed.text) &&
      !ELSEWHERE.test(lexed.text))
  const drafts = [
    ...all.map((one) => ofSpeaker(facts, one)),
    ofChild ? undefined : asAnswer(lexed, all, history, current),
    findShortSchool(facts, history),
    ...(ofKin
      ? []
      : [
          findOwnWork(facts, all),
          findKnownWork(facts),
          findWorkTold(facts, before),
          findWorkSigns(facts, all, before),
          findWorkHouse(facts, all, { history, current }),
        ]),
    (lexed.openings.any & ADDRESS_BIT) !== 0 && /work|study|teach|i'm |i go|school|company/.test(lexed.text)
      ? inEnglish(lexed)
      : undefined,
  ]
  return drafts.filter((draft) => draft?.value === undefined || !NO_HOUSE.test(draft.value)).reduce(surest, undefined)
}
