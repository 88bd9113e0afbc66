import type { Facts, FactWord } from '../facts.ts'
import { foldWord, isHiragana, isKanji, type Lexed } from '../lex.ts'
import { namesIn, type Person, personAt } from '../people.ts'
import { KIN_OUTRIGHT } from '../tables/kin-outright-words.ts'
import { alternatives } from '../tables/table.ts'
import { type Draft, surest } from '../utterance.ts'
import { kinDraft } from './kin-told.ts'

/** Kin told outright: brothers and sisters in a row, a name in the next sentence, what a child of that name has today, an office of which a town has one. */

const list = (words: string) => foldWord(alternatives(words))
const isGiven = ({ kind, start, end }: Person, plain: string) =>
  (kind === 'given' || kind === 'full') && end - start >= (isHiragana(plain[start]) ? 2 : 1)
/** A name that no table has: two or three kanji, or a few kana, in a frame that only a name has. */
const isLikeName = ({ plain }: Lexed, { kind, start, end }: Person) =>
  kind !== 'full' && end - start >= 2 && end - start <= 4 && (isKanji(plain[start]) || end - start >= 3)

const HONORIFIC = '(ちゃん|くん|君|さん)?'
const NAMED_SO = new RegExp(
  `^[」』]?${HONORIFIC}[」』]?(っていう(?!か)|っていいます|って言う(?!か)|という(?!こと|の?は|より|か)|って名前|って名付|って付け|って呼|いうん(だ|や|じゃ|です)|いうねん|いうの|いう名|いうて(な|ね|、|。)|ゆうて(な|ね)|いうんよ|っちゅう|って子|って娘|って息子|ってな|と申|と名付|って書いて)`,
)
const ELDER = foldWord('(上の子|上|長男|長女|お姉ちゃん|お兄ちゃん|姉|兄|一番上|いちばん上|長子|大きいほう|大きい方)')
const YOUNGER = foldWord(
  '(下の子|下|真ん中|次男|次女|二男|二女|妹|弟|末っ子|末|三男|三女|一番下|いちばん下|二番目|二人目|小さいほう|小さい方|ちび)',
)
/** `上の子が陽翔で下が結月`, `兄が蓮、弟が湊` */
const FIRST_OF = new RegExp(`(^|[。、!?は が「で\\n]|の|が|も|と|よ|ね)${ELDER}(が|は|の名前が|の名前は)[ 「]?$`)
const THEN_SECOND = new RegExp(
  `^[」]?${HONORIFIC}[」]?(で|、|、で|って名前で|っていって|や|やけど|だけど|です。)[、 ]?${YOUNGER}(の子)?(が|は)`,
)

/** `上がこはるで年長` */
const OF_AGE =
  /^[」]?(ちゃん|くん)?(で|、|が|は)(もう|今|まだ)?([0-9一二三四五六]+(歳|さい|才|年)|年[長中少]|小[1-6一二三四五六学]|中[1-3一二三学]|高[1-3一二三校]|保育園|幼稚園|来年)/
const CHILDREN = /子ども|子供|こども|うちの子|旦那|嫁|育児|まま|ぱぱ|孫/
const SECOND =
  /^[「 ]?([一-鿿々]{1,3}|[ぁ-ん]{2,4}?)(?=[」、。!… (]|ちゃん|くん|です|だよ|って|で|や|いう|なの|な$|ね|$)/
const OF_TWO = /(上|長男|長女|姉|兄)[^。、]{0,5}(が|は)/
function siblings(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  if (!OF_TWO.test(text)) return undefined
  const people = namesIn(lexed)
  for (const one of people) {
    if (!isGiven(one, plain) && !(isKanji(plain[one.start]) && one.end - one.start <= 3)) continue
    const before = text.slice(Math.max(0, one.start - 14), one.start)
    if (
      isGiven(one, plain) &&
      FIRST_OF.test(before) &&
      OF_AGE.test(text.slice(one.end)) &&
      !NO_NAME.test(text.slice(one.start))
    )
      return kinDraft(Math.max(0, one.start - 4), one.end, CHILDREN.test(text) ? 0.86 : 0.76)
    const then = THEN_SECOND.exec(text.slice(one.end, one.end + 24))
    if (then === null || !FIRST_OF.test(before)) continue
    const at = one.end + then[0].length
    // the second may be written as no table has it
    const second = SECOND.exec(text.slice(at, at + 10))
    if (second === null || !isGiven(one, plain)) continue
    if (NO_NAME.test(text.slice(one.start)) || NO_NAME.test(text.slice(at))) continue
    return kinDraft(Math.max(0, one.start - 4), at + second[0].length, 0.88)
  }
  return undefined
}

const NO_NAME =
  /^(小学|中学|高校|大学|社会|会社|幼稚|保育|年長|年少|年中|男|女|反抗|元気|受験|浪人|無職|結婚|独身|同居|別居|東京|大阪|[0-9一二三四五六]|俺|私|彼|先生|看護|医|公務|警察|消防|美容|大工|寮|不登|成人|歳|才)/
/** Between the kin and the name stands the end of a sentence or what counts them. */
const APART =
  /^(さん|ちゃん|くん)?(の(まま|母|父|ぱぱ|親|ばあば|じいじ|ほう|方))?(が|は|も|ね|な|さ)?(まだ|もう|今|今年|先月|去年|この(前|間)|春に)?[^。、!?…]{0,10}?(な?んだ[よ~ー]*|なの[よ]?|です|だよ|や|やねん|でな|でね|いて|おって|いる|いるよ|おる|生まれ(た|て|まし)|ちゃん|くん)?[。、!…~♡ ]+(名前(は|が)|二人とも|それぞれ)?[ 「]?$/

function inNextBreath(lexed: Lexed, people: readonly Person[], kin: FactWord): Draft | undefined {
  const { text, plain } = lexed
  // 「ゆいとまい」: two names in kana that a reading would make one
  const rest = text.slice(kin.end, kin.end + 34)
  const pair =
    /[。、!…~ ]+(名前は)?([ぁ-ん]{2,4}と[ぁ-ん]{2,4}|[一-鿿]{1,3}と[一-鿿]{1,3})(ちゃん)?(です|だよ|って|。|、|!| |$)/.exec(
      rest,
    )
  if (
    pair !== null &&
    /双子|ふたご|三つ子|年子|二人|ふたり|姉妹|兄弟/.test(
      text.slice(Math.max(0, kin.start - 6), kin.end + pair.index),
    ) &&
    !/こと|もの|ひと|人|って(思|言っ)/.test(pair[2] as string) &&
    APART.test(rest.slice(0, pair.index + 1 + (pair[1]?.length ?? 0)))
  )
    return kinDraft(kin.start, kin.end + pair.index + pair[0].length, 0.84)
  for (const one of people) {
    const apart = one.start - kin.end
    if (apart < 1 || apart > 26 || NO_NAME.test(text.slice(one.start))) continue
    const given = isGiven(one, plain)
    if (!given && !isLikeName(lexed, one)) continue
    const after = text.slice(one.end, one.end + 14)
    if (!NAMED_SO.test(after) || !APART.test(text.slice(kin.end, one.start))) continue
    return kinDraft(kin.start, one.end, given ? 0.88 : 0.76)
  }
  return undefined
}

const LIFE = new RegExp(`^${HONORIFIC}の([^。、]{0,6})?(${list(KIN_OUTRIGHT.childLife)})`)
/** `娘の心春のピアノ発表会`, `息子の颯太がもう飽きたって` */
function ofChild(lexed: Lexed, kin: FactWord): Draft | undefined {
  const { text, plain } = lexed
  if (!text.startsWith('の', kin.end)) return undefined
  const one = personAt(lexed, kin.end + 1)
  if (one === undefined || !isGiven(one, plain) || NO_NAME.test(text.slice(one.start))) return undefined
  if (one.end - one.start < 2 || (isHiragana(plain[one.start]) && one.end - one.start < 3)) return undefined
  return LIFE.test(text.slice(one.end, one.end + 18)) ? kinDraft(kin.start, one.end, 0.85) : undefined
}

/** `旦那さんの名前こうじさんでしょ`, `「みつこー」って。お母さんの名前なんだけど` */
function nameOf(lexed: Lexed, people: readonly Person[], kin: FactWord): Draft | undefined {
  const { text, plain } = lexed
  const rest = text.slice(kin.end, kin.end + 8)
  const noun = /^(さん|ちゃん)?の(下の)?名前/.exec(rest)
  if (noun === null) return undefined
  const at = kin.end + noun[0].length
  // in kana a name right behind 名前 stands inside a run
  const one = personAt(lexed, at) ?? people.find(({ start }) => start === at + 1)
  if (one !== undefined && (isGiven(one, plain) || isLikeName(lexed, one)))
    if (
      /^(さん|ちゃん|くん)?(でしょ|だろ|だよね|やろ|やんな|です|だよ|って|っていう|や[。でね]|$|。)/.test(
        text.slice(one.end),
      )
    )
      return kinDraft(kin.start, one.end, 0.82)
  const quoted = /「([^」]{2,6}?)[ー~!]*」(って|と)?[^「」]{0,14}$/.exec(text.slice(0, kin.start))
  if (quoted !== null && /^(な|だ|や|です|を|で)/.test(text.slice(at)))
    if (people.some(({ start, end, kind }) => kind !== 'shape' && start >= quoted.index && end <= kin.start))
      return kinDraft(quoted.index, at, 0.78)
  return undefined
}

const OFFICE = new RegExp(`(${list(KIN_OUTRIGHT.offices)})(の|で|に|さ|勤務|づとめ|勤め)`)
const DOING = new RegExp(list(KIN_OUTRIGHT.doing))
const POST = new RegExp(list(KIN_OUTRIGHT.posts))
const ONLY = new RegExp(list(KIN_OUTRIGHT.onlyOne))
const KNOWN = new RegExp(list(KIN_OUTRIGHT.wellKnown))
const TRADE_AFTER =
  /^[^。!?]{0,24}(医|師|士|屋|員|官|工|大工|職人|先生|おまわり|駐在|店|床屋|寺|住職|産婆|漁師|猟師|看板)/
const NOT_HIS =
  /に(行|連れ|送|お見舞|迎え|寄|通|相談|入院|電話|世話)|で(診て|もらっ|見てもら|産|生まれ|買|会っ|食べ|飲ん|遊ん)|なりたい|みたい(だ|な|に)?|らしい|どらま|映画|見た|でしょうか|ですか|かな[?]|だった(頃|ころ|とき)|の頃/
const OWN = /(俺|私|わたし|あたし|僕|自分|わし|うち)(は|が|も|の(会社|職場|店|仕事))/

/** `市立図書館で司書してる`, `市長秘書になって`, `駐在所のおまわりさんで、村で一人だけ` */
function atOffice(facts: Facts, kin: FactWord): Draft | undefined {
  const { text } = facts.lexed
  const rest = text.slice(kin.end, kin.end + 56)
  if (!/^(さん|ちゃん|たち|ら)?(ね|な|さ)?(は|が|も|、|って|の|と|[ァ-ヴーぁ-ん一-鿿 ])/.test(rest)) return undefined
  const office = OFFICE.exec(rest)
  if (office !== null) {
    const between = rest.slice(0, office.index)
    const after = rest.slice(office.index + office[0].length, office.index + office[0].length + 22)
    const does = DOING.exec(after)
    if (does !== null && does.index <= 14 && !NOT_HIS.test(office[2] + after) && !OWN.test(between + after))
      return kinDraft(kin.start, kin.end + office.index + office[0].length + does.index + does[0].length, 0.84)
  }
  const post = POST.exec(rest)
  if (post !== null && post.index <= 26) {
    const after = rest.slice(post.index + post[0].length)
    if (
      /^(を|で|に|の|です|だ|や|なん|なの|して|しと|さん|、|。|$|じゃ|ちゅう|という|っていう|から|が|も)/.test(after) &&
      !NOT_HIS.test(rest.slice(0, post.index) + after.slice(0, 14)) &&
      !OWN.test(rest.slice(0, post.index)) &&
      !/好き|ふあん|推し|憧れ|見て|怒ら|呼ば|会/.test(rest.slice(0, post.index) + after.slice(0, 8))
    )
      return kinDraft(kin.start, kin.end + post.index + post[0].length, 0.8)
  }
  const only = ONLY.exec(rest)
  if (only !== null && !OWN.test(rest.slice(0, only.index)) && !NOT_HIS.test(rest.slice(0, only.index))) {
    const trade = facts.in('job', kin.end, kin.end + 40) ?? facts.in('trade', kin.end, kin.end + 40)
    if (trade !== undefined || TRADE_AFTER.test(rest.slice(only.index + only[0].length)) || TRADE_AFTER.test(rest))
      return kinDraft(kin.start, kin.end + only.index + only[0].length, 0.84)
  }
  return undefined
}

/** `よしえさんって呼ばれて人気者`, `エンドロールに名前出るよ けんじって`: the name last, and that all know it. */
function knownToAll(lexed: Lexed, people: readonly Person[], kin: FactWord): Draft | undefined {
  const { text, plain } = lexed
  if (!KNOWN.test(text)) return undefined
  const one = people.find(
    (person) =>
      person.start > kin.end &&
      person.start - kin.end <= 44 &&
      isGiven(person, plain) &&
      person.end - person.start >= (isHiragana(plain[person.start]) ? 3 : 2) &&
      /^(さん|ちゃん|くん|先生|師匠)?(って|と)(呼|言われ|いう|言う|名|検索|入|ぐぐ|$|。)/.test(
        text.slice(person.end),
      ) &&
      /[、。 「]$|^の$|(は|が|も|で)$/.test(text.slice(person.start - 1, person.start)),
  )
  return one === undefined ? undefined : kinDraft(kin.start, one.end, 0.86)
}

const GIRL_OR_BOY = /^[一-鿿]{1,2}([子美乃香奈菜花華織恵絵佳里音心愛莉]|太郎|[太郎斗翔介輔也哉樹平])$/
const OF_FAMILY =
  /結婚|嫁|婿|縁談|見合い|式|学校|入学|卒業|受験|孫|成人式|反抗期|進学|就職|旦那|彼氏|男親|親ば(か|バカ)|育て|二十歳|もったいない/
/** `うちの麻衣子にはもったいない男だ`: a child by its name alone. */
function ourChild(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  const at = text.indexOf('うちの')
  if (at < 0 || !OF_FAMILY.test(text)) return undefined
  const one = personAt(lexed, at + 3)
  if (one === undefined || one.end - one.start < 2 || !isKanji(plain[one.start])) return undefined
  if (one.kind !== 'given' && !(one.kind === 'shape' && GIRL_OR_BOY.test(plain.slice(one.start, one.end))))
    return undefined
  if (isKanji(plain[one.end])) return undefined
  return /^(ちゃん|くん)?(に(は|も|と)?|が|は|も|を|と|の)/.test(text.slice(one.end))
    ? kinDraft(at, one.end, 0.76)
    : undefined
}

const STAGE_NAME =
  /^[」』]?(って名前|っていう名|という名|の名で|の名前で|って芸名|って名で|って(看板|屋号|ぺんねーむ)|で(通って|出て|載って|やって)|って有名)/
/** `母が踊りの先生で、花村千鶴って名前で`: a full name behind the kin. */
function knownAs(lexed: Lexed, people: readonly Person[], kin: FactWord): Draft | undefined {
  const { text } = lexed
  const one = people.find(
    ({ kind, start, end }) =>
      kind === 'full' && start > kin.end && start - kin.end <= 34 && STAGE_NAME.test(text.slice(end)),
  )
  if (one === undefined || OWN.test(text.slice(kin.end, one.start)) || /[?]/.test(text.slice(one.end, one.end + 12)))
    return undefined
  return kinDraft(kin.start, one.end, 0.86)
}

const LATER = /[。、!… ](下の)?名前(は|が|、)[ 「]?$/
/** `夫は高校の教師。名前は健`, `母は九十三で…。名前はトメ` */
function namedLater(lexed: Lexed, kin: FactWord): Draft | undefined {
  const { text, plain } = lexed
  if (!/^(さん|ちゃん)?(は|が|も|、|ね|の|に|と|って|な)/.test(text.slice(kin.end))) return undefined
  const at = text.slice(kin.end, kin.end + 64).search(/[。、!… ](下の)?名前(は|が|、)/)
  if (at < 0) return undefined
  const cue = /名前(は|が|、)[ 「]?/.exec(text.slice(kin.end + at)) as RegExpExecArray
  const start = kin.end + at + cue.index + cue[0].length
  if (!LATER.test(text.slice(kin.end, start)) || OWN.test(text.slice(kin.end, start))) return undefined
  const one = personAt(lexed, start)
  if (one === undefined || NO_NAME.test(text.slice(start)) || HIDDEN.test(text.slice(start))) return undefined
  if (!isGiven(one, plain) && !isLikeName(lexed, one)) return undefined
  return /^[」]?(ちゃん|くん|さん)?($|[。、!」 ]|です|だよ|っていう|という|や|って|なん|ね|だ)/.test(
    text.slice(one.end),
  )
    ? kinDraft(kin.start, one.end, 0.84)
    : undefined
}
const HIDDEN =
  /^(秘密|ひみつ|内緒|ないしょ|まだ|未定|何|なに|なん|伏せ|言え|言わ|教え|忘れ|ある|ない|普通|同じ|珍|出|知)/

const AT_SCHOOL =
  /([一-鿿ァ-ヴーヶ]{1,6}(小|中|高|小学校|中学校?|高校|学園|保育園|幼稚園|こども園))(で|の)(相撲|野球|さっかー|ばすけ|ばれー|剣道|柔道|水泳|陸上|ぶらば|吹奏楽|合唱|体操|てにす|卓球|鼓笛|金管|生徒会|学年|くらす|とき|ぴっちゃー|きゃぷてん|えーす|[一二三四五六1-6][年組])/
const NO_SCHOOL =
  /^(今年|春|来年|地元|近所|公立|私立|市立|県立|普通|進学|女子|男子|通信|背|世の|[大小中高最真途夜年一日家])/
const CHILD = /[息子娘孫男女坊]|せがれ|上の|下の|うちの子|ちび|双子|弟|妹|甥|姪|子ども|こども|子供|末っ子/
/** `末っ子がまだ小三でな、大悟いうんや。東山小で相撲やっとる` */
function pupilLater({ text, plain }: Lexed, kin: FactWord): Draft | undefined {
  if (!CHILD.test(text.slice(kin.start, kin.end))) return undefined
  const school = AT_SCHOOL.exec(text.slice(kin.end, kin.end + 50))
  if (school === null || NO_SCHOOL.test(school[1] as string) || (school[1] as string).length < 3) return undefined
  const start = kin.end + school.index
  if (isKanji(plain[start - 1]) || NOT_HIS.test(text.slice(kin.end, start))) return undefined
  if (OWN.test(text.slice(kin.end, start)) || /母校|後輩|見た|応援|試合/.test(text)) return undefined
  return kinDraft(kin.start, start + school[0].length, 0.8)
}

const ROMAJI =
  /\b(musuko|musume|otto|danna|tsuma|yome|kanai|haha|chichi|okaasan|otousan|ani|aniki|ane|otouto|imouto|mago|kodomo|chounan|choujo|jinan|jijo)( no (shita no )?namae)? (wa|ha|ga|mo|no) ([a-z]+[- ]?(shou|chuu|kou|gakkou|daigaku|byouin|shiyakusho)|[A-Z][a-z]+)/

export function findKinOutright(
  facts: Facts,
  kins: readonly FactWord[],
  people: readonly Person[],
  pets: boolean,
): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const ofChildren = kins.length > 0 || text.includes('上が') || text.includes('上は') || text.includes('うちの')
  let best = pets || !ofChildren ? undefined : (siblings(lexed) ?? ourChild(lexed))
  for (const kin of kins) {
    const found = [atOffice(facts, kin), pupilLater(lexed, kin)]
    if (!pets)
      found.push(
        inNextBreath(lexed, people, kin),
        ofChild(lexed, kin),
        nameOf(lexed, people, kin),
        knownToAll(lexed, people, kin),
        knownAs(lexed, people, kin),
        namedLater(lexed, kin),
      )
    best = found.reduce(surest, best)
  }
  return best
}

/** `musuko no namae ha Haruki` */
export function findKinInRomaji({ plain }: Lexed): Draft | undefined {
  const told = ROMAJI.exec(plain.slice(0, 200))
  return told === null ? undefined : kinDraft(told.index, told.index + told[0].length, 0.86)
}
