import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { Server } from 'socket.io'

type Sent = { conversationId: string; clientId: string; text: string }

/**
 * The least that a chat server can do: answer the sender, send it on to the other. With `pool`, one durable INSERT
 * (the database's own fsync, autocommit, prepared) comes before the answer.
 */
export async function startRelay(pool: pg.Pool | undefined): Promise<{ url: string }> {
  const http = createServer()
  const io = new Server(http)
  io.on('connection', (socket) => {
    const { conversation, person } = socket.handshake.auth as { conversation: string; person: string }
    void socket.join(conversation)
    socket.on('message.send', async ({ conversationId, clientId, text }: Sent, answer: (body: unknown) => void) => {
      const at = new Date()
      if (pool)
        await pool.query({
          name: 'insert',
          text: 'insert into bench_message (id, conversation_id, sender_id, text, at) values ($1, $2, $3, $4, $5)',
          values: [clientId, conversationId, person, text, at],
        })
      const message = { id: clientId, conversationId, senderId: person, text, at: at.toISOString() }
      socket.to(conversation).emit('message', message)
      answer({ ok: true, value: message })
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` }
}

/** The table of the relay that stores, in the same database as Sekisho's. */
export async function createRelayTable(url: string): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  await pool.query(
    'create table if not exists bench_message (id uuid primary key, conversation_id uuid not null, sender_id uuid not null, text text not null, at timestamptz not null)',
  )
  return pool
}
