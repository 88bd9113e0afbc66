import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { codeOf, createTestSite, PASSWORD, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
let desk: ReturnType<typeof atDesk>
let moderator: TestPerson
let administrator: TestPerson
let secondAdministrator: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  desk = atDesk(site)
  moderator = await site.staff()
  administrator = await site.staff('administrator')
  secondAdministrator = await site.staff('administrator')
})
afterAll(() => site?.close())

const rowOf = (id: string) => moderator.call(ROUTES.deskCase, { params: { id } })
const held = async (text = THREAT) => {
  const { member, performer, conversationId } = await desk.talk()
  const message = await member.send(conversationId, text)
  const { id } = await desk.caseOf(member, moderator)
  return { member, performer, conversationId, message, id }
}

describe('deciding', () => {
  test('two moderators at once: one decides, and nothing of the other’s is done', async () => {
    const { member, id, message } = await held()
    const other = await site.staff()
    await desk.open(id, moderator)
    site.clock.forward(11 * 60_000)
    await desk.open(id, other)
    const answers = await Promise.all([
      codeOf(desk.decide(id, moderator, { decision: 'clear' })),
      codeOf(desk.decide(id, other, { decision: 'violation', strike: 1 })),
    ])
    expect(answers).toEqual([expect.stringMatching(/claimed|already_decided/), 'no error'])
    await member.hears('message', (m) => m.id === message.id && m.state === 'refused')
    expect(await desk.records('case.decided', id)).toHaveLength(1)
    expect(await codeOf(desk.decide(id, other, { decision: 'clear' }))).toBe('already_decided')
  })

  test('signs that came in after the opening are looked at before anyone decides', async () => {
    const { member, id, conversationId } = await held()
    await desk.open(id, moderator)
    await member.send(conversationId, `${THREAT}、本気だぞ`)
    expect((await rowOf(id)).signs).toBe(2)
    expect(await codeOf(desk.decide(id, moderator, { decision: 'clear' }))).toBe('case_changed')
    await desk.open(id, moderator)
    expect(await codeOf(desk.decide(id, moderator, { decision: 'violation', strike: 1 }))).toBe('no error')
  })

  test('fed, reported, blocked and decided all at once: nobody waits in a circle, and every sign is in a case', async () => {
    const { member, performer, conversationId, id } = await held()
    const report = () =>
      performer.call(ROUTES.report, { body: { conversationId, accountId: member.id, reason: 'rude', note: '' } })
    const codes: unknown[] = []
    for (let round = 0; round < 5; round += 1) {
      await desk.open(id, moderator).catch(() => undefined)
      codes.push(
        ...(await Promise.all([
          codeOf(member.send(conversationId, `${THREAT}、本気だぞ`)),
          codeOf(member.send(conversationId, `電話は090-1234-${5000 + round}`)),
          codeOf(report()),
          codeOf(desk.decide(id, moderator, { decision: 'violation', strike: 0 })),
          codeOf(member.call(ROUTES.selfReport, { body: { conversationId, note: '' } })),
        ])),
      )
    }
    expect(codes).not.toContain('internal')
    expect(codes.filter((code) => code instanceof Error)).toEqual([])
    const { db } = site.app.deps
    const open = await db
      .selectFrom('review_case')
      .select(['id', 'other_id', 'sign_count'])
      .where('subject_id', '=', member.id)
      .where('decided_at', 'is', null)
      .execute()
    expect(new Set(open.map((row) => row.other_id)).size).toBe(open.length)
    for (const row of open) {
      const signs = await db.selectFrom('case_sign').select('settled_at').where('case_id', '=', row.id).execute()
      expect(signs).toHaveLength(row.sign_count)
      expect(signs.every((sign) => sign.settled_at === null)).toBe(true)
    }
  })

  test('the preview tells just what is then sent, and does nothing', async () => {
    const { member, performer, message, id } = await held()
    await desk.open(id, moderator)
    const body = { decision: 'violation' as const, reason: '脅かすことばでした', strike: 2 }
    const preview = await moderator.call(ROUTES.previewDecision, { params: { id }, body })
    expect(preview).toMatchObject({
      points: 2,
      step: 'warning',
      withdrawal: false,
      messages: [{ id: message.id, state: 'refused' }],
    })
    expect(preview.notices.map(({ to, body: notice }) => [to.id, notice.kind])).toEqual([
      [member.id, 'message_upheld'],
      [member.id, 'sanction'],
      [performer.id, 'partner_decided'],
    ])
    expect(await rowOf(id)).toMatchObject({ decidedAt: null })
    expect(member.all('notice')).toEqual([])
    await desk.decide(id, moderator, body)
    const withoutIds = (notice: object) => ({ ...notice, sanctionId: undefined })
    await member.hears('notice', (notice) => notice.body.kind === 'sanction')
    expect(member.all('notice').map((notice) => withoutIds(notice.body))).toEqual(
      preview.notices.filter(({ to }) => to.id === member.id).map(({ body: notice }) => withoutIds(notice)),
    )
    // R9: clause, evidence, end, and the way to appeal.
    const sanction = member.all('notice').find((notice) => notice.body.kind === 'sanction')?.body
    expect(sanction).toMatchObject({
      clause: expect.stringContaining('第6条'),
      evidence: [message.id],
      until: null,
      caseId: id,
      appealUntil: new Date(site.clock.now().getTime() + 30 * 86_400_000).toISOString(),
    })
  })

  test('a gentle note: no points, the clause named, the message stays stopped', async () => {
    const { member, performer, message } = await held()
    await desk.settle(member, moderator, { decision: 'note', reason: 'きついことばは控えてください' })
    const note = await member.hears('notice', (notice) => notice.body.kind === 'note')
    expect(note.body).toMatchObject({ reason: 'きついことばは控えてください', clause: expect.stringContaining('第') })
    await member.hears('message', (m) => m.id === message.id && m.state === 'refused')
    expect(await performer.hears('notice', (n) => n.body.kind === 'partner_decided')).toMatchObject({
      body: { violation: false },
    })
    const strikes = await site.app.deps.db
      .selectFrom('strike')
      .selectAll()
      .where('account_id', '=', member.id)
      .execute()
    expect(strikes).toEqual([])
  })

  test('single messages are judged otherwise', async () => {
    const { member, performer, conversationId, message, id } = await held()
    const harmless = await member.send(conversationId, `${THREAT}、本気だぞ`)
    await desk.open(id, moderator)
    await desk.decide(id, moderator, {
      decision: 'violation',
      strike: 1,
      exceptions: [{ messageId: harmless.id, decision: 'clear' }],
    })
    await performer.hears('message', (m) => m.id === harmless.id && m.state === 'shown')
    await member.hears('message', (m) => m.id === message.id && m.state === 'refused')
    expect(await member.hears('notice', (n) => n.body.kind === 'sanction')).toMatchObject({
      body: { evidence: [message.id] },
    })
  })

  test.each([
    ['points without a violation', { decision: 'note', strike: 1 }, 'invalid'],
    ['a step without a violation', { decision: 'clear', step: { choose: 'warning', reason: 'x' } }, 'invalid'],
    ['a clause that is not there', { decision: 'violation', clause: 'nothing' }, 'invalid'],
    [
      'a message of another case',
      {
        decision: 'violation',
        exceptions: [{ messageId: '01a1fffd-80cd-766b-a673-6dc99d57e1a4', decision: 'clear' }],
      },
      'invalid',
    ],
    ['another step without saying why', { decision: 'violation', step: { choose: 'warning', reason: ' ' } }, 'empty'],
    [
      'a forced withdrawal by a moderator',
      { decision: 'violation', step: { choose: 'withdrawal', reason: '繰り返し' } },
      'administrator_needed',
    ],
    [
      'a suspension of more than 30 days by a moderator',
      { decision: 'violation', step: { choose: 'suspension', days: 31, reason: '繰り返し' } },
      'administrator_needed',
    ],
  ] as const)('%s: a clear error, and nothing half done', async (_, decision, code) => {
    const { member, id } = await held()
    await desk.open(id, moderator)
    expect(await codeOf(desk.decide(id, moderator, decision as never))).toBe(code)
    expect(await rowOf(id)).toMatchObject({ decidedAt: null })
    expect(member.all('notice')).toEqual([])
  })

  test('a person chooses another step than the ladder’s, with length and reason on record', async () => {
    const { member, id } = await held()
    await desk.open(id, moderator)
    await desk.decide(id, moderator, {
      decision: 'violation',
      strike: 1,
      clause: 'conduct',
      step: { choose: 'suspension', days: 14, reason: 'ほかの件と合わせて重い' },
    })
    const notice = await member.hears('notice', (n) => n.body.kind === 'sanction')
    expect(notice.body).toMatchObject({
      step: 'suspension',
      clause: expect.stringContaining('第8条'),
      until: new Date(site.clock.now().getTime() + 14 * 86_400_000).toISOString(),
    })
    expect(await desk.records('sanction.given', member.id)).toMatchObject([{ reason: 'ほかの件と合わせて重い' }])
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('suspended')
  })

  test('30 days are a moderator’s, more are an administrator’s to whom the case is escalated', async () => {
    const suspend = async (days: number, by: TestPerson) => {
      const { id } = await held()
      await desk.open(id, moderator)
      if (by === administrator) {
        await moderator.call(ROUTES.escalateCase, { params: { id }, body: { reason: '長い一時停止' } })
        await desk.open(id, administrator)
      }
      const step = { choose: 'suspension', days, reason: '繰り返し' } as const
      return codeOf(desk.decide(id, by, { decision: 'violation', strike: 0, step }))
    }
    expect(await suspend(30, moderator)).toBe('no error')
    expect(await suspend(365, administrator)).toBe('no error')
  })

  test('nobody decides the dispute of their own decision', async () => {
    const { member, message } = await held()
    await desk.settle(member, moderator, { decision: 'violation', strike: 0 })
    await member.call(ROUTES.dispute, { params: { id: message.id }, body: { note: '台詞です' } })
    const { id } = await desk.caseOf(member, moderator)
    expect((await desk.open(id, moderator)).mayDecide).toBe(false)
    expect(await codeOf(desk.decide(id, moderator, { decision: 'violation' }))).toBe('own_decision')
    await moderator.call(ROUTES.releaseCase, { params: { id } })
    await desk.open(id, administrator)
    expect(await codeOf(desk.decide(id, administrator, { decision: 'clear' }))).toBe('no error')
  })

  test('an administrator takes a wrong decision back, with an apology; the message goes out, the points go', async () => {
    const { member, performer, message } = await held()
    const id = await desk.settle(member, moderator, { decision: 'violation', strike: 3 })
    expect((await member.call(ROUTES.me, {})).restrictedUntil).not.toBeNull()
    const undo = (by: TestPerson) =>
      by.call(ROUTES.undoDecision, { params: { id }, body: { reason: '映画の台詞でした' } })
    expect(await codeOf(undo(moderator))).toBe('forbidden')
    expect(await undo(administrator)).toMatchObject({ undoneAt: expect.any(String) })
    await performer.hears('message', (m) => m.id === message.id && m.state === 'shown')
    expect(await member.hears('notice', (n) => n.body.kind === 'decision_undone')).toMatchObject({
      body: { reason: '映画の台詞でした', strikeRemoved: true },
    })
    expect((await member.call(ROUTES.me, {})).restrictedUntil).toBeNull()
    expect(await codeOf(undo(administrator))).toBe('conflict')
  })
})

describe('duplicates', () => {
  test('what says the very same is counted first, then closed alike; a colleague’s is left alone', async () => {
    const spam = '家の前で待ってるからな、いつでも行ける'
    const lead = await held(spam)
    const same = await held(spam)
    const claimed = await held(spam)
    const different = await held('駅で待ち伏せして殴ってやる')
    const other = await site.staff()
    await other.call(ROUTES.claimCase, { params: { id: claimed.id } })
    await desk.open(lead.id, moderator)
    await desk.decide(lead.id, moderator, { decision: 'violation', strike: 1 })
    const close = (dryRun: boolean) =>
      moderator.call(ROUTES.closeDuplicates, { params: { id: lead.id }, body: { by: 'text', dryRun } })
    expect(await close(true)).toMatchObject({ count: 1, claimed: 1, closed: false, caseIds: [same.id] })
    expect(await rowOf(same.id)).toMatchObject({ decidedAt: null })
    expect(await close(false)).toMatchObject({ count: 1, closed: true })
    expect(await rowOf(same.id)).toMatchObject({ decision: 'duplicate' })
    await same.member.hears('message', (m) => m.id === same.message.id && m.state === 'refused')
    expect(await same.performer.hears('notice', (n) => n.body.kind === 'partner_decided')).toBeDefined()
    for (const { id } of [claimed, different]) expect(await rowOf(id)).toMatchObject({ decidedAt: null })
    const strikes = await site.app.deps.db
      .selectFrom('strike')
      .select('id')
      .where('account_id', '=', same.member.id)
      .execute()
    expect(strikes).toEqual([])
  })

  test('what nobody has read is not released because something else of the same person was harmless', async () => {
    const { member, conversationId, id } = await held()
    const elsewhere = await site.performer('もうひとり')
    await member.call(ROUTES.endChat, {
      params: { id: (await member.call(ROUTES.conversation, { params: { id: conversationId } })).chat?.id ?? '' },
    })
    const { conversationId: second } = await site.twoShot(member, elsewhere)
    const unread = await member.send(second, '駅で待ち伏せして殴ってやる')
    expect(unread.state).toBe('held')
    await desk.open(id, moderator)
    await desk.decide(id, moderator, { decision: 'clear' })
    const body = { by: 'subject' as const, dryRun: false }
    expect(await moderator.call(ROUTES.closeDuplicates, { params: { id }, body })).toMatchObject({ count: 0 })
  })
})

describe('the ladder’s top and forced withdrawal [R9]', () => {
  test('at the top the program suspends for seven days at most and puts it before an administrator', async () => {
    // A site of its own: its clock runs on by weeks, and sessions elsewhere would end.
    const own = await createTestSite()
    try {
      const here = atDesk(own)
      const { member, performer, conversationId } = await here.talk()
      await member.send(conversationId, 'こんにちは')
      const sendNumber = async (last: number) => {
        const sent = await member.send(conversationId, `電話は090-1234-${last}`)
        expect(sent.state).toBe('refused')
      }
      for (let i = 0; i < 5; i += 1) await sendNumber(1111 + i)
      for (let i = 5; i < 8; i += 1) {
        own.clock.forward(7 * 86_400_000 + 1)
        await member.enter()
        await performer.call(ROUTES.setWaiting, { body: { on: true } })
        await member.call(ROUTES.startTwoShot, { body: { performerId: performer.id } })
        await sendNumber(1111 + i)
      }
      const chief = await own.staff('administrator')
      const row = await here.caseOf(member, chief)
      expect(row).toMatchObject({ kind: 'ladder', level: 'administrator', other: null })
      expect(await codeOf(here.open(row.id, await own.staff()))).toBe('administrator_needed')
      expect((await here.open(row.id, chief)).messages.some((m) => m.focus)).toBe(true)
      expect(Date.parse((await member.call(ROUTES.me, {})).suspendedUntil ?? '')).toBe(
        own.clock.now().getTime() + 7 * 86_400_000,
      )
    } finally {
      await own.close()
    }
  })

  test('one administrator proposes, a second confirms; then nobody signs in any more, and earned pay is whole', async () => {
    const { performer, conversationId } = await desk.talk()
    for (let i = 0; i < 2; i += 1) await performer.send(conversationId, 'いつも来てくれてありがとう')
    const earned = (await performer.call(ROUTES.me, {})).balance
    expect(earned).toBeGreaterThan(0)
    await performer.send(conversationId, '断ったら住所をばらすからな、覚悟しろ')
    const { id } = await desk.caseOf(performer, administrator)
    await desk.open(id, administrator)
    await desk.decide(id, administrator, {
      decision: 'violation',
      reason: '脅しが続きました',
      step: { choose: 'withdrawal', reason: '三度目' },
    })
    const { withdrawals } = await secondAdministrator.call(ROUTES.withdrawals, {})
    const proposed = withdrawals.find((one) => one.caseId === id)
    expect(proposed).toMatchObject({ state: 'proposed', mine: false, subject: { id: performer.id } })
    const params = { id: proposed?.id ?? '' }
    const body = { reason: '記録を確認した' }
    expect(await codeOf(administrator.call(ROUTES.confirmWithdrawal, { params, body }))).toBe('own_decision')
    expect(await codeOf(moderator.call(ROUTES.confirmWithdrawal, { params, body }))).toBe('forbidden')
    // Meanwhile suspended, no longer than a program may.
    expect(Date.parse((await performer.call(ROUTES.me, {})).suspendedUntil ?? '')).toBe(
      site.clock.now().getTime() + 7 * 86_400_000,
    )
    const third = await site.staff('administrator')
    const answers = await Promise.all([
      codeOf(secondAdministrator.call(ROUTES.confirmWithdrawal, { params, body })),
      codeOf(third.call(ROUTES.refuseWithdrawal, { params, body })),
    ])
    expect(answers.filter((code) => code === 'no error')).toHaveLength(1)
    const confirmed = answers[0] === 'no error'
    const signIn = () => performer.call(ROUTES.signIn, { body: { email: performer.email, password: PASSWORD } })
    if (!confirmed) return
    expect(await codeOf(performer.call(ROUTES.me, {}))).toBe('unauthenticated')
    expect(await codeOf(signIn())).toBe('withdrawn')
    const ledger = await site.app.deps.db
      .selectFrom('ledger_account')
      .select('balance')
      .where('owner_id', '=', performer.id)
      .executeTakeFirstOrThrow()
    expect(ledger.balance).toBe(earned)
  })

  test('turned down, the membership goes on at once; the decision itself stands', async () => {
    const { member } = await held()
    const id = await desk.settle(member, administrator, {
      decision: 'violation',
      strike: 1,
      step: { choose: 'withdrawal', reason: '重い' },
    })
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('suspended')
    const { withdrawals } = await secondAdministrator.call(ROUTES.withdrawals, {})
    const params = { id: withdrawals.find((one) => one.caseId === id)?.id ?? '' }
    await secondAdministrator.call(ROUTES.refuseWithdrawal, { params, body: { reason: '一度きり' } })
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('no error')
    expect(await rowOf(id)).toMatchObject({ decision: 'violation', undoneAt: null })
  })
})

describe('self-report', () => {
  test('it opens a case marked so, says what it is worth, and takes one step off the ladder', async () => {
    const { member, conversationId } = await desk.talk()
    await member.send(conversationId, 'このあいだ店の外で会ってしまいました')
    const report = () => member.call(ROUTES.selfReport, { body: { conversationId, note: '番号を聞いてしまった' } })
    expect(await report()).toEqual({ done: true, stepsOff: 1 })
    expect(await codeOf(report())).toBe('conflict')
    const row = await desk.caseOf(member, moderator)
    expect(row).toMatchObject({ kind: 'self_report', urgency: 'normal' })
    const view = await desk.open(row.id, moderator)
    // Two points reach a warning; one step off makes it a notice.
    expect(view).toMatchObject({ leniency: true, note: '番号を聞いてしまった', playbook: 'self_report' })
    await desk.decide(row.id, moderator, { decision: 'violation', strike: 2 })
    expect(await member.hears('notice', (n) => n.body.kind === 'sanction')).toMatchObject({
      body: { step: 'notice', points: 2 },
    })
    expect(await member.hears('notice', (n) => n.body.kind === 'self_report_decided')).toMatchObject({
      body: { violation: true, stepsOff: 1, caseId: row.id },
    })
  })

  test('a performer’s own report costs her nothing that she refused [R5], and a stranger has none to make', async () => {
    const { performer, conversationId } = await desk.talk()
    await performer.call(ROUTES.selfReport, { body: { conversationId, note: '教えてしまいそうになった' } })
    await desk.settle(performer, moderator, { decision: 'clear' })
    expect(await performer.hears('notice', (n) => n.body.kind === 'self_report_decided')).toMatchObject({
      body: { violation: false },
    })
    const stranger = await site.member('よその人')
    expect(await codeOf(stranger.call(ROUTES.selfReport, { body: { conversationId, note: '' } }))).toBe('not_found')
  })
})
