import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { makeRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { sequenceAll } from '../log/index.ts'
import { applyRetention } from './apply-retention.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let site: TestSite
let administrator: TestPerson
let people: Record<'host' | 'one' | 'two' | 'guest', string>
beforeAll(async () => {
  site = await createTestSite()
  administrator = await site.staff('administrator')
  const [host, one, two, guest] = [
    await site.performer(),
    await site.member(),
    await site.member(),
    await site.member(),
  ]
  people = { host: host.id, one: one.id, two: two.id, guest: guest.id }
})
afterAll(() => site?.close())

type Who = 'host' | 'one' | 'two' | 'guest'
type Said = { by: Who; minute: number; stays: boolean }
/** Who sat there from which minute until which. */
const SEATS: Partial<Record<Who, readonly [number, number]>> = { one: [10, 40], two: [20, 60], guest: [0, 60] }

// All far past its period; a sign is nowhere near, so that only the hold keeps it.
test.each<[string, 'party' | 'two_shot', Who, Who | null, Said[]]>([
  [
    'a party, a member and whose party it is',
    'party',
    'one',
    'host',
    [
      { by: 'host', minute: 5, stays: false },
      { by: 'host', minute: 15, stays: true },
      { by: 'one', minute: 16, stays: true },
      { by: 'guest', minute: 17, stays: false },
      { by: 'host', minute: 45, stays: false },
    ],
  ],
  [
    'the same the other way round',
    'party',
    'host',
    'one',
    [
      { by: 'host', minute: 15, stays: true },
      { by: 'one', minute: 16, stays: true },
      { by: 'guest', minute: 17, stays: false },
    ],
  ],
  [
    'a party, two members',
    'party',
    'one',
    'two',
    [
      { by: 'one', minute: 15, stays: false },
      { by: 'one', minute: 25, stays: true },
      { by: 'two', minute: 30, stays: true },
      { by: 'host', minute: 30, stays: false },
      { by: 'two', minute: 45, stays: false },
    ],
  ],
  [
    'a party, no other side',
    'party',
    'one',
    null,
    [
      { by: 'one', minute: 15, stays: true },
      { by: 'guest', minute: 17, stays: false },
    ],
  ],
  [
    'two people, no other side',
    'two_shot',
    'one',
    null,
    [
      { by: 'one', minute: 15, stays: true },
      { by: 'host', minute: 16, stays: false },
    ],
  ],
])('[R10] on hold: %s', async (_, kind, subject, other, said) => {
  const { db } = site.app.deps
  const start = site.clock.now().getTime() - 2_000 * DAY_MS
  const at = (minute: number) => new Date(start + minute * MINUTE_MS)
  const conversation = newId()
  const memberId = kind === 'party' ? null : people.one
  await db
    .insertInto('conversation')
    .values({ id: conversation, kind, performer_id: people.host, member_id: memberId, created_at: at(0) })
    .execute()
  const chat = newId()
  await db
    .insertInto('chat')
    .values({ id: chat, conversation_id: conversation, performer_id: people.host, started_at: at(0), ended_at: at(60) })
    .execute()
  for (const [who, [from, to]] of Object.entries(SEATS) as [Who, [number, number]][])
    await db
      .insertInto('seat')
      .values({
        id: newId(),
        chat_id: chat,
        member_id: people[who],
        rate_per_minute: 1,
        share_percent: 50,
        joined_at: at(from),
        paid_until: at(to),
        left_at: at(to),
      })
      .execute()
  for (const [i, { by, minute }] of said.entries()) {
    const [id, text, sender] = [newId(), `ことば${i}`, people[by]]
    await db
      .insertInto('message')
      .values({
        id,
        conversation_id: conversation,
        sender_id: sender,
        client_id: newId(),
        text,
        outcome: 'deliver',
        state: 'shown',
        findings: '[]',
        policy_version: 1,
        position: i,
        revision: i,
        created_at: at(minute),
        shown_at: at(minute),
      })
      .execute()
    const record = makeRecord('message.decided', at(minute), { message: id, conversation, sender, text })
    await db.insertInto('evidence_record').values(record).execute()
  }
  const facts = { chat, conversation, performer: people.host }
  await db
    .insertInto('evidence_record')
    .values(makeRecord('chat.started', at(0), facts))
    .execute()
  const caseId = newId()
  await db
    .insertInto('review_case')
    .values({
      id: caseId,
      kind: 'held',
      urgency: 'normal',
      subject_id: people[subject],
      other_id: other && people[other],
      opened_at: at(60),
      due_at: at(60),
      decided_at: at(60),
      decision: 'clear',
      decision_reason: 'りゆう',
    })
    .execute()
  const sign = { id: newId(), case_id: caseId, subject_id: people[subject], kind: 'held' as const, at: at(60) }
  await db
    .insertInto('case_sign')
    .values({ ...sign, urgency: 'normal', conversation_id: conversation, part_from: 900, part_to: 900 })
    .execute()
  const hold = { id: newId(), case_id: caseId, placed_by: administrator.id, placed_at: at(60), reason: '照会' }
  await db.insertInto('legal_hold').values(hold).execute()
  await sequenceAll(site.app.deps)

  const left = async () => {
    await db.deleteFrom('retention_run').execute()
    expect(await applyRetention(site.app.deps)).toBe('done')
    const rows = await db
      .selectFrom('message')
      .select('text')
      .where('conversation_id', '=', conversation)
      .orderBy('position')
      .execute()
    const chats = await db
      .selectFrom('evidence_record')
      .select('id')
      .where('kind', '=', 'chat.started')
      .where('body', 'like', `%${conversation}%`)
      .execute()
    return { words: rows.map(({ text }) => text !== ''), chats: chats.length }
  }
  expect(await left()).toEqual({ words: said.map(({ stays }) => stays), chats: 1 })
  await db
    .updateTable('legal_hold')
    .set({ lifted_at: at(60), lifted_by: administrator.id, lifted_reason: '' })
    .execute()
  expect(await left()).toEqual({ words: said.map(() => false), chats: 0 })
})
