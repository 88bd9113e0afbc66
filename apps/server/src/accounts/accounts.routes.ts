import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answer } from '../respond.ts'
import { keepMark } from '../safety/index.ts'
import type { Actor } from './actor.ts'
import { addressBlock } from './address-block.ts'
import { decideAgeProof, listPendingAgeProofs, submitAgeProof } from './age-proof.ts'
import { changeAccount, changeProfile, viewProfile } from './change-account.ts'
import { changePassword } from './change-password.ts'
import { deviceCookie, deviceIn, newDevice } from './device.ts'
import { type SessionDeps, signIn, signOut, signUp } from './sessions.ts'
import { viewMe } from './view-me.ts'

export function accountsRoutes(app: FastifyInstance, deps: SessionDeps & { publicUrl: string | undefined }): void {
  /** Which device and which block of addresses an account is used from, as marks (R11). */
  const markVisit = async ({ accountId, role }: Actor, request: FastifyRequest, reply: FastifyReply) => {
    if (role !== 'member' && role !== 'performer') return
    const device = deviceIn(request.headers.cookie) ?? newDevice()
    reply.header('set-cookie', deviceCookie(device, deps.publicUrl?.startsWith('https://') ?? false))
    const at = deps.now()
    await keepMark(deps.db, 'device', deps.markOf('device', device), accountId, at)
    const block = addressBlock(request.ip)
    if (block) await keepMark(deps.db, 'address', deps.markOf('address', block), accountId, at)
  }

  answer(app, 'signUp', async ({ body, request, reply }) => {
    const { actor, headers } = await signUp(deps, body)
    setCookies(reply, headers)
    await markVisit(actor, request, reply)
    return viewMe(deps, actor)
  })
  answer(app, 'signIn', async ({ body, request, reply }) => {
    const { actor, headers } = await signIn(deps, body)
    setCookies(reply, headers)
    await markVisit(actor, request, reply)
    return viewMe(deps, actor)
  })
  answer(app, 'signOut', async ({ actor, request, reply }) => {
    setCookies(reply, await signOut(deps, actor, headersOf(request)))
    return { done: true }
  })
  answer(app, 'me', ({ actor }) => viewMe(deps, actor))
  answer(app, 'updateMe', async ({ actor, body }) => {
    await changeAccount(deps, actor, body)
    return viewMe(deps, actor)
  })
  answer(app, 'changePassword', async ({ actor, body, request }) => {
    await changePassword(deps, actor, body, headersOf(request))
    return { done: true }
  })
  answer(app, 'profile', ({ actor }) => viewProfile(deps, actor.accountId))
  answer(app, 'updateProfile', async ({ actor, body }) => {
    await changeProfile(deps, actor, body)
    return viewProfile(deps, actor.accountId)
  })
  answer(app, 'submitAgeProof', async ({ actor, body }) => {
    await submitAgeProof(deps, actor, body)
    return viewMe(deps, actor)
  })
  answer(app, 'ageProofs', async () => ({ proofs: await listPendingAgeProofs(deps) }))
  answer(app, 'decideAgeProof', async ({ actor, params, body }) => {
    await decideAgeProof(deps, actor, params.id, body)
    return { done: true }
  })
}

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  return headers
}

function setCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
}
