/** Letters that a register writes in an older or another form: 冨樫, 髙濱, 黒澤. */
export const OTHER_FORMS: readonly (readonly [string, string])[] = [
  '沢澤',
  '嶋島',
  '島嶋',
  '島嶌',
  '浜濱',
  '広廣',
  '国國',
  '崎﨑',
  '高髙',
  '富冨',
  '桜櫻',
  '滝瀧',
  '竜龍',
  '真眞',
  '辺邊',
  '辺邉',
  '渕淵',
  '淵渕',
  '桧檜',
  '関關',
  '栄榮',
  '蔵藏',
  '塩鹽',
  '鶴靍',
  '槙槇',
  '遥遙',
  '館舘',
  '薮藪',
  '斉齊',
  '斎齋',
  '条條',
  '会會',
  '当當',
  '万萬',
  '与與',
  '桑桒',
].map((pair) => [pair[0] as string, pair[1] as string])

/** Letters that given names end in. */
export const ENDS_GIVEN =
  '夫男雄郎朗子美香奈太介助輔佑祐樹斗翔哉也弥彦一二三司治志史士之幸行明昭章彰弘宏浩博裕和正雅茂豊誠実進清勝修隆孝剛健徹恵絵江代枝世乃菜花華佳里梨莉織希紀未海音那沙咲桜葵蓮陽悠結衣愛心優遥舞唯吾悟輝貴規典則徳敏俊男吉造蔵平久穂帆緒央桃凛澄月羽葉夏秋春冬雪鶴亮良仁智知耶紗砂加依生真'

/** Letters that family names end in. */
export const ENDS_SURNAME =
  '田山川村木野原沢澤島崎谷本井口橋藤尾岡林森浦津池塚部瀬江坂城園垣倉松竹杉石岩永浜戸家場根脇元守嶋丸水波住曇宮'
