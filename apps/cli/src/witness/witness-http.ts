import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Refused } from './decide-cosigning.ts'
import type { Cosigned, Witness } from './witness.ts'
import { witnessPage } from './witness-page.ts'

/** A checkpoint with its signatures and a proof of 63 hashes is a tenth of this. */
const MAX_BODY_BYTES = 65_536
const REQUEST_MS = 10_000
const TEXT = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

/** The witness over HTTP: POST /add-checkpoint, and GET / for people. */
export function serveWitness(witness: Witness, onError: (error: unknown) => void): Server {
  const server = createServer((request, response) => {
    answer(witness, request, response).catch((error: unknown) => {
      onError(error)
      // Nothing was cosigned, or nobody hears of it.
      if (!response.headersSent) response.writeHead(500, TEXT)
      response.end('something went wrong\n')
    })
  })
  server.requestTimeout = REQUEST_MS
  server.headersTimeout = REQUEST_MS
  return server
}

async function answer(witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? ''
  if (path === '/add-checkpoint') {
    if (request.method !== 'POST') return reply(response, 405, { ...TEXT, allow: 'POST' }, 'POST a checkpoint\n')
    const body = await readBody(request)
    if (body === undefined)
      return reply(response, 413, { ...TEXT, connection: 'close' }, `a request has at most ${MAX_BODY_BYTES} bytes\n`)
    return answerAdd(response, await witness.add(body))
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return reply(response, 404, TEXT, 'not found\n')
  if (path === '/') return reply(response, 200, PAGE, witnessPage(witness.verifierKey, await witness.view()))
  const [, origin] = /^\/log\/([^/]+)\/checkpoint$/.exec(path) ?? []
  const last = origin === undefined ? undefined : await witness.findLast(decode(origin))
  return last ? reply(response, 200, TEXT, last.note) : reply(response, 404, TEXT, 'not found\n')
}

const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
}

function answerAdd(response: ServerResponse, answered: Cosigned | Refused): void {
  if (answered.status === 200) reply(response, 200, TEXT, answered.lines)
  // C2SP tlog-witness: from this the log learns where to begin its proof.
  else if (answered.size !== undefined)
    reply(response, answered.status, { ...TEXT, 'content-type': 'text/x.tlog.size' }, `${answered.size}\n`)
  else reply(response, answered.status, TEXT, `${answered.why}\n`)
}

function reply(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, headers).end(body)
}

/** Undefined when it is too long. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    bytes += (piece as Buffer).length
    if (bytes > MAX_BODY_BYTES) return undefined
    pieces.push(piece as Buffer)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
