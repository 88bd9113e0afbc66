import { encodeEntries, HASH_BYTES, parseEntriesPath, parseTilePath } from '@sekisho/evidence'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../app-deps.ts'
import { answer } from '../respond.ts'
import { newestCheckpoint, noteOf } from './checkpoints.db.ts'
import { listKeys } from './keys.db.ts'
import { readEntries, readTiles } from './tiles.db.ts'
import { viewLog } from './view-log.ts'

/** What is below a tile's address never changes, also not below that of a part of a tile that has grown since. */
const FOR_EVER = 'public, max-age=31536000, immutable'
/** C2SP tlog-tiles: not beyond a few seconds. */
const A_MOMENT = 'public, max-age=1'

/**
 * The log as everyone may read it (C2SP tlog-tiles): hashes and commitments, from which nothing of a record can be learned.
 * Served outside /api, since its paths are the specification's; nobody is asked who they are.
 */
export function logRoutes(app: FastifyInstance, deps: AppDeps): void {
  answer(app, 'logStatus', () => viewLog(deps))

  const limited = { onRequest: (request: FastifyRequest) => deps.limits.request(request.ip) }
  app.get('/log/checkpoint', limited, async (_request, reply) => {
    const newest = await newestCheckpoint(deps.db)
    if (!newest) return notThere(reply)
    return reply.type('text/plain; charset=utf-8').header('cache-control', A_MOMENT).send(noteOf(newest))
  })
  app.get('/log/tile/*', limited, async (request, reply) => {
    const found = await findBytes(deps, `tile/${(request.params as { '*': string })['*']}`)
    if (!found) return notThere(reply)
    return reply.type('application/octet-stream').header('cache-control', FOR_EVER).send(found)
  })
  app.get('/log/keys', limited, async (_request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .header('cache-control', A_MOMENT)
      .send({ origin: deps.logKeys.origin, keys: await listKeys(deps.db) }),
  )
}

async function findBytes({ db }: AppDeps, path: string): Promise<Buffer | undefined> {
  const bundle = parseEntriesPath(path)
  if (bundle) {
    const entries = await readEntries(db, bundle)
    return entries && Buffer.from(encodeEntries(entries))
  }
  const tile = parseTilePath(path)
  if (!tile) return undefined
  const [hashes] = await readTiles(db)([tile])
  return hashes?.length === tile.width * HASH_BYTES ? Buffer.from(hashes) : undefined
}

const notThere = (reply: FastifyReply) =>
  reply.code(404).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send('not found\n')
