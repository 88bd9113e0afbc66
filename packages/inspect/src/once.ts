import type { Lexed } from './lex.ts'

/** Stands for a reading that found nothing, so that it is not made again. */
const NOTHING = {}
let readers = 0

/** What is made of something when first asked for, and kept in its list of readings. */
export function once<S, T>(readingsOf: (source: S) => unknown[], read: (source: S) => T): (source: S) => T {
  const reader = readers++
  return (source) => {
    const readings = readingsOf(source)
    const known = readings[reader]
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T
    const made = read(source)
    readings[reader] = made ?? NOTHING
    return made
  }
}

/** A reading of a text that more than one detector asks for. */
export const oncePerText = <T>(read: (lexed: Lexed) => T): ((lexed: Lexed) => T) =>
  once(({ readings }) => readings, read)
