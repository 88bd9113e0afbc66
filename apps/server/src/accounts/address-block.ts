import { isIPv4, isIPv6 } from 'node:net'

/** Not out in the world: behind a proxy that is not trusted, everyone would share it. */
const INSIDE = [
  /^10\./,
  /^127\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
]

/**
 * Pure: the block that an address lies in, `203.0.113.0/24` or `2001:db8:1::/48`; undefined for what is inside a network or
 * no address. Blocks, since an address alone changes with every reconnection.
 */
export function addressBlock(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
  if (isIPv4(plain)) {
    if (INSIDE.some((range) => range.test(plain))) return undefined
    return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  }
  if (!isIPv6(plain)) return undefined
  const groups = expand(plain.split('%')[0] ?? '')
  const first = groups[0] ?? 0
  // ::1 and ::, unique local and link local.
  if (groups.slice(0, 7).every((group) => group === 0) || (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80)
    return undefined
  return `${groups
    .slice(0, 3)
    .map((group) => group.toString(16))
    .join(':')}::/48`
}

function expand(address: string): number[] {
  const [head = '', tail] = address.split('::')
  const parse = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  if (tail === undefined) return parse(head)
  const [left, right] = [parse(head), parse(tail)]
  return [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => 0), ...right]
}
