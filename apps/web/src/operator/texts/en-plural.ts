/** `plural(1, 'day', 'days')` → 1 day. */
export const plural = (count: string | number, one: string, many: string): string =>
  `${count} ${String(count) === '1' ? one : many}`
