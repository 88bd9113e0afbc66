import { findHarm, findOffsite } from './detectors/dangers.ts'
import { findMails } from './detectors/email.ts'
import { findMessengerIds } from './detectors/messenger.ts'
import { findMinor } from './detectors/minor.ts'
import { findPhones } from './detectors/phone.ts'
import { findPieces } from './detectors/pieces.ts'
import { findPrivate } from './detectors/privacy.ts'
import { findSolicitation } from './detectors/solicit.ts'
import { findLinks } from './detectors/url.ts'
import type { Detector, Draft, Scene } from './utterance.ts'

/** Details in the message itself; pieces of earlier messages are joined only where these find none. */
const DETAILS: readonly Detector[] = [findPhones, findMails, findLinks, findMessengerIds]

/** An ID that only earlier messages make one may be the last piece of a longer one. */
const isLoose = (draft: Draft) => draft.drawnFrom !== undefined && draft.category !== 'contact.phone'

const isId = ({ category }: Draft) => category === 'contact.line' || category === 'contact.sns'

/** An ID inside an address, a link or a number is a part of that, and no detail of its own. */
function withoutParts(found: readonly Draft[]): Draft[] {
  if (!found.some(isId)) return [...found]
  const wholes = found.filter((draft) => !isId(draft))
  return found.filter(
    (draft) => !isId(draft) || !wholes.some((whole) => draft.from < whole.to && whole.from < draft.to),
  )
}

function findDetails(scene: Scene): Draft[] {
  const found = withoutParts(DETAILS.flatMap((detect) => detect(scene)))
  if (!found.every(isLoose)) return found
  const joined = findPieces(scene)
  return joined.length > 0 ? joined : found
}

/** Every detector, in the order in which their findings are listed for one place. */
export const DETECTORS: readonly Detector[] = [
  findDetails,
  findSolicitation,
  findOffsite,
  findHarm,
  findMinor,
  findPrivate,
]
