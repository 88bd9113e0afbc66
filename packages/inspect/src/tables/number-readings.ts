/**
 * How digits are read aloud. `strong` words are hardly ever anything else; `weak` ones are also everyday syllables (に, よ, ご, go, no)
 * and count only among other readings.
 */
type Reading = { readonly digit: string; readonly strong: string; readonly weak: string }

export const NUMBER_READINGS: readonly Reading[] = [
  { digit: '0', strong: 'ぜろ ぜーろ ぜろー ゼロ zero まる れい くう', weak: 'おー rei maru oh れ ない' },
  { digit: '1', strong: 'いち いーち いちー ichi iti わん one', weak: 'い ひと ぴん' },
  { digit: '2', strong: 'にー にい two つー とぅー', weak: 'に ni ふた にっ' },
  { digit: '3', strong: 'さん さーん さんー san three すりー', weak: 'さ みっ' },
  { digit: '4', strong: 'よん よーん よんー yon four ふぉー しー', weak: 'よ し shi si for よー' },
  { digit: '5', strong: 'ごー ごお five ふぁいぶ ふぁいゔ', weak: 'ご go' },
  { digit: '6', strong: 'ろく ろーく ろくー roku six しっくす', weak: 'む ろ' },
  { digit: '7', strong: 'なな なーな ななー しち nana shichi siti seven せぶん', weak: 'な sichi' },
  { digit: '8', strong: 'はち はーち はちー ぱー hachi hati eight えいと', weak: 'は や pa ぱ' },
  { digit: '9', strong: 'きゅう きゅー きゅ kyuu kyu nine ないん ないなー', weak: 'く q ku qu きゅうー' },
]

/** Kanji that stand for one digit each. 一 to 九 are also parts of everyday words (一緒, 三月): a lone one counts only beside other digits. */
export const KANJI_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  壱: '1',
  壹: '1',
  弌: '1',
  二: '2',
  弐: '2',
  貳: '2',
  貮: '2',
  三: '3',
  参: '3',
  參: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陸: '6',
  七: '7',
  漆: '7',
  柒: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
}

export const KANJI_POWERS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000, 阡: 1000 }
/**
 * Number play (語呂合わせ): ヨロシク is 4649. Syllable by syllable; used only behind a telephone prefix, or where the text says that it is
 * number play.
 */
export const NUMBER_PLAY: Readonly<Record<string, string>> = {
  ぜろ: '0',
  れい: '0',
  まる: '0',
  お: '0',
  おー: '0',
  わ: '0',
  れ: '0',
  いち: '1',
  い: '1',
  ひ: '1',
  ひと: '1',
  に: '2',
  にー: '2',
  ふ: '2',
  ふた: '2',
  つ: '2',
  じ: '2',
  さん: '3',
  さ: '3',
  み: '3',
  よん: '4',
  よ: '4',
  し: '4',
  ご: '5',
  こ: '5',
  いつ: '5',
  ろく: '6',
  ろ: '6',
  む: '6',
  なな: '7',
  な: '7',
  しち: '7',
  はち: '8',
  は: '8',
  ば: '8',
  や: '8',
  きゅう: '9',
  く: '9',
  ぐ: '9',
  と: '10',
  とお: '10',
}
