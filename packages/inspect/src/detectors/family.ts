import { type Facts, type FactWord, factsOf, isNoKin, sentenceAt } from '../facts.ts'
import { isHiragana, isKanji, isLatin, type Lexed } from '../lex.ts'
import type { Organisation } from '../organisations.ts'
import { namesIn, type Person, personAt } from '../people.ts'
import { type Draft, type Scene, surest } from '../utterance.ts'
import { findKinHouses } from './kin-houses.ts'
import { findKinLater, findKinMarks } from './kin-marks.ts'
import { findKinInRomaji, findKinOutright } from './kin-outright.ts'
import { findKinScenes } from './kin-scenes.ts'
import { kinDraft as draft, findKinTold } from './kin-told.ts'

/** Kin of other people, of stories and of pets. */
const OTHERS =
  /(友達|友だち|友人|同僚|先輩|後輩|上司|部長|社長|課長|店長|知り合い|芸能人|俳優|女優|選手|推し|隣|近所|親戚|さざえ|どらま|あにめ|映画|主人公|犬|猫|はむすたー|きゃら|天皇|大統領|織田|徳川)(さん)?(の|んち|家の|、)?[^。、]{0,3}$/
/** In front of 父, 妹: whose; any other kanji makes it a part of a longer word (秩父, 兄妹). */
const WHOSE = /[俺私僕我今昔実亡元彼女家方時日月年前後]/
const NOT_NAME_AFTER =
  /^(方|人|事|為|頃|話|写真|声|顔|気|体|車|家|犬|猫|誕|お|ご|実家|職場|会社|学校|友|送|運動|弁当|携帯|部屋|世話|面倒|影響|料理|機嫌|両親|前|横|隣|分|心|光|海|空|望|愛|幸|夢|翼|元気|希望|未来|こと|ため|もの|とき|ほう|りか|件|愚痴|代わり|帰り|手|目)/

/** `妹のあかりが`, `元夫のけんじが`, `次女の芽衣、` */
function namedBehind(lexed: Lexed, kin: FactWord): Draft | undefined {
  const { text, plain } = lexed
  const joint = /^(たち|さん)?(の|は|ね、|な、|さ、|、|が|\?|[ 　])?(「|『)?/.exec(
    text.slice(kin.end, kin.end + 6),
  ) as RegExpExecArray
  const start = kin.end + joint[0].length
  const quoted = joint[3] !== undefined
  const person = personAt(lexed, start)
  if (person === undefined || NOT_NAME_AFTER.test(text.slice(start))) return undefined
  const after = text.slice(person.end, person.end + 10)
  const called =
    /^[」』]?(ちゃん|くん|君|さん)?[」』]?[ 　]?(っていう|という|って言|ってんだ|ってんの|ってんです|ってん(ねん|や)|っつ[うー]|つーん|って呼|ってな|といい|ちゅう|って名前|いうんじゃ|いうん|って名付|って付け|ていうんだ|と書いて)/.test(
      after,
    )
  const given = person.kind === 'given' || person.kind === 'full'
  // 好き嫌いっていうか, いとこ同士ということ
  if (called && /^[^うい]{0,6}(っていうか|ということ|というより|って言うか|という(の|もの|わけ))/.test(after))
    return undefined
  if (called && (given || quoted || (person.kind === 'shape' && joint[2] !== 'が')))
    return draft(kin.start, person.end, given ? 0.88 : 0.7)
  if (!given) return undefined
  const length = person.end - person.start
  const wholeRun = isKanji(plain[start]) ? !isKanji(plain[person.end]) : true
  if (!wholeRun || (joint[2] === undefined && joint[0] === '')) return undefined
  const honorific = /^(ちゃん|くん|君)/.test(after)
  const listed =
    /^(、|と|,)[^。]{0,8}(次男|次女|長女|三男|三女|下|弟|妹|兄|姉|[あ-ん一-鿿]{1,3}(、|です|だよ|で|や))/.test(after)
  const ends =
    /^[」』]?(が|は|も|と|を|に|です|だよ|、|な、|ね、|さ、|や[。、で]|で[、。すも]|なん|くん|ちゃん|君|って|っちゅ|$|[。!(])/.test(
      after,
    )
  if (!ends && !honorific) return undefined
  if (joint[2] === 'の') {
    if (length === 1) return draft(kin.start, person.end, /^(が|は|も|、)/.test(after) ? 0.7 : 0.5)
    if (isHiragana(plain[start]) && length === 2 && !honorific) return draft(kin.start, person.end, 0.5)
    return draft(kin.start, person.end, 0.85)
  }
  if (joint[2] === 'は' && listed) return draft(kin.start, person.end, 0.85)
  if (
    joint[2] === 'は' &&
    length >= (isHiragana(plain[start]) ? 3 : 2) &&
    /^(です|だよ|、[^。]{0,6}は|って|っちゅ|で[、す]|や[。、でけ]|なん|$|[。!])/.test(after)
  )
    return draft(kin.start, person.end, quoted ? 0.8 : 0.65)
  return honorific && joint[2] === '、' ? draft(kin.start, person.end, 0.6) : undefined
}

/** `息子の名前は陸`, `名前はまさと` in a sentence about kin. */
function namedAs(facts: Facts, kin: FactWord): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const { to } = sentenceAt(text, kin.end)
  if (/^(に|から)/.test(text.slice(kin.end))) return undefined
  const rest = text.slice(kin.end, Math.min(to + 6, kin.end + 60))
  const cue =
    /(下の)?(名前|なまえ|実名|本名|旧姓|芸名|ぺんねーむ|号|屋号)(の由来)?(は|が|、|も|\?|ね、|って|:)+[ 「『]*(は|えっと|ね|、)*/.exec(
      rest,
    )
  if (cue === null || cue[3] !== undefined) return undefined
  const start = kin.end + cue.index + cue[0].length
  const person = personAt(lexed, start)
  const after = person === undefined ? '' : text.slice(person.end, person.end + 6)
  if (
    person !== undefined &&
    /^[」』]?(です|だよ|で[、。すも]|っていう|という|って|、|や[。で]|なん|ちゃん|くん|さん|じゃ|ね|$|[。!♪]|ちゅう)/.test(
      after,
    ) &&
    !/^(秘密|内緒|ある|ない|あっ|付|つけ|言|教|伏|忘|何|まだ|俺|私|自分|呼|同じ)/.test(text.slice(start))
  ) {
    return draft(kin.start, person.end, person.kind === 'shape' && !isKanji(lexed.plain[start]) ? 0.6 : 0.85)
  }
  const kana = /^[あ-ゖ]{2,5}(です|だよ|っていう|って言|という|で、|なの|$)/.exec(text.slice(start, start + 10))
  return kana !== null && !/^(ひみつ|ないしょ|いえない|おしえ|まだ|なんか|ない)/.test(text.slice(start))
    ? draft(kin.start, start + 3, 0.6)
    : undefined
}

const VISITS =
  /^(に|へ|で)?[^。]{0,4}(行|連れ|迎え|買|食べ|飲|泊|予約|入院|通院|診て|見て|遊|送|染め|切っ|刈|ぱーま|会い|待っ|並ん)/

/** `姉は白波高校の音楽の先生`, `祖父が川原町に「そば処みのや」っていう店を出してる` */
function atPlace(facts: Facts, kin: FactWord, all: readonly Organisation[]): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const { to } = sentenceAt(text, kin.end)
  const joint = /^(さん|たち|ら)?[^。!?]{0,12}?(は|が|も|の|、|と|,|って|ね|、|な|ん|で)/.exec(
    text.slice(kin.end, kin.end + 16),
  )
  if (joint === null) return undefined
  for (const one of all) {
    if (one.start < kin.end || one.start - kin.end > 30 || one.start >= to) continue
    const after = text.slice(one.after, Math.min(to, one.end + 26))
    const end = one.end + after.length
    if (VISITS.test(after) && facts.in('job', one.end, end) === undefined) continue
    const job =
      facts.in('job', one.end, end) ?? facts.in('rarePost', one.end, end) ?? facts.in('schoolClass', one.end, end)
    const works = facts.in('working', one.end, end)
    if (one.how === 'quoted') {
      // 娘に「…」って言い聞かせた: a saying
      if (/^[」』]?(って|と|とか)[^。]{0,6}(言[いわっ]|いわれ|聞|送|返|怒|叫|泣|叱|注意|毎|頼|教え|話)/.test(after))
        continue
      if (
        /(やって|やっと|経営|って(いう)?(店|お店|会社|屋|宿|食堂)|の(店主|大将|女将|おやじ|主人|社長|代表|杜氏|酒蔵|酒屋|調教師|板前)|という|っていう|で(働|勤|先生|あな)|してる|しとる|の社長|の名前で)/.test(
          after,
        ) &&
        !/(曲|歌|本|どらま|映画|番組|げーむ)/.test(after)
      )
        return draft(kin.start, one.end + 1, 0.8)
      continue
    }
    if (works !== undefined || job !== undefined)
      return draft(kin.start, Math.max(works?.end ?? 0, job?.end ?? 0), 0.86)
    if (/^に(な|上が)|^なん(だろ|でしょ|です?か)/.test(after)) continue
    if (
      /^(の|に|で)?(?=[^。]{0,10}(年|組|部|やって|しと|おる|いる|おり|です|だよ|なん|や[でねん。]))/.test(after) &&
      /^(の|に|で|です|だよ|や|なん|出)/.test(after)
    )
      return draft(kin.start, one.end, 0.75)
    if (/^(に|の|で)/.test(after)) return draft(kin.start, one.end, 0.55)
  }
  const school =
    /([^\sはがのをにで、。「」]{2,8}|[あ-ん]{2,6}[台丘浜山川森]?)(小|中|高)(の|に|で|って)?([1-6１-６一二三四五六]年|[^。]{0,6}(組|部|先生|教師|教頭|担任|通|受か|おる|いる|生徒会))/.exec(
      text.slice(kin.end, Math.min(to, kin.end + 34)),
    )
  if (
    school !== null &&
    !/^(今|いま|もう|まだ|今年|来年|春|反抗期)/.test(school[1] as string) &&
    !/(大|最|真ん|途|背|夜|世の|日|年|家の)$/.test(school[1] as string)
  )
    return draft(kin.start, kin.end + school.index + school[0].length, 0.74)
  return undefined
}

/** `三人の娘、上から葉月、弥生`: two names and more behind a word for kin. */
function listed({ text, plain }: Lexed, people: readonly Person[], kin: FactWord): Draft | undefined {
  const names = people.filter(
    ({ start, end, kind }) =>
      kind === 'given' &&
      start >= kin.end &&
      start - kin.end <= 26 &&
      end - start >= 2 &&
      /[、,とにで「 ]|上から|名前は|長男|次男|長女|次女|下が|上が/.test(text.slice(Math.max(0, start - 2), start)) &&
      /^[」]?(ちゃん|くん|君)?[」]?(、|と|,|や|です|だよ|。|っていう|って|に|で|が|・|$)/.test(
        text.slice(end, end + 6),
      ) &&
      (!isHiragana(plain[start]) || end - start >= 3),
  )
  const [first, second] = names
  if (first === undefined || second === undefined || second.start - first.end > 6) return undefined
  return draft(kin.start, second.end, 0.74)
}

/** `祖父は葦原村の村長でした` */
function ofRank(facts: Facts, kin: FactWord): Draft | undefined {
  const { text } = facts.lexed
  const { to } = sentenceAt(text, kin.end)
  if (!/^(さん)?(は|が|も|、|ね|って|の|な|,|[一-鿿])/.test(text.slice(kin.end, kin.end + 4))) return undefined
  const post = facts.all('rarePost').findLast(({ start, end }) => start >= kin.end && end <= Math.min(to, kin.end + 34))
  if (post === undefined) return undefined
  const between = text.slice(kin.end, post.start)
  const after = text.slice(post.end, post.end + 10)
  if (/好き|見|憧れ|なりたい|目指|みたい|に会|と(会|飲)|の話|に似|ふあん|怒ら|呼び/.test(between + after))
    return undefined
  const told =
    /^(の?(長|書|部|人|方))?(さん)?(です|だよ|だ[。し]|やって|やっと|して|しと|しよ|しちょ|やりよ|まで|でした|でして|だった|だから|なん|や[。でっからけしねん]|じゃ|を|に(なっ|当選|受か|選)|で、|、|$|[。!]|なの|してん|務め|やし|で)/.test(
      after,
    )
  if (!told) return undefined
  return draft(
    kin.start,
    post.end,
    /[市町村県区]の|[^\s、はが]{2,}(市|町|村|区|寺|流|病院)/.test(between) ||
      /[都道府県市町村区]議|最高齢/.test(text.slice(kin.end, post.end))
      ? 0.82
      : 0.6,
  )
}

/** `My wife Naomi teaches at Hikari Elementary` */
function inEnglish({ text, plain }: Lexed, kin: FactWord): Draft | undefined {
  if (!isLatin(text[kin.start])) return undefined
  const rest = plain.slice(kin.end, kin.end + 60)
  const named = /^,? ?(is called |is named |'s name is |name is )?[A-Z][a-z]+/.exec(rest)
  const works =
    /^[^.!?]{0,24}(works?|teaches|studies|goes|is an? [a-z ]+|runs|owns|manages)( as an? [a-z ]+)? (at|for|to|in) (the )?[A-Z][A-Za-z]+/.exec(
      rest,
    )
  if (works !== null) return draft(kin.start, kin.end + works[0].length, 0.88)
  return named === null ? undefined : draft(kin.start, kin.end + named[0].length, 0.75)
}

/** Particles of Japanese written in Latin letters. */
const ROMAJI_TALK = [' no ', ' wa ', ' ha ', ' ga ']

/** Kin of the speaker or the other, told so that they can be found. */
export function findFamily(scene: Scene, all: readonly Organisation[]): Draft | undefined {
  const { lexed } = scene.current
  const facts = factsOf(lexed)
  const people = facts.has('kin') ? namesIn(lexed) : []
  const pets = /犬|猫|ぺっと|はむすたー|うさぎ|🐱|🐶|🐈|🐕|飼/u.test(lexed.text)
  const kins = facts.all('kin').filter((kin) => {
    const inner = isNoKin(facts, kin)
    if (
      kin.end - kin.start === 1 &&
      isKanji(lexed.plain[kin.start - 1]) &&
      !WHOSE.test(lexed.plain[kin.start - 1] as string)
    )
      return false
    if (inner || OTHERS.test(lexed.text.slice(Math.max(0, kin.start - 12), kin.start))) return false
    return !(isKanji(lexed.plain[kin.end]) && /^[一-鿿]/.test(lexed.plain.slice(kin.end)) && kin.end - kin.start === 1)
  })
  let best = findKinTold(facts, kins, people, all, scene)
  best = surest(best, findKinOutright(facts, kins, people, pets))
  best = surest(best, findKinHouses(lexed, kins, people, pets))
  best = surest(best, findKinScenes(facts, kins, all))
  best = surest(best, findKinMarks(facts, kins))
  best = surest(best, findKinLater(lexed, scene.history, scene.current))
  for (const kin of kins) {
    // 犬の名前: who keeps a pet tells its name like that of a child
    const named = pets ? [] : [namedBehind(lexed, kin), namedAs(facts, kin), listed(lexed, people, kin)]
    best = [...named, atPlace(facts, kin, all), ofRank(facts, kin), inEnglish(lexed, kin)].reduce(surest, best)
  }
  return best ?? (ROMAJI_TALK.some((word) => lexed.text.includes(word)) ? findKinInRomaji(lexed) : undefined)
}
