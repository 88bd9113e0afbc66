import { ROUTES } from '@sekisho/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
let desk: ReturnType<typeof atDesk>
let moderator: TestPerson
let colleague: TestPerson
let administrator: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  desk = atDesk(site)
  moderator = await site.staff()
  colleague = await site.staff()
  administrator = await site.staff('administrator')
})
afterAll(() => site?.close())

const rowOf = (id: string) => moderator.call(ROUTES.deskCase, { params: { id } })
const stateOf = async (id: string) =>
  (await site.app.deps.db.selectFrom('message').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
const held = async (text = THREAT) => {
  const talk = await desk.talk()
  const message = await talk.member.send(talk.conversationId, text)
  const { id } = await desk.caseOf(talk.member, moderator)
  return { ...talk, message, id }
}
const close = (id: string, by: 'text' | 'subject', dryRun = false) =>
  moderator.call(ROUTES.closeDuplicates, { params: { id }, body: { by, dryRun } })

describe('closing duplicates is no way around the rules', () => {
  test('[R9] the dispute of an own decision is not closed with that decision', async () => {
    const { member, message, id } = await held('今夜あの駅の前で待ち伏せして殴ってやる')
    await desk.open(id, moderator)
    await desk.decide(id, moderator, { decision: 'violation', strike: 0 })
    await member.call(ROUTES.dispute, { params: { id: message.id }, body: { note: '台詞です' } })
    const dispute = await desk.caseOf(member, moderator)
    expect(await close(id, 'text', true)).toMatchObject({ count: 0 })
    expect(await close(id, 'text')).toMatchObject({ count: 0 })
    expect(await rowOf(dispute.id)).toMatchObject({ decidedAt: null })
  })

  test('[R2] what is fed or escalated after the count is not released unread', async () => {
    const text = '家の前で待ってるからな、鍵の場所も知ってる'
    const lead = await held(text)
    const slow = await held(text)
    const fed = await held(text)
    const escalated = await held(text)
    await desk.open(lead.id, moderator)
    await desk.decide(lead.id, moderator, { decision: 'clear' })
    expect(await close(lead.id, 'text', true)).toMatchObject({ count: 3 })
    // The first waits for its subject's lock; meanwhile the others change.
    const { closing, unread } = await site.app.deps.db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`subject:${slow.member.id}`}, 0))`.execute(tx)
      const under = close(lead.id, 'text')
      await new Promise((resolve) => setTimeout(resolve, 300))
      const later = await fed.member.send(fed.conversationId, '断ったら住所をばらすからな、覚悟しろ')
      await colleague.call(ROUTES.claimCase, { params: { id: escalated.id } })
      await colleague.call(ROUTES.escalateCase, { params: { id: escalated.id }, body: { reason: '重い' } })
      return { closing: under, unread: later }
    })
    expect(await closing).toMatchObject({ count: 1, caseIds: [slow.id] })
    expect(await stateOf(unread.id)).toBe('held')
    for (const { id } of [fed, escalated]) expect(await rowOf(id)).toMatchObject({ decidedAt: null })
  })

  test('[R1] the same digits are not released where they complete a number', async () => {
    const inPieces = async () => {
      const talk = await desk.talk()
      await talk.member.send(talk.conversationId, '090-1234')
      const message = await talk.member.send(talk.conversationId, '5678')
      expect(message.state).toBe('refused')
      await talk.member.call(ROUTES.dispute, { params: { id: message.id }, body: { note: '' } })
      return { ...talk, message, id: (await desk.caseOf(talk.member, moderator)).id }
    }
    const lead = await inPieces()
    const other = await inPieces()
    await desk.open(lead.id, moderator)
    await desk.decide(lead.id, moderator, { decision: 'clear', reason: '商品の番号でした' })
    expect(await close(lead.id, 'text')).toMatchObject({ count: 0 })
    expect(await stateOf(other.message.id)).toBe('refused')
  })

  test('[R13] a report is not set aside unread because another’s report was unfounded', async () => {
    const { member, performer, conversationId, chatId } = await desk.talk()
    const report = (by: TestPerson, where: string) =>
      by.call(ROUTES.report, { body: { conversationId: where, accountId: member.id, reason: 'minor', note: '' } })
    await report(performer, conversationId)
    const { id } = await desk.caseOf(member, moderator)
    await member.call(ROUTES.endChat, { params: { id: chatId } })
    const another = await site.performer('もうひとり')
    const { conversationId: second } = await site.twoShot(member, another)
    await report(another, second)
    await desk.open(id, moderator)
    await desk.decide(id, moderator, { decision: 'clear' })
    expect(await close(id, 'subject')).toMatchObject({ count: 0 })
    expect(another.all('notice').some((n) => n.body.kind === 'report_decided')).toBe(false)
  })
})

test('[R9] who confirmed a withdrawal does not decide the appeal against the case behind it', async () => {
  const { member, id } = await held()
  await desk.settle(member, administrator, { decision: 'violation', step: { choose: 'withdrawal', reason: '重い' } })
  const { id: appealId } = await member.call(ROUTES.openAppeal, { body: { caseId: id, text: '台詞です' } })
  const second = await site.staff('administrator')
  const { withdrawals } = await second.call(ROUTES.withdrawals, {})
  const params = { id: withdrawals.find((one) => one.caseId === id)?.id ?? '' }
  // Also one who took the appeal before confirming.
  await second.call(ROUTES.readAppeal, { params: { id: appealId }, body: { reason: '確認' } })
  await second.call(ROUTES.confirmWithdrawal, { params, body: { reason: '確認' } })
  const decided = second.call(ROUTES.decideAppeal, {
    params: { id: appealId },
    body: { overturn: false, reason: '変わりません' },
  })
  expect(await codeOf(decided)).toBe('own_decision')
  site.clock.forward(11 * 60_000)
  await colleague.call(ROUTES.readAppeal, { params: { id: appealId }, body: { reason: '確認' } })
  await colleague.call(ROUTES.decideAppeal, {
    params: { id: appealId },
    body: { overturn: true, reason: '台詞でした' },
  })
})

describe('[R11] a release does not cross a block', () => {
  test('in a party', async () => {
    const [member, performer] = [await site.member('たろう'), await site.performer('ゆい')]
    await performer.call(ROUTES.startParty, {})
    const { id: conversationId } = await member.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    const message = await member.send(conversationId, THREAT)
    expect(message.state).toBe('held')
    await performer.call(ROUTES.block, { body: { accountId: member.id, reason: 'threat', tell: false } })
    await desk.settle(member, moderator, { decision: 'clear' })
    expect(await stateOf(message.id)).toBe('held')
  })

  test('in a case of the ladder, which is about the subject alone', async () => {
    const { member, performer, conversationId } = await desk.talk()
    // One rung below the top of the ladder: the next refusal opens the case for an administrator.
    const at = site.clock.now()
    await site.app.deps.db
      .insertInto('strike')
      .values({
        id: member.id,
        account_id: member.id,
        points: 7,
        clause: 'contact',
        at,
        expires_at: new Date(at.getTime() + 86_400_000),
      })
      .execute()
    const message = await member.send(conversationId, '電話は090-1234-5678')
    expect(message.state).toBe('refused')
    await performer.call(ROUTES.block, { body: { accountId: member.id, reason: 'contact_request', tell: false } })
    await desk.settle(member, administrator, { decision: 'clear' })
    expect(await stateOf(message.id)).toBe('refused')
  })
})

test('[R6] the earlier messages that a finding was drawn from are on record as read', async () => {
  const { member, performer, conversationId } = await desk.talk()
  const first = await member.send(conversationId, '090')
  for (let i = 0; i < 12; i += 1) await performer.send(conversationId, `うん${'ー'.repeat(i)}`)
  await member.send(conversationId, '1234')
  const last = await member.send(conversationId, '5678')
  expect(last.state).toBe('refused')
  await member.call(ROUTES.dispute, { params: { id: last.id }, body: { note: '' } })
  const { id } = await desk.caseOf(member, moderator)
  const view = await desk.open(id, moderator)
  expect(view.messages.map((m) => m.id)).toContain(first.id)
  expect(await desk.records('case.read', id)).toMatchObject([{ messages: [first.id] }])
})

test('[R2] a flood does not bury what would be released with it', async () => {
  const { member, conversationId } = await desk.talk()
  const buried = await member.send(conversationId, '断ったら住所をばらすからな、覚悟しろ')
  for (let i = 0; i < 110; i += 1) await member.send(conversationId, THREAT)
  const { id } = await desk.caseOf(member, moderator)
  const view = await desk.open(id, moderator)
  expect(view.signList).toHaveLength(view.signs)
  expect(view.messages.filter((m) => m.focus)).toHaveLength(view.signs)
  expect(view.messages.map((m) => m.id)).toContain(buried.id)
  expect(await desk.records('case.read', id)).toMatchObject([{ messages: expect.arrayContaining([buried.id]) }])
})
