import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { ROUTES } from '@sekisho/protocol'
import { createClient } from 'redis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../setup/test-database.ts'
import { createTestSite, TestPerson, type TestSite } from '../setup/test-site.ts'

/** Two servers on one database, joined by a Redis of this test's own, on a unix socket. */
let redis: ChildProcess
let directory: string
let database: Awaited<ReturnType<typeof createTestDatabase>>
let east: TestSite
let west: TestSite

beforeAll(async () => {
  directory = await mkdtemp('/tmp/sekisho-redis-')
  const port = 20_000 + (process.pid % 20_000)
  redis = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', directory],
    { stdio: 'ignore' },
  )
  const redisUrl = `redis://127.0.0.1:${port}`
  await reachable(redisUrl)
  database = await createTestDatabase()
  east = await createTestSite({ databaseUrl: database.url, redisUrl })
  west = await createTestSite({ databaseUrl: database.url, redisUrl })
}, 30_000)

afterAll(async () => {
  await west?.close()
  await east?.close()
  await database?.drop()
  redis?.kill()
  if (directory) await rm(directory, { recursive: true, force: true })
})

async function reachable(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = createClient({ url, socket: { reconnectStrategy: false } })
    client.on('error', () => {})
    const up = await client.connect().then(
      () => true,
      () => false,
    )
    if (up) return void (await client.close())
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no redis-server came up in ${path.basename(directory)}`)
}

/** The same person, on the other server. */
const onWest = (person: TestPerson) =>
  new TestPerson(west.url, { id: person.id, email: person.email, displayName: person.displayName }).enter()

test('people on different servers talk, in one order, and pieces of a number are joined over both', async () => {
  const member = await east.member('ひがし')
  const performer = await onWest(await east.performer('にし'))
  const { conversationId } = await east.twoShot(member, performer)
  // No digits: they would stand before those of the number in whatever order they arrived.
  const greetings = [...'いろはにほへとちりぬるをわかよたれそつね'].map((letter) => `やあ、${letter}`)
  const sent = await Promise.all(greetings.map((text, i) => (i % 2 ? member : performer).send(conversationId, text)))
  expect(new Set(sent.map((m) => m.position)).size).toBe(20)
  await performer.hears('message', (m) => m.text === greetings[19])
  await member.hears('message', (m) => m.text === greetings[18])
  const elsewhere = await onWest(member)
  const pieces = [
    await member.send(conversationId, '090'),
    await elsewhere.send(conversationId, '1234'),
    await member.send(conversationId, '5678'),
  ]
  expect(pieces.map((m) => m.state)).toEqual(['shown', 'shown', 'refused'])
  elsewhere.close()
  performer.close()
})

test('a block on one server ends the talk on the other at once', async () => {
  const member = await east.member('まだ')
  const performer = await onWest(await east.performer('もう'))
  const { conversationId } = await east.twoShot(member, performer)
  await member.send(conversationId, 'あたためる')
  await performer.call(ROUTES.block, { body: { accountId: member.id, reason: 'rude', tell: false } })
  await expect(member.send(conversationId, 'とどく?')).rejects.toMatchObject({ code: 'not_found' })
  await member.hears('chat', (chat) => chat.endReason === 'blocked')
  performer.close()
})

test('a chat that ended on one server is over on the other at once, and so is a seat of a party', async () => {
  const member = await east.member('おわる')
  const performer = await onWest(await east.performer('おえる'))
  const { conversationId, chatId } = await east.twoShot(member, performer)
  await member.send(conversationId, 'あたためる')
  await performer.call(ROUTES.endChat, { params: { id: chatId } })
  await expect(member.send(conversationId, 'まだ?')).rejects.toMatchObject({ code: 'chat_ended' })

  const party = await performer.call(ROUTES.startParty, {})
  const joined = await member.call(ROUTES.joinParty, { body: { performerId: performer.id } })
  await performer.send(party.id, 'いらっしゃい')
  await member.hears('message', (m) => m.text === 'いらっしゃい')
  await member.call(ROUTES.endChat, { params: { id: joined.chat?.id ?? '' } })
  await performer.send(party.id, 'もういないね')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(member.all('message').some((m) => m.text === 'もういないね')).toBe(false)
  performer.close()
})

test('signing out on one server closes the session’s sockets on the other', async () => {
  const member = await east.member('でる')
  const there = new TestPerson(west.url, { id: member.id, email: member.email, displayName: 'でる' })
  await there.enter()
  const closed = new Promise((resolve) => there.socket.once('disconnect', resolve))
  const cookie = there.cookie
  await fetch(`${east.url}/api/session`, { method: 'DELETE', headers: { cookie } })
  await closed
  there.close()
})
