import type { RuleSet } from '../phrase-table.ts'

const joined = (heads: string, tails: string) =>
  heads
    .split(' ')
    .flatMap((head) => tails.split(' ').map((tail) => head + tail))
    .join(' ')

const WHOM = '君 きみ お前 おまえ おめえ あなた あんた 貴女'

const DOES =
  '使ってるの 使っとるの 通ってるの 通っとるの 寄ってるの 寄っとるの 寄るの 乗ってるの 乗っとるの 乗るの 降りるの 降りてるの 買ってるの 買い物してるの 歩いてるの 歩いとるの 働いてるの 働いとるの バイトしてるの 帰ってくるの 停めてるの 走ってるの 散歩してるの 行ってるの 行っとるの 通るの 使うの 出てくるの 飲んでるの 食べてるの'

/** Pursuit by its traces: by way of her family, out of paused pictures and rubbish, told to her face, in the polite words of older people. */
export const PURSUIT_TRACE_WORDS = {
  /** By way of whom she was found. */
  'via-kin': `${joined(
    '妹 妹さん 弟 弟さん 姉 お姉さん 兄 お兄さん お母さん お父さん 母親 父親 親御さん 旦那 旦那さん 彼氏 元カレ 元彼 友達 お友達 親友 同級生 同僚 後輩 先輩 いとこ 従姉妹 お子さん 娘さん 息子さん ママ友 幼なじみ フォロワー',
    'から の線から のほうから の方から のアカから の垢から のアカウントから のインスタから のフェイスブックから のタグから の投稿から のストーリーから の写真から のブログから のフォロー欄から のフォロワー欄から のフォロワーから のいいね欄から の友達欄から の店から 経由で つながりで 繋がりで を辿 をたど',
  )}`,
  'led-on': `辿った 辿って 辿れた 辿り たどった たどって たどれた たどり着 行き着いた 行き着き 割れた 割れたよ 割り出 特定した 特定しちゃ 特定でき 突き止め 探し当て 探り当て`,
  'led-on-mild': `見つけた 見つけちゃ 見つかった わかった わかっちゃ 分かった 分かっちゃ もうわかって もう分かって バレた 判明 つながった 繋がった 出てきた 一発`,
  /** Coming out of somewhere. */
  'at-exit': `${joined(
    '裏口 通用口 正面玄関 玄関 自動ドア エントランス 改札 店 お店 会社 職場 ビル 駅 コンビニ スーパー マンション アパート 家 学校 病院 エレベーター 地下 階段 正門 裏門 社員口 出口 ドラッグストア 美容室 美容院 歯医者 ジム カフェ 銀行 郵便局',
    'から出てきたとき から出てきた時 から出てくるとき から出てくる時 から出てきたところ から出てきたら から出たとき から出た時 から出たら から出てったとき を出たとき を出た時 を出るとき を出る時 に入るとき に入る時 に入ったとき に入ってくとき 入るとき 入る時 出るとき 出る時 出たとき 出た時 出てきたとき 出てきた時',
  )} ${joined('電車 バス タクシー 車 自転車 ホーム', '降りたとき 降りた時 降りるとき 降りる時 を降りたとき を降りた時 から降りたとき から降りた時 から降りてきたとき 乗るとき 乗る時 に乗るとき')}`,
  /** How she looked, and that it was seen. */
  'body-sign': `${joined(
    '足ひきずっ 足引きずっ 足をひきずっ 足を引きずっ 足かばっ 目赤くなっ 目が赤くなっ 目腫れ 泣い 泣きそうにし 顔色悪くし 疲れた顔し 疲れ しんどそうにし ふらふらし ふらつい よろけ つまずい つまづい 転び 転びそうになっ 咳し 咳こん うつむい 下向い 暗い顔し 電話し 誰かと電話し スマホ見 イヤホンし マスクし 荷物重そうにし 重そうにし 髪濡れ 寒そうにし 傘持っ 傘さし 走っ 小走りし 急い きょろきょろし キョロキョロし 振り返っ 袋さげ 袋下げ 袋持っ 笑っ ため息つい 背中丸め 足元見 財布探し 鍵探し 髪おろし 髪結ん 帽子かぶっ',
    'てたよ てたね てたけど てたな てたから てたろ てたでしょ てたよね てたやろ てたで とったよ とったね とったけど とったな とったやろ とったで でたけど でたね でたよ てましたね てましたよ てましたけど とりましたね とりましたな とんしゃった とらした よったね よったけど よったな てたの知 てたの見 てた、',
  )} 顔色悪かった 顔色よくな 目赤かった 足痛そう 足が痛そう 疲れた顔だっ 元気なさそうだっ 元気なかった しんどそうだっ しんどそうやっ 眠そうだっ 寒そうだっ 薄着だっ 重そうだっ 靴ずれ 靴擦れ`,
  /** What of a view tells the floor or the house. */
  'view-of': `角度 見え方 見える高さ 高さ 向き 位置関係 距離感 差し込み方 差し方 日の入り方 光の入り方 影の長さ 影の向き 西日 朝日 夕日 眺め 景色 夜景 窓の高さ`,
  'which-floor': `何階 階数 どの階 どの部屋 どのビル どの建物 どのマンション どのアパート どっち側 どっち向き どちら側 どちら向き 方角 どの棟 号室 西側 東側 南側 北側 西向き 東向き 南向き 北向き 角部屋 どのへんか どの辺か どのあたりか どこのマンション 何丁目 どの通り`,
  'can-tell': `一棟しか 一軒しか 0軒しか 一つしか ここしか そこしか あそこしか 一択 わかる わかった わかっちゃ わかります わかりました わかりま 分かる 分かった 分かっちゃ 分かります 分かりました 割り出 計算でき 見当つ 見当が 見当は 特定 絞れ しぼれ 逆算 丸わかり バレバレ 読める 読めた 当てられ 見抜`,
  /** Out of what she threw away. */
  'trash-place': `ゴミ捨て場 ごみ捨て場 ゴミ置き場 ごみ置き場 ゴミ集積 ごみ集積 集積所 収集所 ゴミステーション ゴミ箱 ごみ箱 ゴミ袋 ごみ袋 古紙回収 資源ごみ 資源ゴミ 燃えるゴミ 燃えるごみ`,
  'her-paper': `宛名 封筒 はがき ハガキ レシート 伝票 明細 診察券 処方箋 手紙 歯ブラシ ストッキング 下着 名前の書い 名前入り 名前書いて 名前のある 送り状 請求書 領収書 ${joined(WHOM, 'の')}`,
  'picked-up': `拾った 拾って 拾っと 拾いま ひろった ひろって ひろっと 漁った 漁って あさった あさって 持って帰っ 持ち帰っ 持ってきた 見つけた 見つけて 見つけました もらってきた もらっといた 回収した 開けた 開けて 開けさせ 中見た 中身見 読んだ 読ませ 抜いた 抜き取`,
  /** Out of pictures stopped and enlarged. */
  'paused-at': `一時停止 コマ送り スロー再生 スローで 拡大し 拡大した ズームし ズームした 巻き戻し 巻き戻して 見返して 見返したら 画質上げ 明るさ上げ 反転させ 反転して 何度も再生 停止して 止めて見 静止画 目を凝ら`,
  'tell-tale': `名札 制服 看板 ロゴ 伝票 封筒 宛名 表札 住所 カレンダー レシート メニュー 校章 シフト表 社員証 学生証 診察券 薬袋 ラベル 店名 会社名 駅名 ナンバー 窓の外 電柱 標識 瞳 鏡 反射 写り込 映り込 予定表 郵便物 通帳 書類 免許 回覧板 病院の袋 紙袋`,
  'got-read': `読んだ 読めた 読めちゃ 読めました 読み取れ 読みとれ 見えた 見えちゃ 見えました わかった わかっちゃ 分かった 分かっちゃ 分かりました わかりました 出てきた 特定 検索し 調べた 判明 書いてあった 控えた メモし バレた 丸見え`,
  /** Waited for, in polite words. */
  'polite-wait': `お待ちしておりました お待ちしてました お待ちしていました お待ちしとりました お待ちいたし お待ち申し お待ちしたのですが お待ちしたんですが お待ちしましたが お待ちしましたけ 待っておりました 待っとりました 待ちよりました 待ちましたが 待ちましたけ 待たせていただき 待たせてもらいました 立っておりました 立っとりました 立っていました 座っておりました 佇んで たたずんで 張っておりました`,
  'polite-miss': `お見えになら お見えになりま お見えでな 見えませんで 見えませんな 見えんでした 見えられん 見えられま お越しになら お越しになりま いらっしゃらな いらっしゃいませんで お姿が見 お姿を見 お姿がな お通りになら お通りになりま お会いできず お会いできま お会いできな お見かけできま お見かけできな お見かけしませ お出になりま お出にならな 出て来られま 出てこられま おいでになら おいでになりま おられませんで おんなさら おらっしゃら 来られませんで 来られんやった 来なさら 通られませ 通られんやった 降りて来られま 降りてこられま`,
  /** A word three times a day, on order. */
  'thrice-a-day': `朝昼晩 朝昼夜 朝晩 朝夕 朝と晩 朝と夜 一日三度 日に三度 一日三回 日に三回 三度三度 毎食後 朝も昼も晩も 朝も昼も夜も 朝も晩も 起きたら寝るまで`,
  'owes-word': `返事 返信 連絡 便り 電話 一言 ひとこと 挨拶 報告 顔 声 写真 メッセージ メッセ 文 書き込み`,
  'send-it': `よこせ 寄越せ 寄こせ よこさん 寄越さん よこさな 寄越さな よこしなさい 寄越しなさい 入れろ 入れんか 入れなさい 入れり せろ せんか せんね しなさい しろ$ しろよ しろって しろと せろち せろて 送れ$ 送れよ 送れって 送らんか 送りなさい 返せ 返さんか 返さんね 返しなさい 聞かせろ 聞かせんか 見せろ 見せんか 欠かすな 欠かさず 忘れんな 忘れるな くれと言う くれち言う くれって言`,
  'told-you-so': `言うたろ 言うたやろ 言うたでしょ 言うたじゃろ 言うたとに 言うたのに 言うとろうが 言うとるやろ 言っただろ 言ったろ 言ったやろ 言ったでしょ 言ったはず 言ったよな 言ったよね 約束したろ 約束したやろ 約束やろ 約束じゃろ 約束だろ 決めたやろ 決めたろ 決めただろ`,
  'no-send': `よこさん 寄越さん よこさな 寄越さな よこしよらん よこしてこ 送ってこん 送ってこない 送ってこなか かけてこん かけてこない かけてこなか 書いてこん 書いてこない 入れてこん 返しよらん 返してこん 返してこない 返してこなか 出らんと 出らんか 出よらん うんともすんとも`,
  /** The place, roughly, and that it is known now. */
  'rough-place': `${joined('おおよその およその おおまかな だいたいの 大体の あらかたの', '場所 住所 位置 見当 所在 お住まい エリア 範囲 町名 町 市 区 駅 街 沿線 地区')} 場所の見当 場所の目星 お住まいの見当 お住まいの場所 お住まいの辺り お住まいのあたり お住まいの町 住んでる場所 住んでいる場所 住んどる場所 どのあたりか どの辺りか どの辺か どのへんか どこら辺か どこらへんか 住所の見当 部屋の場所 家の場所 おうちの場所 マンションの場所 アパートの場所`,
  'now-known': `分かりま わかりま 分かった わかった 分かっちゃ わかっちゃ 分かってき わかってき つきました つきます ついた ついたよ ついたわ ついとる ついてる つきそう 掴め つかめ 掴みま つかみま 絞れ しぼれ 読めた 読めました 知れた 知れました 判明 特定`,
  'on-site': `現地 確かめに 確認に行 見に行 見に参 見に伺 お伺い 行ってみ 参ります 伺います うかがいます うかがおう 歩いてみ 歩いて確 探しに行 探してみ 回ってみ 訪ね`,
  /** Her letterbox, and what was put there. */
  'yours-box': `${joined(
    `おたくの お宅の ご自宅の そちらの 君の きみの 君んちの お前の おまえの お前んちの あんたの あんたんちの あなたの 貴女の ちゃんの ちゃんちの そっちの`,
    '郵便受け ポスト 玄関 ドア ベランダ 庭先 門 車 自転車 窓 縁側 軒先 新聞受け 下駄箱 ロッカー 机 デスク 受付 勝手口 物干し',
  )}`,
  'polite-left': `入れさせて 置かせて 投函いた 投函させ 届けさせ 差し込んで 差し入れて 吊るしておき 挿しておき 入れときました 置いときました 掛けときました かけときました お届けしておき お届けしました 入れてきました 置いてきました 挟んできました 貼ってきました 入れてきた 挟んできた 貼ってきた かけてきた 吊るしてきた`,
  /** Heard from beside her. */
  'next-room': `隣室で 隣室から 隣の部屋で 隣の部屋から 隣のブース 隣の個室 隣のテーブル 隣の席で 壁越しに 壁ごしに 壁に耳 ドア越しに 扉越しに 仕切り越し 衝立越し 廊下で 窓の下で 後ろの席で`,
  listened: `聞いておりました 聞いてました 聞いていました 聞いとりました 聞いてた 聞いとった 聞かせてもら 聞かせていただ 聞こえて 聞こえた 聞こえとった 聴いて 聴かせて 耳を澄ま 耳すま 盗み聞`,
  'worth-it': `${joined('探した 探し回った 捜した 張った 張り込んだ 調べた 調べ上げた 通いつめた 追いかけた 追った 歩き回った 見張った 尋ね歩いた', '甲斐 かいがあ')}`,
  'worth-own': `店 本 曲 レコード グッズ 部品 物件 宝 限定 メニュー 在庫 資料 釣り 山 滝 温泉 品`,
  /** Said to live there, and what she does there is known; asked of oneself (`通ってるの知ってる?`) it is talk. */
  'lives-in': `${joined('住み 在住', 'だよね だよな でしょ やろ だろ だよ じゃん やんな ですよね だったよね なんだね なんやね')}`,
  'does-known': `${joined(
    DOES,
    '知ってるよ 知ってる$ 知ってるから 知ってるし 知ってるぞ 知ってるんだ 知ってます 知っとる 知っちょる も知って まで知って は知って も把握 わかってるよ わかってる$ わかっとる 分かってる お見通し',
  )} ${joined(DOES, '知ってる? わかってる? 知ってた?')
    .split(' ')
    .map((word) => `-${word}`)
    .join(' ')}`,
  /** His day laid upon hers. */
  'suits-her': `${joined(WHOM, 'の電車に合わせ の帰りに合わせ の出勤に合わせ の通勤に合わせ の散歩に合わせ の帰り時間に合わせ の乗る時間に合わせ の通る時間に合わせ と同じ電車に変え と同じ電車にし と同じ便にし と同じバスにし と同じ車両にし と同じ道で の通る道に の使う駅に変え の使う駅にし と同じジムに と同じスーパーに と同じ教室に')}`,
  /** What a telephone shows of others nearby. */
  'near-signal': `${joined('WiFi Wi-Fi ワイファイ Bluetooth ブルートゥース エアドロ AirDrop 近くの端末 テザリング', 'に君の にお前の に名前出 に君が の一覧に の名前、君 の候補に で君の で名前')} 君との距離が 君までの距離 お前との距離 お前までの距離 あなたとの距離が0 距離表示`,
  /** Told without a word of the other: it is found. */
  'bare-found': `${joined(
    '住所 職場 勤め先 勤務先 最寄り 最寄り駅 本名 名字 苗字 部屋番号 バイト先 実家の場所 家の場所 通ってる大学 通ってる学校 出身校 働いてる店 働いてる会社',
    'わかったわ わかったよ わかったで わかったぞ わかっちゃった わかっちゃいま わかってもうた わかってしもた わかったけん わかったばい わかったっちゃ わかっとる わかってるよ わかってるで 分かったわ 分かったよ 分かったで 分かっちゃった 割れた 割れたで 割れとる バレてるよ バレバレだよ 特定 突き止め 知ってるよ 知っとるで 知っとうよ 知っちょるよ',
  )}`,
  'found-own': `俺の 僕の うちの 自分の 私の 荷物 送り先 配送 届け先 宛先 予約 面接 求人 教えてくれ 推しの 聞いて ありがとう 聖地 主人公`,
  /** Where she works, found. */
  'works-at': `${joined(
    '働いてる 働いとる 働いている 働いちょる バイトしてる バイトしとる 勤めてる 勤めとる 勤めている パートしてる パートしとる 出てる昼の やってる昼の',
    'とこ ところ 店 お店 場所 花屋 パン屋 カフェ 喫茶店 スーパー コンビニ 薬局 ドラッグストア 病院 歯医者 歯科 クリニック 美容室 美容院 サロン 居酒屋 スナック 工場 会社 保育園 幼稚園 塾 本屋 書店 ホテル 旅館 ケーキ屋 弁当屋 服屋 古着屋 雑貨屋 銀行 役所 郵便局 眼鏡屋 靴屋 八百屋 ファミレス レストラン 食堂 そば屋 うどん屋 ラーメン屋 焼肉屋 寿司屋 介護施設 老人ホーム 図書館 学校 事務所 施設 ジム 温泉 ガソリンスタンド ホームセンター デパート 売り場',
  )}`,
  'now-found': `わかった 分かった わかっちゃ 分かっちゃ わかってもう わかりました 分かりました 見つけた 見つけちゃ 見つけました 見つけてもう 特定 突き止め 判明 知ってるよ 知っとるよ 知っとるで 割れた 辿り着 たどり着 見当つ 見当がつ 調べた 調べがつ`,
  /** Coming there as one of many, and which of them he is. */
  'i-come': `買いに行って 買いに行っと 買い行って 食べに行って 食べに行っと 食べ行って 飲みに行って 飲みに行っと 通って 通っと 通いよ 並んで 並んど 並びよ 前通 前とお 前を通 前をとお 前ば通 前ばとお 前歩 前を歩 見に行って 見に行っと 寄って 寄っと 座って 座っと 立って 立っと 乗って 乗っと すれ違って すれ違っと レジで レジ行 客として行`,
  unnoticed: `気ぃつい 気いつい 気ぃつか 気いつか 気づい 気づか 気付い 気付か きづい きづか 目が合 目合っ 目ば合 わからん? わからない? わからなかった わからんやった 覚えてへん 覚えてない 覚えとらん 見覚え 素通り スルー 知らん顔 知らんぷり`,
  'me-there': `${joined(
    'マスク 帽子 マフラー 眼鏡 メガネ めがね キャップ コート ジャンパー 傘 リュック 自転車 車 軽 軽トラ バイク スーツ パーカー 杖 黒い服 白い服 赤い服 作業着 サングラス ニット帽 いつもの席 端の席 窓際の席 隅の席 一番奥 カウンターの端 青い服 白髪 ひげ 髭 長靴 手袋 ネクタイ',
    'の男 のが俺 のは俺 が俺 は俺 のが僕 のは僕 が僕 のんが俺 のんは俺 のがわし のはわし のんがわし がわし のが私 のは私 、あれ俺 、あれ僕 、あれわし 、あれが俺 、俺だよ のおじさん俺 のやつが俺 のやつ俺 のおっさん それ俺 な、俺',
  )}`,
  /** Account upon account. */
  'press-till': `${joined('口きく 口をきく 口利く 口きいてくれる 話す 話してくれる 返事する 返事くれる 返事してくれる 相手する 相手してくれる 認める 戻る 戻ってくる 会う 会ってくれる 出てくる 許す 許してくれる 謝る 折れる 振り向く 解除する 受け入れる', 'まで')}`,
  'makes-more': `なんぼでも作 いくらでも作 何個でも作 何回でも作 何度でも作 いくつでも作 なんぼでもつく いくらでもつく また作る また作った また作るだけ 作り続け つくり続け 増やす 作るだけ 作ればいい 作りゃいい 作るで$ 作るぞ 作るから 入り直す 来るで 来るぞ 来るから 何度でも来 何回でも来 なんぼでも来`,
  /** Small things of her room, and houses gone round for them. */
  'from-detail': `${joined('タイル 壁紙 床 床板 天井 窓枠 カーテンレール 玄関ドア ドアノブ 手すり 柵 配管 外壁 レンガ 模様 電灯 街灯 コンセント インターホン クローゼット 間取り 写真 画像 動画 置き配の写真 屋根 フェンス 階段 郵便受け 雨どい 室外機 ベランダ', 'から の柄から の色から の形から の配置から の種類から が手がかり を手がかり を頼り で絞っ で絞り')}`,
  /** Her children, and that he goes to see them. */
  'kin-go': `見に行ってる$ 見に行ってるよ 見に行ってるから 見に行ってるんだ 見に行ってるけど 見に行っとる 見に行ってます 見に行ってきた 見に行ってきました 見てきた 見てきました 見学して 応援に行って 応援しに行って 迎えに行って 待ってる 待っとる 待ってます 近くで見て 遠くから見て 写真撮って 声かけて 話しかけて 会いに行く/will 会ってきた 顔覚え 通って`,
  'kin-practice': `練習 試合 大会 教室 稽古 発表会 運動会 サッカー 野球 少年野球 水泳 スイミング ピアノ バレエ ダンス 空手 柔道 剣道 体操 バスケ バレー 塾 登校 下校 公園 校庭 園庭 保育園 幼稚園 小学校 学童 学校 お迎え 参観`,
  /** Lights and curtains, earlier or later than she is wont to. */
  'lights-late': `${joined('電気消すの 電気消えるの 電気つくの 電気つけるの 明かり消すの 明かり消えるの 明かりつくの 灯り消すの 灯り消えるの カーテン閉めるの カーテン開けるの カーテン開くの 雨戸閉めるの 雨戸開けるの 洗濯物入れるの 洗濯物取り込むの 洗濯物干すの ゴミ出すの ポスト見るの', '遅かったな 遅かったね 遅かったやん 早かったな 早かったね 早かったやん 遅いな 遅いね 早いな 早いね 遅かったけど 早かったけど 遅かったですね 早かったですね 遅かったのう 早かったのう')}`,
  /** What she lost on her way, and who has it. */
  'lost-there': `忘れてたろ 忘れてたよね 忘れてったよ 忘れてったろ 忘れてっただろ 忘れとったろ 忘れとったやろ 落としてたろ 落としたろ 落としただろ 落としてったよ 落としてったろ 落としとったやろ 置き忘れてた 置き忘れとった 落としたの見 忘れてくの見`,
  'keeps-it': `預かってる 預かっとる 預かっといた 拾っといた 拾ってある 拾っとる 拾ったよ 拾ったの俺 持ってる 持っとる 届けよう 届けるか 届けるよ 届けに行 取りに来 取りにおい 大事にして 宝物`,
  /** Her people, met in polite words. */
  'kin-polite': `${joined('お母様 お父様 ご両親 お兄様 お姉様 妹様 弟様 お祖母様 おばあ様 おばあさま ご主人 ご主人様 旦那様 ご家族 お嬢様 お子様', 'とは先日 とは昨日 とはこの間 とはこないだ とお話しし とお話しま とお話でき とご一緒し とご一緒でき とご一緒さ とお会いし とお会いで にお会いし にお会いで にご挨拶し にご挨拶さ にお目にかか とお茶を とお近づきに と親しくさ にお話を伺 からお話を からお聞きし から伺いま')}`,
  /** Stops and ways of hers, and his place there. */
  'she-uses': `${joined(WHOM, 'が降りる駅 が乗る駅 が使う駅 が使う改札 が使うバス停 が通る道 が歩く道 が働くビル が入る店 が寄る店 が寄るコンビニ が住む町 が住む街 が出てくる の降りる駅 の乗る駅 の使う改札 の使う駅 の通る道 の寄る店 の寄るコンビニ の帰り道')}`,
  'post-there': `指定席 定位置 持ち場 特等席 ベンチ 座って 座っと 待って 待っと 立って 立っと 張って 張っと うろつ うろうろ 通って 通っと 見てる 見とる 見てます 眺めて`,
  'sees-hers': `${joined(WHOM, 'の部屋が見え の窓が見え の家が見え の部屋の窓が見え の部屋の明かりが見え の部屋の電気が見え のベランダが見え のマンションが見え のアパートが見え の職場が見え の店が見え んちが見え のうちが見え の玄関が見え の帰りが見え')}`,
  'sees-from': `とこ ところ 場所 位置 席 公園 ベンチ 側の 距離 ここから うちから 俺んちから 窓から 屋上 駐車場 橋 歩道橋 ホーム 店から 物件 部屋を借 決めた 越し`,
  /** In whose car she was. */
  'whose-car': `${joined('誰の車 だれの車 誰のバイク 誰の助手席 どこの男の車 どいつの車', '乗ってた 乗っとった 乗ってん に乗ってた に乗っとった に乗ってん に乗ってい で帰った で帰っと で帰って から降り に乗り込')}`,
  /** Where he sits, her door is in view. */
  'sees-entry': `${joined('入口 入り口 出口 玄関 出入り 改札 裏口 通用口 駐輪場 ベランダ 正面', 'よく見える がよく見える が見える席 が全部見える 全部見える が丸見え 丸見え が見渡せ ばっちり見える がばっちり見え がよう見える よう見える')}`,
  'name-search': `名前で検索 本名で検索 名前検索 本名検索 名前ググ 名前でググ 名字で検索 苗字で検索 フルネームで検索 フルネーム検索 実名で検索 電話帳で調べ 電話帳で探 電話帳に`,
  'old-papers': `卒業文集 卒アル 卒業アルバム 卒業写真 大会の記録 大会の結果 大会結果 表彰 学校だより 学級通信 部活の記録 部活の写真 論文 昔のブログ 昔の記事 新聞記事 同窓会 名簿 実家の番号 実家の住所 お父さんの名前 お母さんの名前 登記`,
} as const

/** How they must stand to each other and to those of the other tables of pursuit. The notation is explained in phrase-table.ts. */
export const PURSUIT_TRACE_RULES: readonly RuleSet[] = [
  {
    category: 'harm.stalking',
    reason: 'sounds-like-pursuit',
    lines: `
      0.87 m: via-kin 6> led-on                        + you her-thing is-out found-out claims know its-me | unreal told of-us own-case hunting
      0.7  m: via-kin 6> led-on                        | unreal told of-us own-case hunting
      0.85 m: via-kin 8> led-on-mild                   + you her-thing is-out | unreal told of-us own-case hunting she-told
      0.86 m: at-exit 14> body-sign                    | unreal told third of-us she-told site
      0.87 m: view-of 16> which-floor 26>> can-tell    | unreal told third of-us own-home
      0.88 m: trash-place 16> her-paper 10> picked-up  | unreal told own-refuse
      0.72 m: trash-place 12> picked-up                + you her-thing | unreal told own-refuse third
      0.88 m: paused-at 20& tell-tale 12> got-read     | unreal told third of-us own-case
      0.89 m: await-place/street/work-door/front 20> polite-wait 22>> polite-miss | unreal told late-ride
      0.8  m: polite-wait 22>> polite-miss             | unreal told late-ride site third
      0.8  m: await-place/work-door/front 16> polite-wait + you her-thing await-when when-out | unreal told late-ride site third
      0.88 m: rough-place 6> now-known 22>> on-site    + picture-part clue you her-thing | unreal third hunting own-case
      0.87 m: picture-part/clue 24> rough-place 6> now-known | unreal third hunting own-case
      0.78 m: rough-place 6> now-known                 + you her-thing her-private | unreal third hunting own-case she-told
      0.88 m: yours-box 16> left-there/polite-left     | unreal told deliver
      0.84 m: next-room 10> listened                   + you when-out street await-when | unreal told third own-home
      0.87 m: worth-it                                 + you when-out street listened her-thing | unreal told worth-own
      0.6  m: worth-it                                 | unreal told worth-own third
      0.87 m: street/haunt/premises/await-place/lives-in 12> does-known | unreal told third of-us of-mine she-told site
      0.88 m: suits-her                                | unreal told site
      0.82 m: near-signal                              | unreal told of-us
      0.87 m: whose-car                                | unreal told third of-mine
      0.87 m: sees-entry                               + work-door front whose-place her-world she-uses premises you | unreal told own-home of-us site
      0.87 m: name-search 12> old-papers               | unreal told of-us
      0.86 m: lights-late                              | unreal told third own-home site indoors
      0.86 m: lost-there 14>> keeps-it                 | unreal told third own-light
      0.86 m: kin-polite                               | unreal told of-us
      0.87 m: she-uses 14> post-there                  | unreal told
      0.88 m: sees-hers 8& sees-from                   | unreal told
      0.86 m: can-tell 18>> left-to-find 6> only       | unreal told third own-case site
      0.75 m: bare-found                               | unreal told third found-own she-told site
      0.87 m: works-at 5> now-found                    | unreal told third of-us found-own she-told
      0.86 m: i-come 22>> its-me                       + when-out await-when | unreal told site fan-wait third
      0.88 m: i-come 26>> me-there                     + unnoticed premises street whose-place her-thing await-when when-out you | unreal told site fan-wait
      0.82 m: premises/street/whose-place/works-at 16> i-come 16>> unnoticed | unreal told site third fan-wait own-light
      0.88 m: new-acct/acct-kind 16>> makes-more       + press-till block-talk barred you | unreal told lost-pass other-acct
      0.8  m: new-acct 14>> makes-more                 | unreal told lost-pass other-acct
      0.87 m: makes-more 20>> press-till               | unreal told third
      0.88 m: from-detail 26>> premises 8> one-by-one 8> going-round | unreal told hunting
      0.87 m: from-detail 24>> premises 14> narrowed   | unreal told hunting of-us
      0.88 m: kin-out 8> kin-practice 14> kin-go       | told she-showed site
    `,
  },
  {
    category: 'harm.stalking',
    reason: 'presses-for-contact',
    lines: `
      0.87 m: thrice-a-day 10> owes-word 6> send-it    | unreal told third at-work
      0.84 m: owes-word 8> send-it 8> told-you-so      | unreal told third at-work
      0.82 m: whynot 10> no-send                       | unreal told third at-work deliver
    `,
  },
]
