import { type ErrorBody, type ErrorCode, errorText, type Locale } from '@sekisho/protocol'

/** `unreachable`: the request did not come back, so nobody knows whether it arrived. */
export type FailureCode = ErrorCode | 'unreachable'

const UNREACHABLE: Readonly<Record<Locale, string>> = {
  ja: 'つながりませんでした。入力したものは残っています。通信を確かめて、もう一度お試しください。',
  en: 'We could not reach the site. What you entered is still here. Check your connection and try again.',
}

/** A request that was turned down, as the protocol words it. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: FailureCode
  readonly field: string | undefined
  readonly findings: ErrorBody['findings']
  readonly retryAfterMs: number | undefined
  readonly problems: ErrorBody['problems']

  constructor(body: Omit<ErrorBody, 'code' | 'message'> & { code: FailureCode }, options?: ErrorOptions) {
    super(body.code, options)
    this.code = body.code
    this.field = body.field
    this.findings = body.findings
    this.retryAfterMs = body.retryAfterMs
    this.problems = body.problems
  }
}

export function toApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError({ code: 'internal' }, { cause: error })
}

/** What happened, what was kept, what to do. */
export function failureText(error: unknown, locale: Locale): string {
  const { code } = toApiError(error)
  return code === 'unreachable' ? UNREACHABLE[locale] : errorText(code, locale)
}

export const hasCode = (error: unknown, code: FailureCode): error is ApiError =>
  error instanceof ApiError && error.code === code
