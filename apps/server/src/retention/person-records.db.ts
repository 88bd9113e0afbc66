import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import { eraseDecided, eraseRecords } from './erase-content.db.ts'
import { hasOpenAppeal, isHeldPerson, isKeptMessage, isSanctioned, keepsMessages, type When } from './kept.db.ts'
import { kindsOfPeriod, kindsOnLeaving } from './record-rules.ts'

const IDENTITY = kindsOnLeaving('identity')
const OWN = [...kindsOnLeaving('goes'), ...IDENTITY]

/** SQL: a person's own records that have content, and whether something keeps each. `sealed`: who they were must stay. */
export const ownRecords = (accountId: string, sealed: boolean, when: When): RawBuilder<unknown> => sql`
  select r.id, r.kind, r.leaf_index, case
      when r.kind = any(${IDENTITY}) then ${sealed}
      when m.id is not null then ${isKeptMessage(when)}
      when r.case_id is not null then exists (select 1 from review_case c where c.id = r.case_id and ${keepsMessages(when)})
      when r.kind = any(${kindsOfPeriod('appeals')}) then ${hasOpenAppeal('r.person_id')}
      when r.kind = any(${kindsOfPeriod('notices')}) then ${isHeldPerson('r.person_id')}
      when r.kind = any(${kindsOfPeriod('cases')}) then (${isSanctioned('r.person_id', when.at)} or ${hasOpenAppeal('r.person_id')} or ${isHeldPerson('r.person_id')})
      else false end as kept
  from evidence_record r
  left join message m on r.kind like 'message.%' and m.id = (r.body::jsonb ->> 'message')::uuid
  left join conversation cv on cv.id = m.conversation_id
  where r.person_id = ${accountId} and r.body is not null and r.kind = any(${OWN})`

type Batch = { count: number; messages: number; last: number | undefined }

/**
 * One batch of a person's own records after a place, with the messages they decided.
 * @param pending of those that have no leaf yet, by id; otherwise by leaf
 * @returns `last`: the place to go on after; undefined at the end
 */
export async function eraseOwnRecords(
  tx: Tx,
  accountId: string,
  {
    sealed,
    when,
    pending,
    after,
    limit,
  }: { sealed: boolean; when: When; pending: boolean; after: number; limit: number },
): Promise<Batch> {
  const place = pending ? sql`own.id` : sql`own.leaf_index`
  const { rows } = await sql<{ id: number; kind: string; place: number; kept: boolean }>`
    select own.id, own.kind, own.kept, ${place} as place from (${ownRecords(accountId, sealed, when)}) own
    where ${pending ? sql`own.leaf_index is null` : sql`own.leaf_index is not null`} and ${place} > ${after}
    order by ${place} limit ${limit}`.execute(tx)
  const going = rows.filter((row) => !row.kept)
  const decided = going.filter((row) => row.kind === 'message.decided').map((row) => row.id)
  const others = going.filter((row) => row.kind !== 'message.decided').map((row) => row.id)
  if (decided.length > 0) await eraseDecided(tx, decided, when.at)
  if (others.length > 0) await eraseRecords(tx, others)
  return {
    count: going.length,
    messages: decided.length,
    last: rows.length === limit ? rows.at(-1)?.place : undefined,
  }
}
