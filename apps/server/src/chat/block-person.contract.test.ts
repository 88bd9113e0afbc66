import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await createTestSite()
})
afterAll(() => site?.close())

describe.each(['performer', 'member'] as const)('[R11] a block made by the %s is complete', (blocking) => {
  let member: TestPerson
  let performer: TestPerson
  let conversationId: string
  let mailId: string
  const blocker = () => (blocking === 'performer' ? performer : member)
  const blocked = () => (blocking === 'performer' ? member : performer)
  const block = (tell = false) =>
    blocker().call(ROUTES.block, { body: { accountId: blocked().id, reason: 'contact_request', tell } })

  beforeEach(async () => {
    member = await site.member('たろう')
    performer = await site.performer('ゆい')
    conversationId = (await site.twoShot(member, performer)).conversationId
    mailId = (await member.call(ROUTES.openMail, { body: { accountId: performer.id } })).id
    await member.send(mailId, 'さきほどはどうも')
  })

  test('the live chat ends, and neither can write, in chat or mail', async () => {
    await block()
    expect(await member.hears('chat', (chat) => chat.endedAt !== null)).toMatchObject({ endReason: 'blocked' })
    for (const person of [member, performer])
      for (const id of [conversationId, mailId]) expect(await codeOf(person.send(id, 'まだ届く?'))).toBe('not_found')
  })

  test('neither finds the other in lists, search, profile or a new conversation', async () => {
    await performer.call(ROUTES.endChat, {
      params: { id: (await performer.call(ROUTES.conversation, { params: { id: conversationId } })).chat?.id ?? '' },
    })
    await performer.call(ROUTES.setWaiting, { body: { on: true } })
    expect((await member.call(ROUTES.performers, { body: {} })).performers.map((p) => p.id)).toContain(performer.id)
    await block()
    const lists = [
      await member.call(ROUTES.performers, { body: {} }),
      await member.call(ROUTES.performers, { body: { search: 'ゆい' } }),
    ]
    expect(lists.flatMap((list) => list.performers.map((p) => p.id))).not.toContain(performer.id)
    const members = await performer.call(ROUTES.members, { body: { search: 'たろう' } })
    expect(members.members.map((m) => m.id)).not.toContain(member.id)
    expect(await codeOf(member.call(ROUTES.performer, { params: { id: performer.id } }))).toBe('not_found')
    expect(await codeOf(member.call(ROUTES.openMail, { body: { accountId: performer.id } }))).toBe('not_found')
    expect(await codeOf(performer.call(ROUTES.openMail, { body: { accountId: member.id } }))).toBe('not_found')
    expect(await codeOf(member.call(ROUTES.startTwoShot, { body: { performerId: performer.id } }))).toBe('not_found')
    const { conversations } = await blocked().call(ROUTES.conversations, {})
    expect(conversations).toEqual([])
    expect(await codeOf(blocked().call(ROUTES.messages, { params: { id: mailId } }))).toBe('not_found')
    await performer.call(ROUTES.startParty, {})
    expect(await codeOf(member.call(ROUTES.joinParty, { body: { performerId: performer.id } }))).toBe('not_found')
  })

  test('messages under way when the block is made do not slip through', async () => {
    const racing = Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => blocked().send(conversationId, `ねえ、聞こえてる?${i}`)),
    )
    await block()
    const settled = await racing
    const shown = settled.filter((s) => s.status === 'fulfilled').length
    const { messages } = await blocker().call(ROUTES.messages, {
      params: { id: conversationId },
      query: { limit: 100 },
    })
    // Whatever was answered "shown" came before the block, and nothing came after it.
    expect(messages.filter((m) => m.text.startsWith('ねえ、聞こえてる?'))).toHaveLength(shown)
    expect(await codeOf(blocked().send(conversationId, 'あとから'))).toBe('not_found')
  })

  test('the reason is told only when the blocker wants it told', async () => {
    await block(false)
    expect((await blocked().call(ROUTES.notices, {})).notices.some((n) => n.body.kind === 'blocked')).toBe(false)
    await blocker().call(ROUTES.unblock, { params: { id: blocked().id } })
    await block(true)
    expect(await blocked().hears('notice', (n) => n.body.kind === 'blocked')).toMatchObject({
      body: { by: blocker().displayName, reason: 'contact_request' },
    })
  })

  test('lifting it opens mail again; the other’s own block stays', async () => {
    await block()
    await blocked().call(ROUTES.block, { body: { accountId: blocker().id, reason: 'other', tell: false } })
    await blocker().call(ROUTES.unblock, { params: { id: blocked().id } })
    expect(await codeOf(member.send(mailId, 'あいた?'))).toBe('not_found')
    await blocked().call(ROUTES.unblock, { params: { id: blocker().id } })
    expect(await member.send(mailId, 'あいた')).toMatchObject({ state: 'shown' })
    expect(await codeOf(blocker().call(ROUTES.unblock, { params: { id: blocked().id } }))).toBe('not_found')
  })
})

test('reporting stays possible after a block', async () => {
  const [member, performer] = [await site.member('しつこい'), await site.performer('まもる')]
  const { conversationId } = await site.twoShot(member, performer)
  await member.send(conversationId, 'ねえねえ')
  await performer.call(ROUTES.block, { body: { accountId: member.id, reason: 'rude', tell: false } })
  await performer.call(ROUTES.report, { body: { conversationId, accountId: member.id, reason: 'rude', note: '' } })
  await performer.hears('notice', (n) => n.body.kind === 'report_received')
})
