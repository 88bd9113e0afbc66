export const notices = {
  title: 'お知らせ',
  empty: 'お知らせはまだありません。',
  emptyAction: '戻る',
  unread: '新着',
  openMail: 'メールを読む',
  openTalk: '会話を見る',
  welcome: { title: 'ようこそ', body: '関所へようこそ。困ったことがあれば、いつでも通報やブロックをお使いください。' },
  age_approved: { title: '年齢の確認が終わりました', body: 'すべての機能をご利用いただけます。' },
  age_rejected: {
    title: '年齢を確認できませんでした',
    body: (reason: string) => `理由: ${reason} もう一度お申し込みいただけます。`,
  },
  new_mail: { title: (from: string) => `${from}さんからメールです`, body: '' },
  chat_ended: { title: (name: string) => `${name}さんとのチャットが終わりました` },
  blocked: {
    title: (by: string) => `${by}さんとのやり取りができなくなりました`,
    body: (reason: string) => `理由: ${reason}。サイトのルールは、お二人を守るためのものです。`,
  },
  points_added: { title: 'ポイントが追加されました', body: (points: string) => `${points}を追加しました。` },
  message_cleared: {
    title: '確認が終わり、問題ないと判断しました',
    body: (reason: string) => `お待たせして申し訳ありません。${reason}`,
    strike: '注意の記録は取り消しました。',
  },
  message_upheld: {
    title: '確認の結果、届けないことになりました',
    body: (reason: string, clause: string) => `${reason}（${clause}）`,
    category: (name: string) => `内容: ${name}`,
  },
  report_received: { title: '通報を受け取りました', body: '運営の担当者が確認します。結果はここでお伝えします。' },
  report_decided: {
    violation: 'ご通報の件で、対応を行いました',
    none: 'ご通報の件を確認しました',
  },
  danger_held: {
    title: '危険かもしれないメッセージを止めました',
    body: 'あなたには届いていません。運営が急いで確認しています。ブロックしても、離れても大丈夫です。',
  },
  partner_decided: {
    violation: '止めたメッセージは、違反と判断しました',
    none: '止めたメッセージは、問題ないと判断しました',
    safe: 'あなたの記録には影響しません。',
  },
  sanction: {
    titles: {
      notice: '注意のお知らせ',
      warning: '警告のお知らせ',
      restriction: '機能制限のお知らせ',
      suspension: '一時停止のお知らせ',
      withdrawal_review: '退会審査のお知らせ',
    },
    clause: (clause: string) => `根拠: ${clause}`,
    until: (until: string) => `期限: ${until} まで`,
    forever: '期限: なし（記録のみ）',
    points: (points: number) => `点数の合計: ${points} 点（それぞれ 180 日で消えます）`,
    evidence: (count: number) => `対象のメッセージ: ${count} 件`,
    by: {
      program: '自動の判定によるものです。人による見直しを求められます。',
      moderator: '運営の担当者の判断によるものです。',
    },
    appeal:
      '異議があるときは、対象のメッセージの「異議を申し立てる」からお知らせください。受け取った報酬はそのままです。',
  },
}
