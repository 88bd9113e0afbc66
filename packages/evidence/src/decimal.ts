/** A whole number as C2SP's formats write it: ASCII digits, no sign, no leading zeros; up to 2^53 - 1. Undefined for anything else. */
export function parseDecimal(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : undefined
}

/** @throws RangeError for what `parseDecimal` would not read */
export function formatDecimal(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('a count is a whole number from 0 to 2^53 - 1')
  return String(value)
}
