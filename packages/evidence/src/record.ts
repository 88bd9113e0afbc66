import { sha256Text } from '#sha256'
import { fromBase64, toBase64 } from './bytes.ts'
import { canonicalJson, type Json } from './canonical.ts'

export const RECORD_VERSION = 2
export const SALT_BYTES = 32

/** The members of a record: `v`, `kind`, `at` and the facts. Members that are `undefined` are not there. */
export type Fields = { readonly [name: string]: Json | undefined }

/** A field that is shown: whoever has it can compute its digest. */
export type ShownField = { readonly digest: string; readonly salt: string; readonly value: Json }
/** A field that is withheld: its digest says nothing about it, and still belongs to the leaf. */
export type WithheldField = { readonly digest: string }
/** A record as a package carries it; digests and salts in base64. */
export type DisclosedFields = { readonly [name: string]: ShownField | WithheldField }

/**
 * What the log keeps of a record. Each field is committed with a salt of its own, so that one can be withheld and the
 * others still be proven (as SD-JWT does, RFC 9901); once the record's salt is destroyed, nothing can be learned from
 * it (R10). Everything that is hashed is text, each kind behind a line of its own, so that the hash of one can never be
 * taken for the hash of another.
 * @param salt 32 random bytes, new for each record
 * @returns 32 bytes
 */
export function commitRecord(fields: Fields, salt: Uint8Array): Uint8Array {
  const saltOf = fieldSalts(salt)
  return commit(namesOf(fields).map((name) => [name, digestOf(name, fields[name] as Json, saltOf(name))]))
}

/** The record for a package, without the values and salts of the `withheld` fields. */
export function disclose(fields: Fields, salt: Uint8Array, withheld: ReadonlySet<string>): DisclosedFields {
  const saltOf = fieldSalts(salt)
  const disclosed: Record<string, ShownField | WithheldField> = {}
  for (const name of namesOf(fields)) {
    const value = fields[name] as Json
    const fieldSalt = saltOf(name)
    const digest = digestOf(name, value, fieldSalt)
    disclosed[name] = withheld.has(name) ? { digest } : { digest, salt: fieldSalt, value }
  }
  return disclosed
}

/**
 * The commitment that these digests give, whatever values stand beside them: see `findChangedFields`.
 * @throws TypeError for what no record has: an odd name, a digest that is none
 */
export function commitmentOf(disclosed: DisclosedFields): Uint8Array {
  return commit(
    namesOf(disclosed).map((name) => {
      const { digest } = disclosed[name] as WithheldField
      if (fromBase64(digest).length !== 32) throw new TypeError('a digest has 32 bytes')
      return [name, digest]
    }),
  )
}

/** Names of shown fields whose value and salt do not give their digest, or cannot be read. */
export function findChangedFields(disclosed: DisclosedFields): string[] {
  return Object.entries(disclosed).flatMap(([name, field]) => {
    if (!('value' in field)) return 'salt' in field ? [name] : []
    try {
      return digestOf(name, field.value, field.salt) === field.digest ? [] : [name]
    } catch {
      return [name]
    }
  })
}

/** In the order of `commit`. @throws TypeError for what is no plain name: it could pass for two lines */
function namesOf(fields: { readonly [name: string]: unknown }): string[] {
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined)
  const odd = names.find((name) => !PLAIN_NAME.test(name))
  if (odd !== undefined) throw new TypeError('a field of a record has a plain name')
  return names.sort()
}

const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9]*$/

/**
 * A field's salt can be given away: the record's salt does not follow from it, and neither does another field's, since the
 * secret in front has a fixed length and no name continues another past SHA-256's padding.
 */
function fieldSalts(salt: Uint8Array): (name: string) => string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`)
  const secret = toBase64(salt)
  return (name) => sha256Text(`sekisho/salt/v2\n${secret}\n${name}`)
}

const digestOf = (name: string, value: Json, fieldSalt: string) =>
  sha256Text(`sekisho/field/v2\n${fieldSalt}\n${name}\n${canonicalJson(value)}`)

/** @param digests by name, in the order of the names */
const commit = (digests: readonly (readonly [name: string, digest: string])[]) =>
  fromBase64(sha256Text(`sekisho/record/v2\n${digests.map(([name, digest]) => `${name} ${digest}\n`).join('')}`))
