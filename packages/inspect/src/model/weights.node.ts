import { readFileSync } from 'node:fs'

/** The rows of weights as weights-file.ts packs them: a table too large to be text, read once, when it is imported; train/train.ts writes it. */
export const ROWS: Uint8Array = readFileSync(new URL('weights.bin', import.meta.url))
