import { CATEGORIES, type Category, type Group, groupOf } from '../src/categories.ts'
import { fixed } from './network.ts'
import type { Samples } from './samples.ts'

/** Messages with their scores by a model that has not seen them. */
export type Judged = { readonly samples: Samples; readonly scores: ReadonlyMap<number, Float32Array> }

/** By group of categories: of a wrong finding in a clean message of the training data, and in a message of real chat. */
export type Prices = { readonly [group in Group]: { readonly clean: number; readonly chat: number } }

/**
 * What is lost by a wrong finding where a right one gains 1: among the clean messages of the training data, and in real chat, where next to
 * nothing is right. Near one price for all, so that each category takes its findings where they are cheapest; meetings, payments and contacts are
 * cheaper, since they are found least or matter most, dangers dearer, since they are found most. `alone`: no rule has spoken; `backed`: a rule has. Chosen on
 * sets by authors whose messages nobody had trained on.
 */
const PRICES: { readonly alone: Prices; readonly backed: Prices } = {
  alone: {
    contact: { clean: 1.3, chat: 50 },
    offsite: { clean: 1.15, chat: 45 },
    harm: { clean: 2.3, chat: 45 },
    privacy: { clean: 2.1, chat: 45 },
  },
  backed: {
    contact: { clean: 1.1, chat: 48 },
    offsite: { clean: 1, chat: 60 },
    harm: { clean: 1.95, chat: 60 },
    privacy: { clean: 1.8, chat: 60 },
  },
}
/** A finding of the right group by another name neither gains nor loses; beside another finding a wrong one loses half. */
const BESIDE = 0.5

const LEAST_ALONE = -1
/** A detail that no rule can read has to be sure … */
const LEAST_OF_DETAIL = 2
/** … and a birth date is a date before it is anybody's: without a rule the model must hold it likelier than not. */
const LEAST_OF_BIRTHDATE = 0.5
/** By how sure the rule is, the score that is asked for at least. */
const LEAST_BACKED = [-1, -3, -5]
/** … and of a rule that is nearly sure of a danger no more than this: a plain threat must not pass because it is oddly put. */
const MOST_OF_SURE_DANGER = -3.5
const NEVER = 9

const isContact = (category: Category) => groupOf(category) === 'contact'
const GROUPS = CATEGORIES.map((category) =>
  CATEGORIES.reduce((bits, other, c) => (groupOf(other) === groupOf(category) ? bits | (1 << c) : bits), 0),
)

function leastOf(category: Category): number {
  if (isContact(category) && category !== 'contact.solicit') return LEAST_OF_DETAIL
  return category === 'privacy.birthdate' ? LEAST_OF_BIRTHDATE : LEAST_ALONE
}

/** A score, and what a finding of its message would gain or lose. */
type Bid = { readonly z: number; readonly gain: number }

/** From where on most is gained; `NEVER` where nothing is. */
function bestFrom(bids: readonly Bid[]): number {
  let best = 0
  let sum = 0
  let from = NEVER
  for (const { z, gain } of [...bids].sort((a, b) => b.z - a.z)) {
    sum += gain
    if (sum > best) {
      best = sum
      from = z - 0.01
    }
  }
  return from
}

const isDrafted = ({ drafted }: Samples, i: number, band: number, c: number) =>
  (((drafted[band]?.[i] as number) >> c) & 1) === 1

/** By category, the score from which on the model speaks alone, and by how sure a rule is, from which on its finding is kept. */
export function chooseThresholds(cases: Judged, chat: Judged, say: (text: string) => void) {
  function bidsOf(c: number, prices: Prices, isMeant: (samples: Samples, i: number) => boolean): Bid[] {
    const price = prices[groupOf(CATEGORIES[c] as Category)]
    const inCases = (labels: number) => {
      if ((labels >> c) & 1) return 1
      if ((labels & (GROUPS[c] as number)) !== 0) return 0
      return labels === 0 ? -price.clean : -price.clean * BESIDE
    }
    const read = ({ samples, scores }: Judged, gainOf: (labels: number) => number): Bid[] =>
      [...scores]
        .filter(([i]) => isMeant(samples, i))
        .map(([i, row]) => ({ z: row[c] as number, gain: gainOf(samples.labels[i] as number) }))
    return [...read(cases, inCases), ...read(chat, () => -price.chat)]
  }

  const alone = CATEGORIES.map((category, c) => {
    const bids = bidsOf(c, PRICES.alone, (samples, i) => ![0, 1, 2].some((band) => isDrafted(samples, i, band, c)))
    const from = fixed(Math.max(bestFrom(bids), leastOf(category)))
    say(`${category} alone from ${from}`)
    return from
  })
  const backed = LEAST_BACKED.map((least, band) =>
    CATEGORIES.map((category, c) => {
      const bids = bidsOf(c, PRICES.backed, (samples, i) => isDrafted(samples, i, band, c))
      const most = band === 2 && groupOf(category) === 'harm' ? MOST_OF_SURE_DANGER : (alone[c] as number)
      const from = fixed(Math.min(most, Math.max(bestFrom(bids), least)))
      const right = bids.filter(({ gain }) => gain === 1).length
      const wrong = bids.filter(({ z, gain }) => z >= from && gain < 0).length
      say(`${category} ${band}: kept from ${from}, ${right} of ${bids.length} right, ${wrong} wrong ones kept`)
      return from
    }),
  )
  return { alone, backed }
}
