import { randomBytes } from 'node:crypto'

const COOKIE = 'sekisho.device'
const TWO_YEARS_S = 2 * 365 * 86_400
const SHAPE = /^[0-9a-f]{64}$/

/** The random mark that a browser was given at an earlier sign-in, or undefined. It says nothing about the device itself. */
export function deviceIn(cookies: string | undefined): string | undefined {
  for (const part of cookies?.split(';') ?? []) {
    const [name, value] = part.trim().split('=')
    if ((name === COOKIE || name === `__Secure-${COOKIE}`) && value && SHAPE.test(value)) return value
  }
  return undefined
}

export const newDevice = (): string => randomBytes(32).toString('hex')

export function deviceCookie(device: string, secure: boolean): string {
  const name = secure ? `__Secure-${COOKIE}` : COOKIE
  return `${name}=${device}; Path=/; Max-Age=${TWO_YEARS_S}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
