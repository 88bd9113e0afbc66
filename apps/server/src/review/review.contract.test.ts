import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
let moderator: TestPerson
let second: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  moderator = await site.staff()
  second = await site.staff()
})
afterAll(() => site?.close())

const caseOf = async (subject: TestPerson) => {
  const { cases } = await moderator.call(ROUTES.cases, {})
  const found = cases.find((row) => row.subject.id === subject.id)
  if (!found) throw new Error('no case')
  return found
}
const open = (id: string, by = moderator) =>
  by.call(ROUTES.openCase, { params: { id }, body: { reason: '通報の確認' } })
const decide = (id: string, decision: 'clear' | 'violation', strike = 0, by = moderator) =>
  by.call(ROUTES.decideCase, { params: { id }, body: { decision, reason: '内容を確認しました', strike } })
const talk = async () => {
  const [member, performer] = [await site.member('たろう'), await site.performer('ゆい')]
  return { member, performer, ...(await site.twoShot(member, performer)) }
}

describe('[R6] no reading without cause', () => {
  test('people and a list of cases show no text; only opening with a reason does, and it is on record', async () => {
    const { member, conversationId } = await talk()
    const held = await member.send(conversationId, '家の前で待ってるからな')
    expect(held.state).toBe('held')
    const row = await caseOf(member)
    expect(JSON.stringify(row)).not.toContain('待ってる')
    expect(await codeOf(moderator.call(ROUTES.messages, { params: { id: conversationId } }))).toBe('forbidden')
    expect(await codeOf(member.call(ROUTES.openCase, { params: { id: row.id }, body: { reason: 'みたい' } }))).toBe(
      'forbidden',
    )
    expect(await codeOf(moderator.call(ROUTES.openCase, { params: { id: row.id }, body: { reason: '  ' } }))).toBe(
      'empty',
    )
    const view = await open(row.id)
    expect(view.messages.find((m) => m.focus)).toMatchObject({ text: '家の前で待ってるからな', state: 'held' })
    const record = await site.app.deps.db
      .selectFrom('evidence_record')
      .select('body')
      .where('kind', '=', 'case.read')
      .where('body', 'like', `%${row.id}%`)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(record.body ?? '')).toMatchObject({ operator: moderator.id, reason: '通報の確認', case: row.id })
    const administrator = await site.staff('administrator')
    const { actions } = await administrator.call(ROUTES.staffActions, { body: { kind: 'case.read' } })
    expect(actions.find((action) => action.kind === 'case.read')).toMatchObject({
      caseId: row.id,
      operator: moderator.displayName,
    })
    expect(await codeOf(moderator.call(ROUTES.staffActions, { body: {} }))).toBe('forbidden')
  })

  test('a case shows the part it needs, and no more of the conversation', async () => {
    const { member, performer, conversationId } = await talk()
    for (let i = 0; i < 30; i += 1) await performer.send(conversationId, `まえの話${i}`)
    await member.send(conversationId, '家の前で待ってるからな')
    const view = await open((await caseOf(member)).id)
    expect(view.messages).toHaveLength(11)
    expect(view.messages.some((m) => m.text === 'まえの話19')).toBe(false)
  })

  test('what a finding was put together from is part of the case', async () => {
    const { member, performer, conversationId } = await talk()
    await member.send(conversationId, '090')
    for (let i = 0; i < 12; i += 1) await performer.send(conversationId, `うん${'ー'.repeat(i)}`)
    await member.send(conversationId, '1234')
    const refused = await member.send(conversationId, '5678')
    expect(refused.state).toBe('refused')
    await member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '' } })
    const view = await open((await caseOf(member)).id)
    expect(view.messages[0]?.text).toBe('090')
    expect(view.messages.find((m) => m.focus)?.findings[0]?.drawnFrom).toHaveLength(2)
  })
})

describe('deciding', () => {
  test('a held message that is cleared reaches her, at the end of the talk as it stands; both are told', async () => {
    const { member, performer, conversationId } = await talk()
    const held = await member.send(conversationId, '家の前で待ってるからな')
    const later = await member.send(conversationId, '映画のせりふです')
    const { id } = await caseOf(member)
    await open(id)
    await decide(id, 'clear')
    const shown = await performer.hears('message', (m) => m.id === held.id && m.state === 'shown')
    expect(shown.position).toBeGreaterThan(later.position)
    expect(await member.hears('notice', (n) => n.body.kind === 'message_cleared')).toMatchObject({
      body: { reason: '内容を確認しました' },
    })
  })

  test('a held message that is a violation stays unseen, counts, and names clause and evidence [R9]', async () => {
    const { member, performer, conversationId } = await talk()
    const held = await member.send(conversationId, '家の前で待ってるからな')
    const { id } = await caseOf(member)
    const view = await open(id)
    expect(view).toMatchObject({ proposedStrike: 1, proposedStep: 'notice', clause: expect.stringContaining('第6条') })
    await decide(id, 'violation', 2)
    expect(await member.hears('notice', (n) => n.body.kind === 'sanction')).toMatchObject({
      body: { step: 'warning', by: 'moderator', evidence: [held.id] },
    })
    await member.hears('message', (m) => m.id === held.id && m.state === 'refused')
    expect(JSON.stringify(performer.heard)).not.toContain('待ってる')
  })

  test('a dispute upheld undoes the refusal and its strike', async () => {
    const { member, performer, conversationId } = await talk()
    const refused = await member.send(conversationId, '電話は090-1234-5678')
    expect(refused.own?.canDispute).toBe(true)
    await member.hears('notice', (n) => n.body.kind === 'sanction')
    expect(
      await member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '商品番号です' } }),
    ).toMatchObject({ own: { canDispute: false, underReview: true } })
    expect(await codeOf(member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '' } }))).toBe(
      'conflict',
    )
    const { id } = await caseOf(member)
    expect((await open(id)).note).toBe('商品番号です')
    await decide(id, 'clear')
    await performer.hears('message', (m) => m.id === refused.id && m.state === 'shown')
    expect(await member.hears('notice', (n) => n.body.kind === 'message_cleared')).toMatchObject({
      body: { strikeRemoved: true },
    })
    const strikes = await site.app.deps.db
      .selectFrom('strike')
      .select('removed_at')
      .where('account_id', '=', member.id)
      .execute()
    expect(strikes.every((s) => s.removed_at !== null)).toBe(true)
  })

  test('what was insisted on and is a violation goes from her screen again; she is told, without the text', async () => {
    const { member, performer, conversationId } = await talk()
    const bounced = await member.send(conversationId, 'LINE教えて')
    await member.call(ROUTES.insist, { params: { id: bounced.id } })
    await performer.hears('message', (m) => m.id === bounced.id && m.state === 'shown')
    const { id } = await caseOf(member)
    await open(id)
    await decide(id, 'violation', 1)
    expect(await performer.hears('message', (m) => m.id === bounced.id && m.state === 'stopped')).toMatchObject({
      text: '',
    })
    const notice = await performer.hears('notice', (n) => n.body.kind === 'partner_decided')
    expect(notice.body).toMatchObject({ violation: true, reason: '内容を確認しました' })
    const { messages } = await performer.call(ROUTES.messages, { params: { id: conversationId } })
    expect(JSON.stringify(messages)).not.toContain('LINE教えて')
  })

  test('a refusal that has cost a strike is not struck again', async () => {
    const { member, conversationId } = await talk()
    const refused = await member.send(conversationId, '電話は090-1234-5678')
    await member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '' } })
    expect(await open((await caseOf(member)).id)).toMatchObject({ proposedStrike: 0 })
  })

  test('a report: the reporter hears of it twice, the reported one gets the reason', async () => {
    const { member, performer, conversationId } = await talk()
    await member.send(conversationId, 'うるさいなあ、だまれよ')
    await performer.call(ROUTES.report, {
      body: { conversationId, accountId: member.id, reason: 'rude', note: 'こわかった' },
    })
    await moderator.hears('desk')
    const { id } = await caseOf(member)
    expect((await open(id)).messages.map((m) => m.text)).toContain('うるさいなあ、だまれよ')
    await decide(id, 'violation', 1)
    await performer.hears('notice', (n) => n.body.kind === 'report_received')
    expect(await performer.hears('notice', (n) => n.body.kind === 'report_decided')).toMatchObject({
      body: { violation: true },
    })
    expect(await member.hears('notice', (n) => n.body.kind === 'message_upheld')).toMatchObject({
      body: { reason: '内容を確認しました' },
    })
  })

  test('two moderators never decide one case', async () => {
    const { member, conversationId } = await talk()
    await member.send(conversationId, '家の前で待ってるからな')
    const { id } = await caseOf(member)
    expect(await codeOf(decide(id, 'clear'))).toBe('not_opened')
    await moderator.call(ROUTES.claimCase, { params: { id } })
    expect(await codeOf(second.call(ROUTES.claimCase, { params: { id } }))).toBe('claimed')
    expect(await codeOf(second.call(ROUTES.releaseCase, { params: { id } }))).toBe('claimed')
    await open(id)
    expect(await codeOf(open(id, second))).toBe('claimed')
    expect(await codeOf(decide(id, 'clear', 0, second))).toBe('claimed')
    await moderator.call(ROUTES.releaseCase, { params: { id } })
    await open(id, second)
    await second.call(ROUTES.releaseCase, { params: { id } })
    const answers = await Promise.all([codeOf(decide(id, 'clear')), codeOf(decide(id, 'violation', 0, second))])
    expect(answers.filter((answer) => answer === 'no error')).toHaveLength(1)
    expect(await codeOf(moderator.call(ROUTES.claimCase, { params: { id } }))).toBe('already_decided')
  })

  test('a strike together with "no violation" contradicts itself', async () => {
    const { member, conversationId } = await talk()
    await member.send(conversationId, '家の前で待ってるからな')
    const { id } = await caseOf(member)
    await open(id)
    expect(await codeOf(decide(id, 'clear', 1))).toBe('invalid')
  })
})

describe('the ladder [R9]', () => {
  test('five points suspend for seven days, end the talk and leave earned pay alone; the end comes by itself', async () => {
    const { member, performer, conversationId } = await talk()
    const earned = (await performer.call(ROUTES.me, {})).balance
    for (const number of ['1111', '2222', '3333', '4444']) await member.send(conversationId, `電話は090-1234-${number}`)
    expect((await member.call(ROUTES.me, {})).restrictedUntil).not.toBeNull()
    await member.send(conversationId, '電話は090-1234-5555')
    expect(await performer.hears('chat', (chat) => chat.endedAt !== null)).toMatchObject({ endReason: 'sanction' })
    expect((await performer.call(ROUTES.me, {})).balance).toBe(earned)
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('suspended')
    // Notices stay readable: they tell the reason, the end and the way to appeal.
    const notice = (await member.call(ROUTES.notices, {})).notices.find(
      (n) => n.body.kind === 'sanction' && n.body.step === 'suspension',
    )
    const until = notice?.body.kind === 'sanction' ? notice.body.until : null
    expect(new Date(until ?? 0).getTime() - site.clock.now().getTime()).toBe(7 * 86_400_000)
    site.clock.forward(7 * 86_400_000 + 1)
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('no error')
  })

  test('a restricted member goes on with those he knows and starts with nobody new', async () => {
    const { member, performer, conversationId, chatId } = await talk()
    for (const number of ['1111', '2222', '3333']) await member.send(conversationId, `電話は090-1234-${number}`)
    await member.send(conversationId, 'ふつうの話')
    await member.call(ROUTES.endChat, { params: { id: chatId } })
    const stranger = await site.performer('あたらしい')
    await stranger.call(ROUTES.setWaiting, { body: { on: true } })
    await performer.call(ROUTES.setWaiting, { body: { on: true } })
    expect(await codeOf(member.call(ROUTES.startTwoShot, { body: { performerId: stranger.id } }))).toBe('restricted')
    expect(await codeOf(member.call(ROUTES.openMail, { body: { accountId: stranger.id } }))).toBe('restricted')
    expect(await codeOf(member.call(ROUTES.startTwoShot, { body: { performerId: performer.id } }))).toBe('no error')
  })
})

describe('[R13] a sign of a minor', () => {
  test('pauses both until a person has looked', async () => {
    const { member, performer, conversationId } = await talk()
    const held = await member.send(conversationId, '実は俺、まだ16歳なんだ')
    expect(held.state).toBe('held')
    expect(await member.hears('chat', (chat) => chat.endedAt !== null)).toMatchObject({ endReason: 'paused' })
    expect(await codeOf(performer.send(conversationId, 'え?'))).toBe('paused')
    const row = await caseOf(member)
    expect(row).toMatchObject({ urgency: 'urgent', category: 'harm.minor' })
    await open(row.id)
    await decide(row.id, 'clear')
    await performer.call(ROUTES.setWaiting, { body: { on: true } })
    expect(await codeOf(member.call(ROUTES.startTwoShot, { body: { performerId: performer.id } }))).toBe('no error')
  })
})
