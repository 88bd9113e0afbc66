/** Backups, for administrators. */
export const copies = {
  title: 'バックアップ',
  lead: 'サイト全体の控えです。設定と、戻し方は手引き（docs/copies.md）にあります。',
  lastGood: '最後の成功',
  never: 'まだありません',
  schedule: '自動',
  noSchedule:
    '設定されていません。SEKISHO_BACKUP_TO にフォルダーを、SEKISHO_BACKUP_PASSPHRASE_FILE に合言葉のファイルを指定して、起動し直してください。',
  daily: (at: string, keep: number) => `毎日 ${at}（日本時間）、${keep} 回分を残す`,
  folders: '場所',
  empty: 'まだバックアップがありません。サーバーで sekisho backup を実行すると、ここに並びます。',
  states: { running: '作成中', done: '成功', partial: '一部だけ成功', failed: '失敗' },
  kinds: { scheduled: '自動', asked: '手動' },
  size: (size: string, records: string) => `${size} · 記録 ${records} 件`,
  contents: { data: 'データ', keys: '鍵' },
  written: '書いて確かめました',
  notWritten: '書けませんでした',
  overdue: 'バックアップが二日以上できていません。いま故障すると、それ以後の記録が失われます。',
  overdueAction: '原因と直し方を見る',
}
