/** Words round a name that is given as real. Words are parted by white space; `_` stands for a space inside one. */
export const NAME_WORDS = {
  /** What a real name is called. */
  nameNoun: `本名 ほんみょう ホンミョウ 実名 フルネーム 本当の名前 ほんとの名前 ほんとうの名前 ほんまの名前 ホントの名前 本物の名前 リアルの名前 リアルネーム 本当の苗字 ほんとの苗字 ほんとの名字 本当の名字 ほんまの名字
    名字 苗字 みょうじ 名字の方 苗字の方 下の名前も 上の名前 うちの姓 私の姓 俺の姓 僕の姓 わしの姓 姓は 姓が 戸籍上の名前 戸籍の名前 戸籍名 戸籍では 戸籍だと 戸籍上は 免許証の名前 免許の名前 保険証の名前 身分証の名前 パスポートの名前 通帳の名前 カードの名義 口座名義 旧姓 新姓 氏名 姓名 おなまえ本名 正式な名前 正式名
    実の名前 生まれたときの名前 親がつけた名前 親のつけた名前 親にもらった名前 ママにつけてもらった名前 本当のフルネーム 昼の名前 素の名前 リアルでの名前 real_name full_name last_name family_name surname legal_name actual_name true_name maiden_name birth_name given_name_is`,
  /** Where a real name is written. */
  nameLabel: `表札 宛名 宛先 名札 ネームプレート ネームタグ 名刺 伝票 診察券 免許証 保険証 通帳 名義 差出人 社員証 学生証 印鑑 はんこ ハンコ 判子 年賀状 サインは 署名 予約名 お届け先 届け先 受取人 記名 刺繍 刻印 名簿 母子手帳 住民票 マイナンバーカード 表示名 領収書 送り状 郵便物 会員証`,
  /** Behind a name: the speaker is called so. */
  nameTold: `と申します と申しまして と申す って申します ともうします と言います といいます っていいます って言います て言います ていいます と言う者 という者 と言う名前 という名前 って名前 っていう名前 っていうの っていうんだ って言うの って言うんだ ていうんだ ていうの っちゅうんや っちゅうねん っていうねん いいます 言います いうんや いうねん いう者
    という名字 という苗字 って名字 って苗字 て名字 て苗字 っていう名字 っていう苗字 が本名 が名字 が苗字 は本名 って本名 っていうのが本名 というのが本名 が本当の名前 がほんとの名前 が本物の名前 が私の名前 が俺の名前 が僕の名前 が実名 と名乗って と書いて って書いて`,
  /** Behind a name: others call the speaker so. */
  nameCalled: `と呼ばれ って呼ばれ て呼ばれ と呼んで って呼んで と呼びなさい`,
  /** This is the real one: the sentence sets it against a stage name. */
  reveals: `本名 実名 ほんとは 本当は ほんまは ホントは 本当の ほんとの ほんまの ほんとうは 実は じつは 実際は リアルでは リアルだと リアルは 偽名じゃ 偽名では 芸名じゃ 芸名は 源氏名は 源氏名で 源氏名だけど 芸名で ハンドルネームは 仮名じゃ 嘘じゃない 言っちゃった 言っちゃう 教えるね 教えちゃう 名乗ると 名乗っとく 改めまして 自己紹介 戸籍 ばらす バラす 白状 信用して 信じて real_name actually really`,
  /** Behind a name it asks rather than says. */
  guesses: `かな? かも だっけ でしたっけ ですか なの? なん? とか`,
  /** The name that was given is somebody else's. */
  notSelf: `って人 という人 の方が多 が多い が多く の多い 学年に クラスに 同僚 部長 課長 上司 先輩 同級生 同期 店長 推し 俳優 女優 歌手 声優 アイドル 選手 作家 芸能人 有名人 武将 戦国 主人公 キャラ ドラマ 漫画 アニメ 映画 小説 大河 ゲームの ニュース テレビ 番組 監督 社長 俳優の 猫は 猫、 犬は 犬、 隣の人 お隣 前の住人 知り合い 友達の 友達が 友だちの 元カレ 元カノ 元彼 犬の 猫の 銅像 ファン`,
  /** Asks for a name. */
  nameAsk: `本名 名字 苗字 みょうじ お名前 おなまえ フルネーム 名前なに 名前何 名前は 名前教えて 名前を教え 名前聞い 名前うかが 名前伺 なんて呼べ 何て呼べ 何と呼べ なんとお呼び 何とお呼び real_name your_name last_name`,
} as const
