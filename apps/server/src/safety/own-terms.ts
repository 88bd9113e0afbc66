import { compileTerms, type Term, type Terms } from '@sekisho/inspect'

const compiled = new WeakMap<readonly Term[], Terms | undefined>()

/** The terms of a policy made ready for the scan, once for each policy; undefined when it has none. */
export function termsOf({ terms }: { terms: readonly Term[] }): Terms | undefined {
  if (!compiled.has(terms)) compiled.set(terms, terms.length === 0 ? undefined : compileTerms(terms))
  return compiled.get(terms)
}
