import { ROUTES } from '@sekisho/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atDesk } from '../../../../tests/setup/desk.ts'
import { codeOf, createTestSite, PASSWORD, type TestSite } from '../../../../tests/setup/test-site.ts'
import { findEverywhere as findIn } from '../../../../tests/setup/whole-log.ts'
import { eraseDuePeople } from './erase-person.ts'

const DAY_MS = 86_400_000
const SECRET = 'きのう鎌倉で紫陽花を見ました'

let site: TestSite
let desk: ReturnType<typeof atDesk>
beforeEach(async () => {
  site = await createTestSite()
  desk = atDesk(site)
})
afterEach(() => site?.close())

const db = () => site.app.deps.db
const findEverywhere = (text: string) => findIn(db(), text)
/** As the second administrator. */
const confirm = async (id: string) =>
  (await site.staff('administrator')).call(ROUTES.confirmErasure, { params: { id }, body: { reason: '確かめました' } })

describe('an order of the desk', () => {
  test('[R9] an order waits until the end of the membership can no longer be appealed', async () => {
    const administrator = await site.staff('administrator')
    const member = await site.member()
    const at = site.clock.now()
    await db()
      .insertInto('sanction')
      .values({
        id: member.id,
        account_id: member.id,
        step: 'withdrawal',
        clause: 'harm',
        evidence: '[]',
        starts_at: at,
      })
      .execute()
    const order = await administrator.call(ROUTES.orderErasure, {
      body: { accountId: member.id, reason: '書面での申し出' },
    })
    expect(order.dueAt).toBe(new Date(at.getTime() + 30 * DAY_MS).toISOString())
    await confirm(order.id)
    expect(order.stays).toContainEqual({ reason: 'sanction', count: 1, until: null, caseId: null })
    site.clock.forward(31 * DAY_MS)
    await eraseDuePeople(site.app.deps)
    const signUp = {
      body: { role: 'member' as const, email: member.email, password: PASSWORD, displayName: 'またきた' },
    }
    site.clock.forward(3_000 * DAY_MS)
    expect(await codeOf(member.call(ROUTES.signUp, signUp))).toBe('barred')
  })

  test('[R9] one administrator alone erases nobody: nothing happens, and nobody is told, until a second one confirms', async () => {
    const administrator = await site.staff('administrator')
    const { member, conversationId } = await desk.talk()
    const order = await administrator.call(ROUTES.orderErasure, { body: { accountId: member.id, reason: '書面' } })
    expect(order).toMatchObject({ state: 'ordered', confirmedBy: null })
    const confirming = { params: { id: order.id }, body: { reason: '書面を見ました' } }
    expect(await codeOf(administrator.call(ROUTES.confirmErasure, confirming))).toBe('own_decision')
    expect((await member.call(ROUTES.me, {})).leavingOn).toBeNull()
    expect((await member.call(ROUTES.ownErasure, {})).erasure).toBeNull()
    expect(await codeOf(member.call(ROUTES.takeBackErasure, {}))).toBe('not_leaving')
    await member.send(conversationId, SECRET)
    site.clock.forward(60 * DAY_MS)
    await eraseDuePeople(site.app.deps)
    expect(await findEverywhere(SECRET)).toContain('message')
  })

  test('[R9] the second one makes the wait begin; the person is told, and one press stops it', async () => {
    const administrator = await site.staff('administrator')
    const { member, conversationId } = await desk.talk()
    const order = await administrator.call(ROUTES.orderErasure, { body: { accountId: member.id, reason: '書面' } })
    site.clock.forward(10 * DAY_MS)
    const second = await site.staff('administrator')
    const confirming = { params: { id: order.id }, body: { reason: '書面を見ました' } }
    const until = new Date(site.clock.now().getTime() + 14 * DAY_MS).toISOString()
    expect(await second.call(ROUTES.confirmErasure, confirming)).toMatchObject({
      state: 'waiting',
      dueAt: until,
      confirmedBy: { id: second.id },
    })
    expect(await codeOf(second.call(ROUTES.confirmErasure, confirming))).toBe('already_decided')
    const [notice] = (await member.call(ROUTES.notices, {})).notices
    expect(notice?.body).toEqual({ kind: 'erasure_ordered', until })
    await member.connect()
    expect(await codeOf(member.send(conversationId, 'まだいます'))).toBe('leaving')
    expect((await member.call(ROUTES.ownErasure, {})).erasure).toMatchObject({ state: 'waiting', byDesk: true })
    expect((await member.call(ROUTES.takeBackErasure, {})).erasure).toBeNull()
    expect((await member.call(ROUTES.me, {})).leavingOn).toBeNull()
    const { erasures } = await second.call(ROUTES.erasures, { query: { state: 'taken_back' } })
    expect(erasures).toMatchObject([{ id: order.id, objected: true }])
    expect(await desk.records('erasure.confirmed', member.id)).toMatchObject([{ by: second.id, until }])
    expect(await desk.records('erasure.taken_back', member.id)).toMatchObject([{ by: member.id }])
  })

  test('an order that waits is no hindrance to its person’s own wish', async () => {
    const administrator = await site.staff('administrator')
    const member = await site.member()
    const order = await administrator.call(ROUTES.orderErasure, { body: { accountId: member.id, reason: '書面' } })
    const own = await member.call(ROUTES.askErasure, { body: { password: PASSWORD } })
    expect(own.erasure).toMatchObject({ state: 'waiting', byDesk: false })
    const second = await site.staff('administrator')
    expect(
      await codeOf(second.call(ROUTES.confirmErasure, { params: { id: order.id }, body: { reason: 'はい' } })),
    ).toBe('already_decided')
  })

  test('the desk takes an order of its own back, confirmed or not; what a person asked only they take back', async () => {
    const administrator = await site.staff('administrator')
    const [member, other] = [await site.member('ひとり'), await site.member('もうひとり')]
    const order = await administrator.call(ROUTES.orderErasure, {
      body: { accountId: member.id, reason: '書面での申し出' },
    })
    expect(order).toMatchObject({ state: 'ordered', orderedBy: { id: administrator.id }, reason: '書面での申し出' })
    expect(await codeOf(member.call(ROUTES.takeBackErasure, {}))).toBe('not_leaving')
    const cancel = (id: string) =>
      administrator.call(ROUTES.cancelErasure, { params: { id }, body: { reason: '本人の取り消し' } })
    expect(await cancel(order.id)).toMatchObject({ state: 'taken_back', objected: false })
    const again = await administrator.call(ROUTES.orderErasure, {
      body: { accountId: member.id, reason: '書面での申し出' },
    })
    await confirm(again.id)
    expect(await cancel(again.id)).toMatchObject({ state: 'taken_back', objected: false })
    const own = await other.call(ROUTES.askErasure, { body: { password: PASSWORD } })
    expect(await codeOf(cancel(own.erasure?.id ?? ''))).toBe('not_leaving')
    expect(
      await codeOf(administrator.call(ROUTES.orderErasure, { body: { accountId: administrator.id, reason: 'x' } })),
    ).toBe('not_found')
  })
})
