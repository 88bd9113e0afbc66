import { ROUTES, type Route } from '@sekisho/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actorOf, codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { decideAgeProof, submitAgeProof } from '../accounts/index.ts'
import { appendRecord, type RecordKind } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { creditPoints } from '../points/index.ts'

let site: TestSite
let administrator: TestPerson
let moderator: TestPerson
beforeEach(async () => {
  site = await createTestSite()
  administrator = await site.staff('administrator')
  moderator = await site.staff()
})
afterEach(() => site.close())

const record = (kind: RecordKind, facts: Parameters<typeof appendRecord>[3]) =>
  site.app.deps.db.transaction().execute((tx) => appendRecord(tx, kind, site.clock.now(), facts))

/** What staff did, who took what out of the site, what went and what is held back, and whether the log is well. */
const AUDITED: ReadonlySet<string> = new Set([
  'staffActions',
  'staffMembers',
  'exports',
  'export',
  'nondisclosures',
  'logStatus',
  'retentionPreview',
  'retentionRuns',
  'erasures',
  'holds',
])

describe('an auditor', () => {
  test('reads what staff did, took out and let go, and nothing else of the desk', async () => {
    const auditor = await site.staff('auditor')
    const { actions } = await auditor.call(ROUTES.staffActions, { body: {} })
    expect(actions.map(({ kind }) => kind)).toContain('staff.signed_in')
    const { staff } = await auditor.call(ROUTES.staffMembers, {})
    expect(staff.map(({ role }) => role).sort()).toEqual(['administrator', 'auditor', 'moderator'])
    const open: string[] = []
    for (const [name, route] of Object.entries(ROUTES) as [string, Route][]) {
      if (!route.path.startsWith('/desk') || AUDITED.has(name)) continue
      const response = await site.app.http.inject({
        method: route.method,
        url: `/api${route.path.replace(/:\w+/, newId())}`,
        headers: { cookie: auditor.cookie },
        ...(route.body && { payload: {} }),
      })
      if (response.json().error?.code !== 'forbidden') open.push(name)
    }
    expect(open).toEqual([])
  })

  test('hears nothing of cases', async () => {
    const auditor = await site.staff('auditor')
    site.app.deps.publish('staff', 'desk', { caseId: newId() })
    await moderator.hears('desk')
    expect(auditor.all('desk')).toEqual([])
  })

  test('a moderator does not read the audit', async () => {
    expect(await codeOf(moderator.call(ROUTES.staffActions, { body: {} }))).toBe('forbidden')
  })
})

describe('the audit', () => {
  const find = (body: object) => administrator.call(ROUTES.staffActions, { body })

  test('is written with what it tells of, or not at all [R3]', async () => {
    const member = await site.member('いちろう', 0)
    await creditPoints(
      site.app.deps,
      { accountId: administrator.id },
      { accountId: member.id, points: 500, reason: '入金の確認' },
    )
    const { actions } = await find({ kind: 'credit.given' })
    expect(actions).toMatchObject([
      {
        operatorId: administrator.id,
        person: { id: member.id, displayName: 'いちろう' },
        reason: '入金の確認',
        facts: [{ name: 'points', value: '500' }],
      },
    ])
    await expect(
      site.app.deps.db.transaction().execute(async (tx) => {
        await appendRecord(tx, 'credit.given', site.clock.now(), { by: administrator.id, reason: 'とりやめ' })
        throw new Error('no')
      }),
    ).rejects.toThrow()
    expect((await find({ text: 'とりやめ' })).actions).toEqual([])
  })

  test('no word that is looked for stands in an address', async () => {
    const answer = await site.app.http.inject({
      url: '/api/desk/audit?text=さがす',
      headers: { cookie: administrator.cookie },
    })
    expect(answer.statusCode).toBe(404)
    expect(Object.keys(ROUTES.staffActions)).not.toContain('query')
  })

  test('names staff alone: what people do is not in it', async () => {
    const [member, performer] = [await site.member(), await site.performer()]
    await performer.call(ROUTES.block, { body: { accountId: member.id, reason: 'rude', tell: false } })
    expect((await find({ operatorId: performer.id })).actions).toEqual([])
  })

  test('is searched by operator, kind, case, person, day and words, page by page', async () => {
    const person = await site.member('さがす')
    const made = await site.app.deps.db
      .selectFrom('account')
      .select('id')
      .where('id', '=', person.id)
      .executeTakeFirstOrThrow()
    const caseId = newId()
    for (let i = 0; i < 7; i += 1) {
      site.clock.forward(60_000)
      await record('case.read', { operator: moderator.id, case: caseId, subject: made.id, reason: `確認 ${i} 50%` })
    }
    await record('case.decided', {
      by: administrator.id,
      case: newId(),
      subject: made.id,
      reason: '別の件',
      decision: 'clear',
    })
    const seen: string[] = []
    for (let before: string | undefined; ; ) {
      const page = await find({ caseId, limit: 3, ...(before && { before }) })
      seen.push(...page.actions.map(({ reason }) => reason))
      if (page.next === null) break
      before = page.next
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `確認 ${i} 50%`))
    expect((await find({ operatorId: administrator.id, kind: 'case.decided' })).actions).toHaveLength(1)
    expect((await find({ personId: person.id, operatorId: moderator.id })).actions).toHaveLength(7)
    expect((await find({ text: '3 50%' })).actions).toHaveLength(1)
    expect((await find({ text: '3_50' })).actions).toEqual([])
    const today = site.clock.now().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })
    expect((await find({ from: today, to: today, personId: person.id })).actions.length).toBeGreaterThan(0)
    expect((await find({ to: '2020-01-01' })).actions).toEqual([])
    expect((await find({})).kinds).toEqual(expect.arrayContaining(['case.decided', 'case.read', 'staff.signed_in']))
  })

  test('holds the decisions on proofs of age', async () => {
    const member = await site.member('はたち')
    const actor = await actorOf(site, member)
    await site.app.deps.db.deleteFrom('age_proof').where('account_id', '=', member.id).execute()
    await submitAgeProof(site.app.deps, actor, { birthDate: '1990-01-01', document: 'passport' })
    await decideAgeProof(site.app.deps, { ...actor, accountId: moderator.id }, member.id, {
      approve: true,
      reason: '鮮明',
    })
    expect((await find({ kind: 'age.decided', personId: member.id })).actions).toMatchObject([
      { operatorId: moderator.id, reason: '鮮明', facts: [{ name: 'approved', value: 'true' }] },
    ])
  })
})

describe('what spares staff', () => {
  test('is kept for each of them', async () => {
    expect(await moderator.call(ROUTES.staffSettings, {})).toEqual({
      blur: true,
      greyscale: false,
      soundOff: false,
      breakAfter: 10,
      hardRun: 0,
      breakDue: false,
    })
    const settings = { blur: false, greyscale: true, soundOff: true, breakAfter: null }
    await moderator.call(ROUTES.saveStaffSettings, { body: settings })
    expect(await moderator.call(ROUTES.staffSettings, {})).toMatchObject(settings)
    expect(await administrator.call(ROUTES.staffSettings, {})).toMatchObject({ blur: true, breakAfter: 10 })
  })

  test('a break is due after a run of hard cases, and a pause of 15 minutes ends the run', async () => {
    await moderator.call(ROUTES.saveStaffSettings, {
      body: { blur: true, greyscale: false, soundOff: false, breakAfter: 2 },
    })
    const member = await site.member()
    const decide = async (category: 'harm.threat' | 'contact.phone') => {
      site.clock.forward(5 * 60_000)
      const id = newId()
      const at = site.clock.now()
      await site.app.deps.pool.query(
        `insert into review_case (id, kind, category, urgency, subject_id, opened_at, due_at, decided_at, decided_by, decision, decision_reason)
         values ($1, 'held', $2, 'normal', $3, $4, $4, $4, $5, 'clear', '')`,
        [id, category, member.id, at, moderator.id],
      )
      await record('case.decided', { by: moderator.id, case: id, subject: member.id, reason: '' })
    }
    const state = () => moderator.call(ROUTES.staffSettings, {})
    await decide('harm.threat')
    await decide('contact.phone')
    expect(await state()).toMatchObject({ hardRun: 1, breakDue: false })
    await decide('harm.threat')
    expect(await state()).toMatchObject({ hardRun: 2, breakDue: true })
    site.clock.forward(15 * 60_000)
    expect(await state()).toMatchObject({ hardRun: 0, breakDue: false })
  })
})
