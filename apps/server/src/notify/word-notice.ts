import { groupOf } from '@sekisho/inspect'
import type { Locale, NoticeBody, TemplateField, TemplateKind } from '@sekisho/protocol'
import { renderTemplate, type Templates } from './templates.ts'

type Filled = { kind: TemplateKind; values: Partial<Record<TemplateField, string>> }

/** Pure: what a notice of a decision says in full, in the words of the desk; undefined for notices that need none. */
export function wordNotice(templates: Templates, body: NoticeBody, locale: Locale): string | undefined {
  const filled = fill(body, locale)
  if (!filled) return undefined
  // A field without a value leaves its line empty.
  return renderTemplate(templates[filled.kind][locale], filled.values)
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** Pure: whether a notice has wording at all, so that the others cost no look. */
export const hasWording = (body: NoticeBody): boolean => fill(body, 'ja') !== undefined

function fill(body: NoticeBody, locale: Locale): Filled | undefined {
  switch (body.kind) {
    case 'message_cleared':
      return { kind: 'message_cleared', values: { reason: body.reason } }
    case 'message_upheld':
      return {
        kind: 'message_upheld',
        values: {
          reason: body.reason,
          clause: body.clause,
          category: body.category ? GROUPS[locale][groupOf(body.category)] : '',
          appeal: appealText(body.appealUntil, locale),
        },
      }
    case 'note':
      return { kind: 'gentle_note', values: { reason: body.reason, clause: body.clause } }
    case 'sanction':
      return {
        kind: body.step === 'withdrawal' ? 'withdrawal' : 'sanction',
        values: {
          clause: body.clause,
          step: STEPS[locale][body.step],
          points: String(body.points),
          until: body.until ? timeText(body.until, locale) : NO_END[locale],
          appeal: appealText(body.appealUntil, locale),
        },
      }
    case 'self_report_decided':
      return { kind: 'self_report', values: { reason: body.reason, appeal: appealText(body.appealUntil, locale) } }
    case 'decision_undone':
      return { kind: 'decision_undone', values: { reason: body.reason } }
    case 'report_decided':
      return {
        kind: body.violation ? 'report_violation' : body.noted ? 'report_noted' : 'report_clear',
        values: { reason: body.reason },
      }
    case 'partner_decided':
      return { kind: body.violation ? 'partner_violation' : 'partner_clear', values: { reason: body.reason } }
    case 'appeal_decided':
      return { kind: body.overturned ? 'appeal_overturned' : 'appeal_upheld', values: { reason: body.reason } }
    default:
      return undefined
  }
}

const timeText = (at: string, locale: Locale): string =>
  new Date(at).toLocaleString(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'long',
    timeStyle: 'short',
  })

/** R9: the way to appeal; nothing where there is none. */
function appealText(until: string | undefined, locale: Locale): string {
  if (until === undefined) return ''
  const time = timeText(until, locale)
  return locale === 'ja'
    ? `この判断には、${time}まで、このお知らせから異議を申し立てることができます。`
    : `You can appeal against this decision from this notice until ${time}.`
}

const NO_END: Record<Locale, string> = { ja: 'なし', en: 'no end' }

const GROUPS: Record<Locale, Record<ReturnType<typeof groupOf>, string>> = {
  ja: {
    contact: '連絡先の交換',
    offsite: 'サイトの外での支払いや面会',
    harm: '相手を脅かす行為など',
    privacy: '個人が特定される情報',
  },
  en: {
    contact: 'exchange of contact details',
    offsite: 'payment or meeting outside the site',
    harm: 'threats, lures or recording',
    privacy: 'something that identifies a person',
  },
}

type Step = Extract<NoticeBody, { kind: 'sanction' }>['step']
const STEPS: Record<Locale, Record<Step, string>> = {
  ja: {
    notice: '注意',
    warning: '警告',
    restriction: '機能制限',
    suspension: '一時停止',
    withdrawal_review: '一時停止（退会の確認中）',
    withdrawal: '強制退会',
  },
  en: {
    notice: 'notice',
    warning: 'warning',
    restriction: 'restriction',
    suspension: 'suspension',
    withdrawal_review: 'suspension while a withdrawal is reviewed',
    withdrawal: 'forced withdrawal',
  },
}
