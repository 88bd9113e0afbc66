import { ROUTES } from '@sekisho/protocol'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { codeOf, createTestSite, PASSWORD, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { dump, expectWhole, findEverywhere as findIn, newestTree } from '../../../../tests/setup/whole-log.ts'
import { sequenceAll } from '../log/index.ts'
import { eraseDuePeople } from './erase-person.ts'

const DAY_MS = 86_400_000
const NAME = 'めずらしい・なまえ'
const SECRET = 'きのう鎌倉で紫陽花を見ました'
const PHONE = '080-9876-5432'

let site: TestSite
let desk: ReturnType<typeof atDesk>
beforeEach(async () => {
  site = await createTestSite()
  desk = atDesk(site)
})
afterEach(() => site?.close())

const db = () => site.app.deps.db
const findEverywhere = (text: string) => findIn(db(), text)
const sequence = () => sequenceAll(site.app.deps)
const leave = async (person: TestPerson) => {
  await person.call(ROUTES.askErasure, { body: { password: PASSWORD } })
  site.clock.forward(14 * DAY_MS + 1_000)
  await sequence()
  await eraseDuePeople(site.app.deps)
  await sequence()
}

/** A member with everything that can be erased, and a performer who keeps her side. */
async function aLife() {
  const member = await site.member(NAME)
  const performer = await site.performer('のこるひと')
  const { conversationId, chatId } = await site.twoShot(member, performer)
  await member.send(conversationId, SECRET)
  await member.send(conversationId, `番号は${PHONE}だよ`)
  await performer.send(conversationId, 'それはすてきですね')
  await member.call(ROUTES.endChat, { params: { id: chatId } })
  const mail = await member.call(ROUTES.openMail, { body: { accountId: performer.id } })
  await member.send(mail.id, `${SECRET}のつづき`)
  await member.call(ROUTES.updateMe, { body: { displayName: `${NAME}2` } })
  await member.call(ROUTES.block, { body: { accountId: performer.id, reason: 'other', tell: true } })
  return { member, performer, conversationId, mailId: mail.id }
}

describe('[R10] a person leaves', () => {
  test('no byte of what they wrote and who they were is left, and the tree is whole', async () => {
    const { member, performer } = await aLife()
    await sequence()
    const before = await newestTree(db())
    const emailInUse = member.email
    for (const text of [SECRET, PHONE, NAME, emailInUse, '1990-01-01'])
      expect(await findEverywhere(text), text).not.toEqual([])
    await leave(member)
    for (const text of [SECRET, PHONE, NAME, emailInUse]) expect(await findEverywhere(text), text).toEqual([])
    for (const [table, column] of [
      ['auth_session', 'user_id'],
      ['auth_credential', 'user_id'],
      ['age_proof', 'account_id'],
      ['account_mark', 'account_id'],
      ['contact_value', 'account_id'],
      ['notice', 'account_id'],
    ] as const) {
      const { rows } = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${member.id}`.execute(
        db(),
      )
      expect(rows, table).toEqual([])
    }
    await expectWhole(db(), before)
    const after = await newestTree(db())
    expect(after.size).toBeGreaterThan(before.size)
    await expectWhole(db(), after)
    const [record] = await desk.records('erasure.done', member.id)
    expect(record).toMatchObject({ account: member.id, complete: true, sealed: false, erased: { identity: 1 } })
    expect(JSON.stringify(record)).not.toContain(NAME)
    // She keeps hers.
    expect(await findEverywhere('それはすてきですね')).toEqual(expect.arrayContaining(['evidence_record', 'message']))
    await performer.call(ROUTES.me, {})
  })

  test('the other side keeps the conversation, with places where the words were', async () => {
    const member = await site.member(NAME)
    const performer = await site.performer()
    const { conversationId } = await site.twoShot(member, performer)
    await performer.send(conversationId, 'こんにちは')
    await member.send(conversationId, SECRET)
    await leave(member)
    const { messages } = await performer.call(ROUTES.messages, { params: { id: conversationId } })
    expect(messages.map(({ text, erased }) => ({ text, erased }))).toEqual([
      { text: 'こんにちは', erased: undefined },
      { text: '', erased: true },
    ])
    const { conversations } = await performer.call(ROUTES.conversations, {})
    const seen = conversations.find(({ id }) => id === conversationId)
    expect(seen?.member?.displayName).toBe('退会した方')
    expect(seen?.lastMessage).toMatchObject({ text: '', erased: true })
  })

  test('the password is asked again; meanwhile nothing but taking it back is possible; then all is as before', async () => {
    const { member, performer, mailId } = await aLife()
    await member.call(ROUTES.unblock, { params: { id: performer.id } })
    expect(await codeOf(member.call(ROUTES.askErasure, { body: { password: 'wrong password' } }))).toBe(
      'wrong_credentials',
    )
    expect((await member.call(ROUTES.ownErasure, {})).erasure).toBeNull()
    const asked = await member.call(ROUTES.askErasure, { body: { password: PASSWORD } })
    expect(asked.erasure).toMatchObject({ state: 'waiting' })
    expect(await codeOf(member.call(ROUTES.askErasure, { body: { password: PASSWORD } }))).toBe('already_leaving')
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('leaving')
    expect((await member.call(ROUTES.me, {})).leavingOn).toBe(asked.erasure?.dueAt)
    await member.connect()
    expect(await codeOf(member.send(mailId, 'まだいます'))).toBe('leaving')
    site.clock.forward(13 * DAY_MS)
    await eraseDuePeople(site.app.deps)
    expect((await member.call(ROUTES.takeBackErasure, {})).erasure).toBeNull()
    expect(await codeOf(member.call(ROUTES.takeBackErasure, {}))).toBe('not_leaving')
    site.clock.forward(2 * DAY_MS)
    await eraseDuePeople(site.app.deps)
    expect(await findEverywhere(SECRET)).toContain('message')
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('no error')
    expect(await desk.records('erasure.taken_back', member.id)).toHaveLength(1)
  })

  test('who has left cannot sign in; the address can sign up again; points still sum to zero', async () => {
    const { member } = await aLife()
    const sums = () =>
      sql<{
        total: number
        entries: number
      }>`select coalesce(sum(amount), 0) as total, count(*) as entries from ledger_posting`.execute(db())
    const before = (await sums()).rows
    await leave(member)
    expect(await codeOf(member.call(ROUTES.me, {}))).toBe('unauthenticated')
    expect(await codeOf(member.call(ROUTES.signIn, { body: { email: member.email, password: PASSWORD } }))).toBe(
      'wrong_credentials',
    )
    expect((await sums()).rows).toEqual(before)
    expect(before[0]?.total).toBe(0)
    const again = await member.call(ROUTES.signUp, {
      body: { role: 'member', email: member.email, password: PASSWORD, displayName: 'あたらしい' },
    })
    expect(again.id).not.toBe(member.id)
  })

  test('a second run finds nothing', async () => {
    const { member } = await aLife()
    await leave(member)
    const before = await dump(db())
    site.clock.forward(2 * DAY_MS)
    expect(await eraseDuePeople(site.app.deps)).toBe(0)
    expect(await dump(db())).toEqual(before)
  })

  test('cut short between batches, the next run goes on', async () => {
    const { member } = await aLife()
    await member.call(ROUTES.askErasure, { body: { password: PASSWORD } })
    site.clock.forward(15 * DAY_MS)
    await sequence()
    await sql`create function stop_erasing() returns trigger language plpgsql as $$ begin
      if new.erased_at is not null and new.text = '' and (select count(*) from message where erased_at is not null) >= 1 then raise exception 'power is out'; end if;
      return new; end $$`.execute(db())
    await sql`create trigger stop_erasing before update on message for each row execute function stop_erasing()`.execute(
      db(),
    )
    await expect(eraseDuePeople(site.app.deps, { batch: 1 })).rejects.toThrow('power is out')
    expect(await codeOf(member.call(ROUTES.me, {}))).toBe('unauthenticated')
    expect(await findEverywhere(SECRET)).not.toEqual([])
    await sql`drop trigger stop_erasing on message`.execute(db())
    site.clock.forward(2 * 3_600_000)
    await eraseDuePeople(site.app.deps, { batch: 1 })
    for (const text of [SECRET, PHONE, NAME, member.email]) expect(await findEverywhere(text), text).toEqual([])
    await sequence()
    await expectWhole(db(), await newestTree(db()))
  })
})

describe('[R10] what stays, and why', () => {
  test('a threat she may need to prove stays for the period of cases, with who it was; the rest goes', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await db().updateTable('account').set({ display_name: NAME }).where('id', '=', member.id).execute()
    await member.send(conversationId, THREAT)
    const mail = await member.call(ROUTES.openMail, { body: { accountId: performer.id } }).catch(() => undefined)
    if (mail) await member.send(mail.id, SECRET)
    const moderator = await site.staff()
    await desk.settle(member, moderator, { decision: 'violation', strike: 1 })
    const own = await member.call(ROUTES.ownErasure, {})
    expect(own.stays.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['violation', 'safety', 'money']))
    // What is known is told alike on hold.
    const { cases } = await moderator.call(ROUTES.cases, { query: { subject: member.id, state: 'decided' } })
    const holder = await site.staff('administrator')
    const hold = await holder.call(ROUTES.placeHold, { body: { caseId: cases[0]?.id ?? '', reason: '照会' } })
    expect(await member.call(ROUTES.ownErasure, {})).toEqual(own)
    await holder.call(ROUTES.liftHold, { params: { id: hold.id }, body: { reason: '終了' } })
    await leave(member)
    expect(await findEverywhere(THREAT)).toEqual(['evidence_record', 'message'])
    expect(await findEverywhere(member.email)).toEqual(['erasure'])
    const administrator = await site.staff('administrator')
    const { erasures } = await administrator.call(ROUTES.erasures, {})
    expect(erasures).toMatchObject([{ state: 'partly', person: { displayName: '退会した方' } }])
    // The address is free all the same.
    await member.call(ROUTES.signUp, {
      body: { role: 'member', email: member.email, password: PASSWORD, displayName: 'べつ' },
    })
    await db().deleteFrom('auth_session').execute()
    await sql`update auth_user set email = 'other@example.com' where email = ${member.email}`.execute(db())
    site.clock.forward(1_825 * DAY_MS)
    await eraseDuePeople(site.app.deps)
    expect(await findEverywhere(THREAT)).toEqual([])
    expect(await findEverywhere(member.email)).toEqual([])
  })

  test('a report nobody told him of is not told here either, nor the hold on it', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, SECRET)
    const own = () => member.call(ROUTES.ownErasure, {})
    const before = await own()
    expect(before.goes).toContainEqual({ kind: 'messages', count: 1 })
    await performer.call(ROUTES.report, {
      body: { conversationId, accountId: member.id, reason: 'rude', note: 'こわい' },
    })
    expect(await own()).toEqual(before)
    const administrator = await site.staff('administrator')
    const preview = await administrator.call(ROUTES.erasurePreview, { query: { accountId: member.id } })
    expect(preview.stays).toContainEqual(expect.objectContaining({ reason: 'open_case', count: 1 }))
    const { id: caseId } = await desk.caseOf(member, administrator)
    const hold = await administrator.call(ROUTES.placeHold, { body: { caseId, reason: '照会' } })
    expect(await own()).toEqual(before)
    await administrator.call(ROUTES.liftHold, { params: { id: hold.id }, body: { reason: '終了' } })
    expect(preview.identitySealed).toBe(true)
    await leave(member)
    expect(await findEverywhere(SECRET)).toEqual(['evidence_record', 'message'])
  })

  test('[R9] a suspended person does not come back by leaving; when the suspension is over, they may', async () => {
    const { member, conversationId } = await desk.talk()
    await member.send(conversationId, SECRET)
    const at = site.clock.now()
    await db()
      .insertInto('sanction')
      .values({
        id: member.id,
        account_id: member.id,
        step: 'suspension',
        clause: 'contact',
        evidence: '[]',
        starts_at: at,
        ends_at: new Date(at.getTime() + 30 * DAY_MS),
      })
      .execute()
    await leave(member)
    const signUp = () =>
      codeOf(
        member.call(ROUTES.signUp, {
          body: { role: 'member', email: member.email, password: PASSWORD, displayName: 'またきた' },
        }),
      )
    expect(await signUp()).toBe('barred')
    expect(await findEverywhere(member.email)).toEqual([])
    site.clock.forward(20 * DAY_MS)
    expect(await signUp()).toBe('no error')
  })

  test('[R9] pay that is not paid out keeps her name until an administrator says that it was', async () => {
    const member = await site.member()
    const performer = await site.performer(NAME)
    const { conversationId } = await site.twoShot(member, performer)
    await performer.send(conversationId, SECRET)
    await leave(performer)
    expect(await findEverywhere(SECRET)).toEqual([])
    expect(await findEverywhere(performer.email)).toEqual(['erasure'])
    const administrator = await site.staff('administrator')
    const [erasure] = (await administrator.call(ROUTES.erasures, { query: { state: 'partly' } })).erasures
    expect(erasure?.earningsOpen).toBeGreaterThan(0)
    const settling = { params: { id: erasure?.id ?? '' }, body: { reason: '振り込みを確認しました' } }
    await administrator.call(ROUTES.settleEarnings, settling)
    expect(await codeOf(administrator.call(ROUTES.settleEarnings, settling))).toBe('conflict')
    await eraseDuePeople(site.app.deps)
    expect(await findEverywhere(performer.email)).toEqual([])
    expect(await findEverywhere(NAME)).toEqual([])
    expect((await administrator.call(ROUTES.erasures, {})).erasures).toMatchObject([{ state: 'done' }])
  })

  test.each<[string, boolean, boolean]>([
    ['nothing', false, false],
    ['an open case', true, false],
    ['a block', false, true],
  ])('[R11] by his devices he is known again while %s about him stands', async (_, reported, blocked) => {
    const { member, performer, conversationId } = await desk.talk()
    const marks = async () => {
      const rows = await db().selectFrom('account_mark').select('kind').where('account_id', '=', member.id).execute()
      return rows.length
    }
    const before = await marks()
    expect(before).toBeGreaterThan(0)
    const about = { accountId: member.id, reason: 'rude' as const }
    if (reported) await performer.call(ROUTES.report, { body: { ...about, conversationId, note: '' } })
    if (blocked) await performer.call(ROUTES.block, { body: { ...about, tell: false } })
    const administrator = await site.staff('administrator')
    const preview = await administrator.call(ROUTES.erasurePreview, { query: { accountId: member.id } })
    const stay = reported || blocked
    expect(preview.goes.some(({ kind }) => kind === 'marks')).toBe(!stay)
    await leave(member)
    expect(await marks()).toBe(stay ? before : 0)
    if (!reported) return
    // Decided without a sanction, nothing needs them.
    await desk.settle(member, await site.staff(), { decision: 'clear' })
    site.clock.forward(DAY_MS)
    await eraseDuePeople(site.app.deps)
    expect(await marks()).toBe(0)
  })

  test('a legal hold keeps everything of its two people until it is lifted, and both are on record', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, SECRET)
    await performer.call(ROUTES.report, { body: { conversationId, accountId: member.id, reason: 'rude', note: '' } })
    const moderator = await site.staff()
    const caseId = await desk.settle(member, moderator, { decision: 'clear' })
    const administrator = await site.staff('administrator')
    const hold = await administrator.call(ROUTES.placeHold, { body: { caseId, reason: '警察からの照会' } })
    expect(await codeOf(administrator.call(ROUTES.placeHold, { body: { caseId, reason: 'もう一度' } }))).toBe(
      'held_already',
    )
    await leave(member)
    expect(await findEverywhere(SECRET)).toEqual(['evidence_record', 'message'])
    expect(await findEverywhere(member.email)).toEqual(['erasure'])
    site.clock.forward(1_200 * DAY_MS)
    const admin2 = await site.staff('administrator')
    const { holds, due } = await admin2.call(ROUTES.holds, {})
    expect(holds).toMatchObject([{ id: hold.id, reviewDue: true, ageDays: 1214 }])
    expect(due).toBe(1)
    expect(
      await admin2.call(ROUTES.reviewHold, { params: { id: hold.id }, body: { reason: '捜査が続いている' } }),
    ).toMatchObject({
      reviewDue: false,
    })
    await eraseDuePeople(site.app.deps)
    expect(await findEverywhere(SECRET)).toEqual(['evidence_record', 'message'])
    await admin2.call(ROUTES.liftHold, { params: { id: hold.id }, body: { reason: '照会が終わった' } })
    expect(await codeOf(admin2.call(ROUTES.liftHold, { params: { id: hold.id }, body: { reason: '二度' } }))).toBe(
      'hold_lifted',
    )
    site.clock.forward(DAY_MS)
    await eraseDuePeople(site.app.deps)
    expect(await findEverywhere(SECRET)).toEqual([])
    expect(await findEverywhere(member.email)).toEqual([])
    for (const kind of ['hold.placed', 'hold.reviewed', 'hold.lifted'])
      expect(await desk.records(kind, caseId), kind).toHaveLength(1)
  })
})

describe('the desk', () => {
  test('dry runs change nothing, and say what the erasure then does', async () => {
    const { member } = await aLife()
    await sequence()
    const administrator = await site.staff('administrator')
    await member.call(ROUTES.ownErasure, {})
    const before = await dump(db())
    const preview = await administrator.call(ROUTES.erasurePreview, { query: { accountId: member.id } })
    await administrator.call(ROUTES.retentionPreview, {
      query: { at: new Date(site.clock.now().getTime() + 4_000 * DAY_MS).toISOString() },
    })
    await member.call(ROUTES.ownErasure, {})
    expect(await dump(db())).toEqual(before)
    await leave(member)
    const [record] = await desk.records('erasure.done', member.id)
    const goes = Object.fromEntries(preview.goes.map(({ kind, count }) => [kind, count]))
    expect(goes.messages).toBe(3)
    expect(record.erased).toMatchObject({
      messages: goes.messages,
      notices: goes.notices,
      age_proof: 1,
      sign_in: goes.sign_in,
    })
  })
})
