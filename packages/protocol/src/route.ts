import { z } from 'zod'
import * as accounts from './accounts.ts'
import { Id } from './ids.ts'

/**
 * Who may call. `ready` asks, beside the role, for accepted terms (R7), approved age (R13) and no suspension.
 * There is no default: a route that forgot to say is a type error.
 */
export type Access = 'public' | { roles: readonly accounts.Role[]; ready: boolean }

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify form, below `/api`. */
  path: string
  summary: string
  access: Access
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodObject
  /** Where a body may be longer than 64 KiB. */
  bodyLimit?: number
  reply: z.ZodType
}

/** Who may call, by name. */
export const anyone = { roles: accounts.ROLES, ready: false } as const
export const people = { roles: accounts.PEOPLE_ROLES, ready: true } as const
export const peopleAtTheDoor = { roles: accounts.PEOPLE_ROLES, ready: false } as const
export const member = { roles: ['member'], ready: true } as const
export const performer = { roles: ['performer'], ready: true } as const
export const staff = { roles: accounts.STAFF_ROLES, ready: false } as const
export const administrator = { roles: ['administrator'], ready: false } as const

export const Done = z.object({ done: z.literal(true) })
export const byId = z.object({ id: Id })
