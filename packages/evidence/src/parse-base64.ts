import { fromBase64 } from './bytes.ts'

/** For texts from outside: undefined for what `toBase64` would not write. */
export function parseBase64(text: string): Uint8Array | undefined {
  try {
    return fromBase64(text)
  } catch {
    return undefined
  }
}
