import type { CaseRow } from '@sekisho/protocol'
import { pages } from './ja-pages.ts'

type Kind = CaseRow['kind']
/** A canned text: the chip's word, and what it fills in. */
export type Canned = { readonly label: string; readonly text: string }
/** What a canned violation text can be about: a group of findings, minors, or conduct. */
export type CannedAbout = 'contact' | 'offsite' | 'harm' | 'minor' | 'privacy' | 'conduct'

export const ja = {
  desk: '審査',
  nav: { cases: '案件', ageProofs: '年齢確認', audit: '監査記録', credits: 'ポイント付与' },
  navLabel: '審査のメニュー',
  waitingCount: (count: number) => `${count} 件`,
  menu: '設定とログアウト',
  roles: { member: '会員', performer: '出演者', moderator: '運営担当', administrator: '運営責任者' },
  sep: ' · ',

  queue: {
    title: '案件',
    state: '表示する案件',
    states: { open: '確認待ち', decided: '決定済み' },
    empty: '確認待ちはありません。新しい案件はここに並びます。',
    emptyAction: '決定済みを見る',
    decidedEmpty: '決定済みの案件はまだありません。',
    decidedEmptyAction: '確認待ちを見る',
    full: (count: number) => `先頭の ${count} 件を表示しています。`,
    urgent: '緊急',
    kinds: { held: '保留', dispute: '異議', insisted: '事後確認', report: '通報' } satisfies Record<Kind, string>,
    claimedByMe: 'あなたが担当',
    claimedBy: (name: string) => `担当 ${name}`,
    decisions: { clear: '問題なし', violation: '違反' },
  },

  time: {
    left: (span: string) => `期限まで ${span}`,
    late: (span: string) => `${span}超過`,
    ago: (span: string) => `${span}前`,
    now: 'たった今',
    minutes: (count: number) => `${count} 分`,
    hours: (count: number) => `${count} 時間`,
    hoursMinutes: (hours: number, minutes: number) => `${hours} 時間 ${minutes} 分`,
    days: (count: number) => `${count} 日`,
  },

  facts: {
    repeat: (count: number) => `${count} 回目 / 30 日`,
    stopped: (count: number) => `停止 ${count} 件 / 30 日`,
    confidence: (value: string) => `確度 ${value}`,
    opened: (when: string) => `受付 ${when}`,
    decided: (when: string) => `決定 ${when}`,
  },

  pick: '案件を選んでください。J / K で移り、Enter で開きます。',
  pickTouch: '一覧から案件を選んでください。',
  gone: 'この案件は一覧にありません。',
  toQueue: '一覧へ',
  back: '一覧に戻る',
  caseOf: (name: string) => `${name}さんについて`,
  conversationKinds: { two_shot: '2ショット', party: 'パーティー', mail: 'サイトメール' },

  open: {
    title: '会話を開く',
    lead: 'この案件に必要な部分だけを開きます。誰が・いつ・なぜ開いたかは、消せない記録に残ります。',
    claims: '開くと、あなたが担当になります。',
    reason: '開く理由',
    reasonHint: '500 文字まで。記録だけに使い、当事者には届きません。',
    ready: 'よく使う理由',
    reasons: {
      held: ['保留されたメッセージの確認', '緊急の安全確認'],
      dispute: ['異議の申し立ての確認'],
      insisted: ['届けたメッセージの事後確認'],
      report: ['通報の確認', '緊急の安全確認'],
    } satisfies Record<Kind, string[]>,
    reasonsAlways: ['引き継ぎのため'],
    reasonsDecided: ['判断の見直し', '問い合わせへの回答'],
    do: '理由を記録して開く',
    taken: (name: string) => `${name}さんが担当しています。担当を外れると開けます。`,
    takenNow: (name: string) => `ちょうど${name}さんが担当になりました。ほかの案件をどうぞ。`,
    skeleton: '会話を開いています',
  },

  claim: '担当する',
  release: '担当を外れる',
  released: '担当を外れました。',
  claimFirst: '決めるには、担当してください。',

  thread: {
    title: '会話',
    none: 'この案件に付いている会話はありません。',
    note: { report: '通報した方の補足', dispute: '申し立ての言葉', held: '補足', insisted: '補足' } satisfies Record<
      Kind,
      string
    >,
    subject: '対象',
    other: '相手',
    reporter: '通報した方',
    someone: '参加者',
    states: {
      shown: '表示中',
      bounced: '差し戻し',
      held: '保留中',
      refused: '不達',
      withdrawn: '取り下げ',
      stopped: '停止',
    },
    focus: 'この案件のメッセージ',
    drawn: 'つなげて読んだメッセージ',
    reveal: '止めた文を表示',
    hide: '隠す',
    hidden: '止めた文（隠しています）',
    findings: '見つかったもの',
    fromEarlier: (count: number) => `前の ${count} 件とつなげて`,
  },

  people: {
    title: '人と規約',
    joined: '登録',
    manner: 'マナー',
    points: '点数',
    pointsValue: (count: number) => `${count} 点`,
    step: '段階',
    noStep: 'なし',
    cases: '案件',
    casesValue: (count: number) => `${count} 件`,
    stopped: '停止/30 日',
    policy: '規約',
    clause: '条文',
    version: '版',
    versionValue: (version: number) => `第 ${version} 版`,
    proposal: 'はしごの提案',
    proposalValue: (points: number, total: number, step: string | null) =>
      `+${points} 点 → 計 ${total} 点${step ? ` · ${step}` : ''}`,
    proposalNone: '点数なし',
    credit: 'ポイントを付与',
    steps: {
      notice: '注意',
      warning: '警告',
      restriction: '機能制限',
      suspension: '一時停止',
      withdrawal_review: '退会審査',
    } as Record<string, string>,
  },

  decide: {
    title: '判断',
    choices: { clear: '問題なし', violation: '違反' },
    reason: '理由',
    reasonHint: '当事者に届きます。止めた文や、誰の通報かは書かないでください。',
    ready: '定型文',
    strike: '点数',
    strikeNone: '0 注意のみ',
    strikeProposed: (points: number) => `提案 ${points} 点`,
    effects: 'これから起こること',
    review: '確認へ進む',
    confirmTitle: { clear: '「問題なし」で決めますか', violation: '「違反」で決めますか' },
    confirmDo: '決定する',
    confirmBack: '直す',
    reasonShown: '届く理由',
    final: '決めたあとは、この画面からは変えられません。',
    needReason: '理由を書くと進めます。',
    decidedReason: '判断の理由',
  },

  effects: {
    'message-shown': 'メッセージを相手に表示します。',
    'stays-shown': 'メッセージは、いまのまま相手に表示されています。',
    'stays-withdrawn': '取り下げられたメッセージは、表示しません。',
    'stays-unseen': 'メッセージは、相手に表示しません。',
    'strikes-removed': 'このメッセージで付いた点数と処分を取り消します。',
    'pause-ends': 'ほかに同じ確認がなければ、会話の一時停止を解きます。',
    'pause-stays': '会話は一時停止のままです。',
    'no-strike': '点数は付けません。',
    'subject-told': (name: string) => `${name}さんに結果と理由を知らせます。`,
    'subject-not-told': (name: string) => `${name}さんには知らせません（通報は伏せます）。`,
    'performer-told': (name: string) => `${name}さんに結果と理由を知らせます（本文は伝えません）。`,
    'message-hidden': 'いったん表示されたメッセージを、相手の画面から下げます。',
    'reporter-told': (name: string) => `通報した${name}さんに結果と理由を知らせます。`,
    strike: (points: number, total: number) => `${points} 点を付けます（計 ${total} 点、180 日で消えます）。`,
    step: (step: string) => `段階は「${step}」になります。`,
  },

  done: {
    cleared: (name: string) => `${name}さんの件を「問題なし」としました。`,
    upheld: (name: string) => `${name}さんの件を「違反」としました。`,
    points: (points: number) => `${points} 点を付けました。`,
    next: '次の案件を表示しています。',
    last: '確認待ちはほかにありません。',
    dismiss: 'この知らせを閉じる',
  },

  canned: {
    clear: {
      held: [{ label: '問題なし', text: '内容を確認し、規約に反しないと判断しました。お待たせしました。' }],
      dispute: [
        { label: '見立て違い', text: '読み直したところ、止める必要のない内容でした。止めてしまい申し訳ありません。' },
        {
          label: '前後から判断',
          text: '前後のやり取りも読み、規約に反しないと判断しました。お知らせくださりありがとうございます。',
        },
      ],
      insisted: [{ label: '問題なし', text: '内容を確認し、規約に反しないと判断しました。' }],
      report: [
        {
          label: '該当なし',
          text: 'やり取りを確認しましたが、規約に反する行為は見つかりませんでした。気になることがあれば、またお知らせください。',
        },
      ],
    } satisfies Record<Kind, Canned[]> as Record<Kind, Canned[]>,
    violation: {
      contact: [
        {
          label: '連絡先',
          text: 'サイトの外での連絡につながる内容でした。サイトの外ではお二人を守れないため、お届けできません。',
        },
      ],
      offsite: [
        { label: 'サイト外', text: 'サイトの外での支払いや面会につながる内容でした。安全のため、規約で禁じています。' },
      ],
      harm: [
        { label: '怖い表現', text: '読む方が怖いと感じるおそれのある表現が含まれていました。' },
        { label: '勧誘・記録', text: '勧誘や無断の記録にあたる内容が含まれていました。' },
      ],
      minor: [{ label: '年齢', text: '18歳以上であることを確認できない内容が含まれていました。' }],
      privacy: [
        {
          label: '個人の情報',
          text: '個人が特定される情報が含まれていました。身を守るため、書かないようお願いしています。',
        },
      ],
      conduct: [{ label: '尊重', text: '相手を尊重しない表現が含まれていました。' }],
    } satisfies Record<CannedAbout, Canned[]> as Record<CannedAbout, Canned[]>,
    gentle: { label: '今回は注意のみ', text: '今回は注意のお知らせのみとします。次からお気をつけください。' } as Canned,
  },

  ...pages,
}

export type DeskTexts = typeof ja
