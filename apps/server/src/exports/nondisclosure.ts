import type { NondisclosureView } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import type { Db } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { Refusal } from '../refusal.ts'
import { endExport, lockExports, restartExport } from './exports.db.ts'
import { deleteFiles } from './files.db.ts'
import { findNaming } from './naming.db.ts'

/**
 * Marks a person "do not disclose", or lifts the mark: from then on their name and texts stay out of packages for others, and
 * packages that are there and hold them are thrown away, those under way begun anew. To set what is set changes nothing but its reason.
 * @throws Refusal not_found
 */
export async function setNondisclosure(
  deps: Deps,
  operator: Actor,
  personId: string,
  { on, reason }: { on: boolean; reason: string },
): Promise<void> {
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('account')
      .select('id')
      .where('id', '=', personId)
      .where('role', 'in', ['member', 'performer'])
      // Before the exports, in the order of who asks for their own.
      .forKeyShare()
      .executeTakeFirst()
    if (!person) throw new Refusal('not_found')
    if (on) {
      // Whoever asks for one meanwhile waits, and their package is made after the mark.
      await lockExports(tx)
      const mark = { reason, by_id: operator.accountId, at }
      await tx
        .insertInto('nondisclosure')
        .values({ person_id: personId, ...mark })
        .onConflict((oc) => oc.column('person_id').doUpdateSet(mark))
        .execute()
    } else {
      const { numDeletedRows } = await tx
        .deleteFrom('nondisclosure')
        .where('person_id', '=', personId)
        .executeTakeFirst()
      if (numDeletedRows === 0n) return
    }
    if (on)
      for (const row of await findNaming(tx, personId)) {
        await deleteFiles(tx, row.id)
        if ((await restartExport(tx, row.id)) || !(await endExport(tx, row.id, 'cancelled'))) continue
        await appendRecord(tx, 'export.cancelled', at, {
          export: row.id,
          case: row.case_id ?? undefined,
          conversation: row.conversation_id ?? undefined,
          by: operator.accountId,
          purpose: row.purpose,
          requestedBy: row.requested_by ?? undefined,
        })
      }
    const kind = on ? 'nondisclosure.set' : 'nondisclosure.lifted'
    await appendRecord(tx, kind, at, { account: personId, by: operator.accountId, reason })
  })
}

/** Latest first. */
export async function listNondisclosures(db: Db): Promise<NondisclosureView[]> {
  const rows = await db
    .selectFrom('nondisclosure as n')
    .innerJoin('account as person', 'person.id', 'n.person_id')
    .innerJoin('account as setter', 'setter.id', 'n.by_id')
    .selectAll('n')
    .select(['person.display_name as person_name', 'person.role as person_role', 'setter.display_name as setter_name'])
    .orderBy('n.at', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    person: { id: row.person_id, displayName: row.person_name, role: row.person_role },
    reason: row.reason,
    by: { id: row.by_id, displayName: row.setter_name },
    at: row.at.toISOString(),
  }))
}
