import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { CallError, SiteClient } from '@sekisho/client'
import { ROUTES } from '@sekisho/protocol'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@sekisho/server/demo'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The whole program with its own database, killed without warning, started again. */
const ROOT = path.resolve(import.meta.dirname, '../..')
const PORT = 21_000 + (process.pid % 20_000)
const URL = `http://localhost:${PORT}`
let directory: string
let server: ChildProcess | undefined

beforeAll(async () => {
  directory = await mkdtemp('/tmp/sekisho-crash-')
  await chmod(directory, 0o711)
  await start()
}, 60_000)
afterAll(async () => {
  const over = server?.exitCode === null ? new Promise((resolve) => server?.once('exit', resolve)) : undefined
  server?.kill('SIGTERM')
  await over
  await rm(directory, { recursive: true, force: true })
})

async function start(): Promise<void> {
  const env = {
    ...process.env,
    PORT: String(PORT),
    SEKISHO_DATA: path.join(directory, 'data'),
    SEKISHO_LOG: 'error',
    SEKISHO_MESSAGES_PER_MINUTE: '100000',
  }
  const child = spawn(path.join(ROOT, 'node_modules/.bin/node'), ['apps/cli/src/main.ts', 'serve'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server = child
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => String(chunk).includes('Ctrl-C') && resolve())
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

async function enter(account: { email: string }): Promise<SiteClient> {
  const client = new SiteClient(URL)
  await client.call(ROUTES.signIn, { body: { email: account.email, password: DEMO_PASSWORD } })
  await client.connect()
  return client
}

test('[R4] acknowledged is kept: SIGKILL amid load, three times, loses and doubles nothing', async () => {
  const acknowledged = new Map<string, string>()
  let conversationId = ''
  for (let round = 0; round < 3; round += 1) {
    const [member, performer] = [await enter(DEMO_ACCOUNTS.member), await enter(DEMO_ACCOUNTS.performer)]
    const me = await performer.call(ROUTES.me, {})
    if (round === 0) {
      await performer.call(ROUTES.setWaiting, { body: { on: true } })
      conversationId = (await member.call(ROUTES.startTwoShot, { body: { performerId: me.id } })).id
    }
    const before = acknowledged.size
    const cut: { clientId: string; text: string }[] = []
    const gone = new Promise((resolve) => server?.once('exit', resolve))
    const load = Array.from({ length: 1_000 }, async (_, i) => {
      const draft = { clientId: v7(), text: `障害 ${'あいう'[round]} の ${i} 通目` }
      await member.emit('message.send', { conversationId, ...draft }).then(
        () => {
          acknowledged.set(draft.clientId, draft.text)
          // The blow falls in the middle: some are answered, the rest is under way.
          if (acknowledged.size - before === 30 + 40 * round) server?.kill('SIGKILL')
        },
        () => cut.push(draft),
      )
    })
    await gone
    member.close()
    performer.close()
    await Promise.all(load)
    expect(cut.length).toBeGreaterThan(0)
    await start()
    // What was not answered is sent again under its id: kept before the crash or not, it ends up there once.
    const again = await enter(DEMO_ACCOUNTS.member)
    for (const draft of cut.slice(0, 20)) {
      const answer = await again.emit('message.send', { conversationId, ...draft }).catch((error: unknown) => error)
      if (!(answer instanceof CallError)) acknowledged.set(draft.clientId, draft.text)
    }
    again.close()
  }
  const reader = await enter(DEMO_ACCOUNTS.member)
  const found = new Map<string, number>()
  for (let after = 0, more = true; more; ) {
    const page = await reader.emit('conversation.sync', { conversationId, after })
    for (const m of page.messages) if (m.own) found.set(m.own.clientId, (found.get(m.own.clientId) ?? 0) + 1)
    after = page.revision
    more = page.more
  }
  reader.close()
  expect([...acknowledged.keys()].filter((id) => found.get(id) !== 1)).toEqual([])
}, 90_000)
