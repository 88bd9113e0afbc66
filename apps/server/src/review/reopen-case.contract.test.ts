import { REOPEN_MINUTES, ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
let desk: ReturnType<typeof atDesk>
let moderator: TestPerson
let administrator: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  desk = atDesk(site)
  moderator = await site.staff()
  administrator = await site.staff('administrator')
})
afterAll(() => site?.close())

const WHY = '相手の返事を読み落としていました'
const reopen = (id: string, by: TestPerson, reason = WHY) =>
  by.call(ROUTES.reopenCase, { params: { id }, body: { reason } })
const textsOf = async (person: TestPerson, id: string) =>
  (await person.call(ROUTES.messages, { params: { id }, query: {} })).messages.map(({ text }) => text)
async function cleared(text = THREAT) {
  const talk = await desk.talk()
  await talk.member.send(talk.conversationId, text)
  const id = await desk.settle(talk.member, moderator, { decision: 'clear' })
  return { ...talk, id }
}

describe('a case wrongly closed as nothing found', () => {
  test('waits for a decision again, mine; what it released is stopped as before [R2]; it is in the audit and the case [R3]', async () => {
    const { member, performer, conversationId, id } = await cleared()
    expect(await textsOf(performer, conversationId)).toEqual([THREAT])
    expect(await reopen(id, moderator)).toMatchObject({
      decidedAt: null,
      decision: null,
      claimedByMe: true,
      undoneAt: null,
    })
    expect(await textsOf(performer, conversationId)).not.toContain(THREAT)
    await member.hears('message', (m) => m.text === THREAT && m.state === 'held')
    expect(await desk.records('decision.undone', id)).toMatchObject([
      { by: moderator.id, decision: 'clear', reason: WHY },
    ])
    const { actions } = await administrator.call(ROUTES.staffActions, { body: { caseId: id, kind: 'decision.undone' } })
    expect(actions).toMatchObject([{ operatorId: moderator.id, reason: WHY }])
    expect((await desk.open(id, moderator)).reopened).toMatchObject({ by: { id: moderator.id }, reason: WHY })

    // Decided anew, it goes on like any other case.
    await desk.decide(id, moderator, { decision: 'violation', strike: 1 })
    await member.hears('message', (m) => m.text === THREAT && m.state === 'refused')
    await member.hears('notice', (n) => n.body.kind === 'message_upheld')
    expect(await codeOf(reopen(id, moderator))).toBe('conflict')
  })

  test('a refusal whose points were taken back is refused again; the points wait for the new decision [R9]', async () => {
    const { member, performer, conversationId } = await desk.talk()
    const refused = await member.send(conversationId, 'LINEのIDは taro_1234 だよ')
    expect(refused.state).toBe('refused')
    await member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '違います' } })
    const id = await desk.settle(member, moderator, { decision: 'clear' })
    expect(await textsOf(performer, conversationId)).toContain(refused.text)
    await reopen(id, moderator)
    expect(await textsOf(performer, conversationId)).not.toContain(refused.text)
    expect(await desk.open(id, moderator)).toMatchObject({ proposedStrike: 1, subjectRecord: { strikePoints: 0 } })
  })

  test('[R13] a sign of a minor keeps the two apart again', async () => {
    const { member, conversationId, id } = await cleared('わたし高校生だけど大丈夫？')
    expect(await codeOf(member.call(ROUTES.conversation, { params: { id: conversationId } }))).toBe('no error')
    expect((await member.call(ROUTES.conversation, { params: { id: conversationId } })).closedReason).not.toBe('paused')
    await reopen(id, moderator)
    expect((await member.call(ROUTES.conversation, { params: { id: conversationId } })).closedReason).toBe('paused')
  })

  test('only by who decided it or an administrator, with a reason, for half an hour', async () => {
    const { id } = await cleared()
    const colleague = await site.staff()
    expect(await codeOf(reopen(id, colleague))).toBe('forbidden')
    expect(await codeOf(reopen(id, moderator, ' '))).toBe('empty')
    site.clock.forward((REOPEN_MINUTES + 1) * 60_000)
    expect(await codeOf(reopen(id, moderator))).toBe('reopen_late')
    expect(await codeOf(reopen((await cleared()).id, administrator))).toBe('no error')
  })

  test('where newer signs have opened another case of the two, that one is the place to decide', async () => {
    const { member, conversationId, id } = await cleared()
    await member.send(conversationId, `${THREAT}、本気だぞ`)
    expect(await codeOf(reopen(id, moderator))).toBe('open_elsewhere')
    expect((await moderator.call(ROUTES.deskCase, { params: { id } })).decision).toBe('clear')
  })

  test('what was closed with it as the same is open again too, for everyone', async () => {
    const text = `${THREAT}、駅前でも`
    const [first, second] = [await desk.talk(), await desk.talk()]
    for (const talk of [first, second]) await talk.member.send(talk.conversationId, text)
    const same = await desk.caseOf(second.member, moderator)
    const id = await desk.settle(first.member, moderator, { decision: 'clear' })
    const closed = await moderator.call(ROUTES.closeDuplicates, { params: { id }, body: { by: 'text', dryRun: false } })
    expect(closed.caseIds).toContain(same.id)
    await reopen(id, moderator)
    expect(await moderator.call(ROUTES.deskCase, { params: { id: same.id } })).toMatchObject({
      decision: null,
      claimedBy: null,
    })
    expect(await textsOf(second.performer, second.conversationId)).not.toContain(text)
  })

  test('two at once: one reopens it, once', async () => {
    const { id } = await cleared()
    const codes = await Promise.all([codeOf(reopen(id, moderator)), codeOf(reopen(id, administrator))])
    expect(codes.sort()).toEqual(['conflict', 'no error'])
    expect(await desk.records('decision.undone', id)).toHaveLength(1)
  })
})
