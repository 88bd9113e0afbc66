import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { sweepGone } from './index.ts'

let site: TestSite
beforeAll(async () => {
  site = await createTestSite()
})
afterAll(() => site?.close())

async function chatAndLeave(member: TestPerson, performer: TestPerson, say: string): Promise<void> {
  const { conversationId, chatId } = await site.twoShot(member, performer)
  await member.send(conversationId, say)
  site.clock.forward(1_000)
  await member.call(ROUTES.endChat, { params: { id: chatId } })
}

test('her own lists put good manner first, whoever wrote last', async () => {
  const performer = await site.performer('ゆい')
  const [good, plain, caution] = [await site.member('よい'), await site.member('ふつう'), await site.member('ちゅうい')]
  for (let i = 0; i < 3; i += 1) await chatAndLeave(good, performer, `${i + 1}回目です`)
  await chatAndLeave(plain, performer, 'はじめまして')
  await chatAndLeave(caution, performer, '電話は090-1234-5678')
  await chatAndLeave(caution, performer, 'ごめんなさい')
  const { members } = await performer.call(ROUTES.members, { body: {} })
  expect(members.map((m) => [m.displayName, m.manner])).toEqual([
    ['よい', 'good'],
    ['ふつう', 'plain'],
    ['ちゅうい', 'caution'],
  ])
  const { conversations } = await performer.call(ROUTES.conversations, {})
  expect(conversations.map((c) => c.member?.displayName)).toEqual(['よい', 'ふつう', 'ちゅうい'])
  // His own list is by time alone.
  const mine = await caution.call(ROUTES.conversations, {})
  expect(mine.conversations).toHaveLength(1)
})

test('the waiting list is live, and search finds those who do not wait', async () => {
  const member = await site.member('さがす')
  const performer = await site.performer('みつかる%_')
  await performer.call(ROUTES.setWaiting, { body: { on: true } })
  await member.hears('waiting')
  const { performers } = await member.call(ROUTES.performers, { body: {} })
  expect(performers.find((p) => p.id === performer.id)).toMatchObject({ presence: 'waiting', ratePerMinute: 100 })
  await performer.call(ROUTES.setWaiting, { body: { on: false } })
  expect((await member.call(ROUTES.performers, { body: {} })).performers.map((p) => p.id)).not.toContain(performer.id)
  const search = async (word: string) =>
    (await member.call(ROUTES.performers, { body: { search: word } })).performers.map((p) => p.id)
  expect(await search('みつかる')).toContain(performer.id)
  // The signs of a pattern are letters like any other.
  expect(await search('%_')).toEqual([performer.id])
  expect(await search('かる__')).toEqual([])
})

test('who waits and goes away without a word stops waiting', async () => {
  const member = await site.member('まつ')
  const performer = await site.performer('きえる')
  await performer.call(ROUTES.setWaiting, { body: { on: true } })
  performer.close()
  site.clock.forward(61_000)
  await sweepGone(site.app.deps)
  expect((await member.call(ROUTES.performers, { body: {} })).performers.map((p) => p.id)).not.toContain(performer.id)
})

test('history is paged back to the beginning, without gaps or doubles', async () => {
  const [member, performer] = [await site.member('よむ'), await site.performer('のこす')]
  const { conversationId } = await site.twoShot(member, performer)
  for (let i = 0; i < 45; i += 1) await member.send(conversationId, `話${i}`)
  const texts: string[] = []
  let before: number | undefined
  for (let more = true; more; ) {
    const page = await performer.call(ROUTES.messages, { params: { id: conversationId }, query: { limit: 20, before } })
    texts.unshift(...page.messages.map((m) => m.text))
    before = page.messages[0]?.position
    more = page.more
  }
  expect(texts).toEqual(Array.from({ length: 45 }, (_, i) => `話${i}`))
})
