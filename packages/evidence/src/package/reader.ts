import { parseBase64 } from '../parse-base64.ts'

/** Something in a package that is not written as its format says. `at` names the member, such as `people[2].label`. */
export class FormatError extends Error {
  override name = 'FormatError'
  readonly at: string
  constructor(at: string, message: string, options?: ErrorOptions) {
    super(at === '' ? message : `${at}: ${message}`, options)
    this.at = at
  }
}

/** Takes a value of unknown shape; answers it when it is what the reader wants. @throws FormatError */
export type Read<T> = (value: unknown, at: string) => T
export type ReadAs<R> = R extends Read<infer T> ? T : never

type Members = { readonly [name: string]: Read<unknown> | Optional<unknown> }
type Optional<T> = { readonly optional: Read<T> }
type OptionalNames<M extends Members> = { [K in keyof M]: M[K] extends Optional<unknown> ? K : never }[keyof M]
type ObjectOf<M extends Members> = {
  readonly [K in Exclude<keyof M, OptionalNames<M>>]: M[K] extends Read<infer T> ? T : never
} & { readonly [K in OptionalNames<M>]?: M[K] extends Optional<infer T> ? T : never }

export const optional = <T>(read: Read<T>): Optional<T> => ({ optional: read })

/** Exactly these members: one that nobody knows could say what nobody checks. */
export const object =
  <M extends Members>(members: M): Read<ObjectOf<M>> =>
  (value, at) => {
    const found = plainObject(value, at)
    const odd = Object.keys(found).find((name) => !Object.hasOwn(members, name))
    if (odd !== undefined) throw new FormatError(within(at, odd), 'not a member of this format')
    const read: Record<string, unknown> = {}
    for (const [name, member] of Object.entries(members)) {
      if (typeof member === 'function') read[name] = member(found[name], within(at, name))
      else if (Object.hasOwn(found, name)) read[name] = member.optional(found[name], within(at, name))
    }
    return read as ObjectOf<M>
  }

export const recordOf =
  <T>(read: Read<T>): Read<{ readonly [name: string]: T }> =>
  (value, at) =>
    Object.fromEntries(
      Object.entries(plainObject(value, at)).map(([name, member]) => [name, read(member, within(at, name))]),
    )

export const list =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw new FormatError(at, 'not a list')
    return value.map((item, i) => read(item, `${at}[${i}]`))
  }

export const string: Read<string> = (value, at) => {
  if (typeof value !== 'string') throw new FormatError(at, 'not a text')
  return value
}

/** From 0 to 2^53 - 1. */
export const count: Read<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || Object.is(value, -0))
    throw new FormatError(at, 'not a whole number from 0')
  return value
}

/** Like 2026-11-22T03:00:00.000Z, and a time that exists. */
export const time: Read<string> = (value, at) => {
  const text = string(value, at)
  if (!isTime(text)) throw new FormatError(at, 'not a time in UTC with milliseconds')
  return text
}

/** Other spellings mean another moment on another computer, or none. */
export const isTime = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false
  const at = Date.parse(value)
  return !Number.isNaN(at) && new Date(at).toISOString() === value
}

export const oneOf =
  <const T extends string | number>(...choices: readonly T[]): Read<T> =>
  (value, at) => {
    const found = choices.find((choice) => choice === value)
    if (found === undefined) throw new FormatError(at, `none of ${choices.join(', ')}`)
    return found
  }

export const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (value, at) =>
    value === null ? null : read(value, at)

/** 32 bytes in base64; the last sign before the padding carries four bits, so its last two are zero. */
export const base64Hash: Read<string> = (value, at) => {
  const text = string(value, at)
  if (!/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(text)) throw new FormatError(at, 'not 32 bytes in base64')
  return text
}

export const base64: Read<string> = (value, at) => {
  const text = string(value, at)
  if (parseBase64(text) === undefined) throw new FormatError(at, 'not base64')
  return text
}

/** SHA-256 in hexadecimal, as sha256sum writes it. */
export const hexHash: Read<string> = (value, at) => {
  const text = string(value, at)
  if (!/^[0-9a-f]{64}$/.test(text)) throw new FormatError(at, 'not SHA-256 in hexadecimal')
  return text
}

function plainObject(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FormatError(at, 'not an object')
  return value as Record<string, unknown>
}

const within = (at: string, name: string) => (at === '' ? name : `${at}.${name}`)
