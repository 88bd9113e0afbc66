import { san } from './san.ts'

export const notices = {
  title: 'お知らせ',
  empty: 'お知らせはまだありません。',
  emptyAction: '戻る',
  unread: '新着',
  openMail: 'メールを読む',
  openTalk: '会話を見る',
  welcome: { title: 'ようこそ', body: '関所へようこそ。困ったことがあれば、いつでも通報やブロックをお使いください。' },
  password_changed: {
    title: 'パスワードが変わりました',
    body: 'ほかの端末でのログインは、すべて終わりました。',
    notYou:
      '覚えがないときは、だれかがログインしています。すぐに設定の「パスワードを変える」で変え、運営へお知らせください。',
  },
  age_approved: { title: '年齢の確認が終わりました', body: 'すべての機能をご利用いただけます。' },
  age_rejected: {
    title: '年齢を確認できませんでした',
    body: (reason: string) => `理由: ${reason} もう一度お申し込みいただけます。`,
  },
  new_mail: { title: (from: string) => `${san(from)}からメールです`, body: '' },
  chat_ended: { title: (name: string) => `${san(name)}とのチャットが終わりました` },
  blocked: {
    title: (by: string) => `${san(by)}とのやり取りができなくなりました`,
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
  erasure_ordered: {
    title: '運営がアカウントの消去を進めています',
    body: (until: string) => `${until} に内容を消します。それまで、チャットとメールは止まります。`,
    object: '取りやめるときは、設定の「退会と記録の消去」から、いつでもできます。',
  },
  report_received: { title: '通報を受け取りました', body: '運営の担当者が確認します。結果はここでお伝えします。' },
  report_decided: {
    violation: 'ご通報の件で、対応を行いました',
    none: 'ご通報の件を確認しました',
    noted: '違反とまでは言えませんでしたが、お相手に気をつけるようお願いしました。',
  },
  note: {
    title: '運営からのお願い',
    body: '点数も処分もありません。次からお気をつけください。',
    clause: (clause: string) => `関わる決まり: ${clause}`,
  },
  self_report_received: {
    title: 'お申し出を受け取りました',
    body: (steps: number) => `違反と判断された場合も、処分は${steps}段軽くなります。結果はここでお伝えします。`,
  },
  self_report_decided: {
    violation: 'お申し出の件は、違反と判断しました',
    none: 'お申し出の件は、問題ありませんでした',
    milder: (steps: number) => `ご自分からのお申し出のため、処分を${steps}段軽くしました。`,
  },
  decision_undone: {
    title: '判断を取り消しました。申し訳ありません',
    body: '先の判断は誤りでした。ご迷惑をおかけしました。',
  },
  appeal_received: {
    title: '異議を受け付けました',
    body: (due: string) => `別の担当者が見直し、${due} までにお返事します。`,
  },
  appeal_answer: { title: '異議について、担当者から返事があります', body: '続けてやり取りができます。' },
  appeal_decided: {
    overturned: '異議が認められ、判断を取り消しました',
    upheld: '異議を見直しましたが、判断は変わりませんでした',
    sorry: 'ご迷惑をおかけし、申し訳ありませんでした。',
  },
  withdrawal_refused: {
    title: '退会審査が終わりました',
    body: '責任者が見直し、退会とはしませんでした。引き続きご利用いただけます。',
  },
  openAppeal: '異議のやり取りを見る',
  openDecision: 'この判断と異議の申し立て',
  openDecisionLate: 'この判断を見る',
  appealUntil: (until: string) => `異議は ${until} まで申し立てられます。`,
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
      withdrawal: '強制退会のお知らせ',
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
    pay: '受け取った報酬はそのままです。',
    appeal: '異議があるときは、対象のメッセージの「異議を申し立てる」からお知らせください。',
  },
}
