import { spawn } from 'node:child_process'
import path from 'node:path'
import { SiteClient } from '@sekisho/client'
import { ROUTES } from '@sekisho/protocol'
import type { Pair } from './load.ts'

export type Contender = { url: string; pairs: Pair[]; stop(): Promise<void> }

/** Everyday lines: what most messages are. */
export const TEXTS = [
  'こんばんは、今日もおつかれさま',
  '今日は何してたの？',
  '夕ごはんはカレーだったよ。けっこう上手にできた',
  'へえ、いいね！',
  'さっきまで本を読んでた',
  'また来週もゆっくり話そうね',
  '猫がひざの上で寝ちゃって動けない',
  '明日は早いからそろそろ寝ようかな',
  'その映画、前から気になってたんだ',
  'ありがとう、元気が出ました',
]

/** A child of its own for each server, so that all three have the same share of the machine. */
export async function startChild(
  args: string[],
  env: Record<string, string>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /READY (\S+)/.exec(String(chunk))?.[1]
      if (found) resolve(found)
    })
  })
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** The whole server, with pairs of people who are in a chat. `env` goes to its process. */
export async function startSekisho(
  databaseUrl: string,
  pairCount: number,
  env: Record<string, string> = {},
): Promise<Contender> {
  const child = await startChild([path.join(import.meta.dirname, 'sekisho-server.ts')], {
    DATABASE_URL: databaseUrl,
    BENCH_PAIRS: String(pairCount),
    ...env,
  })
  const enter = async (email: string) => {
    const client = new SiteClient(child.url)
    const me = await client.call(ROUTES.signIn, { body: { email, password: 'benchmark password' } })
    return { client, id: me.id }
  }
  const pairs: Pair[] = []
  for (let i = 0; i < pairCount; i += 1) {
    const [member, performer] = [await enter(`member${i}@example.com`), await enter(`performer${i}@example.com`)]
    await performer.client.call(ROUTES.setWaiting, { body: { on: true } })
    const { id } = await member.client.call(ROUTES.startTwoShot, { body: { performerId: performer.id } })
    pairs.push({
      member: { conversationId: id, cookie: member.client.cookie },
      performer: { conversationId: id, cookie: performer.client.cookie },
    })
  }
  return { pairs, ...child }
}
