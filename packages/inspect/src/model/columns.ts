import { CATEGORIES } from '../categories.ts'

/** A row of weights has one number a category, and behind them one a hidden unit. */
export const WIDTH = CATEGORIES.length

/**
 * Hidden units: each stands for something that several words mean together (an invitation and a refusal, a place and 「I work」), and says for
 * each category what it makes of it. No more than 32: which of them have a say is kept as bits of one number.
 */
export const HIDDEN = 16

export const COLUMNS = WIDTH + HIDDEN
