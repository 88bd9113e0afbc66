import type { RuleSet } from '../phrase-table.ts'

/**
 * Payment past the site as older people put it and as one bargains or begs: sums presented with honour, standing orders, a price for paying
 * by bank, a code asked of whoever is so kind, words of the trade. The notation is explained in phrase-table.ts.
 */
export const MONEY_MANNER_WORDS = {
  /** What is put into somebody's hand. */
  'q-purse': `@x-amt お小遣い お小づかい 小遣い こづかい おこづかい お金 おかね 金子 銭 年金 恩給 へそくり 寸志 心付け 心づけ 薄謝 お礼金 謝礼 謝金 お手当 手当 生活費 学費 家賃 電気代 餞別 餅代 お餅代 見舞金 お見舞金 お祝い金 ご祝儀 仕送り 足代 御足代 お車代 現金 いくらか 幾らか 些少 わずかばかり 少々の額 気持ちばかり
    -お金持ち -お金がない -銭湯 -金銭 -お金がかか`,
  /** Presented with honour, or pressed upon the other in the words of the country. */
  'q-honor': `差し上げたい 差し上げたく 差し上げます 差し上げる 差し上げましょ 差し上げよう 差し上げられ 差し上げて 差しあげ さしあげ 進呈 お贈りし お贈りさせ お送りし お送りいたし お送りさせ お渡しし お渡しいたし お渡しさせ お渡し申 ご用意いたし ご用意し ご用意させ ご用意でき 用立て 包ませて 包みたい 納めてくだ 納めていた お納め ご笑納 お受け取りくだ お受け取りいただ お受け取り願 お受取 受け取ってくださ 受け取っていただ 受け取ってほし 受け取ってくれ 受け取ってもら 受け取ってちょ 受け取ってつか 受け取ってごせ 受け取ってくんさい 受け取ってやんさい もろうてくれ もろうてくだ もろうてほし もろうてつか もろうてやん もろてくれ もろてや もろてほし もらってくれ もらってくださ もらってほし もらってやって もらってつか もらってけろ もらってけれ 取っといてくれ 取っといて$ 取っておいてくれ 取っておきなさい とっといてくれ とっといて$ とっときなさい とっときんさい とっときない 届けさせ 持たせたい 持たせてやり やりたか やろうごた あげたか あげようごた やりとうて やりたいんじゃ やりたいのじゃ あげたいんじゃ あげたいのじゃ おくりたか 送りたか おくりとう 送りとう 送ってやりたい 送ってあげたい 出してやりたい 出してあげたい 渡してやりたい 渡してあげたい
    -差し上げました -差し上げたけど -差し上げたら -受け取ってくれない人 -受け取ってくれな`,
  /** Given straight, not as a gift of the site. */
  'q-straight': `直接 ちょくせつ 直に じかに 直で 個人的に 個人で 内々に こっそり 内緒で 別途 別に 別で 手渡し あなたに あなた様に あなたさまに あんたに 君に 貴女に お前に おまえに おまさんに あーたに あたに 口座 振込 振り込み 書留 為替 封筒 @x-app
    -別にいい -別に気 -直に見 -別に何`,
  /** Money that goes by itself. */
  'q-standing': `自動送金 定額送金 定期送金 自動振込 自動振り込み 定額自動 定時送金 自動で送金 自動で振り込 自動で入る 毎月の振込 毎月の送金 毎月振り込 毎月振込 定期的に振り込 定期的に送金 定期的に入れ`,
  'q-set': `組みたい 組む 組んだ 組もう 組みます 組んで 設定し 設定する 設定した 設定を 申し込 手続き したい しようか しよか しようと します するよ するね しておき しとく しとこう 考えて 相談し どう いかが 構いま かまいま よろしい 入れる 送る`,
  'q-you': `あなた あんた 君の 君に 君へ お前 おまえ 貴女 そちら そっち ちゃんの ちゃんに さんの さんに 〇〇さん お宅`,
  /** How one pays when not by points. */
  'q-way': `銀行振込 銀行振り込み 銀行送金 銀行で 振込 振り込み 現金 現ナマ キャッシュ 手渡し 書留 送金 直接払 直払い 前払い 先払い 一括で まとめて払 まとめ払い 月払い 週払い 年払い @x-app`,
  /** An agreement between the two. */
  'q-contract': `契約しませんか 契約しない? 契約しよう 契約しよか 契約せん? 契約せえへん 契約せんか 契約してくれ 契約してほし 契約を結 契約でどう 契約ということ 契約にしま 契約にしよ 契約いかが 契約はどう 契約は如何 取り決めしま 取り決めを 約束にしませんか 約束にしない 取引しない 取引しませんか 取引しよう 取引せん 手を打ちませんか 手を打たない 手ぇ打た 話をつけませんか`,
  /** A price for paying so. */
  'q-cheaper': `安くしてくれ 安くしてよ 安くしてほし 安くしてもら 安くして$ 安くなる? 安くなります? 安くなりますか 安くならん 安くならない? 安くできる? 安くできん 安くできない? 安くしとく 安くするよ 安くするね 安くします 安くするけ 安うしてくれ 安うして 安うなる? 安うならん 安うしとく やすくして まけてくれ まけてよ まけてほし まけてもら まけて$ まけられん まけとく まけるよ まからん? 割引してくれ 割引ある 割引きく 割引して 割引する 割引でき 割り引いて 割り引く 値引きして 値引きある 値引きでき 値引きする 勉強してくれ 勉強してよ 勉強しまっせ 勉強するよ おまけしてくれ おまけつけ おまけして サービスしてくれ サービスつけ サービスするよ 半額にして 半額でいい 半額でどう 長めにしてくれ 長くしてくれ 時間延ばして`,
  /** Where one haggles over things. */
  'q-shop-not': `@v-shop 車 ディーラー 家電 電器屋 電気屋 ヨドバシ ビック ヤマダ ケーズ 引っ越し屋 引越し屋 業者 リフォーム 見積 店員 中古 バイク屋 家具 布団 仏壇 墓石 市場 魚屋 八百屋 肉屋 骨董 フリマ 不動産 宿 ホテル 旅館 美容室 美容院 床屋 歯医者 大家 スーパー 居酒屋 飲み屋 ラーメン屋 タクシー 屋台`,
  /** Whoever would be so kind. */
  'q-kind-one': `だれか半分 誰か半分 だれかくれ だれか出して 誰か出して だれか払って くれる神 くれる人いない くれる人いないか くれる人おらん くれる人おらへん くれる人どこ くれる人いませんか くれる人いねえか くれる人募集 くれる人待 くれる人カモン くれる人が現れ くれる方いない くれる方いませんか くれる方いらっしゃ くれる方募集 くれる方おら くれる子いない くれる石油王 くれる王子 くれる王様 くれる富豪 くれる大富豪 くれる社長 くれるパパ くれるお兄さん くれるおじさま くれる足長 くれる猛者 くれる勇者 くれる聖人 くれる仏 くれる仏様 くれる天使 くれる女神 くれる優しい くれるやさしい くれるいい人 くれる素敵な くれるイケメン くれる太客 くれたら神 くれた人神 くれたら泣 くれたら推す くれたら惚れ くれたら一生 恵んでくれ 恵んでほし 恵んでもら 恵んで$ 恵んでください めぐんで 恵みを お恵み ください、神 誰かくれない 誰かくれん 誰かくれ 誰かちょうだい 誰か払って 誰か送って 誰か買って 落ちてないか 降ってこない 降ってこん
    -教えてくれる -話してくれる -来てくれる -見てくれる -聞いてくれる`,
  /** Things at the site or in stories that may be begged for. */
  'q-gift-site': `サイトのギフト サイト内 アイテム投げ 投げ銭ボタン 公式 ガチャ券 フォロバ いいね レア キャンペーン 懸賞 抽選 企画`,
  /** Codes to be scanned: of money or of a messenger. */
  'q-scan': `QR送る QR送って QR見せ QR読み QR出し QRコード送 QRコード見せ`,
  'q-scan-pay': `@x-amt 払う 払える 払わ 払い 送金 入金 お金 ペイ 円 千 万 チャージ 投げ銭 支払 振り込 残高`,
  /** A sum that is ready. */
  'q-ready': `用意してあり 用意してござ 準備してあり 揃えてあり 用意しております 用意しておきました 用意した 用意しました 用意してある 用意しとる 用意しといた 用意できた 用意できました 用意でけた ご用意いたしました ご用意しました 準備した 準備しました 準備できた 工面した 工面しました 工面でき おろしてきた 下ろしてきた おろしといた 下ろしといた おろしてある 引き出してきた 都合つけた 都合ついた 包んである 包んだから 封筒に入れ`,
  /** Veiled: another purse, an order of one's own. */
  'q-veil': `個人のほうで頼 個人の方で頼 個人のほうでお願 値段は相談 値段相談 料金は相談 財布は別 財布が別 財布は分け 別財布 別の財布 別会計 別勘定 個人的に頼めない 個人的に頼めん 個人的に頼めへん 個人的に頼みたい 個人的に頼む 個人的にお願いできない 個人的にお願いしたい 個人的に注文 個人依頼 個人で頼めない 個人で頼みたい 裏で頼め 裏で頼み 別枠で頼 別ルートで頼 表じゃなくて裏 表では言えない値段
    -割り勘`,
  /** What an hour, a talk would come to. */
  'q-howmuch': `なんぼになる なんぼなる なんぼ? なんぼで なんぼなら なんぼやったら なんぼ払 なんぼ渡 なんぼ欲し なんぼいる いくらになる いくら? いくらで いくらなら いくらだったら いくら払 いくら渡 いくら欲し いくらもら いくらいる いくら要る いくら出せば 何ぼ どれくらい払 どのくらい払 どれぐらい払`,
  /** Talk that the site earns nothing from, asked in return. */
  'q-no-points': `ポイント無しで ポイントなしで ポイント抜きで ポイントは無しで ポイントはなしで ポイント使わんで ポイント使わずに ポイント要らずで ポイント無しの ポイントなしの 課金なしで 課金無しで 課金抜きで 無料で話 無料で喋 タダで話 ただで話 タダで喋 ただで喋 タダで付き合 ただで付き合 タダで見せ 時間気にせず話`,
  'q-in-return': `買うて送 買って送 買うたる 買ったる 買うちゃる 買うてやる 買ってやる 買ってあげ 買ってくる 買うてくる 送ったる 送るわ 送るから 送るけん 送ってあげ 払うから 払うけん 払うし 出すから 出したる 渡すから 贈るから あげるから やるから`,
  /** Money, bare. */
  'q-money': `お金 おかね 金を 金も 金は 金なら 金くらい 金ぐらい 現金 銭 ゼニ 札束
    -お金持ち -料金 -貯金 -年金 -税金 -借金 -代金 -入金 -募金 -残金 -送金 -罰金 -賞金 -会金`,
  /** Asked what one would like, and it is money. */
  'q-what-want': `ほしいもの 欲しいもの ほしい物 欲しい物 何がほしい 何が欲しい 何がいい なにがほしい なにがいい プレゼントなら 誕プレなら 誕プレは プレゼントは`,
  'q-cash-end': `現金$ 現ナマ$ お金$ ペイペイ$ PayPay$ アマギフ$ キャッシュ$ 現金かな 現金がい 現金一択 お金かな お金がい 諭吉 札束 商品券`,
  /** By what, said behind the promise. */
  'q-by': `現ナマで 現金で 手渡しで キャッシュで 書留で 封筒で ペイで PayPayで ペイペイで アマギフで 振込で 振り込みで 直で 直接ね 直接な 直接$ ゆうちょで 銀行で`,
  /** Filled up for the other. */
  'q-charge': `チャージしてあげ チャージしたる チャージしとく チャージしてやる チャージしちゃる チャージしてくれ チャージしてほし チャージしてもら チャージできるよ 代わりに課金 課金してあげ 課金したる 課金しちゃる 入金してあげ 入金したる`,
  /** Left to be understood. */
  'q-hint': `察して 察し わかるでしょ わかるよね 分かるよね わかるやろ わかるっしょ 意味わか 言わせない 言いたいこと だからさ だからね 考えてほし 考えてくれ 考えてみて 相談なん 相談だけど 相談やけど お願いが`,
  /** To be kept by the other. */
  'q-be-kept': `スポンサーになってくれ スポンサーになってよ スポンサーになってほし パトロンになってくれ パトロンになってほし 足長おじさんになってくれ 足長おじさんになってほし パパになってくれ パパになってほし お財布になってくれ お財布になってほし 養ってくれたら 養ってくれん 養ってくれない 養ってくれる人 囲ってくれ 面倒見てくれたら 面倒みてくれたら 生活見てくれ`,
  'q-fee': `代くらい 代ぐらい 代だけ 代は 代も 代を 代ぐら 分くらい 分ぐらい 費くらい 費ぐらい 料くらい 料ぐらい
    -時代 -世代 -代わり -年代`,
  'q-let-me': `送らせて 送らして 出させて 出さして 払わせて 払わして 持たせて 持たして 渡させて 渡さして 振り込ませて 入れさせて 入れさして 援助させて 負担させて 出させろ 送らせろ 受け取って`,
  /** A way is known. */
  'q-way-know': `払い方ない 払い方ある 払い方知 渡し方ない 渡し方ある 送り方ない 送り方ある になるやり方 になる方法 にするやり方 にする方法 増やすやり方 やり方知 やり方、知 方法知 方法を知 方法、知 やり方ある 方法ある 方法あるよ 抜け道 裏技 裏ワザ うまいやり方 手がある 手ある やり方教え 方法教え いい方法 ええ方法 よか方法 やりよう`,
  /** Notes by the man on them. */
  'q-bills': `諭吉さん 諭吉先生 諭吉様 諭吉0人 渋沢さん 渋沢先生 渋沢0人 福沢さん 福沢先生 一葉さん 英世さん`,
  /** Two parts of an account in one breath. */
  'q-bank-ask': `支店何番 支店は何番 支店、何番 支店名と 支店と番号 支店と口座 銀行名と 銀行と支店 銀行と名前 名義と番号 名義と口座 口座と名前 口座と名義 通帳の番号 記号と番号 番号と名義 番号と名前と支店`,
  'q-bank-do': `教え 書い 書き 送っ 送り 送る メモ 言う 言っ 言い 言お 何番 くれ 控え 見せ 打っ 打つ 貼っ 貼る 知りた`,
  /** Words of the trade for what is done behind the shop's back. */
  'q-trade': `直引き 直ヒキ 直びき ジカ引き 裏引き 裏びき 裏ヒキ 裏引 引き直し契約`,
  'q-trade-do': `いける できる する? して したい しよ どう 交渉 あり 可 OK いくら 受け やってる やって 頼 お願い 応じ 希望 お断り
    -お断り -しない -してない`,
} as const

export const MONEY_MANNER_RULES: readonly RuleSet[] = [
  {
    category: 'offsite.payment',
    reason: 'pays-outside',
    lines: `
      0.88 q-purse 14> q-straight 10> q-honor      | x-told x-own x-past x-refuse lure invest fee
      0.88 q-straight 14> q-purse 14> q-honor      | x-told x-own x-past x-refuse lure invest fee
      0.7  m: q-purse 10> q-honor                  | x-told x-own x-past x-refuse lure invest fee site_money
      0.88 x-app/x-account 34>> x-amt 6> y-give    | x-told x-past x-refuse y-others lure invest fee
      0.88 q-standing 26>> q-set                   + q-you x-account | x-told x-past x-refuse y-others lure invest fee
      0.87 q-way 14> q-contract                    | x-told x-own x-past x-refuse lure invest fee
      0.82 x-amt 22>> q-contract                   | x-told x-own x-past x-refuse lure invest fee
      0.87 q-way 12> q-cheaper                     | x-told x-past x-refuse q-shop-not
      0.84 q-cheaper 10>> q-way                    | x-told x-past x-refuse q-shop-not
      0.87 x-app/x-code/x-amt/x-bill/x-goods 10> q-kind-one | x-told x-past x-refuse q-gift-site
      0.87 q-scan                                  + q-scan-pay | x-told x-past x-refuse
      0.5  q-scan                                  | x-told x-past x-refuse
      0.6  m: x-amt 4> q-ready                     | x-told x-own x-past x-refuse y-others lure
      0.82 q-veil 24&& q-veil                      | x-told x-past x-refuse
      0.5  q-veil                                  | x-told x-past x-refuse
      0.86 q-way/x-direct 10> q-howmuch            | x-told x-own x-past x-refuse q-shop-not
      0.86 q-howmuch 16>> bypass/p-past            | x-told x-own x-past x-refuse unreal
      0.87 q-way/byhand 22>> q-honor               | x-told x-own x-past x-refuse y-others lure invest fee
      0.8  q-what-want 8>> q-cash-end              | x-told x-own x-past x-refuse y-others unreal
      0.86 m: y-give 5>> q-by                      | x-told x-own x-past x-refuse y-others lure invest fee
      0.86 v-if-told 14> q-charge                  | x-told x-past x-refuse y-others
      0.6  q-charge                                | x-told x-own x-past x-refuse y-others unreal
      0.8  site-eats 16>> q-hint                   | x-told x-own x-past x-refuse
      0.87 q-be-kept                               | x-told x-own x-past x-refuse unreal
      0.86 q-fee 3> q-let-me                       | x-told x-own x-past x-refuse y-others
      0.85 site-eats/bypass 18>> q-way-know        | x-told x-own x-past x-refuse unreal
      0.82 q-bills 18&& y-give/x-give              | x-told x-own x-past x-refuse y-others unreal
      0.87 q-bank-ask 8> q-bank-do                 | x-told x-past x-refuse y-others lure invest fee v-shop
      0.86 q-in-return 26&& q-no-points            | x-told x-past x-refuse
      0.75 m: q-money 2> y-give                    | x-told x-own x-past x-refuse y-others lure invest fee
      0.86 q-trade 4> q-trade-do                   | x-told x-past x-refuse
    `,
  },
]
