import type { Staying } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import {
  belongsToSign,
  caseKeptUntil,
  isHeldCase,
  isMessageOfTheTwo,
  isOpenCase,
  keepsMessages,
  type When,
} from './kept.db.ts'

/** What keeps something of one person, and what follows for who they were. */
export type Stays = {
  stays: Staying[]
  cases: readonly CaseRow[]
  /** Name, address and proof of age are needed by one of the reasons: they are sealed instead of destroyed. */
  sealed: boolean
  held: boolean
  /** A suspension or the end of the membership is in force. */
  sanctioned: boolean
  /** Marks of devices and contact details stay, so that leaving is no way back in (R9, R11). */
  marked: boolean
}

type CaseRow = {
  id: string
  is_subject: boolean
  held: boolean
  open: boolean
  own_appeal: boolean
  until: Date | null
  /** Decided so, and not taken back. */
  violation: boolean
  grave: boolean
  messages: number
}

/** @param settled her pay was paid out elsewhere */
export async function findStays(tx: Tx, accountId: string, settled: boolean, when: When): Promise<Stays> {
  const cases = await findKeptCases(tx, accountId, when)
  const appeals = await countLooseAppeals(tx, accountId)
  const sanction = await findSanction(tx, accountId, when.at)
  const money = await findMoney(tx, accountId)
  const owed = settled ? 0 : money.owed
  const held = cases.some((row) => row.held)
  const sanctioned = sanction.count > 0
  return {
    cases,
    held,
    sanctioned,
    marked: held || sanctioned || cases.some((row) => row.is_subject && row.open) || (await isBlocked(tx, accountId)),
    sealed: held || owed > 0 || appeals > 0 || cases.some((row) => row.is_subject && (row.open || row.grave)),
    stays: [
      ...cases.map(toStaying),
      ...(appeals > 0 ? [stay('open_appeal', appeals, null)] : []),
      ...(owed > 0 ? [stay('earnings', owed, null)] : []),
      ...(sanction.count > 0 ? [stay('sanction', sanction.count, sanction.until)] : []),
      ...(money.movements > 0 ? [stay('money', money.movements, null)] : []),
    ],
  }
}

const stay = (reason: Staying['reason'], count: number, until: Date | null, caseId: string | null = null): Staying => ({
  reason,
  count,
  until: until?.toISOString() ?? null,
  caseId,
})

function toStaying({ id, held, open, own_appeal, until, messages }: CaseRow): Staying {
  if (held) return stay('hold', messages, null, id)
  if (open) return stay(own_appeal ? 'open_appeal' : 'open_case', messages, null, id)
  return stay('case', messages, until, id)
}

/**
 * Cases that keep something of this person, with how many of their messages. `grave`: a violation that did harm or was
 * reported: who it was is needed as long as what was done.
 */
async function findKeptCases(tx: Tx, accountId: string, when: When): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select c.id, c.subject_id = ${accountId} as is_subject, ${isHeldCase} as held, ${isOpenCase} as open, ${caseKeptUntil(when)} as until,
      exists (select 1 from appeal a left join sanction s on s.id = a.sanction_id
        where a.appellant_id = ${accountId} and a.state = 'open' and c.id in (a.case_id, s.case_id)) as own_appeal,
      (c.undone_at is null and c.decision = 'violation') as violation,
      (c.undone_at is null and c.decision = 'violation' and (c.category like 'harm.%'
        or exists (select 1 from case_sign rs where rs.case_id = c.id and rs.kind = 'report'))) as grave,
      (select count(*) from message m join conversation cv on cv.id = m.conversation_id
        where m.sender_id = ${accountId} and m.erased_at is null and (
          (${isHeldCase} or ${isOpenCase}) and ${isMessageOfTheTwo}
          or exists (select 1 from case_sign s where s.case_id = c.id and s.conversation_id = m.conversation_id and ${belongsToSign})))
        as messages
    from review_case c where ${accountId} in (c.subject_id, c.other_id) and ${keepsMessages(when)} order by c.opened_at`.execute(
    tx,
  )
  return rows
}

/** Open appeals about what the program did of itself. */
async function countLooseAppeals(tx: Tx, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from appeal a left join sanction s on s.id = a.sanction_id
    where a.appellant_id = ${accountId} and a.state = 'open' and a.case_id is null and s.case_id is null`.execute(tx)
  return rows[0]?.count ?? 0
}

async function findSanction(tx: Tx, accountId: string, at: Date): Promise<{ count: number; until: Date | null }> {
  const { rows } = await sql<{ count: number; until: Date | null }>`
    select count(*) as count, case when bool_or(step = 'withdrawal') then null else max(ends_at) end as until
    from sanction where account_id = ${accountId} and lifted_at is null
      and (step in ('suspension', 'withdrawal_review') and ends_at > ${at} or step = 'withdrawal')`.execute(tx)
  return rows[0] ?? { count: 0, until: null }
}

/** Someone's block on them stands. */
async function isBlocked(tx: Tx, accountId: string): Promise<boolean> {
  const block = await tx.selectFrom('block').select('blocker_id').where('blocked_id', '=', accountId).executeTakeFirst()
  return block !== undefined
}

async function findMoney(tx: Tx, accountId: string): Promise<{ movements: number; owed: number }> {
  const { rows } = await sql<{ movements: number; owed: number }>`
    select (select count(*) from ledger_posting p where p.ledger_account_id = any(array_agg(a.id))) as movements,
      coalesce(sum(a.balance) filter (where a.kind = 'performer_earnings'), 0) as owed
    from ledger_account a where a.owner_id = ${accountId}`.execute(tx)
  return rows[0] ?? { movements: 0, owed: 0 }
}
