import { readFile } from 'node:fs/promises'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import type { ErrorCode, Locale, ROUTES } from '@sekisho/protocol'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { accountsRoutes, headersOf } from './accounts/accounts.routes.ts'
import { findSession, whyDenied } from './accounts/index.ts'
import type { AppDeps } from './app-deps.ts'
import { chatRoutes } from './chat/chat.routes.ts'
import { copiesRoutes } from './copies/copies.routes.ts'
import { exportsRoutes } from './exports/exports.routes.ts'
import { logRoutes } from './log/log.routes.ts'
import { notifyRoutes } from './notify/notify.routes.ts'
import { isAllowedOrigin } from './origin.ts'
import { pointsRoutes } from './points/points.routes.ts'
import { Refusal } from './refusal.ts'
import { errorBody, localeOf } from './respond.ts'
import { retentionRoutes } from './retention/retention.routes.ts'
import { appealRoutes } from './review/appeals.routes.ts'
import { reviewRoutes } from './review/review.routes.ts'
import { rulesRoutes } from './rules/rules.routes.ts'
import { staffRoutes } from './staff/staff.routes.ts'
import { statisticsRoutes } from './statistics/statistics.routes.ts'
import { trustRoutes } from './trust/trust.routes.ts'

/** Routes that are counted as tries to get in. */
const SIGN_IN_ROUTES: readonly (string | undefined)[] = [
  'signIn',
  'signUp',
  'withdrawnWhy',
  'withdrawnAppeal',
  'askErasure',
  'changePassword',
] satisfies (keyof typeof ROUTES)[]

/** Every route of the server: the protocol's list below /api, the web app, health and numbers. */
export async function createHttp(
  deps: AppDeps,
  options: { webDir: string; trustProxy: boolean; secure: boolean },
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: deps.log,
    // One proxy of ours: the address it adds is believed, what a client wrote before it is not.
    trustProxy: options.trustProxy ? (_address, hop) => hop < 1 : false,
    bodyLimit: 64 * 1024,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 64 },
  }) as unknown as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine writes style attributes; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: options.secure ? [] : null,
      },
    },
    strictTransportSecurity: options.secure,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Sekisho', version: '0.1.0' } },
    transform: jsonSchemaTransform,
  })

  app.decorateRequest('actor', undefined)
  app.addHook('onRequest', async (request) => {
    // By the route that was found, never by the spelling of the address: /%61pi/… finds the same route as /api/….
    const { access, routeName } = request.routeOptions.config
    if (access === undefined) return
    await deps.limits.request(request.ip)
    if (SIGN_IN_ROUTES.includes(routeName)) await deps.limits.signIn(request.ip)
    if (request.method !== 'GET' && !isAllowedOrigin(request.headers.origin, request.headers.host, deps.publicUrl))
      throw new Refusal('bad_origin')
    request.actor = (await findSession(deps, headersOf(request)))?.actor
    const denied = whyDenied(request.actor, access, (await deps.terms.current()).version, deps.now())
    if (denied) throw new Refusal(denied)
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.config.access !== undefined) reply.header('cache-control', 'no-store')
  })
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(deps, error, request, reply))

  accountsRoutes(app, deps)
  trustRoutes(app, deps)
  chatRoutes(app, deps)
  pointsRoutes(app, deps)
  notifyRoutes(app, deps)
  retentionRoutes(app, deps)
  reviewRoutes(app, deps)
  appealRoutes(app, deps)
  rulesRoutes(app, deps)
  staffRoutes(app, deps)
  statisticsRoutes(app, deps)
  exportsRoutes(app, deps)
  logRoutes(app, deps)
  copiesRoutes(app, deps)
  app.get('/api/openapi.json', { config: { access: 'public' } }, async () => app.swagger())
  app.get('/healthz', async () => {
    await deps.pool.query('select 1')
    return { ok: true }
  })
  app.get('/metrics', async (request, reply) => {
    // Numbers tell an outsider how busy the site is: only this machine may ask.
    if (!isLoopback(request.socket.remoteAddress) || request.headers['x-forwarded-for']) return reply.code(404).send()
    return reply.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics())
  })
  await serveWeb(app, deps, options.webDir)
  return app
}

async function serveWeb(app: FastifyInstance, deps: AppDeps, webDir: string): Promise<void> {
  const index = await readFile(`${webDir}/index.html`, 'utf8').catch(() => undefined)
  if (index !== undefined)
    await app.register(fastifyStatic, {
      root: webDir,
      index: false,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, file) => {
        // Only files below /assets carry a hash of their content in their name.
        const hashed = file.startsWith(`${webDir}/assets/`)
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/') || request.method !== 'GET' || index === undefined)
      return sendError(deps, new Refusal('not_found'), request, reply)
    // A file of an older build: a page would not do, the app says that it wants to be loaded anew.
    if (request.url.startsWith('/assets/')) return reply.code(404).type('text/plain').send('not found')
    // The app has its own routes; it always starts from its page.
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(index)
  })
}

function sendError(deps: AppDeps, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const locale = localeOf(request)
  const refusal = error instanceof Refusal ? error : inputRefusal(error)
  if (refusal) {
    deps.metrics.refusals.inc({ code: refusal.code })
    if (refusal.details.retryAfterMs !== undefined)
      reply.header('retry-after', Math.ceil(refusal.details.retryAfterMs / 1_000))
    return reply.code(refusal.status).send({ error: errorBody(refusal.code, locale, refusal.details) })
  }
  return sendBug(deps, error, request, reply, locale)
}

/** Ids and places, never the body: an error's message may quote what a person wrote. */
function sendBug(
  deps: AppDeps,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  locale: Locale,
): FastifyReply {
  deps.metrics.refusals.inc({ code: 'internal' })
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string }
  const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  deps.log.error({ name, code, frames, route: request.routeOptions.url, requestId: request.id }, 'a request failed')
  return reply.code(500).send({ error: errorBody('internal', locale) })
}

/** What the framework says of bad input, in our codes. */
function inputRefusal(error: unknown): Refusal | undefined {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issue = error.validation[0]
    const code = issue?.message as ErrorCode | undefined
    const field = issue?.instancePath.split('/').filter(Boolean).at(-1)
    const known = code === 'too_long' || code === 'empty' || code === 'malformed_text' ? code : 'invalid'
    // In a policy a field's name alone does not say where.
    const path = issue?.instancePath.split('/').filter(Boolean).join('.') ?? ''
    return new Refusal(known, {
      ...(field !== undefined && { field }),
      ...(path.includes('.') && { problems: [{ path, problem: 'shape' as const }] }),
    })
  }
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('too_long')
  if (error instanceof SyntaxError || code?.startsWith('FST_ERR_CTP')) return new Refusal('bad_json')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Refusal('invalid')
  return undefined
}

const isLoopback = (address: string | undefined) =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
