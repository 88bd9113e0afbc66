import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { CallError, SiteClient, Unreachable } from '@sekisho/client'
import { ROUTES } from '@sekisho/protocol'
import { DEMO_MEMBERS, DEMO_PASSWORD, DEMO_PERFORMERS } from '@sekisho/server/demo'
import { defineCommand } from 'citty'
import { fail, UserError } from '../fail.ts'

type Line = { from: 'member' | 'performer' | 'operator'; text: string }
type Conversation = { id: string; messages: Line[] }
type Pair = { name: string; member: SiteClient; performer: SiteClient; performerId: string }

/** Reading and typing one message takes people about this long. */
const MESSAGE_MS = 4_000

const OUTCOMES = {
  shown: '届いた   delivered',
  bounced: '戻した   bounced  ',
  held: '保留     held     ',
  refused: '止めた   refused  ',
} as const

export const demo = defineCommand({
  meta: {
    name: 'demo',
    description:
      'Play conversations between the demo accounts on a running site, as two-person chats through real sockets',
  },
  args: {
    url: { type: 'string', description: 'the site (default: http://localhost:PORT)' },
    speed: { type: 'string', default: '4', description: 'how many times faster than people' },
    pairs: { type: 'string', default: '3', description: 'how many chats at once (1 to 6)' },
    limit: { type: 'string', description: 'play only the first N conversations' },
  },
  async run({ args }) {
    try {
      const url = args.url ?? `http://localhost:${process.env.PORT ?? 8787}`
      const speed = positive('--speed', args.speed)
      // The first performer's account is the newcomer's own: she stays free.
      const pairs = Math.min(positive('--pairs', args.pairs), DEMO_PERFORMERS.length - 1)
      const file = new URL('../../demo/conversations.jsonl', import.meta.url)
      const all = (await readFile(file, 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Conversation)
      const queue = args.limit === undefined ? all : all.slice(0, positive('--limit', args.limit))
      console.log(`  ${url} で ${queue.length} 本の会話を再生します / playing ${queue.length} conversations\n`)
      await Promise.all(Array.from({ length: pairs }, (_, i) => playQueue(url, i + 1, queue, MESSAGE_MS / speed)))
      console.log('\n  終わりました / Done')
      process.exit(0)
    } catch (error) {
      fail(
        error instanceof Unreachable
          ? new UserError(
              `${error.url} に届きません。先に npm start で起動してください / nothing answers there; run npm start first`,
            )
          : error,
      )
    }
  },
})

function positive(name: string, value: string): number {
  const number = Number(value)
  if (!(number > 0)) throw new UserError(`${name}: ${value} は正の数ではありません / is not a positive number`)
  return number
}

/** One pair takes conversations from the queue until it is empty. */
async function playQueue(url: string, index: number, queue: Conversation[], messageMs: number): Promise<void> {
  const pair = await signInPair(url, index)
  for (let next = queue.shift(); next; next = queue.shift()) {
    try {
      await play(pair, next, messageMs)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      // What a real member meets after too many strikes: this pair stops here, the others go on.
      console.log(`  ${pair.name}  ${error.message}`)
      if (error.code === 'suspended' || error.code === 'points_short') return
    }
  }
  pair.member.close()
  pair.performer.close()
}

async function signInPair(url: string, index: number): Promise<Pair> {
  const signIn = async (person: { email: string; displayName: string } | undefined) => {
    if (!person) throw new UserError('too many pairs')
    const client = new SiteClient(url)
    const me = await client
      .call(ROUTES.signIn, { body: { email: person.email, password: DEMO_PASSWORD } })
      .catch((error: unknown) => {
        if (error instanceof CallError && error.code === 'wrong_credentials')
          throw new UserError('このサイトにはデモのアカウントがありません / this site has no demo accounts')
        throw error
      })
    await client.connect()
    return { client, me }
  }
  const member = await signIn(DEMO_MEMBERS[index])
  const performer = await signIn(DEMO_PERFORMERS[index])
  return {
    name: `${member.me.displayName}・${performer.me.displayName}`,
    member: member.client,
    performer: performer.client,
    performerId: performer.me.id,
  }
}

async function play(pair: Pair, conversation: Conversation, messageMs: number): Promise<void> {
  await pair.performer.call(ROUTES.setWaiting, { body: { on: true } })
  const { id, chat } = await pair.member.call(ROUTES.startTwoShot, { body: { performerId: pair.performerId } })
  try {
    for (const { from, text } of conversation.messages) {
      if (from === 'operator') continue
      await wait(messageMs)
      const sent = await pair[from].emit('message.send', { conversationId: id, clientId: randomUUID(), text })
      console.log(
        `  ${pair.name}  ${OUTCOMES[sent.state as keyof typeof OUTCOMES] ?? sent.state}  ${from === 'member' ? '会員' : '出演者'}: ${text.replaceAll('\n', ' ')}`,
      )
    }
  } finally {
    if (chat) await pair.member.call(ROUTES.endChat, { params: { id: chat.id } }).catch(() => {})
  }
}
