import { z } from 'zod'
import { Id, Timestamp } from './ids.ts'
import { administrator, type Route } from './route.ts'

/** Why a folder has no new copy, and what to do; clients show the text of their language. */
export const FOLDER_PROBLEMS = {
  missing: [
    'フォルダーが見つかりません。ディスクがつながっているか、場所の設定（SEKISHO_BACKUP_TO）が正しいか確かめてください。',
    'The folder is not there. See whether its disk is connected and SEKISHO_BACKUP_TO names the right place.',
  ],
  full: [
    '空き容量が足りません。古いファイルを片づけるか、残す数（SEKISHO_BACKUP_KEEP）を減らしてください。',
    'The disk is full. Make room, or keep fewer backups (SEKISHO_BACKUP_KEEP).',
  ],
  denied: [
    '書き込む権限がありません。Sekisho を動かしているユーザーに、このフォルダーへの書き込みを許してください。',
    'Writing is not permitted. Let the user who runs Sekisho write to this folder.',
  ],
  check_failed: [
    '書いたファイルを読み返すと、内容が合いませんでした。ディスクの故障が疑われます。別のディスクに替えてください。',
    'What was written could not be read back. The disk may be failing; use another one.',
  ],
  broken: [
    '書き込みに失敗しました。ディスクと接続を確かめてください。',
    'Writing failed. Check the disk and its connection.',
  ],
} as const satisfies Record<string, readonly [ja: string, en: string]>
export type FolderProblem = keyof typeof FOLDER_PROBLEMS
const FOLDER_PROBLEM_CODES = Object.keys(FOLDER_PROBLEMS) as [FolderProblem, ...FolderProblem[]]

/** Why a whole backup failed. */
export const COPY_FAILURES = {
  nothing_written: [
    'どのフォルダーにも書けませんでした。フォルダーごとの理由を見てください。',
    'No folder could be written; each says why.',
  ],
  interrupted: [
    '途中でサーバーが止まりました。1時間以内に、もう一度自動で行います。',
    'The server stopped in the middle. It is tried again by itself within an hour.',
  ],
  internal: [
    'データベースを読み出せませんでした。1時間後に、もう一度自動で行います。続くときは、サーバーのログを確かめてください。',
    'The database could not be read. It is tried again by itself in an hour; if it goes on, look at the server’s log.',
  ],
} as const satisfies Record<string, readonly [ja: string, en: string]>
export type CopyFailure = keyof typeof COPY_FAILURES
const COPY_FAILURE_CODES = Object.keys(COPY_FAILURES) as [CopyFailure, ...CopyFailure[]]

/** A file of a backup in one folder. */
export const CopyFile = z.object({
  content: z.enum(['data', 'keys']),
  folder: z.string(),
  file: z.string(),
  bytes: z.number().int(),
  problem: z.enum(FOLDER_PROBLEM_CODES).nullable(),
})
export type CopyFile = z.infer<typeof CopyFile>

export const CopyRun = z.object({
  id: Id,
  kind: z.enum(['scheduled', 'asked']),
  /** `partial`: some folder has it, another one not. */
  state: z.enum(['running', 'done', 'partial', 'failed']),
  startedAt: Timestamp,
  finishedAt: Timestamp.nullable(),
  bytes: z.number().int().nullable(),
  rows: z.number().int().nullable(),
  /** Records of the log that it holds. */
  treeSize: z.number().int().nullable(),
  files: z.array(CopyFile),
  problem: z.enum(COPY_FAILURE_CODES).nullable(),
})
export type CopyRun = z.infer<typeof CopyRun>

export const CopyStatus = z.object({
  /** When and into which folders by the clock; null when it is not set up. */
  schedule: z.object({ at: z.string(), folders: z.array(z.string()), keep: z.number().int() }).nullable(),
  /** When the last backup ended that reached a folder; null when there was none. */
  lastGoodAt: Timestamp.nullable(),
  /** The last good one is older than two days, or a schedule is set up and none was ever made. */
  overdue: z.boolean(),
  runs: z.array(CopyRun),
})
export type CopyStatus = z.infer<typeof CopyStatus>

/** Routes about backups; they are made by the clock and by `sekisho backup`. Part of ROUTES. */
export const COPY_ROUTES = {
  copyStatus: {
    method: 'GET',
    path: '/desk/copies',
    summary: 'Backups: schedule, the last ones, and what went wrong',
    access: administrator,
    reply: CopyStatus,
  },
} as const satisfies Record<string, Route>
