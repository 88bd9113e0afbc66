/** Bytes as text: Z85 (ZeroMQ RFC 32), four bytes in five signs, a fifteenth less than base 64 takes. */
const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
const BASE = 85
const VALUES = new Uint8Array(128)
for (let i = 0; i < SIGNS.length; i++) VALUES[SIGNS.charCodeAt(i)] = i

/** What is missing to a multiple of four bytes is filled with zeros. */
export function encodeBase85(bytes: Uint8Array): string {
  const text: string[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    let four = 0
    for (let i = 0; i < 4; i++) four = four * 256 + (bytes[at + i] ?? 0)
    let five = ''
    for (let i = 0; i < 5; i++) {
      five = (SIGNS[four % BASE] as string) + five
      four = Math.floor(four / BASE)
    }
    text.push(five)
  }
  return text.join('')
}

export function decodeBase85(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length / 5) * 4)
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let four = 0
    for (let i = 0; i < 5; i++) four = four * BASE + (VALUES[text.charCodeAt(at + i)] as number)
    for (let i = 3; i >= 0; i--) {
      bytes[to + i] = four % 256
      four = Math.floor(four / 256)
    }
  }
  return bytes
}
