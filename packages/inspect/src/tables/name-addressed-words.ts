/** Words round names that others call out, and nicknames that are led back to them. Folded forms: katakana is written as hiragana. Words are parted by white space; signs as in regular expressions. */
export const NAME_ADDRESSED = {
  /** Of whom the talk is else. */
  others: `俳優 女優 歌手 声優 芸能人 選手 監督 主人公 きゃら あにめ 漫画 まんが 小説 どらま 映画 武将 歴史 政治家 芸人 推しの 推しが らいぶ 野球 中継 打席 甲子園 競馬 相撲 試合 応援 元彼 元かの 友達の 友達が 同僚の 先輩の 先輩が 後輩の 後輩が 先生の名前 猫の 犬の 猫が 犬が くいず ふぁん ふあん`,
  /** With さん they are no names. */
  trades: `患者 店員 客 奥 先生 看護師 医者 運転手 警察 大工 社長 部長 課長 店長 係長 主任 駅員 会員 常連 旦那 嫁 息子 娘 孫 母 父 兄 姉 弟 妹 新郎 新婦 新人 隣 皆 業者 配達員 美容師 園児 生徒 担当 受付 管理人 大家 坊 主人 職人 農家 姫 殿 神 仏 花屋 本屋 肉屋 魚屋 八百屋 酒屋 米屋 薬屋`,
  /** A name is played with. */
  nicknames: `あだ名 あだな 仇名 渾名 綽名 にっくねーむ はんね はんどるねーむ \\bhn\\b 呼び名 呼ばれ 愛称 由来 通称 ぺんねーむ ゆーざー名 あかうんと名 活動名 芸名 源氏名 の略 もじっ もじり ちゃんって さんって くんって`,
} as const
