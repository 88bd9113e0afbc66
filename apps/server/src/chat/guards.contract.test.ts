import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { newId } from '../ids.ts'

/** Ways round the guard of "may these two reach each other, and may this one write here now". */
let site: TestSite
let moderator: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  moderator = await site.staff()
})
afterAll(() => site?.close())

const pair = async (points?: number) => {
  const [member, performer] = [await site.member('たろう', points), await site.performer('ゆい')]
  return { member, performer }
}
const block = (by: TestPerson, whom: TestPerson) =>
  by.call(ROUTES.block, { body: { accountId: whom.id, reason: 'rude', tell: false } })
const decide = async (subject: TestPerson, decision: 'clear' | 'violation', strike = 0) => {
  const { cases } = await moderator.call(ROUTES.cases, {})
  const id = cases.find((row) => row.subject.id === subject.id)?.id ?? ''
  await moderator.call(ROUTES.openCase, { params: { id }, body: { reason: '確認' } })
  await moderator.call(ROUTES.decideCase, { params: { id }, body: { decision, reason: '確認しました', strike } })
}

describe('insisting asks who may write, as sending does', () => {
  test('[R11] not across a block, not after the end', async () => {
    const { member, performer } = await pair()
    const { conversationId, chatId } = await site.twoShot(member, performer)
    const bounced = await member.send(conversationId, 'LINE教えて')
    await performer.call(ROUTES.endChat, { params: { id: chatId } })
    expect(await codeOf(member.call(ROUTES.insist, { params: { id: bounced.id } }))).toBe('chat_ended')
    await block(performer, member)
    expect(await codeOf(member.call(ROUTES.insist, { params: { id: bounced.id } }))).toBe('not_found')
    expect(JSON.stringify(performer.heard)).not.toContain('LINE教えて')
  })

  test('in mail it costs what a mail costs, and without points it is not shown', async () => {
    const { member, performer } = await pair(60)
    const mail = await member.call(ROUTES.openMail, { body: { accountId: performer.id } })
    const first = await member.send(mail.id, 'LINE教えて')
    await member.call(ROUTES.insist, { params: { id: first.id } })
    expect((await member.call(ROUTES.me, {})).balance).toBe(10)
    await decide(member, 'clear')
    const second = await member.send(mail.id, 'LINE交換しよう')
    expect(second.state).toBe('bounced')
    expect(await codeOf(member.call(ROUTES.insist, { params: { id: second.id } }))).toBe('points_short')
    expect(JSON.stringify(performer.heard)).not.toContain('LINE交換しよう')
  })

  test('two at the same moment: one is shown', async () => {
    const { member, performer } = await pair()
    const { conversationId } = await site.twoShot(member, performer)
    const bounced = [await member.send(conversationId, 'LINE教えて'), await member.send(conversationId, 'LINE教えてよ')]
    const answers = await Promise.all(bounced.map((m) => codeOf(member.call(ROUTES.insist, { params: { id: m.id } }))))
    expect(answers.sort()).toEqual(['conflict', 'no error'])
  })
})

describe('[R13] a pause is a fact of the two', () => {
  test('no new mail, party or chat gets round it, and block and unblock do not lift it', async () => {
    const { member, performer } = await pair()
    const { conversationId } = await site.twoShot(member, performer)
    expect((await member.send(conversationId, '実は俺、まだ16歳なんだ')).state).toBe('held')
    expect(await codeOf(member.call(ROUTES.openMail, { body: { accountId: performer.id } }))).toBe('paused')
    await performer.call(ROUTES.setWaiting, { body: { on: true } })
    expect(await codeOf(member.call(ROUTES.startTwoShot, { body: { performerId: performer.id } }))).toBe('paused')
    await performer.call(ROUTES.setWaiting, { body: { on: false } })
    await performer.call(ROUTES.startParty, {})
    expect(await codeOf(member.call(ROUTES.joinParty, { body: { performerId: performer.id } }))).toBe('paused')
    await block(member, performer)
    await member.call(ROUTES.unblock, { params: { id: performer.id } })
    expect(await codeOf(member.send(conversationId, 'もういい?'))).toBe('paused')
    await decide(member, 'clear')
    expect(await codeOf(member.call(ROUTES.openMail, { body: { accountId: performer.id } }))).toBe('no error')
  })

  test('in a party, he is out and paused with her', async () => {
    const { member, performer } = await pair()
    const party = await performer.call(ROUTES.startParty, {})
    await member.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    expect((await member.send(party.id, '実は俺、まだ16歳なんだ')).state).toBe('held')
    expect(await member.hears('chat', (chat) => chat.endedAt !== null)).toMatchObject({ endReason: 'paused' })
    expect(await codeOf(member.call(ROUTES.joinParty, { body: { performerId: performer.id } }))).toBe('paused')
  })

  test('a performer whose age is not proven is neither found nor written to', async () => {
    const { member, performer } = await pair()
    await site.app.deps.db
      .updateTable('age_proof')
      .set({ state: 'pending' })
      .where('account_id', '=', performer.id)
      .execute()
    expect(await codeOf(member.call(ROUTES.performer, { params: { id: performer.id } }))).toBe('not_found')
    expect(await codeOf(member.call(ROUTES.openMail, { body: { accountId: performer.id } }))).toBe('not_found')
  })
})

describe('[R11] a block is complete', () => {
  test('made while mail is being opened, a party joined or a chat started, it wins or it comes after; nothing stays open', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { member, performer } = await pair()
      await performer.call(ROUTES.setWaiting, { body: { on: true } })
      const [opened, started] = await Promise.all([
        member.call(ROUTES.openMail, { body: { accountId: performer.id } }).catch(() => undefined),
        member.call(ROUTES.startTwoShot, { body: { performerId: performer.id } }).catch(() => undefined),
        block(performer, member),
      ])
      for (const conversation of [opened, started])
        if (conversation) expect(await codeOf(member.send(conversation.id, 'とどく?'))).toBe('not_found')
      const live = await site.app.deps.db
        .selectFrom('chat')
        .select('id')
        .where('performer_id', '=', performer.id)
        .where('ended_at', 'is', null)
        .execute()
      expect(live).toEqual([])
    }
  })

  test('what a moderator clears is not shown across a block; its sender is told and the strike is gone', async () => {
    const { member, performer } = await pair()
    const { conversationId } = await site.twoShot(member, performer)
    const held = await member.send(conversationId, '家の前で待ってるからな')
    await block(performer, member)
    await decide(member, 'clear')
    expect(performer.all('message').some((m) => m.id === held.id && m.state === 'shown')).toBe(false)
    await member.hears('notice', (n) => n.body.kind === 'message_cleared')
  })

  test('the waiting list says to everyone that it changed, and names nobody', async () => {
    const { member, performer } = await pair()
    await block(performer, member)
    await performer.call(ROUTES.setWaiting, { body: { on: true } })
    const witness = await site.member('ほかのひと')
    await performer.call(ROUTES.setWaiting, { body: { on: false } })
    await witness.hears('waiting')
    expect(JSON.stringify([...member.all('waiting'), ...witness.all('waiting')])).not.toContain(performer.id)
    expect(await codeOf(performer.call(ROUTES.phrases, { query: { accountId: member.id } }))).toBe('not_found')
  })
})

describe('sanctions', () => {
  test('the top of the ladder keeps a person from the site until people have decided [R9]', async () => {
    const { member, performer } = await pair()
    const { conversationId } = await site.twoShot(member, performer)
    for (const n of ['1111', '2222', '3333']) await member.send(conversationId, `電話は090-1234-${n}`)
    await performer.call(ROUTES.report, { body: { conversationId, accountId: member.id, reason: 'rude', note: '' } })
    await decide(member, 'violation', 5)
    expect((await member.call(ROUTES.me, {})).suspendedUntil).not.toBeNull()
  })

  test('a suspended performer stops waiting, and nobody can start with her', async () => {
    const { member, performer } = await pair()
    const mail = await performer.call(ROUTES.openMail, { body: { accountId: member.id } })
    await performer.call(ROUTES.setWaiting, { body: { on: true } })
    for (let i = 1; i <= 6; i += 1) await performer.send(mail.id, `電話は090-1234-${i}${i}${i}${i}`).catch(() => {})
    expect(await codeOf(member.call(ROUTES.startTwoShot, { body: { performerId: performer.id } }))).toBe('not_found')
    expect((await member.call(ROUTES.me, {})).balance).toBe(10_000)
  })

  test('what rests on points that were taken back is lifted with them', async () => {
    const { member, performer } = await pair()
    const { conversationId } = await site.twoShot(member, performer)
    for (const n of ['1111', '2222']) await member.send(conversationId, `電話は090-1234-${n}`)
    const third = await member.send(conversationId, '電話は090-1234-3333')
    expect((await member.call(ROUTES.me, {})).restrictedUntil).not.toBeNull()
    await member.call(ROUTES.dispute, { params: { id: third.id }, body: { note: '' } })
    await decide(member, 'clear')
    expect((await member.call(ROUTES.me, {})).restrictedUntil).toBeNull()
  })

  test('a restricted member cannot write into a mailbox that he opened beforehand', async () => {
    const { member, performer } = await pair()
    const stranger = await site.performer('まだ')
    const mail = await member.call(ROUTES.openMail, { body: { accountId: stranger.id } })
    const { conversationId } = await site.twoShot(member, performer)
    for (const n of ['1111', '2222', '3333']) await member.send(conversationId, `電話は090-1234-${n}`)
    // What a socket may do is read anew from time to time.
    site.clock.forward(31_000)
    expect(await codeOf(member.send(mail.id, 'はじめまして'))).toBe('restricted')
  })
})

test('a party is read only for the time one sat in it', async () => {
  const { member, performer } = await pair()
  const party = await performer.call(ROUTES.startParty, {})
  await performer.send(party.id, '来る前の話')
  site.clock.forward(1_000)
  const joined = await member.call(ROUTES.joinParty, { body: { performerId: performer.id } })
  site.clock.forward(1_000)
  await performer.send(party.id, 'いるときの話')
  site.clock.forward(1_000)
  await member.call(ROUTES.endChat, { params: { id: joined.chat?.id ?? '' } })
  site.clock.forward(1_000)
  await performer.send(party.id, '帰ったあとの話')
  const { messages } = await member.call(ROUTES.messages, { params: { id: party.id } })
  expect(messages.map((m) => m.text)).toEqual(['いるときの話'])
  const { messages: synced } = await member.emit('conversation.sync', { conversationId: party.id, after: 0 })
  expect(synced.map((m) => m.text)).toEqual(['いるときの話'])
  const { conversations } = await member.call(ROUTES.conversations, {})
  expect(conversations[0]?.lastMessage?.text).toBe('いるときの話')
})

test('nobody pays another price than the one they saw', async () => {
  const { member, performer } = await pair()
  await performer.call(ROUTES.setWaiting, { body: { on: true } })
  const seen = (await member.call(ROUTES.performer, { params: { id: performer.id } })).ratePerMinute
  await performer.call(ROUTES.updateProfile, {
    body: { headline: '', about: '', ratePerMinute: 1_000, partyRatePerMinute: 50 },
  })
  const body = { performerId: performer.id, ratePerMinute: seen }
  expect(await codeOf(member.call(ROUTES.startTwoShot, { body }))).toBe('price_changed')
  expect((await member.call(ROUTES.me, {})).balance).toBe(10_000)
})

test('[R4] what was kept is answered to a resend, also when the chat has ended meanwhile', async () => {
  const { member, performer } = await pair()
  const { conversationId, chatId } = await site.twoShot(member, performer)
  const clientId = newId()
  const kept = await member.send(conversationId, 'さいご', clientId)
  await performer.call(ROUTES.endChat, { params: { id: chatId } })
  expect(await member.send(conversationId, 'さいご', clientId)).toEqual(kept)
})

test('[R4] one sender’s messages keep their order, however many are sent before the first is answered', async () => {
  const { member, performer } = await pair()
  const { conversationId } = await site.twoShot(member, performer)
  // The rights of the socket are read anew in the middle of it, and the scene is cold.
  site.clock.forward(31_000)
  site.app.deps.scenes.forget(conversationId)
  await Promise.all(Array.from({ length: 40 }, (_, i) => member.send(conversationId, `順番${i}`)))
  const { messages } = await performer.call(ROUTES.messages, { params: { id: conversationId }, query: { limit: 40 } })
  expect(messages.map((m) => m.text)).toEqual(Array.from({ length: 40 }, (_, i) => `順番${i}`))
})
