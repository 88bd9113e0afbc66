/** One word a line; what follows `#` is a note for people. */
export function rows(table: string): string[] {
  return table
    .split('\n')
    .map((line) => (line.includes('#') ? line.slice(0, line.indexOf('#')) : line).trim())
    .filter((line) => line !== '')
}
