import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answer } from '../respond.ts'
import { decideAgeProof, listPendingAgeProofs, submitAgeProof } from './age-proof.ts'
import { changeAccount, changeProfile, viewProfile } from './change-account.ts'
import { type SessionDeps, signIn, signOut, signUp } from './sessions.ts'
import { viewMe } from './view-me.ts'

export function accountsRoutes(app: FastifyInstance, deps: SessionDeps): void {
  answer(app, 'signUp', async ({ body, reply }) => {
    const { actor, headers } = await signUp(deps, body)
    setCookies(reply, headers)
    return viewMe(deps, actor)
  })
  answer(app, 'signIn', async ({ body, reply }) => {
    const { actor, headers } = await signIn(deps, body)
    setCookies(reply, headers)
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
