export type Cell = string | number | null

/** Excel takes a file for UTF-8 only with this in front. */
const MARK = '\uFEFF'
/** A cell that begins so is a formula to a spreadsheet: it would run what somebody chose as a name. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Pure: a table as RFC 4180 has it, safe to open in a spreadsheet. */
export function writeCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${MARK}${[head, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

function writeCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
