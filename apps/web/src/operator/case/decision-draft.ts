import {
  type CaseView,
  type Input,
  MODERATOR_SUSPENSION_DAYS,
  type ROUTES,
  type Role,
  SUSPENSION_MAX_DAYS,
} from '@sekisho/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deskKeys } from '../frame/desk-queries.ts'

export const DECISIONS = ['clear', 'note', 'violation'] as const
export type Decision = (typeof DECISIONS)[number]
type Body = Input<typeof ROUTES.decideCase, 'body'>
export type Step = NonNullable<Body['step']>['choose']
export type Exception = 'clear' | 'violation'

export type DecisionDraft = {
  readonly decision: Decision | undefined
  /** One for each answer: going back and forth loses nothing. */
  readonly reasons: Readonly<Record<Decision, string>>
  readonly clause: string
  readonly strike: number
  /** Absent: as the ladder proposes. */
  readonly step: Step | undefined
  readonly days: string
  readonly stepReason: string
  /** Messages judged otherwise than the case. */
  readonly exceptions: Readonly<Record<string, Exception>>
}

const begun = (view: Pick<CaseView, 'proposedStrike' | 'clauseKey'>): DecisionDraft => ({
  decision: undefined,
  reasons: { clear: '', note: '', violation: '' },
  clause: view.clauseKey,
  strike: view.proposedStrike,
  step: undefined,
  days: '',
  stepReason: '',
  exceptions: {},
})

/** Steps that have a length. */
export const hasDays = (step: Step | undefined): boolean => step === 'restriction' || step === 'suspension'

/** The longest that this role may choose for a step. */
export const mostDays = (role: Role, step: Step | undefined): number =>
  role !== 'administrator' && step === 'suspension' ? MODERATOR_SUSPENSION_DAYS : SUSPENSION_MAX_DAYS

export const isTooLong = (role: Role, { decision, step, days }: DecisionDraft): boolean =>
  decision === 'violation' && hasDays(step) && Number(days) > mostDays(role, step)

/** Whether what has to be written is written. */
export const isComplete = ({ decision, reasons, step, stepReason }: DecisionDraft): boolean =>
  decision !== undefined &&
  reasons[decision].trim() !== '' &&
  (decision !== 'violation' || step === undefined || stepReason.trim() !== '')

/** What the server is asked, without what does not belong to this answer. */
export function toDecision(draft: DecisionDraft & { decision: Decision }, clauseKey: string): Body {
  const { decision, reasons, clause, strike, step, days, stepReason, exceptions } = draft
  const length = Number(days)
  const others = Object.entries(exceptions).filter(([, judged]) => judged !== decision)
  return {
    decision,
    reason: reasons[decision].trim(),
    ...(clause !== clauseKey && decision !== 'clear' && { clause }),
    ...(decision === 'violation' && { strike }),
    ...(decision === 'violation' &&
      step && {
        step: {
          choose: step,
          reason: stepReason.trim(),
          ...(hasDays(step) && Number.isInteger(length) && length > 0 && { days: length }),
        },
      }),
    ...(others.length > 0 && {
      exceptions: others.map(([messageId, judged]) => ({ messageId, decision: judged })),
    }),
  }
}

/**
 * What was begun is found again after a look at another case. A copy lies in the cache, in this browser only, and goes
 * with it at sign-out; what is typed is React's own state, since the cache tells its news too late for an IME.
 */
export function useDecisionDraft(view: Pick<CaseView, 'id' | 'proposedStrike' | 'clauseKey'>) {
  const client = useQueryClient()
  const key = deskKeys.draft(view.id)
  const [draft, setDraft] = useState<DecisionDraft>(() => client.getQueryData<DecisionDraft>(key) ?? begun(view))
  const change = (part: Partial<DecisionDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    client.setQueryData(key, next)
  }
  return [draft, change] as const
}
export type ChangeDraft = (part: Partial<DecisionDraft>) => void
