export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one byte-exact form of a JSON value: members sorted by UTF-16 code units, numbers as ECMAScript writes
 * them, no white space. Source: RFC 8785 (JCS). Members that are `undefined` are left out.
 * @throws TypeError for what JSON cannot say: lone surrogates, NaN, infinities
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a record must be finite')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a string in a record must be well-formed Unicode')
    return JSON.stringify(value)
  }
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members.push(`${canonicalJson(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}

// Array.isArray does not narrow a readonly array.
const isArray = (value: object): value is readonly Json[] => Array.isArray(value)
