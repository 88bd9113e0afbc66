import { CallError } from '@sekisho/client'
import { CLIENT_EVENTS, ROUTES, type Route, textAudience } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { newId } from '../../apps/server/src/ids.ts'
import { codeOf, createTestSite, PASSWORD, type TestPerson, type TestSite } from '../setup/test-site.ts'

/** Every free text of the protocol with who may come to read it, as `name.field`. */
function findTexts(): Map<string, string> {
  const found = new Map<string, string>()
  const routes = Object.entries(ROUTES) as [string, Route][]
  for (const [name, { params, query, body }] of routes)
    for (const part of [params, query, body]) if (part) visit(part, name, found)
  for (const [name, { body }] of Object.entries(CLIENT_EVENTS)) visit(body, name, found)
  return found
}

type Def = {
  type: string
  format?: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  valueType?: z.ZodType
  options?: z.ZodType[]
  out?: z.ZodType
  getter?: () => z.ZodType
}

function visit(schema: z.ZodType, path: string, found: Map<string, string>): void {
  const def = schema._zod.def as unknown as Def
  switch (def.type) {
    case 'object':
      for (const [key, field] of Object.entries(def.shape ?? {})) visit(field, `${path}.${key}`, found)
      return
    case 'optional':
    case 'nullable':
    case 'default':
      visit(def.innerType as z.ZodType, path, found)
      return
    case 'array':
      visit(def.element as z.ZodType, path, found)
      return
    case 'record':
      visit(def.valueType as z.ZodType, `${path}.*`, found)
      return
    case 'union':
      for (const option of def.options ?? []) visit(option, path, found)
      return
    case 'pipe':
      visit(def.out as z.ZodType, path, found)
      return
    case 'lazy':
      visit((def.getter as () => z.ZodType)(), path, found)
      return
    case 'string':
      // A format says what it is; anything else must say who reads it.
      if (def.format === 'uuid' || def.format === 'date' || def.format === 'datetime') return
      found.set(path, textAudience.get(schema as never)?.audience ?? 'undeclared')
      return
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
      return
    default:
      throw new Error(`${path}: the R1 test cannot look into a ${def.type}; teach it`)
  }
}

const PHONE = '090-1234-5678'
const TEXT = `番号は${PHONE}だよ`

let site: TestSite
let member: TestPerson
let performer: TestPerson
beforeAll(async () => {
  site = await createTestSite()
  member = await site.member('たろう')
  performer = await site.performer('ゆい')
})
afterAll(() => site?.close())

const refused = (promise: Promise<unknown>) => expect(promise).rejects.toThrow(CallError)

/**
 * For each text that another person can come to see: try to carry a telephone number through it. Whether it got
 * through is looked up below, in everything the other side can read.
 */
const SMUGGLE: Record<string, () => Promise<unknown>> = {
  'signUp.displayName': () =>
    refused(
      site.app.http
        .inject({
          method: 'POST',
          url: '/api/accounts',
          payload: { role: 'performer', email: 'x@example.com', password: PASSWORD, displayName: PHONE },
        })
        .then((r) => rejectUnlessOk(r)),
    ),
  'updateMe.displayName': () => refused(performer.call(ROUTES.updateMe, { body: { displayName: PHONE } })),
  'updateProfile.headline': () =>
    refused(
      performer.call(ROUTES.updateProfile, {
        body: { headline: TEXT, about: '', ratePerMinute: 100, partyRatePerMinute: 50 },
      }),
    ),
  'updateProfile.about': () =>
    refused(
      performer.call(ROUTES.updateProfile, {
        body: { headline: '', about: TEXT, ratePerMinute: 100, partyRatePerMinute: 50 },
      }),
    ),
  'message.send.text': async () => {
    const { conversationId, chatId } = await site.twoShot(member, performer)
    expect((await performer.send(conversationId, TEXT)).state).not.toBe('shown')
    await member.call(ROUTES.endChat, { params: { id: chatId } })
    const party = await performer.call(ROUTES.startParty, {})
    await member.call(ROUTES.joinParty, { body: { performerId: performer.id } })
    expect((await performer.send(party.id, TEXT)).state).not.toBe('shown')
    const mail = await performer.call(ROUTES.openMail, { body: { accountId: member.id } })
    expect((await performer.send(mail.id, TEXT)).state).not.toBe('shown')
  },
  'decideCase.reason': async () => {
    const moderator = await site.staff()
    const mail = await performer.call(ROUTES.openMail, { body: { accountId: member.id } })
    await performer.call(ROUTES.report, {
      body: { conversationId: mail.id, accountId: member.id, reason: 'rude', note: '' },
    })
    const { cases } = await moderator.call(ROUTES.cases, {})
    const id = cases[0]?.id ?? ''
    await moderator.call(ROUTES.openCase, { params: { id }, body: { reason: '確認' } })
    await refused(
      moderator.call(ROUTES.decideCase, { params: { id }, body: { decision: 'violation', reason: TEXT, strike: 0 } }),
    )
  },
  // The text is looked at before anything else, so that it cannot come through whatever the case is.
  'previewDecision.reason': async () => {
    const body = { decision: 'note' as const, reason: TEXT }
    const moderator = await site.staff()
    expect(await codeOf(moderator.call(ROUTES.previewDecision, { params: { id: newId() }, body }))).toBe('gate_stopped')
  },
  'undoDecision.reason': async () => {
    const administrator = await site.staff('administrator')
    const undoing = administrator.call(ROUTES.undoDecision, { params: { id: newId() }, body: { reason: TEXT } })
    expect(await codeOf(undoing)).toBe('gate_stopped')
  },
  'answerAppeal.text': async () => {
    const moderator = await site.staff()
    const answering = moderator.call(ROUTES.answerAppeal, { params: { id: newId() }, body: { text: TEXT } })
    expect(await codeOf(answering)).toBe('gate_stopped')
  },
  'decideAppeal.reason': async () => {
    const moderator = await site.staff()
    const body = { overturn: false, reason: TEXT }
    expect(await codeOf(moderator.call(ROUTES.decideAppeal, { params: { id: newId() }, body }))).toBe('gate_stopped')
  },
  'saveDraft.policy.clauses.*.ja': () => refuseClause({ ja: TEXT }),
  'saveDraft.policy.clauses.*.en': () => refuseClause({ en: TEXT }),
  'saveTemplates.texts.text': async () => {
    const administrator = await site.staff('administrator')
    const { version } = await administrator.call(ROUTES.templates, {})
    const texts = [{ kind: 'report_clear' as const, locale: 'ja' as const, text: `{reason}${TEXT}` }]
    const saving = administrator.call(ROUTES.saveTemplates, { body: { version, reason: 'ためし', texts } })
    expect(await codeOf(saving)).toBe('gate_stopped')
  },
  'decideAgeProof.reason': async () => {
    const moderator = await site.staff()
    await refused(
      moderator.call(ROUTES.decideAgeProof, { params: { id: newId() }, body: { approve: false, reason: TEXT } }),
    )
  },
}

async function refuseClause(clause: { ja?: string; en?: string }): Promise<void> {
  const administrator = await site.staff('administrator')
  const { policy } = await administrator.call(ROUTES.policy, { params: { version: 1 } })
  const contact = { ja: '条文', en: 'Article', ...clause }
  const body = { title: 'ためし', revision: 0, policy: { ...policy, clauses: { ...policy.clauses, contact } } }
  expect(await codeOf(administrator.call(ROUTES.saveDraft, { params: { id: newId() }, body }))).toBe('gate_stopped')
}

function rejectUnlessOk(response: { statusCode: number; json(): { error: never } }): void {
  if (response.statusCode >= 400) throw new CallError(response.json().error)
}

describe('[R1] one gate', () => {
  test('every text of every route and socket message says who may read it', () => {
    const undeclared = [...findTexts()].filter(([, audience]) => audience === 'undeclared').map(([path]) => path)
    expect(undeclared).toEqual([])
  })

  test('every text that people can see has a way through here, and none is left that no longer exists', () => {
    const shown = [...findTexts()].filter(([, audience]) => audience === 'people').map(([path]) => path)
    expect(Object.keys(SMUGGLE).sort()).toEqual(shown.sort())
  })

  test.each(Object.keys(SMUGGLE))('%s carries no telephone number to anyone', async (path) => {
    await SMUGGLE[path]?.()
    const { conversations } = await member.call(ROUTES.conversations, {})
    const seen = [
      member.heard,
      conversations,
      await Promise.all(conversations.map((c) => member.call(ROUTES.messages, { params: { id: c.id } }))),
      await member.call(ROUTES.performer, { params: { id: performer.id } }),
      await member.call(ROUTES.performers, { body: { search: 'ゆい' } }),
      await member.call(ROUTES.notices, {}),
    ]
    expect(JSON.stringify(seen)).not.toContain(PHONE)
  })

  test('the server has no route and no socket message beside the protocol’s list', () => {
    const paths = (Object.values(ROUTES) as Route[]).map((route) => `${route.method} /api${route.path}`)
    // Its tiles are the one address with an open end; fastify draws that without what stands before it.
    const log = ['GET /log/checkpoint', 'GET /log/keys', 'GET *']
    expect(registered(site).filter((route) => route === 'GET *')).toHaveLength(1)
    const own = ['GET /api/openapi.json', 'GET /healthz', 'GET /metrics', 'GET /log/verifier.html', ...log]
    expect(
      registered(site)
        .filter((route) => !route.startsWith('HEAD') && !own.includes(route))
        .sort(),
    ).toEqual(paths.sort())
  })
})

/** What fastify really serves, read from its own drawing of the routes. */
function registered(s: TestSite): string[] {
  const routes: string[] = []
  const stack: string[] = []
  for (const line of s.app.http.printRoutes({ commonPrefix: false }).split('\n')) {
    const match = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!match) continue
    const depth = (match[1] ?? '').length / 4
    stack.length = depth
    stack[depth] = match[2] ?? ''
    for (const method of match[3]?.split(', ') ?? []) routes.push(`${method} ${stack.join('')}`)
  }
  return routes
}
