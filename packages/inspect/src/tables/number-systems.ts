/**
 * Other ways of writing the ten digits. Each system is read by itself, and only a whole message that comes to exactly a telephone number in
 * it is a finding, so everyday words may stand here. Words are parted by spaces, in the order 0 1 2 3 4 5 6 7 8 9; `/` parts several for one
 * digit, `-` stands for none.
 */
export const NUMBER_SYSTEMS: Readonly<Record<string, string>> = {
  english: 'zero/oh/nought one two three four five six seven eight nine',
  'english in kana':
    'ゼロ/オー ワン ツー/トゥー/ツゥー スリー フォー/フォア ファイブ/ファイヴ シックス セブン/セヴン エイト ナイン/ナイナー',
  german: 'ヌル アインス ツヴァイ/ツバイ ドライ フィーア フュンフ ゼクス ズィーベン/ジーベン アハト ノイン',
  chinese: 'リン イー アル サン スー ウー リュウ/リウ チー パー/バー ジュウ/ジウ',
  korean: 'コン/ヨン イル イ サム サ オ ユク/リュク チル パル ク/グ',
  french: 'ゼロ アン ドゥ トロワ カトル サンク シス セット ユイット ヌフ',
  months: '零/〇 睦月 如月 弥生 卯月 皐月 水無月 文月 葉月 長月',
  'letters from a': '○/◯/〇 a b c d e f g h i',
  'letters with j': 'j a b c d e f g h i',
  roman: '〇/○/◯ i ii iii iv v vi vii viii ix',
  mahjong:
    '白 一萬/一筒/一索/一ピン/一ソウ 二萬/二筒/二索 三萬/三筒/三索 四萬/四筒/四索 五萬/五筒/五索 六萬/六筒/六索 七萬/七筒/七索 八萬/八筒/八索 九萬/九筒/九索',
  clocks: '🕛 🕐 🕑 🕒 🕓 🕔 🕕 🕖 🕗 🕘',
  'half past': '🕧 🕜 🕝 🕞 🕟 🕠 🕡 🕢 🕣 🕤',
  colours: '黒 茶 赤 橙 黄 緑 青 紫 灰 白',
  people:
    '零 ひとり/一人 ふたり/二人 さんにん/三人 よにん/四人 ごにん/五人 ろくにん/六人 しちにん/ななにん/七人 はちにん/八人 きゅうにん/九人',
  things:
    '零/ぜろ ひとつ/一つ ふたつ/二つ みっつ/三つ よっつ/四つ いつつ/五つ むっつ/六つ ななつ/七つ やっつ/八つ ここのつ/九つ',
  'old count': 'れい/ぜろ ひい/ひー ふう/ふー みい/みー よお/よー いつ/いー むう/むー なな やあ/やー ここ/こー',
  'keyboard row': 'p q w e r t y u i o',
  'kana keyboard': 'わ ぬ ふ あ う え お や ゆ よ',
  'kana pad': 'わ あ か さ た な は ま や ら',
  cards: 'ジョーカー/ジ a - - - - - - - -',
  elements: 'なし h he li be b c n o f',
}
