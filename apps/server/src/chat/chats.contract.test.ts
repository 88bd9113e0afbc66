import { ROUTES } from '@sekisho/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, createTestSite, type TestSite } from '../../../../tests/setup/test-site.ts'
import { newId } from '../ids.ts'
import { chargeDueMinutes, markPresent, sweepGone } from './index.ts'

let site: TestSite
beforeAll(async () => {
  site = await createTestSite()
})
afterAll(() => site?.close())

const MINUTE_MS = 60_000
const balanceOf = async (person: {
  call: (typeof site extends never ? never : Awaited<ReturnType<TestSite['member']>>)['call']
}) => (await person.call(ROUTES.me, {})).balance

describe('two-person chat', () => {
  test('charges each started minute once, pays her share, and sums to zero', async () => {
    const [member, performer] = [await site.member('たろう', 1_000), await site.performer('ゆい')]
    const { chatId } = await site.twoShot(member, performer)
    expect(await balanceOf(member)).toBe(900)
    site.clock.forward(MINUTE_MS - 1)
    await chargeDueMinutes(site.app.deps)
    expect(await balanceOf(member)).toBe(900)
    site.clock.forward(1)
    // Two servers whose clocks strike at once.
    await Promise.all([chargeDueMinutes(site.app.deps), chargeDueMinutes(site.app.deps)])
    expect(await balanceOf(member)).toBe(800)
    expect(await balanceOf(performer)).toBe(100)
    const { chat } = await performer.call(ROUTES.conversation, {
      params: { id: (await performer.hears('chat')).conversationId },
    })
    expect(chat).toMatchObject({ minutes: 2, amount: 100 })
    await member.call(ROUTES.endChat, { params: { id: chatId } })
    site.clock.forward(5 * MINUTE_MS)
    await chargeDueMinutes(site.app.deps)
    expect(await balanceOf(member)).toBe(800)
    const { rows } = await sql<{ sum: number }>`select coalesce(sum(amount), 0) as sum from ledger_posting`.execute(
      site.app.deps.db,
    )
    expect(rows[0]?.sum).toBe(0)
    const { rows: statement } = await member.call(ROUTES.statement, {})
    expect(statement.map((row) => [row.kind, row.amount, row.balance])).toEqual([
      ['minute', -100, 800],
      ['minute', -100, 900],
      ['credit', 1_000, 1_000],
    ])
    expect(statement[0]?.with).toBe('ゆい')
  })

  test('warns a minute before points run out, then ends politely; the balance never goes below zero', async () => {
    const [member, performer] = [await site.member('ふところ', 250), await site.performer('みお')]
    const { conversationId } = await site.twoShot(member, performer)
    expect((await member.hears('chat')).lastMinute).toBe(false)
    site.clock.forward(MINUTE_MS)
    await chargeDueMinutes(site.app.deps)
    const warned = await member.hears('chat', (chat) => chat.lastMinute)
    expect(new Date(warned.paidUntil ?? 0).getTime() - site.clock.now().getTime()).toBe(MINUTE_MS)
    site.clock.forward(MINUTE_MS)
    await chargeDueMinutes(site.app.deps)
    const ended = await member.hears('chat', (chat) => chat.endedAt !== null)
    expect(ended).toMatchObject({ endReason: 'points_out', minutes: 2, amount: 200 })
    await performer.hears('chat', (chat) => chat.endReason === 'points_out')
    await member.hears('notice', (n) => n.body.kind === 'chat_ended')
    expect(await balanceOf(member)).toBe(50)
    expect(await codeOf(member.send(conversationId, 'まだ話したい'))).toBe('chat_ended')
  })

  test('needs points for the first minute, a waiting performer, and nobody else in between', async () => {
    const [poor, rich, performer] = [
      await site.member('びんぼう', 50),
      await site.member('ゆうふく'),
      await site.performer('さくら'),
    ]
    expect(await codeOf(rich.call(ROUTES.startTwoShot, { body: { performerId: performer.id } }))).toBe('not_waiting')
    await performer.call(ROUTES.setWaiting, { body: { on: true } })
    expect(await codeOf(poor.call(ROUTES.startTwoShot, { body: { performerId: performer.id } }))).toBe('points_short')
    const other = await site.member('どうじ')
    const answers = await Promise.all(
      [rich, other].map((m) => codeOf(m.call(ROUTES.startTwoShot, { body: { performerId: performer.id } }))),
    )
    expect(answers.sort()).toEqual(['no error', 'not_waiting'])
    expect((await rich.call(ROUTES.performers, { body: {} })).performers.some((p) => p.id === performer.id)).toBe(false)
  })

  test('ends when one side has been gone for a minute', async () => {
    const [member, performer] = [await site.member('きえる'), await site.performer('れな')]
    await site.twoShot(member, performer)
    member.close()
    site.clock.forward(2 * MINUTE_MS)
    await markPresent(site.app.deps.db, [performer.id], site.clock.now())
    await sweepGone(site.app.deps)
    expect(await performer.hears('chat', (chat) => chat.endedAt !== null)).toMatchObject({ endReason: 'member_gone' })
  })

  test('while the server was down, nobody is charged for the time', async () => {
    const [member, performer] = [await site.member('ていでん', 10_000), await site.performer('あさひ')]
    await site.twoShot(member, performer)
    site.clock.forward(60 * MINUTE_MS)
    await chargeDueMinutes(site.app.deps)
    await chargeDueMinutes(site.app.deps)
    expect(await balanceOf(member)).toBeGreaterThanOrEqual(10_000 - 300)
  })
})

test('typing and read marks reach the other side, unless turned off', async () => {
  const [member, performer] = [await site.member('うつ'), await site.performer('よむ')]
  const { conversationId } = await site.twoShot(member, performer)
  await member.emit('typing', { conversationId })
  expect(await performer.hears('typing')).toEqual({ conversationId, accountId: member.id })
  const { position } = await performer.send(conversationId, 'よんだ？')
  await member.emit('read.mark', { conversationId, position })
  await performer.hears('read', (r) => r.position === position)
  await member.call(ROUTES.updateMe, { body: { showTyping: false, showRead: false } })
  const count = performer.all('typing').length
  await member.emit('typing', { conversationId })
  await member.send(conversationId, 'うった')
  await performer.hears('message', (m) => m.text === 'うった')
  expect(performer.all('typing')).toHaveLength(count)
  expect((await performer.call(ROUTES.conversation, { params: { id: conversationId } })).readByOther).toBeNull()
})

describe('party chat', () => {
  test('everyone who is in it is told at once how many there are, however someone leaves', async () => {
    const performer = await site.performer('にんずう')
    const [stays, leaves, blocked, gone] = await Promise.all(
      ['のこる', 'でていく', 'とめられる', 'きえる'].map((name) => site.member(name)),
    )
    if (!stays || !leaves || !blocked || !gone) throw new Error('four members')
    const party = await performer.call(ROUTES.startParty, {})
    const count = () => stays.all('chat').at(-1)?.members
    for (const one of [stays, leaves, blocked, gone])
      await one.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    await expect.poll(count).toBe(4)
    await leaves.call(ROUTES.endChat, { params: { id: party.chat?.id ?? '' } })
    await expect.poll(count).toBe(3)
    await performer.call(ROUTES.block, { body: { accountId: blocked.id, reason: 'rude', tell: false } })
    await expect.poll(count).toBe(2)
    await gone.call(ROUTES.signOut, {})
    await expect.poll(count).toBe(1)
    // Of those who left he hears no more than how many stay.
    expect(JSON.stringify(stays.all('chat'))).not.toMatch(new RegExp([leaves.id, blocked.id, gone.id].join('|')))
  })

  test('everyone sees all messages and each pays; one who leaves sees no more', async () => {
    const performer = await site.performer('まつり')
    const [a, b, late] = [await site.member('いちろう'), await site.member('じろう'), await site.member('さぶろう')]
    const party = await performer.call(ROUTES.startParty, {})
    for (const m of [a, b]) await m.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    await a.send(party.id, 'かんぱい')
    await performer.hears('message', (m) => m.text === 'かんぱい')
    await b.hears('message', (m) => m.text === 'かんぱい')
    expect(await codeOf(late.send(party.id, '入ってないのに'))).toBe('not_found')
    const refused = await b.send(party.id, '俺の番号は080-1234-5678')
    expect(refused.state).toBe('refused')
    await performer.send(party.id, 'はい次いきましょう')
    await a.hears('message', (m) => m.text === 'はい次いきましょう')
    expect(a.all('message').some((m) => m.id === refused.id)).toBe(false)
    site.clock.forward(MINUTE_MS)
    await chargeDueMinutes(site.app.deps)
    expect([await balanceOf(a), await balanceOf(b)]).toEqual([10_000 - 120, 10_000 - 120])
    const chatId = (await a.call(ROUTES.conversation, { params: { id: party.id } })).chat?.id ?? ''
    await a.call(ROUTES.endChat, { params: { id: chatId } })
    await performer.send(party.id, '帰ったあと')
    await b.hears('message', (m) => m.text === '帰ったあと')
    expect(a.all('message').some((m) => m.text === '帰ったあと')).toBe(false)
    await performer.call(ROUTES.endChat, { params: { id: chatId } })
    expect(await b.hears('chat', (chat) => chat.endedAt !== null)).toMatchObject({ endReason: 'performer_left' })
  })

  test('pieces of a number from different members are not one number', async () => {
    const performer = await site.performer('ばらばら')
    const [a, b] = [await site.member('いち'), await site.member('に')]
    const party = await performer.call(ROUTES.startParty, {})
    for (const m of [a, b]) await m.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    await a.send(party.id, '090')
    await b.send(party.id, '1234')
    expect((await a.send(party.id, '5678点だった')).state).toBe('shown')
  })
})

describe('site mail', () => {
  test('costs the member per delivered mail; a stopped one costs nothing; hers are free', async () => {
    const [member, performer] = [await site.member('てがみ', 120), await site.performer('ふみ')]
    const mail = await member.call(ROUTES.openMail, { body: { accountId: performer.id } })
    expect(mail.pricePerMessage).toBe(50)
    expect((await member.send(mail.id, 'お元気ですか')).state).toBe('shown')
    expect(await balanceOf(member)).toBe(70)
    expect((await member.send(mail.id, '電話は090-1234-5678です')).state).toBe('refused')
    expect(await balanceOf(member)).toBe(70)
    await performer.send(mail.id, '元気です。お手紙うれしい')
    await member.send(mail.id, 'また書きます')
    const clientId = newId()
    expect(await codeOf(member.send(mail.id, 'もう一通', clientId))).toBe('points_short')
    expect(
      await site.app.deps.db.selectFrom('message').select('id').where('client_id', '=', clientId).execute(),
    ).toEqual([])
    expect(await balanceOf(member)).toBe(20)
    await performer.hears('notice', (n) => n.body.kind === 'new_mail')
  })
})

describe('bounced, held and refused: what the sender may do', () => {
  test('"this is not about that" delivers once and goes to review', async () => {
    const [member, performer] = [await site.member('ごかい'), await site.performer('きいて')]
    const { conversationId } = await site.twoShot(member, performer)
    const bounced = await member.send(conversationId, 'LINE教えて')
    expect(bounced).toMatchObject({ state: 'bounced', own: { canInsist: true } })
    const shown = await member.call(ROUTES.insist, { params: { id: bounced.id } })
    expect(shown).toMatchObject({ state: 'shown', own: { underReview: true } })
    await performer.hears('message', (m) => m.id === bounced.id && m.text === 'LINE教えて')
    expect(await codeOf(member.call(ROUTES.insist, { params: { id: bounced.id } }))).toBe('conflict')
    const again = await member.send(conversationId, 'LINE交換しようよ')
    expect(await codeOf(member.call(ROUTES.insist, { params: { id: again.id } }))).toBe('conflict')
    expect(await codeOf(performer.call(ROUTES.insist, { params: { id: again.id } }))).toBe('not_found')
  })

  test('a held message can be taken back, and stays unseen', async () => {
    const [member, performer] = [await site.member('こうかい'), await site.performer('まもる')]
    const { conversationId } = await site.twoShot(member, performer)
    const held = await member.send(conversationId, '家族に全部ばらしてやるからな')
    expect(held.state).toBe('held')
    await performer.hears('notice', (n) => n.body.kind === 'danger_held')
    expect(await member.call(ROUTES.withdraw, { params: { id: held.id } })).toMatchObject({ state: 'withdrawn' })
    expect(JSON.stringify(performer.heard)).not.toContain('ばらしてやる')
  })
})
