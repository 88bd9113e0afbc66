/** Words round an age under 18. Words are parted by white space; `_` stands for a space inside one. */
export const AGE_WORDS = {
  /** Pupils, and what only they are. */
  pupil: `高校生 高校一年 高校二年 高校三年 高校1年 高校2年 高校3年 高1 高2 高3 高一 高二 高三 高校1年生 中学生 中学一年 中学二年 中学三年 中学1年 中学2年 中学3年 中1 中2 中3 中一 中二 中三 小学生 小1 小2 小3 小4 小5 小6 小一 小二 小三 小四 小五 小六 小学1年 小学2年 小学3年 小学4年 小学5年 小学6年 小学三年 小学四年 小学五年 小学六年 中坊 厨房 消防 JK JC JS DK FJK SJK LJK JK1 JK2 JK3 jk1 jk2 jk3 女子高生 男子高生 女子高校生 男子高校生 現役JK 現役高校生 女子中学生 男子中学生 女子高 未成年 未成年者 18歳未満 18才未満 18未満 十八歳未満 じゅうはちみまん 義務教育 高専の一年 高専一年 高専1年 高専二年 高専2年 高専三年 こうこうせい こーこーせー ちゅうがくせい しょうがくせい みせいねん いちねんせい ろくねんせい こうこう 定時制 通信制高校 中等部 高等部 high_schooler high_school_student highschool_student in_high_school in_highschool high_school_girl high_school_boy middle_schooler middle_school junior_high 10th_grade 11th_grade 9th_grade 8th_grade 12th_grade sophomore_in_high underage under_18 a_minor not_18_yet not_even_18 still_a_minor`,
  /** School life as it is lived now. */
  schoolLife: `期末テスト 中間テスト 期末試験 中間試験 定期テスト 数A 数学A 数I 数II 数1 古典 現国 宿題 夏休みの宿題 自由研究 担任 担任の先生 部活 部活の 部活帰り 顧問 生徒会 体育祭 文化祭 修学旅行 遠足 林間学校 三者面談 進路希望 進路 内申 校則 校門 朝礼 終礼 授業中 一限 六限 給食 ランドセル 制服のまま 学生服 セーラー服で 下校 登校 補導 門限 高校受験 受験生 志望校 志望の高校 高校に受かる 合格発表 塾の帰り 塾帰り 保健室 体育の授業 体育見学 学年主任 クラス替え お年玉 声変わり 成長期 放課後 期末 中間 赤点 追試 模試 1学期 2学期 3学期 一学期 二学期 三学期 終業式 始業式`,
  /** The account is not the speaker's: children enter so. */
  borrowed: `お父さんの お母さんの 親の パパの ママの 姉の 兄の お姉ちゃんの お兄ちゃんの 友達の身分証 母の 父の 年ごまかし 年齢ごまかし 歳ごまかし 年を偽 年齢詐称 サバ読 鯖読`,
  /** A word for the speaker's own truth or present. */
  ownNow: `実は じつは ほんとは 本当は ほんとうは ほんまは ホントは マジで ガチで まだ いま 今 現在 年齢は 年は 歳は 俺 おれ オレ 僕 ぼく ボク 私 わたし あたし うち ウチ わい わし 自分 わたくし こっちは ぶっちゃけ 正直 一応 もうすぐ やっと 今年 今度 これでも`,
  /** The one spoken to. */
  youNow: `君 きみ キミ お前 おまえ あなた あんた そっち 自分まだ 声が でしょ でしょう だろ やろ じゃないの ちゃうん じゃん`,
  /** Somebody else, the past, jokes, rules: no sign of a minor here and now. */
  notMinor: `デビューして デビュー１ デビュー1 歳から 還暦 のとき の時 の頃 のころ 頃は ころは だった でした 以来 昔 当時 あの頃 精神年齢 心は 永遠の 気持ちは 中身は 肌年齢 娘 息子 妹 弟 甥 姪 孫 うちの子 上の子 下の子 長男 長女 次男 次女 お子さん 子ども 子供 親戚 隣の いとこ 従妹 犬 猫 子役 未満禁止 以上 禁止 間違われ 間違え に見え 見える に見られ ワイン ウイスキー 勤続 年前 先生をし 先生して 先生やっ 教え子 教えて 生徒が 生徒に 生徒は 姉 兄 主人公 キャラ 設定 アニメ ドラマ 映画 漫画 歌詞 曲 歴 社会人 卒業して 卒業後 戻りたい みたい 推し 選手 高校野球 甲子園で ニュース じゃない ちゃう ではない なのに のくせに の相手 向け レベル コスプレ 制服コス ごっこ ぶり 保護者 親として PTA 授業参観 送り迎え 担当 家庭教師 塾講師 実習 ご利用 ご遠慮 登録できない 利用できない お断り だめなの 使えない 限定 大学 専門学生 成人して お酒デビュー 新入社員 部下 後輩 若い子 最近の 今どき 世代 友達の 友達が 知り合い 同級生 同窓会 クラス会 懐かし`,
} as const
