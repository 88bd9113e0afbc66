import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { newId } from '../ids.ts'

let site: TestSite
let moderator: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  moderator = await site.staff()
})
afterAll(() => site?.close())

/** A draft that treats threats otherwise and looks for a word, tried on so many messages. */
async function tried(messages: number) {
  const { policy } = await moderator.call(ROUTES.policy, { params: { version: 1 } })
  for (const rule of policy.rules.member) if (rule.categories.includes('harm.stalking')) rule.outcome = 'refuse'
  const params = { id: newId() }
  await moderator.call(ROUTES.saveDraft, { params, body: { title: '下書き', revision: 0, policy } })
  const begun = await moderator.call(ROUTES.tryDraft, { params, body: { revision: 1, messages } })
  const ended = async () => {
    for (;;) {
      const now = await moderator.call(ROUTES.draft, { params })
      if (now.trial?.state !== 'running') return now
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  return { params, policy, begun, ended }
}

test('[R6] a trial is no way to ask what one message says', async () => {
  const { member, conversationId } = await atDesk(site).talk()
  for (const text of ['こんばんは', '今日は寒いね', 'おやすみ']) await member.send(conversationId, text)
  const { begun, ended } = await tried(1)
  expect(begun.trial?.of).toBe(3)
  await ended()
})

test('[R3, R6] a trial is on record before it counts, also one that is never finished', async () => {
  const { params, policy, ended } = await tried(2_000)
  // The draft is changed at once: the trial's end no longer counts, but it has read.
  const body = { title: 'ほかの下書き', revision: 1, policy }
  await codeOf(moderator.call(ROUTES.saveDraft, { params, body }))
  expect((await atDesk(site).records('policy.tried', params.id))[0]).toMatchObject({
    by: moderator.id,
    draft: params.id,
    state: 'running',
    digest: expect.any(String),
  })
  await ended()
})

test('[R6] a sample’s text is shown only to whom the case was open with that message in it', async () => {
  const desk = atDesk(site)
  const { member, conversationId } = await desk.talk()
  await member.send(conversationId, THREAT)
  const { id } = await desk.caseOf(member, moderator)
  await desk.open(id, moderator)
  site.clock.forward(1_000)
  const unread = '駅で待ち伏せして殴ってやる'
  expect((await member.send(conversationId, unread)).state).toBe('held')
  const { ended, params } = await tried(2_000)
  await ended()
  const texts = async () => (await moderator.call(ROUTES.draft, { params })).samples.map(({ text }) => text)
  expect(await texts()).toContain(THREAT)
  expect(await texts()).not.toContain(unread)
  await desk.open(id, moderator)
  expect((await texts()).filter((text) => text !== null).length).toBeGreaterThanOrEqual(1)
})

test('a draft with clauses without end is turned down before they are inspected', async () => {
  const { policy } = await moderator.call(ROUTES.policy, { params: { version: 1 } })
  for (let i = 0; i < 100; i += 1) policy.clauses[`more-${i}`] = { ja: '条文', en: 'clause' }
  const body = { title: '下書き', revision: 0, policy }
  expect(await codeOf(moderator.call(ROUTES.saveDraft, { params: { id: newId() }, body }))).toBe('too_long')
})
