import { AGE_WORDS } from './age-words.ts'
import { HOME_WORDS } from './home-words.ts'
import { KIN_WORDS } from './kin-words.ts'
import { NAME_WORDS } from './name-words.ts'
import { WORK_WORDS } from './work-words.ts'

/** All words that tell of private facts, by list. */
export const FACT_WORDS = { ...NAME_WORDS, ...HOME_WORDS, ...WORK_WORDS, ...KIN_WORDS, ...AGE_WORDS } as const

export type FactList = keyof typeof FACT_WORDS
