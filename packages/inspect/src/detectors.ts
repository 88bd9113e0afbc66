import { findHarm, findOffsite } from './detectors/dangers.ts'
import { findMails } from './detectors/email.ts'
import { findMessengerIds } from './detectors/messenger.ts'
import { findPhones } from './detectors/phone.ts'
import { findPieces } from './detectors/pieces.ts'
import { findSolicitation } from './detectors/solicit.ts'
import { findLinks } from './detectors/url.ts'
import type { Detector, Draft, Scene } from './utterance.ts'

/** Details in the message itself; pieces of earlier messages are joined only where these find none. */
const DETAILS: readonly Detector[] = [findPhones, findMails, findLinks, findMessengerIds]

function findDetails(scene: Scene): Draft[] {
  const found = DETAILS.flatMap((detect) => detect(scene))
  return found.length > 0 ? found : findPieces(scene)
}

/** Every detector, in the order in which their findings are listed for one place. */
export const DETECTORS: readonly Detector[] = [findDetails, findSolicitation, findOffsite, findHarm]
