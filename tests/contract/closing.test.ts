import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createTestSite } from '../setup/test-site.ts'

test('a server closes within seconds, whoever holds a line to it: nothing asked yet, half a request, a web socket gone silent', async () => {
  const site = await createTestSite()
  const port = Number(new URL(site.url).port)
  const line = async (first: string) => {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    await once(socket, 'connect')
    if (first !== '') socket.write(first)
    return socket
  }
  const host = 'GET /api/me HTTP/1.1\r\nHost: 127.0.0.1\r\n'
  const silent = await line(
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  )
  const [answer] = (await once(silent, 'data')) as [Buffer]
  expect(String(answer)).toMatch(/^HTTP\/1.1 101 /)
  const lines = [silent, await line(''), await line(host)]
  const ended = lines.map((socket) => once(socket, 'close'))
  const begun = performance.now()
  await site.close()
  expect(performance.now() - begun).toBeLessThan(5_000)
  await Promise.all(ended)
})
