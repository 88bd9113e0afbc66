import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { newId } from '../ids.ts'

let site: TestSite
let moderator: TestPerson
let member: TestPerson
let other: TestPerson
let performer: TestPerson

/** Noon in Japan on the first of these days; everything below is counted from it. */
const FROM = '2025-03-10'
const TO = '2025-03-11'
const NOON = Date.parse('2025-03-10T12:00:00+09:00')
const minutesIn = (minutes: number) => new Date(NOON + minutes * 60_000)
const DAY = 24 * 60

type Made = {
  kind: 'held' | 'dispute' | 'report'
  category?: 'contact.phone' | 'harm.threat'
  urgency?: 'urgent' | 'normal'
  opened: number
  read?: number
  decided?: number
  decision?: 'clear' | 'note' | 'violation' | 'duplicate'
  subject?: TestPerson
}
async function addCase(made: Made): Promise<string> {
  const id = newId()
  const { urgency = 'normal', category = null } = made
  const opened_at = minutesIn(made.opened)
  await site.app.deps.db
    .insertInto('review_case')
    .values({
      id,
      kind: made.kind,
      category,
      report_reason: null,
      urgency,
      subject_id: (made.subject ?? member).id,
      other_id: null,
      opened_at,
      due_at: new Date(opened_at.getTime() + (urgency === 'urgent' ? 30 : DAY) * 60_000),
      claimed_by: null,
      first_read_at: made.read === undefined ? null : minutesIn(made.read),
      first_read_by: made.read === undefined ? null : moderator.id,
      decided_at: made.decided === undefined ? null : minutesIn(made.decided),
      decided_by: made.decided === undefined ? null : moderator.id,
      decision: made.decision ?? null,
      decision_reason: made.decision ? 'はい' : null,
      clause: null,
      step: null,
      duplicate_of: null,
      undone_by: null,
      undone_reason: null,
    })
    .execute()
  await site.app.deps.db
    .insertInto('case_sign')
    .values({
      id: newId(),
      case_id: id,
      subject_id: (made.subject ?? member).id,
      kind: made.kind,
      category,
      report_reason: null,
      urgency,
      conversation_id: null,
      message_id: null,
      part_from: null,
      part_to: null,
      reporter_id: null,
      linked_id: null,
      at: opened_at,
    })
    .execute()
  return id
}

beforeAll(async () => {
  site = await createTestSite()
  moderator = await site.staff()
  await site.app.deps.db
    .updateTable('account')
    .set({ display_name: '=cmd|運営' })
    .where('id', '=', moderator.id)
    .execute()
  member = await site.member('会員いち')
  other = await site.member('会員に')
  performer = await site.performer()
  const { conversationId } = await site.twoShot(member, performer)
  const texts = ['こんばんは', '電話は090-1234-5678だよ', 'はい', 'いいね', '今日は寒い']
  for (const text of texts) await member.send(conversationId, text)
  const { db } = site.app.deps
  // 23:59 in Japan on the first day, but for the last one: just after midnight.
  await db
    .updateTable('message')
    .set({ created_at: minutesIn(12 * 60 - 1) })
    .execute()
  await db
    .updateTable('message')
    .set({ created_at: minutesIn(12 * 60) })
    .where('text', '=', '今日は寒い')
    .execute()

  await addCase({
    kind: 'held',
    category: 'harm.threat',
    urgency: 'urgent',
    opened: 0,
    read: 4,
    decided: 10,
    decision: 'violation',
  })
  await addCase({
    kind: 'held',
    category: 'harm.threat',
    urgency: 'urgent',
    opened: 5,
    read: 15,
    decided: 45,
    decision: 'violation',
  })
  await addCase({ kind: 'report', opened: 10, read: 70, decided: 130, decision: 'note', subject: other })
  await addCase({
    kind: 'dispute',
    category: 'contact.phone',
    opened: 20,
    read: 30,
    decided: 40,
    decision: 'clear',
    subject: other,
  })
  const upheld = await addCase({
    kind: 'dispute',
    category: 'contact.phone',
    opened: 20,
    read: 30,
    decided: 40,
    decision: 'violation',
    subject: other,
  })
  await addCase({ kind: 'report', opened: 30, decided: 40, decision: 'duplicate', subject: performer })
  await addCase({ kind: 'report', opened: 30, subject: other })
  // The day before the range, and out of it.
  await addCase({ kind: 'report', opened: -12 * 60 - 1, decided: -12 * 60 - 1, decision: 'clear', subject: other })
  const sanction = newId()
  await db
    .insertInto('sanction')
    .values({
      id: sanction,
      account_id: member.id,
      step: 'warning',
      clause: 'contact',
      starts_at: minutesIn(50),
      decided_by: null,
      case_id: null,
      strike_id: null,
      chosen_because: null,
      evidence: JSON.stringify([
        (await db.selectFrom('message').select('id').where('state', '=', 'refused').executeTakeFirstOrThrow()).id,
      ]),
    })
    .execute()
  const appeal = (about: { case_id: string } | { sanction_id: string }, state: 'upheld' | 'overturned') =>
    db
      .insertInto('appeal')
      .values({
        id: newId(),
        case_id: null,
        sanction_id: null,
        ...about,
        appellant_id: member.id,
        state,
        opened_at: minutesIn(60),
        due_at: minutesIn(600),
        claimed_by: null,
        decided_by: moderator.id,
        decided_at: minutesIn(90),
        reason: 'はい',
      })
      .execute()
  await appeal({ sanction_id: sanction }, 'overturned')
  await appeal({ case_id: upheld }, 'upheld')
})
afterAll(() => site?.close())

const read = () => moderator.call(ROUTES.statistics, { query: { from: FROM, to: TO } })

test('cases by kind, category and outcome; every day; what waits by age', async () => {
  const { cases, days, openByAge } = await read()
  const none = { opened: 0, clear: 0, note: 0, violation: 0, duplicate: 0, open: 0 }
  expect(cases).toEqual([
    { ...none, kind: 'dispute', category: 'contact.phone', opened: 2, clear: 1, violation: 1 },
    { ...none, kind: 'held', category: 'harm.threat', opened: 2, violation: 2 },
    { ...none, kind: 'report', category: null, opened: 3, note: 1, duplicate: 1, open: 1 },
  ])
  expect(days).toEqual([
    { day: FROM, opened: 7, decided: 6 },
    { day: TO, opened: 0, decided: 0 },
  ])
  expect(openByAge.at(-1)).toEqual({ age: 'over_3d', urgent: 0, normal: 1, late: 1 })
})

test('time to the first look and to the decision: median and nine of ten', async () => {
  const { times } = await read()
  expect(times).toEqual([
    { urgency: 'urgent', looked: 2, lookMedian: 7, lookP90: 9.4, decided: 2, decideMedian: 25, decideP90: 37, late: 1 },
    {
      urgency: 'normal',
      looked: 3,
      lookMedian: 10,
      lookP90: 50,
      decided: 3,
      decideMedian: 20,
      decideP90: 100,
      late: 0,
    },
  ])
})

test('disputes and appeals by the category whose rule was disputed', async () => {
  const { rules } = await read()
  expect(rules).toEqual([
    { category: 'contact.phone', disputes: 2, disputesCleared: 1, appeals: 2, appealsOverturned: 1 },
  ])
})

test('alarms by day in Japan and category', async () => {
  const { alarms } = await read()
  expect(alarms).toEqual([
    { day: FROM, messages: 4, stopped: 1, perThousand: 250, categories: [{ category: 'contact.phone', stopped: 1 }] },
    { day: TO, messages: 1, stopped: 0, perThousand: 0, categories: [] },
  ])
})

test('repeat offenders are counted, not named; load is in order of name', async () => {
  const { offenders, load } = await read()
  expect(offenders.filter(({ people }) => people > 0)).toEqual([
    { role: 'member', violations: '1', people: 1 },
    { role: 'member', violations: '2', people: 1 },
  ])
  expect(JSON.stringify(offenders)).not.toContain('会員')
  expect(load).toEqual([{ id: moderator.id, displayName: '=cmd|運営', open: 0, decided7: 0, decided30: 0 }])
})

test('figures of a year', async () => {
  const figures = await moderator.call(ROUTES.transparency, { query: { year: 2025 } })
  expect(figures).toMatchObject({
    year: 2025,
    messages: 5,
    stopped: 1,
    stoppedByCategory: [{ category: 'contact.phone', stopped: 1 }],
    casesByKind: [
      { kind: 'dispute', cases: 2 },
      { kind: 'held', cases: 2 },
      { kind: 'report', cases: 4 },
    ],
    decisions: [
      { outcome: 'clear', cases: 2 },
      { outcome: 'duplicate', cases: 1 },
      { outcome: 'note', cases: 1 },
      { outcome: 'violation', cases: 3 },
    ],
    sanctions: [{ step: 'warning', by: 'program', sanctions: 1 }],
    disputes: 2,
    disputesCleared: 1,
    appeals: 2,
    appealsOverturned: 1,
    withdrawals: 0,
  })
})

test('an export is a safe CSV without message text, and is on record', async () => {
  const { csv, fileName } = await moderator.call(ROUTES.exportStatistics, { body: { of: 'load', from: FROM, to: TO } })
  expect(fileName).toBe('sekisho-load-2025-03-10-2025-03-11.csv')
  expect(csv).toBe("\uFEFFdisplayName,open,decided7,decided30\r\n'=cmd|運営,0,0,0\r\n")
  for (const of of ['cases', 'open', 'days', 'times', 'rules', 'alarms', 'offenders', 'transparency'] as const) {
    const table = await moderator.call(ROUTES.exportStatistics, { body: { of, from: FROM, to: TO } })
    expect(table.csv.split('\r\n').length).toBeGreaterThan(2)
    expect(table.csv).not.toMatch(/こんばんは|会員いち|undefined|NaN/)
  }
  const administrator = await site.staff('administrator')
  const { actions } = await administrator.call(ROUTES.staffActions, { body: { kind: 'statistics.exported' } })
  expect(actions).toHaveLength(9)
  expect(actions.at(-1)).toMatchObject({
    operatorId: moderator.id,
    facts: expect.arrayContaining([
      { name: 'of', value: 'load' },
      { name: 'from', value: FROM },
      { name: 'to', value: TO },
    ]),
  })
})

test('a range that is empty or too long is refused', async () => {
  expect(await codeOf(moderator.call(ROUTES.statistics, { query: { from: TO, to: FROM } }))).toBe('invalid')
  expect(await codeOf(moderator.call(ROUTES.statistics, { query: { from: '2020-01-01', to: TO } }))).toBe('invalid')
})
