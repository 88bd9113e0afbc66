/** Ends the command with what happened and what to do; a stack only for bugs. */
export function fail(error: unknown): never {
  const known =
    error instanceof Error && (error.name === 'ConfigError' || error.name === 'Refusal' || error.name === 'UserError')
  console.error(known ? (error as Error).message : error)
  process.exit(1)
}

/** Something the caller of a command can mend. */
export class UserError extends Error {
  override name = 'UserError'
}
