import { type AskExportBody, type AskOwnExportBody, OWN_EXPORTS_A_DAY } from '@sekisho/protocol'
import { type Actor, dayInJapan, type Person } from '../accounts/index.ts'
import { findConversation } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { dayStart } from '../japan-days.ts'
import { Refusal, violatedConstraint } from '../refusal.ts'
import { chooseParts, pairOf, requireOpened } from './choose-parts.ts'
import type { Export } from './export.ts'
import { countOwnSince, insertExport, isUnderWay } from './exports.db.ts'
import { sitsIn } from './own-messages.ts'

/**
 * Begins a package of a case: on record with purpose, recipient and reason before anything is read (R3, R6).
 * @returns its id
 * @throws Refusal not_found | not_opened | not_in_case | invalid | export_running
 */
export async function askExport(deps: Deps, operator: Actor, caseId: string, body: AskExportBody): Promise<string> {
  const at = deps.now()
  return deps.db.transaction().execute(async (tx) => {
    const found = await requireOpened(tx, caseId, operator.accountId)
    const { subject, other } = pairOf(found)
    if (body.requestedBy !== null && body.requestedBy !== subject && body.requestedBy !== other)
      throw new Refusal('invalid', { field: 'requestedBy' })
    if (body.requestedBy === null && (body.purpose === 'person' || body.purpose === 'lawyer'))
      throw new Refusal('invalid', { field: 'requestedBy' })
    // Two who ask at once: the second waits for the first and then sees it.
    await tx.selectFrom('review_case').select('id').where('id', '=', caseId).forUpdate().execute()
    if (await isUnderWay(tx, caseId, body.purpose)) throw new Refusal('export_running')
    const { purpose, recipient, reason, requestedBy, scope } = body
    const parts = await chooseParts(tx, found, scope, body.parts)
    const id = newId()
    const wanted = { id, purpose, recipient, reason, requestedBy, scope, parts }
    const askedRecord = await appendRecord(tx, 'export.asked', at, {
      export: id,
      case: caseId,
      by: operator.accountId,
      purpose,
      recipient,
      reason,
      requestedBy,
      scope,
      parts: parts.map(({ conversationId, ...bounds }) => ({ conversation: conversationId, ...bounds })),
    })
    await keep(tx, { ...wanted, askedRecord, askedBy: operator.accountId, askedAt: at, caseId, conversationId: null })
    return id
  })
}

/**
 * Begins a package of an own conversation.
 * @returns its id
 * @throws Refusal not_found | exports_used_up | export_running
 */
export async function askOwnExport(deps: Deps, person: Person, body: AskOwnExportBody): Promise<string> {
  const at = deps.now()
  const { conversationId } = body
  return deps.db.transaction().execute(async (tx) => {
    const conversation = await findConversation(tx, conversationId)
    if (!conversation || !(await sitsIn(tx, conversation, person.accountId))) throw new Refusal('not_found')
    // One after the other, so that the count holds.
    await tx.selectFrom('account').select('id').where('id', '=', person.accountId).forUpdate().execute()
    const today = dayStart(dayInJapan(at))
    if ((await countOwnSince(tx, person.accountId, today)) >= OWN_EXPORTS_A_DAY) throw new Refusal('exports_used_up')
    const id = newId()
    const askedRecord = await appendRecord(tx, 'export.asked', at, {
      export: id,
      conversation: conversationId,
      by: person.accountId,
      purpose: 'own',
      since: body.since,
      until: body.until,
    })
    await keep(tx, {
      id,
      askedRecord,
      askedBy: person.accountId,
      askedAt: at,
      caseId: null,
      conversationId,
      purpose: 'own',
      recipient: '',
      reason: '',
      requestedBy: person.accountId,
      scope: body.since === undefined && body.until === undefined ? 'whole' : 'chosen',
      parts: [body],
    })
    return id
  })
}

async function keep(tx: Tx, wanted: Export): Promise<void> {
  try {
    await insertExport(tx, wanted)
  } catch (error) {
    if (violatedConstraint(error) === 'evidence_export_own') throw new Refusal('export_running')
    throw error
  }
}
