import type { DecideCaseBody, NoticeBody, NoticeView } from '@sekisho/protocol'
import type { Tx } from '../db/connect.ts'
import { addNotice } from '../notify/index.ts'
import { appealUntil, clauseText, type Policy, SELF_REPORT_STEPS_OFF } from '../safety/index.ts'
import type { StoredCase } from './cases.db.ts'
import type { Settled } from './settle-messages.ts'
import type { StoredSign } from './signs.db.ts'

export type Told = { to: string; notice: NoticeView }

type Telling = {
  found: StoredCase
  signs: readonly StoredSign[]
  body: Pick<DecideCaseBody, 'decision' | 'reason'>
  clause: string
  settled: Settled
  at: Date
}

/** To the one whom the case is about. Who was reported and cleared is told nothing: the report stays unseen. */
export async function tellSubject(tx: Tx, policy: Policy, telling: Telling): Promise<Told[]> {
  const { found, signs, body, clause, settled, at } = telling
  const to = found.subject_id
  const { reason } = body
  const bodies: NoticeBody[] = []
  const conversationId = signs.find((sign) => sign.conversation_id)?.conversation_id ?? null
  const clearedIn = signs.find((sign) => sign.message_id && settled.cleared.includes(sign.message_id))?.conversation_id
  if (clearedIn)
    bodies.push({ kind: 'message_cleared', conversationId: clearedIn, reason, strikeRemoved: settled.strikeRemoved })
  const appealable = { caseId: found.id, appealUntil: appealUntil(policy, at).toISOString() }
  if (signs.some((sign) => sign.kind === 'self_report'))
    bodies.push({
      kind: 'self_report_decided',
      violation: body.decision === 'violation',
      reason,
      stepsOff: SELF_REPORT_STEPS_OFF,
      ...(body.decision !== 'clear' && appealable),
    })
  else if (body.decision === 'violation' && conversationId)
    bodies.push({
      kind: 'message_upheld',
      conversationId,
      category: found.category,
      reason,
      clause: await clauseText(tx, policy, clause, to),
      ...appealable,
    })
  else if (body.decision === 'note')
    bodies.push({
      kind: 'note',
      conversationId,
      reason,
      clause: await clauseText(tx, policy, clause, to),
      ...appealable,
    })
  return tell(
    tx,
    bodies.map((one) => [to, one] as const),
    at,
  )
}

/** Reporters hear the outcome; so does a performer about her partner's message. A member is told nothing else (R2). */
export async function tellOther(
  tx: Tx,
  found: StoredCase,
  signs: readonly StoredSign[],
  { decision, reason }: Pick<DecideCaseBody, 'decision' | 'reason'>,
  at: Date,
): Promise<Told[]> {
  const violation = decision === 'violation'
  const reporters = new Set(signs.flatMap((sign) => (sign.kind === 'report' ? (sign.reporter_id ?? []) : [])))
  const bodies: (readonly [string, NoticeBody])[] = [...reporters].map(
    (to) => [to, { kind: 'report_decided', violation, reason, ...(decision === 'note' && { noted: true }) }] as const,
  )
  const stopped = signs.find((sign) => sign.kind === 'held' || sign.kind === 'dispute' || sign.kind === 'insisted')
  const other = found.other_id
  if (other && !reporters.has(other) && found.subject_role === 'member' && stopped?.conversation_id)
    bodies.push([other, { kind: 'partner_decided', conversationId: stopped.conversation_id, violation, reason }])
  return tell(tx, bodies, at)
}

async function tell(tx: Tx, bodies: readonly (readonly [string, NoticeBody])[], at: Date): Promise<Told[]> {
  const told: Told[] = []
  for (const [to, body] of bodies) told.push({ to, notice: await addNotice(tx, to, body, at) })
  return told
}
