import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'

/** The messages that the current one answers: those of others since the speaker's last, at most three. */
function answered(scene: Scene): Utterance[] {
  const found: Utterance[] = []
  for (let i = scene.history.length - 1; i >= 0 && found.length < 3; i--) {
    const earlier = scene.history[i] as Utterance
    if (earlier.sameSpeaker(scene.current)) {
      if (found.length > 0) break
      continue
    }
    found.push(earlier)
  }
  return found
}

const isContact = (draft: Draft) => draft.category.startsWith('contact.')

/** Answers longer than this say something of their own. */
const ANSWER_UNITS = 48

/** In one this short, a yes counts wherever it stands. */
const SHORT_ANSWER = 20

/** 「いいよ」 after a request: the yes is the finding. */
function agreement(scene: Scene): Draft | undefined {
  const { text, marks } = scene.current
  if (text.length > ANSWER_UNITS || scene.history.length === 0) return undefined
  const yes = marks.find((mark) => mark.kind === 'agreement' && (mark.start <= 6 || text.length <= SHORT_ANSWER))
  const hedge = marks.find((mark) => mark.kind === 'hedge')
  const takeUp = marks.find((mark) => mark.kind === 'take-up')
  if (yes === undefined && hedge === undefined && takeUp === undefined) return undefined
  if (marks.some((mark) => mark.kind === 'refusal' && !contrastAfter(marks, mark))) return undefined
  if (marks.some((mark) => mark.kind === 'site')) return undefined
  for (const earlier of answered(scene)) {
    if (earlier.from === 'operator') return undefined
    const drafts = scene.earlier(earlier).filter(isContact)
    const solicits = drafts.some((draft) => draft.category === 'contact.solicit')
    if (!solicits && !(takeUp !== undefined && drafts.length > 0)) continue
    const mark = takeUp ?? yes ?? (hedge as Mark)
    return {
      category: 'contact.solicit',
      from: Math.min(mark.start, hedge?.start ?? mark.start),
      to: Math.max(mark.end, hedge?.end ?? mark.end),
      confidence: 0.8,
      reasons: ['agrees-contact'],
      drawnFrom: [earlier.index],
    }
  }
  return undefined
}

/** How far back an open request is looked for. */
const OPEN_REQUEST = 5
const INSISTING = /でも|だけ|なら|ええから|いいから|でええ|でいい|どう/
const OVER_THERE = /そっち|あっち|むこう|向こう|よそ/

/** `じゃあインスタだけでも`, `捨てアドでええから`, `そっちで通話しよ`: a request goes on while an earlier one is open. */
function insisting(scene: Scene): Draft | undefined {
  const { text, marks } = scene.current
  if (text.length > ANSWER_UNITS || scene.history.length === 0) return undefined
  const object = marks.find(
    ({ kind }) => kind === 'noun' || kind === 'service' || kind === 'outside' || kind === 'weak-noun',
  )
  const move = marks.find(({ kind }) => kind === 'talk' || kind === 'go' || kind === 'move-on')
  const there = OVER_THERE.test(text) && move !== undefined
  if (!there && (object === undefined || !INSISTING.test(text))) return undefined
  if (
    marks.some(
      (mark) => mark.kind === 'refusal' || mark.kind === 'site' || mark.kind === 'report' || mark.kind === 'topic',
    )
  )
    return undefined
  const mark = (there ? move : object) as Mark
  const oldest = Math.max(0, scene.history.length - OPEN_REQUEST)
  for (let i = scene.history.length - 1; i >= oldest; i--) {
    const earlier = scene.history[i] as Utterance
    if (!there && !earlier.sameSpeaker(scene.current)) continue
    if (!scene.earlier(earlier).some(isContact)) continue
    return {
      category: 'contact.solicit',
      from: mark.start,
      to: mark.end,
      confidence: 0.75,
      reasons: [there ? 'moves-outside' : 'asks-contact'],
      drawnFrom: [earlier.index],
    }
  }
  return undefined
}

function contrastAfter(marks: readonly Mark[], refusal: Mark): boolean {
  return marks.some((mark) => mark.kind === 'contrast' && mark.start >= refusal.end)
}

/** What only the messages before make a finding: a yes to a request, or going on with one's own. */
export function findAnswer(scene: Scene): Draft | undefined {
  return insisting(scene) ?? agreement(scene)
}
