const VERDICTS = ['clear', 'violation', 'approved', 'rejected'] as const
export type Verdict = (typeof VERDICTS)[number]

/** `violation: 連絡先でした` → the verdict and the reason. Openings carry a reason alone. */
export function parseStaffAction(kind: string, reason: string): { verdict: Verdict | undefined; reason: string } {
  const colon = reason.indexOf(': ')
  const verdict = VERDICTS.find((one) => one === reason.slice(0, colon))
  if (!kind.endsWith('.decided') || !verdict) return { verdict: undefined, reason }
  return { verdict, reason: reason.slice(colon + 2) }
}
