import { findConversation } from '../chat/index.ts'
import type { Db } from '../db/connect.ts'
import { findSealedIdentity } from '../retention/index.ts'
import { type Audience, isPrivate, type Known, unneededOf } from './disclosure.ts'
import { type Export, ExportFailed, MAX_RECORDS } from './export.ts'
import { labelPeople } from './label-people.ts'
import { findNamesBefore } from './names.db.ts'
import { findOwnMessages } from './own-messages.ts'
import { type FoundMessage, findCasesBeside, findNondisclosed, findPartMessages, findRoles } from './parts.db.ts'
import { peopleIn, type RecordFacts, speakersIn } from './record-facts.ts'
import { type LoggedRecord, type Place, pageRecords } from './records.db.ts'
import {
  CASE_PERSON_KINDS,
  CUSTODY_KINDS,
  OWN_PERSON_KINDS,
  type Takes,
  takesForCase,
  takesForOwn,
} from './select-records.ts'

/** What goes into a package, by place in the log; and for whom it is disclosed. */
export type Collected = {
  leaves: readonly number[]
  audience: Audience
  conversations: readonly { id: string; kind: 'two_shot' | 'party' | 'mail' }[]
}

/** What a kind of export looks through. */
type Search = {
  places: readonly Place[]
  takes: Takes
  /** Of a record whose content was destroyed only its place and time can tell whether it belongs here. */
  takesErased: (source: Place['source'], record: LoggedRecord) => boolean
  audience: Omit<Audience, 'known' | 'labels' | 'nondisclosed' | 'shownLater'>
  conversationIds: readonly string[]
}

type Pair = { subject: string; other: string | null }
type Asker = { accountId: string; role: 'member' | 'performer' }

/**
 * Finds the records of a package below a leaf. Only their places are kept in memory: what they say is read again, page by
 * page, when it is written.
 * @param beat says how many records were looked at; it may throw to stop
 * @throws ExportFailed nothing_found | too_large
 */
export async function collectRecords(
  db: Db,
  wanted: Export,
  about: { pair: Pair } | { asker: Asker },
  below: number,
  beat: (looked: number) => Promise<void>,
): Promise<Collected> {
  const search =
    'pair' in about ? await searchForCase(db, wanted, about.pair) : await searchForOwn(db, wanted, about.asker)
  const leaves = new Set<number>()
  const people = new Set<string>([wanted.askedBy, ...search.audience.parties])
  const shownLater = new Set<string>()
  // By person, where they spoke or sat down to talk last.
  const spoke = new Map<string, number>()
  let looked = 0
  for (const place of search.places) {
    for await (const page of pageRecords(db, place, below)) {
      for (const record of page) {
        const facts = record.body === null ? undefined : (JSON.parse(record.body) as RecordFacts)
        const takes = facts ? search.takes(place.source, facts) : search.takesErased(place.source, record)
        if (!takes) continue
        leaves.add(record.leaf)
        // Who stands only in what is not shown is not listed either.
        if (!facts || unneededOf(facts, search.audience) === undefined) continue
        for (const id of peopleIn(facts)) people.add(id)
        for (const id of speakersIn(facts)) spoke.set(id, Math.max(record.leaf, spoke.get(id) ?? 0))
        if (facts.kind === 'message.insisted' || facts.kind === 'message.released')
          shownLater.add(String(facts.message))
      }
      if (leaves.size > MAX_RECORDS) throw new ExportFailed('too_large')
      looked += page.length
      await beat(looked)
    }
  }
  if (leaves.size === 0) throw new ExportFailed('nothing_found')
  const known = await findKnown(db, [...people], search.audience, spoke, below)
  return {
    leaves: [...leaves].sort((a, b) => a - b),
    audience: {
      ...search.audience,
      shownLater,
      known,
      labels: labelPeople([...known.values()], search.audience.parties),
      nondisclosed: await findNondisclosed(db, [...known.keys()]),
    },
    conversations: await findKinds(db, search.conversationIds),
  }
}

/**
 * Everyone with their name of then: the two, of when they last talked in this package; staff, of when it was asked for. Whoever
 * has left has no name any more but for those who look into what they did, as long as it is kept for that.
 */
async function findKnown(
  db: Db,
  ids: readonly string[],
  { purpose, parties }: Pick<Audience, 'purpose' | 'parties'>,
  spoke: ReadonlyMap<string, number>,
  below: number,
): Promise<Map<string, Known>> {
  // Of an own conversation only what was seen in it tells a name.
  const last = spoke.size > 0 ? Math.max(...spoke.values()) : purpose === 'own' ? 0 : below
  const names = await findNamesBefore(
    db,
    new Map(ids.map((id) => [id, parties.has(id) ? (spoke.get(id) ?? last) : below])),
  )
  if (purpose === 'police' || purpose === 'court')
    for (const id of parties) {
      const sealed = await findSealedIdentity(db, id)
      if (sealed && sealed.names.length > 0) names.set(id, sealed.names.join('、'))
    }
  return new Map((await findRoles(db, ids)).map(({ id, role }) => [id, { id, role, name: names.get(id) }]))
}

async function searchForCase(db: Db, wanted: Export, { subject, other }: Pair): Promise<Search> {
  const caseId = wanted.caseId as string
  const messages: FoundMessage[] = []
  for (const part of wanted.parts) {
    messages.push(...(await findPartMessages(db, part, MAX_RECORDS + 1 - messages.length)))
    if (messages.length > MAX_RECORDS) throw new ExportFailed('too_large')
  }
  const conversationIds = [...new Set(wanted.parts.map((part) => part.conversationId))]
  const times = messages.map(({ at }) => at.getTime())
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
  const last = times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY)
  const pair = [subject, ...(other === null ? [] : [other])]
  // To a private reader, how often others' cases touch it would say something about others.
  const beside = isPrivate(wanted.purpose) ? [] : await findCasesBeside(db, caseId, conversationIds, { subject, other })
  return {
    places: [
      { source: 'case', id: caseId },
      ...beside.map(({ id }) => ({ source: 'elsewhere' as const, id, kinds: CUSTODY_KINDS })),
      ...conversationIds.map((id) => ({ source: 'conversation' as const, id })),
      ...pair.map((id) => ({ source: 'person' as const, id, kinds: CASE_PERSON_KINDS })),
      { source: 'rules' },
    ],
    takes: takesForCase({
      caseId,
      pair: new Set(pair),
      messages: new Set(messages.map(({ id }) => id)),
      conversations: new Set(conversationIds),
    }),
    takesErased: (source, { kind, at }) =>
      source === 'case' ||
      (source === 'conversation' && kind.startsWith('message.') && at.getTime() >= first && at.getTime() <= last),
    audience: {
      purpose: wanted.purpose,
      requestedBy: wanted.requestedBy,
      subject,
      parties: new Set(pair),
      cases: new Set([caseId, ...beside.flatMap(({ id, same }) => (same ? [id] : []))]),
    },
    conversationIds,
  }
}

async function searchForOwn(db: Db, wanted: Export, asker: Asker): Promise<Search> {
  const conversationId = wanted.conversationId as string
  const me = asker.accountId
  const conversation = await findConversation(db, conversationId)
  if (!conversation) throw new ExportFailed('nothing_found')
  const [part = { conversationId }] = wanted.parts
  const { visible, written, senders } = await findOwnMessages(db, part, asker, MAX_RECORDS)
  if (visible.size > MAX_RECORDS) throw new ExportFailed('too_large')
  if (visible.size === 0) throw new ExportFailed('nothing_found')
  // The members of her own party spoke to her; to each other they are other people.
  const sides = [conversation.performerId, conversation.memberId, ...(me === conversation.performerId ? senders : [])]
  const parties = new Set([me, ...sides.filter((id) => id !== null)])
  return {
    places: [
      { source: 'conversation', id: conversationId },
      { source: 'person', id: me, kinds: OWN_PERSON_KINDS },
      { source: 'rules' },
    ],
    takes: takesForOwn({ me, conversationId, others: parties, visible, written }),
    // Whether another's was ever shown, nobody can tell any more (R2).
    takesErased: (source, { kind, person }) =>
      source === 'conversation' && kind.startsWith('message.') && person === me,
    audience: { purpose: 'own', requestedBy: me, subject: null, parties, cases: new Set() },
    conversationIds: [conversationId],
  }
}

async function findKinds(db: Db, ids: readonly string[]) {
  const found = await Promise.all(ids.map((id) => findConversation(db, id)))
  return found.flatMap((conversation) => (conversation ? [{ id: conversation.id, kind: conversation.kind }] : []))
}
