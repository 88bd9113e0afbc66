import { san } from '../../texts/ja/san.ts'

/** The pages beside the cases. */
export const pages = {
  age: {
    title: '年齢確認',
    lead: '書類と生年月日を確かめて、承認するか決めます。理由は記録に残ります。',
    empty: '確認待ちの書類はありません。申し込みがあると、ここに並びます。',
    emptyAction: '案件へ',
    born: '生年月日',
    years: (age: number) => `${age} 歳`,
    document: '書類',
    submitted: '受付',
    approve: '承認する',
    reject: '差し戻す',
    approveTitle: (name: string) => `${san(name)}を承認しますか`,
    rejectTitle: (name: string) => `${san(name)}の年齢確認を差し戻しますか`,
    approveHint: '理由は記録に残ります。承認すると、すぐに利用できるようになります。',
    rejectHint: '理由は本人に届きます。本人はもう一度申し込めます。',
    approveReasons: ['書類と生年月日が一致'],
    rejectReasons: [
      '書類の文字を読み取れませんでした。',
      '生年月日が書類と一致しません。',
      '書類の有効期限が過ぎています。',
    ],
    approved: (name: string) => `${san(name)}を承認しました。`,
    rejected: (name: string) => `${san(name)}の年齢確認を差し戻しました。理由を知らせました。`,
  },

  credits: {
    title: 'ポイント付与',
    lead: '会員にポイントを足します。誰が・いつ・なぜ足したかは記録に残り、本人に知らせが届きます。',
    account: '会員の ID',
    accountHint: '案件の「人と規約」から開くと、入った状態になります。',
    accountBad: 'ID の形が違います。8-4-4-4-12 桁の英数字です。',
    points: 'ポイント',
    pointsHint: '1〜1,000,000',
    reason: '理由',
    reasons: ['銀行振込の入金を確認', '不具合のお詫び', '誤った課金の返却'],
    do: '確認へ進む',
    confirm: (points: string) => `${points}を付与しますか`,
    confirmDo: '付与する',
    done: (points: string) => `${points}を付与しました。`,
    missing: 'この ID の会員は見つかりませんでした。',
  },
}
