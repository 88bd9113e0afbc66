import type { RuleSet } from '../phrase-table.ts'

/** Volitional forms with a drawn last vowel, as friends write them: 行こー, まわろーぜ. In kana an ending must follow. */
const DRAWN = (() => {
  const written =
    '行こ 会お 飲も 呑も 食べよ 食お 回ろ 巡ろ 歩こ 遊ぼ 見よ 観よ 乗ろ 並ぼ 入ろ 泊まろ 買お 撮ろ 歌お 走ろ 登ろ 滑ろ 泳ご 釣ろ 座ろ 過ごそ 話そ 喋ろ 祝お 語ろ 集まろ 落ち合お 合流しよ 集合しよ デートしよ'
  const spoken =
    'いこ あお のも たべよ くお まわろ めぐろ あるこ あそぼ みよ のろ ならぼ はいろ とまろ とろ うたお やろ しよ はしろ すわろ つかろ しゃべろ あつまろ おちあお いっしょしよ'
  const ends = ['ぜ', 'や', 'よ', 'ね', 'な', 'か', '$', 'じゃん']
  return [
    ...written.split(' ').flatMap((verb) => [`${verb}ー`, `${verb}ぜ`, `${verb}ーぜ`]),
    ...spoken.split(' ').flatMap((verb) => [`${verb}ぜ`, ...ends.map((end) => `${verb}ー${end}`)]),
  ].join(' ')
})()

/**
 * Meetings by their turns of talk: the shop one goes to, where one stands already, the day asked behind the dish, tickets for two, a place
 * and an hour agreed to. The notation is explained in phrase-table.ts.
 */
export const MEETING_TURN_WORDS = {
  /** Shops and halls by name or kind. */
  'u-hall': `ジム 市民プール プール 体育館 @m-chain アニメイト まんだらけ らしんばん 駿河屋 メロンブックス とらのあな ゲーマーズ ジーストア ポケセン ポケモンセンター ジャンプショップ キディランド ニンテンドーストア コラボカフェ メイド喫茶 メイドカフェ 執事喫茶 サンリオショップ サンリオカフェ 猫カフェ 犬カフェ ふくろうカフェ カワウソカフェ ボドゲカフェ ブックカフェ プリクラ プリ機 ゲーセン タイステ タイトー ギーゴ GiGO アドアーズ カドショ カードショップ トレカ屋 晴れる屋 ホビステ ボークス ユザワヤ オカダヤ 楽器屋 島村楽器 タワレコ ディスクユニオン ブックオフ ハードオフ 古着屋 セカスト ユニクロ しまむら 無印 ダイソー フランフラン 東急ハンズ カルディ ワークマン 業務スーパー 釣具屋 バイク屋 ヴィレヴァン 直売所 産直 パチ屋 パチンコ屋 雀荘 碁会所 将棋クラブ 囲碁サロン 句会 カルチャーセンター 健康ランド スーパー銭湯 日帰り温泉 ゲートボール場 グラウンドゴルフ パークゴルフ 釣り堀 釣堀 管理釣り場 競輪場 競艇場 ボート場 競馬場 場外馬券 ウインズ 植物園 梅園 薔薇園 バラ園 フラワーパーク 道場 歌声喫茶 ジャズ喫茶 純喫茶 名曲喫茶 フードコート 屋上ビアガーデン ビアガーデン デパ地下 チームラボ プラネタリウム サウナ 岩盤浴 脱出ゲーム 謎解き 忍者屋敷 クラブ ライブハウス ミニシアター 名画座 ラウワン スポッチャ バッセン ダーツ ビリヤード ボルダリング ドッグラン 牧場 果樹園 いちご狩り ぶどう狩り 朝市 夜市 蚤の市 骨董市 陶器市 古本市 ビーチ 海水浴場 キャンプ場 スキー場 ゲレンデ 打ちっぱなし
    -クラブ活動 -ファンクラブ -公園じゃ`,
  'u-lets': `${DRAWN}
    -おしよー -どうしよー -何しよー -なにしよー -にしよー -しゃべろーとし -食べよーかな -行こーかな -飲もーかな -見よーかな -いこーかな -しよーかな -とろーり -とろーとろ -いこーる -病院いこー -寝よー`,
  /** What two or more do there. */
  'u-thing': `レイド 対戦 交換会 デュエル コラボ 打ち上げ 練習 特訓 撮影 併せ 推し活 聖地巡礼 キャッチボール 花見 鍋 釣り 囲碁 将棋 麻雀 モーニング ランチ 昼飯 晩飯 サバゲ キャンプ バーベキュー BBQ カラオケ オフ会 勉強会 作業 ボドゲ プリ ボウリング ビリヤード ダーツ 卓球 テニス バドミントン 散歩 ジョギング サイクリング ツーリング ドライブ`,
  'u-yaro': `やろ$ やろう$ やろうよ やろうや やろうぜ やろー やろか$ しよ$ しよう$ しようよ しようぜ しようや しよか$ しよっか$ せん? せんか? せえへん しません? しませんか しない? やらん? やらへん やらない? やりません? やりませんか すっぺ すべ すっか? せんね? せんかね しまい しよまい どう?`,
  /** Said at the end: with the body. */
  'u-flesh-end': `直接$ 直接ね$ 直接な$ 直接で$ リアルで$ リアルでね$ リアルでな$ 対面で$ 対面でね$ 生で$ 生でね$ オフで$ オフでね$ 現地で$ 現地でね$`,
  /** Gatherings that many go to. */
  'u-event': `コミケ 夏コミ 冬コミ コミティア 例大祭 超会議 文フリ 文学フリマ デザフェス ワンフェス ゲムマ ゲームショウ モーターショー 鉄道まつり 航空祭 基地祭 学祭 学園祭 文化祭 花火大会 縁日 盆踊り 酉の市 初詣 ライブ ワンマン 対バン フェス サマソニ ロッキン フジロック 現場 遠征 握手会 リリイベ チェキ会 即売会 コスイベ 池ハロ ハロウィン カウントダウン 物産展 菊花展 書道展 絵手紙展 作品展 発表会 歌会 囲碁大会 カラオケ大会 敬老会 マルシェ シティリーグ 店舗大会 カード大会 ゲーム大会 開幕戦 ホーム戦 アウェイ オールスター 有馬記念 ダービー 天皇賞 マラソン大会 駅伝 ねぶた 祇園祭 だんじり 山笠 どんたく くんち よさこい 阿波おどり 七夕まつり 雪まつり 万博 パビリオン`,
  /** Where one is, so that the other may come. */
  'u-there': `にいるから におるから にいるし におるし にいるよ におるよ にいるけん におるけん にいるんで におるんで にいてる で待ってるから で待っとるけん 出てるから 並んでるから 並んどるけん 出店してるから 出店するから 売り子してる 立ってるから 立っとるけん 座ってるから 座っとるけん 着いてるから 着いとるけん 参加してるから 参加するから 出るから 行くから`,
  'u-come': `会お 会える 会えん 会わん 会わない 会いに来 会いにき 声かけて 声かけてね 声かけてや 寄って 寄ってね 来てよ 来て$ 来てね 来なよ 来いよ 来ん? 来んね おいで 合流しよ 合流せん 合流しない 落ち合お 顔出して 顔見せて 見つけて 探して
    -声かけてきた -寄ってきた -寄ってる`,
  /** A spot is fine. */
  'u-fine': `でいいよ でいいです でいいね でいいわ でいいけど でいいんで でいいばい でいいで でいいぞ でええよ でええで でええわ でええけど でよかよ でよかばい でよかけん でよかです でおけ でOK でオッケー で了解 でりょ でかまわんよ でかまわない で大丈夫 で平気`,
  'u-clock': `0時 0時半 0時ごろ 三時 四時 五時 六時 七時 八時 九時 十時 十一時 十二時 正午 お昼 昼過ぎ 夕方 朝イチ 土曜 日曜 月曜 火曜 水曜 木曜 金曜 明日 あした 来週 週末 仕事終わり`,
  /** In the middle of a dish. */
  'u-while': `食べながら 飲みながら 呑みながら 食いながら つつきながら 歩きながら すすりながら 焼きながら 頬張りながら 囲みながら 眺めながら 浸かりながら つまみながら 見ながら 食べもって 飲みもって`,
  'u-then': `教える 教えたる 教えて 教えちゃ 話そ 話す 話した 話聞 聞くよ 聞くわ 聞いたる 聞かせて 聞かして 語ろ 語り 相談 しゃべろ 喋ろ 打ち合わせ 勉強しよ 練習しよ 作戦会議 反省会 ゆっくりしよ 祝お`,
  /** The day is asked right behind. */
  'u-day-how': `日曜どう 土曜どう 月曜どう 火曜どう 水曜どう 木曜どう 金曜どう 日曜とかどう 土曜とかどう 週末どう 来週どう 今度どう 明日どう 明後日どう 今夜どう 今晩どう 連休どう 0日どう 0日とかどう 日曜あいて 日曜空いて 土曜あいて 土曜空いて 金曜空いて 週末空いて 週末あいて 来週空いて 来週あいて 今度の休み空 明日空いて 明日あいて 0日空いて 0日あいて 日曜いける 土曜いける 週末いける 日曜はどう 土曜はどう 週末はどう 0日はどう 日曜どげん 土曜どげん 日曜どない 土曜どない 日曜ひま 土曜ひま 日曜暇 土曜暇 日曜いかが 土曜いかが 来週あたりどう 来週とかどう 来月どう`,
  /** Seats and beds on the way. */
  'u-ticket': `きっぷ 切符 指定席 自由席 乗車券 特急券 特急 新幹線 グリーン車 航空券 飛行機 フェリー 船の 夜行バス 高速バス 寝台 ロマンスカー 観光列車 リゾート列車 座席 席 駅弁 宿 旅館 入場券 入園券 鑑賞券 前売り券 前売り チケット`,
  'u-pair': `二枚 2枚 二人分 2人分 ふたり分 二名 2名 二人ぶん あなたの分 あなたのぶん 君の分 君のぶん きみの分 あんたの分 あんたのぶん お前の分 おまえの分 そちらの分 そっちの分 貴女の分 二席 2席 並びで 隣同士で`,
  'u-take': `買います 買うよ 買うわ 買うから 買うけん 買っとく 買っておく 買うて 買うたる 買いましょ 取ります 取るよ 取るわ 取るから 取っとく 取っておく 取りましょ 取っておき 取っておいて 取っときま とります とるよ とっとく とっておく 手配し 手配す 用意し 用意す 用意でき 出します 出すよ 出すから 押さえます 押さえる 押さえとく 押さえておく 予約します 予約しとく 予約しておく 予約する 持ちます 払います 払うから
    -予約しようか迷`,
  /** Under the condition of a place. */
  'u-at': `でなら でだったら でやったら でやったらば でよければ でよけりゃ でよかったら でええなら でいいなら で良ければ でよかなら なら なら、 だったら やったら ならば`,
  'u-fine-see': `@see-any 会うちゃ 会うてや 会うても 会うたげ 会うちゃる 会ってやっても 会ってあげても 行ってもいい 行ってもええ 行ってもよか 付き合ってもいい 付き合うよ 付き合うてもええ`,
  /** A service offered there. */
  'u-offer': `やろか やろうか やったろか したろか してやろか してあげよか してあげようか 見たろか 見てやろか 見てあげよか 見てあげようか 教えたろか 教えてやろか 教えたろう 手伝おか 手伝おうか 手伝うたる 手伝ったる 手伝うちゃる 直したろか 直してあげよ 作ったろか 作ってやろか 貸したろか 渡そか 渡そうか 聞いたろか 聞いてやろか 撮ったろか 選んだろか 弾いたろか 歌ったろか
    -どうしてやろか -何してやろか -してやろかな`,
  'u-come-ask': `隣どう 隣はどう 一緒どう 一緒に? 来るか? 来るか$ 来る? 来ん? 来ない? 来いへん 来えへん 来やへん 来るかい 来んか 来んね 来ませんか 座る? 座らん? 座らない? 座らへん どや どう? どうや どない いらん? いる? 観る? 見る? 観ん? 見ん? いく? 行く? 行かん? 行かない? 行かへん 使う? 使わん? 空けとく 空けてある`,
  'u-lets-q': `見よ? 観よ? 行こ? いこ? 食べよ? 飲も? 歩こ? 回ろ? 乗ろ? 遊ぼ? 過ごそ? 入ろ? 泊まろ? 見よう? 観よう? 行こう? 食べよう? 見よな 行こな 食べよな 飲もな 見ようね 行こうね 食べようね 飲もうね 歩こうね 見ような 行こうな 見よね 行こね`,
  'u-body': `浴衣 着ていく 着てく 着ていくし のとこで 川原 河原 河川敷 花火 祭り まつり 屋台 場所取り シート敷 レジャーシート 席取 弁当 電車 車で 迎え 隣で 腕組 手つな 手をつな 日帰り 泊まり 現地 会場`,
  /** An invitation announced as one. */
  'u-invite': `誘ったろか 誘ったろ$ 誘ったろう 誘っちゃろか 誘うたろか 誘ったげる 誘ってあげよ 誘ってやろ 誘おうか 誘おか 誘うよ 誘うから 誘うけん 誘うわ 誘うね 誘います 誘っていい? 誘ってもいい? 誘ってもええ 誘ってええ? 誘ってもよか 誘いたいん 誘いたくて 誘ってるん 誘っとる 誘っとん
    -誘うよね -誘ってるんじゃない`,
  'u-booked': `押さえてある 押さえとる 押さえた 押さえといた おさえてある 取ってある 取っとる 取った$ 取ったよ 取ったから とってある とったで とったよ 予約してある 予約しといた 予約した 予約済 もう取った もう押さえ もう予約 もうとった 手配済 手配した 払ってある 払うてある 買ってある 買うてある 買っといた`,
  'u-go-q': `行きますか 行きます? いきますか いきます? 行ってみますか 行ってみます? 行きましょうか 行きましょか 行く?って 行くか? いくか? 行っちゃいますか 行っちゃいます?`,
  /** Going there to hand it over. */
  'u-hand-go': `直接渡しに行 直接渡しにい 渡しに行ってもい 渡しに行っていい 渡しに行ってええ 渡しに行きたい 渡しに行こうか 渡しに行こか 渡しに行くよ 渡しに行くわ 渡しに行くけん 渡しに行きます 渡しに伺 届けに行ってもい 届けに行っていい 届けに行きたい 届けに伺 お届けに上が お届けに参 届けに上が
    -友達に渡しに`,
  /** Come and fetch it, have a cup, in the words of the west and of Kyushu. */
  'u-come-country': `来んさい 来んしゃい 来なっせ 来なはれ 来なせ 来んね? 来んね$ 来らんね 来んかのう 来やんせ きんさい きんしゃい きなっせ きなはれ おいでなはれ おいでんさい おいでなさい 寄りんさい 寄りんしゃい 寄りなっせ 寄りなはれ 寄らんね 寄らんかね 寄らんかのう 寄ってつかあさい 上がりんさい 上がりなっせ あがりんさい 飲んでいきんさい 飲んでいきなはれ 飲んでいきなっせ 飲んで行きんさい 食べていきんさい 食べていきなはれ 食べていきなっせ 食うていきんさい 食うていきなはれ 泊まっていきんさい 泊まりんさい 取りに来い 取りに来なよ 取りに来ません 取りにおいで もらいに来 採りに来 掘りに来 摘みに来
    -よう来んさい -よく来んさい -できんさい -もらいに来た -採りに来た -掘りに来た`,
  'u-mine': `うちの うちに うちへ うちまで うちで うちん わしの家 わしんち わしげ おらの おらんち おいの家 おいげ おいどんの わが家 我が家 拙宅 こっち こっちに こっちへ こちら 店に 店へ 俺んち 俺の家 僕んち 実家`,
  /** Shall we not eat, in the words of the west. */
  'u-eat': `しばかへん しばこ しばきに行 しばく? しばかん? しばかない 食わへん 食べへん 飲まへん 食わんけ 食わんか? 食わんね 食べんね 飲まんね 食うか? 食べに行かへん 食いに行かへん 食うていかん? 食うていかへん 食べていかん? 食べていかへん 飲んでいかん? 飲んでいかへん 食べてかへん 飲んでかへん
    -食わへんし -食わへんから -食わへんの -食わへんよ -食わへんわ -食べへんし -食べへんから -食べへんの -食べへんよ -食べへんわ -飲まへんし -飲まへんから -飲まへんの -飲まへんよ -飲まへんわ -食べへんねん -食わへんねん -飲まへんねん`,
  'u-be': `いるから おるから いるけん おるけん いるし おるし いるで、 おるで、 いるよ おるよ いるんで おるんで いてるから 行くから 行くけん 出とるけん 飲んでるから 飲んどるけん 食べてるから 働いてるから 座っとるけん`,
  'u-bought': `買った 買って 買うた 買うて 取った 取って とった とって 予約し 押さえ 手配し`,
  /** With the body, and what one would do then. */
  'u-flesh': `向かい合って 目の前で 面と向かって 顔突き合わせて リアルで リアルに 直接 オフで 対面で 現実で 実物と 実際に会 同じ部屋で 同じテーブルで 同じ店で 画面じゃなく 画面越しじゃなく 画面なしで 画面抜きで チャットじゃなく`,
  'u-flesh-do': `飲んでみたい 飲みたい 食べたい 食べてみたい 食ってみたい 話してみたい 話したい しゃべってみたい しゃべりたい 喋ってみたい 喋りたい 遊びたい 遊んでみたい 歩きたい 歩いてみたい 乾杯したい 乾杯してみたい ご飯行きたい 飯行きたい 見てみたい 見たい 握手したい ハグしたい`,
  /** How one waits there. */
  'u-wait-so': `シート敷いて待 場所取って待 場所とって待 席取って待 席とって待 傘さして待 荷物持って待 車で待って 車停めて待 車とめて待 先に行って待 先に着いて待 先に座って待 ベンチで待 入口で待 入り口で待 改札で待 改札の外で待 ホームで待 門の前で待 花持って待 花束持って待 先に飲んで待 先に飲んどる 先に行っとく 先に入っとく
    -車で待っててもら -先に飲んでるね画面`,
  'u-able': `行けるよ 行けるけど 行けるわ 行けるで 行ける$ 行けるかも 行けるけん 行けます 行けそう 出られるよ 出れるよ すぐ着く すぐ行け 会えるよ 会える$ 会えるけど 会えるかも 会えます 待てるよ 寄れるよ 寄れる$`,
  'u-walk-talk': `歩きながら話し 歩きながら話そ 歩きながらしゃべ 歩きながら喋 散歩しながら話 散歩しながらしゃべ ドライブしながら話 ドライブしながらしゃべ 釣りしながら話 並んで歩きながら`,
  'u-seat-free': `空いとるん 空いてるん 空いてんねん 空いてるから 空いとるけん 空いとるで 空いてるよ 余ってるん 余っとるん 余ってるから 余ってんねん 余っとるけん 余りそう 埋まってない`,
  /** Out with you. */
  'u-out-come': `出てきんさい 出てきんしゃい 出てきなっせ 出てこんね 出てこんかね 降りてこんね 降りてきんさい 下りてこんね 出てきなはれ 出てけえへん 出てこえへん
    -が出てこ -の出てこ -も出てこ`,
  'u-late': `遅れんな 遅れるな 遅れないで 遅れんとい 遅れんように 遅刻すん 遅刻しな 寝坊すん 寝坊しな`,
  'u-see-where': `会うならどこ 会うんならどこ 会うとしたらどこ 会うのはどこ 会うのどこ 会うならいつ 会うんならいつ 会うとしたらいつ 会うなら何`,
  'u-hear': `聴かせて 聞かせて 聴きたい 聞きたい 歌って 弾いて 弾くの見 聴かして 聞かして`,
  'u-to-you': `会社まで 職場まで お家まで 家まで 玄関まで 最寄りまで 事務所まで 病院まで 学校まで 勤務先まで ドアの前まで`,
  'u-bring': `届けたい 届けるね 届けるよ 届けに行 届けてあげ 届けようか 持っていきたい 持って行きたい 持ってくね 持ってくよ 持って行くね`,
  'u-nights': `一泊で 二泊で 三泊で 0泊で 0泊0日で 日帰りで 泊まりで 泊りで`,
  'u-yes': `うん うんうん はい ええよ いいよ よかよ おっけ オッケー OK おけ りょ 了解 わかった わかりました 分かった そうだね じゃあ ほな ほんなら そんなら それなら そしたら`,
} as const

const GUARDS = 'm-told m-third m-past m-screen m-dream m-refuse'

export const MEETING_TURN_RULES: readonly RuleSet[] = [
  {
    category: 'offsite.meet',
    reason: 'meets-in-person',
    lines: `
      0.88 n-city/town/r-quarter 14> u-hall 8> u-lets/n-go-lets/m-do-lets/n-play/how-about | ${GUARDS} m-tale
      0.82 u-hall 5> u-lets                            | ${GUARDS} m-tale
      0.86 n-city/town/r-quarter/treat-thing/r-food 6> u-lets | ${GUARDS} m-tale
      0.88 n-city/town/r-quarter 12> u-hall/n-spot/n-place 3> u-thing 2> u-yaro | ${GUARDS} m-tale
      0.82 u-hall 3> u-thing 2> u-yaro                 | ${GUARDS} m-tale
      0.86 n-city/town/u-hall 14> u-thing 8>> u-flesh-end | ${GUARDS} m-tale
      0.88 u-event/r-park 24>> u-there 6>> u-come      | ${GUARDS} m-again
      0.85 u-event 16>> see-any                        | ${GUARDS} m-tale m-again
      0.82 u-there 2>> u-come                          | ${GUARDS} m-tale m-again unreal
      0.88 n-spot/spot 3> u-fine 6>> u-clock           | ${GUARDS} m-again
      0.88 u-clock 4> n-spot/spot/u-hall 3> u-fine     | ${GUARDS} m-again
      0.84 u-yes 10>> n-spot/spot/u-hall 3> u-fine     | ${GUARDS} m-again m-tale
      0.88 n-city/town/r-quarter/u-hall 3> treat-thing/r-food 4> u-while 10> u-then | ${GUARDS} m-tale
      0.86 treat-thing/r-food 4> u-while 10> u-then 8>> u-day-how | ${GUARDS} m-tale
      0.88 n-city/town/r-quarter/u-hall 24>> u-day-how | ${GUARDS} m-tale
      0.85 treat-thing/r-food/outing 14>> u-day-how    | ${GUARDS} m-tale m-again
      0.87 u-ticket 12> u-pair 5> u-take               | ${GUARDS} m-tale
      0.87 u-pair 6> u-ticket 6> u-take                | ${GUARDS} m-tale
      0.82 u-hall/n-place/n-spot 10> u-offer           | ${GUARDS} m-tale
      0.88 u-hall/n-place/n-spot/n-city 12> u-offer 2>> u-clock | ${GUARDS}
      0.87 r-seat-left 30>> u-come-ask                 | ${GUARDS} m-tale
      0.87 together 4> u-lets-q                        + u-body | ${GUARDS} m-tale m-again
      0.65 together 4> u-lets-q                        | ${GUARDS} m-tale m-again
      0.86 u-invite 8>> outing/treat-thing/u-hall/r-park/n-city/town | ${GUARDS} m-tale
      0.86 outing/treat-thing/u-hall/r-park/n-city/town 10>> u-invite | ${GUARDS} m-tale
      0.86 u-pair 8> u-booked                          | ${GUARDS} m-tale
      0.86 outing/treat-thing/u-hall/r-park 6> together 3> u-go-q | ${GUARDS}
      0.86 u-mine 14> u-come-country                   | ${GUARDS}
      0.84 treat-thing/r-food 2> u-eat                | ${GUARDS} m-tale
      0.86 n-spot/spot/u-hall/n-place 8> u-be 14>> u-come/u-come-country | ${GUARDS} m-tale m-again
      0.86 n-ticket 26>> u-come-ask                   | ${GUARDS} m-tale
      0.87 her-place 10> u-ticket 8> u-bought         | ${GUARDS}
      0.86 u-flesh 4> u-flesh-do                      | ${GUARDS} m-tale unreal
      0.82 u-wait-so                                  | ${GUARDS} m-tale m-again
      0.84 u-hall/n-place/n-spot 1> u-at 18> u-able   | ${GUARDS} m-tale m-again
      0.8  u-walk-talk                                | ${GUARDS} m-tale
      0.86 when 6> n-lift                             | ${GUARDS}
      0.86 treat-thing/outing 4> n-with-you 3> n-want | ${GUARDS} m-tale
      0.86 r-show 26>> u-seat-free 5>> u-come-ask     | ${GUARDS} m-tale
      0.8  u-out-come                                 | ${GUARDS} m-tale
      0.87 n-spot/spot/u-hall/r-gate 6> u-clock 6>> u-late | ${GUARDS}
      0.86 u-see-where                                | ${GUARDS}
      0.85 in-person 12> u-hear 10>> n-spot/u-hall/n-place | ${GUARDS} m-tale
      0.84 u-flesh 20>> u-come-ask                    | m-told m-third m-past m-screen m-refuse m-tale
      0.82 u-to-you 1> u-bring                        | ${GUARDS} m-tale
      0.88 u-nights 2> n-city/town/r-park/r-trip-any 2> how-about/n-dai | ${GUARDS} m-tale
      0.88 n-city/town/r-park 3> u-nights 3> how-about/n-dai/n-go-lets | ${GUARDS} m-tale
      0.86 m-home-empty 16>> n-go-lets/u-eat/how-about | m-told m-past m-screen m-dream m-refuse
      0.84 u-hand-go                                   | ${GUARDS} m-tale
      0.9  off-meeting 8>> m-two-only                  | ${GUARDS}
      0.87 n-place/treat-thing/u-hall/n-spot/spot/r-park 1> u-at 3> u-fine-see | ${GUARDS} m-again
    `,
  },
]
