import type { CaseView } from '@sekisho/protocol'

export type Decision = 'clear' | 'violation'
type About = Pick<CaseView, 'kind' | 'category' | 'messages' | 'proposedStrike' | 'proposedStep'> & {
  subject: Pick<CaseView['subject'], 'role'>
  subjectRecord: Pick<CaseView['subjectRecord'], 'strikePoints'>
  otherRecord: unknown
}

/** One thing that a decision brings about, in the order it is told. */
export type Effect =
  | {
      readonly code:
        | 'message-shown'
        | 'stays-shown'
        | 'stays-withdrawn'
        | 'stays-unseen'
        | 'strikes-removed'
        | 'pause-ends'
        | 'pause-stays'
        | 'no-strike'
        | 'subject-told'
        | 'subject-not-told'
        | 'reporter-told'
        | 'performer-told'
        | 'message-hidden'
    }
  | { readonly code: 'strike'; readonly points: number; readonly total: number }
  | { readonly code: 'step'; readonly step: string }

/** What the server will do, told before it is done. The server decides; this only foretells it. */
export function decisionEffects(about: About, decision: Decision, points: number): Effect[] {
  const focus = about.messages.find((message) => message.focus)
  const isReport = about.kind === 'report'
  const other = isReport ? 'reporter-told' : 'performer-told'
  // A member hears nothing about a performer's stopped message (R2).
  const told = about.otherRecord !== null && (isReport || about.subject.role === 'member')
  const otherTold: Effect[] = told ? [{ code: other }] : []
  const paused = about.category === 'harm.minor'

  if (decision === 'clear') {
    const pause: Effect[] = paused ? [{ code: 'pause-ends' }] : []
    if (isReport || !focus) return [...pause, { code: 'subject-not-told' }, ...otherTold]
    return [
      { code: afterClear(focus.state) },
      { code: 'strikes-removed' },
      ...pause,
      { code: 'subject-told' },
      ...otherTold,
    ]
  }

  const total = about.subjectRecord.strikePoints + points
  return [
    ...(focus && !isReport
      ? [
          {
            code:
              focus.state === 'shown'
                ? 'message-hidden'
                : focus.state === 'withdrawn'
                  ? 'stays-withdrawn'
                  : 'stays-unseen',
          } as const,
        ]
      : []),
    ...(points > 0 ? [{ code: 'strike', points, total } as const] : [{ code: 'no-strike' } as const]),
    // The steps are the server's policy; it names the one that the proposed points reach, and no other.
    ...(points > 0 && points === about.proposedStrike && about.proposedStep
      ? [{ code: 'step', step: about.proposedStep } as const]
      : []),
    ...(paused ? [{ code: 'pause-stays' } as const] : []),
    { code: 'subject-told' },
    ...otherTold,
  ]
}

function afterClear(state: CaseView['messages'][number]['state']): 'message-shown' | 'stays-shown' | 'stays-withdrawn' {
  switch (state) {
    case 'held':
    case 'refused':
    case 'bounced':
    case 'stopped':
      return 'message-shown'
    case 'shown':
      return 'stays-shown'
    case 'withdrawn':
      return 'stays-withdrawn'
  }
}
