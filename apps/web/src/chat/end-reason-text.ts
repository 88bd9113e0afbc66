import type { ChatView, Me } from '@sekisho/protocol'
import type { Texts } from '../texts/ja/index.ts'

type Reason = NonNullable<ChatView['endReason']>

/** Why a chat ended, told to one of its people: what one did oneself is said as "you". */
export function endReasonText(t: Texts['chat'], reason: Reason, role: Me['role']): string {
  const ownPrefix = role === 'performer' ? 'performer_' : 'member_'
  if (reason.startsWith(ownPrefix)) return t.ownEndReasons[reason as keyof typeof t.ownEndReasons]
  return t.endReasons[reason]
}
