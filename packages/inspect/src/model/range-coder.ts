/**
 * Bits packed by how likely each is, which both sides learn as they go: a binary range coder (G. N. N. Martin 1979; carries as in LZMA by
 * I. Pavlov) over the shares of bits seen so far (Krichevsky & Trofimov 1981), which later bits move less and less.
 * A context is what a bit is likened to: bits of one context are thought to be as likely.
 */
const TOP = 2 ** 24
/** A share is never nearer than this to 0 or 1, so that any bit can still be written. */
const LEAST_SHARE = 2 ** -12
/** From so many bits on a context each new one counts the same. */
const LONGEST_MEMORY = 400

/** By context, the share of zeros, and how many bits were seen. Both sides reckon the same, bit by bit: sums and quotients of doubles are exact everywhere. */
class Shares {
  readonly #zeros: Float64Array
  readonly #seen: Uint16Array

  constructor(contexts: number) {
    this.#zeros = new Float64Array(contexts).fill(0.5)
    this.#seen = new Uint16Array(contexts)
  }

  /** Where a range is cut: below it stands a zero. */
  bound(range: number, context: number): number {
    return Math.floor(range * (this.#zeros[context] as number))
  }

  learn(context: number, bit: number): void {
    const zeros = this.#zeros[context] as number
    const seen = this.#seen[context] as number
    const moved = zeros + ((bit === 0 ? 1 : 0) - zeros) / (seen + 1.5)
    this.#zeros[context] = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, moved))
    if (seen < LONGEST_MEMORY) this.#seen[context] = seen + 1
  }
}

export class BitWriter {
  readonly #shares: Shares
  readonly #bytes: number[] = []
  #low = 0
  #range = 0xffffffff
  /** The last byte, held back while a carry may still come, and how many 0xff after it. */
  #held = 0
  #pending = 0
  #begun = false

  constructor(contexts: number) {
    this.#shares = new Shares(contexts)
  }

  write(context: number, bit: 0 | 1): void {
    const bound = this.#shares.bound(this.#range, context)
    if (bit === 0) this.#range = bound
    else {
      this.#low += bound
      this.#range -= bound
    }
    this.#shares.learn(context, bit)
    while (this.#range < TOP) {
      this.#range *= 256
      this.#shift()
    }
  }

  end(): Uint8Array {
    for (let i = 0; i < 5; i++) this.#shift()
    return Uint8Array.from(this.#bytes)
  }

  #shift(): void {
    const carry = this.#low >= 2 ** 32 ? 1 : 0
    if (carry === 1 || this.#low < 0xff000000) {
      if (this.#begun) this.#bytes.push((this.#held + carry) & 255)
      for (; this.#pending > 0; this.#pending--) this.#bytes.push((255 + carry) & 255)
      this.#held = Math.floor(this.#low / TOP) & 255
      this.#begun = true
    } else this.#pending++
    this.#low = (this.#low % TOP) * 256
  }
}

export class BitReader {
  readonly #shares: Shares
  readonly #bytes: Uint8Array
  #at = 0
  #code = 0
  #range = 0xffffffff

  constructor(bytes: Uint8Array, contexts: number) {
    this.#shares = new Shares(contexts)
    this.#bytes = bytes
    for (let i = 0; i < 4; i++) this.#code = this.#code * 256 + this.#next()
  }

  read(context: number): 0 | 1 {
    const bound = this.#shares.bound(this.#range, context)
    const bit = this.#code < bound ? 0 : 1
    if (bit === 0) this.#range = bound
    else {
      this.#code -= bound
      this.#range -= bound
    }
    this.#shares.learn(context, bit)
    while (this.#range < TOP) {
      this.#range *= 256
      this.#code = this.#code * 256 + this.#next()
    }
    return bit
  }

  /** Past the end there is nothing but zeros. */
  #next(): number {
    return this.#bytes[this.#at++] ?? 0
  }
}
