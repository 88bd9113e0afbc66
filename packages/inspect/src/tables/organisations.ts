/** Endings of the names of companies, shops and schools. The name is what stands before, with the ending. */
export const ORGANISATION_ENDINGS: readonly string[] =
  '商事 製作所 製薬 建設 運送 物流 工業 工務店 産業 電機 電気 化学 銀行 信用金庫 証券 保険 不動産 出版 書店 新聞 テレビ 放送 病院 医院 クリニック 歯科 薬局 保育園 幼稚園 こども園 小学校 中学校 高校 高等学校 女子大 大学 大学院 専門学校 短大 学園 予備校 市役所 区役所 町役場 村役場 県庁 警察署 消防署 郵便局 図書館 美術館 水族館 動物園 ホテル 旅館 百貨店 スーパー 美容室 美容院 サロン 食堂 書房 堂書店 酒造 農園 牧場 水産 法律事務所 税理士法人 会計事務所 営業所 支店 テック システムズ ホールディングス 鉄道'.split(
    ' ',
  )

/** Words in front that make a kind of place, not a name: どこかの病院, 近所のスーパー. */
export const NOT_NAMES: readonly string[] =
  'どこか ある 近所 地元 大きな 小さな 普通 一般 某 総合 私立 公立 国立 市立 県立 都内 田舎 駅前 女子 男子 医療系 外資系 動物 大学 美容 看護 高級 ビジネス ラブ 地方 中小 大手 有名 老舗 個人 その あの この 別 新しい 昔 ネット 友達 弟 妹 兄 姉 母 父 娘 息子 嫁 旦那 僕 私 俺 いつも 今 夜間 通信制 定時制 同じ 母校 うち 自分 会社 医大 結構 電子 損害 生命 健康 火災 社会 雇用 地域 移動 公共 交通 全国 東京 商業 工業 農業 普通科 進学 女子校 男子校 共学 夜間 大型 出張'.split(
    ' ',
  )
