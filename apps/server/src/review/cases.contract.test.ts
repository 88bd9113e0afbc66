import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
let desk: ReturnType<typeof atDesk>
let first: TestPerson
let second: TestPerson
let administrator: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  desk = atDesk(site)
  first = await site.staff()
  second = await site.staff()
  administrator = await site.staff('administrator')
})
afterAll(() => site?.close())

const claim = (id: string, by: TestPerson) => by.call(ROUTES.claimCase, { params: { id } })
const rowOf = (id: string) => first.call(ROUTES.deskCase, { params: { id } })

describe('one case for each pair, fed by signs', () => {
  test('what comes later feeds the open case; the weightiest sign names it, the earliest limit counts', async () => {
    const { member, performer, conversationId } = await desk.talk()
    const refused = await member.send(conversationId, '電話は090-1234-5678')
    await member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '商品番号です' } })
    const before = await desk.caseOf(member, first)
    expect(before).toMatchObject({ kind: 'dispute', signs: 1, urgency: 'normal', other: { id: performer.id } })
    await member.send(conversationId, THREAT)
    await performer.call(ROUTES.report, {
      body: { conversationId, accountId: member.id, reason: 'rude', note: 'こわい' },
    })
    const { cases } = await first.call(ROUTES.cases, { query: { subject: member.id } })
    expect(cases).toHaveLength(1)
    expect(cases[0]).toMatchObject({ id: before.id, kind: 'held', signs: 3, urgency: 'urgent' })
    expect(Date.parse(cases[0]?.dueAt ?? '') - site.clock.now().getTime()).toBe(30 * 60_000)
    const view = await desk.open(before.id, first)
    expect(view.signList.map((sign) => sign.kind)).toEqual(['dispute', 'held', 'report'])
    expect(view.messages.filter((message) => message.focus)).toHaveLength(2)
    expect(view.playbook).toBe('stalking')
  })

  test('repetition makes a case urgent, by policy', async () => {
    const { member, conversationId } = await desk.talk()
    for (const number of ['1111', '2222', '3333', '4444']) {
      const refused = await member.send(conversationId, `電話は090-1234-${number}`)
      await member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '' } })
    }
    expect(await desk.caseOf(member, first)).toMatchObject({ signs: 4, urgency: 'normal' })
    await member.send(conversationId, 'ここで知り合ったから投資の話をしよう、必ず儲かるよ')
    const refused = await member.send(conversationId, 'メールは taro.yamada@example.com')
    if (refused.state === 'refused')
      await member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '' } })
    expect(await desk.caseOf(member, first)).toMatchObject({ urgency: 'urgent' })
  })

  test('a decided case is not fed: what comes later opens the next one', async () => {
    const { member, conversationId } = await desk.talk()
    await member.send(conversationId, THREAT)
    const id = await desk.settle(member, first, { decision: 'note' })
    await member.send(conversationId, '逃げられると思うなよ、家の前で待ってるからな')
    expect((await desk.caseOf(member, first)).id).not.toBe(id)
  })

  test('one report of one person about another waits at a time', async () => {
    const { member, performer, conversationId } = await desk.talk()
    const report = () =>
      performer.call(ROUTES.report, { body: { conversationId, accountId: member.id, reason: 'rude', note: '' } })
    await Promise.all([report(), report(), report()])
    expect(await desk.caseOf(member, first)).toMatchObject({ signs: 1 })
  })
})

describe('the queue', () => {
  test('late first, paged by key without gaps or doubles, filtered, counted', async () => {
    const own = await createTestSite()
    try {
      const here = atDesk(own)
      const moderator = await own.staff()
      const made: string[] = []
      for (let i = 0; i < 7; i += 1) {
        const { member, performer, conversationId } = await here.talk()
        if (i === 3) await member.send(conversationId, THREAT)
        else
          await performer.call(ROUTES.report, {
            body: { conversationId, accountId: member.id, reason: 'rude', note: '' },
          })
        made.push((await here.caseOf(member, moderator)).id)
        own.clock.forward(60_000)
      }
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await moderator.call(ROUTES.cases, { query: { limit: 3, ...(after && { after }) } })
        seen.push(...page.cases.map((row) => row.id))
        after = page.next ?? undefined
      } while (after)
      const [urgent = ''] = made.splice(3, 1)
      expect(seen).toEqual([urgent, ...made])
      own.clock.forward(40 * 60_000)
      const only = async (query: object) => (await moderator.call(ROUTES.cases, { query })).cases.map((row) => row.id)
      expect(await only({ late: 'true' })).toEqual([urgent])
      expect(await only({ urgency: 'urgent' })).toEqual([urgent])
      expect(await only({ kind: 'report' })).toEqual(made)
      await moderator.call(ROUTES.claimCase, { params: { id: urgent } })
      expect(await only({ mine: 'true' })).toEqual([urgent])
      expect(await only({ free: 'true' })).toEqual(made)
      expect(await moderator.call(ROUTES.caseCounts, {})).toMatchObject({
        open: 7,
        urgent: 1,
        late: 1,
        mine: 1,
        free: 6,
      })
      expect(await codeOf(moderator.call(ROUTES.cases, { query: { after: 'nothing' } }))).toBe('invalid')
      expect(await codeOf(moderator.call(ROUTES.cases, { query: { limit: 51 } }))).toBe('invalid')
    } finally {
      await own.close()
    }
  })
})

describe('who works on it', () => {
  const held = async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, THREAT)
    return { member, performer, conversationId, id: (await desk.caseOf(member, first)).id }
  }

  test('of two who claim at once one gets it; it is told live', async () => {
    const { id } = await held()
    const answers = await Promise.all([codeOf(claim(id, first)), codeOf(claim(id, second))])
    expect(answers.sort()).toEqual(['claimed', 'no error'])
    await second.hears('desk', (event) => event.caseId === id)
  })

  test('a claim lapses after ten idle minutes; the one who lost it is told so and changes nothing', async () => {
    const { id } = await held()
    await desk.open(id, first)
    site.clock.forward(9 * 60_000)
    expect(await codeOf(claim(id, second))).toBe('claimed')
    site.clock.forward(61_000)
    expect((await rowOf(id)).claimedBy).toBeNull()
    await desk.open(id, second)
    expect(await codeOf(desk.decide(id, first, { decision: 'clear' }))).toBe('claimed')
    expect(await rowOf(id)).toMatchObject({ decidedAt: null, claimedBy: { id: second.id } })
  })

  test('handed over to a named colleague; only by whom it is with, only to staff', async () => {
    const { id, member } = await held()
    await claim(id, first)
    const hand = (by: TestPerson, to: string) =>
      by.call(ROUTES.handOverCase, { params: { id }, body: { to, note: '夜勤に引き継ぎ' } })
    expect(await codeOf(hand(second, second.id))).toBe('claimed')
    expect(await codeOf(hand(first, member.id))).toBe('not_found')
    expect(await hand(first, second.id)).toMatchObject({ claimedBy: { id: second.id }, claimedByMe: false })
    expect(await desk.records('case.handed_over', id)).toMatchObject([{ by: first.id, to: second.id }])
  })

  test('escalated, it is the administrators’', async () => {
    const { id } = await held()
    await claim(id, first)
    await first.call(ROUTES.escalateCase, { params: { id }, body: { reason: '判断に迷う' } })
    expect(await codeOf(claim(id, second))).toBe('administrator_needed')
    expect(await codeOf(desk.open(id, first))).toBe('administrator_needed')
    await desk.open(id, administrator)
    await desk.decide(id, administrator, { decision: 'clear' })
  })
})

describe('[R6] looking', () => {
  test('more context takes a reason of its own, and is on record with what was read', async () => {
    const { member, performer, conversationId } = await desk.talk()
    for (let i = 0; i < 40; i += 1) await performer.send(conversationId, `まえの話${i}`)
    await member.send(conversationId, THREAT)
    const { id } = await desk.caseOf(member, first)
    const more = (position: number, reason = '前の流れを見る') =>
      first.call(ROUTES.moreContext, {
        params: { id },
        body: { reason, conversationId, side: 'before', position },
      })
    expect(await codeOf(more(30))).toBe('not_opened')
    const view = await desk.open(id, first)
    const [part] = view.parts
    expect(part?.more).toEqual({ before: true, after: false })
    const context = await more(part?.from ?? 0)
    expect(context.messages).toHaveLength(20)
    expect(context).toMatchObject({ more: true })
    expect(context.messages.at(-1)?.text).toBe('まえの話29')
    expect(await codeOf(more(3, '  '))).toBe('empty')
    const records = await desk.records('case.read', id)
    expect(records).toHaveLength(2)
    expect(records[1]).toMatchObject({ operator: first.id, reason: '前の流れを見る' })
    const elsewhere = await desk.talk()
    expect(
      await codeOf(
        first.call(ROUTES.moreContext, {
          params: { id },
          body: { reason: 'ついでに', conversationId: elsewhere.conversationId, side: 'before', position: 10 },
        }),
      ),
    ).toBe('not_found')
  })

  test('the row of a case tells no text, and both records are there when it is open', async () => {
    const { member, performer, conversationId } = await desk.talk()
    await member.send(conversationId, THREAT)
    const earlier = await desk.settle(member, first, { decision: 'violation', strike: 1 })
    await member.send(conversationId, `${THREAT}、本気だぞ`)
    const { id } = await desk.caseOf(member, first)
    expect(JSON.stringify(await rowOf(id))).not.toContain('待ってる')
    const view = await desk.open(id, first)
    expect(view.subjectRecord.cases).toMatchObject([{ id: earlier, decision: 'violation', samePair: true }])
    expect(view.subjectRecord).toMatchObject({ strikePoints: 1, sanctions: [{ step: 'notice', byProgram: false }] })
    expect(view.otherRecord).toMatchObject({ id: performer.id, cases: [] })
    expect(view).toMatchObject({ mayDecide: true, clauseKey: 'harm', policyVersion: 1 })
  })
})
