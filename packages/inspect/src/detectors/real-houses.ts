import type { Lexed } from '../lex.ts'
import { type Organisation, organisationsIn } from '../organisations.ts'

/** Somebody else's work or school. */
export const OTHERS_WORK =
  /(友達|友だち|友人|つれ|同僚|知り合い|知人|先輩|後輩|彼氏|彼女|元かれ|元かの|同級生|推し|どらま|主人公|映画|隣の人|常連|お客さん|客が|あの人|店員さん|医者に|先生に|息子さん)/

/** Houses that everybody visits and speaks of. */
const VISITED =
  /(てれび|らじお|新聞|ばす|たくしー|鉄道|交通|電鉄|ほてる|旅館|民宿|もーる|すーぱー|まーと|ほーる|劇場|会館|神社|寺|教会|宮|大社|かふえ|ばー|ばる|れすとらん|食堂|居酒屋|酒場|寿司|鮨|蕎麦|拉麺|焼肉|焼鳥|ほるもん|喫茶|珈琲|弁当|温泉|さうな|すぱ|じむ|よが|水族館|動物園|植物園|美術館|博物館|図書館|げーむ|かめら|めがね|家具|自転車|自動車|がす|水道|電気|ほーむ|みるく|すぽーつ|さーびす|しすてむ|企画|でざいん|通信|情報|放送|広告|音楽|映画|せんたー|百貨店|でぱーと|こんびに|基地|もーたーす|保険|生命|銀行|空港|農園|牧場|ふあーむ|きっちん|ぱん工房|べーかりー|環境|そふと|でーた|すくーる|さろん|ねいる|えすて|まりん|おーと|繊維|飲料|金属|がらす|石油|燃料|ごむ|りーす|めんて|めんてなんす|土地|貿易|協会|組合|法人|ぐるーぷ)$/

export const isVisited = (name: string): boolean => VISITED.test(name)

/** What is read as a name of a house and says what it is like, or what is eaten: 旅館な雰囲気, トンカツ大好物. */
const NO_HOUSE_OF_ITS_OWN =
  /^([ぁ-ん]{1,3})?(ような|みたいな|ってる)|(大好物|大好き|最高|偉大|雰囲気|食べ放題|飲み放題|系列|総称|体験|巡り|めぐり|好き|放題|ツアー|定番|割引|クーポン|特集|番組|ごっこ|気分|感覚|ワインバー|初体験)$|^(ショッピング|化粧品|動物|毎月|毎年)(モール|ブランド|メンテナンス|.大)/
const WHOLE = /[ぁ-ん](な|い|る|た)(雰囲気|感じ)/

/** The organisations of a text that may be somebody's house. */
export const realHouses = (lexed: Lexed): Organisation[] =>
  organisationsIn(lexed).filter(({ start, end }) => {
    const name = lexed.plain.slice(start, end)
    return !NO_HOUSE_OF_ITS_OWN.test(name) && !WHOLE.test(name)
  })
