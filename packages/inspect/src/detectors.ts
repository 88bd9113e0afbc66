import { findDangers } from './detectors/dangers.ts'
import { findMails } from './detectors/email.ts'
import { findByLegend } from './detectors/legend.ts'
import { findMessengerIds } from './detectors/messenger.ts'
import { findMinor } from './detectors/minor.ts'
import { findPhones } from './detectors/phone.ts'
import { findPieces } from './detectors/pieces.ts'
import { findPrivate } from './detectors/privacy.ts'
import { takenOut } from './detectors/rewritten.ts'
import { findSolicitation } from './detectors/solicit.ts'
import { findLinks } from './detectors/url.ts'
import type { Detector, Draft, Rules, Scene } from './utterance.ts'

/** Details in the message itself; pieces of earlier messages are joined only where these find none. */
const DETAILS: readonly Detector[] = [findPhones, findMails, findLinks, findMessengerIds]

/** An ID that only earlier messages make one may be the last piece of a longer one. */
const isLoose = (draft: Draft) => draft.drawnFrom !== undefined && draft.category !== 'contact.phone'

const isId = ({ category }: Draft) => category === 'contact.line' || category === 'contact.sns'

/** An ID inside an address, a link or a number is a part of that, and no detail of its own. */
function withoutParts(drafts: readonly Draft[]): Draft[] {
  // a host inside an address
  const mails = drafts.filter(({ category }) => category === 'contact.email')
  const found = drafts.filter(
    (draft) => draft.category !== 'contact.url' || !mails.some((mail) => draft.from < mail.to && mail.from < draft.to),
  )
  if (!found.some(isId)) return [...found]
  const links = found.filter((draft) => isId(draft) && draft.value?.startsWith('https://'))
  const wholes = found.filter((draft) => !isId(draft))
  return found.filter(
    (draft) =>
      // wa.me/81…: the number is a part of the link
      (!isId(draft) && !links.some((link) => link.from < draft.from && draft.to <= link.to)) ||
      links.includes(draft) ||
      (isId(draft) && !wholes.some((whole) => draft.from < whole.to && whole.from < draft.to)),
  )
}

/** What looks whole may be the last piece of something longer: `kuro` … `残り mame64、LINEで`. */
const isLastOf = (part: Draft | undefined, whole: Draft) =>
  part?.value !== undefined &&
  whole.value !== undefined &&
  whole.value.length > part.value.length &&
  (whole.value.endsWith(part.value) || whole.value.startsWith(`${part.value.toLowerCase()}@`))

/** `sora.sora、ドットは抜いて`: the sign is no part of the ID. */
function withoutSigns({ current }: Scene, found: Draft[]): Draft[] {
  if (!found.some(isId)) return found
  const signs = takenOut(current.lexed)
  if (signs === '') return found
  return found.map((draft) =>
    isId(draft) && draft.value !== undefined && !draft.value.startsWith('https://')
      ? { ...draft, value: [...draft.value].filter((unit) => !signs.includes(unit)).join('') }
      : draft,
  )
}

function findDetails(scene: Scene): Draft[] {
  const found = withoutSigns(scene, findPlainDetails(scene))
  const keyed = findByLegend(scene)
  return keyed.every(({ value }) => found.some((draft) => draft.value === value)) ? found : keyed
}

function findPlainDetails(scene: Scene): Draft[] {
  const found = withoutParts(DETAILS.flatMap((detect) => detect(scene)))
  const [only] = found
  // 「あっと example.com」 behind the name in the message before
  if (only?.category === 'contact.url' && found.length === 1 && scene.current.spelling.text.includes('@')) {
    const mail = findPieces(scene).find(({ category }) => category === 'contact.email')
    if (mail !== undefined) return [mail]
  }
  const whole = !found.every(isLoose)
  if (whole && (found.length > 1 || only === undefined || !(isId(only) || only.category === 'contact.email')))
    return found
  const joined = findPieces(scene)
  if (whole) return joined.some((draft) => isLastOf(only, draft)) ? joined : found
  return joined.length > 0 ? joined : found
}

/** Two detectors may read one request; the surer reading is kept. */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const requests = drafts.filter(({ category }) => category === 'contact.solicit')
  if (requests.length < 2) return [...drafts]
  const surest = requests.reduce((best, one) => (one.confidence > best.confidence ? one : best))
  return drafts.filter((draft) => draft === surest || draft.category !== 'contact.solicit')
}

/** Every detector, by how much of a conversation it looks at. */
export const RULES: Rules = {
  details: findDetails,
  talk: (scene) => withoutEchoes([...findSolicitation(scene), ...findDangers(scene)]),
  own: findPrivate,
  age: findMinor,
}
