import type { RuleSet } from '../phrase-table.ts'

const joined = (heads: string, tails: string) =>
  heads
    .split(' ')
    .flatMap((head) => tails.split(' ').map((tail) => head + tail))
    .join(' ')

const WHOM = '君 きみ お前 おまえ おめえ おめさん あなた あんた'

/** Pursuit in further scenes: what is known and what is left to find, a trade that leads to her door, an hour kept to the letter, care that only a watcher has. */
export const PURSUIT_SCENE_WORDS = {
  /** Something of her own life, named or not. */
  'her-private': `職場 勤め先 勤務先 会社 バイト先 住所 家 自宅 実家 部屋 居場所 本名 素性 身元 学校 大学 最寄り 車 ナンバー 生活圏 通勤経路 家族構成 行きつけ
    -家族に -家電 -家具 -会社員 -大学生`,
  /** It is known, said in ways that boast. */
  'is-out': `${joined('もう とっくに 全部 ぜんぶ だいたい すでに とうに 完全に', '割れとる 割れてる 割れてん 割れた バレとる バレてる ばれとる ばれてる ばれてん 押さえて おさえて 掴んで つかんで 握って 控えて 筒抜け')} 割れとるけ 割れとるぞ 割れとんぞ 割れとんで 割れとんね 割れてんだ 割れてんぞ 割れてるぞ 割れてるから 割れてるよ 割れてますよ 割れちょる 割れちゅう 割れとうよ 割れとうぞ 割れてんね 押さえてある 押さえてあん 押さえとる 掴んでる 掴んどる つかんでる つかんどる つかんどいた 控えてある 控えてる 控えとる 控えといた 控えでら メモってある メモっといた メモしてある メモしといた 把握済 調べ済 調査済 特定済 お見通し 丸わかり まるわかり モロバレ バレバレ 身バレし`,
  /** What is left to be found out. */
  'left-to-find': `${joined('あとは 後は 残るは 残りは 残すは あと', '何両目 何号車 何号室 何階か 何丁目 番地 部屋番号 部屋の番号 棟 改札口 時間帯 曜日 最寄り 駅名 建物 マンション名 名字 苗字 本名 下の名前 シフト 勤務時間 乗る時間 降りる駅 家の場所 住所 顔合わせ 出口')}`,
  only: `だけ のみ だな やな わかれば 分かれば 知りたい 特定 つかめば 掴めば`,
  /** Which of her ways it is. */
  'which-way': `${joined('何線 どの線 どの路線 どこの線 何線の電車 どのバス どこのバス 何時の電車 何時の便 何時のバス どの電車 どの改札 どっちの改札 どの出口 どこの駅 どの駅 どこで降り どこから乗 どの道 どの道順 どこの店 どこのスーパー どこのコンビニ どこのジム どこの会社 どこの店舗', 'か 使っとる 使ってる 使うか 使って 乗っとる 乗ってる 乗るか るか 通っとる 通ってる 通るか 寄っとる 寄ってる で働 で買 に乗 で乗 で降り を通 に寄')}`,
  'way-known': `もう分かっとる もうわかっとる もう分かってる もうわかってる 分かっとるで 分かっとるぞ 分かってるよ わかってるよ わかっとるよ わかっとるで 知っとるで 知っとるぞ 知ってるよ 知ってるから 把握して 把握しと 調べた 調べてある 調べがつ 特定 お見通し 見当つ 見当はつ 突き止 割れ 覚えた 覚えと`,
  /** One's trade led to her door. */
  'by-trade': `タクシーの客 タクシーで乗せ 客で乗せ 客として乗せ 乗せたことあ 乗せたの覚え 配達した 配達に行 配達で行 配達中に 荷物届けた 荷物を届けた 荷物運んだ 届けたの俺 届けたのは俺 運んだの俺 運んだのは俺 出前届 出前持って ウーバーで 宅配で行 宅配してる 引っ越し手伝 引越しの作業で 点検で入 点検に行 点検で行 検針で 検針に行 工事で入 工事で行 修理で入 修理に行 配送した 清掃で入 新聞配って 牛乳届け 郵便配って 集金に行 内見案内した`,
  'place-of-hers': `${joined('降りた 降りだ 降ろした おろした 届けた 届げだ 運んだ 乗せた 配達した 行った', '場所 とこ ところ 家 先 マンション アパート 部屋')} 住所 家の場所 家まで 部屋番号 号室 表札 降り場 マンション アパート 顔覚 名前覚 家覚`,
  noted: `控え ひかえ メモ めも 覚えて 覚えと 覚えた おぼえ 記録して 記録しと 書き留 忘れてない 忘れん 忘れない わかってる 分かっとる 知っとる 知ってる また行 また寄 今度行 次は`,
  /** Duties counted out over the day. */
  'one-letter': `一通 0通 一回 一報 一言 一枚 必ず電話 おはようの`,
  'day-part': `起きたら 朝起きたら 昼に 昼休みに 夜に 寝る前に 寝るまえに 出る前に 帰ったら 着いたら 毎時 朝 昼 晩`,
  'or-else': `欠かしたら 欠かすな 欠かさず 抜かしたら 抜いたら 忘れたら 怠ったら 守れんかったら 守れなかったら 遅れたら 破ったら 承知せ 許さん 許さな 許さへん と言うたやろ と言っただろ 言うたやろ 言っただろ 約束やろ 約束だろ 約束したやろ 約束したろ わかっとるな わかってるな わかってるよね`,
  /** By the minute, written without digits too. */
  'by-minute': `${joined('一 二 三 五 十 十五 二十 三十 半 0 一時 二時 0時 半時', '分おき 分ごと 分毎 分に一 分に0 間おき 間ごと 間毎 日おき')}
    -0分おきに運 -0分おきに電車 -0分おきにバス -0分おきに出 -0分おきに来る`,
  'write-now': `書け$ 書けよ 書けって 書きなさい 書き込め 書いて送 知らせろ 知らせなさい 知らせて$ 打て$ 打てよ 送れ$ 送れよ 送れって 送らんか 送りなさい 報告しろ 報告しなさい 報告して 報告せえ 返事しろ 返事して 返事せえ 返信しろ 返信して 連絡しろ 連絡して 連絡せえ 連絡入れろ 声聞かせろ 顔見せろ 写真送れ 生存確認しろ 生存確認送 生存確認の`,
  /** She was not there as told; she must say why. */
  'not-online': `${joined('イン in ログイン 待機 配信 待機しに', 'せんかった しなかった してなかった せえへんかった せんやった せんだ しとらん しとらんかった せんの しないの せんのか しないん できんかった さぼった サボった')} 来んかった 来なかったの 来なかったん 来うへん 来えへんかった 顔出さなかった 顔出さんかった 顔見せなかった 約束すっぽか`,
  'account-now': `理由言え 理由を言え 理由言って 理由を説明 理由は? 説明しろ 説明せえ 説明して 説明しなさい 言い訳 弁解 納得いく 納得のいく 全部言え 全部話せ 正直に言え 正直に話せ 何してたか言 何しとったか言 誰とおった 誰といた 言うたやろ 言ったよな 言うたよな 言っただろ 言ったはず 約束やろ 約束だろ 約束したよな どういうつもり`,
  /** Her laundry is not out, her papers pile up: he has passed by. */
  'home-still': `${joined('洗濯物が 洗濯物も 洗濯物 布団が 布団も', '出とらん 出てない 出てなかった 出ていな 干してな 干しとらん 干されてな 出しっぱなし 取り込んでな')} ${joined('窓が 窓も カーテンが カーテンも 雨戸が 雨戸も シャッターが', '閉めっぱなし 閉まりっぱなし 閉まったまま 閉まっとった 閉まってた 開いてな 開いとらん')} ${joined('新聞が 新聞も 郵便が 郵便受けが ポストが チラシが', '溜まって たまって 溜まっと たまっと 刺さったまま いっぱい')} ${joined('電気が 電気も 部屋の電気 明かりが 明かりも 灯りが 車が 車も 自転車が 自転車も', 'つかんかった つかなかった ついてなかった ついとらん ついとらんかった なかった 無かった 動いてな 動いとらん 停まったまま')}`,
  'that-is-why': `知っとる 知ってる わかっとった わかってた 分かってた やっぱり 留守 寝込`,
  /** His post at her stop. */
  'her-stop': `${joined(`${WHOM} 貴女`, 'の駅 の最寄り の改札 の降りる駅 の使う駅 の使ってる駅 のバス停 の乗る駅 の通り道 の帰り道 の職場の前 の会社の前 の家の前 の家の近く の店の前 の通る道')}`,
  'stands-there': `おります おりました おるで おるけん おるよ おるぞ いるよ いるから います いました 立ってる 立っとる 立ってます 立っております 待ってる 待ってます 待っとる 待っております 見てます 見てる 見とる 見ております 通ってます 通っております 座ってます 座ってる`,
  'not-spoken-to': `まだ声は まだ声かけ まだ声をか まだ声掛け 声はかけて 声かけないで 声かけずに 声はかけない 声はかけません 話しかけてはいな まだ話しかけ`,
  /** Put out as often as one likes. */
  'again-out': `${joined('何回 何度 なんど なんかい 何べん いくら いくつ どれだけ なんぼ 毎回', '消しても 消されても ブロックしても ブロックされても 拒否しても 拒否されても BANしても BANされても 弾いても 弾かれても 切っても 切られても 追い出しても 追い出されても 通報しても 退会させても')}`,
  'again-in': `作り直 作って また作 また来 また入 戻って 戻る 登録し 登録す 名前変え 入り直 増や 無駄 むだ 諦め あきらめ 会いに来 現れ 平気 同じ 安心して 大丈夫`,
  /** Which door she takes. */
  'which-exit': `どっちから出 どこから出 どの門から どの出口から どの改札から どっちの改札 どっちの出口 どっちの門 何口から出 何口から帰 表から出 裏から出 何番出口`,
  /** Looking on by means of another's name. */
  'lent-name': `${joined('友達の 友だちの 知り合いの 弟の 同僚の 先輩の 後輩の 連れの ツレの 他人の', 'アカウント アカ 垢 スマホ 携帯 端末 名前 名義 登録')}`,
  'looks-on': `借りて見 借りて入 借りて覗 借りて来 借りてずっと で見てた で見てます で見てました で見てる で見とる で覗い で入って で入った で来て で来ました でずっと で監視`,
  /** Her true name came up in what is left of her. */
  'name-up': `${joined('本名 実名 フルネーム 名字 苗字 住所 勤務先 学校名 顔 出身校 旧姓 実家', 'まで出て まで載って まで残って まで書いて まで写って までヒット まで見つけ まで特定 までバレ までわか まで分か までつかん まで辿')} 本名出てた 本名出てきた 本名出てき 本名が出てた 本名が出てきた 実名出てた 実名が出てきた 本名載ってた 本名残ってた 本名見つけ 本名ヒット`,
  'own-up': `俺の 僕の 自分の 私の うちの 友達の 有名人 芸能人 俳優 声優 アイドル 選手 犯人 怖 こわ 気をつけ 運営 誰かに 勝手に`,
  /** The very carriage. */
  carriage: `${joined('0番線 一番線 二番線 三番線 四番線 0号車 一号車 0両目 一両目 二両目 三両目 先頭車両 最後尾 女性専用車', 'だったね だったよね だったな だったでしょ に乗ってた に乗っとった に乗った 乗ってたね の先頭 の最後尾 の端の席 のドア横 のいつもの')}`,
  'key-copy': `合鍵作 合鍵を作 合鍵持って 合鍵を持って 合鍵複製 合鍵手に入 合鍵あるから 合鍵ある$ 合鍵、作 スペアキー 鍵の番号写 鍵番号`,
  'key-own': `実家 家族 親 嫁 妻 彼女 彼氏 大家 管理会社 会社 業者 なくし 無くし 車の 自転車 ロッカー うちの 俺んち 俺の部屋`,
  /** What she is said to owe by her word. */
  'promise-duty': `${joined('連絡する 報告する 電話する 返事する 毎日来る 毎日入る 毎日顔出す 毎晩来る インする ログインする 写真送る 写真撮る 居場所言う 居場所教える', '約束だろ 約束やろ 約束でしょ 約束だよな 約束だよね 約束したろ 約束しただろ 約束したやろ 約束だったよな 約束だったでしょ って約束 決まりだろ 決まりやろ ルールだろ って決めただろ')}`,
  /** A device that tells where she is. */
  'where-app': `位置アプリ 位置共有アプリ 位置情報アプリ 位置共有のアプリ 居場所アプリ 見守りアプリ 追跡アプリ Life360 ゼンリー zenly whoo 位置共有 位置情報の共有`,
  'install-it': `入れといて 入れておいて 入れとけ 入れておけ 入れろ 入れなさい 入れてよ 入れてほし 入れようよ 登録して 登録しと オンにして オンにしと ずっとオン 切らないで 切るな いつでも見れる いつでも見られる 常に見`,
  'app-kin': `親 娘 息子 子供 子ども 孫 妻 嫁 夫 旦那 家族 猫 犬 登山 会社 スマホなくし 迷子`,
  /** Presents that look back. */
  gift: `プレゼント ぬいぐるみ 時計 置物 充電器 花瓶 フィギュア クマ くま 人形 加湿器 スピーカー アロマ 送ったやつ あげたやつ 贈ったやつ 送った箱 贈り物`,
  bugged: `${joined('カメラ マイク 盗聴器 GPS 発信機 エアタグ AirTag 小型カメラ 隠しカメラ タグ', 'ついて が入って 入って 仕込 を仕込 入れて を入れて 隠して を隠して 埋め込 付けて つけて')}`,
  'gift-own': `ペット 猫 犬 子供 子ども 娘 息子 実家 母 介護 見守り 防犯 玄関 自分の 俺の 車`,
  /** Looked for at her place, in vain. */
  sought: `ずっと探した ずっと探して 探したのに 探したんだけど 探しとった 探し回った 探し回って 探しまわ 一日探 半日探 朝から探 端から端まで探 全部の教室 全部のテント 全部の階`,
  'not-found': `いなかった おらんかった いなくて おらんくて 会えなかった 会えんかった 見つからな 見つからん どこにいた どこおった 来てなかった 休みだった 休んだ 嘘つい`,
  'lost-thing': `鍵 スマホ 携帯 財布 イヤホン 猫 犬 リモコン 眼鏡 メガネ 在庫 売り場 商品 駐車場 店が 店を 席が 空き 駐輪 トイレ 娘 息子 子供 子ども 母 父 友達 友だち 推し キャラ ポケモン モンスター アイテム`,
  /** Care that only somebody who watches has. */
  'alone-there': `${joined('公園 路地 裏道 暗い道 細い道 近道 墓地の横 高架下 歩道橋 河川敷 土手 線路沿い 神社の横 雑木林 地下道 トンネル 夜道 帰り道', '抜ける 抜けて 通る 通って 通んの 歩く 歩いて 一人で ひとりで ひとり 突っ切 を抜け を通 を歩 を一人 をひとり')} 夜道ひとり 夜道一人 帰り道ひとり 帰り道一人 イヤホンして歩 イヤホンしたまま 傘さして自転車 スマホ見ながら歩 歩きスマホ`,
  'watched-so': `見ててヒヤ 見ててハラ 見ててひや 見ててはら 見てて心配 見てて危 見てて怖 見ててこわ 見ててあぶ 見とって心配 見とって危 見とってヒヤ 見てるこっちが 見とるこっちが 後ろから見てて 後ろから見とって 後ろで見てて 遠くから見てて 遠くから見守 後ろから見守 陰から見守 陰で見守 見守ってたけど 見守っとった いつも見てるから いつも見てて ヒヤヒヤする$ ヒヤヒヤしたよ ヒヤヒヤした$`,
  /** Eaten, bought or had done where she works. */
  'shop-of-hers': `${joined(WHOM, 'のバイト先 のバ先 の店 のお店 の職場 のカフェ のパン屋 のサロン の美容室 の居酒屋 の喫茶店 のコンビニ のスーパー の勤め先 んとこの店 のとこの店 の働いてる店 の働く店')}`,
  'had-there': `食ってきた 食ってき 食べてきた 食べてき 食べてみた 飲んできた 飲んでき 買ってきた 買ってき 買うてきた 買うてき 切ってもら 揉んでもら 受けてきた 打ってきた 打ってもら 並んできた 座ってきた 居座 頼んできた 頼んだ 食った$ 食べた$ 飲んだ$ 食べたよ 飲んだよ 食うてきた 覗いてき 寄ってき 行ってきた 行ってき 入ってきた 見てきた`,
  'she-away': `シフト入ってな シフトじゃな シフト違 シフト休 いなかった おらんかった おらんね 休みだった 休みやった 今日休み 出勤じゃ 出てなか 会えなかった 会えんかった また金曜 また土曜 また日曜 また月曜 また火曜 また水曜 また木曜 また行く また行くわ また来る また寄る 次はいつ入 次いつ入 いつ入って いつシフト 次のシフト`,
  /** Booked as a guest where she serves. */
  booked: `予約した 予約しと 予約取った 予約とった 予約入れた 席取った 席とった 泊まりで取った 部屋取った 部屋とった 申し込んだ 宴会入れた コース頼んだ`,
  'she-serves': `${joined('配膳 配膳係 仲居 給仕 接客 担当 レジ 受付 フロント 案内 お酌 指名 施術 ホール 当番 係', '君だよね は君だよね は君やろ は君でしょ はお前だろ はきみだよね きみだよね お前だよな 君でしょ きみでしょ 君やろ きみやろ お前やろ お前だろ あんたやろ あなただよね 君が きみが 君なん')} 君が運ん 君が運ぶ 君が出てく 君が担当 君が案内 君が接客 君が給仕 きみが運 きみが出てく お前が運 お前が出てく 君も手伝 手伝うって言 君いるよね 君おるやろ 君のシフト`,
  /** To lie in wait, as a plan. */
  'wait-plan': `待ってみるわ 待ってみるね 待ってみるよ 待ってみよ 待ってみます 待っとくわ 待ち伏せしとく 張ってみる 張ってみよ 張っとくわ 張っとくね 張ろうかな 張るわ 張るね 張り込むわ 張り込むね 張り込もう 張り込んでみ 待ち伏せるわ 待ち伏せしよ 待ち構え 見張ってみ 見張るわ 見張ろう 立っててみ 立ってみる 立って待つ 一日待ってみ 一日立って 朝から待ってみ 降りてくるの待 出てくるの待 通るの待`,
  'wait-spot': `裏で 表で 下で 正門 裏門 校門 門で 出入口 出入り口 ロビー 駅 改札 ホーム バス停 出口 ロータリー 通用口 裏口 家の前 マンション アパート 会社 職場 校門 店の前 駐車場 交差点 角 通り 駅前 コンビニ 公園`,
  'other-watch': `選手 芸能人 アイドル 推し 有名人 俳優 宝塚 犯人 刑事 泥棒 猫 鳥 魚 鹿 熊 猪 電車の写真 撮り鉄 撮影 タイムセール 開店 特売 発売 友達 友だち 息子 娘 孫 妻 嫁 同僚 上司 先輩 テント 肉 お湯 湯を 気を張 見栄 意地 根 網を 罠 ゲーム`,
  /** Off to her house, without being asked. */
  'off-home': `今から家行くわ 今から家行くよ 今から家行くから 今から家行くぞ 今から家行くで 今から家行く$ 今から家に行くよ 今から家に行くから 今から家に行くわ 今から家まで行 これから家行く これから家に行く これから家まで行 今から行くから家に 今から行くから鍵 今から行くから待って 家行くからな 家行くぞ 家まで行くぞ 家まで行くから 家まで行くよ 家に行くぞ 家に行くからな 家まで会いに 部屋まで行くから 今から向かうから鍵 鍵開けといて 鍵あけといて 鍵開けとけ ドア開けといて`,
  'asked-home': `宅配 荷物 と妻 友達の 友だちの 実家 ばあちゃん 母 父 妹 弟 兄 姉 娘 息子 孫 彼女 彼氏 先輩 同僚 お客さん 修理 業者 訪問 営業 猫 犬 帰る 帰って 配達 仕事で`,
  /** Her door or window is not as it was. */
  'home-altered': `${joined('表札 表札の名前 郵便受けの名前 ポストの名前 カーテン カーテンの色 部屋のカーテン 自転車 車 洗濯物 玄関の鉢 傘立て', 'が変わってた が変わっとった 変わってた 変わっとった がなくなってた なくなってた なくなっとった が無くなって 外れてた 外れとった 消えてた')}`,
  /** His move to where she lives. */
  'her-town': `${joined('君 きみ お前 おまえ あなた あんた 貴女 キミ アナタ おめえ', 'のまちへ のまちに の町へ の町に の街へ の街に の近所へ の近所に の近くへ の近くに の隣へ の隣に のとなりへ のとなりに の駅へ の駅に の住む町 の住む街 の住んでる町 の住んでる街 の最寄りへ の最寄りに のマンションへ のマンションに のアパートへ のアパートに')}`,
  'moved-there': `引っ越し ひっこし 引越し 引っ越した ひっこした 越してき 越しました 引っ越す ひっこす 移り住 移住 部屋を借 部屋借 家を借 家借 住み始 住みはじ 住むこと 住もう 転勤願 異動願 転職し 就職し`,
  /** Each morning on her way, told to her face. */
  'way-mark': `橋 坂 踏切 トンネル 歩道橋 川沿い 土手 高架 交差点 商店街 公園の前 神社の前 線路沿い 並木 信号 角のコンビニ 角のパン屋 歩道`,
  'goes-by': `渡って通 渡って行 渡って会社 渡って仕事 渡って学校 通って通 通って会社 通って仕事 通って学校 通って帰 抜けて通 抜けて帰 抜けて行 曲がって帰 上って帰 下って駅 走って駅 歩いて通 自転車で通 自転車で行 チャリで通 チャリで行`,
  'sure-of-it': `んだから んだもん んだろ んでしょ んやろ んやから るだろ るでしょ るやろ るよね るよな るもんな るもんね てるし とるし てるから とるから てるもん`,
} as const

/** How they must stand to each other and to those of the other tables of pursuit. The notation is explained in phrase-table.ts. */
export const PURSUIT_SCENE_RULES: readonly RuleSet[] = [
  {
    category: 'harm.stalking',
    reason: 'sounds-like-pursuit',
    lines: `
      0.86 her-private 6> is-out                       + you her-thing menace | unreal told third of-mine site
      0.78 her-private 6> is-out                       | unreal told third of-mine site
      0.86 m: which-way 8> way-known                   | unreal told third site me-too
      0.82 m: left-to-find 6> only                     + way-known know narrows you her-thing found-out | unreal told third own-case site
      0.88 m: by-trade 40&& place-of-hers 10> noted    | unreal told of-us
      0.8  m: by-trade 40&& place-of-hers              + you her-thing | unreal told of-us
      0.86 m: place-of-hers 8> noted                   + by-trade | unreal told of-us
      0.86 m: alone-there 24&& watched-so              | unreal told site kin-of-mine
      0.88 m: shop-of-hers 12> had-there 20>> she-away     | unreal told
      0.72 m: shop-of-hers 12> had-there                   | unreal told third
      0.86 m: booked 20>> she-serves                   | unreal told site
      0.86 m: that-is-why 8>> home-still               + know laundry whynot | unreal told own-home of-mine site
      0.8  m: home-still 12>> home-still               | unreal told own-home of-mine site
      0.88 m: her-stop 20> stands-there                | unreal told
      0.8  m: not-spoken-to                            + await-when street wait-spot her-stop | unreal told site other-watch
      0.84 m: carriage                                 + you await-when her-train claims seen-tail | unreal told me-too
      0.6  m: key-copy                                 | unreal told key-own
      0.86 m: key-copy                                 + you her-thing her-private whose-place | unreal told key-own
      0.86 m: gift 14>> bugged                         | unreal told gift-own
      0.88 m: which-exit 24>> wait-plan                | unreal told other-watch
      0.86 m: lent-name 4> looks-on                    + barred shut-out you its-me watched-so so-i-come no-flight | unreal told
      0.5  m: lent-name 4> looks-on                    | unreal told site_money
      0.84 m: name-up                                  | unreal told own-up own-name
      0.88 m: again-out 12>> again-in                  | unreal told
      0.84 m: sought 16>> not-found                    | unreal told lost-thing
      0.82 m: wait-spot 4> wait-plan                   | unreal told other-watch site
      0.72 m: off-home                                 | unreal told asked-home site
      0.72 m: home-altered                             + moved-again whynot you her-thing know | unreal told own-home own-name third
      0.5  m: home-altered                             | unreal told own-home own-name third
      0.88 m: her-town 6> moved-there                  | unreal told
      0.86 m: await-when 12> way-mark 4> goes-by 8> sure-of-it | unreal told of-us of-mine she-told third
      0.8  m: await-when 12> way-mark 4> goes-by       + you her-thing | unreal told of-us she-told third
    `,
  },
  {
    category: 'harm.stalking',
    reason: 'presses-for-contact',
    lines: `
      0.87 m: day-part 6> one-letter 8> day-part 6> one-letter 30>> or-else | unreal told third at-work
      0.84 m: one-letter 10> day-part 6> one-letter    + or-else must-do duty-do | unreal told third at-work
      0.84 m: promise-duty                             | unreal told third at-work
      0.84 m: where-app 10> install-it                 | unreal told app-kin
      0.87 m: by-minute 14>> write-now                 | unreal told third at-work
      0.86 m: whynot 10> not-online 30>> account-now   | unreal told third
      0.78 m: not-online 24>> account-now              | unreal told third
    `,
  },
]
