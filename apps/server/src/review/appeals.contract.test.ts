import { SiteClient } from '@sekisho/client'
import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { codeOf, createTestSite, PASSWORD, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
let desk: ReturnType<typeof atDesk>
let first: TestPerson
let second: TestPerson
let third: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  desk = atDesk(site)
  first = await site.staff()
  second = await site.staff()
  third = await site.staff('administrator')
})
afterAll(() => site?.close())

const violation = async (strike = 3) => {
  const { member, performer, conversationId } = await desk.talk()
  const message = await member.send(conversationId, THREAT)
  const id = await desk.settle(member, first, { decision: 'violation', strike, reason: '脅しと判断しました' })
  return { member, performer, conversationId, message, id }
}
const appeal = (member: TestPerson, caseId: string) =>
  member.call(ROUTES.openAppeal, { body: { caseId, text: '映画の台詞です' } })
const read = (id: string, by: TestPerson) =>
  by.call(ROUTES.readAppeal, { params: { id }, body: { reason: '申し立ての確認' } })
const decide = (id: string, by: TestPerson, overturn: boolean) =>
  by.call(ROUTES.decideAppeal, { params: { id }, body: { overturn, reason: '前後を読み直しました' } })

describe('the person’s side', () => {
  test('own decisions are listed with the way to appeal; one appeal each, answered with who looks and until when', async () => {
    const { member, id } = await violation()
    const { decisions } = await member.call(ROUTES.ownDecisions, {})
    expect(decisions).toMatchObject([
      { caseId: id, sanctionId: null, decision: 'violation', step: 'restriction', mayAppeal: true, appeal: null },
    ])
    const opened = await appeal(member, id)
    expect(opened).toMatchObject({ state: 'open', caseId: id, messages: [{ from: 'person', text: '映画の台詞です' }] })
    expect(await member.hears('notice', (n) => n.body.kind === 'appeal_received')).toBeDefined()
    expect(await codeOf(appeal(member, id))).toBe('conflict')
    expect((await member.call(ROUTES.ownDecisions, {})).decisions[0]).toMatchObject({
      mayAppeal: false,
      appeal: { id: opened.id, state: 'open' },
    })
  })

  test('two appeals at once: one is kept', async () => {
    const { member, id } = await violation()
    const answers = await Promise.all([codeOf(appeal(member, id)), codeOf(appeal(member, id))])
    expect(answers.sort()).toEqual(['conflict', 'no error'])
  })

  test('a sanction of a case is appealed with its case', async () => {
    const { member, id } = await violation()
    const notice = await member.hears('notice', (n) => n.body.kind === 'sanction')
    const sanctionId = notice.body.kind === 'sanction' ? (notice.body.sanctionId ?? '') : ''
    const opened = await member.call(ROUTES.openAppeal, { body: { sanctionId, text: 'ちがいます' } })
    expect(opened).toMatchObject({ caseId: id, sanctionId: null })
  })

  test('after thirty days it is too late, and nobody appeals for someone else', async () => {
    // A site of its own: sessions elsewhere would end with its clock.
    const own = await createTestSite()
    try {
      const here = atDesk(own)
      const { member, conversationId } = await here.talk()
      await member.send(conversationId, THREAT)
      const id = await here.settle(member, await own.staff(), { decision: 'violation' })
      expect(await codeOf(appeal(await own.member('よその人'), id))).toBe('not_found')
      own.clock.forward(30 * 86_400_000 - 60_000)
      expect(await codeOf(member.call(ROUTES.openAppeal, { body: { text: 'どれも' } }))).toBe('invalid')
      own.clock.forward(60_001)
      expect(await codeOf(appeal(member, id))).toBe('too_late')
    } finally {
      await own.close()
    }
  })

  test('a suspended person can appeal', async () => {
    const { member, id } = await violation(5)
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('suspended')
    expect(await codeOf(appeal(member, id))).toBe('no error')
  })
})

describe('the desk’s side', () => {
  test('whoever decided first neither takes nor decides it; it is a dialogue; the reason goes to the person', async () => {
    const { member, id } = await violation()
    const { id: appealId } = await appeal(member, id)
    const params = { id: appealId }
    expect(await codeOf(first.call(ROUTES.claimAppeal, { params }))).toBe('own_decision')
    expect(await read(appealId, first)).toMatchObject({ mayDecide: false, claimedBy: null })
    expect(await codeOf(decide(appealId, first, false))).toBe('own_decision')
    expect(await codeOf(decide(appealId, second, false))).toBe('not_opened')
    expect(await read(appealId, second)).toMatchObject({
      mayDecide: true,
      claimedByMe: true,
      firstDecider: { id: first.id },
      firstReason: '脅しと判断しました',
    })
    await second.call(ROUTES.answerAppeal, { params, body: { text: 'どの映画でしょうか' } })
    await member.hears('notice', (n) => n.body.kind === 'appeal_answer')
    const view = await member.call(ROUTES.writeAppeal, { params, body: { text: '去年の映画です' } })
    expect(view.messages.map((one) => one.from)).toEqual(['person', 'desk', 'person'])
    expect(JSON.stringify(view)).not.toContain(second.displayName)
    await decide(appealId, second, false)
    expect(await member.hears('notice', (n) => n.body.kind === 'appeal_decided')).toMatchObject({
      body: { overturned: false, reason: '前後を読み直しました' },
    })
    expect(await codeOf(member.call(ROUTES.writeAppeal, { params, body: { text: 'まだ' } }))).toBe('already_decided')
    expect((await member.call(ROUTES.me, {})).restrictedUntil).not.toBeNull()
    expect(await desk.records('appeal.read', appealId)).toHaveLength(2)
  })

  test('two decide at once: one does', async () => {
    const { member, id } = await violation()
    const { id: appealId } = await appeal(member, id)
    await read(appealId, second)
    site.clock.forward(11 * 60_000)
    await read(appealId, third)
    const answers = await Promise.all([codeOf(decide(appealId, second, false)), codeOf(decide(appealId, third, true))])
    expect(answers).toEqual([expect.stringMatching(/claimed|already_decided/), 'no error'])
    expect(await desk.records('appeal.decided', appealId)).toHaveLength(1)
    expect(await codeOf(decide(appealId, third, false))).toBe('already_decided')
  })

  test('overturned: points, sanction and stop are undone, with an apology; the decision is marked', async () => {
    const { member, performer, message, id } = await violation(5)
    const { id: appealId } = await appeal(member, id)
    await read(appealId, second)
    await decide(appealId, second, true)
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('no error')
    await performer.hears('message', (m) => m.id === message.id && m.state === 'shown')
    const { notices } = await member.call(ROUTES.notices, {})
    expect(notices.map((n) => n.body.kind)).toEqual(expect.arrayContaining(['decision_undone', 'appeal_decided']))
    expect(await first.call(ROUTES.deskCase, { params: { id } })).toMatchObject({ undoneAt: expect.any(String) })
    const { appeals } = await first.call(ROUTES.appeals, { query: { state: 'decided' } })
    expect(appeals.find((one) => one.id === appealId)).toMatchObject({ state: 'overturned' })
  })

  test('a sanction of the program: its evidence is read by reason, and overturning takes its strike back', async () => {
    const { member, performer, conversationId } = await desk.talk()
    const refused = await member.send(conversationId, '電話は090-1234-5678')
    const { decisions } = await member.call(ROUTES.ownDecisions, {})
    expect(decisions).toMatchObject([{ caseId: null, step: 'notice', reason: null, mayAppeal: true }])
    const opened = await member.call(ROUTES.openAppeal, {
      body: { sanctionId: decisions[0]?.sanctionId ?? '', text: '商品番号です' },
    })
    const view = await read(opened.id, first)
    expect(view.firstDecider).toBeNull()
    expect(view.evidence.find((m) => m.focus)).toMatchObject({ id: refused.id, text: '電話は090-1234-5678' })
    await decide(opened.id, first, true)
    await performer.hears('message', (m) => m.id === refused.id && m.state === 'shown')
    const strikes = await site.app.deps.db
      .selectFrom('strike')
      .select('removed_at')
      .where('account_id', '=', member.id)
      .execute()
    expect(strikes.every((strike) => strike.removed_at !== null)).toBe(true)
  })

  test('the queue: what is due first, open and decided apart', async () => {
    const { member, id } = await violation()
    const { id: appealId } = await appeal(member, id)
    const { appeals } = await second.call(ROUTES.appeals, {})
    expect(appeals.at(-1)).toMatchObject({ id: appealId, waitsForDesk: true, step: 'restriction' })
    expect((await second.call(ROUTES.caseCounts, {})).appeals).toBe(appeals.length)
    expect((await first.call(ROUTES.appeals, {})).appeals.at(-1)).toMatchObject({ mayDecide: false })
  })
})

describe('after a forced withdrawal [R9]', () => {
  test('the reason can be seen and appealed without signing in; overturned, the membership goes on', async () => {
    const { member } = await desk.talk().then(async (talk) => {
      await talk.member.send(talk.conversationId, THREAT)
      return talk
    })
    const id = await desk.settle(member, third, {
      decision: 'violation',
      reason: '脅しが続きました',
      step: { choose: 'withdrawal', reason: '重い' },
    })
    const other = await site.staff('administrator')
    const { withdrawals } = await other.call(ROUTES.withdrawals, {})
    const params = { id: withdrawals.find((one) => one.caseId === id)?.id ?? '' }
    await other.call(ROUTES.confirmWithdrawal, { params, body: { reason: '確認' } })
    const outside = new SiteClient(site.url)
    const credentials = { email: member.email, password: PASSWORD }
    expect(await codeOf(outside.call(ROUTES.signIn, { body: credentials }))).toBe('withdrawn')
    expect(await codeOf(outside.call(ROUTES.withdrawnWhy, { body: { ...credentials, password: 'no' } }))).toBe(
      'wrong_credentials',
    )
    const why = await outside.call(ROUTES.withdrawnWhy, { body: credentials })
    expect(why).toMatchObject({ reason: '脅しが続きました', clause: expect.stringContaining('第'), mayAppeal: true })
    const { appeal: opened } = await outside.call(ROUTES.withdrawnAppeal, {
      body: { ...credentials, text: '台詞です' },
    })
    const appealId = opened?.id ?? ''
    for (const involved of [third, other]) expect(await codeOf(decide(appealId, involved, true))).toBe('own_decision')
    await read(appealId, first)
    await decide(appealId, first, true)
    expect(await codeOf(outside.call(ROUTES.signIn, { body: credentials }))).toBe('no error')
    const active = await site.member('ふつうの人')
    const theirs = { email: active.email, password: PASSWORD }
    expect(await codeOf(outside.call(ROUTES.withdrawnWhy, { body: theirs }))).toBe('wrong_credentials')
  })
})
