import { ROUTES } from '@sekisho/protocol'
import { afterEach, describe, expect, test } from 'vitest'
import { createTestSite, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite | undefined
afterEach(async () => {
  await site?.close()
  site = undefined
})

describe('[R12] when inspection fails, the message is held', () => {
  test.each([
    [
      'it throws',
      () => {
        throw new Error('こわれた: 090-1234-5678')
      },
    ],
    [
      'it overruns its time',
      () => {
        const until = performance.now() + 300
        while (performance.now() < until);
        return []
      },
    ],
  ])('%s', async (_, inspect) => {
    site = await createTestSite()
    const member = await site.member()
    const performer = await site.performer()
    const { conversationId } = await site.twoShot(member, performer)
    // Names were inspected as usual above; from here on inspection is broken.
    site.app.deps.inspect = inspect
    const sent = await member.send(conversationId, 'こんばんは')
    expect(sent).toMatchObject({ state: 'held', own: { canWithdraw: true, underReview: true } })
    expect(JSON.stringify(performer.heard)).not.toContain('こんばんは')
    const moderator = await site.staff()
    const { cases } = await moderator.call(ROUTES.cases, {})
    expect(cases).toMatchObject([{ kind: 'held', category: null, urgency: 'normal' }])
  })

  test('but not for the time that a new policy’s terms take to be made ready', async () => {
    site = await createTestSite()
    const member = await site.member()
    const { conversationId } = await site.twoShot(member, await site.performer())
    let ready = false
    const slow = {
      id: 'own',
      match: 'folded' as const,
      except: [],
      category: 'contact.sns' as const,
      note: '',
      get text() {
        const until = performance.now() + (ready ? 0 : 300)
        while (performance.now() < until);
        ready = true
        return 'ぴよぴよ島'
      },
    }
    const policy = { ...(await site.app.deps.policies.current()), terms: [slow] }
    site.app.deps.policies = { current: async () => policy }
    expect(await member.send(conversationId, 'こんばんは')).toMatchObject({ state: 'shown' })
    expect(ready).toBe(true)
  })

  test('a name that could not be inspected is not taken', async () => {
    site = await createTestSite()
    const performer = await site.performer('ゆい')
    site.app.deps.inspect = () => {
      throw new Error('broken')
    }
    await expect(performer.call(ROUTES.updateMe, { body: { displayName: 'ゆいか' } })).rejects.toMatchObject({
      code: 'gate_stopped',
    })
    expect((await performer.call(ROUTES.me, {})).displayName).toBe('ゆい')
  })
})

test('[R3] when the record cannot be written, nothing is kept and nothing is shown', async () => {
  site = await createTestSite()
  const member = await site.member()
  const performer = await site.performer()
  const { conversationId } = await site.twoShot(member, performer)
  const { pool, db } = site.app.deps
  await pool.query(
    `create function no_records() returns trigger language plpgsql as $$ begin raise exception 'no room' ; end $$`,
  )
  await pool.query(`create trigger no_records before insert on evidence_record execute function no_records()`)
  await expect(member.send(conversationId, '記録なしでは届かない')).rejects.toMatchObject({ code: 'internal' })
  await expect(
    performer.call(ROUTES.block, { body: { accountId: member.id, reason: 'rude', tell: false } }),
  ).rejects.toMatchObject({ code: 'internal' })
  await pool.query('drop trigger no_records on evidence_record')
  expect(await db.selectFrom('message').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('block').selectAll().execute()).toEqual([])
  expect(JSON.stringify(performer.heard)).not.toContain('記録なしでは届かない')
  // And it goes on where it stopped.
  expect(await member.send(conversationId, '今度は届く')).toMatchObject({ state: 'shown' })
})

describe('[R5] a refusal in the site’s own words', () => {
  test('is shown whatever an inspection makes of it, and counts for nothing; the same words with another name do not', async () => {
    site = await createTestSite()
    const member = await site.member('ポンタ')
    const performer = await site.performer()
    const { conversationId } = await site.twoShot(member, performer)
    const { phrases } = await performer.call(ROUTES.phrases, { query: { accountId: member.id } })
    site.app.deps.inspect = (text) => [
      { category: 'contact.solicit', start: 0, end: text.length, confidence: 0.97, reasons: ['asks-contact'] },
    ]
    for (const { text } of phrases)
      expect(await performer.send(conversationId, text)).toMatchObject({ state: 'shown', own: { findings: [] } })
    const [first] = phrases
    const other = (first?.text ?? '').replace('ポンタ', '0901234')
    expect(await performer.send(conversationId, other)).toMatchObject({ state: 'bounced' })
    expect(await member.send(conversationId, first?.text ?? '')).toMatchObject({ state: 'bounced' })
  })
})
