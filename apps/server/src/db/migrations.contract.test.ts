import { commitRecord, leafHash } from '@sekisho/evidence'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../../tests/setup/test-database.ts'
import { newId } from '../ids.ts'
import { listOwnDecisions } from '../review/appeals.db.ts'
import { DEFAULT_POLICY } from '../safety/index.ts'
import { connect } from './connect.ts'
import * as foundation from './migrations/0001-foundation.ts'
import * as deskCases from './migrations/0002-desk-cases.ts'
import * as deskRules from './migrations/0003-desk-rules.ts'
import * as evidenceLog from './migrations/0004-evidence-log.ts'

test('[R3] open cases of the same two become one; what was decided stays as it was, each with its sign', async () => {
  const database = await createTestDatabase()
  const { db, close } = connect(database.url, { max: 1 })
  try {
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    await db.transaction().execute((tx) => foundation.up(tx as never))
    const [member, performer, moderator] = [newId(), newId(), newId()]
    for (const [id, role] of [
      [member, 'member'],
      [performer, 'performer'],
      [moderator, 'moderator'],
    ] as const) {
      await sql`insert into auth_user (id, name, email, role) values (${id}, 'x', ${id}, ${role})`.execute(db)
      await sql`insert into account (id, role, display_name, joined_at) values (${id}, ${role}, 'x', now())`.execute(db)
    }
    const conversation = newId()
    await sql`insert into conversation (id, kind, performer_id, member_id, created_at) values (${conversation}, 'mail', ${performer}, ${member}, now())`.execute(
      db,
    )
    const made = async (kind: string, urgency: string, other: string | null, minutes: number, decided = false) => {
      const id = newId()
      await sql`insert into review_case (id, kind, urgency, subject_id, other_id, conversation_id, opened_at, due_at, decided_at, decided_by, decision, decision_reason)
        values (${id}, ${kind}, ${urgency}, ${member}, ${other}, ${conversation}, now() + make_interval(mins => ${minutes}), now() + make_interval(mins => ${60 - minutes}),
                ${decided ? sql`now()` : null}, ${decided ? moderator : null}, ${decided ? 'violation' : null}, ${decided ? '理由' : null})`.execute(
        db,
      )
      return id
    }
    const oldest = await made('report', 'normal', performer, 0)
    const held = await made('held', 'urgent', performer, 10)
    const dispute = await made('dispute', 'normal', performer, 20)
    const alone = await made('held', 'normal', null, 5)
    const decided = await made('held', 'normal', performer, 1, true)
    await sql`insert into case_opening (id, case_id, operator_id, reason, at) values (${newId()}, ${oldest}, ${moderator}, '確認', now())`.execute(
      db,
    )

    await db.transaction().execute((tx) => deskCases.up(tx as never))

    const cases = await db.selectFrom('review_case').selectAll().execute()
    const one = (id: string) => cases.find((row) => row.id === id)
    // The oldest stays, urgent and due as its most urgent sign, named after its weightiest.
    expect(one(oldest)).toMatchObject({ decided_at: null, sign_count: 3, urgency: 'urgent', kind: 'held' })
    expect(one(oldest)?.first_read_by).toBe(moderator)
    for (const id of [held, dispute]) expect(one(id)).toMatchObject({ decision: 'duplicate', duplicate_of: oldest })
    expect(one(alone)).toMatchObject({ decided_at: null, sign_count: 1 })
    expect(one(decided)).toMatchObject({ decision: 'violation', duplicate_of: null })
    const signs = await db.selectFrom('case_sign').select(['case_id', 'kind', 'settled_at', 'reporter_id']).execute()
    expect(signs.filter((sign) => sign.case_id === oldest).map((sign) => sign.kind)).toEqual(
      expect.arrayContaining(['report', 'held', 'dispute']),
    )
    expect(signs.find((sign) => sign.kind === 'report')?.reporter_id).toBe(performer)
    expect(signs.find((sign) => sign.case_id === decided)?.settled_at).not.toBeNull()
    expect(signs).toHaveLength(5)
    // Who had opened the oldest had seen one sign of the three: nobody decides on what they have not seen.
    expect(await db.selectFrom('case_opening').select(['case_id', 'signs']).execute()).toEqual([
      { case_id: oldest, signs: 1 },
    ])
  } finally {
    await close()
    await database.drop()
  }
})

test('[R9] what was decided before can still be appealed, with the sanction that rests on it; what staff did is in the audit', async () => {
  const database = await createTestDatabase()
  const { db, close } = connect(database.url, { max: 1 })
  try {
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    await db.transaction().execute((tx) => foundation.up(tx as never))
    const [member, performer, moderator] = [newId(), newId(), newId()]
    for (const [id, role] of [
      [member, 'member'],
      [performer, 'performer'],
      [moderator, 'moderator'],
    ] as const) {
      await sql`insert into auth_user (id, name, email, role) values (${id}, 'x', ${id}, ${role})`.execute(db)
      await sql`insert into account (id, role, display_name, joined_at) values (${id}, ${role}, 'x', now())`.execute(db)
    }
    const conversation = newId()
    await sql`insert into conversation (id, kind, performer_id, member_id, created_at) values (${conversation}, 'mail', ${performer}, ${member}, now())`.execute(
      db,
    )
    await sql`insert into policy (version, body, published_at) values (1, ${JSON.stringify(DEFAULT_POLICY)}, now())`.execute(
      db,
    )
    const decided = async (kind: string, category: string | null, other: string | null) => {
      const id = newId()
      await sql`insert into review_case (id, kind, category, urgency, subject_id, other_id, conversation_id, opened_at, due_at, decided_at, decided_by, decision, decision_reason)
        values (${id}, ${kind}, ${category}, 'normal', ${member}, ${other}, ${conversation}, now(), now(), now(), ${moderator}, 'violation', '理由')`.execute(
        db,
      )
      return id
    }
    // A report has no message: strike and sanction of its decision rest on none.
    const report = await decided('report', null, performer)
    const plain = await decided('held', 'harm.threat', performer)
    const [strike, sanction] = [newId(), newId()]
    await sql`insert into strike (id, account_id, points, clause, case_id, at, expires_at) values (${strike}, ${member}, 3, 'harm', ${report}, '2026-01-02T03:04:05.678Z', now() + interval '90 days')`.execute(
      db,
    )
    await sql`insert into sanction (id, account_id, step, clause, evidence, starts_at, ends_at, decided_by)
      values (${sanction}, ${member}, 'restriction', 'harm', '[]', '2026-01-02T03:04:05.678Z', now() + interval '14 days', ${moderator})`.execute(
      db,
    )
    const body = JSON.stringify({
      v: 1,
      kind: 'case.decided',
      by: moderator,
      case: report,
      subject: member,
      reason: '理由',
    })
    await sql`insert into evidence_record (kind, at, body, salt, commitment, leaf) values ('case.decided', now(), ${body}, '', '', '')`.execute(
      db,
    )

    await db.transaction().execute((tx) => deskCases.up(tx as never))
    await db.transaction().execute((tx) => deskRules.up(tx as never))

    expect(await db.selectFrom('sanction').select(['case_id', 'strike_id']).execute()).toEqual([
      { case_id: report, strike_id: strike },
    ])
    const policy = { ...DEFAULT_POLICY, version: 1 }
    const own = await listOwnDecisions(db, member, policy, 'ja', new Date())
    expect(own.map(({ caseId, step, mayAppeal }) => ({ caseId, step, mayAppeal }))).toEqual(
      expect.arrayContaining([
        { caseId: report, step: 'restriction', mayAppeal: true },
        { caseId: plain, step: null, mayAppeal: true },
      ]),
    )
    expect(own.find((one) => one.caseId === plain)?.clause).toContain('第6条')
    expect(
      await db.selectFrom('staff_action').select(['operator_id', 'kind', 'case_id', 'person_id', 'reason']).execute(),
    ).toEqual([{ operator_id: moderator, kind: 'case.decided', case_id: report, person_id: member, reason: '理由' }])
  } finally {
    await close()
    await database.drop()
  }
})

test('[R3] records of the first form are committed anew: their own kind, found by whom they are about, provable field by field', async () => {
  const database = await createTestDatabase()
  const { db, close } = connect(database.url, { max: 1 })
  try {
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    for (const step of [foundation, deskCases, deskRules]) await db.transaction().execute((tx) => step.up(tx as never))
    const at = new Date('2026-10-02T03:04:05.678Z')
    const salt = Buffer.alloc(32, 9)
    const [caseId, subject, other, conversation] = [newId(), newId(), newId(), newId()]
    const keep = (kind: string, facts: object) =>
      sql`insert into evidence_record (kind, at, body, salt, commitment, leaf)
        values (${kind}, ${at}, ${JSON.stringify({ v: 1, kind, at: at.toISOString(), ...facts })}, ${salt}, '', '')`.execute(
        db,
      )
    await keep('case.opened', { case: caseId, kind: 'held', subject, other })
    await keep('message.decided', { sender: subject, conversation, text: '文' })
    await sql`insert into evidence_record (kind, at, commitment, leaf) values ('erased', ${at}, 'c', 'l')`.execute(db)

    await db.transaction().execute((tx) => evidenceLog.up(tx as never))

    const [opened, message, erased] = await db.selectFrom('evidence_record').selectAll().orderBy('id').execute()
    const fields = JSON.parse(opened?.body ?? '')
    expect(fields).toEqual({
      v: 2,
      kind: 'case.opened',
      at: at.toISOString(),
      case: caseId,
      sign: 'held',
      subject,
      other,
    })
    const commitment = Buffer.from(commitRecord(fields, salt))
    expect(opened).toMatchObject({
      commitment,
      leaf: Buffer.from(leafHash(commitment)),
      leaf_index: null,
      case_id: caseId,
      person_id: subject,
      other_id: other,
    })
    expect(message).toMatchObject({ conversation_id: conversation, person_id: subject })
    expect(erased).toMatchObject({ body: null, commitment: Buffer.from('c') })
  } finally {
    await close()
    await database.drop()
  }
})
