import { CallError } from '@sekisho/client'
import { inspect } from '@sekisho/inspect'
import { type DraftView, type PolicyTerm, ROUTES } from '@sekisho/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../../../tests/setup/test-database.ts'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { newId } from '../ids.ts'

let site: TestSite
let administrator: TestPerson
let moderator: TestPerson
let member: TestPerson
let performer: TestPerson
let conversationId: string
beforeEach(async () => {
  site = await createTestSite()
  administrator = await site.staff('administrator')
  moderator = await site.staff()
  member = await site.member()
  performer = await site.performer()
  ;({ conversationId } = await site.twoShot(member, performer))
})
afterEach(() => site.close())

type Policy = DraftView['policy']
const term = (text: string, id = 'own'): PolicyTerm => ({
  id,
  text,
  match: 'folded',
  except: [],
  category: 'contact.sns',
  note: '',
})

const livePolicy = async (): Promise<Policy> => {
  const { live } = await moderator.call(ROUTES.policies, { query: {} })
  return (await moderator.call(ROUTES.policy, { params: { version: live } })).policy
}
async function save(change: (policy: Policy) => void, by = moderator): Promise<DraftView> {
  const policy = structuredClone(await livePolicy())
  change(policy)
  return by.call(ROUTES.saveDraft, { params: { id: newId() }, body: { title: '下書き', revision: 0, policy } })
}
async function tried(draft: DraftView, by = moderator): Promise<DraftView> {
  const params = { id: draft.id }
  await by.call(ROUTES.tryDraft, { params, body: { revision: draft.revision } })
  for (let i = 0; i < 200; i += 1) {
    const now = await by.call(ROUTES.draft, { params })
    if (now.trial?.state !== 'running') return now
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the trial did not end')
}
const publish = ({ id, revision }: DraftView, effectiveAt?: string) =>
  administrator.call(ROUTES.publishDraft, {
    params: { id },
    body: { revision, reason: '新しい言い方が増えたため', ...(effectiveAt && { effectiveAt }) },
  })
const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (error instanceof CallError ? error.body : undefined),
  )
/** What the policy in memory may lag behind. */
const follow = () => site.clock.forward(3_000)

describe('a draft', () => {
  test('is tried, published by an administrator, acts at the gate, and is rolled back', async () => {
    for (const text of ['こんばんは', 'ぴよぴよ島の歌が好き', '今日は寒いね']) await member.send(conversationId, text)
    const draft = await save((p) => p.terms.push(term('ぴよぴよ島')))
    expect(draft).toMatchObject({ revision: 1, trial: null, changes: [{ path: 'terms.own', before: null }] })
    expect(await codeOf(publish(draft))).toBe('trial_needed')

    const done = await tried(draft)
    expect(done.trial).toMatchObject({
      state: 'passed',
      of: 3,
      done: 3,
      against: 1,
      live: { deliver: 3 },
      draft: { deliver: 2, refuse: 1 },
      changes: [{ live: 'deliver', draft: 'refuse', count: 1 }],
      changed: 1,
      clean: 3,
      cleanStopped: 1,
      terms: [{ id: 'own', count: 1, clean: 1 }],
      problems: [],
    })
    // R6: nobody has opened a case that holds this message.
    expect(done.samples).toEqual([
      {
        from: 'member',
        live: 'deliver',
        draft: 'refuse',
        categories: ['contact.sns'],
        term: { id: 'own', length: 5 },
        caseId: null,
        text: null,
      },
    ])
    expect(JSON.stringify(done)).not.toContain('の歌が好き')

    expect(
      await codeOf(
        moderator.call(ROUTES.publishDraft, { params: { id: done.id }, body: { revision: 1, reason: 'だめ' } }),
      ),
    ).toBe('forbidden')
    expect(await publish(done)).toMatchObject({ version: 2, state: 'live', publishedBy: { id: administrator.id } })
    follow()
    expect(await member.send(conversationId, 'ぴよぴよ島でね')).toMatchObject({ state: 'refused' })
    const stored = await site.app.deps.db
      .selectFrom('message')
      .select('policy_version')
      .where('state', '=', 'refused')
      .executeTakeFirstOrThrow()
    expect(stored.policy_version).toBe(2)
    expect(await codeOf(publish(done))).toBe('conflict')

    const params = { version: 1 }
    expect(await codeOf(moderator.call(ROUTES.restorePolicy, { params, body: { reason: 'もどす' } }))).toBe('forbidden')
    const restored = await administrator.call(ROUTES.restorePolicy, { params, body: { reason: 'もどす' } })
    expect(restored).toMatchObject({ version: 3, state: 'live', restores: 1 })
    expect(
      await codeOf(administrator.call(ROUTES.restorePolicy, { params: { version: 3 }, body: { reason: 'x' } })),
    ).toBe('conflict')
    follow()
    expect(await member.send(conversationId, 'ぴよぴよ島の話')).toMatchObject({ state: 'shown' })
    const { versions } = await moderator.call(ROUTES.policies, { query: {} })
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [3, 'live'],
      [2, 'past'],
      [1, 'past'],
    ])
    expect((await moderator.call(ROUTES.policy, { params: { version: 2 } })).changes).toHaveLength(1)
    const { actions } = await administrator.call(ROUTES.staffActions, { body: { kind: 'policy.published' } })
    expect(
      actions.map(({ operatorId, reason, facts }) => [
        operatorId,
        reason,
        facts.find((f) => f.name === 'version')?.value,
      ]),
    ).toEqual([
      [administrator.id, 'もどす', '3'],
      [administrator.id, '新しい言い方が増えたため', '2'],
    ])
  })

  test('with a term that matches everything is refused at its trial, with the count', async () => {
    for (let i = 0; i < 40; i += 1) await member.send(conversationId, `今日の話${i}です`)
    const done = await tried(await save((p) => p.terms.push(term('です'))))
    expect(done.trial).toMatchObject({ state: 'refused' })
    const problem = done.trial?.problems.find((p) => p.problem === 'matches_everything')
    expect(problem).toMatchObject({ path: 'terms.0' })
    expect(problem?.count).toBeGreaterThanOrEqual(40)
    expect(problem?.of).toBeGreaterThanOrEqual(80)
    expect(await errorOf(publish(done))).toMatchObject({
      code: 'trial_refused',
      problems: expect.arrayContaining([problem]),
    })
  })

  test('of a site without messages is held against everyday sentences', async () => {
    const done = await tried(await save((p) => p.terms.push(term('ね'), term('ぴよぴよ島', 'rare'))))
    expect(done.trial).toMatchObject({ state: 'refused', of: 0, problems: [{ path: 'terms.0' }, { path: 'rules' }] })
  })

  test('is not passed while inspection is broken, and can be tried again', async () => {
    const draft = await save((p) => p.terms.push(term('ぴよぴよ島')))
    site.app.deps.log.level = 'silent'
    site.app.deps.inspect = () => {
      throw new Error('broken')
    }
    expect((await tried(draft)).trial?.state).toBe('failed')
    expect(await codeOf(publish(draft))).toBe('trial_needed')
    site.app.deps.inspect = inspect
    expect((await tried(draft)).trial?.state).toBe('passed')
  })

  test('that contradicts itself is refused with every place, and nothing is kept', async () => {
    const saving = save((p) => {
      p.caseMinutes.urgent = 9_999
      for (const rule of p.rules.member) if (rule.categories.includes('harm.scam')) delete rule.case
      p.terms.push(term('ライン'), { ...term('x', 'two'), except: ['abc'] })
    })
    expect(await errorOf(saving)).toMatchObject({
      code: 'policy_contradicts',
      problems: expect.arrayContaining([
        { path: 'caseMinutes.urgent', problem: 'urgent_slower' },
        { path: 'rules.member.5.outcome', problem: 'hold_without_case' },
        { path: 'terms.1.except', problem: 'term_except' },
      ]),
    })
    const bad = save((p) => {
      p.ladder.steps[0] = { step: 'notice', points: 0, days: null }
    })
    expect(await errorOf(bad)).toMatchObject({
      code: 'invalid',
      problems: [{ path: 'policy.ladder.steps.0.points', problem: 'shape' }],
    })
    expect((await moderator.call(ROUTES.drafts, {})).drafts).toEqual([])
  })

  test('changed after its trial, or tried against an older policy, is not published', async () => {
    await member.send(conversationId, 'こんばんは')
    const first = await tried(await save((p) => p.terms.push(term('ぴよぴよ島'))))
    const body = { title: '直した', revision: 1, policy: { ...first.policy, trialMaxShare: 0.3 } }
    const changed = await administrator.call(ROUTES.saveDraft, { params: { id: first.id }, body })
    expect(changed).toMatchObject({ revision: 2, trial: null, updatedBy: { id: administrator.id } })
    expect(await codeOf(moderator.call(ROUTES.saveDraft, { params: { id: first.id }, body }))).toBe('draft_changed')
    expect(await codeOf(publish(first))).toBe('draft_changed')
    expect(await codeOf(publish(changed))).toBe('trial_needed')
    const again = await tried(changed)
    const other = await tried(await save((p) => p.terms.push(term('ころころ村'))))
    const raced = await Promise.all([codeOf(publish(again)), codeOf(publish(other))])
    expect(raced.sort()).toEqual(['no error', 'trial_needed'])
  })

  test('has sample texts only for messages of cases that this operator has opened [R6]', async () => {
    await member.send(conversationId, '家の前で待ってるからな')
    const draft = await save((p) => {
      for (const rule of p.rules.member) if (rule.categories.includes('harm.stalking')) rule.outcome = 'refuse'
    })
    const done = await tried(draft)
    expect(done.samples).toMatchObject([{ live: 'hold', draft: 'refuse', text: null, caseId: expect.any(String) }])
    const id = done.samples[0]?.caseId ?? ''
    await moderator.call(ROUTES.openCase, { params: { id }, body: { reason: '確認' } })
    const read = async (who: TestPerson) =>
      (await who.call(ROUTES.draft, { params: { id: draft.id } })).samples.map(({ text }) => text)
    expect(await read(moderator)).toEqual(['家の前で待ってるからな'])
    expect(await read(administrator)).toEqual([null])
  })
})

test('other servers follow what one publishes or rolls back, without a restart', async () => {
  const database = await createTestDatabase()
  const [east, west] = [
    await createTestSite({ databaseUrl: database.url }),
    await createTestSite({ databaseUrl: database.url }),
  ]
  try {
    const chief = await east.staff('administrator')
    const [m, p] = [await west.member(), await west.performer()]
    const talk = await west.twoShot(m, p)
    const { policy } = await chief.call(ROUTES.policy, { params: { version: 1 } })
    const params = { id: newId() }
    const body = { title: '下書き', revision: 0, policy: { ...policy, terms: [term('ぴよぴよ島')] } }
    await tried(await chief.call(ROUTES.saveDraft, { params, body }), chief)
    await chief.call(ROUTES.publishDraft, { params, body: { revision: 1, reason: '公開' } })
    west.clock.forward(3_000)
    expect(await m.send(talk.conversationId, 'ぴよぴよ島')).toMatchObject({ state: 'refused' })
    east.clock.forward(3_000)
    await chief.call(ROUTES.restorePolicy, { params: { version: 1 }, body: { reason: 'もどす' } })
    west.clock.forward(3_000)
    expect(await m.send(talk.conversationId, 'ぴよぴよ島')).toMatchObject({ state: 'shown' })
  } finally {
    await west.close()
    await east.close()
    await database.drop()
  }
})

describe('a planned version', () => {
  const HOUR = 3_600_000
  test('acts from its time on, at the gate, and not a moment before', async () => {
    const draft = await tried(await save((p) => p.terms.push(term('ぴよぴよ島'))))
    const past = new Date(site.clock.now().getTime() - 1).toISOString()
    expect(await errorOf(publish(draft, past))).toMatchObject({ code: 'invalid', field: 'effectiveAt' })
    const row = await publish(draft, new Date(site.clock.now().getTime() + HOUR).toISOString())
    expect(row).toMatchObject({ version: 2, state: 'planned' })
    site.clock.forward(HOUR - 1)
    expect(await member.send(conversationId, 'ぴよぴよ島')).toMatchObject({ state: 'shown' })
    site.clock.forward(1)
    expect(await member.send(conversationId, 'ぴよぴよ島')).toMatchObject({ state: 'refused' })
    expect((await moderator.call(ROUTES.policies, { query: {} })).live).toBe(2)
  })

  test('can be withdrawn before its time, by an administrator, and never acts', async () => {
    const draft = await tried(await save((p) => p.terms.push(term('ぴよぴよ島'))))
    await publish(draft, new Date(site.clock.now().getTime() + HOUR).toISOString())
    const withdraw = (version: number) =>
      administrator.call(ROUTES.withdrawPolicy, { params: { version }, body: { reason: '見直す' } })
    expect(await codeOf(withdraw(1))).toBe('conflict')
    expect(await withdraw(2)).toMatchObject({ state: 'withdrawn' })
    expect(await codeOf(withdraw(2))).toBe('conflict')
    site.clock.forward(2 * HOUR)
    expect(await member.send(conversationId, 'ぴよぴよ島')).toMatchObject({ state: 'shown' })
  })
})
