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

function findDetails(scene: Scene): Draft[] {
  const found = DETAILS.flatMap((detect) => detect(scene))
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
