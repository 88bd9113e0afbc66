import type { Known } from './disclosure.ts'

const WORDS = {
  party: { member: '会員', performer: '出演者' },
  staff: { moderator: '運営担当', administrator: '運営責任者', auditor: '監査担当' },
  third: '関係者',
} as const

/**
 * Pure: what a package calls people: 会員A, 出演者A; third people 関係者A; staff 運営担当1. In the order of their ids, which
 * is that of their joining, so that the same people get the same labels however often a package is made.
 */
export function labelPeople(people: readonly Known[], parties: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, number>()
  const labels = new Map<string, string>()
  for (const { id, role } of people.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const isStaff = role in WORDS.staff
    const word = isStaff
      ? WORDS.staff[role as keyof typeof WORDS.staff]
      : parties.has(id)
        ? WORDS.party[role as keyof typeof WORDS.party]
        : WORDS.third
    const count = counts.get(word) ?? 0
    counts.set(word, count + 1)
    labels.set(id, `${word}${isStaff ? count + 1 : letters(count)}`)
  }
  return labels
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(n: number): string {
  const last = String.fromCharCode(65 + (n % 26))
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last
}
