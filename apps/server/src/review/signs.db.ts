import type { SignView } from '@sekisho/protocol'
import type { z } from 'zod'
import type { Tx } from '../db/connect.ts'

/** Of a case that is fed without end, the latest are enough to name as evidence. */
const SIGNS = 50
/** Who decides has seen them all: what a decision settles is what an opening shows. */
export const ALL_SIGNS = 1_000

/** The signs of a case, oldest first. */
export async function listSigns(tx: Tx, caseIds: readonly string[], limit = SIGNS) {
  const rows = await tx
    .selectFrom('case_sign as s')
    .leftJoin('account as reporter', 'reporter.id', 's.reporter_id')
    .selectAll('s')
    .select(['reporter.display_name as reporter_name', 'reporter.role as reporter_role'])
    .where('s.case_id', 'in', [...caseIds])
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse()
}
export type StoredSign = Awaited<ReturnType<typeof listSigns>>[number]

export const toSignView = (sign: StoredSign): z.infer<typeof SignView> => ({
  id: sign.id,
  kind: sign.kind,
  category: sign.category,
  reportReason: sign.report_reason as z.infer<typeof SignView>['reportReason'],
  urgency: sign.urgency,
  at: sign.at.toISOString(),
  note: sign.note,
  reporter:
    sign.reporter_id && sign.reporter_name !== null && sign.reporter_role
      ? { id: sign.reporter_id, displayName: sign.reporter_name, role: sign.reporter_role }
      : null,
  conversationId: sign.conversation_id,
  messageId: sign.message_id,
})

/** Messages that the signs are about, each once. */
export const messagesOf = (signs: readonly StoredSign[]): string[] => [
  ...new Set(signs.flatMap((sign) => sign.message_id ?? [])),
]

export async function settleSigns(tx: Tx, caseId: string, at: Date): Promise<void> {
  await tx.updateTable('case_sign').set({ settled_at: at }).where('case_id', '=', caseId).execute()
}
