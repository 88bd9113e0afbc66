import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { newId } from '../ids.ts'

let site: TestSite
let member: TestPerson
let performer: TestPerson
let conversationId: string

beforeAll(async () => {
  site = await createTestSite()
  member = await site.member('たろう', 100_000)
  performer = await site.performer('ゆい')
  conversationId = (await site.twoShot(member, performer)).conversationId
})
afterAll(() => site?.close())

const stored = (text: string) => site.app.deps.db.selectFrom('message').selectAll().where('text', '=', text).execute()

describe('a delivered message', () => {
  test('reaches the other side with its place, and is kept with an evidence record [R3]', async () => {
    const sent = await member.send(conversationId, 'こんばんは')
    expect(sent).toMatchObject({ state: 'shown', text: 'こんばんは', senderId: member.id })
    const got = await performer.hears('message', (m) => m.id === sent.id)
    expect(got).toEqual({ ...sent, own: undefined })
    const record = await site.app.deps.db
      .selectFrom('evidence_record')
      .selectAll()
      .where('body', 'like', `%${sent.id}%`)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(record.body ?? '')).toMatchObject({
      kind: 'message.decided',
      message: sent.id,
      text: 'こんばんは',
      outcome: 'deliver',
      position: sent.position,
    })
    expect(record.salt).toHaveLength(32)
    expect(record.leaf).toHaveLength(32)
  })

  test('[R4] a resend after a lost answer is answered alike and stored once', async () => {
    const clientId = newId()
    const first = await member.send(conversationId, '二度送る', clientId)
    const second = await member.send(conversationId, '二度送る', clientId)
    expect(second).toEqual(first)
    const [third, fourth] = await Promise.all([
      member.send(conversationId, '同時', newId()),
      member.send(conversationId, '二度送る', clientId),
    ])
    expect(fourth).toEqual(first)
    expect(third.position).toBeGreaterThan(first.position)
    expect(await stored('二度送る')).toHaveLength(1)
    // A resend may be pushed again, since the first push may be lost; it is the same message.
    const pushed = performer.all('message').filter((m) => m.text === '二度送る')
    expect(new Set(pushed.map((m) => m.id))).toEqual(new Set([first.id]))
  })

  test('[R4] fifty at once from both sides keep one order, without gaps or doubles, for both', async () => {
    const before = (await performer.send(conversationId, 'はじめ')).position
    const sent = await Promise.all(
      Array.from({ length: 50 }, (_, i) => (i % 2 ? member : performer).send(conversationId, `そのまま${i}`)),
    )
    const positions = sent.map((m) => m.position).sort((a, b) => a - b)
    expect(positions).toEqual(Array.from({ length: 50 }, (_, i) => before + 1 + i))
    const { messages } = await member.call(ROUTES.messages, { params: { id: conversationId }, query: { limit: 50 } })
    expect(messages.map((m) => m.position)).toEqual(positions)
  })

  test('[R4] what was missed while away comes by revision, once', async () => {
    const seen = (await member.send(conversationId, '見たところまで')).revision
    performer.socket.disconnect()
    const missed = [await member.send(conversationId, '留守中1'), await member.send(conversationId, '留守中2')]
    await performer.connect()
    const { messages, more, revision } = await performer.emit('conversation.sync', { conversationId, after: seen })
    expect(messages.map((m) => m.id)).toEqual(missed.map((m) => m.id))
    expect(more).toBe(false)
    expect((await performer.emit('conversation.sync', { conversationId, after: revision })).messages).toEqual([])
  })
})

describe('a stopped message', () => {
  test('[R2] a LINE ID is refused: marked for its sender, without text for her, nothing in lists and counts', async () => {
    const text = 'LINEのIDは taro_0312 だよ'
    const unreadBefore = (await performer.call(ROUTES.conversation, { params: { id: conversationId } })).unread
    const sent = await member.send(conversationId, text)
    expect(sent.state).toBe('refused')
    const finding = sent.own?.findings[0]
    expect(finding?.category).toBe('contact.line')
    expect(text.slice(finding?.start, finding?.end)).toContain('taro_0312')
    expect(finding?.reasons.length).toBeGreaterThan(0)
    const stopped = await performer.hears('message', (m) => m.id === sent.id)
    expect(stopped).toMatchObject({ state: 'stopped', text: '', stoppedGroup: 'contact' })
    expect(JSON.stringify(performer.heard)).not.toContain('taro_0312')
    const view = await performer.call(ROUTES.conversation, { params: { id: conversationId } })
    expect(JSON.stringify(view)).not.toContain('taro_0312')
    expect(view.unread).toBe(unreadBefore)
    const page = await performer.call(ROUTES.messages, { params: { id: conversationId } })
    expect(JSON.stringify(page)).not.toContain('taro_0312')
    expect(JSON.stringify(await performer.emit('conversation.sync', { conversationId, after: 0 }))).not.toContain(
      'taro_0312',
    )
  })

  test('[R2] a member learns nothing at all of what was stopped on her side', async () => {
    const sent = await performer.send(conversationId, '私のインスタは yui_sample_01 だよ')
    expect(sent.state).not.toBe('shown')
    await performer.send(conversationId, 'つづき')
    await member.hears('message', (m) => m.text === 'つづき')
    expect(member.all('message').some((m) => m.id === sent.id)).toBe(false)
    const { messages } = await member.call(ROUTES.messages, { params: { id: conversationId }, query: { limit: 100 } })
    expect(messages.some((m) => m.id === sent.id)).toBe(false)
  })

  test('pieces of a number count together, also when they are sent at the same moment', async () => {
    const pieces = await Promise.all(['090-', '1234', '5678'].map((text) => member.send(conversationId, text)))
    expect(pieces.filter((m) => m.state === 'refused')).toHaveLength(1)
  })

  test('a strike follows a detail, and the notice names clause, evidence, end and step [R9]', async () => {
    const notice = await member.hears('notice', (n) => n.body.kind === 'sanction')
    expect(notice.body).toMatchObject({
      kind: 'sanction',
      by: 'program',
      step: expect.any(String),
      clause: expect.stringContaining('第4条'),
    })
    if (notice.body.kind === 'sanction') expect(notice.body.evidence).toHaveLength(1)
  })
})

describe('bad input', () => {
  test.each([
    ['too_long', 'あ'.repeat(2_001)],
    ['empty', ''],
    ['empty', ' \n\u200b\u2060\ufeff'],
    ['malformed_text', 'a\ud800b'],
  ])('%s', async (code, text) => {
    expect(await codeOf(member.send(conversationId, text))).toBe(code)
  })

  test('zero-width and right-to-left marks are kept as written and hide nothing', async () => {
    const clean = await member.send(conversationId, 'おはよう\u200bござい\u202eます')
    expect(clean).toMatchObject({ state: 'shown', text: 'おはよう\u200bござい\u202eます' })
    const hidden = await member.send(conversationId, '0\u200b9\u200b0\u200d-1234\u2060-5678')
    expect(hidden.state).toBe('refused')
  })

  test('an unknown conversation and someone else’s are the same to a stranger', async () => {
    const stranger = await site.member('べつじん')
    expect(await codeOf(stranger.send(conversationId, 'こんにちは'))).toBe('not_found')
    expect(await codeOf(stranger.send(newId(), 'こんにちは'))).toBe('not_found')
    expect(await codeOf(stranger.emit('conversation.sync', { conversationId, after: 0 }))).toBe('not_found')
    expect(await codeOf(stranger.emit('typing', { conversationId }))).toBe('not_found')
    expect(await codeOf(stranger.emit('read.mark', { conversationId, position: 1 }))).toBe('not_found')
    expect(await codeOf(stranger.call(ROUTES.messages, { params: { id: conversationId } }))).toBe('not_found')
  })

  test('a forged sender in the body changes nothing', async () => {
    const answer = await member.socket.emitWithAck('message.send', {
      conversationId,
      clientId: newId(),
      text: 'なりすまし',
      senderId: performer.id,
      from: 'performer',
    })
    expect(answer).toMatchObject({ ok: true, value: { senderId: member.id } })
  })

  test('unknown events, wrong shapes and nothing at all get an answer', async () => {
    for (const [event, body, code] of [
      ['message.steal', {}, 'unknown_event'],
      ['__proto__', {}, 'unknown_event'],
      ['message.send', 'text', 'invalid'],
      ['message.send', null, 'invalid'],
      ['message.send', { conversationId: '1', clientId: newId(), text: 'a' }, 'invalid'],
    ] as const) {
      expect(await member.socket.timeout(2_000).emitWithAck(event, body)).toMatchObject({ ok: false, error: { code } })
    }
    member.socket.emit('message.send')
    expect(await member.send(conversationId, 'まだ生きてる')).toMatchObject({ state: 'shown' })
  })
})
