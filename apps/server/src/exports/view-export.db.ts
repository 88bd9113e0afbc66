import type { Actor, Person } from '../accounts/index.ts'
import type { Db } from '../db/connect.ts'
import type { StoredExport } from './exports.db.ts'
import { findBlockersNames } from './names.db.ts'
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

/** The conversations of a person's exports, each with the name of the other side: of then, when they have blocked this person. */
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
            'c.member_id',
            'performer.display_name as performer_name',
            'member.display_name as member_name',
          ])
          .where('c.id', 'in', ids)
          .execute()
  const sideOf = (row: (typeof found)[number]) =>
    row.performer_id === person.accountId
      ? { id: row.member_id, name: row.member_name ?? '' }
      : { id: row.performer_id, name: row.performer_name }
  const then = await findBlockersNames(
    db,
    person.accountId,
    found.flatMap((row) => sideOf(row).id ?? []),
  )
  const nameOf = ({ id, name }: ReturnType<typeof sideOf>) =>
    id !== null && then.has(id) ? (then.get(id) ?? '') : name
  return new Map(
    found.map((row): [string, { id: string; kind: ConversationKind; with: string }] => [
      row.id,
      {
        id: row.id,
        kind: row.kind,
        with: nameOf(sideOf(row)),
      },
    ]),
  )
}
