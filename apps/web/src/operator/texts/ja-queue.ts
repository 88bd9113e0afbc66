import type { CaseRow } from '@sekisho/protocol'

type Kind = CaseRow['kind']

/** The queue, and times as the desk says them. */
export const queueTexts = {
  queue: {
    title: '案件',
    state: '表示する案件',
    states: { open: '確認待ち', decided: '決定済み' },
    views: {
      all: 'すべて',
      urgent: '緊急',
      late: '超過',
      mine: '担当中',
      free: '担当なし',
      administrator: '責任者へ',
    },
    decidedViews: { all: 'すべて', mine: '自分の判断' },
    viewsLabel: '絞り込み',
    kind: '種類',
    anyKind: 'すべての種類',
    aboutPerson: '特定の方の案件のみ',
    clearFilters: '絞り込みを外す',
    empty: '確認待ちはありません。新しい案件はここに並びます。',
    emptyAction: '決定済みを見る',
    emptyFiltered: 'この条件に合う案件はありません。',
    decidedEmpty: '決定済みの案件はまだありません。',
    decidedEmptyAction: '確認待ちを見る',
    page: (from: number, to: number) => `${from}–${to} 件目`,
    pageOf: (from: number, to: number, all: string) => `${from}–${to} / ${all} 件`,
    pages: '一覧のページ',
    nextPage: '次の 50 件',
    previousPage: '前の 50 件',
    urgent: '緊急',
    signs: (count: number) => `兆し ${count}`,
    kinds: {
      held: '保留',
      dispute: '異議',
      insisted: '事後確認',
      report: '通報',
      self_report: '自己申告',
      linked: '関連アカウント',
      ladder: 'はしごの上限',
    } satisfies Record<Kind, string>,
    administrator: '責任者',
    claimedByMe: 'あなたが担当',
    claimedBy: (name: string) => `担当 ${name}`,
    decisions: { clear: '問題なし', note: 'お願い', violation: '違反', duplicate: '重複' },
    undone: '取り消し済み',
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

  pick: '案件を選んでください。J / K で移り、Enter で開きます。',
  pickTouch: '一覧から案件を選んでください。',
  gone: 'この案件は見つかりませんでした。',
  toQueue: '一覧へ',
  back: '一覧に戻る',
}
