import type { Actor, Person } from '../accounts/index.ts'
import type { Db } from '../db/connect.ts'
import type { StoredExport } from './exports.db.ts'
import type { ConversationKind } from './parts.db.ts'

/** Of the cases of these exports, those that this member of staff has opened; an auditor opens none. */
export async function findOpened(
  db: Db,
  { accountId, role }: Actor,
  rows: readonly StoredExport[],
): Promise<Set<string>> {
  const cases = rows.flatMap(({ case_id }) => case_id ?? [])
  if (cases.length === 0 || role !== 'administrator') return new Set()
  const opened = await db
    .selectFrom('case_opening')
    .select('case_id')
    .distinct()
    .where('operator_id', '=', accountId)
    .where('case_id', 'in', cases)
    .execute()
  return new Set(opened.flatMap(({ case_id }) => case_id ?? []))
}

/** The conversations of a person's exports, each with the name of the other side. */
export async function findOwnConversations(db: Db, person: Person, rows: readonly StoredExport[]) {
  const ids = rows.flatMap(({ conversation_id }) => conversation_id ?? [])
  const found =
    ids.length === 0
      ? []
      : await db
          .selectFrom('conversation as c')
          .innerJoin('account as performer', 'performer.id', 'c.performer_id')
          .leftJoin('account as member', 'member.id', 'c.member_id')
          .select([
            'c.id',
            'c.kind',
            'c.performer_id',
            'performer.display_name as performer_name',
            'member.display_name as member_name',
          ])
          .where('c.id', 'in', ids)
          .execute()
  return new Map(
    found.map((row): [string, { id: string; kind: ConversationKind; with: string }] => [
      row.id,
      {
        id: row.id,
        kind: row.kind,
        with: row.performer_id === person.accountId ? (row.member_name ?? '') : row.performer_name,
      },
    ]),
  )
}
