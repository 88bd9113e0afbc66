import { Readable } from 'node:stream'
import { OWN_EXPORTS_A_DAY } from '@sekisho/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, dayInJapan, type Person } from '../accounts/index.ts'
import type { AppDeps } from '../app-deps.ts'
import type { Db } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { dayStart } from '../japan-days.ts'
import { Refusal } from '../refusal.ts'
import { answer } from '../respond.ts'
import { askExport, askOwnExport } from './ask-export.ts'
import { listChoices, requireOpened } from './choose-parts.ts'
import { fileNameOf } from './export.ts'
import {
  countOwnSince,
  findExport,
  listCaseExports,
  listExports,
  listOwnExports,
  type StoredExport,
} from './exports.db.ts'
import { cancelExport, fetchExport, requireCaseExport, requireOwnExport } from './fetch-export.ts'
import { listNondisclosures, setNondisclosure } from './nondisclosure.ts'
import { findOpened, findOwnConversations } from './view-export.db.ts'
import { viewExport, viewOwnExport } from './view-export.ts'

export function exportsRoutes(app: FastifyInstance, deps: AppDeps): void {
  const { db } = deps
  const view = async (rows: readonly StoredExport[], operator: Actor) => {
    const opened = await findOpened(db, operator, rows)
    return rows.map((row) => viewExport(row, row.case_id !== null && opened.has(row.case_id)))
  }
  const one = async (id: string, operator: Actor) => {
    const row = await findExport(db, id)
    const [found] = row ? await view([row], operator) : []
    if (!found) throw new Refusal('not_found')
    return found
  }
  const viewOwn = async (rows: readonly StoredExport[], person: Person) => {
    const conversations = await findOwnConversations(db, person, rows)
    return rows.flatMap((row) => {
      const conversation = row.conversation_id === null ? undefined : conversations.get(row.conversation_id)
      return conversation ? [viewOwnExport(row, conversation)] : []
    })
  }
  const ownOne = async (id: string, person: Person) => {
    const [found] = await viewOwn([await ownRow(db, person, id)], person)
    if (!found) throw new Refusal('not_found')
    return found
  }

  answer(app, 'caseExports', async ({ actor, params }) => {
    const choices = await db.transaction().execute(async (tx) => {
      const found = await requireOpened(tx, params.id, actor.accountId)
      return listChoices(tx, found)
    })
    return { exports: await view(await listCaseExports(db, params.id), actor), choices }
  })
  answer(app, 'askExport', async ({ actor, params, body }) => one(await askExport(deps, actor, params.id, body), actor))
  answer(app, 'exports', async ({ actor, query }) => {
    const { rows, next } = await listExports(db, query)
    return { exports: await view(rows, actor), next }
  })
  answer(app, 'export', ({ actor, params }) => one(params.id, actor))
  answer(app, 'downloadExport', ({ actor, params, request, reply }) =>
    send(deps, actor, request, reply, params.id, (tx) => requireCaseExport(tx, actor, params.id)),
  )
  answer(app, 'cancelExport', async ({ actor, params }) => {
    await cancelExport(deps, actor, (tx) => requireCaseExport(tx, actor, params.id))
    return one(params.id, actor)
  })
  answer(app, 'nondisclosures', async () => ({ people: await listNondisclosures(db) }))
  answer(app, 'setNondisclosure', async ({ actor, params, body }) => {
    await setNondisclosure(deps, actor, params.id, body)
    return { done: true }
  })

  answer(app, 'ownExports', async ({ actor }) => {
    const today = await countOwnSince(db, actor.accountId, dayStart(dayInJapan(deps.now())))
    return {
      exports: await viewOwn(await listOwnExports(db, actor.accountId), actor),
      leftToday: Math.max(0, OWN_EXPORTS_A_DAY - today),
    }
  })
  answer(app, 'askOwnExport', async ({ actor, body }) => ownOne(await askOwnExport(deps, actor, body), actor))
  answer(app, 'ownExport', ({ actor, params }) => ownOne(params.id, actor))
  answer(app, 'downloadOwnExport', ({ actor, params, request, reply }) =>
    send(deps, actor, request, reply, params.id, (tx) => requireOwnExport(tx, actor, params.id)),
  )
  answer(app, 'deleteOwnExport', async ({ actor, params }) => {
    await cancelExport(deps, actor, (tx) => requireOwnExport(tx, actor, params.id))
    return { done: true }
  })

  // For who doubts the one in the package. It is beside the log, since both are for everyone.
  const limited = { onRequest: (request: FastifyRequest) => deps.limits.request(request.ip) }
  app.get('/log/verifier.html', limited, async (_request, reply) => {
    const page = await deps.verifierHtml()
    if (!page) return reply.code(404).type('text/plain; charset=utf-8').send('not found\n')
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', VERIFIER_POLICY)
      .send(page)
  })
}

/** The page says itself which script and style it holds; it may reach nothing else, this site neither. */
const VERIFIER_POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const ownRow = (db: Db, person: Person, id: string) =>
  db.transaction().execute((tx) => requireOwnExport(tx, person, id))

/** A file to keep. A link on another site must not fetch it in someone's name: the record would say that they did. */
async function send(
  deps: Deps,
  actor: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  find: Parameters<typeof fetchExport>[2],
): Promise<never> {
  const from = request.headers['sec-fetch-site']
  if (from !== undefined && from !== 'same-origin' && from !== 'none') throw new Refusal('bad_origin')
  reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="${fileNameOf(id)}"`)
    .header('x-content-type-options', 'nosniff')
  // Who asks for the head alone fetches nothing, and nothing is on record.
  if (request.method === 'HEAD') {
    await deps.db.transaction().execute(find)
    return reply.send('') as never
  }
  const { row, pieces } = await fetchExport(deps, actor, find)
  return reply.header('content-length', row.bytes ?? undefined).send(Readable.from(pieces)) as never
}
