import type { RuleSet } from '../phrase-table.ts'

const joined = (heads: string, tails: string) =>
  heads
    .split(' ')
    .flatMap((head) => tails.split(' ').map((tail) => head + tail))
    .join(' ')

/** Recording by what is left of it: copies that outlive a deletion, her voice of last month to compare, a shot that was missed, pictures not shown here. */
export const RECORD_COPY_WORDS = {
  /** Gone, and it makes no difference. */
  'gone-anyway': `削除されても 削除されたって 削除しても 削除したって 消されても 消されたって 消しても 消したって 消えても 消えたって 退会しても 退会したって 辞めても 辞めたって 引退しても 引退したって BANされても 凍結されても アカ消しても 垢消しても アーカイブなくなっても アーカイブ消え サイトが潰れても サイトつぶれても サイトなくなっても いなくなっても 非公開にしても 非公開になっても 期限切れても`,
  'have-copy': `バックアップ 控えがあ 控えはあ 控えもあ コピーがあ コピーはあ コピーあ コピーして 複製し 手元にある 手元に残 手元にはある HDDに HDDにある ハードディスクに USBに 外付けに クラウドに 二重に 二重で 三か所に 予備があ 保存してあ 保存済 保存しとる 保存しとい とってあ 取ってあ とっとる 取っとる 残してあ 残しとる 録ってあ 撮ってあ 録画あ 録画があ 動画あるか 動画持って 写真持って 全部持って 全部見れる 全部見返せ いつでも見れる いつでも見返`,
  'kept-since': `${joined('去年 一昨年 おととし 先月 先週 初回 初日 最初 デビュー 0月 0年前 一年前 半年前 春 夏 秋 冬 年明け 正月 0年', 'からの分 から全部 からずっと からの全部 からのやつ の分も の分まで の分から の分あ から一日も から一回も')} 全回分 全部の回 毎回分 一日も欠かさ`,
  /** How she was, some time ago. */
  'past-her-bit': `${joined('先月の 先週の 去年の 前の 前回の この前の こないだの 昨日の 初回の 初日の 最初の 最初のころの 最初の頃の 半年前の 一年前の 0年前の 0か月前の 春の 夏の 冬の 黒髪の頃の 髪長い頃の デビューの頃の 始めたころの', '声 顔 歌 笑顔 表情 髪型 髪 姿 配信 回 おやすみ 挨拶 喋り しゃべり 笑い声 衣装 メイク 寝顔 チャット 自己紹介 君 きみ お前')}`,
  compares: `比べ 聞き比べ 見比べ 聴き比べ 見返し 見返す 見直し 見直す 聞き返し 聞き返す 聞き直し 並べて 検証し 確認し 確かめ 照らし`,
  'kept-all': `全部とって 全部取って 全部残し 全部残っ 全部保存 全部録 全部撮 全部持って とってあるから 取ってあるから とってあるし 取ってあるし とってあるよ 取ってあるよ とってあるけ 取ってあるけ とっとるけ 取っとるけ とっとるよ 残してあるから 残してあるよ 残してあるし 残しとるけ 保存してあるから 保存してあるよ 保存してあるし 保存しとるけ 録ってあるから 録ってあるよ 録画してある 録音してある 手元にあるから 手元にあるし 手元にあるよ`,
  /** A shot that was missed, and once more please. */
  'missed-it': `撮り逃 録り逃 撮りそびれ 録りそびれ 撮り損 録り損 撮りそこ 録りそこ スクショし損 スクショしそこ スクショ逃 スクショ失敗 スクショ間に合 スクショミス 撮るの間に合 録るの間に合 シャッター間に合 シャッター遅れ 録画押すの遅 録画押し忘 録画ボタン押し忘 録画し忘 録画してなかった 録り忘れ 撮り忘れ 今の撮れな 今の撮れん 今の撮れへん 今の録れな 今の録れん 今の録れへん 今のぶれ 今のブレ 録音し忘 録音できてな 録画できてな 録れてなかった 撮れてなかった 録れとらん 撮れとらん`,
  'again-please': `もっかい もう一回 もういっかい もう一度 もういちど もっぺん もういっぺん もう1回 もいっぺん 今の角度で 今のポーズ 今の顔で 今の表情で 今のもう 今のやって さっきのポーズ さっきの顔 さっきの角度 さっきのやって アンコール やり直し もう一丁 やってくれ やってみて やって$ やってや 同じのやって`,
  'ready-lens': `スマホ構え カメラ構え 携帯構え 構えたから 構えてるから 構えとくから 録画押した 録画押したから 録画ボタン押 録画準備 録画の準備 カメラ準備 カメラの準備 RECボタン押 赤いボタン押 シャッター押す 撮る準備 録る準備 連写の準備 連写モード 動画モードにし 画面収録押 画面収録オン 録音ボタン押 録音押した マイク近づけ`,
  'else-shot': `紅葉 桜 風景 景色 絵葉書 イルカ ペンギン クジラ ライオン パンダ ゾウ 魚 馬 シュート 打ち上げ 日の出 朝日 流星 流れ星 オーロラ 滝 噴水 パレード 山車 神輿 猫 犬 ペット 鳥 花 月 星 花火 虹 電車 飛行機 子 孫 娘 息子 料理 試合 番組 ドラマ アニメ 富士 夕日 ゴール ホームラン 問題 クイズ テレビ`,
  /** Pictures that are not shown here. */
  'not-up-here': `${joined(
    'ここに上げない ここにあげない ここに出さない ここに載せない ここに載せてない ここに上げてない ここにあげてない ここじゃ見せない ここでは見せない ここに出してない ここに出せない ここに上げられない ここで見せられない サイトに上げない サイトに載せない サイトに載せてない サイトに出してない サイトに上げてない サイトに出せない サイトには出せない サイトには上げない サイトじゃ見せられない 誰にも見せてない 誰にも見せない 他の客に見せない 他の客に見せてない 他の人に見せてない アルバムにない アルバムに載せてない アルバムに上げてない プロフに載せてない プロフにない プロフに出してない 公開してない 未公開の お蔵入りの 没にした ボツにした 消した',
    'やつ の写真 写真 動画 自撮り 画像 一枚 のほし のくれ の見せ の送っ の見たい のちょうだい のがほし のない のある のお願',
  )}`,
  'wants-it': `ほしい 欲しい ほしか くれ ちょうだい 頂戴 見せて 見せろ 見たい 見たか 送って 渡して よこせ もらえ もらいたい お願い 頼む ください 買うから 買わせて ない? ある?`,
  /** It need not be shown on the site. */
  'need-not-post': `${joined('サイトに サイトには ここに ここには アルバムに アルバムには プロフに プロフには 日記に 日記には', '上げなくてい 上げなくてえ 上げんでい 上げんでえ 上げんでよ あげなくてい あげんでい 載せなくてい 載せんでい 載せんでえ 載せんでよ のせなくてい のせんでい のせんでよ 出さなくてい 出さんでい 出さんでえ 載せずに 上げずに 出さずに 載せないで 上げないで 出さないで')}`,
  /** Passed on to one of his. */
  'to-mate': `${joined('あいつ 弟 兄貴 友達 ダチ 連れ ツレ 後輩 同僚 先輩 親父 仲間 みんな グループ 知り合い 職場のやつ 会社のやつ 飲み仲間 同級生', 'にも送 に送 にも見せ に見せ にも回 に回 にも共有 に共有 にもやった にやった にもあげ にあげ にも流 に流 にもコピー にコピー にも転送 に転送 へ送 とも共有 と共有')}`,
  /** Others do it, and he has so much of it. */
  'everyone-does': `みんなやって みんなしてる みんな録って みんな撮って みんな落として みんな保存して みんな持って 皆やって 誰でもやって 他の客もやって 他の人もやって 普通だろ 普通やろ 規約? 規約なんて 規約なんか`,
  'own-stock': `${joined('三十 二十 四十 五十 六十 十 百 二百 何 数十 数百 0 何百 何十', '本ある 本はある 本もある 枚ある 枚はある 枚もある 回分ある 本くらいある 枚くらいある 本ぐらいある 枚ぐらいある 本持って 枚持って 本たま 枚たま')}`,
  'written-down': `文字起こしし 文字起こしを 文字に起こ 書き起こし 書き起こして 一言一句書 ノートに書き写 台本みたいにし`,
  /** Printed, and where it hangs. */
  'printed-out': `プリントアウトして プリントアウトした 切り出して 切り出した 静止画にして 静止画に抜 印刷して 印刷した プリントして プリントした 現像して 現像した 引き伸ばして 焼き増し 印画紙に 写真屋で焼`,
  'hung-up': `部屋に貼 部屋さ貼 部屋中に 壁一面 枕の下 枕 財布 手帳 壁に 壁さ 部屋に飾 仏壇 冷蔵庫に 天井に トイレに 枕元 ロッカーに 車に飾 額に 写真立て 飾って 飾っと 持ち歩 定期入れ`,
  'print-own': `予定 シフト スケジュール カレンダー 地図 チケット レシピ 書類 資料 年賀状 歌詞 楽譜 問題 プリント学習 名言`,
  'used-so': `${joined('目覚まし 着信音 待ち受け 待受 壁紙 アラーム アイコン BGM 子守唄 子守歌 ロック画面 ホーム画面 呼び出し音', 'に使って に使っと に使わ に使う にさせて に設定し に設定して')}`,
  /** By mail, by post. */
  attached: `メールに添付 メール添付 添付で 添付して 添付してく 添付で送 ファイル便 ギガファイル 個別メール 直メール`,
  'by-post': `郵送してくれ 郵送してほし 郵送して$ 郵送してよ 郵送してくん 郵送してもら 郵送お願い 郵送でくれ 郵送でほし 郵送で送 郵便で送っ 郵便でくれ 封筒に入れて送 手紙に入れて送 手紙に入れてく`,
  'hear-again': `また聞く また聴く また見る また聞こ また聴こ また見よ もう一回聞く もう一回見る 何回も聞く 何回も見る 聞き直す 見直す 帰って聞く 帰って見る 寝ながら聞く 寝ながら見る 布団で聞く 布団で見る`,
  'in-there': `ぜんぶ入ってる 全部入ってる 全部入っとる ぜんぶ入っとる ちゃんと入ってる ちゃんと入っとる スマホに入ってる スマホに入っとる パソコンに入ってる 録れてるから 録れてるし 録れとるけ 入ってるから$ 入っとるけん`,
  'shot-got': `${joined('とこ ところ とこも 瞬間 瞬間が 顔 顔が 姿 姿が 後ろ姿 声 声が シーン 横顔 寝顔', '撮れたよ 撮れたわ 撮れた$ 撮れてる 撮れとる 撮れました 録れたよ 録れたわ 録れた$ 録れてる 録れとる 録れました')}`,
  'old-round': `${joined('浴衣 水着 サンタ 着物 ハロウィン クリスマス バレンタイン 誕生日 正月 制服 コスプレ 初回 初日 弾き語り 寝落ち 泣いた 酔っ払った 怒った すっぴん 眼鏡 ツインテール', 'の回 の日の の配信 のときの の時の の夜の のやつも 回の 回も')}`,
  'to-folder': `フォルダ行き フォルダー行き コレクション行き コレクション入り アルバム行き お宝行き 宝箱行き 永久保存行き フォルダ入り 秘蔵フォルダ お宝フォルダ`,
  /** Played all day: last week's. */
  'plays-on': `${joined('通勤中 移動中 運転中 寝る前 仕事中 風呂で 布団で 車で 電車で 毎晩 毎朝 一日中', 'ずっと流し ずっと聞い ずっと聴い 流してる 流しとる 聞いてる 聞いとる 聴いてる 聴いとる リピート 再生し')}`,
  'of-last': `先週の$ 昨日の$ この前の$ 前回の$ こないだの$ 君の$ お前の$ 先週のやつ 昨日のやつ この前のやつ 前回のやつ こないだのやつ 君のやつ 先週の君 昨日の君`,
} as const

/** How they must stand to each other and to those of the other tables of recording. The notation is explained in phrase-table.ts. */
export const RECORD_COPY_RULES: readonly RuleSet[] = [
  {
    category: 'harm.recording',
    reason: 'speaks-of-recording',
    lines: `
      0.87 m: gone-anyway 14> have-copy             + yours you of-hers kept-since media | unreal told file-own
      0.74 m: gone-anyway 12> have-copy             | not-her unreal told rec-others file-own third
      0.87 m: kept-since 14&& have-copy             + yours you of-hers gone-anyway media | not-her unreal told file-own
      0.88 m: past-her-bit 8> compares 18>> kept-all | not-her unreal told
      0.85 m: past-her-bit 16>> kept-all            | not-her unreal told rec-others
      0.45 m: past-her-bit 6> compares              | not-her unreal told rec-others
      0.88 m: missed-it 20&& again-please           | else-shot unreal told
      0.87 m: again-please/hold-still 20&& ready-lens | else-shot unreal told
      0.6  m: missed-it                             | else-shot not-her unreal told third
      0.6  m: ready-lens                            | else-shot not-her unreal told third
      0.8  m: to-folder                             | not-her else-shot unreal told file-own
      0.86 m: plays-on 14&& of-last                 | not-her unreal told rec-others
      0.84 m: everyone-does 24>> own-stock          | not-her unreal told file-own
      0.72 m: own-stock                             + yours you of-hers rec-deed media | not-her unreal told third file-own else-shot
      0.86 m: written-down 28&& you                 | unreal told third file-own
      0.86 m: printed-out 16>> hung-up              + you yours of-hers your-image use-you | unreal told third show-harmless print-own
      0.86 m: expression/her-bits/past-her-bit 16> printed-out | not-her unreal told third show-harmless
      0.7  m: printed-out 16>> hung-up              | not-her unreal told third show-harmless else-shot print-own
      0.87 m: use-you/your-image/of-hers 12> used-so | unreal told
      0.84 m: hear-again 16>> in-there              | not-her unreal told rec-others
      0.82 m: shot-got                              | not-her else-shot unreal told third
      0.86 m: old-round 14> kept-all/have-copy/not-erased | not-her unreal told
      0.87 m: taken-thing 12> to-mate               + you yours of-hers | unreal told show-harmless file-own
      0.5  m: taken-thing 12> to-mate               | not-her unreal told show-harmless file-own
    `,
  },
  {
    category: 'harm.recording',
    reason: 'asks-private-pictures',
    lines: `
      0.87 m: not-up-here 12> wants-it              | tells-money show-harmless told
      0.88 m: picture 16>> send 18>> need-not-post  | tells-money told
      0.86 m: picture/private-pic 12> attached       + get-it send | tells-money told show-harmless
      0.87 m: picture 8> by-post                    | tells-money told show-harmless
      0.88 m: need-not-post 18>> send               + picture snap private-pic her-pic | tells-money told
    `,
  },
]
