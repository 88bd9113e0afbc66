/**
 * What a messenger looks like, alone: colours, animals, things. Everyday words, so they count only right beside something that is an ID by
 * itself: 「緑で sanma8kg」, 「黄色→yaki_k」, 「pan7(みどりのほう)」.
 */
export const BARE_LOOKS: readonly (readonly [category: 'contact.line' | 'contact.sns', words: string])[] = [
  [
    'contact.line',
    '緑 みどり 緑色 みどりいろ グリーン 黄緑 きみどり 若草 抹茶 🟢 💚 🟩 🌿 🐸 🥒 🥦 吹き出し ふきだし 💬 線 せん 既読 スタンプ L',
  ],
  [
    'contact.sns',
    '黄色 きいろ 黄 イエロー レモン色 🟡 💛 🟨 🍋 チョコ 鳥 とり 青い鳥 小鳥 🐦 🐤 バツ ばつ ペケ カメラ 📷 📸 写真 しゃしん 虹 🌈 ピンク 桃色 ' +
      '紫 むらさき 💜 🟣 青 青いの 水色 🔵 💙 🟦 紙飛行機 ✈️ 音符 🎵 🎶 おばけ オバケ 👻 ゲーム 🎮 電話マーク 信号 🚥 蝶 🦋 糸巻き 青いf 顔本',
  ],
]
