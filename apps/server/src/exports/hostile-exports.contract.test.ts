import { ROUTES } from '@sekisho/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { atExports, openPackage } from '../../../../tests/setup/exports.ts'
import { createTestSite, PASSWORD, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { sequenceAll } from '../log/index.ts'
import { eraseDuePeople } from '../retention/erase-person.ts'
import { claimExport } from './exports.db.ts'

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

const rename = (person: TestPerson, displayName: string) => person.call(ROUTES.updateMe, { body: { displayName } })
const block = (by: TestPerson, whom: TestPerson) =>
  by.call(ROUTES.block, { body: { accountId: whom.id, reason: 'other', tell: false } })

/** He writes to her; she reports him. The case, opened. */
async function reported() {
  const { member, performer, conversationId } = await desk.talk()
  await member.send(conversationId, 'こんばんは')
  await performer.send(conversationId, 'いらっしゃい')
  const body = { accountId: member.id, conversationId, reason: 'stalking', note: '運営だけに伝えたいこと' } as const
  await performer.call(ROUTES.report, { body })
  const { id } = await desk.caseOf(member, administrator)
  await desk.open(id, administrator)
  return { id, member, performer, conversationId }
}

describe('a private package', () => {
  test('tells the accused nothing of the report, the secret block, the readings and the hold', async () => {
    const { id, member, performer } = await reported()
    await block(performer, member)
    await administrator.call(ROUTES.placeHold, { body: { caseId: id, reason: '県警が捜査中' } })
    for (const purpose of ['person', 'lawyer'] as const) {
      const his = await exports.package(id, administrator, { purpose, requestedBy: member.id })
      expect(his.failed).toEqual([])
      const kinds = his.facts.map(({ kind }) => kind)
      for (const kind of ['report.made', 'case.opened', 'block.made', 'case.read', 'case.claimed', 'hold.placed'])
        expect(kinds).not.toContain(kind)
      for (const secret of ['県警', '運営だけに', '内容の確認', 'stalking', 'blocked', administrator.id])
        expect(his.everything).not.toContain(secret)
    }
    const hers = await exports.package(id, administrator, { purpose: 'lawyer', requestedBy: performer.id })
    const kinds = hers.facts.map(({ kind }) => kind)
    for (const kind of ['report.made', 'case.opened', 'block.made']) expect(kinds).toContain(kind)
    for (const secret of ['県警', '内容の確認']) expect(hers.everything).not.toContain(secret)
  })
})

describe('[R11] names', () => {
  test('of someone who has blocked the reader is the one they knew', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await performer.send(conversationId, 'こんにちは')
    await member.send(conversationId, 'やあ')
    await block(performer, member)
    await rename(performer, 'べつのなまえ')
    // Who closes the door in turn does not learn it either.
    await block(member, performer)
    const his = await exports.ownPackage(conversationId, member)
    expect(his.failed).toEqual([])
    expect(his.info.people.map(({ name }) => name)).toEqual(['たろう', 'ゆい'])
    expect(his.everything).not.toContain('べつのなまえ')
    const withWhom = async (person: TestPerson) =>
      (await person.call(ROUTES.ownExports, {})).exports.map(({ conversation }) => conversation.with)
    expect(await withWhom(member)).toEqual(['ゆい'])
    await rename(member, 'かわったひと')
    const hers = await exports.ownPackage(conversationId, performer)
    expect(hers.everything).not.toContain('かわったひと')
    expect(await withWhom(performer)).toEqual(['たろう'])
  })

  test('are those of their time in every package', async () => {
    const { id, performer } = await reported()
    await rename(performer, 'べつのなまえ')
    for (const purpose of ['police', 'court'] as const) {
      const { info, everything } = await exports.package(id, administrator, { purpose })
      expect(info.people.map(({ name }) => name)).toContain('ゆい')
      expect(everything).not.toContain('べつのなまえ')
    }
  })

  test('of a held person who has left are there for police and court alone', async () => {
    const { id, member } = await reported()
    await administrator.call(ROUTES.placeHold, { body: { caseId: id, reason: '捜査' } })
    await member.call(ROUTES.askErasure, { body: { password: PASSWORD } })
    site.clock.forward(14 * 86_400_000 + 1_000)
    await sequenceAll(site.app.deps)
    await eraseDuePeople(site.app.deps)
    await administrator.call(ROUTES.signIn, { body: { email: administrator.email, password: PASSWORD } })
    const namesFor = async (purpose: 'police' | 'court' | 'internal') => {
      const { info, everything } = await exports.package(id, administrator, { purpose })
      expect(everything).not.toContain(member.email)
      return info.people.map(({ name }) => name)
    }
    expect(await namesFor('police')).toContain('たろう')
    expect(await namesFor('court')).toContain('たろう')
    expect(await namesFor('internal')).not.toContain('たろう')
  })
})

describe('"do not disclose", set late', () => {
  const mark = (person: TestPerson) =>
    administrator.call(ROUTES.setNondisclosure, { params: { id: person.id }, body: { on: true, reason: 'DV' } })

  test('throws away what holds her and begins anew what is under way, but leaves her own', async () => {
    const { id, member, performer, conversationId } = await reported()
    const ready = await exports.ask(id, administrator, { purpose: 'lawyer', requestedBy: member.id })
    const hers = await exports.ask(id, administrator, { purpose: 'court', requestedBy: performer.id })
    const his = await member.call(ROUTES.askOwnExport, { body: { conversationId } })
    const own = await performer.call(ROUTES.askOwnExport, { body: { conversationId } })
    await exports.make()
    const waiting = await exports.ask(id, administrator, { purpose: 'police' })
    await mark(performer)
    const codes = async () => [
      (await exports.fetch(ready.id, administrator)).code,
      (await exports.fetchOwn(his.id, member)).code,
      (await exports.fetch(waiting.id, administrator)).code,
      (await exports.fetch(hers.id, administrator)).code,
      (await exports.fetchOwn(own.id, performer)).code,
    ]
    expect(await codes()).toEqual(['export_gone', 'export_gone', 'export_not_ready', 'file', 'file'])
    const kept = await site.app.deps.db.selectFrom('export_chunk').select('export_id').distinct().execute()
    expect(kept.map(({ export_id }) => export_id).sort()).toEqual([hers.id, own.id].sort())
    for (const gone of [ready, his])
      expect(await desk.records('export.cancelled', gone.id)).toMatchObject([{ by: administrator.id }])
    await exports.make()
    const { everything, failed } = await openPackage((await exports.fetch(waiting.id, administrator)).zip)
    expect(failed).toEqual([])
    expect(everything).not.toContain('いらっしゃい')
  })

  test('on the one whom the case is about leaves the authorities theirs', async () => {
    const { id, member, performer } = await reported()
    const police = await exports.ask(id, administrator)
    const lawyer = await exports.ask(id, administrator, { purpose: 'lawyer', requestedBy: performer.id })
    await exports.make()
    await mark(member)
    expect((await exports.fetch(police.id, administrator)).code).toBe('file')
    expect((await exports.fetch(lawyer.id, administrator)).code).toBe('export_gone')
  })
})

describe('custody', () => {
  test('holds who read and exported the same conversation through another case', async () => {
    const [performer, member, second] = [
      await site.performer('ゆい'),
      await site.member('たろう'),
      await site.member('じろう'),
    ]
    const party = await performer.call(ROUTES.startParty, {})
    for (const one of [member, second]) await one.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    for (const one of [member, second]) await one.send(party.id, THREAT)
    const [his, other] = [await desk.caseOf(member, administrator), await desk.caseOf(second, administrator)]
    for (const { id } of [his, other]) await desk.open(id, administrator)
    const beside = await exports.ask(other.id, administrator, { recipient: 'よその弁護士', reason: 'よその事情' })
    const dropped = await exports.ask(other.id, administrator, { purpose: 'court' })
    await administrator.call(ROUTES.cancelExport, { params: { id: dropped.id } })
    await exports.make()
    await exports.fetch(beside.id, administrator)
    const { facts, failed, everything } = await exports.package(his.id, administrator, { purpose: 'court' })
    expect(failed).toEqual([])
    const elsewhere = facts.filter((fact) => fact.case === other.id).map(({ kind }) => kind)
    expect(elsewhere).toEqual([
      'case.read',
      'export.asked',
      'export.asked',
      'export.cancelled',
      'export.made',
      'export.downloaded',
    ])
    for (const secret of ['よその弁護士', 'よその事情', second.id]) expect(everything).not.toContain(secret)
    // Of the case itself all of it is there.
    expect(facts.find(({ kind, case: its }) => kind === 'case.read' && its === his.id)?.reason).toBe('内容の確認')
  })
})

test('what a case needs is made before what people ask for themselves', async () => {
  const { id, member, performer, conversationId } = await reported()
  for (const one of [member, performer]) await one.call(ROUTES.askOwnExport, { body: { conversationId } })
  site.clock.forward(1_000)
  const police = await exports.ask(id, administrator)
  const maker = '00000000-0000-7000-8000-000000000001'
  expect((await claimExport(site.app.deps.db, maker, site.clock.now()))?.id).toBe(police.id)
})
