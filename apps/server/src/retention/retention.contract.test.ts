import { RETENTION_KINDS, ROUTES } from '@sekisho/protocol'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { codeOf, createTestSite, type TestSite } from '../../../../tests/setup/test-site.ts'
import { dump, expectWhole, findEverywhere as findIn, newestTree } from '../../../../tests/setup/whole-log.ts'
import { sequenceAll } from '../log/index.ts'
import { DEFAULT_POLICY, publishPolicy } from '../safety/index.ts'
import { applyRetention } from './apply-retention.ts'

const DAY_MS = 86_400_000

let site: TestSite
let desk: ReturnType<typeof atDesk>
beforeEach(async () => {
  site = await createTestSite()
  desk = atDesk(site)
})
afterEach(() => site?.close())

const db = () => site.app.deps.db
const findEverywhere = (text: string) => findIn(db(), text)
const night = async (options: Parameters<typeof applyRetention>[1] = {}) => {
  await sequenceAll(site.app.deps)
  const ended = await applyRetention(site.app.deps, options)
  await sequenceAll(site.app.deps)
  return ended
}
const days = (count: number) => site.clock.forward(count * DAY_MS)
const preview = async (inDays = 0) => {
  const administrator = await site.staff('administrator')
  const at = new Date(site.clock.now().getTime() + inDays * DAY_MS).toISOString()
  const { rows } = await administrator.call(ROUTES.retentionPreview, { query: { at } })
  return Object.fromEntries(rows.map(({ kind, goes, stays }) => [kind, { goes, stays }]))
}

describe('[R10] periods', () => {
  test('what is past its period goes, what is younger stays, and the tree is whole', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, 'ふるいことば')
    await performer.send(conversationId, 'ふるいへんじ')
    const mail = await member.call(ROUTES.openMail, { body: { accountId: performer.id } })
    await member.send(mail.id, 'ふるいてがみ')
    days(20)
    await member.send(mail.id, 'あたらしいてがみ')
    days(344)
    await sequenceAll(site.app.deps)
    const before = await newestTree(db())
    expect(await night()).toBe('done')
    expect(await findEverywhere('ふるいことば')).toEqual(['evidence_record', 'message'])
    days(2)
    expect(await night()).toBe('done')
    for (const text of ['ふるいことば', 'ふるいへんじ', 'ふるいてがみ'])
      expect(await findEverywhere(text), text).toEqual([])
    expect(await findEverywhere('あたらしいてがみ')).toEqual(['evidence_record', 'message'])
    await expectWhole(db(), before)
    await expectWhole(db(), await newestTree(db()))
    // The run has ended the old session, too.
    expect(await codeOf(member.call(ROUTES.me, {}))).toBe('unauthenticated')
    await member.enter()
    const { messages } = await member.call(ROUTES.messages, { params: { id: mail.id } })
    expect(messages.map(({ text, erased }) => [text, erased])).toEqual([
      ['', true],
      ['あたらしいてがみ', undefined],
    ])
  })

  test('the run is on record with counts and the newest leaf, and no content; a second one finds nothing', async () => {
    const { member, conversationId } = await desk.talk()
    await member.send(conversationId, 'ふるいことば')
    days(366)
    await night()
    const records = () =>
      db().selectFrom('evidence_record').select('body').where('kind', '=', 'retention.applied').orderBy('id').execute()
    const [first] = (await records()).map(({ body }) => JSON.parse(body ?? ''))
    expect(first.erased).toMatchObject({ messages: 1 })
    expect(first.newestLeaf).toBeGreaterThan(0)
    expect(await night()).toBe('done')
    expect(await records()).toHaveLength(1)
    days(1)
    await night()
    const second = JSON.parse((await records())[1]?.body ?? '')
    expect(second.erased).toEqual({})
    const administrator = await site.staff('administrator')
    expect((await administrator.call(ROUTES.retentionRuns, {})).runs).toHaveLength(2)
  })

  test('every kind goes by its own period, and what the dry run said is what goes', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, THREAT)
    await performer.call(ROUTES.report, {
      body: { conversationId, accountId: member.id, reason: 'threat', note: 'つうほうのことば' },
    })
    const moderator = await site.staff()
    await desk.settle(member, moderator, { decision: 'violation', strike: 1, reason: 'はんだんのりゆう' })
    const { decisions } = await member.call(ROUTES.ownDecisions, {})
    const about = decisions.find(({ caseId }) => caseId !== null)
    await member.call(ROUTES.openAppeal, { body: { caseId: about?.caseId ?? '', text: 'もうしたてのことば' } })
    const second = await site.staff()
    const { appeals } = await second.call(ROUTES.appeals, {})
    const appealId = appeals[0]?.id ?? ''
    await second.call(ROUTES.claimAppeal, { params: { id: appealId } })
    await second.call(ROUTES.readAppeal, { params: { id: appealId }, body: { reason: '確認' } })
    await second.call(ROUTES.decideAppeal, {
      params: { id: appealId },
      body: { overturn: false, reason: 'こたえのことば' },
    })
    await sequenceAll(site.app.deps)
    const words = [THREAT, 'つうほうのことば', 'はんだんのりゆう', 'もうしたてのことば', 'こたえのことば']
    const left = async () => {
      const found = await Promise.all(
        words.map(async (word) => ((await findEverywhere(word)).length > 0 ? [word] : [])),
      )
      return found.flat()
    }
    expect(await left()).toEqual(words)

    days(400)
    const said = await preview()
    expect(said).toMatchObject({ messages: { goes: 0, stays: 1 }, cases: { goes: 0, stays: 0 } })
    expect(said.notices?.goes).toBeGreaterThan(0)
    expect(said.signIns?.goes).toBeGreaterThan(0)
    await night()
    const administrator = await site.staff('administrator')
    const [run] = (await administrator.call(ROUTES.retentionRuns, {})).runs
    const erased = Object.fromEntries(run?.erased.map(({ kind, count }) => [kind, count]) ?? [])
    for (const kind of RETENTION_KINDS) expect(erased[kind] ?? 0, kind).toBe(said[kind]?.goes)
    expect(await left()).toEqual(words)

    // The report rests on a violation and stays with it; everything of the case goes with the case.
    days(1_430)
    await night()
    expect(await left()).toEqual([])
    await expectWhole(db(), await newestTree(db()))
    const row = await db()
      .selectFrom('review_case')
      .select(['decision', 'decision_reason', 'erased_at'])
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ decision: 'violation', decision_reason: '', erased_at: expect.any(Date) })
  })

  test('a legal hold stops it, and after it is lifted the next night goes on', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, 'たいせつなことば')
    await performer.call(ROUTES.report, { body: { conversationId, accountId: member.id, reason: 'rude', note: '' } })
    const caseId = await desk.settle(member, await site.staff(), { decision: 'clear' })
    const administrator = await site.staff('administrator')
    const hold = await administrator.call(ROUTES.placeHold, { body: { caseId, reason: '照会' } })
    days(2_000)
    await sequenceAll(site.app.deps)
    expect((await preview()).messages).toMatchObject({ goes: 0, stays: 1 })
    await night()
    expect(await findEverywhere('たいせつなことば')).toEqual(['evidence_record', 'message'])
    const again = await site.staff('administrator')
    await again.call(ROUTES.liftHold, { params: { id: hold.id }, body: { reason: '終わった' } })
    days(1)
    await night()
    expect(await findEverywhere('たいせつなことば')).toEqual([])
  })

  test('cut short amid a run, the next call goes on with the same run and counts nothing twice', async () => {
    const { member, conversationId } = await desk.talk()
    for (let i = 0; i < 7; i += 1) await member.send(conversationId, `ふるいことば${i}`)
    days(366)
    await sequenceAll(site.app.deps)
    await sql`create function stop_erasing() returns trigger language plpgsql as $$ begin
      if (select count(*) from message where erased_at is not null) >= 4 then raise exception 'power is out'; end if;
      return new; end $$`.execute(db())
    await sql`create trigger stop_erasing before update on message for each row execute function stop_erasing()`.execute(
      db(),
    )
    await expect(applyRetention(site.app.deps, { batch: 2 })).rejects.toThrow('power is out')
    const erased = () => db().selectFrom('message').select('id').where('erased_at', 'is not', null).execute()
    expect(await erased()).toHaveLength(4)
    // It is the next night before the server is back.
    days(1)
    await sql`drop trigger stop_erasing on message`.execute(db())
    expect(await applyRetention(site.app.deps, { batch: 2 })).toBe('done')
    expect(await erased()).toHaveLength(7)
    const [run, tonight] = await db().selectFrom('retention_run').selectAll().orderBy('day').execute()
    expect(run).toMatchObject({ counts: { messages: 7 }, finished_at: site.clock.now() })
    expect(tonight?.finished_at).toBeNull()
    expect(await applyRetention(site.app.deps)).toBe('done')
    expect(await findEverywhere('ふるいことば')).toEqual([])
  })

  test('a budget ends a stretch, and two servers do not erase at once', async () => {
    const { member, conversationId } = await desk.talk()
    await member.send(conversationId, 'ふるいことば')
    days(366)
    await sequenceAll(site.app.deps)
    expect(await applyRetention(site.app.deps, { budgetMs: 0 })).toBe('more')
    const other = await site.app.deps.pool.connect()
    try {
      await other.query('begin')
      await other.query('select pg_advisory_xact_lock(7305710)')
      expect(await applyRetention(site.app.deps)).toBe('busy')
      await other.query('rollback')
    } finally {
      other.release()
    }
    expect(await applyRetention(site.app.deps)).toBe('done')
    expect(await findEverywhere('ふるいことば')).toEqual([])
  })

  test('an erased message can be neither insisted on nor disputed', async () => {
    const { member, conversationId } = await desk.talk()
    const bounced = await member.send(conversationId, 'LINE教えて')
    expect(bounced.own?.canInsist).toBe(true)
    days(366)
    await night()
    await member.enter()
    await member.call(ROUTES.messages, { params: { id: conversationId } }).then(({ messages }) => {
      expect(messages[0]).toMatchObject({ text: '', erased: true, own: { canInsist: false, findings: [] } })
    })
    expect(await codeOf(member.call(ROUTES.insist, { params: { id: bounced.id } }))).toBe('conflict')
  })

  test('a dry run of the past is none; periods come from the policy in force', async () => {
    const administrator = await site.staff('administrator')
    const before = await dump(db())
    expect(
      await codeOf(
        administrator.call(ROUTES.retentionPreview, {
          query: { at: new Date(site.clock.now().getTime() - 1).toISOString() },
        }),
      ),
    ).toBe('invalid')
    await preview(10_000)
    const after = await dump(db())
    // The administrator of the preview signed in; nothing else has changed.
    for (const table of ['message', 'notice', 'review_case', 'retention_run', 'legal_hold', 'erasure'])
      expect(after.get(table), table).toBe(before.get(table))
    const { member, conversationId } = await desk.talk()
    await member.send(conversationId, 'みじかいことば')
    await db()
      .transaction()
      .execute((tx) =>
        publishPolicy(
          tx,
          { ...DEFAULT_POLICY, retention: { ...DEFAULT_POLICY.retention, messages: 200 } },
          null,
          site.clock.now(),
        ),
      )
    days(201)
    await night()
    expect(await findEverywhere('みじかいことば')).toEqual([])
  })
})
