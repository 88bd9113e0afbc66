import type { RuleSet } from '../phrase-table.ts'

/**
 * Meeting in person by yet other ways: parks and springs by name, days off that are laid together, half way between the two, terms of a
 * yes, lessons in the flesh, the same seat. The notation is explained in phrase-table.ts.
 */
export const MEETING_WAY_WORDS = {
  /** Parks, halls, springs and sights by name: one goes there with the body or not at all. */
  'r-park': `ナガスパ ナガシマ 長島スパ 富士急 富士Q ユニバ USJ ユーエスジェイ ディズニー ディズニーシー ディズニーランド ネズミの国 夢の国 シーパラ 八景島 ハウステンボス ひらパー ひらかたパーク スペイン村 志摩スペ よみうりランド としまえん 花やしき 東京ドームシティ ラクーア ピューロ サンリオピューロ レゴランド ジブリパーク 海遊館 美ら海 ちゅら海 アドベンチャーワールド サファリパーク 富士サファリ 那須ハイランド 日光江戸村 スパリゾートハワイアンズ ハワイアンズ スペースワールド グリーンランド 城島高原 うみたま マリンワールド 旭山動物園 円山動物園 東山動植物園 天王寺動物園 王子動物園 上野動物園 多摩動物公園 ズーラシア 鴨シー 鴨川シーワールド すみだ水族館 サンシャイン水族館 アクアパーク 新江ノ島水族館 江ノ水 京都水族館 名古屋港水族館 のとじま 仙台うみの杜 チームラボ 国立競技場 甲子園 京セラドーム 東京ドーム ナゴド バンテリン ペイペイドーム エスコン マツダスタジアム ハマスタ 神宮球場 武道館 大阪城ホール 城ホール たまアリ さいたまスーパーアリーナ 横アリ 代々木第一 Kアリーナ ぴあアリーナ 幕張メッセ ビッグサイト インテックス スカイツリー 東京タワー 通天閣 あべのハルカス 清水寺 金閣寺 伏見稲荷 嵐山 伊勢神宮 お伊勢さん 出雲大社 宮島 厳島神社 太宰府 高尾山 筑波山 六甲山 富士山 阿蘇 小豆島 直島 屋久島 宮古島 石垣島 江の島 箱根 熱海 伊東 鬼怒川 草津 伊香保 水上 万座 野沢温泉 白骨 下呂 飛騨高山 有馬 城崎 白浜 南紀白浜 道後 別府 湯布院 由布院 黒川温泉 指宿 登別 定山渓 層雲峡 ニセコ 乳頭 銀山温泉 蔵王 鳴子 秋保 万葉の湯 スパワールド 大江戸温泉 極楽湯 コミケ 夏コミ 冬コミ ねぶた よさこい 祇園祭 天神祭 だんじり 阿波おどり 隅田川の花火 長岡花火 淀川花火 PL花火 大曲の花火 コストコ アウトレット 御殿場アウトレット 三井アウトレット ららぽ ラウンドワン ラウワン スポッチャ`,
  'r-come': `-もついて来てくれ 付き合って つきあって 付き合わん 付き合わない 付き合え 一緒に いっしょに 行こ いこ$ いこ_ いこう いこや いかん? いかない? 行かん? 行かない? 行かへん 行きませんか 行きましょ 行くべ 行っちゃう? 乗ろ 乗りに行 乗りまく 回ろ まわろ 巡ろ 制覇しよ 泊まろ 泊まりで 泊まらない 浸かろ つかろ 入ろ 見よ 観よ 見に行こ 観に行こ 入ろや 連れてく 連れてっ 連れて行 連れてき 案内する 案内したる 案内して 誘ってい 誘っても どう? どうや どうよ どない どげん でもどう とかどう おごる 奢る 出すから 出すし 二人で 2人で ふたりで サシで 君と きみと あなたと お供 ご一緒 待ち合わせ 集合 現地で 合流 日帰りで行 予約し 予約す 予約と 取っと とっと 取るわ 取るよ 取るから
    -行こうかな -行こうと -行こうか迷 -行こかな -いこうかな -いこうとか -行こうとか -いこうって -行こうって -行こうと -いこうと -一緒に行った -泊まりで行った -泊まりで行ってき -一緒に行く人いな -一緒に行く人おら -案内してもらった -案内してくれた -どうだった -どうやった -連れてってもらった -連れて行ってもらった -連れて行った -連れてった -現地で買 -現地で食`,
  /** Rooms for two of whom one need not fear: whoever says it has a journey of both in mind. */
  'r-rooms': `部屋別でも 部屋別に 部屋別で 部屋は別 部屋はべつ 部屋分け 部屋も分け 別々の部屋 別部屋で 別部屋でも シングル二つ シングル2つ シングル0つ 二部屋取 2部屋取 0部屋取 二部屋とる ベッド別 ベッドは別 布団別 布団は別 同じ部屋でも 同室で 同じ部屋に泊 一部屋しか取れ ツインで取 ツインにする ツインでいい ダブルでいい ダブルしか`,
  'r-trip-any': `温泉 旅行 旅 泊まり 泊り 一泊 1泊 0泊 宿 旅館 ホテル 遠征 ライブ 花火 スキー スノボ 合宿 リゾート 民宿 コテージ キャンプ`,
  /** Days off laid together. */
  'r-align': `休みかぶ 休み被 休みがかぶ 休み一緒 休みが一緒 休み同じ 休みが同じ 休みの日一緒 シフト同じ 同じ日休み 休み合わせ 休みを合わせ 休みあわせ 休み揃え 休みそろえ 休み合うなら 休み合えば 休み合ったら 休みが合えば 休みが合ったら 休みの日合わせ 有給合わせ 有休合わせ 有給取って合わせ シフト合わせ シフト出たら シフト調整 日程合わせ 日にち合わせ 予定合わせ 予定合えば 予定が合えば 都合合えば 都合が合えば 連休あけと 連休空けと 夏休み合わせ 冬休み合わせ 盆休み合わせ 公休合わせ`,
  'r-align-do': `@r-park 行こ いこ 行かん? 行かない? 行きましょ 行きませんか 行ける 行けたら 行きたい 旅行 温泉 ドライブ 飯 メシ ご飯 ごはん ランチ 飲み 飲も 遊ぼ 遊び 遊ば 会お 会える 会えん 会わん 会わない 会いたい デート 出かけ でかけ 海 映画 ライブ 花火 どっか どこか 案内`,
  /** Half way between. */
  'r-middle': `間を取って 間とって 間取って 中間地点 中間の駅 中間あたり 中間で お互いの中間 真ん中あたりで 真ん中の駅 ちょうど真ん中 ちょうど間 間くらいの 間ぐらいの 中間くらい 両方から行きやす どっちからも行きやす どっちからも近`,
  'r-middle-do': `@town 駅 会 落ち合 待ち合 合流 集合 飯 ご飯 ごはん お茶 飲 どう 行 でいい でええ カフェ サービスエリア`,
  /** Where to find each other. */
  'r-where': `待ち合わせどこ 待ち合わせはどこ 待ち合わせ場所 待ちあわせ場所 集合場所 集合どこ 集合はどこ 落ち合う場所 落ち合うのどこ どこで落ち合 合流場所 合流どこ どこで合流 何時にどこ 何時、どこ どこの改札 何口集合 何口で待 どこの口で どこまで迎え`,
  'r-where-not': `ゲーム マルチ レイド ロビー 配信 チャット ギルド サーバー ワールド 友達 友だち 同僚 会社 修学 遠足 ツアー 昨日 先週 この前 子供 息子 娘`,
  /** A yes on terms that only a body in a place needs. */
  'r-term': `人がいるとこなら 人がいるところなら 人のいるとこなら 人のいるところなら 人の多いとこなら 人の多いところなら 人が多いとこなら 人が多いところなら 人目のあるとこなら 人目があるとこなら 人目のあるところなら 明るいとこなら 明るいところなら 明るい時間なら 明るいうちなら 外なら 駅の中なら 駅ビルなら 駅前なら 駅近なら 駅までなら 改札までなら カフェなら 喫茶店なら ファミレスなら スタバなら 近場なら 近所なら お茶なら お茶だけなら お茶くらいなら ランチなら ランチだけなら ご飯だけなら ごはんだけなら ご飯くらいなら 食事だけなら 日帰りなら 泊まりじゃないなら 二人きりじゃないなら 二人きりじゃなければ 友達も一緒なら 友達連れてっていいなら 友達とならいい 車じゃないなら 車じゃなければ 個室じゃないなら 個室じゃなければ 夜じゃなければ 夜じゃないなら 昼間なら 昼なら 終電までなら 門限までなら マスクしたままなら サングラスかけてなら 奢りなら おごりなら 奢ってくれるなら おごってくれるなら 交通費出してくれるなら 交通費出るなら 迎えに来てくれるなら 送ってくれるなら`,
  'r-term-yes': `いいよ いいかな いいけど いいかも いい$ いいです ええよ ええで ええけど ええかな よかよ よかばい 行ける 行けるよ 行ってもいい 行く 行きたい 会える 会ってもいい 会うよ 会う 大丈夫 平気 安心 考える 考えてもいい 考えとく いっか ok OK おけ おっけ いける 楽しみ 映画館とか 公園とか`,
  /** A place said right behind a yes. */
  'r-agreed': `いいよ ええよ ええで よかよ いいね ok OK おけ おっけ オッケー りょ 了解 行く行く 行く! いくいく わかった わかりました 分かった じゃあ ほな ほんなら そしたら んじゃ それなら 楽しみ もちろん`,
  /** Things to eat by name: with any of them one invites. */
  'r-food': `あんみつ みつ豆 ぜんざい おしるこ 汁粉 みたらし 羊羹 最中 どら焼き たい焼き 今川焼 大判焼 わらび餅 葛切り くずきり ところてん 甘酒 抹茶 梅ヶ枝餅 串団子 だんご 五平餅 焼き芋 ソフトクリーム アイス ジェラート ワッフル マカロン プリンアラモード クリームソーダ ナポリタン オムライス ドリア グラタン ハヤシ ビーフシチュー カツ丼 親子丼 牛丼 天丼 うな重 うな丼 海鮮丼 鉄火丼 いくら丼 うに丼 刺身定食 焼き魚 煮魚 鯛茶漬 ほうとう きしめん 味噌煮込み 味噌カツ 手羽先 ひつまぶし 櫃まぶし どて煮 おばんざい 湯豆腐 懐石 会席 精進料理 明石焼 いか焼き 串揚げ 土手焼 かすうどん 讃岐うどん 稲庭 盛岡冷麺 じゃじゃ麺 わんこそば 喜多方ラーメン 佐野ラーメン 博多ラーメン 札幌ラーメン 味噌ラーメン 水炊き 鶏飯 とりめし 地鶏 馬刺し 馬肉 からし蓮根 太平燕 皿うどん トルコライス 角煮 さつま揚げ 黒豚 しろくま ゴーヤチャンプル ソーキそば タコライス ラフテー 石狩鍋 ちゃんちゃん焼 スープカレー ザンギ きりたんぽ 比内地鶏 芋煮 笹かま ずんだ へぎそば のどぐろ 治部煮 越前そば 越前がに 松葉がに 但馬牛 神戸牛 松阪牛 近江牛 飛騨牛 米沢牛 仙台牛 宮崎牛 鯛めし じゃこ天 かつおのたたき 鰹のたたき 桂浜 牡蠣小屋 かき小屋 広島焼き ふぐ鍋 てっちり てっさ クエ鍋 あんこう鍋 どぜう もんじゃ ちゃんこ 深川めし 江戸前 ふぐ刺し すっぽん 猪鍋 ぼたん鍋 鹿肉 ジビエ 鉄板焼き 鉄板焼 サムギョプサル チーズダッカルビ 冷麺 ビビンバ 火鍋 小籠包 点心 飲茶 北京ダック 麻婆豆腐 フォー ガパオ パッタイ トムヤム ナンカレー タコス パエリア ピザ窯 生パスタ ガレット フォンデュ ブランチ 朝定食 朝がゆ 屋台ラーメン 夜鳴きそば 角打ち ホッピー クラフトビール 日本酒バー ワインバー 立ち呑み 地酒 どぶろく 泡盛
    -ぜんざい公社 -地鶏が好き`,
  /** Quarters where one goes out. */
  'r-quarter': `中洲 大名 西新 薬院 すすきの ススキノ 狸小路 円山 国分町 一番町 歌舞伎町 ゴールデン街 新大久保 巣鴨 谷中 根津 神楽坂 人形町 門前仲町 門仲 月島 豊洲 有楽町 丸の内 日比谷 赤坂 麻布 白金 代官山 中目黒 三軒茶屋 三茶 下北沢 高円寺 阿佐ヶ谷 荻窪 三鷹 国分寺 武蔵小杉 武蔵小山 自由が丘 田園調布 たまプラ 関内 野毛 桜木町 元町 伊勢佐木町 大須 今池 覚王山 伏見 金山 藤が丘 北新地 福島 中崎町 堀江 アメ村 新世界 道頓堀 鶴橋 天満 十三 先斗町 祇園 木屋町 三条 四条 先斗 北野 南京町 流川 八丁堀 胡町 はりまや橋 ひろめ市場 大街道 下通 上通 天文館 国際通り 美栄橋 桜坂 香林坊 片町 近江町 古町 万代 六日町 駅西 駅南 柳ケ瀬 栄町 大通 大通公園 宮町 横丁 のれん街 飲み屋街 アーケード`,
  /** Out into the night, at once. */
  'r-come-out': `出てこれん 出てこれる 出てこれない 出てこれんね 出てこられ 出てこんね 出てこん? 出てこない? 出てこないか 出てこいよ 出てこいや 出てきんしゃい 出てきなっせ 出てきなよ 出てきなさい 出ておいで 出といで 出て来れ 出て来られ 出て来ん 出て来い 出て来な 出て来ない 出られない? 出られん? 出られへん 抜けてこれ 抜け出せ 抜け出してこ 降りておいで 下りておいで
    -が出てこ -も出てこ -言葉出てこ -名前出てこ`,
  'r-out-when': `いまから 今から これから 今夜 今晩 こげん晩 こんな夜 こんな晩 明日 週末 土曜 日曜 金曜 仕事終わり 終わったら 落ちたら 休みの日 @r-quarter @town 駅前 駅まで 下まで 外 玄関 コンビニまで ロータリー`,
  /** As far as a spot. */
  'r-spot-any': `@n-spot @spot @n-place @lodging @town @r-quarter @m-chain`,
  'r-to-there': `まで来れる まで来れん まで来れない まで来られ まで来て$ まで来てくれ まで来てほし まで来てね まで来てよ まで来い まで来ない まで来ん? まで出てこ まで出て来 まで出てき まで出られ まで足 まで歩いてこ まで歩いて来 まで降りて まで下りて
    -まで来てた -まで来ている -まで来てくれた -まで来てる`,
  /** Eating, as two do. */
  'r-eat-lets': `食事しましょう 食事しましょ 食事しませんか 食事しよう 食事しよ$ 食事しない? 食事に行きましょ 食事に行きませんか 食事に行こう 食事に行かない 食事でもしま 食事でもしよ 食事でもしない 食事でもどう 食事でもいかが ご飯しよ ご飯しましょ ごはんしよ ごはんしましょ ランチしましょ ランチしよ ランチしない ランチしませんか ディナーしよ ディナーしましょ お茶しましょ お茶しよ お茶しない? お茶しませんか お茶せん? お茶せえへん 飲みましょうよ 飲みに行きましょ 夕食をご一緒 昼食をご一緒 お昼しよ お昼しましょ お昼行こ お昼行きま
    -食事しようと -食事しようかな -ランチしようかな -お茶しようかな`,
  /** The meal is made, one only has to come. */
  'r-feed': `食わすけん 食わせるけん 食わしたる 食わせたる 食わせてやる 食わせちゃる 食わすぞ 食わすから 食べさすけん 食べさせるから 食べさしたる 食べさせたる 食べさせちゃる 作って食わ 作って食べさ 捌いて食 焼いて食 打って食 煮て食 飲ませるけん 飲ませたる 飲ませてやる 飲ませちゃる 買うちゃる 買うたる 買ったる 買っちゃる 買ってやる 奢っちゃる 奢ったる おごっちゃる おごったる ふるまう 振る舞う もてなす`,
  'r-come-local': `来んね 来んか 来んけ 来んかい 来ない? 来なよ 来いや 来いよ 来い$ 来い、 も来い 来なっせ 来やんせ 来なんせ 来んさい 来んしゃい 来ねか 来ねが 来ねえか 来ねぇか 来らんか 来てみ 来てけろ 来てけれ 来てくれ 来まっせ きなっせ おいで おいでん おいでな 泊まりがけ 泊まりで来 遊びに来 寄りなっせ 寄ってけ 寄ってき`,
  'r-you-come-too': `お前さんも来い お前も来い おまえも来い 君も来い 君も来な 君も来ない 君も来て 君もおいで あんたも来い あんたも来な あんたも来ん あんたもおいで あなたも来ませんか あなたも来ない あなたも来て おめも来 おめえも来 おまんも来 お前さんも来 きみも来 〇〇ちゃんも来 ちゃんも来る? ちゃんも来ない ちゃんもおいで さんも来ませんか さんも来ない
    -配信に -枠に`,
  /** Department stores and what one is taken there for. */
  'r-store': `三越 伊勢丹 高島屋 大丸 松坂屋 そごう 西武百貨店 阪急 阪神百貨店 近鉄百貨店 東急百貨店 小田急百貨店 京王百貨店 松屋銀座 丸井 マルイ パルコ ルミネ アトレ 銀座シックス 岩田屋 井筒屋 鶴屋 山形屋 天満屋 福屋 藤崎 さくら野 丸井今井 名鉄百貨店 遠鉄 大和 百貨店 デパート デパ地下 アウトレット イオンモール ららぽーと 靴屋 呉服屋 宝石店 時計店 ブティック 家具屋 ニトリ イケア 家電屋 ヨドバシ ビックカメラ 本屋 花屋`,
  'r-choose': `選んでやろ 選んでやる 選んであげ 選んだげる 選んでほし 選んでくれ 選んでよ 選ばせて 一緒に選 見立ててや 見立ててほ 見立てて$ 見立てて。 見立ててよ 見立ててくれ 試着し 買ってやろ 買ってやる 買ってあげる 買ってあげよ 買うてや 買うたる 買うちゃる 買ったる 見に行こ 見て回 付き合って つきあって 付き合ってくれ 待ち合わ 待ってる 待っとる`,
  /** Which room, and I shall come. */
  'r-room-told': `部屋番号 ホテルの場所 ホテルの名前 ホテル名 どこのホテル 何号室 号室 家の場所 住所 マンション名 部屋の番号 地図 現在地 位置情報 待ち合わせ場所`,
  'r-on-my-way': `寄ります 寄るね 寄るよ 寄るわ 寄るから 行きます 行くね 行くよ 行くわ 行くから 向かいます 向かうね 向かうよ 向かうわ 伺います 会いに行 着くから 着いたら`,
  'r-get-off': `途中下車 降りなよ 降りてよ 降りてくれ 一本遅らせ 一本ずらし 乗り換えのとき 乗り換えの時 乗り継ぎ ホームで 改札の中で 改札内で
    乗り換え 乗換え 乗り継ぎで 駅で降りる で降りるよ で降りるから 途中で降り ルート変え 経由して 停車時間`,
  'r-get-off-see': `会えれば 会えたら 会える 会えん 会おう 会お 会わ 会いたい 顔見 顔だけ 渡したい 渡すから 一目 0分
    一緒に 食お 食わ 食べよ 食べない すすろ 飲も お茶 ご飯 飯 昼 駅弁`,
  /** Coming by, and showing one's face. */
  'r-pass': `通るから 通るし 通るけん 通るんよ 通るんだ 通るので 通るよ 通るわ 通りかかる 通りがかる 通り道 近く通る 近く通った 近くを通る 寄るから 寄るわ 寄るよ 寄れるから 配達で行 仕事で行くから 営業で行 現場がそっち 現場がある 納品で行 出張で行 いるから降りて 着いたから降りて 下に着い 前に着い`,
  'r-face': `顔見せて 顔みせて 顔だけ見 顔だけでも ちょっとだけ顔 顔出して 顔出せ 一目 ひと目 下りてき 降りてき 出てこれ 出てこん 出てこれん 出てきて 出て来れ 手振って 手だけ振 会えん 会えない? 会える? 会お お茶 飯 コーヒー 一服 受け取って 渡したい 渡せる 渡すわ`,
  /** Tickets that are going to be taken for both. */
  'r-two-seats': `チケット2枚 チケット二枚 チケット0枚 チケットペア 席2枚 席二枚 席0枚 席2つ 席二つ 席0つ 席ふたつ 指定席2 指定席0 2枚取 二枚取 0枚取 2連番 二連番 連番で 連番で取 ペアで 2枚当た 二枚当た 0枚当た 2枚申し込 二枚申し込 0枚申し込 桟敷席 升席 ペアシート カップルシート`,
  'r-two-do': `取るわ 取るよ 取るね 取るから 取ったる 取っとく 取っとい とるわ とるよ とっとく 取ろか 取ろうか 押さえ 買うわ 買うよ 買っとく 買ったる 申し込 応募する 一緒 来て 来ない 来ん 行こ 行かん 行かない 行かへん 見て 見ない 見よ 観よ 入ろ 入らん 浴衣 隣 並んで 君 空けと`,
  /** A table taken for the other's day. */
  'r-your-day': `きみの誕生日 君の誕生日 あなたの誕生日 お前の誕生日 ちゃんの誕生日 誕生日は 誕生日に 誕生日の夜 バースデーは 記念日は 記念日に クリスマスは クリスマスイブ イブは イブの夜 バレンタインは ホワイトデーは 卒業の日 卒業祝いに お祝いは 退院したら 年越しは 大晦日は`,
  'r-table': `レストラン 店 ディナー フレンチ イタリアン 鮨 寿司 焼肉 料亭 個室 窓際の席 カウンター クルーズ 屋形船 ホテル 旅館 宿 スイート 温泉 コース ビュッフェ バー 席`,
  'r-taken': `押さえたよ 押さえたから 押さえた。 押さえた$ 押さえてある 押さえといた 押さえとい おさえた 予約したよ 予約したから 予約した$ 予約した。 予約してある 予約しといた 予約済み 取ったよ 取ったから 取ってある 取っといた 取れたよ 取れたから とったよ とってある とれたよ 決めたよ 決めといた 用意した`,
  /** Lessons in the flesh. */
  'r-hall': `ジムで プールで コートで ゲレンデで 雪山で 海で 川で 釣り場で 釣り堀で 打ちっぱなしで 練習場で バッティングセンターで バッセンで 道場で スタジオで スケートリンクで リンクで ボウリング場で ダーツバーで ビリヤード場で 雀荘で 競馬場で 体育館で 公園で 河原で 台所で キッチンで 教習所跡で 駐車場で 砂浜で 土手で スタバで カフェで 図書館で ファミレスで ラウンジで ラウンジででも ロビーで 喫茶店で 公民館で 集会所で 会館で 縁側で 壁で 岩場で 山で`,
  'r-teach': `教えましょう 教えましょ 教えますよ 教えて進ぜ 教えちゃろ 教えてやろ 教えてやる 伝授 指南 教えるよ 教えるわ 教えるから 教えるで 教えたる 教えてあげ 教えたげ 教えちゃる 教えようか 教えよか 教えてほし 教えてよ 教えてくれ 見てあげる 見たる 特訓し 手取り足取り マンツーマン 個人レッスン 一緒に練習 一緒に滑 一緒に泳 一緒に打 一緒に登 一緒に走 付き合うよ 付き合うで 付き合って
    -教えてくれる先生 -教えてくれた -教えてもらった -教えてもらって`,
  'r-by-hand': `手取り足取り 手とり足とり 手を取って教える 手を取って教えたる 後ろから支える 腰支えて教え 横について教える 隣で教える 隣で教えたる 横で教える 横で教えたる そばで教える 実地で教える 現地で教えるよ 現地で教えたる 直で教えるから 直で教えたる 直接教えたる 直接教えるから遊び
    -で教えてもら -で教えてくれ`,
  /** The same seat, train, inn. */
  'r-same': `同じ日に 同じ日程で 同じ時間に 隣の席で 隣の席がいい 隣の席に 隣のシートで 同じ劇場 同じ映画館 同じ上映 同じ回 同じ電車 同じ車両 同じ新幹線 同じ飛行機 同じ便 同じ宿 同じホテル 同じ旅館 同じ会場 同じ店で 同じ傘 同じ船 同じバス 同じジム`,
  'r-same-do': `泊まっちゃ 行っちゃ 乗っちゃ 予約しちゃ 見たい 観たい 見よ 観よ 見ない 観ない 見ん? 見れたら 観れたら 見て$ 観て$ 聴きたい 乗ろ 乗りたい 乗らない 乗れたら 泊まろ 泊まりたい 行こ 行きたい 行けたら 座りたい 座ろ 座って 食べたい 食べよ 飲みたい 飲も 歩きたい 入りたい 入ろ 通お 通いたい 泣きたい 笑いたい 感じたい 味わいたい`,
  /** At a hall or a show both go to. */
  'r-venue': `会場で 会場の 会場に 会場いる 現地で 現場で 物販 開演前 開場前 終演後 終わったあと 終わった後 ロビーで 入場口 グッズ列 待機列 二次会 打ち上げ 当日 ブースで 改札出 ゲートで 出口で`,
  'r-catch': `声かけて 声かけるわ 声かけるね 声かけてい 合流しよ 合流せん 合流する? 合流できる 合流しない 落ち合お 落ち合わん 見つけて 探して 探すわ 一緒に並ば 一緒に並ん 一緒に並ぼ 一緒に入ろ 一緒に入らん 一緒に入らない 会お 会える 会えん 会わん 会わない 挨拶させ 挨拶したい 渡したい 待っとる 待ってる 待っとく`,
  /** Seen off, fetched at the train. */
  'r-see-off': `見送りに来て 見送り来て 見送りにきて 見送りに来 見送り行く 見送りに行く 見送りに行って 見送らせて 見送るから 出迎えて 出迎えに 迎えに来て 迎えに行 迎え行 お出迎え`,
  'r-gate': `空港 駅 ホーム 新幹線 改札 港 フェリー バス停 バスターミナル 到着ロビー 出発ロビー 搭乗口 夜行バス 終電 始発`,
  /** What shall we eat, I pay. */
  'r-i-pay': `奢るから 奢るけん 奢るで 奢るわ 奢るよ 奢るし おごるから おごるけん おごるで おごるわ おごるよ おごるし 奢ったる おごったる 奢っちゃる おごっちゃる 奢ってやる おごってやる ごちそうするから ご馳走するから ごちそうするよ ご馳走するよ 俺のおごりで 僕のおごりで 出したるから`,
  'r-what-eat': `何食べたい なに食べたい 何食いたい なに食いたい 何が食べたい なにが食べたい 何がいい なにがいい 何系 肉と魚 肉か魚 和食と 和か洋 食べたいもん 食べたいもの 好きなもん食 好きなもの食 好きなだけ食 どこでもいい どこでもええ 店選んで 店決めて どこ行きたい いつ空 いつ行`,
  /** Shown around. */
  'r-guide-ask': `街案内して 町案内して 街を案内して 町を案内して 街案内頼 街案内お願い 街案内しよ 街案内する 街案内したる 街を案内す 町を案内す 地元案内して 地元を案内 地元案内する 市内案内 島を案内して 島案内して 観光案内して 観光案内頼 ガイドしてくれん ガイドしてくれない ガイドしてくれへん ガイド頼める ガイドお願いで 案内してくれへん 案内してくれん? 案内してくれんか 案内してくれない? 案内してくれないか 案内してくれる? 案内してもらえん 案内してもらえへん
    -店内を案内 -館内を案内`,
  'r-guide-not': `サイト 使い方 機能 メニュー 画面 ページ 操作 登録 電話 窓口 係 店員 運営 ゲーム 友達に 友達を 仕事で`,
  /** Politely, with the shop or the street one would be accompanied to. */
  'r-please': `お付き合い願え お付き合いねが お付き合い頂け お付き合いいただけ お付き合い下さ お付き合いくださ お付き合いを願 お供願え ご同行願え ご同行いただけ ご同伴 お相伴 ご足労 お時間を頂戴 お時間頂戴 お時間をいただけ お時間いただけ お時間を頂け ご馳走させていただ ご馳走させて頂 お招きしたい お招きいたし お連れしたい お連れいたし エスコート
    -お付き合いいただきあり -お付き合い頂きあり -お時間をいただきあり`,
  'r-site-of': `@n-place @treat-thing @spot 百貨店 呉服 売り場 店 街 町 公演 歌舞伎座 お墓 病院 銀座 観劇 散策 買い物 選ぶ 選び 見立て 食卓 昼食 夕食 夕餉 お昼`,
  /** Written in Latin letters. */
  'r-latin': `aitai aitaina aitaiyo aitaidesu aimashou aimasenka aimasen awanai awanaika ainai aou aouyo aeru aemasu aenai atte_kure attekure atte_kudasai deeto dēto deito`,
  'r-latin-body': `soto sotode soto_de riaru riarude riaru_de real irl gohan gohanni kafe cafe hoteru hotel eki ekide shibuya shinjuku umeda namba ikebukuro tokyo osaka nagoya fukuoka kuruma kurumade ippai nomi nomini ryokou onsen eiga chokusetsu jikani nichiyou doyou kondo raishuu ashita shuumatsu`,
  'r-latin-go': `gohan_ikou gohan_ikanai gohan_iko gohan_ikimasen nomi_ikou nomi_ikanai nomini_ikou nomini_ikanai issho_ni_ikou issho_ni_ikanai isshoni_ikou isshoni_ikanai issyoni_ikou dokka_ikou dokka_ikanai doraibu_ikou doraibu_shiyou ocha_shiyou ocha_shinai deeto_shiyou deeto_shinai deeto_shitai eiga_ikou eiga_mini_ikou onsen_ikou onsen_ikanai uchi_konai uchi_ni_konai ie_konai ouchi_konai`,
  /** Baths for both. */
  'r-mixed': `男女で入れ 男女一緒に入れ 男女で楽しめ 混浴 水着で入れ 水着持参 水着着て カップルで入れ 家族風呂 貸切風呂 貸し切り風呂 貸切露天 貸し切り露天 二人で入れ 2人で入れ`,
  /** The first in the car. */
  'r-next': `隣に乗せ 助手席に乗せ 横に乗せ 後ろに乗せ 最初に乗せ 一番に乗せ 初めに乗せ 隣に座らせ 助手席に座らせ 助手席は 隣は`,
  'r-only-you': `君って きみって あなたって お前って あんたって 君だけ 君の あなただけ お前だけ 君と 君に 君が 君用 専用 ちゃんって ちゃんだけ ちゃん用 決めてた 決めてる 決めとる`,
  'r-hand-wish': `渡したい 渡せたら 渡せれば 渡すね 渡すよ 渡すから 渡しに 手渡 受け取って 受け取ってほし 届けたい 届けに 直接あげ`,
  'r-free-ask': `何時 いつ 空いて 空いとる 予定 仕事終わり 休み どこで どこに 時間ある 時間とれ 会え 駅`,
  /** A seat beside one's own at a show. */
  'r-show': `ライブ 舞台 試合 コンサート フェス チケット 整番 席 公演 ツアー 落語 歌舞伎 寄席 花火 映画 球場 開幕戦 千秋楽 握手会 展示会`,
  'r-seat-left': `隣あいて 隣空いて 隣が空いて 隣があいて 隣の席空 隣の席あ 一枚余 1枚余 一枚あま もう一席 もう一枚ある もう1枚ある 連番相手 連番者 連番する人 同行者 同行してく 同行しない 同行お願 君の分も 君のぶんも あなたの分も 二枚目は君
    -連番相手見つか`,
  /** Come to my bed of sickness. */
  'r-nurse': `見舞いに来て 見舞い来て 見舞いにきて 見舞いに来てくれ 見舞いに来ない 見舞いに来い 看病しに来て 看病に来て 看病しにきて 看病しに行こうか 看病しに行く 差し入れ持ってきて 差し入れ持って行く 差し入れ持ってく おかゆ作りに 薬持って行く 薬持ってく 薬届け
    -見舞いに来てくれた。 -見舞いに来てくれたの -見舞いに来てくれたん -見舞いに来てくれたよ -見舞いに来てくれて -看病に来てくれて`,
  /** Picked up wherever one is. */
  'r-pick': `どこでも拾え どこでも拾う 拾えるよ 拾えるで 拾えるから 拾いに行け 拾いに行く 拾って帰 乗せて帰 家まで乗せて 駅まで乗せて 好きなとこまで送 どこまででも送
    -タクシーが拾え -タクシー拾え -ゴミ拾い -拾いに行くボール`,
  'r-way-home': `帰り道 駅まで 家まで 職場から 最寄りまで 途中まで バス停まで 夜道 帰りは 店から駅`,
  'r-walk-with': `一緒に歩くよ 一緒に歩こ 一緒に歩いてあげ 一緒に歩いたる 並んで歩こ 並んで歩きたい ついてくよ ついていくよ 付き添うよ 付き添おう 送らせて 送るよ 送っていこう 送ったる 送ってあげ`,
  'r-if-could': `食えたら 食えれば 食べれたら 食べられたら 食べれれば 飲めたら 飲めれば 行けたら 行ければ 歩けたら できたら できれば 過ごせたら 囲めたら つつけたら 見れたら 観れたら 見られたら 入れたら`,
  /** Named for two. */
  'r-two-named': `招待状が二名 招待状が2名 招待状が0名 招待状二名 招待券が二名 招待券が0名 二名分届い 0名分届い 二名様ご招待 0名様ご招待 ペアでご招待 ペア招待`,
} as const

export const MEETING_WAY_RULES: readonly RuleSet[] = [
  {
    category: 'offsite.meet',
    reason: 'meets-in-person',
    lines: `
      0.87 r-park 12> r-come                       | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 r-come 3> r-park                        | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.88 r-trip-any/r-park 24&& r-rooms          | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-align 14>> r-align-do                 | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.6  r-align                                 | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 r-middle 8> r-middle-do                 | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.8  r-where                                 | m-told m-third m-past m-screen m-dream m-refuse r-where-not
      0.8  r-term 8> r-term-yes                    | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-agreed 10>> n-city/town/r-park 4> spot/n-spot 1> spot-end | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.8  r-agreed 8>> spot/n-spot/m-chain 1> spot-end | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-spot-any 1> r-to-there                | m-told m-third m-past m-screen m-dream m-refuse
      0.8  r-eat-lets                              | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 town/r-quarter 4> r-eat-lets            | m-told m-third m-past m-screen m-dream m-refuse
      0.86 r-agreed/once 20>> town/r-quarter/n-city 2> treat-thing | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 r-feed 10>> r-come-local                | m-told m-third m-past m-screen m-dream m-refuse
      0.87 r-come-local 8>> r-feed                 | m-told m-third m-past m-screen m-dream m-refuse
      0.8  r-you-come-too                          | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-out-when 8> r-come-out                | m-told m-third m-past m-screen m-dream m-refuse
      0.86 r-quarter 6> see-any/how-about/n-go-lets/r-come | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 n-with-you/together 8> r-food 5> n-want | m-told m-third m-past m-screen m-dream m-refuse
      0.86 r-store 12> r-choose                    | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 r-room-told 30>> r-on-my-way            | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 r-get-off 16>> r-get-off-see            | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 treat-thing 24>> r-mixed                | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.6  r-mixed                                 | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-next 6& r-only-you                    | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 hand-thing 5> r-hand-wish 20>> r-free-ask | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-show 24>> r-seat-left                 | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.82 r-nurse                                 | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.82 r-pick                                  | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 r-way-home 6> r-walk-with               | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 n-with-you/together 4> treat-thing 3> r-if-could | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.55 m: r-two-named                          | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 her-place/your-town/n-near 12> r-pass 16>> r-face | m-told m-third m-past m-screen m-dream m-refuse
      0.85 r-pass 16>> r-face                      | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 r-two-seats 14>> r-two-do               | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 r-your-day 16> r-table 6> r-taken       | m-told m-third m-past m-screen m-dream m-refuse
      0.85 r-hall 12> r-teach                      | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.8  r-by-hand                               | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-same 6> r-same-do                     | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-same-do 4>> r-same                    | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-venue 14>> r-catch                    | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-gate 8> r-see-off                     | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.86 r-i-pay 14>> r-what-eat                 | m-told m-third m-past m-screen m-dream m-refuse
      0.85 r-guide-ask                             | m-told m-third m-past m-screen m-dream m-refuse r-guide-not
      0.88 r-site-of 18> r-please                  | m-told m-third m-past m-screen m-dream m-refuse
      0.87 r-latin 16& r-latin-body                | m-refuse
      0.87 r-latin-go                              | m-refuse
    `,
  },
]
