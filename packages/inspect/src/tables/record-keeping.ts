import type { RuleSet } from '../phrase-table.ts'

const joined = (heads: string, tails: string) =>
  heads
    .split(' ')
    .flatMap((head) => tails.split(' ').map((tail) => head + tail))
    .join(' ')

const HERS = joined(
  '君 きみ お前 おまえ あなた あんた おめ おめえ 貴女',
  'の配信 の放送 の声 の歌 の顔 の動画 の映像 の枠 の部屋 の回 の姿 の笑顔 の寝顔 の着替え のチャット のライブ の喋り のしゃべり の話',
)

/** Recording in further scenes: put on tape and disc, a machine left running, filed by date, clips made of her, an album elsewhere. */
export const RECORD_KEEPING_WORDS = {
  'of-hers': `${HERS} 今の君 今のお前 今のおまえ 今のあなた 今のきみ 君の今の お前の今の 今日の配信 昨日の配信 前の配信 こないだの配信 先週の配信 毎回の配信 君ごと きみごと 猫ごと 犬ごと 部屋ごと 画面ごと 会話ごと`,
  /** Onto a carrier. */
  dubs: `${joined('VHSに vhsに ビデオに テープに カセットに MDに DVDに ディスクに ブルーレイに BDに HDDに ハードディスクに USBに レコーダーに SDに パソコンに ボイスレコーダーに ICレコーダーに テレコに', '落と 焼い 焼き 録っ 録り 録音 録画 入れて 入れと 移し ダビング 残し 吹き込 写し 取っと 取って 撮っ 収め')} ダビングし ダビングして`,
  /** Her voice went in, and the machine is left on. */
  'went-in': `入れてみたら 入れてみた 入れといた 入れてある 入っとった 綺麗に入っ きれいに入っ はっきり入っ ちゃんと入っ バッチリ入っ ばっちり入っ 録れてた 録れてる 録れとる 拾えてた 拾えてる 吹き込ん 収録し マイクで録`,
  'left-on': `このまま回しと このまま回して このまま回す このまま録 このまま撮 回しっぱなし 回しっぱ 回しとく 回しておく まわしとく まわしておく つけっぱなしで録 録りっぱなし 撮りっぱなし ずっと回して ずっと録って 最後まで録 最後まで回`,
  /** Recording at this moment, and for a collection. */
  'now-rec': `録画してる今 録画してるよ今 録画しとる今 今録画して 今録画しと 今も録画 今まさに録 いま録画 今録ってる 今録っとる 録ってる今 今録音して 今録音しと いま録音 録画なう 録画中なう 録音なう 今スクショ 今の録った 今の撮った 今の録画 今のスクショ`,
  collection: `マイコレクション コレクション 保存版 永久保存 永久保管 アーカイブ 秘蔵 お宝 宝物 フォルダ 専用フォルダ アルバムに入 棚に並`,
  /** Filed. */
  filed: `${joined('日付 日付け 日にち 番号 タイトル 題名 名前 ラベル 回数', 'つけて保存 つけて取 つけてとっ つけて残 つけて並 付けて保存 付けて取 付けてとっ 付けて残 付けて並 書いて保存 書いて並 書いて棚 順に保存 順に並 ごとに保存 ごとに分け 別に保存 別に分け 別にフォルダ')} 全部日付 日付順に全部 フォルダ分けして 全部保存してる 全部保存しと 全部保存してん 全部取ってある 全部とってある 全部残してある`,
  'file-own': `レシート 写真家 子ども 子供 孫 娘 息子 旅行 手紙 チケット 半券 切手 仕事 領収 書類 メール 請求 テレビ ドラマ 番組 アニメ 野球 ラジオ 猫の写真 犬の写真 花 鉄道 電車 資料 給与 授業 講義 ワイン 切り抜き記事 新聞`,
  /** A clip made of her. */
  clip: `切り抜き動画 切り抜き集 切り抜きを 切り抜き作 総集編 まとめ動画 まとめた動画 ベスト集 名場面集 ハイライト動画 編集した動画 つないだ動画 繋いだ動画 MAD動画 コラ動画`,
  'clip-made': `作ってある 作っといた 作っておいた 作った 作りました 作っとる 作ってる 作成した 完成した できてる できた 出来た 編集した 溜まって たまって`,
  'clip-of': `君 きみ お前 おまえ あなた あんた 顔 声 友達全員 回され 流され 晒 バラ 拡散 家族 職場 内緒 こっそり 勝手に`,
  /** An album or store elsewhere, for one alone. */
  'album-elsewhere': `外のアルバム 別のアルバム よそのアルバム 共有アルバム 非公開アルバム 限定アルバム 秘密のアルバム 個人のアルバム 外のフォルダ 共有フォルダ 外のクラウド 共有リンク Googleフォト グーグルフォト Googleドライブ グーグルドライブ iCloud アイクラウド OneDrive ワンドライブ Dropbox ドロップボックス AirDrop エアドロ ギガファイル firestorage 外部ストレージ 外のサイト 別のサイト`,
  'show-there': `で見せて に入れて に上げて にあげて に載せて で共有して を共有して 共有してよ 共有してくれ で送って で渡して で公開して で見たい で見せてほし で見せてくれ に置いて に移して`,
  'show-only': `俺だけ 俺だけに おれだけ 僕だけ 私だけ わしだけ 自分だけ 二人だけ ふたりだけ 内緒 こっそり 同じの 同じやつ さっきの ここで見せた 見せてくれたの もっと 続き 水着 下着 裸 私服 寝顔 全身 過激 ここじゃ見せ ここでは見せ 写真 画像 動画`,
  /** A good shot was got. */
  'got-good': `${joined('いいの 良いの いいやつ いい絵 いい画 いい顔 いい表情 いいとこ かわいいの 可愛いの かわいいとこ ばっちり バッチリ 綺麗に きれいに しっかり ちゃんと 何枚も 何本も', '撮れた 撮れちゃ 撮れてる 撮れとる 録れた 録れちゃ 録れてる 録れとる 撮らせてもら')}`,
  'if-hidden': `バレなきゃ バレなければ ばれなきゃ ばれなければ バレへん バレない バレん 気づかれなきゃ 気づかなかった 気づいてなかった 黙ってれば 内緒だけど 内緒で こっそり 禁止って 禁止だけど 禁止なのは 禁止らしいけど だめって書`,
  /** Small parts of her, and what is made of them. */
  'her-bits': `${HERS} カメラ目線 笑ったとこ 笑った顔 泣いたとこ 泣き顔 照れたとこ 照れ顔 投げキッス ウインク 着替えのとこ 着替えるとこ 寝顔 寝てるとこ 変顔 谷間 胸元 下着 水着の 決め顔 あくび くしゃみ おやすみの声 名前呼んでくれたとこ`,
  'made-into': `${joined('GIF スタンプ 壁紙 待ち受け 待受 ロック画面 着信音 着ボイス 目覚まし アイコン 抱き枕 ポスター 写真集 アクスタ Tシャツ ループ動画 ループ', 'にした にしてる にしとる にしました にしちゃ にしてある に加工 にして使 にして毎')}`,
  /** Passed round in a circle. */
  'circle-here': `仲間内で 内輪で 有志で 常連同士で 常連で ファン同士で グループで ディスコで テレグラムで 限定公開で 鍵付きで パスワード付き 会員制のとこ 裏のグループ`,
  'passed-round': `見てる 見とる 回し見 回してる 回しとる 共有して 共有し合 鑑賞 楽しんで 交換して 集めて 売って 保管`,
  'circle-of': `動画 映像 画像 写真 録画 スクショ 録音 データ 配信 アーカイブ 切り抜き`,
  /** A wish to film, of her only beside her name. */
  'want-shoot': `動画を撮りたい 動画撮りたい 写真を撮りたい 写真撮りたい`,
  'thrown-away': `捨て 片付け 処分 断捨離 しまお`,
  'show-harmless': `旅行 猫 犬 ペット 料理 子ども 子供 孫 仕事 資料 書類 レシピ 会社 同僚 結婚式 運動会`,
} as const

/** How they must stand to each other and to those of recording-words.ts and record-scenes.ts. The notation is explained in phrase-table.ts. */
export const RECORD_KEEPING_RULES: readonly RuleSet[] = [
  {
    category: 'harm.recording',
    reason: 'speaks-of-recording',
    lines: `
      0.88 of-hers 14> dubs                      | unreal told rec-others
      0.86 of-hers 12> went-in                   | unreal told rec-others
      0.88 went-in 16>> left-on                  | unreal told rec-others
      0.7  left-on                               + of-hers rec-deed rec-word now-rec | unreal told rec-others
      0.87 now-rec 12&& collection               | unreal told rec-others
      0.78 of-hers 4> rec-deed                   | unreal told rec-others
      0.6  now-rec                               | not-her no-record unreal told
      0.87 replay 20&& filed                     | file-own unreal told rec-others
      0.7  filed                                 + of-hers rec-deed screen-shot taken-thing you | file-own unreal told rec-others
      0.86 if-hidden 24&& got-good               | not-her unreal rec-others
      0.84 of-hers 8> got-good                   | unreal told rec-others
      0.86 her-bits 14> made-into                | unreal told rec-others
      0.84 circle-of 24&& circle-here 12> passed-round | not-her unreal told rec-others show-harmless
      0.7  circle-here 24> passed-round               + yours you rec-deed record | not-her unreal told rec-others show-harmless
      0.75 yours 8> want-shoot                   | no-record told third
      0.86 clip 8> clip-made                     + clip-of | not-her unreal
      0.5  clip 8> clip-made                     | not-her unreal told
    `,
  },
  {
    category: 'harm.recording',
    reason: 'asks-private-pictures',
    lines: `
      0.86 show-only 16&& album-elsewhere 4> show-there | tells-money show-harmless
      0.86 album-elsewhere 4> show-there               + show-only | tells-money show-harmless
    `,
  },
]
