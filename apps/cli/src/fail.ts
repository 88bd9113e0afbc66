import { type ErrorCode, errorText } from '@sekisho/protocol'

/** Names of errors that the caller can do something about; anything else is a bug and shows its stack. */
const MENDABLE = ['ConfigError', 'DataDirInUse', 'CopyError', 'UserError']

/** Ends the command with what happened and what to do; a stack only for bugs. */
export function fail(error: unknown): never {
  console.error(explain(error))
  process.exit(1)
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'Refusal') {
    const { code } = error as unknown as { code: ErrorCode }
    return `${errorText(code, 'ja')}\n${errorText(code, 'en')}`
  }
  return MENDABLE.includes(error.name) ? error.message : error
}

/** Something the caller of a command can mend. */
export class UserError extends Error {
  override name = 'UserError'
}
