/**
 * Bits packed by how likely each is, which both sides learn as they go: the binary range coder of LZMA (I. Pavlov; G. N. N. Martin 1979).
 * A context is what a bit is likened to: bits of one context are thought to be as likely.
 */
const TOP = 2 ** 24
const HALF = 1 << 10
const PRECISION = 11
const PACE = 5

/** Likelihoods of a zero by context, in parts of 2048. */
const startModel = (contexts: number) => new Uint16Array(contexts).fill(HALF)

function learn(model: Uint16Array, context: number, bit: number): void {
  const p = model[context] as number
  model[context] = bit === 0 ? p + (((1 << PRECISION) - p) >> PACE) : p - (p >> PACE)
}

export class BitWriter {
  readonly #model: Uint16Array
  readonly #bytes: number[] = []
  #low = 0
  #range = 0xffffffff
  /** The last byte, held back while a carry may still come, and how many 0xff after it. */
  #held = 0
  #pending = 0
  #begun = false

  constructor(contexts: number) {
    this.#model = startModel(contexts)
  }

  write(context: number, bit: 0 | 1): void {
    const bound = Math.floor(this.#range / 2 ** PRECISION) * (this.#model[context] as number)
    if (bit === 0) this.#range = bound
    else {
      this.#low += bound
      this.#range -= bound
    }
    learn(this.#model, context, bit)
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
  readonly #model: Uint16Array
  readonly #bytes: Uint8Array
  #at = 0
  #code = 0
  #range = 0xffffffff

  constructor(bytes: Uint8Array, contexts: number) {
    this.#model = startModel(contexts)
    this.#bytes = bytes
    for (let i = 0; i < 4; i++) this.#code = this.#code * 256 + this.#next()
  }

  read(context: number): 0 | 1 {
    const bound = Math.floor(this.#range / 2 ** PRECISION) * (this.#model[context] as number)
    const bit = this.#code < bound ? 0 : 1
    if (bit === 0) this.#range = bound
    else {
      this.#code -= bound
      this.#range -= bound
    }
    learn(this.#model, context, bit)
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
