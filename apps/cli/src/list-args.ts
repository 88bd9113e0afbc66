/** Every value of an option that may be given several times: `--to A --to=B` → A, B. The library keeps only the last. */
export function listArgs(rawArgs: readonly string[], name: string): string[] {
  return rawArgs.flatMap((arg, i) => {
    if (arg.startsWith(`--${name}=`)) return [arg.slice(name.length + 3)]
    const next = rawArgs[i + 1]
    return arg === `--${name}` && next !== undefined ? [next] : []
  })
}
