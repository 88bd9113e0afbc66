import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { createTestSite, PASSWORD, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
let desk: ReturnType<typeof atDesk>
let moderator: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  desk = atDesk(site)
  moderator = await site.staff()
})
afterAll(() => site?.close())

/** The same browser, signed in to another account: its device cookie goes along. */
async function signInFrom(browser: TestPerson, account: TestPerson): Promise<void> {
  const device = /sekisho\.device=[0-9a-f]{64}/.exec(browser.cookie)?.[0]
  const response = await site.app.http.inject({
    method: 'POST',
    url: '/api/session',
    payload: { email: account.email, password: PASSWORD },
    headers: { cookie: device ?? '' },
  })
  expect(response.statusCode).toBe(200)
}

describe('[R11] a second account', () => {
  test('of the same device, after a block: the first contact goes to the desk, with the reasons', async () => {
    const { member, performer } = await desk.talk()
    await performer.call(ROUTES.block, { body: { accountId: member.id, reason: 'threat', tell: false } })
    const again = await site.member('たろう２')
    await signInFrom(member, again)
    const { conversationId } = await site.twoShot(again, performer)
    const row = await desk.caseOf(again, moderator)
    expect(row).toMatchObject({ kind: 'linked', urgency: 'urgent', other: { id: performer.id } })
    const view = await desk.open(row.id, moderator)
    expect(view.playbook).toBe('linked')
    expect(view.subjectRecord.links).toMatchObject([
      {
        id: member.id,
        strength: 'strong',
        blockedByOther: true,
        reasons: expect.arrayContaining([
          expect.objectContaining({ kind: 'device' }),
          expect.objectContaining({ kind: 'joined_after' }),
        ]),
      },
    ])
    // No part of a conversation is needed for it (R6).
    expect(view.messages).toEqual([])
    // Nothing of this reaches her, and a later contact tells nothing new.
    expect(JSON.stringify(performer.heard)).not.toContain(member.id)
    await again.send(conversationId, 'こんにちは')
    await again.call(ROUTES.openMail, { body: { accountId: performer.id } })
    expect(await desk.caseOf(again, moderator)).toMatchObject({ signs: 1 })
  })

  test('offering the same contact value as a suspended account', async () => {
    const before = await desk.talk()
    await before.member.send(before.conversationId, 'LINEのIDは taro_yamada99 だよ')
    await before.member.send(before.conversationId, 'メールは taro.yamada@example.com')
    await before.member.send(before.conversationId, THREAT)
    await desk.settle(before.member, moderator, { decision: 'violation', strike: 5 })
    const after = await desk.talk()
    await after.member.send(after.conversationId, 'メールは taro.yamada@example.com')
    const kept = await site.app.deps.db.selectFrom('contact_value').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain('taro')
    const third = await site.performer('みさき')
    await after.member.call(ROUTES.openMail, { body: { accountId: third.id } })
    const row = await desk.caseOf(after.member, moderator)
    expect(row).toMatchObject({ kind: 'linked', other: { id: third.id } })
    const { links } = (await desk.open(row.id, moderator)).subjectRecord
    expect(links).toMatchObject([{ id: before.member.id, sanction: 'suspension', strength: 'strong' }])
    expect(links[0]?.reasons.map((reason) => reason.kind)).toEqual(['contact_value', 'joined_after', 'name'])
  })

  test('what she repeats of his contact does not link her with him', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, '電話は080-5555-1234')
    await performer.send(conversationId, '080-5555-1234はだめだよ')
    await member.send(conversationId, THREAT)
    const { id } = await desk.caseOf(member, moderator)
    expect((await desk.open(id, moderator)).subjectRecord.links).toEqual([])
  })

  test('a stranger of the same name is nobody’s second account', async () => {
    const { member, performer } = await desk.talk()
    await performer.call(ROUTES.block, { body: { accountId: member.id, reason: 'rude', tell: false } })
    const namesake = await site.member('たろう')
    await site.twoShot(namesake, performer)
    const { cases } = await moderator.call(ROUTES.cases, { query: { subject: namesake.id } })
    expect(cases).toEqual([])
  })
})

test('the address block is a mark of the block that the proxy saw, and of no private network', async () => {
  const proxied = await createTestSite({ trustProxy: true })
  try {
    const person = await proxied.member('はじめ')
    const other = await proxied.member('つぎ')
    const signIn = (email: string, address: string) =>
      proxied.app.http.inject({
        method: 'POST',
        url: '/api/session',
        payload: { email, password: PASSWORD },
        headers: { 'x-forwarded-for': address },
      })
    await signIn(person.email, '203.0.113.7')
    await signIn(other.email, '203.0.113.200')
    await signIn(other.email, '192.168.1.4')
    const marks = await proxied.app.deps.db
      .selectFrom('account_mark')
      .select(['mark', 'account_id'])
      .where('kind', '=', 'address')
      .execute()
    expect(marks).toHaveLength(2)
    expect(marks[0]?.mark).toEqual(marks[1]?.mark)
  } finally {
    await proxied.close()
  }
})
