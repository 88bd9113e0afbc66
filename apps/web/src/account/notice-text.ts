import { categoryText } from '@sekisho/inspect/reasons'
import type { NoticeBody } from '@sekisho/protocol'
import { useMe } from '../api/queries.ts'
import { endReasonText } from '../chat/end-reason-text.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { usePointsText } from '../ui/points-text.tsx'
import { timeText } from '../ui/time.ts'

export type NoticeText = {
  readonly title: string
  readonly lines: readonly string[]
  readonly accent?: 'pine' | 'ochre' | 'vermilion'
  readonly conversationId?: string
}

/** Every kind of notice as sentences. A new kind does not compile until it has some. */
export function useNoticeText(): (body: NoticeBody) => NoticeText {
  const texts = useTexts()
  const t = texts.notices
  const { locale } = useLocale()
  const { role } = useMe()
  const points = usePointsText()
  return (body) => {
    switch (body.kind) {
      case 'welcome':
        return { title: t.welcome.title, lines: [t.welcome.body] }
      case 'age_approved':
        return { title: t.age_approved.title, lines: [t.age_approved.body], accent: 'pine' }
      case 'age_rejected':
        return { title: t.age_rejected.title, lines: [t.age_rejected.body(body.reason)], accent: 'ochre' }
      case 'new_mail':
        return { title: t.new_mail.title(body.from), lines: [], conversationId: body.conversationId }
      case 'chat_ended':
        return {
          title: t.chat_ended.title(body.with),
          lines: [
            endReasonText(texts.chat, body.reason, role),
            texts.chat.endedSummary(texts.common.minutes(body.minutes), points(body.amount)),
          ],
          conversationId: body.conversationId,
        }
      case 'blocked':
        return { title: t.blocked.title(body.by), lines: [t.blocked.body(texts.safety.blockReasons[body.reason])] }
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
          ],
          accent: 'ochre',
          conversationId: body.conversationId,
        }
      case 'report_received':
        return { title: t.report_received.title, lines: [t.report_received.body] }
      case 'report_decided':
        return { title: body.violation ? t.report_decided.violation : t.report_decided.none, lines: [body.reason] }
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
            body.until ? t.sanction.until(timeText(body.until, 'moment', locale, new Date())) : t.sanction.forever,
            t.sanction.by[body.by],
            t.sanction.appeal,
          ],
          accent: body.step === 'notice' ? 'ochre' : 'vermilion',
        }
    }
  }
}
