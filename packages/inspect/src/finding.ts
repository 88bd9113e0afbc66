import type { Category } from './categories.ts'
import type { ReasonCode } from './reasons.ts'
import type { Terms } from './terms.ts'

export type Speaker = 'member' | 'performer' | 'operator'

/** An earlier message of the same conversation, oldest first. */
export type HistoryMessage = {
  readonly from: Speaker
  readonly text: string
  /** Tells people of the same role apart (party chat). */
  readonly speaker?: string
  /** Milliseconds since the epoch. */
  readonly at?: number
}

export type InspectOptions = {
  readonly from: Speaker
  readonly speaker?: string
  /** Milliseconds since the epoch; with it, history older than 30 minutes is not used. */
  readonly at?: number
  /** At most the last 20 are used. */
  readonly history?: readonly HistoryMessage[]
  /** The site's own hosts; hosts under them count as its own too. */
  readonly siteHosts?: readonly string[]
  /** The site's own terms, from `compileTerms`. */
  readonly terms?: Terms
}

export type Finding = {
  readonly category: Category
  /** Half-open, UTF-16, in the original text: 0 <= start < end <= text.length. */
  readonly start: number
  readonly end: number
  /** 0 to 1. */
  readonly confidence: number
  /** The recovered detail in canonical form, as docs of each category say. */
  readonly value?: string
  readonly reasons: readonly ReasonCode[]
  /** Indexes into `options.history` as passed: the earlier messages that this finding draws on. */
  readonly drawnFrom?: readonly number[]
  /** Id of the site's own term that was found. */
  readonly term?: string
}
