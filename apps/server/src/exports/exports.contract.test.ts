import { ROUTES } from '@sekisho/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { atExports } from '../../../../tests/setup/exports.ts'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { newId } from '../ids.ts'

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

/** A member threatens a performer; the case, opened. */
async function openedCase() {
  const { member, performer, conversationId } = await desk.talk()
  await performer.send(conversationId, 'こんばんは')
  await member.send(conversationId, THREAT)
  const { id } = await desk.caseOf(member, administrator)
  await desk.open(id, administrator)
  return { id, member, performer, conversationId }
}

describe('a package of a case', () => {
  test('proves itself, and holds what was said, decided, read and asked for', async () => {
    const { id, performer } = await openedCase()
    const { verdict, failed, facts, custody, info, files } = await exports.package(id, administrator, {
      requestedBy: performer.id,
    })
    expect(failed).toEqual([])
    expect(verdict).toBe('unchanged')
    const kinds = new Set(facts.map(({ kind }) => kind))
    for (const kind of [
      'message.decided',
      'case.opened',
      'case.read',
      'consent.given',
      'terms.published',
      'policy.published',
      'chat.started',
    ])
      expect(kinds).toContain(kind)
    expect(facts.filter(({ kind }) => kind === 'message.decided').map(({ text }) => text)).toEqual([
      'こんばんは',
      THREAT,
    ])
    expect(custody.map(({ what }) => what)).toEqual(['case.read', 'export.asked'])
    expect(info).toMatchObject({ purpose: 'police', recipient: '中央警察署 照会123', requestedBy: '出演者A' })
    expect(files.get('data/timeline.pdf')?.subarray(0, 5)).toEqual(new TextEncoder().encode('%PDF-'))
    expect(new TextDecoder().decode(files.get('data/READ-ME-FIRST.ja.txt'))).toContain(info.id)
  })

  test('holds no mail address, and no name or id of staff for the police', async () => {
    const { id, member, performer } = await openedCase()
    const { everything } = await exports.package(id, administrator)
    for (const secret of [member.email, performer.email, administrator.email, administrator.id, '運営かわむら'])
      expect(everything).not.toContain(secret)
    const court = await exports.package(id, administrator, { purpose: 'court' })
    expect(court.everything).toContain(administrator.id)
    expect(court.failed).toEqual([])
  })

  test('holds the part that the case needs; the whole, and chosen parts, only when asked for', async () => {
    const { id, performer, conversationId } = await openedCase()
    for (let i = 0; i < 15; i += 1) await performer.send(conversationId, `そのあとの話 ${i}`)
    const said = async (body: Parameters<typeof exports.package>[2]) =>
      (await exports.package(id, administrator, body)).facts.filter(({ kind }) => kind === 'message.decided').length
    expect(await said({})).toBe(2 + 10)
    expect(await said({ scope: 'whole' })).toBe(2 + 15)
    expect(await said({ scope: 'chosen', parts: [{ conversationId, from: 0, to: 3 }] })).toBe(2)
    expect(
      await codeOf(exports.ask(id, administrator, { scope: 'chosen', parts: [{ conversationId: newId() }] })),
    ).toBe('not_in_case')
    expect(await codeOf(exports.ask(id, administrator, { scope: 'chosen' }))).toBe('invalid')
  })

  test('[R2] for one of the two holds no fact about the other alone, and not how messages are looked through', async () => {
    const { id, member, performer } = await openedCase()
    await desk.decide(id, administrator, { decision: 'violation', strike: 1 })
    await exports.package(id, administrator, { purpose: 'police' })
    const { facts, records, failed, everything } = await exports.package(id, administrator, {
      purpose: 'lawyer',
      recipient: '弁護士',
      requestedBy: performer.id,
    })
    expect(failed).toEqual([])
    expect(facts.filter(({ kind }) => kind === 'strike.given' || kind === 'sanction.given')).toEqual([])
    expect(records.some((record) => 'commitment' in record && record.withheld === 'other-person')).toBe(true)
    // That the police asked is not for this reader.
    expect(everything).not.toContain('中央警察署')
    const [policy] = facts.filter(({ kind }) => kind === 'policy.published')
    expect(policy?.withheld).toMatchObject({ policy: { why: 'not-needed' } })
    const his = await exports.package(id, administrator, { purpose: 'lawyer', requestedBy: member.id })
    expect(his.facts.map(({ kind }) => kind)).toContain('strike.given')
    expect(await codeOf(exports.ask(id, administrator, { purpose: 'lawyer', requestedBy: null }))).toBe('invalid')
    expect(await codeOf(exports.ask(id, administrator, { requestedBy: administrator.id }))).toBe('invalid')
  })

  test('[R2] does not carry to the other side what was stopped; what was insisted on, they have seen', async () => {
    const { id, member, performer, conversationId } = await openedCase()
    await performer.send(conversationId, '私のLINEはyui_0401だよ')
    const bounced = await performer.send(conversationId, 'LINE交換しない？')
    expect(bounced.state).toBe('bounced')
    await performer.call(ROUTES.insist, { params: { id: bounced.id } })
    const of = (purpose: 'lawyer' | 'police') =>
      exports.package(id, administrator, { purpose, requestedBy: member.id, scope: 'whole' })
    const his = await of('lawyer')
    expect(his.failed).toEqual([])
    expect(his.everything).not.toContain('yui_0401')
    expect(his.everything).toContain('LINE交換しない？')
    expect((await of('police')).everything).toContain('yui_0401')
  })

  test('[R10] shows that a record was there whose content is destroyed', async () => {
    const { id, performer, conversationId } = await openedCase()
    const erased = await performer.send(conversationId, '消してほしいこと')
    await site.app.deps.db
      .updateTable('evidence_record')
      .set({ body: null, salt: null })
      .where('kind', '=', 'message.decided')
      .where('body', 'like', `%${erased.id}%`)
      .execute()
    const { everything, records, failed, info } = await exports.package(id, administrator)
    expect(failed).toEqual([])
    expect(everything).not.toContain('消してほしい')
    expect(records.filter((record) => 'commitment' in record && record.withheld === 'erased')).toHaveLength(1)
    expect(info.withheld).toContainEqual({ why: 'erased', fields: 0, records: 1 })
  })

  test('names no third person of a party, and still verifies', async () => {
    const [performer, member, third] = [
      await site.performer('ゆい'),
      await site.member('たろう'),
      await site.member('じろう'),
    ]
    const party = await performer.call(ROUTES.startParty, {})
    for (const one of [member, third]) await one.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    await third.send(party.id, 'ぼくは関係ない話をします')
    await member.send(party.id, THREAT)
    const { id } = await desk.caseOf(member, administrator)
    await desk.open(id, administrator)
    for (const purpose of ['police', 'court', 'internal'] as const) {
      const { everything, facts, info, failed } = await exports.package(id, administrator, { purpose })
      expect(failed).toEqual([])
      for (const secret of ['関係ない話', third.id, 'じろう']) expect(everything).not.toContain(secret)
      const [his] = facts.filter(({ withheld }) => 'text' in withheld)
      expect(his?.withheld).toMatchObject({
        sender: { why: 'other-person', label: '関係者A' },
        text: { why: 'other-person' },
      })
      expect(info.people).toContainEqual({ label: '関係者A', role: 'member' })
    }
  })
})

describe('"do not disclose"', () => {
  const mark = (person: TestPerson, on: boolean) =>
    administrator.call(ROUTES.setNondisclosure, { params: { id: person.id }, body: { on, reason: 'つきまといの被害' } })

  test('keeps name, id and words of the person out, unless it is their own request', async () => {
    const { id, performer } = await openedCase()
    await mark(performer, true)
    const { everything, facts, failed, info } = await exports.package(id, administrator)
    expect(failed).toEqual([])
    for (const secret of [performer.id, 'ゆい', 'こんばんは']) expect(everything).not.toContain(secret)
    expect(everything).toContain(THREAT)
    expect(facts.find(({ withheld }) => 'text' in withheld)?.withheld.text).toEqual({ why: 'nondisclosure' })
    expect(info.people).toContainEqual({ label: '出演者A', role: 'performer' })
    const hers = await exports.package(id, administrator, { requestedBy: performer.id })
    expect(hers.everything).toContain('こんばんは')
    await mark(performer, false)
    expect((await exports.package(id, administrator)).everything).toContain('ゆい')
  })

  test('does not hide the one whom the case is about', async () => {
    const { id, member } = await openedCase()
    await mark(member, true)
    expect((await exports.package(id, administrator)).everything).toContain(THREAT)
  })

  test('is on record with its reason, and listed', async () => {
    const performer = await site.performer('ゆい')
    await mark(performer, true)
    const { people } = await administrator.call(ROUTES.nondisclosures, {})
    expect(people).toMatchObject([{ person: { id: performer.id, displayName: 'ゆい' }, reason: 'つきまといの被害' }])
    expect(await desk.records('nondisclosure.set', performer.id)).toMatchObject([
      { reason: 'つきまといの被害', by: administrator.id },
    ])
    await mark(performer, false)
    await mark(performer, false)
    expect(await desk.records('nondisclosure.lifted', performer.id)).toHaveLength(1)
    expect(
      await codeOf(
        administrator.call(ROUTES.setNondisclosure, {
          params: { id: administrator.id },
          body: { on: true, reason: 'x' },
        }),
      ),
    ).toBe('not_found')
  })
})

describe('[R6] who may', () => {
  test('only an administrator who has opened the case asks, sees and fetches; all of it is on record', async () => {
    const { id } = await openedCase()
    const other = await site.staff('administrator')
    expect(await codeOf(exports.ask(id, other))).toBe('not_opened')
    expect(await codeOf(other.call(ROUTES.caseExports, { params: { id } }))).toBe('not_opened')
    const asked = await exports.ask(id, administrator)
    expect((await exports.fetch(asked.id, administrator)).code).toBe('export_not_ready')
    await exports.make()
    expect((await exports.fetch(asked.id, other)).code).toBe('not_opened')
    expect(await codeOf(other.call(ROUTES.cancelExport, { params: { id: asked.id } }))).toBe('not_opened')
    const { code, headers, zip } = await exports.fetch(asked.id, administrator)
    expect(code).toBe('file')
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="sekisho-evidence-${asked.id}.zip"`,
      'cache-control': 'no-store',
      'content-length': String(zip.length),
    })
    for (const kind of ['export.asked', 'export.made', 'export.downloaded'])
      expect(await desk.records(kind, asked.id), kind).toMatchObject([{ case: id, by: administrator.id }])
    expect(await administrator.call(ROUTES.export, { params: { id: asked.id } })).toMatchObject({
      downloads: 1,
      state: 'ready',
    })
    const { custody } = await exports.package(id, administrator, { purpose: 'court' })
    expect(custody.map(({ what }) => what)).toEqual([
      'case.read',
      'export.asked',
      'export.made',
      'export.downloaded',
      'export.asked',
    ])
  })

  test('an auditor sees that there was one and why, and cannot have it', async () => {
    const { id } = await openedCase()
    const asked = await exports.ask(id, administrator)
    await exports.make()
    const auditor = await site.staff('auditor')
    const { exports: listed } = await auditor.call(ROUTES.exports, { query: {} })
    expect(listed).toMatchObject([
      { id: asked.id, recipient: '中央警察署 照会123', mayDownload: false, mayCancel: false },
    ])
    expect((await exports.fetch(asked.id, auditor)).code).toBe('forbidden')
    const moderator = await site.staff()
    expect(await codeOf(exports.ask(id, moderator))).toBe('forbidden')
    expect(await codeOf(moderator.call(ROUTES.exports, { query: {} }))).toBe('forbidden')
  })

  test('a link on another site fetches nothing, and a look at the head is no download', async () => {
    const { id } = await openedCase()
    const asked = await exports.ask(id, administrator)
    await exports.make()
    expect((await exports.fetch(asked.id, administrator, { 'sec-fetch-site': 'cross-site' })).code).toBe('bad_origin')
    const url = `/api/desk/exports/${asked.id}/download`
    await site.app.http.inject({ method: 'HEAD', url, headers: { cookie: administrator.cookie } })
    expect(await desk.records('export.downloaded', asked.id)).toEqual([])
  })

  test('what may be chosen is shown without a word of it', async () => {
    const { id, member, performer, conversationId } = await openedCase()
    const { exports: none, choices } = await administrator.call(ROUTES.caseExports, { params: { id } })
    expect(none).toEqual([])
    expect(choices).toMatchObject({
      conversations: [{ id: conversationId, kind: 'two_shot', messages: 2, needed: [{ from: 2, to: 3 }] }],
      people: [
        { id: member.id, nondisclosure: false },
        { id: performer.id, nondisclosure: false },
      ],
    })
  })
})
