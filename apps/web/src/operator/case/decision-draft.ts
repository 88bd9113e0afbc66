import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deskKeys } from '../frame/desk-queries.ts'
import type { Decision } from './decision-effects.ts'

export type DecisionDraft = {
  readonly decision: Decision | undefined
  /** One for each answer: going back and forth loses nothing. */
  readonly reasons: Readonly<Record<Decision, string>>
  readonly strike: number
}

/**
 * What was begun is found again after a look at another case. A copy lies in the cache, in this browser only, and goes
 * with it at sign-out; what is typed is React's own state, since the cache tells its news too late for an IME.
 */
export function useDecisionDraft(id: string, proposedStrike: number) {
  const client = useQueryClient()
  const [draft, setDraft] = useState<DecisionDraft>(
    () =>
      client.getQueryData<DecisionDraft>(deskKeys.draft(id)) ?? {
        decision: undefined,
        reasons: { clear: '', violation: '' },
        strike: proposedStrike,
      },
  )
  const change = (part: Partial<DecisionDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    client.setQueryData(deskKeys.draft(id), next)
  }
  return [draft, change] as const
}
