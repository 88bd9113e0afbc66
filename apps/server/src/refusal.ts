import { type ErrorBody, type ErrorCode, errorStatus } from '@sekisho/protocol'

export type RefusalDetails = Partial<Pick<ErrorBody, 'field' | 'retryAfterMs' | 'findings' | 'problems'>>

/** Ends a request on purpose. The code decides the status and what the person is told (protocol's ERRORS). */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ErrorCode
  readonly details: RefusalDetails
  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
  get status() {
    return errorStatus(this.code)
  }
}

/** The constraint that PostgreSQL says was violated, or undefined for any other error. */
export function violatedConstraint(error: unknown): string | undefined {
  const known = error as { code?: string; constraint?: string }
  return known?.code === '23505' || known?.code === '23514' ? known.constraint : undefined
}
