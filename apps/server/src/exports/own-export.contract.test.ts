import { OWN_EXPORTS_A_DAY, ROUTES } from '@sekisho/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atDesk } from '../../../../tests/setup/desk.ts'
import { atExports } from '../../../../tests/setup/exports.ts'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
let desk: ReturnType<typeof atDesk>
let exports: ReturnType<typeof atExports>
let administrator: TestPerson
beforeEach(async () => {
  site = await createTestSite()
  desk = atDesk(site)
  exports = atExports(site)
  administrator = await site.staff('administrator')
})
afterEach(() => site.close())

describe('[R2] a person’s own package', () => {
  test('holds what they could see and nothing else', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, 'こんばんは')
    await performer.send(conversationId, 'いらっしゃい')
    await member.send(conversationId, '電話は090-1234-5678だよ')
    await performer.send(conversationId, '私のLINEはyui_0401だよ')
    await member.call(ROUTES.report, {
      body: { accountId: performer.id, conversationId, reason: 'other', note: '運営だけに伝えたいこと' },
    })
    const { id } = await desk.caseOf(performer, administrator)
    await desk.open(id, administrator)

    const his = await exports.ownPackage(conversationId, member)
    expect(his.failed).toEqual([])
    expect(his.verdict).toBe('unchanged')
    expect(his.facts.filter(({ kind }) => kind === 'message.decided').map(({ text }) => text)).toEqual([
      'こんばんは',
      'いらっしゃい',
      '電話は090-1234-5678だよ',
    ])
    for (const secret of ['yui_0401', '運営だけに', id, administrator.id, performer.email, 'case.read'])
      expect(his.everything).not.toContain(secret)
    const hers = his.facts.find(({ text }) => text === 'いらっしゃい')
    expect(Object.keys(hers?.withheld ?? {}).sort()).toEqual(['findings', 'outcome', 'policyVersion'])
    expect(his.facts.find(({ text }) => String(text).startsWith('電話'))?.findings).not.toEqual([])
    expect(his.info).toMatchObject({ purpose: 'own', requestedBy: '会員A', case: null })

    const own = await exports.ownPackage(conversationId, performer)
    expect(own.everything).not.toContain('090-1234-5678')
    expect(own.everything).toContain('yui_0401')
  })

  test('holds of a party only what was said while he sat in it, and no other guest', async () => {
    const [performer, member, third] = [
      await site.performer('ゆい'),
      await site.member('たろう'),
      await site.member('じろう'),
    ]
    const party = await performer.call(ROUTES.startParty, {})
    await third.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    await performer.send(party.id, 'まだ来ていないときの話')
    site.clock.forward(1_000)
    await member.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    site.clock.forward(1_000)
    await third.send(party.id, 'じろうの話')
    await performer.send(party.id, 'ようこそ')
    const { everything, failed } = await exports.ownPackage(party.id, member)
    expect(failed).toEqual([])
    expect(everything).toContain('ようこそ')
    for (const secret of ['まだ来ていない', 'じろう', third.id]) expect(everything).not.toContain(secret)
    // She was spoken to by both.
    const hers = await exports.ownPackage(party.id, performer)
    expect(hers.everything).toContain('じろうの話')
  })

  test('is nobody else’s: another’s id is not found, to staff neither', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, 'こんばんは')
    const asked = await member.call(ROUTES.askOwnExport, { body: { conversationId } })
    await exports.make()
    const stranger = await site.member('よそ')
    for (const other of [performer, stranger]) {
      expect((await exports.fetchOwn(asked.id, other)).code).toBe('not_found')
      expect(await codeOf(other.call(ROUTES.ownExport, { params: { id: asked.id } }))).toBe('not_found')
      expect(await codeOf(other.call(ROUTES.deleteOwnExport, { params: { id: asked.id } }))).toBe('not_found')
      expect((await other.call(ROUTES.ownExports, {})).exports).toEqual([])
    }
    expect(await codeOf(stranger.call(ROUTES.askOwnExport, { body: { conversationId } }))).toBe('not_found')
    expect((await exports.fetch(asked.id, administrator)).code).toBe('not_found')
    expect((await exports.fetchOwn(asked.id, administrator)).code).toBe('forbidden')
    expect((await exports.fetchOwn(asked.id, member)).code).toBe('file')
    expect(await desk.records('export.downloaded', asked.id)).toMatchObject([
      { by: member.id, conversation: conversationId },
    ])
  })

  test('may be asked for a few times a day, one at a time, and thrown away', async () => {
    const { member, conversationId } = await desk.talk()
    await member.send(conversationId, 'こんばんは')
    const ask = () => member.call(ROUTES.askOwnExport, { body: { conversationId } })
    const first = await ask()
    expect(await codeOf(ask())).toBe('export_running')
    await exports.make()
    await member.call(ROUTES.deleteOwnExport, { params: { id: first.id } })
    expect((await exports.fetchOwn(first.id, member)).code).toBe('export_gone')
    for (let i = 1; i < OWN_EXPORTS_A_DAY; i += 1) {
      await ask()
      await exports.make()
    }
    expect(await codeOf(ask())).toBe('exports_used_up')
    expect(await member.call(ROUTES.ownExports, {})).toMatchObject({ leftToday: 0 })
    site.clock.forward(86_400_000)
    expect((await member.call(ROUTES.ownExports, {})).leftToday).toBe(OWN_EXPORTS_A_DAY)
  })
})
