import type { Speaker } from '../finding.ts'
import { compilePhrases } from '../phrase-table.ts'
import { findPhrases } from '../phrases.ts'
import { CONTACT_ASK_RULES, CONTACT_ASK_WORDS } from '../tables/contact-asks.ts'
import { CONTACT_PLAN_WORDS } from '../tables/contact-plans.ts'
import { CONTACT_PLEA_RULES, CONTACT_PLEA_WORDS } from '../tables/contact-pleas.ts'
import { CONTACT_TALK_RULES } from '../tables/contact-talk-rules.ts'
import { CONTACT_TALK_WORDS } from '../tables/contact-talk-words.ts'
import { EXTORT_RULES } from '../tables/extort-rules.ts'
import { EXTORT_WORDS } from '../tables/extort-words.ts'
import { FOREIGN_CONTACT_WORDS } from '../tables/foreign-contact-words.ts'
import { GUARD_WORDS } from '../tables/guard-words.ts'
import { HARM_RULES } from '../tables/harm-rules.ts'
import { HOUNDING_RULES } from '../tables/hounding-rules.ts'
import { HOUNDING_WORDS } from '../tables/hounding-words.ts'
import { LURE_SCENE_RULES, LURE_SCENE_WORDS } from '../tables/lure-scenes.ts'
import { LURE_SCHEME_RULES, LURE_SCHEME_WORDS } from '../tables/lure-schemes.ts'
import { LURE_WORDS } from '../tables/lure-words.ts'
import { MEETING_ASK_RULES, MEETING_ASK_WORDS } from '../tables/meeting-asks.ts'
import { MEETING_PLAN_WORDS } from '../tables/meeting-plans.ts'
import { MEETING_SCENE_WORDS } from '../tables/meeting-scenes.ts'
import { MEETING_TURN_RULES, MEETING_TURN_WORDS } from '../tables/meeting-turns.ts'
import { MEETING_WAY_RULES, MEETING_WAY_WORDS } from '../tables/meeting-ways.ts'
import { MEETING_WORDS } from '../tables/meeting-words.ts'
import { MENACE_RULES } from '../tables/menace-rules.ts'
import { MENACE_WORDS } from '../tables/menace-words.ts'
import { MINOR_RULES } from '../tables/minor-rules.ts'
import { MINOR_SCENE_RULES, MINOR_SCENE_WORDS } from '../tables/minor-scenes.ts'
import { MINOR_WORDS } from '../tables/minor-words.ts'
import { MONEY_MANNER_RULES, MONEY_MANNER_WORDS } from '../tables/money-manners.ts'
import { MONEY_PAST_SITE_RULES, MONEY_PAST_SITE_WORDS } from '../tables/money-past-site.ts'
import { MONEY_PLAN_WORDS } from '../tables/money-plans.ts'
import { MONEY_SCENE_WORDS } from '../tables/money-scenes.ts'
import { MONEY_WORDS } from '../tables/money-words.ts'
import { OFFER_RULES } from '../tables/offer-rules.ts'
import { OFFSITE_RULES } from '../tables/offsite-rules.ts'
import { OUTSIDE_RULES } from '../tables/outside-rules.ts'
import { OUTSIDE_WORDS } from '../tables/outside-words.ts'
import { PLAN_RULES } from '../tables/plan-rules.ts'
import { PURSE_WORDS } from '../tables/purse-words.ts'
import { PURSUIT_SCENE_RULES, PURSUIT_SCENE_WORDS } from '../tables/pursuit-scenes.ts'
import { PURSUIT_TRACE_RULES, PURSUIT_TRACE_WORDS } from '../tables/pursuit-traces.ts'
import { PURSUIT_WORDS } from '../tables/pursuit-words.ts'
import { RECORD_COPY_RULES, RECORD_COPY_WORDS } from '../tables/record-copies.ts'
import { RECORD_KEEPING_RULES, RECORD_KEEPING_WORDS } from '../tables/record-keeping.ts'
import { RECORD_SCENE_RULES, RECORD_SCENE_WORDS } from '../tables/record-scenes.ts'
import { RECORDING_WORDS } from '../tables/recording-words.ts'
import { REPRISAL_RULES } from '../tables/reprisal-rules.ts'
import { REPRISAL_WORDS } from '../tables/reprisal-words.ts'
import { SCENE_RULES } from '../tables/scene-rules.ts'
import { TAILING_RULES } from '../tables/tailing-rules.ts'
import { TAILING_WORDS } from '../tables/tailing-words.ts'
import { THREAT_PRICE_RULES, THREAT_PRICE_WORDS } from '../tables/threat-prices.ts'
import { THREAT_SCENE_RULES, THREAT_SCENE_WORDS } from '../tables/threat-scenes.ts'
import { THREAT_WORDS } from '../tables/threat-words.ts'
import { WATCHING_RULES } from '../tables/watching-rules.ts'
import { WATCHING_WORDS } from '../tables/watching-words.ts'
import { WAY_RULES } from '../tables/way-rules.ts'
import { WAY_WORDS } from '../tables/way-words.ts'
import { type Draft, oncePerMessage, type Scene, type Utterance } from '../utterance.ts'
import { goOn } from './goes-on.ts'
import { answersPursuit } from './pursuit-answers.ts'
import { answersRecording } from './recording-answers.ts'

const PHRASES = compilePhrases({
  words: [
    GUARD_WORDS,
    MONEY_WORDS,
    MEETING_WORDS,
    THREAT_WORDS,
    REPRISAL_WORDS,
    MENACE_WORDS,
    EXTORT_WORDS,
    PURSUIT_WORDS,
    WATCHING_WORDS,
    TAILING_WORDS,
    HOUNDING_WORDS,
    LURE_WORDS,
    LURE_SCENE_WORDS,
    RECORDING_WORDS,
    RECORD_SCENE_WORDS,
    OUTSIDE_WORDS,
    CONTACT_TALK_WORDS,
    FOREIGN_CONTACT_WORDS,
    MEETING_SCENE_WORDS,
    MEETING_PLAN_WORDS,
    MEETING_ASK_WORDS,
    MONEY_PLAN_WORDS,
    CONTACT_PLAN_WORDS,
    CONTACT_PLEA_WORDS,
    CONTACT_ASK_WORDS,
    MEETING_WAY_WORDS,
    MEETING_TURN_WORDS,
    MONEY_MANNER_WORDS,
    MONEY_PAST_SITE_WORDS,
    LURE_SCHEME_WORDS,
    WAY_WORDS,
    PURSE_WORDS,
    MONEY_SCENE_WORDS,
    MINOR_WORDS,
    MINOR_SCENE_WORDS,
    PURSUIT_SCENE_WORDS,
    THREAT_SCENE_WORDS,
    RECORD_KEEPING_WORDS,
    PURSUIT_TRACE_WORDS,
    THREAT_PRICE_WORDS,
    RECORD_COPY_WORDS,
  ],
  rules: [
    ...OFFSITE_RULES,
    ...HARM_RULES,
    ...REPRISAL_RULES,
    ...MENACE_RULES,
    ...EXTORT_RULES,
    ...CONTACT_PLEA_RULES,
    ...CONTACT_ASK_RULES,
    ...MEETING_WAY_RULES,
    ...MEETING_TURN_RULES,
    ...MONEY_MANNER_RULES,
    ...MONEY_PAST_SITE_RULES,
    ...LURE_SCHEME_RULES,
    ...WATCHING_RULES,
    ...TAILING_RULES,
    ...HOUNDING_RULES,
    ...OUTSIDE_RULES,
    ...CONTACT_TALK_RULES,
    ...SCENE_RULES,
    ...PLAN_RULES,
    ...MEETING_ASK_RULES,
    ...OFFER_RULES,
    ...WAY_RULES,
    ...MINOR_RULES,
    ...MINOR_SCENE_RULES,
    ...PURSUIT_SCENE_RULES,
    ...THREAT_SCENE_RULES,
    ...RECORD_KEEPING_RULES,
    ...PURSUIT_TRACE_RULES,
    ...THREAT_PRICE_RULES,
    ...RECORD_COPY_RULES,
    ...LURE_SCENE_RULES,
    ...RECORD_SCENE_RULES,
  ],
})

/** What the tables find in a message: dangers, and signs of a minor, which `findMinor` weighs together with ages. */
export const saidIn = (current: Utterance): Draft[] => SAID_BY[current.from](current)

const saidBy = (speaker: Speaker) => oncePerMessage(({ phraseText }) => findPhrases(phraseText, speaker, PHRASES))
const SAID_BY = { member: saidBy('member'), performer: saidBy('performer'), operator: saidBy('operator') }

/** Of each category the likeliest: two detectors may read one step. */
const likeliest = (steps: readonly Draft[]) =>
  steps.filter(
    (step, i) =>
      !steps.some(
        (other, k) =>
          other.category === step.category &&
          (other.confidence > step.confidence || (other.confidence === step.confidence && k < i)),
      ),
  )

/** Payment, meetings and talk past the site, threats, pursuit, lures and recording: said in the message, or a step further in what was begun. */
export function findDangers(scene: Scene): Draft[] {
  const { current } = scene
  const said = saidIn(current).filter(({ category }) => category !== 'harm.minor')
  const further = [...goOn(scene), ...answersRecording(scene), ...answersPursuit(scene)]
  if (further.length === 0) return said
  const steps = likeliest(further).filter(
    (step) => !said.some((draft) => draft.category === step.category && draft.confidence >= step.confidence),
  )
  return [...said.filter((draft) => !steps.some((step) => step.category === draft.category)), ...steps]
}
