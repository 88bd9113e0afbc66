import { type ChatDeps, publishChange, publishEnds } from '../chat/index.ts'
import type { Told } from './tell-decision.ts'

/** What a decision, an undoing or a withdrawal has changed; to be told after the commit. */
export type Outcome = {
  subjectId: string
  otherId: string | null
  /** Messages that may stand otherwise now. */
  changed: readonly string[]
  told: readonly Told[]
  ended: Parameters<typeof publishEnds>[1] | undefined
  suspended: boolean
  /** Conversations that are open again. */
  reopened: readonly string[]
  /** The subject's screen asks for the account again. */
  accountChanged: boolean
  openedCases: readonly string[]
}

export async function publishOutcome(deps: ChatDeps, outcome: Outcome): Promise<void> {
  const { subjectId, otherId } = outcome
  for (const id of outcome.changed) await publishChange(deps, id)
  for (const { to, notice } of outcome.told) deps.publish([to], 'notice', notice)
  if (outcome.accountChanged) deps.publish([subjectId], 'account', {})
  if (outcome.ended) await publishEnds(deps, outcome.ended)
  if (outcome.suspended) deps.disconnect({ accountId: subjectId })
  const both = [subjectId, ...(otherId ? [otherId] : [])]
  for (const conversationId of outcome.reopened) deps.publish(both, 'conversation', { conversationId })
  for (const caseId of outcome.openedCases) deps.publish('staff', 'desk', { caseId })
}
