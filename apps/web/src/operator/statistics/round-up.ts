const STEPS = [1, 2, 4, 6, 8, 10]

/** A round number at or above, which has a round half: 3 → 4, 37 → 40, 1,240 → 2,000. */
export function roundUp(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))))
  return (STEPS.find((step) => step * unit >= value) ?? 10) * unit
}
