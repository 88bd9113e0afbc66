import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import { replyOf } from './replies.ts'

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

/** What only hints at contact begins nothing. */
const HINTED = 0.45

const isContact = (draft: Draft) => draft.category.startsWith('contact.') && draft.confidence > HINTED

/** Answers longer than this say something of their own. */
const ANSWER_UNITS = 48

/** One this short says little else than its yes. */
const SHORT_ANSWER = 28

/** Marks of talk about contact. */
const SPOKEN_OF = new Set([
  'noun',
  'weak-noun',
  'service',
  'service-hint',
  'ask',
  'offer',
  'exchange',
  'hint',
  'trail',
  'hedge',
])

/** A request that is only guessed is no ground for what follows it. */
const ASKED = 0.55

const asksFor = (draft: Draft) => draft.category === 'contact.solicit' && draft.confidence >= ASKED

/** 「いいよ」 after a request: the yes is the finding. */
function agreement(scene: Scene): Draft | undefined {
  const { text, marks } = scene.current
  if (text.length > ANSWER_UNITS || scene.history.length === 0) return undefined
  const takeUp = marks.find((mark) => mark.kind === 'take-up')
  const answer = replyOf(scene.current)
  const reply = answer?.kind === 'no' ? undefined : answer
  // the other's messages are judged only when this one can be an answer
  if (takeUp === undefined && reply === undefined) return undefined
  const before = answered(scene)
  const last = before.findIndex((earlier) => scene.earlier(earlier).some(isContact))
  const earlier = before[last]
  if (earlier === undefined || before.slice(0, last + 1).some(({ from }) => from === 'operator')) return undefined
  const drafts = scene.earlier(earlier).filter(isContact)
  const refused = marks.some((mark) => mark.kind === 'refusal' && !contrastAfter(marks, mark))
  if (takeUp !== undefined && !refused && !marks.some((mark) => mark.kind === 'site')) {
    return agreed(takeUp.start, takeUp.end, 0.8, earlier)
  }
  if (reply === undefined || !drafts.some(asksFor)) return undefined
  const short = text.length <= SHORT_ANSWER
  const confidence = reply.kind === 'yes' ? (short ? 0.8 : 0.6) : short ? 0.7 : 0.5
  // 「はい。関西に引っ越してきました」 answers something else
  const elsewhere =
    /^[^。!]{0,8}[。!][^。!]{10,}/.test(text.slice(reply.from)) && !marks.some(({ kind }) => SPOKEN_OF.has(kind))
  if (elsewhere) return agreed(reply.from, reply.to, 0.5, earlier)
  return agreed(reply.from, reply.to, last === 0 ? confidence : Math.min(confidence, 0.6), earlier)
}

function agreed(from: number, to: number, confidence: number, earlier: Utterance): Draft {
  return {
    category: 'contact.solicit',
    from,
    to,
    confidence,
    reasons: ['agrees-contact'],
    drawnFrom: [earlier.index],
  }
}

/** How far back an open request is looked for. */
const OPEN_REQUEST = 5
const INSISTING = /でも|だけ|なら|ええから|いいから|でええ|でいい|どう/
const OVER_THERE = /そっち|あっち|むこう|向こう|よそ/

/** `ほなツイッターでもええで`, `フリメでいいから`, `むこうで電話しよ`: a request goes on while an earlier one is open. */
function insisting(scene: Scene): Draft | undefined {
  const { text, marks } = scene.current
  if (text.length > ANSWER_UNITS || scene.history.length === 0) return undefined
  const object = marks.find(
    ({ kind }) =>
      kind === 'noun' || kind === 'service' || kind === 'service-hint' || kind === 'outside' || kind === 'weak-noun',
  )
  const move = marks.find(({ kind }) => kind === 'talk' || kind === 'go' || kind === 'move-on')
  const there = OVER_THERE.test(text) && move !== undefined
  const insists = INSISTING.test(text)
  if (!there && (object === undefined || (!insists && text.length > SHORT_ANSWER))) return undefined
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
    if (!scene.earlier(earlier).some(insists || there ? isContact : asksFor)) continue
    return {
      category: 'contact.solicit',
      from: mark.start,
      to: mark.end,
      confidence: insists || there ? 0.75 : 0.6,
      reasons: [there ? 'moves-outside' : 'asks-contact'],
      drawnFrom: [earlier.index],
    }
  }
  return undefined
}

function contrastAfter(marks: readonly Mark[], refusal: Mark): boolean {
  return marks.some((mark) => mark.kind === 'contrast' && mark.start >= refusal.end)
}

/** So many messages back may be spoken of contact for the current one to be about it. */
const SPOKEN_BACK = 4
/** A longer message says something of its own. */
const FOLLOWING_UNITS = 40

/** A short message while contact is spoken of: `ちょっとだけなら`, `書くもの取ってくる`. Alone it is no finding; the model asks for less where it stands. */
function following(scene: Scene): Draft | undefined {
  const { text, marks } = scene.current
  if (text.length === 0 || text.length > FOLLOWING_UNITS || scene.history.length === 0) return undefined
  if (marks.some(({ kind }) => kind === 'site' || kind === 'report')) return undefined
  if (replyOf(scene.current)?.kind === 'no') return undefined
  const oldest = Math.max(0, scene.history.length - SPOKEN_BACK)
  for (let i = scene.history.length - 1; i >= oldest; i--) {
    const earlier = scene.history[i] as Utterance
    if (earlier.from === 'operator') return undefined
    if (!scene.earlier(earlier).some((draft) => isContact(draft) && draft.confidence >= ASKED)) continue
    return {
      category: 'contact.solicit',
      from: 0,
      to: text.length,
      confidence: 0.4,
      reasons: ['agrees-contact'],
      drawnFrom: [earlier.index],
    }
  }
  return undefined
}

/** Giving it after all, said as nothing else is. */
const GIVES_AFTER_ALL =
  /教え(ちゃ|る|たげ|とく|てあげ)|交換し(よ|ちゃ)|渡(す|しちゃ|しとく)|特別(だよ|に|ね)|内緒(だよ|で|ね)|誰にも言わ|し(かた|ゃあ|ょうが)ない|仕方ない|(一回|今回|一度)だけ/
const RELENTING_UNITS = 32

/** A bare yes behind a question of one's own: 「なんで?」「金が続かん」「んー、じゃあうん」. */
const BARE_YES_UNITS = 12
const ASKED_BACK = /なんで|どうして|なぜ|え[?ー~]|本気|ほんとに|\?/

/** 「LINEだめ?」「規則で」「そっか」「…うそ、教えちゃう」: the request is further back than a no, or a question, of the one who now says yes. */
function relents(scene: Scene): Draft | undefined {
  const { current, history } = scene
  const { text, marks } = current
  if (text.length > RELENTING_UNITS) return undefined
  const gives = GIVES_AFTER_ALL.test(text)
  if (!gives && (text.length > BARE_YES_UNITS || history.at(-1)?.text.includes('?'))) return undefined
  if (marks.some(({ kind }) => kind === 'site' || kind === 'report' || kind === 'topic')) return undefined
  if (replyOf(current)?.kind !== 'yes') return undefined
  const own = history.findLastIndex((one) => one.sameSpeaker(current))
  const held = history[own]
  const asked = history[own - 1]
  if (held === undefined || own < history.length - OPEN_REQUEST) return undefined
  if (asked === undefined || asked.from === 'operator' || asked.sameSpeaker(current)) return undefined
  if (replyOf(held)?.kind !== 'no' && !ASKED_BACK.test(held.text)) return undefined
  return scene.earlier(asked).some(asksFor) ? agreed(0, text.length, gives ? 0.8 : 0.65, asked) : undefined
}

/** What only the messages before make a finding: a yes to a request, or going on with one's own. */
export function findAnswer(scene: Scene): Draft | undefined {
  if (!scene.contactBefore()) return undefined
  return insisting(scene) ?? agreement(scene) ?? relents(scene) ?? following(scene)
}
