import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { httpSource, SourceUnreachable, waitMs } from './log-source.ts'

let server: Server | undefined
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))))

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/log/`
}

test('what is there, what is not, and a server that counts requests', async () => {
  const asked: (string | undefined)[] = []
  const url = await serve((request, response) => {
    asked.push(request.url)
    if (request.url === '/log/none') response.writeHead(404).end()
    else if (asked.length < 3) response.writeHead(429, { 'retry-after': '1' }).end()
    else response.end('here')
  })
  const { read } = httpSource(url)
  expect(Buffer.from((await read('tile/0/000')) ?? []).toString()).toBe('here')
  expect(asked).toEqual(Array(3).fill('/log/tile/0/000'))
  expect(await read('none')).toBeUndefined()
})

test('a server that breaks is asked again, and then given up', async () => {
  let asked = 0
  const url = await serve((_, response) => {
    asked += 1
    response.writeHead(503).end()
  })
  await expect(httpSource(url).read('checkpoint')).rejects.toThrow(SourceUnreachable)
  expect(asked).toBe(3)
})

test('a server that only ever counts is given up too', async () => {
  let asked = 0
  const url = await serve((_, response) => {
    asked += 1
    response.writeHead(429).end()
  })
  await expect(httpSource(url, { mostWaits: 2 }).read('checkpoint')).rejects.toThrow('HTTP 429')
  expect(asked).toBe(3)
}, 10_000)

const NOW = Date.parse('2026-11-22T00:00:00Z')
test.each<[string | null, number, number]>([
  ['7', 1, 7_000],
  ['0', 1, 1_000],
  ['86400', 1, 60_000],
  ['Sun, 22 Nov 2026 00:00:30 GMT', 1, 30_000],
  ['Sat, 21 Nov 2026 00:00:00 GMT', 1, 1_000],
  ['soon', 2, 2_000],
  ['-5', 3, 3_000],
  [null, 3, 3_000],
  ['', 100, 60_000],
])('Retry-After %j after %d tries: %d ms', (retryAfter, tries, expected) => {
  expect(waitMs(retryAfter, tries, NOW)).toBe(expected)
})

test('nobody there', async () => {
  await expect(httpSource('http://127.0.0.1:1').read('checkpoint')).rejects.toThrow(SourceUnreachable)
}, 10_000)

test('an endless answer is cut off', async () => {
  const url = await serve((_, response) => {
    const chunk = Buffer.alloc(1_000_000)
    const more = () => {
      while (response.write(chunk));
    }
    response.on('drain', more)
    more()
  })
  await expect(httpSource(url).read('checkpoint')).rejects.toThrow('too long')
}, 20_000)
