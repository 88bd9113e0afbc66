import { CallError, SiteClient } from '@sekisho/client'
import { generateKey } from '@sekisho/evidence'
import { type MessageView, ROUTES, type Role, type ServerEventBody, type ServerEventName } from '@sekisho/protocol'
import { decideAgeProof, findActor, type Person, signUp, submitAgeProof } from '@sekisho/server/accounts'
import { type App, type AppOptions, createApp } from '../../apps/server/src/app.ts'
import { trackConnections } from '../../apps/server/src/connections.ts'
import { newId } from '../../apps/server/src/ids.ts'
import { fixedKeys } from '../../apps/server/src/log/index.ts'
import { creditPoints } from '../../apps/server/src/points/index.ts'
import { prepareSite } from '../../apps/server/src/prepare-site.ts'
import { giveConsent } from '../../apps/server/src/trust/index.ts'
import { createTestDatabase } from './test-database.ts'

export const PASSWORD = 'correct horse battery'
/** One for all, since two servers of a site have the same. */
const TEST_LOG_KEYS = fixedKeys(generateKey('test.example/log', new Uint8Array(32).fill(7)).signerKey)

/** A signed-in person with an open socket, and everything the server told them. */
export class TestPerson extends SiteClient {
  readonly id: string
  readonly email: string
  readonly displayName: string
  readonly heard: { event: ServerEventName; body: unknown }[] = []

  constructor(url: string, account: { id: string; email: string; displayName: string }) {
    super(url)
    this.id = account.id
    this.email = account.email
    this.displayName = account.displayName
  }

  async enter(): Promise<this> {
    await this.call(ROUTES.signIn, { body: { email: this.email, password: PASSWORD } })
    await this.connect()
    return this
  }

  override async connect(): Promise<void> {
    await super.connect()
    this.socket.onAny((event: ServerEventName, body: unknown) => this.heard.push({ event, body }))
  }

  send(conversationId: string, text: string, clientId: string = newId()): Promise<MessageView> {
    return this.emit('message.send', { conversationId, clientId, text })
  }

  /** All bodies of an event so far. */
  all<N extends ServerEventName>(event: N): ServerEventBody<N>[] {
    return this.heard.filter((h) => h.event === event).map((h) => h.body as ServerEventBody<N>)
  }

  /** The first body of an event that fits, now or within two seconds. */
  async hears<N extends ServerEventName>(
    event: N,
    fits: (body: ServerEventBody<N>) => boolean = () => true,
  ): Promise<ServerEventBody<N>> {
    const until = performance.now() + 2_000
    while (performance.now() < until) {
      const found = this.all(event).find(fits)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    throw new Error(`${this.displayName} never heard "${event}"; heard: ${this.heard.map((h) => h.event).join(', ')}`)
  }
}

export type TestSite = {
  app: App
  url: string
  clock: { now(): Date; forward(ms: number): void }
  member(name?: string, points?: number): Promise<TestPerson>
  performer(name?: string): Promise<TestPerson>
  staff(role?: 'moderator' | 'administrator' | 'auditor'): Promise<TestPerson>
  /** A live two-person chat of these two; its conversation and chat. */
  twoShot(member: TestPerson, performer: TestPerson): Promise<{ conversationId: string; chatId: string }>
  /** As when the network breaks: every connection of everyone is gone at once. */
  cutConnections(): void
  close(): Promise<void>
}

type Overrides = Partial<AppOptions['config']> &
  Partial<Pick<AppOptions, 'inspect' | 'logKeys'>> & {
    databaseUrl?: string
    real?: boolean
    webDir?: string
    jobs?: boolean
  }

/** A whole server on a database of its own, with a clock that stands still unless told. */
export async function createTestSite(overrides: Overrides = {}): Promise<TestSite> {
  const { inspect, logKeys, databaseUrl, real, webDir, jobs, ...config } = overrides
  const database = databaseUrl === undefined ? await createTestDatabase() : { url: databaseUrl, drop: async () => {} }
  let at = Date.now()
  const forward = (ms: number) => {
    at += ms
  }
  const clock = { now: () => (real ? new Date() : new Date(at)), forward }
  await prepareSite(database.url, clock.now)
  const app = await createApp({
    config: {
      port: 0,
      host: '127.0.0.1',
      url: undefined,
      redisUrl: undefined,
      siteHosts: ['chat.example.jp'],
      trustProxy: false,
      logLevel: 'error',
      limits: { messagesPerMinute: 100_000, requestsPerMinute: 100_000, signInsPerMinute: 100_000 },
      ...config,
    },
    databaseUrl: database.url,
    secret: 'test-secret-test-secret-test-secret!',
    logKeys: logKeys ?? TEST_LOG_KEYS,
    webDir: webDir ?? '/nowhere',
    jobs: jobs ?? false,
    now: clock.now,
    ...(inspect && { inspect }),
  })
  const cutConnections = trackConnections(app.http.server)
  const url = (await app.listen()).replace('localhost', '127.0.0.1')
  const entered: TestPerson[] = []
  let count = 0

  async function account(role: Role, name: string) {
    count += 1
    const email = `${role}${count}-${newId()}@example.com`
    const { actor } = await signUp(app.deps, { role, email, password: PASSWORD, displayName: name, locale: 'ja' })
    return { actor, email, displayName: name, id: actor.accountId }
  }
  async function person(role: 'member' | 'performer', name: string) {
    const made = await account(role, name)
    await giveConsent(app.deps, made.actor, (await app.deps.terms.current()).version)
    await submitAgeProof(app.deps, made.actor, { birthDate: '1990-01-01', document: 'passport' })
    await decideAgeProof(app.deps, made.actor, made.id, { approve: true, reason: 'test' })
    return made
  }
  async function enter(made: { id: string; email: string; displayName: string }) {
    const entering = await new TestPerson(url, made).enter()
    entered.push(entering)
    return entering
  }

  return {
    app,
    url,
    clock,
    async member(name = '会員たろう', points = 10_000) {
      const made = await person('member', name)
      if (points > 0) await creditPoints(app.deps, null, { accountId: made.id, points, reason: 'test' })
      return enter(made)
    },
    performer: async (name = '出演者ゆい') => enter(await person('performer', name)),
    staff: async (role = 'moderator') => enter(await account(role, '運営かわむら')),
    async twoShot(member, performer) {
      await performer.call(ROUTES.setWaiting, { body: { on: true } })
      const conversation = await member.call(ROUTES.startTwoShot, { body: { performerId: performer.id } })
      if (!conversation.chat) throw new Error('the chat did not start')
      return { conversationId: conversation.id, chatId: conversation.chat.id }
    },
    cutConnections,
    async close() {
      for (const one of entered) one.close()
      await app.close()
      await database.drop()
    },
  }
}

/** The actor of a person, for calling use cases directly. */
export async function actorOf(site: TestSite, person: TestPerson): Promise<Person> {
  const session = await site.app.deps.db
    .selectFrom('auth_session')
    .select('id')
    .where('user_id', '=', person.id)
    .executeTakeFirstOrThrow()
  const actor = await findActor(site.app.deps.db, person.id, session.id, site.clock.now())
  if (!actor) throw new Error('no actor')
  return actor as Person
}

/** The code that a call was turned down with, or `no error`. */
export const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no error',
    (error: unknown) => (error instanceof CallError ? error.code : error),
  )
