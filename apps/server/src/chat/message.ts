import { groupOf } from '@sekisho/inspect'
import type { FindingView, MessageView, Outcome } from '@sekisho/protocol'
import type { MessageState } from '../db/schema.ts'

/** A message as it is stored. */
export type Message = {
  id: string
  conversationId: string
  senderId: string
  clientId: string
  text: string
  outcome: Outcome
  state: MessageState
  findings: readonly FindingView[]
  policyVersion: number
  position: number
  revision: number
  insisted: boolean
  createdAt: Date
  shownAt: Date | null
  /** Kinds of the signs about it that wait at the desk. */
  openCases: readonly string[]
  /** Its content is gone (R10): there is nothing to insist on, to dispute or to show. */
  erased: boolean
  /** A dispute about it has been decided. */
  disputed: boolean
}

export const STATE_AFTER: Record<Outcome, MessageState> = {
  deliver: 'shown',
  bounce: 'bounced',
  hold: 'held',
  refuse: 'refused',
}

type Viewer = { accountId: string; role: string }

/**
 * Pure: one message as one person may see it; undefined when for this person it does not exist (R2). A performer
 * learns that a member's request was stopped, and of what kind, never its text. A member learns nothing.
 */
export function viewMessage(message: Message, viewer: Viewer): MessageView | undefined {
  const { id, conversationId, senderId, position, revision, state } = message
  const place = {
    id,
    conversationId,
    senderId,
    at: (message.shownAt ?? message.createdAt).toISOString(),
    position,
    revision,
    ...(message.erased && { erased: true as const }),
  }
  if (senderId === viewer.accountId) return { ...place, text: message.text, state, own: ownPart(message) }
  if (state === 'shown') return { ...place, text: message.text, state }
  const group = viewer.role === 'performer' ? stoppedGroup(message) : undefined
  return group && { ...place, text: '', state: 'stopped', stoppedGroup: group }
}

function ownPart(message: Message): NonNullable<MessageView['own']> {
  const underReview = message.openCases.length > 0
  return {
    clientId: message.clientId,
    // The sender is told what was found once it matters: a delivered message carries no mark.
    findings: message.erased || (message.state === 'shown' && !message.insisted) ? [] : [...message.findings],
    canInsist: message.state === 'bounced' && !message.erased,
    canDispute: message.state === 'refused' && !underReview && !message.disputed && !message.erased,
    canWithdraw: message.state === 'held' && !message.erased,
    underReview,
  }
}

/** What kind of request was stopped; undefined for findings that say something about the sender alone. */
function stoppedGroup(message: Message): 'contact' | 'offsite' | 'harm' | undefined {
  if (message.state === 'withdrawn') return undefined
  const groups = message.findings.map((finding) => groupOf(finding.category))
  return (['harm', 'contact', 'offsite'] as const).find((group) => groups.includes(group))
}
