import { categoryText } from '@sekisho/inspect/reasons'
import type { NoticeBody } from '@sekisho/protocol'
import { useMe } from '../api/queries.ts'
import { endReasonText } from '../chat/end-reason-text.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { useNameOf } from '../ui/person-name.tsx'
import { usePointsText } from '../ui/points-text.tsx'
import { timeText } from '../ui/time.ts'

export type NoticeText = {
  readonly title: string
  readonly lines: readonly string[]
  readonly accent?: 'pine' | 'ochre' | 'vermilion'
  readonly conversationId?: string
  /** The decision it tells of, by case or sanction, and whether it can still be appealed. */
  readonly decision?: { readonly id: string; readonly mayAppeal: boolean }
  readonly appealId?: string
}

/** Every kind of notice as sentences. A new kind does not compile until it has some. */
export function useNoticeText(): (body: NoticeBody) => NoticeText {
  const texts = useTexts()
  const t = texts.notices
  const { locale } = useLocale()
  const { role } = useMe()
  const points = usePointsText()
  const callPerson = useNameOf()
  const nameOf = (displayName: string) => callPerson({ displayName })
  const moment = (at: string) => timeText(at, 'moment', locale, new Date())
  /** R9: where and until when to appeal. Older notices do not say. */
  const appealOf = (body: { caseId?: string; sanctionId?: string; appealUntil?: string }) => {
    const id = body.caseId ?? body.sanctionId
    if (id === undefined) return { line: [], link: {} }
    const mayAppeal = body.appealUntil !== undefined && Date.parse(body.appealUntil) > Date.now()
    return {
      line: mayAppeal && body.appealUntil ? [t.appealUntil(moment(body.appealUntil))] : [],
      link: { decision: { id, mayAppeal } },
    }
  }
  return (body) => {
    switch (body.kind) {
      case 'welcome':
        return { title: t.welcome.title, lines: [t.welcome.body] }
      case 'password_changed':
        return { title: t.password_changed.title, lines: [t.password_changed.body, t.password_changed.notYou] }
      case 'age_approved':
        return { title: t.age_approved.title, lines: [t.age_approved.body], accent: 'pine' }
      case 'age_rejected':
        return { title: t.age_rejected.title, lines: [t.age_rejected.body(body.reason)], accent: 'ochre' }
      case 'new_mail':
        return { title: t.new_mail.title(nameOf(body.from)), lines: [], conversationId: body.conversationId }
      case 'chat_ended':
        return {
          title: t.chat_ended.title(nameOf(body.with)),
          lines: [
            endReasonText(texts.chat, body.reason, role),
            texts.chat.endedSummary(texts.common.minutes(body.minutes), points(body.amount)),
          ],
          conversationId: body.conversationId,
        }
      case 'blocked':
        return {
          title: t.blocked.title(nameOf(body.by)),
          lines: [t.blocked.body(texts.safety.blockReasons[body.reason])],
        }
      case 'points_added':
        return { title: t.points_added.title, lines: [t.points_added.body(points(body.points))], accent: 'pine' }
      case 'message_cleared':
        return {
          title: t.message_cleared.title,
          lines: [t.message_cleared.body(body.reason), ...(body.strikeRemoved ? [t.message_cleared.strike] : [])],
          accent: 'pine',
          conversationId: body.conversationId,
        }
      case 'message_upheld':
        return {
          title: t.message_upheld.title,
          lines: [
            ...(body.category ? [t.message_upheld.category(categoryText(body.category, locale))] : []),
            t.message_upheld.body(body.reason, body.clause),
            ...appealOf(body).line,
          ],
          accent: 'ochre',
          conversationId: body.conversationId,
          ...appealOf(body).link,
        }
      case 'note':
        return {
          title: t.note.title,
          lines: [body.reason, t.note.clause(body.clause), t.note.body, ...appealOf(body).line],
          ...(body.conversationId !== null && { conversationId: body.conversationId }),
          ...appealOf(body).link,
        }
      case 'self_report_received':
        return { title: t.self_report_received.title, lines: [t.self_report_received.body(body.stepsOff)] }
      case 'self_report_decided':
        return {
          title: body.violation ? t.self_report_decided.violation : t.self_report_decided.none,
          lines: [
            body.reason,
            ...(body.violation && body.stepsOff > 0 ? [t.self_report_decided.milder(body.stepsOff)] : []),
            ...appealOf(body).line,
          ],
          accent: body.violation ? 'ochre' : 'pine',
          ...appealOf(body).link,
        }
      case 'decision_undone':
        return {
          title: t.decision_undone.title,
          lines: [t.decision_undone.body, body.reason, ...(body.strikeRemoved ? [t.message_cleared.strike] : [])],
          accent: 'pine',
          ...(body.conversationId !== null && { conversationId: body.conversationId }),
        }
      case 'appeal_received':
        return {
          title: t.appeal_received.title,
          lines: [t.appeal_received.body(moment(body.dueAt))],
          appealId: body.appealId,
        }
      case 'appeal_answer':
        return { title: t.appeal_answer.title, lines: [t.appeal_answer.body], appealId: body.appealId }
      case 'appeal_decided':
        return {
          title: body.overturned ? t.appeal_decided.overturned : t.appeal_decided.upheld,
          lines: [body.reason, ...(body.overturned ? [t.appeal_decided.sorry] : [])],
          ...(body.overturned && { accent: 'pine' as const }),
          appealId: body.appealId,
        }
      case 'withdrawal_refused':
        return { title: t.withdrawal_refused.title, lines: [t.withdrawal_refused.body], accent: 'pine' }
      case 'erasure_ordered':
        return {
          title: t.erasure_ordered.title,
          lines: [t.erasure_ordered.body(moment(body.until)), t.erasure_ordered.object],
          accent: 'vermilion',
        }
      case 'report_received':
        return { title: t.report_received.title, lines: [t.report_received.body] }
      case 'report_decided':
        return {
          title: body.violation ? t.report_decided.violation : t.report_decided.none,
          lines: [body.reason, ...(body.noted ? [t.report_decided.noted] : [])],
        }
      case 'danger_held':
        return {
          title: t.danger_held.title,
          lines: [categoryText(body.category, locale), t.danger_held.body],
          accent: 'vermilion',
          conversationId: body.conversationId,
        }
      case 'partner_decided':
        return {
          title: body.violation ? t.partner_decided.violation : t.partner_decided.none,
          lines: [body.reason, t.partner_decided.safe],
          conversationId: body.conversationId,
        }
      case 'sanction':
        return {
          title: t.sanction.titles[body.step],
          lines: [
            t.sanction.clause(body.clause),
            ...(body.points > 0 ? [t.sanction.points(body.points)] : []),
            ...(body.evidence.length > 0 ? [t.sanction.evidence(body.evidence.length)] : []),
            body.until ? t.sanction.until(moment(body.until)) : t.sanction.forever,
            t.sanction.by[body.by],
            ...(appealOf(body).link.decision ? appealOf(body).line : [t.sanction.appeal]),
            t.sanction.pay,
          ],
          accent: body.step === 'notice' ? 'ochre' : 'vermilion',
          ...appealOf(body).link,
        }
    }
  }
}
