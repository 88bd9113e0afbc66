import { DEFAULT_RETENTION, ROUTES } from '@sekisho/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { expectWhole, newestTree } from '../../../../tests/setup/whole-log.ts'
import { makeRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { sequenceAll } from '../log/index.ts'
import { applyRetention } from './apply-retention.ts'

const DAY_MS = 86_400_000
/** Messages stand so far apart that some lie within ten places of another and some do not. */
const STRIDE = 4

let site: TestSite
let administrator: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  administrator = await site.staff('administrator')
})
afterAll(() => site?.close())

const ageArb = fc.oneof(
  fc.integer({ min: 0, max: 2_200 }),
  fc.integer({ min: 366, max: 1_000 }),
  fc.constantFrom(364, 365, 1_094, 1_095, 1_824, 1_825),
)
const closedArb = fc.record({
  decision: fc.constantFrom('clear' as const, 'note' as const, 'violation' as const),
  age: ageArb,
  undone: fc.boolean(),
})
const caseArb = fc.record({
  kind: fc.constantFrom('report' as const, 'held' as const),
  ofMember: fc.boolean(),
  closed: fc.option(closedArb),
  held: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  about: fc.oneof(fc.record({ message: fc.nat(11) }), fc.record({ from: fc.nat(48), to: fc.nat(48) })),
})
type Case = typeof caseArb extends fc.Arbitrary<infer C> ? C : never
const worldArb = fc.record({
  messages: fc.array(fc.record({ age: ageArb, byMember: fc.boolean() }), { minLength: 1, maxLength: 12 }),
  // Two of one direction cannot be open at once.
  cases: fc.uniqueArray(caseArb, {
    maxLength: 3,
    selector: (c) => (c.closed ? JSON.stringify(c) : `open ${c.ofMember}`),
  }),
})
type World = { messages: { age: number; byMember: boolean }[]; cases: Case[] }

/** The rule in words of its own: what the SQL says, said again without a database. */
function staysBecauseOf(one: Case, position: number, messages: number): boolean {
  if (one.held || !one.closed) return true
  const period =
    one.closed.decision === 'violation' && !one.closed.undone
      ? DEFAULT_RETENTION.cases
      : one.kind === 'report'
        ? DEFAULT_RETENTION.reports
        : 0
  if (one.closed.age >= period) return false
  if ('message' in one.about) {
    const at = Math.min(one.about.message, messages - 1) * STRIDE
    return Math.abs(position - at) <= 10
  }
  return position >= one.about.from && position <= one.about.to
}

const stays = ({ messages, cases }: World, i: number) =>
  (messages[i]?.age ?? 0) < DEFAULT_RETENTION.messages ||
  cases.some((c) => staysBecauseOf(c, i * STRIDE, messages.length))

async function build({ messages, cases }: World) {
  const { db } = site.app.deps
  const now = site.clock.now()
  // A second older than its days, so that no row lies on the very edge of two clocks.
  const ago = (age: number) => new Date(now.getTime() - age * DAY_MS - 1_000)
  const [member, performer] = [newId(), newId()]
  for (const [id, role] of [
    [member, 'member'],
    [performer, 'performer'],
  ] as const) {
    await db
      .insertInto('auth_user')
      .values({ id, role, name: 'だれか', email: `${id}@example.com` })
      .execute()
    await db.insertInto('account').values({ id, role, display_name: 'だれか', locale: 'ja', joined_at: now }).execute()
  }
  const conversation = newId()
  await db
    .insertInto('conversation')
    .values({ id: conversation, kind: 'two_shot', performer_id: performer, member_id: member, created_at: now })
    .execute()
  const ids = messages.map(() => newId())
  for (const [i, { age, byMember }] of messages.entries()) {
    const sender = byMember ? member : performer
    const [id, text, at] = [ids[i] as string, `ことば${i}`, ago(age)]
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
        position: i * STRIDE,
        revision: i,
        created_at: at,
        shown_at: at,
      })
      .execute()
    await db
      .insertInto('evidence_record')
      .values(makeRecord('message.decided', at, { message: id, conversation, sender, text }))
      .execute()
  }
  for (const one of cases) {
    const [subject, other] = one.ofMember ? [member, performer] : [performer, member]
    const decided = one.closed && ago(one.closed.age)
    const caseId = newId()
    await db
      .insertInto('review_case')
      .values({
        id: caseId,
        kind: one.kind,
        urgency: 'normal',
        subject_id: subject,
        other_id: other,
        opened_at: decided ?? now,
        due_at: decided ?? now,
        ...(one.closed && {
          decided_at: decided,
          decision: one.closed.decision,
          decision_reason: 'りゆう',
          ...(one.closed.undone && { undone_at: decided }),
        }),
      })
      .execute()
    const about = 'message' in one.about ? ids[Math.min(one.about.message, ids.length - 1)] : undefined
    await db
      .insertInto('case_sign')
      .values({
        id: newId(),
        case_id: caseId,
        subject_id: subject,
        kind: one.kind,
        urgency: 'normal',
        conversation_id: conversation,
        ...(about === undefined
          ? { part_from: 'from' in one.about ? one.about.from : 0, part_to: 'to' in one.about ? one.about.to : 0 }
          : { message_id: about }),
        at: decided ?? now,
        ...(decided && { settled_at: decided }),
      })
      // One message comes to the desk once in each way; another case of the same kind then has no sign of it.
      .onConflict((oc) => oc.doNothing())
      .execute()
    if (one.held)
      await db
        .insertInto('legal_hold')
        .values({ id: newId(), case_id: caseId, placed_by: administrator.id, placed_at: now, reason: '照会' })
        .execute()
  }
  return { conversation, ids }
}

test('[R10] whatever was said, reported, decided and held: exactly what is past its period and not kept goes', async () => {
  const { db } = site.app.deps
  await fc.assert(
    fc.asyncProperty(worldArb, async (world) => {
      const distinct = world.cases.every(
        (a, i) =>
          !world.cases.some((b, j) => j < i && a.kind === b.kind && 'message' in a.about && 'message' in b.about),
      )
      fc.pre(distinct)
      const { conversation } = await build(world)
      await sequenceAll(site.app.deps)
      const before = await newestTree(db)
      await db.deleteFrom('retention_run').execute()
      expect(await applyRetention(site.app.deps, { batch: 5 })).toBe('done')
      const rows = await db
        .selectFrom('message')
        .select(['position', 'text', 'erased_at'])
        .where('conversation_id', '=', conversation)
        .orderBy('position')
        .execute()
      expect(rows.map(({ position, text }) => [position, text !== ''])).toEqual(
        world.messages.map((_, i) => [i * STRIDE, stays(world, i)]),
      )
      expect(rows.every(({ text, erased_at }) => (text === '') === (erased_at !== null))).toBe(true)
      const records = await db
        .selectFrom('evidence_record')
        .select('body')
        .where('conversation_id', '=', conversation)
        .where('kind', '=', 'message.decided')
        .orderBy('id')
        .execute()
      expect(records.map(({ body }) => body !== null)).toEqual(world.messages.map((_, i) => stays(world, i)))
      await expectWhole(db, before)
    }),
    {
      numRuns: 60,
      // A decision that was undone keeps nothing; one that stands does.
      examples: [false, true].map((undone) => [
        {
          messages: [{ age: 400, byMember: true }],
          cases: [
            {
              kind: 'held' as const,
              ofMember: true,
              closed: { decision: 'violation' as const, age: 399, undone },
              held: false,
              about: { message: 0 },
            },
          ],
        },
      ]) as [World][],
    },
  )
  const { rows } = await administrator.call(ROUTES.retentionPreview, {})
  expect(rows.find(({ kind }) => kind === 'messages')?.goes).toBe(0)
}, 120_000)
