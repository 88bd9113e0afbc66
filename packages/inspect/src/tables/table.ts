/** One word a line; what follows `#` is a note for people. */
export function rows(table: string): string[] {
  return table
    .split('\n')
    .map((line) => (line.includes('#') ? line.slice(0, line.indexOf('#')) : line).trim())
    .filter((line) => line !== '')
}

/** Words parted by white space, for lists too long to give each a line; `_` stands for a space inside one. */
export function words(list: string): string[] {
  return list
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '))
}

/** Words parted by white space, for a pattern: the longest first, so that none hides a longer one. */
export const alternatives = (list: string): string =>
  list
    .trim()
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length)
    .join('|')

/** A pattern for any of the words of such a list. */
export const anyOf = (list: string): RegExp => new RegExp(alternatives(list))
