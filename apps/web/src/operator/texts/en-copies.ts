import type { copies as ja } from './ja-copies.ts'

export const copies: typeof ja = {
  title: 'Backups',
  lead: 'Copies of the whole site. How to set them up and restore one is in the guide (docs/copies.md).',
  lastGood: 'Last good one',
  never: 'None yet',
  schedule: 'By the clock',
  noSchedule:
    'Not set up. Name folders in SEKISHO_BACKUP_TO and a file with a passphrase in SEKISHO_BACKUP_PASSPHRASE_FILE, then start the site again.',
  daily: (at, keep) => `Every day at ${at} in Japan; ${keep} are kept`,
  folders: 'Folders',
  empty: 'There is no backup yet. Run sekisho backup on the server, and it will be listed here.',
  states: { running: 'Under way', done: 'Done', partial: 'Done in part', failed: 'Failed' },
  kinds: { scheduled: 'by the clock', asked: 'by hand' },
  size: (size, records) => `${size} · ${records} records`,
  contents: { data: 'Data', keys: 'Keys' },
  written: 'written and read back',
  notWritten: 'not written',
  overdue:
    'There has been no good backup for two days. What is recorded since then would be lost if a disk failed now.',
  overdueAction: 'See why and what to do',
}
