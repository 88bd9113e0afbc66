import type { VerbClass } from '../conjugate.ts'
import { words } from './table.ts'

/**
 * Verbs by what they do with a contact detail. `give`: one hands it to the other. `take`: one gets, finds or keeps it. `swap`: both at once, or
 * being joined. `talk`: going on with the talk. `go`: moving over. `do`: する right behind a
 * service (LINEしよ). `phone`: calling, which needs no object. A verb is one entry and brings all its endings (moods.ts).
 */
export type VerbKind = 'give' | 'take' | 'swap' | 'talk' | 'go' | 'do' | 'phone'

export const CONTACT_VERBS: readonly (readonly [VerbKind, VerbClass, readonly string[]])[] = [
  [
    'give',
    'ichidan',
    words(`教える おしえる おせーる おせえる おせる おしぇる 見せる みせる 伝える つたえる 知らせる 聞かせる きかせる 載せる のせる 投げる 届ける 分ける くれる 並べる
      預ける 打ち明ける 申し上げる もうしあげる 差し上げる`),
  ],
  [
    'give',
    'godan',
    words(`送る おくる 渡す わたす 書く かく 出す だす 貼る はる 晒す さらす 言う いう 明かす 映す うつす 打つ 記す 残す 配る 吐く 写す 示す
      よこす 寄越す 託す つぶやく 囁く`),
  ],
  [
    'give',
    'suru',
    words(
      `お知らせ 公開 プレゼント 開示 案内 提示 送信 返信 シェア 共有 コピペ カミングアウト ヒント お伝え お教え おおしえ お渡し お見せ`,
    ),
  ],
  ['take', 'ichidan', words(`見つける みつける 控える 覚える 調べる 尋ねる たずねる`)],
  [
    'take',
    'godan',
    words(`聞く きく 訊く 伺う うかがう 知る もらう 貰う いただく 頂く 探す さがす 欲しがる 教わる おそわる 読み取る 受け取る 読む よむ
      たどり着く 拾う 盗む ググる 掴む 握る メモる`),
  ],
  [
    'take',
    'suru',
    words(`追加 ついか 登録 とうろく 検索 けんさく 申請 フォロー ふぉろー フォロバ ゲット リクエスト メモ 保存 ダウンロード インストール
      タップ スキャン 招待 友だち申請 友達申請 友達追加 友だち追加 友達登録 友だち登録 ブクマ`),
  ],
  [
    'swap',
    'suru',
    words(
      `交換 こうかん コウカン こーかん 交かん 相互フォロー 相互 友達交換 連絡先交換 LINE交換 ライン交換 番号交換 アド交換 メアド交換`,
    ),
  ],
  [
    'swap',
    'godan',
    words(`繋がる つながる 繫がる つなぐ 繋ぐ 教え合う 教えあう 見せ合う 送り合う 送りあう 言い合う 渡し合う 書き合う`),
  ],
  [
    'talk',
    'godan',
    words(`話す はなす 喋る しゃべる 語る 語り合う 話し合う 絡む やり合う 移る うつる つながる 繋がる ダベる 駄弁る 連絡取る
      連絡とる 連絡を取る 連絡をとる 連絡取り合う 連絡とりあう 連絡を取り合う`),
  ],
  ['talk', 'ichidan', words(`続ける つづける かける 掛ける 切り替える`)],
  [
    'talk',
    'suru',
    words(`お話 お話し 話 通話 電話 でんわ お電話 TEL やり取り やりとり 連絡 ご連絡 れんらく メッセ メッセージ トーク 会話 チャット
      雑談 おしゃべり お喋り メール めーる DM 文通 ビデオ通話 ビデオ通信 テレビ電話 移動 移行 引っ越し 引越し ボイチャ 個チャ 交流 仲良く`),
  ],
  ['go', 'godan', words('行く いく 移る うつる 引っ越す 飛ぶ 移す 増やす')],
  ['go', 'ichidan', words('変える かえる 替える 代える 抜ける 出る 乗り換える 切り替える')],
  ['go', 'suru', words('移動 移行 引っ越し 引越し 変更 場所替え に お越し')],
  // する itself: LINEしよ, カカオしてみたい
  ['do', 'suru', ['']],
  ['do', 'ichidan', ['してみる', '始める', 'はじめる']],
  ['do', 'godan', ['やる']],
  ['phone', 'suru', words('電話 でんわ お電話 テレビ電話')],
]
