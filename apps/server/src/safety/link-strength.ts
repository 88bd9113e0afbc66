/** Why two accounts may be of one person, as found in the database. */
export type Ties = {
  /** When the later of the two offered the same contact value. */
  contactAt: Date | null
  /** When the later of the two was last seen with the same device mark. */
  deviceAt: Date | null
  addressAt: Date | null
  /** How many accounts were seen at that address; many means a carrier or an office. */
  addressShared: number
  names: readonly [string, string]
  /** A block of, or a sanction on, the one, after which the other joined within days. */
  joinedAfter: Date | null
}

export type LinkReason = {
  kind: 'contact_value' | 'device' | 'address' | 'name' | 'joined_after'
  weight: number
  at: Date | null
}
export type Link = { score: number; strength: 'strong' | 'medium' | 'weak'; reasons: LinkReason[] }

const WEIGHTS = { contact_value: 0.8, device: 0.7, address: 0.25, address_crowded: 0.05, name: 0.2, joined_after: 0.3 }
/** From this many accounts on an address says little. */
const CROWD = 6
const STRONG = 0.7
const MEDIUM = 0.4
/** Weaker than this is chance. */
const WORTH_TELLING = 0.2
/** Names less alike than this are different names. */
const ALIKE = 0.6

/** Pure: how strongly the ties speak for one person; undefined when they say too little. */
export function linkStrength(ties: Ties): Link | undefined {
  const reasons: LinkReason[] = []
  if (ties.contactAt) reasons.push({ kind: 'contact_value', weight: WEIGHTS.contact_value, at: ties.contactAt })
  if (ties.deviceAt) reasons.push({ kind: 'device', weight: WEIGHTS.device, at: ties.deviceAt })
  if (ties.addressAt) {
    const weight = ties.addressShared >= CROWD ? WEIGHTS.address_crowded : WEIGHTS.address
    reasons.push({ kind: 'address', weight, at: ties.addressAt })
  }
  const likeness = nameLikeness(...ties.names)
  if (likeness >= ALIKE) reasons.push({ kind: 'name', weight: WEIGHTS.name * likeness, at: null })
  // Many people join in any week: it says something only beside another tie.
  if (ties.joinedAfter && reasons.length > 0)
    reasons.push({ kind: 'joined_after', weight: WEIGHTS.joined_after, at: ties.joinedAfter })
  const score = 1 - reasons.reduce((left, reason) => left * (1 - reason.weight), 1)
  if (score < WORTH_TELLING || reasons.every((reason) => reason.kind === 'name')) return undefined
  const strength = score >= STRONG ? 'strong' : score >= MEDIUM ? 'medium' : 'weak'
  reasons.sort((a, b) => b.weight - a.weight)
  return { score, strength, reasons }
}

/** 0 to 1: how alike two display names are, by their pairs of letters; width, case, digits and signs make no difference. */
export function nameLikeness(a: string, b: string): number {
  const [one, other] = [foldName(a), foldName(b)]
  if (one === '' || other === '') return 0
  if (one === other) return 1
  const left = pairsOf(one)
  const right = pairsOf(other)
  if (left.length === 0 || right.length === 0) return 0
  const rest = [...right]
  let shared = 0
  for (const pair of left) {
    const found = rest.indexOf(pair)
    if (found < 0) continue
    rest.splice(found, 1)
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}

const foldName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[^\p{L}]/gu, '')

function pairsOf(name: string): string[] {
  const letters = [...name]
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}
