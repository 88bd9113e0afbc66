import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { newId } from '../ids.ts'
import { bookEntry, chargePostings } from './index.ts'

let site: TestSite
let member: TestPerson
let performer: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  member = await site.member('たろう', 1_000)
  performer = await site.performer('ゆい')
})
afterAll(() => site?.close())

const charge = (price: number, key = newId()) =>
  site.app.deps.db.transaction().execute((tx) =>
    bookEntry(tx, {
      kind: 'mail',
      key,
      reference: { member: member.id, performer: performer.id },
      postings: chargePostings(member.id, performer.id, price, 50),
      at: site.clock.now(),
    }),
  )
const balances = async () => {
  const { rows } = await sql<{ balance: number; sum: number }>`
    select a.balance, coalesce(sum(p.amount), 0) as sum from ledger_account a left join ledger_posting p on p.ledger_account_id = a.id
    where a.owner_id is not null group by a.id`.execute(site.app.deps.db)
  return rows
}

test('many at once: no balance below zero, no point made or lost', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => charge(70)))
  expect(answers.filter((a) => a === 'booked')).toHaveLength(14)
  expect(answers.filter((a) => a === 'points_short')).toHaveLength(16)
  for (const { balance, sum } of await balances()) expect(balance).toBe(sum)
  const total = await sql<{ sum: number }>`select sum(amount) from ledger_posting`.execute(site.app.deps.db)
  expect(total.rows[0]?.sum).toBe(0)
})

test('the same key is booked once, also at the same moment', async () => {
  const key = newId()
  const answers = await Promise.all([charge(1, key), charge(1, key), charge(1, key)])
  expect(answers.sort()).toEqual(['already', 'already', 'booked'])
})

test('the database itself refuses an entry that does not sum to zero', async () => {
  const entry = newId()
  await expect(
    site.app.deps.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('ledger_entry')
        .values({ id: entry, kind: 'credit', key: entry, reference: '{}', at: site.clock.now() })
        .execute()
      const { id } = await tx
        .selectFrom('ledger_account')
        .select('id')
        .where('owner_id', '=', member.id)
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('ledger_posting')
        .values({ entry_id: entry, ledger_account_id: id, amount: 5, balance: 5 })
        .execute()
    }),
  ).rejects.toThrow('does not sum to zero')
})

test('a charge is split without a rest, for any price and share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100 }), (price, share) => {
      const postings = chargePostings('m', 'p', price, share)
      expect(postings.reduce((sum, p) => sum + p.amount, 0)).toBe(0)
      for (const p of postings.slice(1)) expect(p.amount).toBeGreaterThanOrEqual(0)
    }),
  )
})
