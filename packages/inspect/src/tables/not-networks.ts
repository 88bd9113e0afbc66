import { foldWord } from '../lex.ts'

/** Words that stand in front of an ID and are no name of a network: 「ユーザーネーム mizu_7」, 「my id mizu_7」. Folded. */
export const NOT_NETWORKS: readonly string[] = `
ユーザー ユーザ ユーザーネーム ユーザーエイム アカウント アカ サブアカ サブ メイン ハンドル ハンドルネーム ハンネ ネーム ニックネーム
アイディー アイディ アイデー コード パスワード パス キーワード ワード タグ ハッシュタグ プロフ プロフィール
メール アド アドレス メルアド メアド ケータイ スマホ アプリ サイト リンク トーク チャット メッセージ ダイレクト ネット フォロー
マイ オレ ワタシ ボク ウチ ワイ ワシ コレ ココ コッチ アレ ソレ ホント ホンモノ マジ ヒント ヨロ ヨロシク ヒミツ ナイショ トリマ
チケット イベント ギフト ルーム メンバー カード アイテム ポイント スレッド プレゼント オーダー クーポン レシート サポート
スタンプ グリーン ミドリ フキダシ ローマ アルファベット ジブン モノ コピペ コピー サーチ ケンサク
ワイファイ ルーター ルータ パソコン ファイル フォルダ バージョン モデル レンズ マシン エンジン キーボード イヤホン ヘッドホン メーカー プリンター ディスク
ドライブ スピーカー テレビ ラジオ チャンネル ドラマ アニメ ピアノ ギター クラシック ジャズ カード プラス プレミアム クレジット レコーダー シリーズ タイプ サイズ カラー ネットワーク デバイス センサー バッテリー インク トナー フィルム バイク
wifi ssid cpu gpu usb pc hdd ssd os bluetooth windows mac ios android file folder version model type size color
the user username account name mine its it's and you can find search add with for this that here call send ping msg write text hit talk
please pls just only also use try dont don't tell not new old id ids my is are was
`
  .split(/\s+/)
  .filter((word) => word !== '')
  .map(foldWord)
