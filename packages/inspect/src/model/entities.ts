import { factsOf } from '../facts.ts'
import type { Lexed } from '../lex.ts'
import { oncePerText } from '../once.ts'
import { organisationsIn } from '../organisations.ts'
import { namesIn } from '../people.ts'
import { kanaPlacesIn, placesOf } from '../places.ts'
import type { Utterance } from '../utterance.ts'
import { hashKind, hashText, step, unitCode } from './hashes.ts'
import { housesIn } from './houses.ts'
import { addRound } from './round.ts'
import type { Sink } from './sinks.ts'

/** A name of a person, a place, a house or a school (`named`), or a word that says what a sentence is about. Offsets are folded units. */
type Entity = { readonly start: number; readonly end: number; readonly kind: string; readonly named: boolean }

/** Schools without a word that says so: 「緑が丘小の先生」. */
const SCHOOL = /[一-鿿々]{2,6}(小|中|高|大|短大|女子|工業|商業|農業|女学院|学園|学院|高専|幼稚園|保育園)(?![一-鿿])/gu
/** A longer text names no schools in short. */
const SHORT = 160
/** A text that names more is a list. */
const MOST = 24

/** Those of a text, in order; none where nothing is named. */
const entitiesIn = oncePerText((lexed: Lexed): readonly Entity[] => {
  const found: Entity[] = []
  for (const { start, end, kind } of namesIn(lexed)) found.push({ start, end, kind: `n${kind}`, named: true })
  for (const { start, end, kind } of placesOf(lexed)) found.push({ start, end, kind: `p${kind}`, named: true })
  for (const { start, end } of kanaPlacesIn(lexed)) found.push({ start, end, kind: 'pkana', named: true })
  const organisations = organisationsIn(lexed)
  for (const { start, end, how } of organisations) found.push({ start, end, kind: `o${how}`, named: true })
  for (const { start, end, kind } of housesIn(lexed))
    if (!organisations.some((one) => one.start < end && one.end > start))
      found.push({ start, end, kind: `h${kind}`, named: true })
  for (const { 0: word, index } of lexed.plain.slice(0, SHORT).matchAll(SCHOOL))
    found.push({ start: index, end: index + word.length, kind: 'school', named: true })
  if (found.length === 0) return found
  for (const { start, end, list } of factsOf(lexed).words()) found.push({ start, end, kind: list, named: false })
  found.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1))
  return found.slice(0, MOST)
})

const ENTITY = hashText('entity:')
const AROUND = hashText('around:')
const ENTITIES = hashText('entities:')
/** So far from one another two still belong together. */
const FAR = 24
/** … and so many behind one that is named. */
const NEXT = 3

/** An entity and those that follow it, with what stands between where that is short. */
function addPairs(out: Sink, text: string, entities: readonly Entity[], i: number, to: number): void {
  const { start, end, kind, named } = entities[i] as Entity
  for (let j = i + 1; j < entities.length && j <= i + NEXT; j++) {
    const next = entities[j] as Entity
    if (next.start >= end + FAR || next.end > to) break
    if (!named && !next.named) continue
    const both = step(step(ENTITIES, hashKind('', kind)), hashKind('', next.kind))
    out.add(both, start, next.end - start)
    if (next.start < end || next.start - end > 2) continue
    let gap = step(both, next.start - end)
    for (let at = end; at < next.start; at++) gap = step(gap, unitCode(text.charCodeAt(at)))
    out.add(gap, start, next.end - start)
  }
}

/**
 * Names, places and houses of a stretch by their kind, whatever they are called, with the letters round them and what is spoken of beside
 * them: 「X の Y で働いてる」 means the same of places and shops that nobody has learned.
 */
export function addEntities(out: Sink, { text, lexed }: Utterance, from: number, to: number): void {
  const entities = entitiesIn(lexed)
  for (let i = 0; i < entities.length; i++) {
    const { start, end, kind, named } = entities[i] as Entity
    if (start < from || end > to) continue
    addPairs(out, text, entities, i, to)
    if (!named) continue
    out.add(step(ENTITY, hashKind('', kind)), start, end - start)
    // what stands round them counts by whether they are people, places, houses or schools
    const round = step(AROUND, hashKind('', kind[0] as string))
    addRound(out, round, { start, end }, { text, from, to }, { behind: 4, joined: 2 })
  }
  out.close(0.8)
}
