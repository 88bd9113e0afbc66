/**
 * Other ways of writing the ten digits. Each system is read by itself, and only a whole message that comes to exactly a telephone number in
 * it is a finding, so everyday words may stand here. Words are parted by spaces, in the order 0 1 2 3 4 5 6 7 8 9; `/` parts several for one
 * digit, `-` stands for none.
 */
export const NUMBER_SYSTEMS: Readonly<Record<string, string>> = {
  english: 'zero/oh/nought one two three four five six seven eight nine',
  'english in kana':
    'ゼロ/オー ワン ツー/トゥー/ツゥー スリー/ツリー フォー/フォア/フォアー ファイブ/ファイヴ/ファイフ シックス セブン/セヴン エイト ナイン/ナイナー',
  german: 'ヌル アインス ツヴァイ/ツバイ ドライ フィーア フュンフ ゼクス ズィーベン/ジーベン アハト ノイン',
  chinese: 'リン イー アル サン スー ウー リュウ/リウ チー パー/バー ジュウ/ジウ',
  korean: 'コン/ヨン イル イ サム サ オ ユク/リュク チル パル ク/グ',
  hangul: '공/영 일 이 삼 사 오 육/륙 칠 팔 구',
  french: 'ゼロ アン ドゥ トロワ カトル サンク シス セット ユイット ヌフ',
  months: '零/〇 睦月 如月 弥生 卯月 皐月 水無月 文月 葉月 長月',
  'letters from a': '○/◯/〇 a b c d e f g h i',
  'letters with j': 'j a b c d e f g h i',
  roman: '〇/○/◯/o/zero/ゼロ i ii iii iv v vi vii viii ix',
  mahjong:
    '白 一/一萬/一筒/一索/一ピン/一ソウ 二/二萬/二筒/二索/二ピン/二ソウ/二マン 三/三萬/三筒/三索/三ピン/三ソウ/三マン 四/四萬/四筒/四索/四ピン/四ソウ/四マン 五/五萬/五筒/五索/五ピン/五ソウ/五マン 六/六萬/六筒/六索/六ピン/六ソウ/六マン 七/七萬/七筒/七索/七ピン/七ソウ/七マン 八/八萬/八筒/八索/八ピン/八ソウ/八マン 九/九萬/九筒/九索/九ピン/九ソウ/九マン',
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
  weekdays: '日 月 火 水 木 金 土 - - -',
  morse: '----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.',
  'morse in dots':
    'ーーーーー ・ーーーー ・・ーーー ・・・ーー ・・・・ー ・・・・・ ー・・・・ ーー・・・ ーーー・・ ーーーー・',
  'morse with hyphens': '----- ・---- ・・--- ・・・-- ・・・・- ・・・・・ -・・・・ --・・・ ---・・ ----・',
  'english months':
    '零/ゼロ/レイ/zero jan/january feb/february mar/march apr/april may jun/june jul/july aug/august sep/september/ナイン',
  shapes:
    '丸/まる 棒/一本/えんぴつ/鉛筆 白鳥/あひる 耳 ヨット 鈎/かぎ さくらんぼ 鎌/がけ 雪だるま/だるま 風船/おたまじゃくし',
  'counted in kana':
    '零/ぜろ いっぽん/いっぴき/いっこ/いちまい にほん/にひき/にこ/にまい さんぼん/さんびき/さんこ/さんまい よんほん/よんひき/よんこ/よんまい ごほん/ごひき/ごこ/ごまい ろっぽん/ろっぴき/ろっこ/ろくまい ななほん/ななひき/ななこ/ななまい はっぽん/はっぴき/はっこ/はちまい きゅうほん/きゅうひき/きゅうこ/きゅうまい',
  braille: '⠚ ⠁ ⠃ ⠉ ⠙ ⠑ ⠋ ⠛ ⠓ ⠊',
  cards2: '- 🂡/🂱/🃁/🃑 🂢/🂲/🃂/🃒 🂣/🂳/🃃/🃓 🂤/🂴/🃄/🃔 🂥/🂵/🃅/🃕 🂦/🂶/🃆/🃖 🂧/🂷/🃇/🃗 🂨/🂸/🃈/🃘 🂩/🂹/🃉/🃙',
  elements: 'なし h he li be b c n o f',
}
