import { z } from 'zod'
import { STAFF_ROLES } from './accounts.ts'
import { Timestamp } from './ids.ts'
import type { Route } from './route.ts'

/** Why a witness or a time-stamping authority did not vouch, and what to do; clients show the text of their language. */
export const ATTEST_PROBLEMS = {
  unreachable: [
    '答えがありません。相手が動いているか、アドレスの設定が正しいか確かめてください。自動でやり直します。',
    'There is no answer. See whether it runs and the address in the settings is right. It is tried again by itself.',
  ],
  unknown_log: [
    '証人がこの台帳を知りません。証人に、台帳の公開の鍵を登録してもらってください。',
    'The witness does not know this log. Have its operator add the public key of the log.',
  ],
  not_trusted: [
    '証人が、台帳の今の鍵を知りません。鍵を替えたときは、新しい公開の鍵を証人に渡してください。',
    'The witness does not know the present key of the log. If you changed it, give the new public key to the witness.',
  ],
  refused: [
    '断られました。相手の設定と契約を確かめてください。自動でやり直します。',
    'It declined. Check its settings and your contract with it. It is tried again by itself.',
  ],
  wrong_answer: [
    '答えが正しくありません（署名や番号が合いません）。保存しませんでした。設定した鍵とアドレスが相手のものか確かめてください。',
    'Its answer is wrong (signature or number do not fit) and was not kept. See whether key and address in the settings are its own.',
  ],
  untrusted: [
    '時刻認証局の証明書が、設定した証明書（SEKISHO_TSA_ROOTS）につながりません。保存しませんでした。',
    'The authority’s certificate leads to none of those in SEKISHO_TSA_ROOTS. Its answer was not kept.',
  ],
  ahead: [
    '証人は、いまの台帳より大きい台帳を見ています。古いバックアップから戻した可能性があります。記録を足さずに、運営責任者に知らせてください。',
    'The witness has seen a larger log than this one: it may have been restored from an old backup. Tell an administrator before anything is added.',
  ],
  other_history: [
    '証人が見た台帳と、いまの台帳が食い違っています。記録が書き換えられたか、古いバックアップから続けられました。証人は署名せず、証拠を残しています。',
    'The log contradicts what the witness has seen: records were changed, or it was continued from an old backup. The witness does not sign and keeps the proof.',
  ],
} as const satisfies Record<string, readonly [ja: string, en: string]>
export type AttestProblem = keyof typeof ATTEST_PROBLEMS
export const ATTEST_PROBLEM_CODES = Object.keys(ATTEST_PROBLEMS) as [AttestProblem, ...AttestProblem[]]

/** How the evidence log does: what staff look at to see that it grows and that others vouch for it. */
export const LogStatus = z.object({
  /** The log's name. */
  origin: z.string(),
  /** Records that have their place. */
  size: z.number().int(),
  /** When the newest checkpoint was signed; null before the first. */
  checkpointAt: Timestamp.nullable(),
  /** Records that wait for their place; more than a few seconds old is a sign of trouble. */
  pending: z.number().int(),
  oldestPendingAt: Timestamp.nullable(),
  /** Keys that sign or have signed, the newest first. */
  keys: z.array(z.object({ verifierKey: z.string(), addedAt: Timestamp, retiredAt: Timestamp.nullable() })),
  /** Who vouches: for which size last and when, and what is wrong since. */
  witnesses: z.array(
    z.object({
      name: z.string(),
      size: z.number().int().nullable(),
      at: Timestamp.nullable(),
      error: z.enum(ATTEST_PROBLEM_CODES).nullable(),
      failingSince: Timestamp.nullable(),
    }),
  ),
  /** Time-stamp authorities: the last stamp had, what waits, and the last error since. */
  authorities: z.array(
    z.object({
      name: z.string(),
      size: z.number().int().nullable(),
      at: Timestamp.nullable(),
      waiting: z.number().int(),
      error: z.enum(ATTEST_PROBLEM_CODES).nullable(),
    }),
  ),
})
export type LogStatus = z.infer<typeof LogStatus>

/** Routes about the log. The log itself is served below /log, where C2SP tlog-tiles wants it. Part of ROUTES. */
export const LOG_ROUTES = {
  logStatus: {
    method: 'GET',
    path: '/desk/log',
    summary: 'How the evidence log does: size, checkpoint, what waits, keys, who vouches',
    access: { roles: [...STAFF_ROLES, 'auditor'], ready: false },
    reply: LogStatus,
  },
} as const satisfies Record<string, Route>
