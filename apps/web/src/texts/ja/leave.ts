import type { ErasedKind, OwnStayReason } from '@sekisho/protocol'

/** Leaving, and what is erased then. */
export const leave = {
  title: '退会と記録の消去',
  lead: (days: number) =>
    `退会すると、${days} 日後に、あなたについての内容を消します。それまでは、いつでも取り消せます。`,

  goesTitle: '消えるもの',
  goes: {
    identity: { name: 'お名前とメールアドレス', hint: '会話には「退会した方」と出ます。' },
    profile: { name: 'プロフィール', hint: '' },
    age_proof: { name: '年齢確認の内容', hint: '' },
    sign_in: { name: 'ログイン中の端末', hint: 'すべての端末でログアウトします。' },
    marks: { name: '端末・接続元・連絡先の印', hint: '' },
    messages: { name: 'あなたが書いたメッセージ', hint: '相手の方の画面では「消去されました」になります。' },
    notices: { name: 'お知らせ', hint: '' },
    appeals: { name: '異議でのやり取り', hint: '' },
    notes: { name: 'あなたについての運営のメモ', hint: '' },
    records: { name: '記録の中身', hint: '記録があったことの証明だけが、内容なしで残ります。' },
  } satisfies Record<ErasedKind, { name: string; hint: string }>,
  goesBut: '次の「残るもの」を除きます。',
  count: (count: string) => `${count} 件`,

  staysTitle: '残るものと、その理由',
  stays: {
    violation: {
      name: '規約違反と判断された件のメッセージ',
      why: '相手の方が身を守るために必要なことがあるためです。',
      until: '期限までに異議で取り消されれば、すぐに消えます。',
    },
    open_appeal: {
      name: '審査中の異議',
      why: '公平に決めるために必要なためです。',
      until: '決まるまで',
    },
    earnings: {
      name: 'まだお支払いしていない報酬',
      why: '退会しても失われません。お支払いのため、お名前とメールアドレスを封をして残します。',
      until: 'お支払いが終わるまで',
    },
    sanction: {
      name: '続いている処分',
      why: '同じメールアドレスや端末で登録し直せないよう、元に戻せない印だけを残します。',
      until: '終わりはありません',
    },
    money: {
      name: 'ポイントの動き',
      why: '帳簿の数字が合わなくなるため、お名前を外して残します。',
      until: '帳簿として残ります',
    },
    safety: {
      name: '通報・ブロック・確認中の件・法律上の手続きに関わるもの',
      why: 'もしあれば、端末の印とともに、終わるまで残ります。通報した方を守るため、あるかどうかは、どなたにもお伝えしていません。',
      until: '',
    },
  } satisfies Record<OwnStayReason, { name: string; why: string; until: string }>,
  untilDay: (day: string) => `${day} まで`,
  others: '相手の方が書いたメッセージは、相手の方のものとして残ります。',

  pointsLost: (points: string) => `残っている ${points}は使えなくなります。先に使うこともできます。`,

  stepsTitle: '退会の流れ',
  steps: (days: number) => [
    { when: 'すぐに', what: 'チャットとメールが止まり、ほかの方から見えなくなります。' },
    { when: `${days} 日のあいだ`, what: 'ログインして「退会を取り消す」を押すと、すべて元どおりになります。' },
    { when: 'そのあと', what: '内容を消します。元には戻せません。同じメールアドレスで新しく登録することはできます。' },
  ],
  stepsBarred: '内容を消します。元には戻せません。処分が続くあいだは、同じメールアドレスで登録できません。',
  keepFirst: '会話の記録を手元に残したいときは、先に保存してください。退会するとサイトにあるファイルも消えます。',
  keepFirstDo: '会話の記録を保存する',

  begin: '退会の手続きへ',
  askTitle: '退会しますか',
  askBody: (when: string) => `${when} に内容を消します。それまでは取り消せます。`,
  password: 'パスワード',
  passwordHint: 'ご本人であることを確かめます。',
  do: '退会する',
  stay: 'やめる',
  asked: '退会を受け付けました。',

  waitingTitle: '退会の手続き中です',
  waitingBody: (when: string) => `${when} に内容を消します。それまでは、いつでも取り消せます。`,
  waitingNow: 'チャットとメールは止まり、ほかの方からは見えません。',
  takeBack: '退会を取り消す',
  takenBack: '退会を取り消しました。これまでどおりご利用いただけます。',
  dueBody: 'いま内容を消しています。もう取り消せません。ご利用ありがとうございました。',
  byDeskTitle: '運営がアカウントの消去を進めています',
  byDesk: (when: string) =>
    `${when} に内容を消します。心当たりがないときや、取りやめたいときは、下のボタンを押してください。すべて元どおりになります。`,

  objectDo: '消去を取りやめる',
  objected: '消去を取りやめました。これまでどおりご利用いただけます。',

  banner: (when: string) => `退会の手続き中です。${when} に内容を消します。`,
  bannerDo: '確かめる・取り消す',
}
