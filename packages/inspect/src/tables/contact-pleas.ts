import type { RuleSet } from '../phrase-table.ts'

/**
 * Asking for contact by yet other ways: following each other, being put into the telephone, that it was never asked, very politely, a game
 * nobody watches, the account of a colour. The notation is explained in phrase-table.ts.
 */
export const CONTACT_PLEA_WORDS = {
  /** Following each other. */
  't-mutual': `相互フォローしよ 相互フォローしない 相互フォローせん 相互フォローせえ 相互フォローしませ 相互フォローしましょ 相互フォローお願い 相互フォローどう 相互フォローして 相互フォローなろ 相互になろ 相互なろ 相互なって 相互になって 相互になりませ 相互ならん 相互ならない 相互しよ 相互しない 相互せん 相互お願い 相互頼む 相互希望 フォローし合お フォローしあお フォローし合わ フォローしあわ フォローし合いま フォロー返して フォロバして フォロバお願い フォロバ頼 フォロバする フォロバくれ フォローしていい フォローしてもいい フォローしてええ フォローさせて フォローするから教 フォローするよ教 フォローするわ教
    -サイト内でフォロー`,
  't-mutual-not': `サイトの ここの サイト内 お気に入り 店の 会社の 友達と 友だちと 推しに 公式`,
  /** Put into the telephone. */
  't-register': `登録させて 登録さして 登録させてくれ 登録していい 登録してもいい 登録してええ 登録してもええ 登録しとき 登録しておきたい 登録しときたい 登録しといて 登録しといてい 登録したい 登録してほし 入れさせて 入れといていい 入れといてええ 入れておきたい 入れときたい 入れてもいい`,
  't-phone': `携帯 ケータイ スマホ 電話帳 アドレス帳 連絡先 番号 電話 アドレス メアド LINE ライン 友だち 友達リスト`,
  't-phone-not': `お気に入り サイト 会員 商品 予約 カード ポイント 決済 保険 会社 学校 職場 店員 病院 役所 アプリの設定 マイナ`,
  /** It was never asked or given. */
  't-detail': `電話番号 携帯番号 携帯の番号 番号 連絡先 メアド アドレス LINE ライン LINEのID ID アカウント インスタ カカオ`,
  't-never': `聞いたことなかった 聞いたことない 聞いてなかった 聞いてない 聞いてないよね 聞いとらんかった 聞いてへん まだ聞い 聞きそびれ 聞き忘れ もらってない もらってなかった もらったことな もらったことねえ 教わってない 教わってなかった もろたことな もろてへん もらいそび 教えてもらってな 教えてもろて 教えてない 教えてなかった 教えそびれ 交換してなかった 交換してない 交換してへん 交換しとらん 交換しそびれ 知らない 知らないまま 知らんまま 知らんかった 知らんやん 知らんのよ 知らなくて 知らんし
    -知らない人 -知らない番号 -知らない人から -教えてないです -教えてないの -教えてないんです -教えてないんだ -教えてないよ`,
  't-never-more': `なんばん 何番 教え なんだっけ 何だっけ なに? 何? そろそろ 今日こそ 交換 しよ しない いい? ええ? もらっていい 聞いていい 聞いても 書いて 送って くれる よね やんな やんね よな んだよね`,
  't-never-not': `会社の 職場の 店の 友達の 友だちの 元カノ 母の 親の 上司の 同僚の 隣の 担当の 業者 先生の サイトの 会員 予約 整理 知らないおじ 知らない男`,
  /** Very politely. */
  't-honor': `ご連絡先 御連絡先 連絡先 お電話番号 お電話 お番号 メールアドレス アドレス ライン LINE ご住所 お手紙の宛先 アカウント`,
  't-honor-ask': `伺うわけに 伺うわけには 伺えません 伺えない 伺えればと 伺えたら 伺ってもよ 伺ってもい 伺っても差し支え 伺いたい 伺いたく お伺いしても お伺いしたい お伺いでき お伺いする 頂戴でき 頂戴した 頂戴し 頂戴するわけ お教え願 お教え頂 お教えいただ お教えください お教えくださ お聞かせ願 お聞かせ頂 お聞かせいただ お聞きしても お聞きするわけ お聞きでき お尋ねして お尋ねする 賜れ 賜り 承りた 承っても 承れ いただけません いただけない いただけますま いただくわけ 頂くわけ 頂けません 頂けない お渡しして お渡しした お渡しする 交換願え 交換いただけ 交換させていただ
    -お伺いしますので -伺いました -いただけないと`,
  't-honor-not': `運営 事務局 サポート 会員登録 本人確認 カスタマー 弊社 当社 会社の お客様`,
  /** Personally, past the site. */
  't-personal': `個人的に 個人で プライベートで プライベートに 直接 直で 裏で こっそり 携帯に スマホに ケータイに`,
  't-message': `連絡くれ 連絡ください 連絡ちょうだい 連絡して 連絡してき 連絡してくれ 連絡ほし 連絡欲し 連絡待 連絡もらえ 連絡取りたい 連絡とりたい 連絡取ろ 連絡とろ 連絡取らない 連絡取り合 連絡とりあ 連絡していい 連絡してもいい 連絡しても メールくれ メールして メールちょうだい 電話くれ 電話して 電話ちょうだい 電話していい かけてき かけてくれ かけていい メッセくれ メッセして メッセージくれ メッセージして DMくれ DMして`,
  't-message-not': `会社 職場 運営 サポート 事務局 サイトの サイトに 上司 店長 友達が 友達から 友達に 業者 取引先 だめ 禁止 困る 困り できない できません やめて 嫌 -嫁`,
  /** Somewhere to stay joined. */
  't-somewhere': `どこかで どっかで なにかで 何かで どこかしら なんかで ほかで 他で よそで`,
  't-stay': `繋がっとか つながっとか 繋がっておか つながっておか 繋がっとき つながっとき 繋がっておき つながっておき 繋がっていたい つながっていたい 繋がってたい つながってたい 繋がってないと つながってないと 繋がっとらん つながっとらん 繋がれない つながれない 繋がれん つながれん 繋がれたら つながれたら 繋がろ つながろ 連絡取れるように 連絡とれるように 続き話 続き$ 続きしよ 続きしない 続きせん 続きを 続きどう 続けたい 続けよ 話せるように`,
  /** Time or points run out, and the talk would go on. */
  't-runs-out': `ポイント尽き ポイントが尽き ポイント切れ ポイントが切れ ポイントなくな ポイントがなくな ポイントもうな ポイント残り 残り0分 あと0分 時間切れ 時間ない 時間がない 時間もう もう切れる 切れる前 尽きる前 落ちる前 切れちゃう 切れてまう 退会した 退会する サイト閉じ サイト終わ ここ閉じ 課金限界 金欠で 財布が 破産`,
  't-goes-on': `どっかで続き どこかで続き どっかで 続き どこかで 続き 続きどっか 続きはどっか 続きどこか よそで続き 別のとこで続き 別で続き 外で続き 続きは外 続きは別 続きは他 続きはよそ 続きあっち なにか使ってない 何か使ってない なんか使ってない 何か使ってる なんか使ってる なにか使ってる 何かやってない なんかやってない なにかやってない 何かないの なんかないの どこでなら どこなら話せ`,
  /** Games, where nobody of the site reads. */
  't-game': `@game ポケモンユナイト ユナイト ポケポケ ポケカアプリ ポケスリ モンスト パズドラ ツムツム LINEポコポコ にゃんこ 荒野 荒野行動 PUBG フォートナイト フォトナ エペ Apex APEX バロラント ヴァロラント オーバーウォッチ スプラ スプラトゥーン マイクラ マインクラフト ロブロックス ロブロ あつ森 モンハン モンハンナウ ドラクエウォーク ドラクエ10 ドラクエ FF14 原神 スタレ 崩壊スターレイル ゼンゼロ ウマ娘 学マス プロセカ バンドリ デレステ ブルアカ アークナイツ 第五人格 アマアス アモアス Among_Us 雀魂 麻雀アプリ 将棋ウォーズ ぷよクエ クラロワ クラクラ ブロスタ 白猫 グラブル シャドバ 遊戯王 遊戯王マスターデュエル デュエマ プロスピ パワプロアプリ ウイイレ イーフト ポケGO ポケモンGO IngressピクミンB ピクミンブルーム ライフアフター リネレボ 黒い砂漠 ラグナロク PSO2 どうぶつの森 スイッチのゲーム スイッチで PS5で プレステで Steamで オンゲ ネトゲ スマホゲー ソシャゲ ゲームのチャット ゲームのボイチャ ゲーム内チャット`,
  't-unwatched': `運営も見て 運営見て 運営が見て 運営いない 運営おらん 運営も読 運営に読まれ 運営に見られ 誰も見て 誰も見ない 誰にも見られ 誰にも読まれ 監視されて 監視ない 監視され 検閲 見張られ 消されない 消されん NGワードない 規制ない 怒られない 怒られん バレない バレん バレへん ばれへん タダで話 無料で話 ただで話 課金いらん 課金なし 時間気にせ`,
  't-game-do': `部屋立て 部屋作 部屋建て 鍵部屋 パスつけ フレンド フレコ フレ申 そこで喋 そこでしゃべ そこで話 そこで会 中で喋 中で話 中でチャット ボイチャ VC 招待 ギルド クラン チーム入 ルーム 話そ 喋ろ しゃべろ 話せる 喋れる しゃべれる 話さん 話さない 行こ おいで 来て 入って 繋が つなが ID`,
  't-game-not': `友達と 友だちと 弟と 息子と 娘と 同僚と フレンドがいな 野良で 一人で ソロで ガチャ イベント 攻略 ランク上 強い 装備 昨日 先週`,
  /** The account of a colour or a sign. */
  't-look': `緑のID 緑の名前 緑のアカ 緑の垢 緑のQR 緑の番号 緑のやつのID 緑のアプリのID みどりのID 黄色のID 黄色いやつのID 鳥のID 鳥のアカ 鳥の垢 鳥の名前 青い鳥のID 青い鳥の垢 音符のID 音符のアカ 音符の垢 カメラのID カメラのアカ カメラの垢 カメラのやつのID 紙飛行機のID 紙飛行機の名前 吹き出しのID おばけのID おばけのアカ ゲーム機のID ディスコのID`,
  't-look-own': `だよ だから だから$ です だ$ や$ やで やから やよ やねん なんだ なの なんよ ね$ わたしの 私の 俺の 僕の うちの あたしの と同じ にしてる で探 で検索 で出る 見て 見つけ 書いて 書いた 載せ 貼って どれ なに 何 教え 交換 ちょうだい くれ`,
  /** Digits that ring when they are pressed. */
  't-digits': `書いた数字 書いてある数字 書いといた数字 送った数字 並べた数字 さっきの数字 さっきの番号 その数字 この数字 あの数字 今の数字 今の番号 その番号 この番号 あの番号 数字のとこ 下の数字 数字をその順 カードの数字 ギフトの数字 絵の数字 画像の数字 プロフの数字 名前の数字 数字を順番 数字を全部`,
  't-dial': `押したら俺 押したら僕 押したら私 押すと俺 押すと私 押せば俺 押せば私 押したら出 押したらつなが 押したら繋が 押してみて 押して 押してくれたら かけたら俺 かけたら私 かけると俺 かけてみて かけて かけてくれたら 打ったら俺 打ったら私 打ち込んで 打ってみて 鳴らして 鳴らせば 鳴るから 鳴るよ 出るから 出るよ 俺が出る 私が出る 僕が出る 俺に繋が 俺につなが 私に繋が 私につなが 俺に届く 私に届く 発信し ダイヤル 電話のボタン 電話のとこ`,
  't-dial-not': `運営 サポート 警察 会社 店の エレベーター 暗証 リモコン 電卓 クイズ 答え 正解 ゲーム 早押し 血圧 体温 スコア`,
  /** By an application, told there. */
  't-by-app': `LINEで ラインで らいんで カカオで テレグラムで シグナルで インスタで インスタのDMで DMで ディスコで ディスコードで Discordで スカイプで ズームで Zoomで メールで 個人メールで 電話で 緑ので 緑のやつで 緑のアプリで
    -オンラインで -タイムラインで -サイトのメールで -サイトメールで -ここのDMで -ガイドラインで -ボーダーラインで`,
  't-cannot-here': `ここじゃ書け ここじゃ言え ここでは書け ここでは言え ここだと書け ここだと言え ここには書け ここに書けない ここに書けん ここで言えない ここで言えん ここじゃ話せ ここでは話せ ここだと話せ ここじゃなんだ ここじゃアレ ここじゃあれ ここじゃ詳し ここだと詳し 字数足り 文字数足り 長くなるから 詳しくは 詳しい話は くわしい話は くわしくは`,
  't-tell-there': `教える 教えるよ 教えるから 教えたる 教えてあげ 説明する 説明するよ 話す 話すよ 話そ 話したい 送る 送るよ 送るから 見せる 見せるよ 相談し 続き やりとり 連絡する 連絡して 待ってる`,
  /** If one has it, one is called there. */
  't-in-app': `入ってたら 入ってるなら 入っとったら 入っとるなら 入れてたら 入れてるなら 入れとるなら やってたら やってるなら やっとるなら 持ってたら 持ってるなら 使ってたら 使ってるなら あるなら あったら できるなら いるなら`,
  't-call-there': `鯖 鯖呼 サーバー 呼ぶ 呼ぶけど 呼ぶよ 招待する 招待送 招待飛 招待 追加し 追加する 繋が つなが フレンド フレ飛 申請 送るよ 送るから 送る$ 教えて 教えるよ かける 電話 話そ 話せ 喋ろ 誘う 探す 探して 検索`,
  /** The application by its first letter. */
  't-letter': `Lの字 Lから始ま Lではじま Lで始ま Lがつく Lのつく Lなんとか エルから始ま ラから始ま ラがつく らから始ま 頭文字L 頭文字がL 頭文字はL 頭がL イニシャルL Kから始ま Kではじま カから始ま 頭文字K Iから始ま イから始ま 頭文字I Xの字 Dから始ま テから始ま Tから始ま ディから始ま`,
  't-letter-have': `持ってるよね 持ってる 持っとる 持ってます やってる やっとる やってます 使ってる 使っとる 使ってます 入れてる 入れとる 入ってる ある? あるよね あるやろ 教え 交換 で話 でしゃべ で喋 でやり しない? しよ`,
  't-letter-not': `曲 歌 芸能人 俳優 駅 都市 国 食べ物 動物 しりとり クイズ 単語 英単語 名字 苗字 漢字`,
  /** Shown on paper for a moment. */
  't-paper-show': `見せるだけ 見せてくれるだけ 秒見せ 秒だけ見せ 一瞬見せ ちらっと見せ チラッと見せ カメラに見せ カメラに映 カメラに向け 画面に映 映すだけ 映してくれ 見せて 見せるね 見せるから`,
  't-keeps-none': `@remember 文字に残 記録に残 履歴に残 ログに残 証拠に残 残らない 残らん 秒見せ 秒だけ 桁 番号 ID アドレス すぐ捨て すぐ破 すぐ消 読み取 メモる`,
  /** The account of the other on a network, however short its name. */
  't-yours': `君のX 君のインスタ 君のツイ 君のTikTok 君のティックトック 君のスレッズ 君のブルスカ 君の垢 君のアカ 君のカカオ 君のLINE 君のライン きみのX きみのインスタ きみの垢 きみのアカ あなたのX あなたのインスタ あなたのツイ あなたのTikTok あなたの垢 あなたのアカ あんたのX あんたのインスタ あんたの垢 お前のX お前のインスタ お前の垢 そっちのX そっちのインスタ そっちの垢 そっちのアカ ちゃんのX ちゃんのインスタ ちゃんの垢 ちゃんのアカ さんのX さんのインスタ さんの垢 さんのアカ 個人のX 個人のインスタ 個人の垢 本人の垢
    -のXデー -のX線`,
  't-yours-ask': `も教え を教え 教え も知り を知り 知りたい も聞き 聞きたい 聞いていい フォロー 見たい 見てい 見せて どれ なに 何? なんて名前 検索 追加 交換 欲しい ほしい ちょうだい くれ`,
  't-yours-not': `公式 サイトの 推しの 芸能 感想 歌 動画の 配信の 写真の 投稿の`,
  /** Being friends on a network. */
  't-net': `フェイスブックで Facebookで FBで インスタで Instagramで Xで ツイッターで Twitterで TikTokで ティックトックで スレッズで ブルスカで mixiで ミクシィで LINEで ラインで カカオで スナチャで ディスコで ディスコードで Discordで スカイプで テレグラムで`,
  't-be-friends': `友達になって 友達になろ 友達になりたい 友達になりませ 友達になれたら 友だちになって 友だちになろ 友だちになりたい 友だちになりませ お友達になって お友達になりたい お友達になりませ お友達に 友達申請 友だち申請 繋がって つながって 繋がりたい つながりたい 繋がろ つながろ 繋がりませ つながりませ フォローして フォローし合 追加して 追加しよ 探してみて 探してくれ 探してね 探してよ 探して$ 見つけてね 見つけてよ 見つけてくれ 見つけて$ 申請して 申請送`,
  /** The list of a telephone, and the other as an entry of it. */
  't-list': `登録が 登録してるの 登録件数 登録は 電話帳 アドレス帳 連絡先には 連絡先に 連絡先が スマホに入ってる 携帯に入ってる 入ってるのが 入っとるのが 友だちリスト 友達リスト 番号が入って`,
  't-entry': `あんた入れ あんたを入れ あんたの名前 君を入れ 君も入れ 君の名前 きみを入れ あなたを入れ あなたも入れ あなたの名前 お前入れ お前を入れ 貴女を入れ ちゃん入れ ちゃんを入れ ちゃんの名前 さん入れ さんを入れ さんの名前 加えたい 加えさせ 載せたい 載せさせ 並べたい 増やしたい 足したい 仲間入り`,
  /** A voice past the site. */
  't-past': `サイト通さない サイト通さん サイト通してない サイト越しじゃない サイトじゃない サイト抜きの ここ通さない ここ通さん ここ越しじゃない ここじゃない`,
  't-voice': `声 生声 電話 会話 話 やりとり やり取り メール 言葉 返事 連絡 おやすみ おはよう`,
  /** Hers and mine at once. */
  't-at-once': `せーので せーのっ せーの、 せーの$ 同時に 同時で いっせーの 一斉に`,
  't-both': `君のも あなたのも あんたのも そっちのも お前のも ちゃんのも 交換 番号 LINE ライン ID 連絡先 アカウント アド`,
  't-both-say': `言って 言お 言うから 教え 送って 送ろ 送るから 打って 打と 書いて 書こ 見せて 見せ合 出して 出そ 交換`,
  /** English, as plainly as can be. */
  't-en': `give_me_contact give_me_your_contact give_me_your_line give_me_line give_me_number give_me_your_number give_me_your_id give_me_id give_me_insta give_me_your_insta give_me_ur gimme_your_number gimme_ur gimme_your_line i_want_your_line i_want_your_number i_want_your_contact want_your_number want_your_line want_your_contact your_line_id? your_line? ur_line? your_number? ur_number? your_insta? your_contact? your_whatsapp? your_telegram? line_id_please line_please contact_please number_please what's_your_line whats_your_line what's_your_number whats_your_number what's_your_insta whats_your_insta what_is_your_line what_is_your_number exchange_contact exchange_contacts exchange_line exchange_numbers can_we_exchange let's_exchange add_me_on add_you_on text_me_at call_me_at message_me_on dm_me_on hit_me_up_on find_me_on here's_my_line here_is_my_line i'll_give_you_my_number i_give_you_my`,
  't-en-not': `can't cannot not_allowed against don't sorry no_contact never refused asked_me keeps_asking`,
  /** Nothing but the telephone is left. */
  't-only-by': `電話しかない 電話しかでき 電話しか使え 電話しか方法 電話しか無 メールしかない メールしかでき LINEしかない LINEしかでき ラインしかない 携帯しかない ショートメールしか 話せるの、電話 話せるのは電話 話せるのが電話`,
  't-only-so': `だけど けど んだが んやけど から どう いい? ええ? だめ? よね やん 話せ 声 教え 番号 かけ`,
  't-direct-call': `直電 直通電話 直メ 直メール 直LINE 直ライン 直のLINE 直のメール 直接電話 直接メール 直接LINE`,
  't-direct-how': `のほうが の方が のが で話 でよく でいい でええ しよ しない したい せん せえへん ください ちょうだい くれ 教え OK いける だめ? あかん?`,
  /** Her own page, and what can be written there. */
  't-page': `ブログの ホームページの HPの noteの 個人サイトの 自分のサイトの 日記サイトの ファンサイトの 名刺サイトの`,
  't-page-form': `お問い合わせ 問い合わせ コメント欄 コメント フォーム メッセージ DM メール掲示板`,
  't-page-reach': `返せる 返すよ 届く 返事 返信 連絡 話せる 送って 送れる 送ってくれ 来て 書いて 待って 繋が つなが`,
  /** Digits shown with the fingers. */
  't-fingers': `指で数字 指で番号 指で一桁 指で出して 指で出す 指を立て 指の数で 指で順番 指で示し 指で見せ 指折り数えて番号`,
  't-eleven': `0回 0桁 十一 順番に 一桁ずつ 一個ずつ 一つずつ 読む 読むから 数える 数えと 覚える 覚えと メモ`,
  /** Nobody to use it with. */
  't-no-partner': `使う相手がおらん 使う相手がいな 使う相手おらん 使う相手いな 送る相手がおらん 送る相手がいな 話す相手がおらん 話す相手がいな 相手がおらん 相手がいない 友だちゼロ 友達ゼロ 友だち0人 友達0人 登録ゼロ 登録が0人 まだ誰も まだ一人も 誰とも繋が 空っぽ からっぽ`,
  't-you-then': `あんた 君 きみ あなた お前さん ちゃん なって 入って 入れて どう どうかね どうじゃ 一人目 一番目 最初の`,
  /** A number that may be called. */
  't-may-call': `かけていい番号 かけてもいい番号 かけてええ番号 かけられる番号 鳴らしていい番号 繋がる番号 つながる番号 送っていい宛先 送れる宛先 送っていいアドレス 送っていいアド 送れるアドレス 届くアドレス 登録していい番号 出てくれる番号 話せる番号
    -つながる番号案内`,
  /** Pencil ready, and the first of the digits. */
  't-memo': `メモとって メモ取って メモして メモの準備 メモしといて 書き留めて 書きとめて 控えといて 覚えて 覚えといて`,
  't-first-digits': `最初の三つ 最初の3つ 最初の0つ 最初の三桁 最初の0桁 頭の三桁 頭の0桁 頭は0 頭が0 最初は0 最初が0 真ん中は0 真ん中が0 下四桁 下0桁 最後の四桁 最後の0桁 末尾は 十一桁 0桁の 080 090 070`,
  /** A spare one, on terms. */
  't-sub-then': `サブのほうなら サブの方なら サブ垢なら サブアカなら サブならいい 捨て垢なら 捨てアカなら 別垢なら 裏垢なら 鍵垢なら フリメなら 捨てアドなら 捨てアドでいいなら 二台目の番号なら 2台目の番号なら プリペイドの番号なら 仕事用の番号なら 仕事用じゃないほうなら`,
  't-sub-not': `推しの 炎上 バレる 見てる 見ない 消した 作った 作りたい 愚痴 フォロワー数`,
} as const

export const CONTACT_PLEA_RULES: readonly RuleSet[] = [
  {
    category: 'contact.solicit',
    reason: 'asks-contact',
    lines: `
      0.86 t-mutual                                + k-app app social | t-mutual-not k-not refusal told
      0.7  t-mutual                                | t-mutual-not k-not refusal told
      0.86 t-phone 24>> t-register                 | t-phone-not k-not refusal told third
      0.87 t-detail 5> t-never 6>> t-never-more    | t-never-not k-not refusal
      0.5  t-detail 5> t-never                     | t-never-not k-not refusal told
      0.9  t-honor 6> t-honor-ask                  | t-honor-not k-not told
      0.87 t-personal 2> t-message                 | t-message-not told
      0.87 k-app 4> t-in-app 10> t-call-there      | k-not told third refusal
      0.87 t-letter 12>> t-letter-have             | t-letter-not k-not told refusal
      0.87 t-yours 3> t-yours-ask                  | t-yours-not k-not told refusal
      0.87 t-net 5> t-be-friends                   | k-not told refusal
      0.86 t-list 30>> t-entry                     | t-phone-not told
      0.86 t-both 20& t-at-once                    + t-both-say | k-not told refusal
      0.86 t-only-by 16>> t-only-so                | k-not told third refusal
      0.86 t-direct-call 3> t-direct-how           | k-not told third refusal
      0.86 k-app 10> t-no-partner 16>> t-you-then  | refusal
      0.87 t-may-call                              | k-number-not told refusal third
      0.85 t-memo 14>> t-first-digits              | k-number-not told third
      0.8  t-sub-then                              | told third t-sub-not
      0.87 t-en                                    | t-en-not
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'moves-outside',
    lines: `
      0.87 t-cannot-here 8> t-by-app               | k-not told third site
      0.75 t-by-app 10> t-tell-there               + t-cannot-here s-thing asset gain invest | k-not told third site refusal
      0.85 t-past 2> t-voice                       | k-not told third refusal
      0.86 t-somewhere 2> t-stay                   | k-not refusal told site third
      0.87 t-runs-out 24>> t-goes-on               | k-not refusal told site third
      0.86 t-stay 24>> t-goes-on                   | k-not refusal told site third
      0.87 t-game 24>> t-unwatched 24>> t-game-do  | t-game-not told
      0.86 t-unwatched 20>> t-game 16>> t-game-do  | t-game-not told
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'hints-contact',
    lines: `
      0.86 paper-note 12> t-paper-show 24>> t-keeps-none | not-contact told third
      0.86 t-page 4> t-page-form 12> t-page-reach  | k-not told third
      0.86 t-fingers 12>> t-eleven                 | not-contact told refusal third
      0.86 t-look 2> t-look-own                    | k-not refusal told
      0.87 t-digits 8> t-dial                      | t-dial-not told refusal
    `,
  },
]
