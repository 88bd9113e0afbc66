import { CATEGORIES, groupOf } from '../categories.ts'
import { type Scene, WORTH_ALL, type Worth } from '../utterance.ts'
import { firstScoresOf } from './scores.ts'

/** What each family of rules may find; what sounds like a detail that no detector of details could read is for `talk`. */
const OWN = CATEGORIES.map((category) => groupOf(category) === 'privacy')
const AGE = CATEGORIES.map((category) => category === 'harm.minor')
const TALK = CATEGORIES.map((_, c) => !OWN[c] && !AGE[c])

/**
 * Log odds below which the rules have nothing to look for, far below those from which on the model itself speaks or lets a rule speak (about
 * -1 and -5). Nine in ten messages of real chat stay below, and one in a thousand of those in which the rules would have found something:
 * docs/intent-model.md.
 */
const LEAST_OWN = -6
const LEAST_TALK = -5.5
const LEAST_AGE = -7.5

/** A longer message says too many things for one look. */
const LONGEST = 200

/** Which rules a message is worth, by what it sounds like: most talk sounds like nothing at all. */
export function glance(scene: Scene): Worth {
  if (scene.current.text.length > LONGEST) return WORTH_ALL
  const { best, byItself } = firstScoresOf(scene)
  const reaches = (meant: readonly boolean[], least: number) =>
    meant.some((is, c) => is && Math.max(best[c] as number, byItself[c] as number) >= least)
  return { talk: reaches(TALK, LEAST_TALK), own: reaches(OWN, LEAST_OWN), age: reaches(AGE, LEAST_AGE) }
}
