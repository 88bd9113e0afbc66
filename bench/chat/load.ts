import { parentPort, workerData } from 'node:worker_threads'
import { io, type Socket } from 'socket.io-client'
import { v7 } from 'uuid'

/** One side of one conversation. */
export type Seat = { conversationId: string; auth?: Record<string, string>; cookie?: string }
export type Pair = { member: Seat; performer: Seat }
export type Load = { url: string; pairs: Pair[]; seconds: number; window: number; texts: string[] }
/** Times in milliseconds. */
export type Measured = { sent: number; seconds: number; ackMs: number[]; receiveMs: number[]; failures: number }

async function connect(url: string, seat: Seat): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    ...(seat.auth && { auth: seat.auth }),
    ...(seat.cookie && { extraHeaders: { cookie: seat.cookie } }),
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

/** Each side keeps `window` messages under way, for a bounded time; a closed loop, so nothing piles up unseen. */
async function run({ url, pairs, seconds, window, texts }: Load): Promise<Measured> {
  const ackMs: number[] = []
  const receiveMs: number[] = []
  const sentAt = new Map<string, number>()
  let failures = 0
  const sides: { socket: Socket; seat: Seat }[] = []
  for (const pair of pairs)
    for (const seat of [pair.member, pair.performer]) sides.push({ socket: await connect(url, seat), seat })
  for (const { socket } of sides)
    socket.on('message', (message: { text: string; id: string }) => {
      // The text ends in its number, which both sides of the wire know; ids are the server's own.
      const key = message.text.slice(message.text.lastIndexOf(' ') + 1)
      const at = sentAt.get(key)
      if (at === undefined) return
      receiveMs.push(performance.now() - at)
      sentAt.delete(key)
    })

  const started = performance.now()
  const until = started + seconds * 1_000
  let count = 0
  await Promise.all(
    sides.flatMap(({ socket, seat }) =>
      Array.from({ length: window }, async () => {
        while (performance.now() < until) {
          const n = count++
          // Kanji that spell nothing: a number or letters would look like a contact, a season or a river like a name.
          const key = String(n).replace(/[0-9]/g, (digit) => '机窓床壁棚箱皿鍋匙袋'[Number(digit)] as string)
          const at = performance.now()
          sentAt.set(key, at)
          const answer = (await socket.timeout(20_000).emitWithAck('message.send', {
            conversationId: seat.conversationId,
            clientId: v7(),
            text: `${texts[n % texts.length]} ${key}`,
          })) as { ok: boolean; value?: { state?: string } }
          ackMs.push(performance.now() - at)
          if (!answer.ok || (answer.value?.state ?? 'shown') !== 'shown') failures += 1
        }
      }),
    ),
  )
  const took = (performance.now() - started) / 1_000
  for (const { socket } of sides) socket.close()
  return { sent: count, seconds: took, ackMs, receiveMs, failures }
}

parentPort?.postMessage(await run(workerData as Load))
