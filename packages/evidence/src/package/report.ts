import type { ExportInfo, PackageRecord } from './format.ts'
import { CHECKS, type CheckCode, type CheckGroup, type CheckState } from './wording.ts'

/** How much is done, from 0 to 1. A promise is waited for, so that a page can draw. */
export type OnProgress = (done: number) => void | Promise<void>

/** Said twice; neither is a translation of the other. */
export type Words = { readonly ja: string; readonly en: string }

/** Where: a file of the package, a line of it from 1, the record with this leaf, one of its fields. */
export type Place = { readonly file?: string; readonly line?: number; readonly leaf?: number; readonly field?: string }
export type Facts = Place & { readonly [fact: string]: string | number | undefined }

export type Check = Place & {
  readonly code: CheckCode
  readonly group: CheckGroup
  readonly state: CheckState
  readonly words: Words
}

/** An outside party's word that the first `size` records of the log were there at a time. */
export type Attestation = {
  readonly size: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly by: string
  readonly kind: 'cosignature' | 'timestamp'
  /** Whether the party's key or root certificate was among those that the reader brought. */
  readonly compared: boolean
}

/**
 * - `unchanged`: every check that could be made holds
 * - `changed`: at least one failed
 * - `unreadable`: it could not be opened, so nothing can be said
 */
export type Verdict = 'unchanged' | 'changed' | 'unreadable'

export type Report = {
  readonly verdict: Verdict
  readonly headline: Words
  readonly checks: readonly Check[]
  readonly proven: readonly Words[]
  readonly notProven: readonly Words[]
  /** Of the log's keys that signed: to compare with what the site publishes. */
  readonly keys: readonly string[]
  readonly keyCompared: boolean
  /** As far as they could be read. */
  readonly info: ExportInfo | undefined
  readonly records: readonly PackageRecord[]
  /** In order of size. */
  readonly attestations: readonly Attestation[]
}

export function check(code: CheckCode, facts: Facts = {}): Check {
  const { group, state, words } = CHECKS[code]
  const [ja, en] = words(facts as { readonly [fact: string]: string | number })
  const { file, line, leaf, field } = facts
  return {
    code,
    group,
    state,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(leaf !== undefined && { leaf }),
    ...(field !== undefined && { field }),
    words: { ja, en },
  }
}

/**
 * When an outside party first vouched for a leaf; undefined when none did. Whoever's key was compared goes before all others,
 * however early these say they were: the site can make them up.
 */
export function existedBy(attestations: readonly Attestation[], leaf: number): Attestation | undefined {
  const covering = attestations.filter(({ size }) => size > leaf)
  return earliest(covering.filter(({ compared }) => compared)) ?? earliest(covering)
}

const earliest = (attestations: readonly Attestation[]): Attestation | undefined =>
  attestations.reduce<Attestation | undefined>(
    (first, attestation) => (first === undefined || attestation.at < first.at ? attestation : first),
    undefined,
  )
