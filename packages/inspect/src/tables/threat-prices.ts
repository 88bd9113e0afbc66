import type { RuleSet } from '../phrase-table.ts'

const joined = (heads: string, tails: string) =>
  heads
    .split(' ')
    .flatMap((head) => tails.split(' ').map((tail) => head + tail))
    .join(' ')

/** Threats with their price: a blow that settles it, a raid on the shop, a day that must not be spoilt, a word in a small town. */
export const THREAT_PRICE_WORDS = {
  /** A blow asked for as if it were due. */
  'let-me-hit': `${joined('殴ら なぐら ぶん殴ら ぶんなぐら ひっぱたか 引っぱたか しばか どつか ぶた 蹴り倒さ 首絞めさ 首しめさ', 'せろ せて せてくれ せてもら せえ せや せれ せんか してくれ してもら')} ${joined('一発 一回 顔 二三発 0発', '叩かせ たたかせ 張らせ はらせ 蹴らせ ビンタさせ びんたさせ 入れさせろ くらわせ')} ビンタさせろ ビンタ一発で 拳で払 拳で返 体で払え 体で払って 体で払わせ 体で払うしか 体で払うん 体で償え 体で償って 体で返せ 体で返して 痛みで払え 痛みで返せ`,
  'hit-sport': `ミット サンドバッグ ボクシング スパーリング 空手 太鼓 釘 蚊 ゲーム 自分を 自分の顔 壁 枕 クッション 歌舞伎 将棋 働いて`,
  settles: `許したる 許してや 許す$ 許すわ 許すから 許すけん 許すで 許しちゃる 許してあげ 許したげ 勘弁したる 勘弁してや 勘弁しちゃる チャラ 帳消し 水に流 手打ち 手を打 気が済む 気がすむ 気い済 気ぃ済 気ば済 忘れたる 忘れてや 忘れちゃる 堪忍したる 見逃したる 見逃してや 見逃しちゃる 済ませたる 終わりにしたる 終わりにしてや`,
  /** Going in where she works or lives. */
  'bursts-in': `乗り込んで 乗りこんで 押しかけて 殴り込んで 押し入って 怒鳴り込んで ${joined('店 会社 職場 家 実家 学校 事務所 部屋 バイト先 勤め先 旦那の会社 親の店 親の家', 'さ行って に行って 行って まで行って さ乗り込 に乗り込 乗り込んで さ押しか に押しか')}`,
  rampages: `暴れる/will 暴れる/vow 暴れっぞ 暴れっど 暴れるど 暴れちゃる 暴れまわ 暴れ回 めちゃくちゃにする めちゃくちゃにした めちゃくちゃにして めちゃめちゃにし 滅茶苦茶にし ぐちゃぐちゃにし ぶち壊 ぶちこわ ぶっ壊す ぶっ壊し 叩き割 たたき割 叩き壊 ひっくり返してや ひっくり返したる 荒らしたる 荒らしてや 荒らすぞ 荒らすから 蹴破 蹴り破 ガラス割 窓割 シャッター蹴 ドア蹴 ペンキ 生卵投 汚物 看板壊 看板に 街宣 怒鳴り散ら わめき散ら 騒ぎ起こ 騒ぎを起こ 騒いだる 騒いでや 騒ぐぞ 騒ぐからな 騒ぐど 火つけ 火ぃつけ 火をつけ 灯油 ガソリンま 皆殺し`,
  'rampage-vow': `暴れる/vow 暴れっぞ 暴れっど 暴れるど 暴れちゃる めちゃくちゃにしてや めちゃくちゃにしたる めちゃくちゃにするぞ めちゃくちゃにするから 騒いだる 騒いでや 騒ぐぞ 騒ぐからな 騒ぐど 怒鳴り散らしたる 怒鳴り散らしてや わめいてや わめいたる`,
  'at-hers': `店で 店先で 店の前で 会社で 会社の前で 職場で 職場の前で 家の前で 実家で 実家の前で 学校で 玄関先で 受付で 勤め先で`,
  /** A day that must not be spoilt. */
  'before-day': `${joined(
    '選挙 昇進 昇格 結婚式 結婚 挙式 入籍 受験 試験 就活 面接 内定 入社 異動 裁判 調停 審査 出産 同窓会 成人式 卒業 契約更新 デビュー 叙勲 開店 オープン 縁談 見合い 顔合わせ 公演 大会',
    '前に の前に 直前に を前に 控えて 控えと を控え が近い 近いの の時期に の最中に 間近 前の大事 前やろ 前だろ 前だよな 前だったよな 前やったな',
  )}`,
  'gets-out': `出回ったら 出回れば 出回る 出回っち 出まわ 流れたら 流れれば 広まったら 広まれば 表に出たら 表に出れば 世に出たら 公になったら 公になれば 知れたら 知れたり 知られたら 知れ渡ったら 見られたら 見つかったら バレたら 拡散したら 拡散された 拡散されれば 漏れたら 漏れれば 届いたら 届けば 載ったら 貼られたら 回ったら 回れば`,
  loses: `落ちるぞ 落ちるよ 落ちるな 落ちるで 落ちるやろ 落ちるだろ 落選 取り消し 取消 白紙 破談 パーだ パーに パーや 水の泡 台無し おじゃん お流れ クビだ クビや クビじゃ クビか 終わりだ 終わりや 終わりじゃ 終わりか 終わるぞ 終わるよ 終わるな 終わるやろ 終わるで 辞めさせら 辞職 辞任 離婚 勘当 縁切 いられなく 居られなく おられん おれんく 騒ぎにな 大騒ぎ 無くなる なくなるぞ なくなるで なくなるよな 泣くぞ 泣くやろ 泣くだろ 首吊`,
  'price-then': `${joined('0万で 0万円で 0で 十で 二十で 三十で 五十で 百で 十万で 二十万で 三十万で 五十万で 百万で 五万で 三万で 片手で 両手で', 'どうだ どうや どうじゃ どうです どうかね どうかな 手を打 手打ち 黙って 黙っと 黙る 黙っちょ 消したる 消してや 消してもいい 消してもええ 買い取 買え なかったこと 無かったこと 目つぶ 目をつぶ 見なかったこと 許したる 許してや 勘弁 忘れたる 忘れてや 忘れちゃ')}`,
  'fair-price': `メルカリ ヤフオク 競馬 麻雀 売って 売る 買う 中古 定価 割引 車検 保険 バイト 時給 家賃 賭け ギャラ 予算`,
  /** A word of his, where all know each other. */
  'small-town': `狭い町 狭か町 狭い村 狭い島 狭い街 狭い業界 狭い世界 小さい町 小さな町 小さか町 ちっちゃい町 田舎町 田舎やけ 田舎だから 田舎じゃけ 田舎やから この町 この村 この島 この業界 この商店街 この団地 世間は狭 世間狭 地元は狭 地元狭 島やけん 島だから 町内は狭`,
  'one-word': `${joined('一言 ひとこと ひと言 一声 ひと声', 'いえば 言えば いうたら 言うたら 言ったら で かければ かけりゃ かけたら 話せば 漏らせば 喋れば しゃべれば あれば ありゃ')} 口を開けば 口開けば 口きけば 口を利けば 口利けば 噂流せば 噂を流せば 耳打ちすれば 言いふらせば 俺が言えば わしが言えば おれが言えば 俺が喋れば わしが喋れば 俺がしゃべれば わしがしゃべれば 俺の口ひとつ わしの口ひとつ 俺の口一つ わしの口一つ 俺の胸ひとつ わしの胸ひとつ 俺の胸三寸 俺の匙加減 電話一本で`,
  'cant-stay': `おられん 居られん おれんごと おれんよう おられな いられない いられなく 居られなく いられんよう 住めん 住めない 住めなく 住まれん 暮らせん 暮らせない 暮らせなく 生きていけん 生きていけな 歩けん 歩けない 歩けなく 働けん 働けない 働けなく 商売でき 商売あがった 店たたむ 店畳 村八分 つまはじき 後ろ指 干され 雇うとこ 雇ってもら 顔出せん 顔が出せ 表出れ 表を歩`,
  /** Or else, in polite letters. */
  'or-else-polite': `さもなくば さもなければ さもないと それができなければ それが無理なら お応えなければ お返事なければ お返事がなければ お支払いなければ お支払いがなければ ご入金なければ ご入金がなければ ご返答なければ ご返答がなければ ご連絡がなければ なき場合 ない場合は ない時は ない折 いただけない場合 いただけなければ いただけぬ いただけませんと いただけないなら 応じられないなら`,
  'hush-word': `口止め料 口止め代 口止め賃 口止め金 黙り賃 黙っとく代 示談金`,
  'sincerity-in': `誠意は金額 誠意は形 誠意は金 誠意はお金 誠意とは金 誠意は数字 誠意を金額 誠意を形 誠意は現金 謝罪は金 謝罪より金 謝罪には及 謝罪はいら 謝罪は結構 謝罪は不要 謝って済む 謝って済み 謝りゃ済む 詫びは金 詫びは形 詫びはいら 言葉はいらん 言葉はいりませ 言葉はいらない 口ではなんとでも 口では何とでも 形で示 金で示`,
  /** He need not say it. */
  'you-see': `あとは分かるね あとは分かるよ あとは分かるな あとはわかるね あとはわかるよ あとはわかるな あとはわかるやろ 言わなくてもわか 言わなくても分か 言わんでもわか 言わんでも分か 言わせんな 言わせるな 意味わかるよな 意味わかるよね 意味わかるな 意味わかるやろ 意味分かるよな 意味分かるよね どういう意味かわか どういう意味か分か 察してくれ 察しろ 察しなさい 賢いなら 賢いんだから 頭いいなら 利口なら 馬鹿じゃないなら バカじゃないなら 何を言いたいか 何が言いたいか`,
  /** She is dared to do it. */
  dares: `${joined('切っ ブロックし 無視し 逃げ 断っ 辞め やめ 裏切っ 通報し 警察に言っ 運営に言っ 誰かに言っ すっぽかし 約束破っ 冷たくし 他の男と話し 他のやつと話し 男作っ 消え 休ん 嘘つい なめ 舐め', 'てみ$ てみろ てみいや てみい$ てみな てみろよ てみろや てみぃ てみさい てみれ てみんしゃい てみ、 でみ$ でみろ でみな')}`,
  'night-care': `${joined('夜道 夜道は 夜道に 夜道には 夜道も 帰り道 帰り道は 帰り道に 帰り道には 背中 背中に 背中には 後ろ 後ろに 後ろには 背後 背後に 背後には 足元 足元に 身の回り 身の回りに', 'きぃつけ きいつけ 気ぃつけ 気いつけ 気つけ 気をつけ 気を付け 気ぃ付け 注意しろ 注意しとけ 用心')}`,
  'dare-end': `どうなる どうなん 知らん 知らない 知らねえ 怖い こわい 後悔 ただじゃ ただでは 家行 家に行 職場 会社 背中 覚悟 許さ 殺 刺 燃 泣 終わ 地獄 潰 晒 ばら 流す 流し 全部 追いかけ 探し 逃がさ 行くから 行くぞ 行くで 待ってろ 夜道`,
  /** A debt fetched at her work. */
  'work-raid': `${joined('職場 会社 店 お店 昼の店 昼の職場 昼の会社 昼職 勤め先 勤務先 バイト先 本業の会社 実家 親の家 旦那の会社', 'に取り立て へ取り立て さ取り立て まで取り立て に取立て に集金 へ集金 まで集金 に回収 まで回収 へ回収 に請求書 に請求し に督促 に返してもら に返金 まで返し')}`,
  'raid-goes': `行くわ 行くで 行くぞ 行くよ 行くから 行くけ 行く$ 行ったろ 行ったる 行こか 行こう 行かせ 行きます 行ってもい 行ってもえ 向かう 向かわせ 伺う 伺い 参り 送る 送りつけ 送ったる 出す 出したる 回す する$ するわ するで するぞ いくわ いくで いくぞ いくから`,
  startled: `びっくりするやろ びっくりするだろ びっくりするよ びっくりするで びっくりするな びっくりすると びっくりしはる 驚くやろ 驚くだろ 驚くよ 驚くで 驚くな 驚くと 腰抜か 腰を抜か どんな顔す どんな顔し たまげ 目丸く 目を丸く 青ざめ 真っ青 見もの 卒倒 ショック受け 何て言う なんて言う なんて言うか どう思うか どう思うやろ 悲しむやろ 悲しむだろ 悲しむよ 泣くやろ 泣くだろ`,
  /** Cheap at the price. */
  'cheap-so': `安いもん 安いもの 安い買い物 安い話 安いやろ 安いだろ 安いよな 高くない 高くはない 払える額 はした金`,
  /** What happens then will have been his doing. */
  'my-doing': `俺だと思え 俺やと思え 俺だと思っと わしだと思え わしじゃと思え わしやと思え 俺の仕業 わしの仕業 俺のしわざ 俺がやったと思え 俺がやったと思っ 俺のせいだと思え`,
  'burns-well': `よく燃えるべ よく燃えるやろ よう燃えるやろ よく燃えるだろ よく燃えるよな よく燃えるな よう燃えるな よく燃えそう よう燃えそう よく燃えるらしい 燃えやすそう 火の回り 火のまわり 全焼`,
  'fire-own': `薪 キャンプ 炭 焚き 脂肪 カロリー 花火 ごみ ゴミ ストーブ 暖炉 ニュース 火事 消防 保険`,
  /** One with a past, and nothing to be afraid of. */
  'been-inside': `前科もち 前科持ち 前科者 前科がある 前科ある 前科0犯 前科三犯 ムショ 刑務所 塀の中 少年院 務所 臭い飯 マエ持ち 執行猶予`,
  'no-fear': `何ともない なんともない 怖くない 怖ない こわくない こわない 怖いもん 怖いもの 怖かない 平気 入る覚悟 行く覚悟 戻る覚悟 もう一回入 もう一度入 また入る 戻っても 失うもの 失うもん 屁でもない どうってこと どうでもいい 惜しくない`,
  'law-say': `警察 通報 弁護士 裁判 訴え 被害届 運営`,
  'law-go': `呼べば 呼べよ しろよ しろや しろ。 しろ$ してみ すれば すりゃ 行けば 行けよ 行ってみ 出せば 出してみ 好きにし 何でもしろ なんでもしろ 勝手にし 駆け込 泣きつ 言えば 言うてみ`,
  'law-then': `すぐ出て 三日で出 0日で出 出てきたら 出てから 出たら 釈放 失うもん 失うもの 捕まっても 捕まったって 関係ない 関係ねえ 動かん 動かない 民事不介入 証拠 その前に その間に そのころ その頃 お前はある お前も 会いに行く 待ってろ`,
  'nothing-lost': `${joined('失うもん 失うもの 無くすもの なくすもん 守るもの 守るもん', 'ない なんかない ねえ ねー ねぇ なんもない 何もない なんてない なか は何もない はない')}`,
  'you-have': `お前は お前には お前らは そっちは そっちには あんたは あんたには 君は 君には おまえは おまえには あなたは あなたには 子ども 子供 家族 親 旦那 仕事 未来`,
  'my-whim': `${joined('俺の 僕の わしの おれの こっちの', '機嫌次第 機嫌しだい 気分次第 気分しだい 気持ち次第 胸三寸 一存 さじ加減 匙加減 指先ひとつ 指一本 出方次第')}`,
  /** More than that. */
  flesh: `指 腕 歯 骨 鼻 耳 目 足 命 怪我 けが 一発 二発 三発 一本 二本 三本 0本 0発 入院 謝る 謝り 土下座 平手`,
  'not-enough': `じゃ済まん じゃ済まない じゃ済まさ じゃ済まねえ じゃすまん じゃすまない じゃすまさ では済まん では済まない では済まさ やすまん や済まん じゃ足りん じゃ足りない`,
  'cuts-out': `${joined('目ん玉 目玉 両目 目ん玉を 目玉を 舌 舌を 耳 耳を 鼻 鼻を 爪 爪を 髪 髪を 腹 腹を 内臓', 'くり抜くぞ くりぬくぞ くり抜いたる くりぬいたる えぐるぞ えぐったる えぐってやる 抜いたろか 引っこ抜くぞ 引き抜くぞ 剥ぐぞ 剥いだる はいだる そぐぞ そいだる 切り落とすぞ 切り落としたる ちょん切るぞ 切ったろか 焼くぞ 裂くぞ 裂いたる 切り刻むぞ 引きずり出すぞ')}`,
  /** Played or left where all hear of it. */
  'play-it': `${joined('留守電に ポストに 郵便受けに 玄関に 机に 受付に 下駄箱に ロッカーに 掲示板に 更衣室に 食堂に 校門に 回覧板に ワイパーに', '入れといたろ 入れたろ 入れといて 入れとく 入れといた 入れてや 入れるぞ 入れるから 貼ったろ 貼っとく 貼っといた 貼るぞ 貼るから 置いといたろ 置いとく 置いてく 置いてくる 置くぞ 挟んど 挟むぞ')} スピーカーで流 拡声器で流 校内放送 館内放送 社内放送 大音量で流`,
  'next-move': `次の手打 次の手を打 次の手に出 次の手考え 出るとこ出 出るところ出 しかるべき手段 然るべき手段 法的手段に 手段はある まだ手はある 打つ手はある 手段がある 考えがあるから 考えがある$ 考えあるで 黙ってないぞ 黙ってないから 黙っとらんぞ 黙っとらんけん 黙ってへんで`,
  brace: `歯食いしば 歯ぁ食いしば 歯を食いしば 首洗って 腹くくっとけ 腹くくって待 念仏唱え 遺書書い 遺書でも`,
  'brace-then': `待っとれ 待っとけ 待ってろ 待ってな そこ動 今から行 許さん 許さな 許さね そこにおれ そこにいろ 覚悟`,
  /** Shown to a hall. */
  screening: `上映会 鑑賞会 お披露目 公開上映 スライドショー 大画面で流 プロジェクターで スクリーンで流 会場で流 みんなで観賞`,
  gathering: `同窓会 クラス会 結婚式 披露宴 忘年会 新年会 歓送迎会 送別会 朝礼 全校集会 保護者会 参観日 町内会 法事 葬式 通夜 成人式 会社の飲み会 職場の飲み会 役員会`,
  'her-life-all': `${joined('君 きみ お前 おまえ おめえ あなた あんた 貴女', 'の人生 の将来 の未来 の家庭 の結婚 の結婚生活 の仕事 の就職 の評判 の居場所 の生活')}`,
  'ends-so': `終わるって 終わるよ 終わるぞ 終わるで 終わるから 終わらせ 終わりだ 終わりや 終わりじゃ 壊せる 壊せん 壊れるよ 壊れるぞ 潰せる 潰れるぞ めちゃくちゃ パーに パーだ 消える 消せる 吹き飛 台無し どうにでもなる どうにでもでき 握って 握っとる 俺の手の わしの手の`,
  'good-word': `誠意 けじめ 落とし前 詫び料 迷惑料 詫び代 手切れ金`,
  figures: `0桁 六桁 七桁 八桁 五桁 数字で 額で 0束 札束 現金で 金で`,
  /** False charges against her shop or herself. */
  smears: `${joined('虫入ってた 虫が入ってた 食中毒出た 食中毒になった ぼったくりだ ぼったくられた 腐ってた 異物混入 不衛生だ 髪の毛入ってた 盗まれた 詐欺だ 病気もちだ 薬やってる 売春してる 不倫してる', 'って投稿する って投稿した って投稿しよ って書くぞ って書くくらい って書いたろ って書いてや って書き込む って口コミ ってレビュー って流すぞ って流すくらい って流したろ って通報する って保健所 って言いふら と投稿する と書き込む')}`,
  'goes-out': `${joined('本名 実名 住所 顔写真 顔出し 会社名 勤務先 電話番号 裸 動画', 'いくで いくぞ いくから いくけん いくわ 行くで 行くぞ 出すぞ 出すで 出すから 出すけん 出したる 出るぞ 出るで')}`,
  /** Money is to be borrowed, or earned by her body. */
  'no-money-then': `無いなら ないなら 無いんなら ないんなら 金ないなら 金なければ 足りないなら 足りんなら 足りんのなら 払えないなら 払えんなら 返せないなら 返せんなら 用意できんなら 用意できないなら`,
  'borrow-it': `借りてこい 借りて来い 借りてこんか 借りろ 借りてこいよ 借金しろ 借金してでも サラ金 闇金 親に借りろ 親に泣きつ 臓器 内臓売 腎臓 風俗で稼 風俗行け 風呂に沈 ソープ行け 体売れ 体売って 車売れ 家売れ 指輪売れ 保険解約しろ 働いて返せ`,
} as const

/** How they must stand to each other and to those of the other tables of threats. The notation is explained in phrase-table.ts. */
export const THREAT_PRICE_RULES: readonly RuleSet[] = [
  {
    category: 'harm.threat',
    reason: 'sounds-threatening',
    lines: `
      0.85 m: let-me-hit                               | unreal told hit-sport third
      0.88 m: let-me-hit 14>> settles                  | unreal told hit-sport
      0.87 bursts-in 8> rampages                       | no-threat unreal told third pests
      0.86 at-hers 6> rampage-vow                      | no-threat unreal told third pests
      0.87 if-north/unless/betray/if-not 14> bursts-in 12> rampages | unreal told pests
      0.85 if-north 14> bursts-in                      | unreal told pests third
      0.88 before-day 18> gets-out 16>> loses          | unreal told of-mine
      0.85 gets-out 10> loses                          + the-thing your-kin spoke-kin works-here price-then you | unreal told of-mine
      0.87 gets-out/the-thing/her-image 34>> price-then | unreal told fair-price
      0.6  price-then                                  + you secret folk your-kin unless | unreal told fair-price third
      0.88 one-word 16> cant-stay                      | unreal told of-mine
      0.84 small-town 26>> cant-stay                   + you one-word menace betray unless | unreal told of-mine
      0.88 or-else-polite 16> calls-at                 | unreal told third deliver
      0.88 sincerity-in 24>> amount/deadline/calls-at  | unreal told own-purse
      0.6  sincerity-in                                + you unless betray folk | unreal told own-purse third
      0.84 m: the-thing/their-line/recorded-of/works-here 30>> you-see | unreal told proud of-mine
      0.6  m: folk/her-image 24>> you-see              | unreal told proud of-mine third
      0.85 m: smears                                   + you unless betray if-not whose-place | unreal third of-mine
      0.6  m: smears                                   | unreal told third of-mine
      0.87 m: unless/betray/if-not/no-reply-if 10> goes-out | unreal told of-mine
      0.6  m: goes-out                                 | unreal told of-mine third
      0.87 m: no-money-then 10> borrow-it              | unreal told of-mine
      0.87 m: brace 20>> brace-then                    | unreal told hit-sport third
      0.87 m: brace-then 12>> brace                    | unreal told hit-sport third
      0.86 m: anger-me 26>> weapon/bladed              | unreal told hobby
      0.87 m: gathering 14& screening                  + you the-thing her-image recorded-of face-shots | unreal told proud of-mine
      0.87 m: her-life-all 14> ends-so                 | unreal told
      0.86 m: good-word 20>> figures/amount            | unreal told own-purse third
      0.86 m: price-then 14>> cheap-so                 | unreal told fair-price
      0.86 m: my-doing                                 | unreal told
      0.84 m: house 14> burns-well                     + you her-thing her-private whose-place | unreal fire-own of-mine
      0.85 m: been-inside 26>> no-fear                 | unreal told third
      0.86 m: law-say 8> law-go 26>> law-then/nothing-lost/maim/violence/night-care | unreal told third
      0.86 m: nothing-lost 16>> you-have               | unreal told
      0.85 m: my-whim                                  + office folk the-thing her-image works-here their-line | unreal told
      0.5  m: my-whim                                  | unreal told third
      0.87 m: flesh 8> not-enough                      | unreal told third of-mine
      0.9  m: cuts-out                                 | unreal told hobby pests
      0.88 m: taken-thing/the-thing/her-image/recorded-of 22> play-it | unreal told proud
      0.87 m: hush-word 20& amount                     | unreal told own-purse
      0.84 m: unless/no-reply-if/reply-late/betray/if-not 14>> next-move | unreal told third
      0.5  m: next-move                                | unreal told third of-mine
      0.88 m: dares 22>> night-care/dare-end           | unreal told pests of-mine
      0.5  m: dares                                    | unreal told of-mine third
      0.86 m: night-care                               + dares unless betray if-not menace insult body-fear | unreal told third
      0.88 m: work-raid 6> raid-goes                   | unreal told of-mine deliver
      0.86 m: work-raid/bursts-in/visit-home 24>> startled | unreal told proud
    `,
  },
]
