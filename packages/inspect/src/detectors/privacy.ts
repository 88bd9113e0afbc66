import { factsOf } from '../facts.ts'
import { organisationsIn } from '../organisations.ts'
import type { Draft, Scene } from '../utterance.ts'
import { asked } from './asked.ts'
import { findBirthdate } from './birthdate.ts'
import { findFamily } from './family.ts'
import { findHome } from './homes.ts'
import { findRealName } from './person-names.ts'
import { findWorkplace } from './workplaces.ts'

/** What tells who the speaker is. */
export function findPrivate(scene: Scene): Draft[] {
  const { lexed } = scene.current
  const facts = factsOf(lexed)
  const before = asked(scene.history, scene.current)
  const asksWork = before !== undefined && factsOf(before.lexed).has('workAsk')
  const organisations =
    facts.has('kin') || facts.has('working') || facts.has('workNoun') || facts.has('job') || asksWork
      ? organisationsIn(lexed)
      : []
  return [
    findRealName(scene),
    findHome(scene),
    findWorkplace(scene, organisations),
    findFamily(scene, organisations),
    findBirthdate(scene),
  ].filter((found): found is Draft => found !== undefined)
}
