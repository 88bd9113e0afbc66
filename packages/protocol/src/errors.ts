import { z } from 'zod'

/**
 * Every way a request can be turned down on purpose: the HTTP status, and what a person is told (what happened,
 * what to do). The codes are stable; clients switch on them.
 */
export const ERRORS = {
  invalid: [
    400,
    '入力の形が正しくありません。内容を確かめて、もう一度お試しください。',
    'Something in the input is not in the right form. Please check it and try again.',
  ],
  bad_json: [
    400,
    '送られた内容を読み取れませんでした。ページを読み込み直してから、もう一度お試しください。',
    'What was sent could not be read. Reload the page and try again.',
  ],
  empty: [400, '文字が入っていません。何か書いてから送ってください。', 'There is no text. Write something, then send.'],
  too_long: [
    400,
    '長すぎます。短くするか、いくつかに分けて送ってください。',
    'That is too long. Shorten it or send it in parts.',
  ],
  malformed_text: [
    400,
    '読み取れない文字が含まれています。消して、打ち直してください。',
    'The text contains characters that cannot be read. Delete them and type them again.',
  ],
  unknown_event: [
    400,
    'この操作はありません。ページを読み込み直してください。',
    'There is no such operation. Please reload the page.',
  ],
  under_age: [403, '18歳未満の方はご利用いただけません。', 'People under 18 cannot use this site.'],
  unauthenticated: [
    401,
    'ログインしていません。ログインしてから、もう一度お試しください。',
    'You are not signed in. Sign in and try again.',
  ],
  wrong_credentials: [401, 'メールアドレスかパスワードが違います。', 'The mail address or the password is wrong.'],
  forbidden: [403, 'この操作はできません。', 'You cannot do this.'],
  bad_origin: [
    403,
    '別のサイトからの操作は受け付けていません。このサイトを開いて、もう一度お試しください。',
    'Requests from another site are not accepted. Open this site and try again.',
  ],
  consent_needed: [403, '先に利用規約をご確認ください。', 'Please read and accept the current terms first.'],
  age_needed: [
    403,
    '年齢確認がまだ終わっていません。確認が終わるとご利用いただけます。',
    'Your proof of age has not been approved yet. You can go on once it is.',
  ],
  suspended: [
    403,
    '利用を一時停止しています。理由と期限、異議の申し立て方はお知らせをご覧ください。',
    'Your account is suspended. Your notices tell the reason, the end, and how to appeal.',
  ],
  restricted: [
    403,
    '機能制限中のため、初めての方とは始められません。期限はお知らせをご覧ください。',
    'Your account is restricted: you cannot start with someone new. Your notices tell until when.',
  ],
  paused: [
    403,
    '安全のための確認が終わるまで、この会話は止まっています。',
    'This conversation is paused until a safety check is done.',
  ],
  not_found: [404, '見つかりませんでした。', 'Not found.'],
  conflict: [
    409,
    'ほかの操作と重なりました。画面を確かめて、もう一度お試しください。',
    'Something else happened at the same time. Check the screen and try again.',
  ],
  address_taken: [
    409,
    'このメールアドレスでは登録できません。すでに登録済みなら、ログインしてください。',
    'This address cannot be registered. If you already have an account, sign in.',
  ],
  weak_password: [
    422,
    'すぐに当てられてしまうパスワードです。同じ文字や並び順、よくある言葉、ご自身の名前やメールアドレスは避けて、関係のない言葉を三つほど並べてください。',
    'This password is too easy to guess. Leave out repeated letters, plain runs, common words, and your own name or address: three words that have nothing to do with each other work well.',
  ],
  same_password: [
    422,
    'いまのパスワードと同じです。別のパスワードにしてください。',
    'That is the password you have now. Please choose another one.',
  ],
  price_changed: [
    409,
    '料金が変わっています。新しい料金を確かめてから、もう一度お試しください。',
    'The price has changed. Check the new price and try again.',
  ],
  not_waiting: [
    409,
    'いま待機していません。サイトメールを送ることはできます。',
    'Not waiting right now. You can still send site mail.',
  ],
  already_chatting: [
    409,
    'ほかのチャットが続いています。先にそちらを終えてください。',
    'Another chat is still going on. End that one first.',
  ],
  chat_ended: [
    409,
    'チャットは終わっています。続きはもう一度チャットを始めるか、サイトメールでどうぞ。',
    'This chat has ended. Start a new one, or go on by site mail.',
  ],
  points_short: [
    402,
    'ポイントが足りません。ポイントを追加してから、もう一度お試しください。',
    'You do not have enough points. Add points and try again.',
  ],
  claimed: [409, 'ほかの担当者が対応中です。', 'Another moderator is working on this case.'],
  already_decided: [409, 'この件はすでに判断が済んでいます。', 'This case has already been decided.'],
  own_decision: [
    409,
    'ご自身の判断が関わる件です。ほかの担当者が判断します。',
    'This is about a decision of your own. Someone else has to decide it.',
  ],
  case_changed: [
    409,
    '開いたあとに新しい兆しが届きました。もう一度開いて、確かめてから決めてください。',
    'New signs came in after you opened this case. Open it again, look, then decide.',
  ],
  administrator_needed: [
    403,
    'これは運営責任者が判断します。引き上げてください。',
    'An administrator decides this. Please escalate it.',
  ],
  too_late: [
    409,
    '申し立てられる期間（30日）を過ぎています。',
    'The time in which this could be appealed (30 days) is over.',
  ],
  reopen_late: [
    409,
    '判断を取り消して開き直せる時間（30分）を過ぎています。新しい通報や保留があれば、新しい案件になります。',
    'The time in which this decision could be taken back (30 minutes) is over. New signs will open a new case.',
  ],
  open_elsewhere: [
    409,
    '同じ方の新しい案件がすでに開いているため、開き直せません。そちらの案件で判断してください。',
    'A newer case about the same people is open already, so this one cannot be reopened. Decide there.',
  ],
  withdrawn: [
    403,
    '強制退会となったため、ログインできません。理由の確認と異議の申し立ては、ログイン画面の「退会の理由と異議」からできます。',
    'This membership was ended by the site, so you cannot sign in. You can see why, and appeal, from “Ended membership” on the sign-in page.',
  ],
  leaving: [
    403,
    '退会の手続き中です。取り消すと、これまでどおりご利用いただけます。',
    'You have asked to leave. Take it back to go on using the site as before.',
  ],
  already_leaving: [409, '退会の手続きは、すでに始まっています。', 'Leaving has already been asked for.'],
  not_leaving: [409, '取り消せる退会の手続きはありません。', 'There is no request to leave that could be taken back.'],
  barred: [
    403,
    'このメールアドレスでは、いまは登録できません。退会する前の処分が続いています。期限や異議は運営へお問い合わせください。',
    'This address cannot be registered now: a sanction from before its person left is still in force. Ask the site about its end, or to appeal.',
  ],
  held_already: [409, 'この案件は、すでに保全されています。', 'This case is already on hold.'],
  hold_lifted: [409, 'この保全は、すでに解除されています。', 'This hold has already been lifted.'],
  not_opened: [409, '先に理由を書いて、この件を開いてください。', 'Open this case with a reason first.'],
  policy_contradicts: [
    422,
    '規約の内容に食い違いがあります。示したところを直してから、もう一度保存してください。',
    'The policy contradicts itself. Mend the places shown and save again.',
  ],
  template_field: [
    422,
    '差し込み項目が正しくありません。示したところを直してください。',
    'A field of the template is not right. Mend the places shown.',
  ],
  draft_changed: [
    409,
    'この下書きは、ほかの担当者が先に変更しました。新しい内容を確かめてから、やり直してください。',
    'Someone else has changed this draft. Look at the new one, then try again.',
  ],
  trial_running: [409, '試しの最中です。終わるまでお待ちください。', 'A trial is running. Wait until it has ended.'],
  trial_needed: [
    409,
    '公開の前に、この内容のまま、いまの規約に対して試してください。',
    'Try exactly this draft against the policy in force before you publish it.',
  ],
  trial_refused: [
    422,
    '問題のないメッセージを止めすぎるため、公開できません。件数を確かめて直してください。',
    'It would stop too many messages that have nothing wrong. Look at the counts and mend it.',
  ],
  gate_stopped: [
    422,
    '保存していません。下線のところが、サイトの外での連絡や個人の情報に見えます。',
    'Not saved. The underlined part looks like contact outside the site or personal information.',
  ],
  not_in_case: [
    422,
    'この案件の二人の会話ではありません。範囲を選び直してください。',
    'That is not a conversation of the two in this case. Choose the part again.',
  ],
  export_running: [
    409,
    '同じ証拠資料を作成中です。できあがるのを待つか、取り消してからやり直してください。',
    'An evidence package of this is being made. Wait for it, or cancel it first.',
  ],
  export_not_ready: [
    409,
    '証拠資料はまだできていません。進み具合を確かめて、できあがってから受け取ってください。',
    'The evidence package is not ready. Look at its progress and fetch it once it is.',
  ],
  export_gone: [
    410,
    '保管の期限が過ぎたか取り消されたため、証拠資料はもうありません。必要なら、もう一度作成してください。',
    'The evidence package has been thrown away: its time was over, or it was cancelled. Make it again if you need it.',
  ],
  exports_used_up: [
    429,
    '1日に作成できる回数を使い切りました。明日、もう一度お試しください。',
    'You have asked for as many packages as one day allows. Please try again tomorrow.',
  ],
  rate_limited: [
    429,
    '短い時間に続きすぎました。少し待ってから、もう一度お試しください。',
    'Too many in a short time. Please wait a little and try again.',
  ],
  internal: [
    500,
    'こちらの不具合で完了できませんでした。しばらくしてから、もう一度お試しください。',
    'Something went wrong on our side. Please try again in a while.',
  ],
} as const satisfies Record<string, readonly [status: number, ja: string, en: string]>

export type ErrorCode = keyof typeof ERRORS
export const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]

export type Locale = 'ja' | 'en'
export const LocaleSchema = z.enum(['ja', 'en'])

export const errorStatus = (code: ErrorCode): number => ERRORS[code][0]
export const errorText = (code: ErrorCode, locale: Locale): string => ERRORS[code][locale === 'ja' ? 1 : 2]

/** The `error` of every HTTP error's body, `{ error: ErrorBody }`, and of a socket answer. `field` names the input at fault. */
export const ErrorBody = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  field: z.string().optional(),
  retryAfterMs: z.number().int().optional(),
  /** With `gate_stopped`: the parts at fault, in the field's own text. */
  findings: z.array(z.lazy(() => FindingView)).optional(),
  /** With a policy or a template: each place at fault. */
  problems: z.array(z.lazy(() => PolicyProblem)).optional(),
})
export type ErrorBody = z.infer<typeof ErrorBody>

import { FindingView } from './findings.ts'
import { PolicyProblem } from './policy.ts'
