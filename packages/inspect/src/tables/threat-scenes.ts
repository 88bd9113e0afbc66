import type { RuleSet } from '../phrase-table.ts'

const joined = (heads: string, tails: string) =>
  heads
    .split(' ')
    .flatMap((head) => tails.split(' ').map((tail) => head + tail))
    .join(' ')

/** Threats in further scenes: what became of another, a body that nobody finds, a weapon carried along, gossip, letters of form, dialect of the north. */
export const THREAT_SCENE_WORDS = {
  /** People and walls that make a secret public. */
  'loud-ones': `暴露系 さらし系 晒し系 暴露垢 晒し垢 さらし垢 晒しアカ まとめサイト まとめ系 炎上系 滞納系 物申す系 告発系 週刊誌 文春 5ちゃん 5ch 5チャン ごちゃん 2ちゃん 2ch にちゃん 爆サイ ばくさい ホスラブ 掲示板 ネットに ネットさ SNSに たぬき 知恵袋 グーグルの口コミ 口コミサイト 裏サイト 特定班 晒しスレ スレに スレ立て エックス Xに X上 ツイッター ティックトック TikTok インスタ ストーリー 鍵なしで 全世界`,
  /** Pictures of hers without her name. */
  'face-shots': `顔出てるやつ 顔出てるの 顔出しのやつ 顔写ってるやつ 顔写ってるの 顔写り 顔映ってるやつ 顔映ってるの 顔ありのやつ 顔つきのやつ 素顔の すっぴんのやつ 下着のやつ 脱いだやつ 脱いだ時の 裸の 恥ずかしいやつ 恥ずかしいの あの時のやつ あのときのやつ 撮ったやつ 録ったやつ スクショ 画面の写し 画面の写真 写し 切り抜き 切り抜き動画 まとめた動画 お前の動画 君の動画 お前の写真 君の写真 おまえの動画 おまえの写真 あんたの動画 あんたの写真`,
  'real-self': `本名 実名 顔と名前 名前と顔 顔写真 素顔 住所 電話番号 勤め先 職場の名前 学校名 個人情報`,
  /** A beating that words may still turn away. */
  'before-blow': `${joined('殴られる 殴らるる 殴られっ しばかれる どつかれる 蹴られる 刺される ぶたれる ぶっ飛ばされる 痛い目見る 痛い目みる 痛い目にあう 痛い目に遭う 泣かされる 埋められる 沈められる 怪我する ケガする 手が出る 手ぇ出る', '前に うちに 前にさ 前にな 前から')}`,
  yield: `謝ら 謝れ 謝んな 謝り あやまれ あやまり 土下座 やめ 言う通り 言うこと 従 払 来い 出てこい 出てこんね 返事 開け 黙 消え 折れ 会え 会いに 教え 決め`,
  'recorded-of': `オーディション動画 オーディションの動画 面接動画 面接の動画 契約書 身分証の写真 身分証の画像 素材 撮影データ サンプル動画 宣材 録画データ`,
  /** Where it ends up, nobody answers for. */
  'no-answer-for': `責任持て 責任は持て 責任を持て 責任取れ 責任は取れ 責任とれ 保証でき 保証はでき 保証しかね 約束できな 約束はでき 知りませんよ 知らないよ 知らんけど 知らんぞ 止められな 止められん 抑えられな`,
  'where-goes': `${joined('どこに どこへ 誰に 誰の手に どこまで 誰の目に', '流れるか 出るか 出回るか 行くか 渡るか 届くか 広まるか 広がるか 触れるか 回るか 漏れるか')}`,
  /** Her people, her work here, and that they may be told. */
  'kin-hers': `旦那 旦那さん ご主人 お母さん お父さん ご両親 親御さん 彼氏 彼氏さん お子さん 娘さん 息子さん 奥さん 姑 お姑さん 職場 会社 上司 店長 学校 担任 大家 近所 お隣 実家`,
  'works-here': `ここで働いて ここで働いとる ここで稼いで ここにいるって ここに出て この仕事 このバイト ここのこと サイトのこと チャットのこと ライブチャット チャトレ チャットレディ 配信してるって 配信してること バイトしてるって 夜の仕事してるって 副業してるって 顔出して`,
  'tell-should': `教えてあげたら 教えてやったら 教えたったら 教えたらどう 教えといた 教えてあげよ 教えてやろ 教えとこ 言ってあげたら 言ってやったら 言ったらどう 話してあげたら 話したらどう 知ったらどう 知ったら泣 知ったら驚 知ったらびっくり 知ったら悲 知ったら倒 知ったら怒 知ったらどんな 聞いたらどう 聞いたら泣 聞いたら驚 聞いたらどんな 見せたらどう 見せてあげたら 見せたら泣 見たらどう 見たら泣 見たら驚 見たらどんな 伝えたらどう 伝えといて 伝えておこ`,
  /** Her kin on a dark road. */
  'kin-of-her': `弟くん 弟さん 妹ちゃん 妹さん 娘さん 息子さん お子さん 坊や お嬢ちゃん お母さん お父さん 彼氏くん 旦那さん おばあちゃん`,
  'their-road': `通学路 帰り道 夜道 塾の帰り 登下校 通勤路 散歩道 帰りの道 通る道 歩く道`,
  'dark-there': `暗い 暗くて 人通り 一人で ひとりで 危ない 危なそう 物騒 何があるか 事故 車が多 死角 街灯`,
  /** If it hung there, how they would stare. */
  'if-hung': `${joined('掲示板に 校門に 玄関に ポストに 電柱に 職場に 学校に 会社に 駅に 近所に ネットに グループに 店に', '貼り出したら 貼ったら 貼られたら 配ったら 入れたら 流したら 載せたら 出したら 撒いたら まいたら 送ったら')}`,
  'crowd-stares': `喜ぶ よろこぶ 驚く びっくり 騒ぐ 騒ぎ 笑う 大騒ぎ 人気者 有名人 盛り上が どう思う どう見 どんな顔 面白い おもろい 話題 見もの 食いつ`,
  /** Bone by bone. */
  'one-by-one-limb': `${joined('指 爪 歯 骨 腕 足', '一本ずつ を一本ずつ 一枚ずつ を一枚ずつ 0本ずつ を0本ずつ 順番に を順番に から順に')}`,
  breaks: `折っ 折ろ 折る 折り 剥い 剥が はが 抜い 抜こ 抜く 切っ 切り 切ろ 切断 砕 潰し へし 落と 詰め`,
  'limb-work': `ネイル マニキュア 爪切 歯医者 歯科 矯正 数え 折り紙 魚の骨 鶏 手羽 整体 ストレッチ 鶴`,
  'says-not': `脅しじゃないけど 脅すわけじゃないけど 脅すつもりはないけど 脅してるわけじゃ 予告じゃないけど 殺害予告じゃ 脅迫じゃないけど 脅迫じゃなくて 冗談だけど 冗談じゃなくて 独り言だけど`,
  /** Somebody will come and be heard. */
  collector: `回収担当 回収の者 回収班 回収業者 回収チーム 集金担当 集金の者 取り立て 取立て 担当の者 若い者 若いの 弊社の者 うちの者 うちの若 人をやり 人を行かせ 人を寄越 債権`,
  'calls-at': `${joined('ご実家 実家 ご自宅 自宅 お宅 お家 勤務先 お勤め先 職場 会社 学校 玄関先 ご両親のところ', 'に伺 へ伺 に参 へ参 に行かせ へ行かせ に向かわせ へ向かわせ に訪問 を訪問 へ訪問 にお邪魔 まで伺 まで参 に行きます へ行きます に行くから まで行かせ')}`,
  'loud-shame': `近所に聞こえる 近所に響く 大声で 大きな声で 大きい声で 拡声器 張り紙 貼り紙 ビラ 玄関先で 門の前で騒 聞こえるように 説明して回 説明しますね 説明させて`,
  /** They go up. */
  'put-out': `貼っとく 貼っとくわ 貼るわ 貼るぞ 貼るからな 貼ったろ 貼ってやる 貼っておく 貼っといた 流しとく 流しておく 流してやる 流したろ 流すわ 流すぞ 流すから 流れる 流れるよ 上げとく 上げておく 上げてやる 上げたろ 上げるわ 上げるぞ あげとく あげたろ 載せとく 載せておく 載せてやる 載せるわ 載せるぞ 回しとく 回しておく 回してやる 回される 回されたく 回るよ 晒しとく 晒しておく ばらまいとく DM送 DM入れ 送っとく 送っておく 送る準備 送るはんで 送るすけ 送るべ 売り込む 売り込み タレコ たれこ タレ込 垂れ込 持ち込む 情報提供 リークす のっける のっけた のっけと のせるわ のせるぞ のせとく 載っけ 書き込む 書き込んど 書いとく 書いたる 渡す準備 渡しとく
    -顔出しで配信`,
  'mine-own': `俺の動画 俺の写真 僕の動画 自分の 私の うちの犬 うちの猫 旅行 料理 ゲーム実況 実況 歌ってみた 踊ってみた 宣伝 告知 いいね 応援 褒め 公式 許可 グルメ 景色`,
  /** What became of somebody before her. */
  precedent: `前の子は 前の子さ 前の子も 前の子が 前の女は 前の女も 前の女が 前のやつは 前のやつも 前のやつ、 前にもおっ 前にもいた 前におった子 前にいた子 前の娘は 前の嬢は 前の配信者 先月の子 去年の子 別の子は 別の子も 別の子が 他の子は 他の子も あの子は あの子も あの女は 元カノは 元カノも 元カノが 元嫁は 別れた女房 別れた嫁 別れた女 あいつは あいつも あいつ、 そいつは そいつ、 俺に逆らった 俺を裏切った 俺を無視した 俺を怒らせた 俺をなめた 俺をブロックした 俺に嘘ついた 俺から逃げた 同じことした子 同じことした女 同じことしたやつ`,
  fate: `引退することにな 引退した 引退したよ 引退しちゃ 辞めることにな 辞めた 辞めたよ 辞めちゃ 消えた 消えたよ いなくなった 入院した 入院して 入院したよ 病院送り 病院行き 救急車で 怪我した 歩けなく 外に出れなく 外出られなく 外歩けなく 泣いて謝 泣きなが 泣いて頼 泣きつい 土下座 後悔して 後悔しと 病んで 病んだ 引っ越し 引っ越す 学校来なく 学校やめ 会社クビ クビになった 家族に捨て 離婚 特定されて 特定された 晒されて 晒された 親バレ 職バレ 顔出せなく ネットで有名 町にいられ 町におれ`,
  'cause-me': `逆らって 逆らった 逆らう 裏切って 裏切った 無視して 無視した 断って 断った ブロックして ブロックした 怒らせ 怒らした なめた態度 舐めた態度 生意気 嘘ついて 嘘ついた 逃げて 逃げた 俺に 俺の 俺を わしを わしに 僕を 僕に`,
  'same-fate': `同じ目にあいた 同じ目に遭いた 同じ目にあう 同じ目に遭う 同じ目見た 同じ目みた 同じ目にあわ 同じ目に遭わ 同じようになりた 同じ風になりた 同じことになりた ああなりた あんなふうになりた あんな風になりた そうなりた 二の舞になりた 二の舞にな 次はお前 次は君 次はおまえ 次はあんた 次、お前 次がお前 お前の番 君の番 おまえの番 -君の番号 -お前の番号 -おまえの番号 -次は君の番号 続きたいか 後を追いた`,
  'fate-kind': `モデル 歌手 アイドル 有名に 人気 上手 うまく 強く 痩せ 綺麗 きれい 可愛 かわい 幸せ 合格 社長 先生 お母さん 母親 ママ 結婚 師匠 優勝 金持ち みたいに 歌う番 プレイ 順番 ターン カラオケ ゲーム`,
  /** A body, and nobody who finds it. */
  dispose: `${joined('埋め 沈め 捨て 投げ 流し 落とし 消し 殺し 吊るし 置き去りにし 焼い', 'ても てしまえば たら だら でも てまえば たって')} 埋めりゃ 沈めりゃ 捨てりゃ 流しゃ 埋めれば 沈めれば 埋めちまえば 沈めちまえば 熊さ食わ 熊に食わ 海さ投げ 海さ捨て 山さ埋め 川さ流`,
  'none-finds': `誰もわから 誰も分から 誰もわかん 誰もわがん 誰もわがら 誰も気づか 誰も気付か 誰も気ぃつか 誰も見つけ 誰も探さ 誰も知ら 誰にもわから 誰にも見つか 誰にもバレ 誰さもわがら 見つからん 見つからない 見つかんね 見つからねえ 発見され 出てこん 出てこない 上がってこん 浮いてこん バレね バレへん わがんね 骨も残ら 足つかん 足がつか`,
  'buried-thing': `タイムカプセル 種 球根 骨付 生ごみ 生ゴミ 大根 白菜 ねぎ 芋 宝 へそくり 缶 穴 空き缶 ゴミ 死体の 小説 映画 ドラマ ゲーム ペット 金魚 指輪 財布 鍵 消しゴム データ 履歴 メール 魚 釣り 写真`,
  weapon: `猟銃 散弾銃 鉄砲 てっぽう 銃 ナイフ 包丁 刃物 鉈 なた 斧 鎌 木刀 鉄パイプ チェーンソー 日本刀 ドス スタンガン 硫酸
    -銃撃戦`,
  /** What may be carried for other ends as well. */
  tool: `金属バット バット ハンマー 金槌 灯油 ガソリン ロープ バール スコップ ガムテープ のこぎり ノコギリ -バットマン -バット振`,
  'brings-it': `もって行くぞ 持って行くぞ もっていくぞ 持っていくぞ 持ってくぞ もって行くから 持って行くから 持ってくから 持っていくから 持って会いに 持って迎え 持って待って 持って待っと もって待って もっていく$ 持っていく$ 持って行く$ もって行く$ 持って行くわ 持ってくわ 持って行くけん 持って行くで 持ってくで 持って行ぐ もって行ぐ 持ってお前 持って君 持って家 積んである 積んどる 積んで待 用意してある 用意しとる 用意した$ 研いである 研いどる 撃つぞ 撃ったる 撃ち抜 ぶち込`,
  'weapon-work': `狩 猟友会 熊 鹿 猪 イノシシ キャンプ 薪 草刈 料理 まな板 野球 試合 草野球 剣道 居合 ストーブ 給油 農作業 畑 大工 現場 工事 ゲーム サバゲ 映画 ドラマ`,
  /** Gossip that will run. */
  gossip: `${joined('喋ったら しゃべったら 話したら 言ったら 言えば 話せば 喋れば しゃべれば 漏らしたら 漏らせば 教えたら 一言言え ひとこと言え バレたら ばらしたら', '三日で 0日で 一晩で 明日には あしたには 翌日には 一日で すぐ 町中 村中 島中 近所中 町じゅう 村じゅう 町内中 あっという間')} 三日で町中 三日で村中 一晩で町中 一日で町中 すぐ町中 明日には町中 明日には村中 あっという間に広ま あっという間に知れ あっという間に噂`,
  'will-hear': `お母さんの耳 お父さんの耳 親の耳 親御さんの耳 旦那の耳 ご主人の耳 ご両親の耳 職場の耳 会社の耳 上司の耳 家族の耳 耳にも入る 耳に入るやろ 耳に入るだろ 耳に入るよ 耳に入るかも 知れ渡 噂になる 噂が広 噂広 広まるやろ 広まるだろ 広まるよ 歩けなくな 歩けんようにな 住めなくな 住めんようにな おれんようにな いられなくな 居られなくな`,
  /** Polite letters. */
  'formal-if': `誠意が見られぬ 誠意が見られな 誠意なき 誠意なく 誠意が感じられ お返事なき お返事がなき ご返答なき ご対応なき 対応なき場合 ご連絡なき 連絡なき場合 返答なき 進展なき お応えいただけない場合 応じていただけない場合 応じぬ場合 応じない場合 ご返信なき お支払いなき 応答なき 従わぬ場合 従わない場合 お心変わりなき 改善なき 無視なさるなら 無視されるなら`,
  'folk-formal': `${joined('御両親 ご両親 御実家 ご実家 御主人 ご主人 勤務先 お勤め先 御勤務先 ご家族 御家族 学校 大学 会社 職場 親御さん 御親族 ご親族 奥様 旦那様', '宛 あて 様宛 様あて へ に 様に 様へ さまに')}`,
  'formal-send': `郵送 送付 送達 発送 お送り 投函 したため 通知 お知らせ ご報告 報告 お届け 書面 内容証明 公開 開示 申し伝え 申し上げ お話し お伝え ご連絡 連絡`,
  /** Dialect of the north: they go to her parents. */
  'folk-north': `${joined('親 親ど 会社 職場 家 実家 学校 旦那 嫁 母っちゃ 父っちゃ 近所 町内 みんな 先生 上司', 'さ送 どさ送 さ言 さ喋 さしゃべ さ見せ さ教え さ電話 さ知らせ さばら さ話 さ届け')}`,
  'if-north': `ねば ねえば ねがったら ねえがったら ねんだば ねだば ねがば んだば さねば よこさね 返さねば 来ねば けねば くれねば`,
} as const

/** How they must stand to each other and to those of the other tables of threats. The notation is explained in phrase-table.ts. */
export const THREAT_SCENE_RULES: readonly RuleSet[] = [
  {
    category: 'harm.threat',
    reason: 'sounds-threatening',
    lines: `
      0.86 face-shots 10> loud-ones 8> put-out      | no-threat unreal told mine-own proud kindly
      0.87 loud-ones 8> real-self 8> put-out        | no-threat unreal told mine-own proud kindly
      0.87 real-self 8> loud-ones 8> put-out        | no-threat unreal told mine-own proud kindly
      0.87 before-blow 8> yield                     | unreal told hobby
      0.87 face-shots/her-image/recorded-of 14> where-goes | unreal told mine-own
      0.86 where-goes 8> no-answer-for              | unreal told
      0.84 if-not/unless/betray 20> where-goes      | unreal told
      0.87 m: kin-hers 40&& works-here 6> tell-should | unreal told
      0.86 m: works-here 10> kin-hers 8> tell-should | unreal told
      0.82 m: kin-of-her 14> their-road 10> dark-there | unreal
      0.86 if-hung 14>> crowd-stares                | unreal told mine-own proud
      0.88 one-by-one-limb 6> breaks                | unreal told limb-work hobby
      0.87 says-not 24>> bladed/weapon/maim/violence/folk | unreal told hobby
      0.87 collector 14> calls-at                   | unreal told
      0.86 calls-at 30>> loud-shame                 | unreal told third
      0.86 loud-ones 12> put-out                    + face-shots if-not unless betray you menace countdown | no-threat unreal told mine-own proud kindly
      0.86 loud-ones 14> all-ready/ready-to-send    | unreal told mine-own proud
      0.85 face-shots 14>> folk 8> put-out          | no-threat unreal told mine-own proud kindly
      0.84 face-shots 8> put-out                    + if-not unless betray menace | no-threat unreal told mine-own proud kindly
      0.86 m: precedent 16> cause-me 14> fate       | unreal told fate-kind
      0.86 m: precedent 16> fate 30>> same-fate     | unreal told fate-kind
      0.7  m: cause-me 8> fate                      + precedent same-fate | unreal told fate-kind
      0.84 m: same-fate                             + precedent fate maim violence body-fear | unreal told fate-kind
      0.45 m: same-fate                             | unreal told fate-kind
      0.88 dispose 6> none-finds                    | unreal told buried-thing
      0.88 weapon 4> brings-it                      | unreal told weapon-work hobby
      0.86 tool 4> brings-it                        + unless betray if-not you her-thing body-fear stay-put | unreal told weapon-work hobby
      0.86 gossip                                   + you will-hear secret her-deed | unreal told
      0.86 gossip 24>> will-hear                    | unreal told
      0.75 will-hear                                + gossip betray if-not unless secret her-deed you | no-threat unreal told third
      0.9  formal-if 30> folk-formal 20> formal-send | unreal told
      0.9  folk-north                               + if-north face-shots betray unless if-not her-deed | unreal told
    `,
  },
]
