import type { RetentionKind } from '@sekisho/protocol'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import {
  eraseAgeProofs,
  eraseAppeals,
  eraseCases,
  eraseDecided,
  eraseExportFiles,
  eraseRecords,
  eraseReports,
} from './erase-content.db.ts'
import {
  caseKeptUntil,
  hasOpenAppeal,
  isHeldCase,
  isHeldPerson,
  isKeptConversation,
  isKeptMessage,
  isOpenCase,
  isSanctioned,
  type When,
} from './kept.db.ts'
import { kindsOfPeriod } from './record-rules.ts'

type Id = string | number

/** One place where content lies. The dry run counts by the same query as the nightly run erases by, so it cannot be wrong. */
export type Source = {
  kind: RetentionKind
  /** Its rows are counted as things of this kind; the others are traces of the same things. */
  counts: boolean
  /** SQL: what is past its period before `cutoff`: `id`, `at`, and whether something keeps it. */
  due(cutoff: Date, when: When): RawBuilder<unknown>
  /** @returns leaf of the newest record whose content went */
  erase(tx: Tx, ids: readonly Id[], at: Date): Promise<number | null>
}

// Only what has its leaf: the index holds nothing else, and the sequencer is a second behind at most.
const content = sql`r.leaf_index is not null and r.body is not null`
const written = (kind: string, cutoff: Date) => sql`r.kind = ${kind} and r.at < ${cutoff} and ${content}`
/** One source for each kind: within one, the index has them in order of time, and no batch sorts what is left. */
const eachKind = (period: RetentionKind, source: (kind: string) => Source) => kindsOfPeriod(period).map(source)

/** The key of a mark in one word. */
const MARK_ID = sql`(k.kind || ':' || encode(k.mark, 'hex') || ':' || k.account_id)`

const DECIDED = 'message.decided'

/** Two-person chat and party, or mail, by the records: the message itself, and what else happened to it. */
function messageSources(kind: 'messages' | 'mail'): Source[] {
  const isMail = sql`(cv.kind = 'mail') = ${kind === 'mail'}`
  const due = (recordKind: string) => (cutoff: Date, when: When) =>
    sql`
    select r.id, r.at, case when m.id is null then ${isKeptConversation} else ${isKeptMessage(when)} end as kept
    from evidence_record r
    left join message m on m.id = (r.body::jsonb ->> 'message')::uuid
    join conversation cv on cv.id = coalesce(r.conversation_id, m.conversation_id)
    where ${written(recordKind, cutoff)} and ${isMail}`
  return [
    ...kindsOfPeriod('messages')
      .filter((recordKind) => recordKind !== DECIDED)
      .map((recordKind) => ({ kind, counts: false, due: due(recordKind), erase: eraseRecords })),
    { kind, counts: true, due: due(DECIDED), erase: eraseDecided },
  ]
}

const NOTICES: Source[] = [
  {
    kind: 'notices',
    counts: true,
    due: (cutoff) =>
      sql`select n.id, n.at, ${isHeldPerson('n.account_id')} as kept from notice n where n.at < ${cutoff}`,
    erase: remove('notice'),
  },
  ...eachKind('notices', (recordKind) => ({
    kind: 'notices',
    counts: false,
    due: (cutoff) =>
      sql`select r.id, r.at, ${isHeldPerson('r.person_id')} as kept from evidence_record r where ${written(recordKind, cutoff)}`,
    erase: eraseRecords,
  })),
]

const CASES: Source[] = [
  {
    kind: 'cases',
    counts: true,
    due: (cutoff) => sql`
      select c.id, c.decided_at as at, (${isHeldCase} or ${isOpenCase}) as kept
      from review_case c where c.decided_at < ${cutoff} and c.erased_at is null`,
    erase: (tx, ids, at) => eraseCases(tx, ids as string[], at),
  },
  // What the program did of itself belongs to no case.
  ...eachKind('cases', (recordKind) => ({
    kind: 'cases',
    counts: false,
    due: (cutoff, { at }) => sql`
      select r.id, r.at, (${isSanctioned('r.person_id', at)} or ${hasOpenAppeal('r.person_id')} or ${isHeldPerson('r.person_id')}) as kept
      from evidence_record r where ${written(recordKind, cutoff)} and r.case_id is null`,
    erase: eraseRecords,
  })),
]

const isHeldAppeal = sql`exists (select 1 from legal_hold h where h.lifted_at is null
  and h.case_id in (a.case_id, (select s.case_id from sanction s where s.id = a.sanction_id)))`

const APPEALS: Source[] = [
  {
    kind: 'appeals',
    counts: true,
    due: (cutoff) => sql`
      select a.id, a.decided_at as at, ${isHeldAppeal} as kept from appeal a where a.decided_at < ${cutoff} and a.erased_at is null`,
    erase: (tx, ids, at) => eraseAppeals(tx, ids as string[], at),
  },
  ...eachKind('appeals', (recordKind) => ({
    kind: 'appeals',
    counts: false,
    due: (cutoff) => sql`
      select r.id, r.at, (a.decided_at is null or a.decided_at >= ${cutoff} or ${isHeldAppeal}) as kept
      from evidence_record r join appeal a on a.id = (r.body::jsonb ->> 'appeal')::uuid
      where ${written(recordKind, cutoff)}`,
    erase: eraseRecords,
  })),
]

const REPORTS: Source[] = eachKind('reports', (recordKind) => ({
  kind: 'reports',
  counts: true,
  due: (cutoff, when) => sql`
    select r.id, r.at, (c.decided_at is null or c.decided_at >= ${cutoff} or ${isHeldCase} or ${isOpenCase} or ${caseKeptUntil(when)} > ${when.at}) as kept
    from evidence_record r join review_case c on c.id = r.case_id where ${written(recordKind, cutoff)}`,
  erase: eraseReports,
}))

/** Of memberships that the site ended. Whoever leaves takes the proof along (erase-person.ts). */
const AGE_PROOFS: Source = {
  kind: 'ageProofs',
  counts: true,
  due: (cutoff) => sql`
    select p.account_id as id, s.starts_at as at, (${isHeldPerson('p.account_id')} or ${hasOpenAppeal('p.account_id')}) as kept
    from age_proof p join sanction s on s.account_id = p.account_id
    where s.step = 'withdrawal' and s.lifted_at is null and s.starts_at < ${cutoff}`,
  erase: (tx, ids) => eraseAgeProofs(tx, ids as string[]),
}

const SIGN_INS: Source[] = [
  {
    kind: 'signIns',
    counts: true,
    due: (cutoff, { at }) => sql`
      select s.id, s.updated_at as at, ${isHeldPerson('s.user_id')} as kept
      from auth_session s where s.updated_at < ${cutoff} and s.expires_at < ${at}`,
    erase: remove('auth_session'),
  },
  {
    // A mark of a suspended person's device stays with the sanction (R9, R11).
    kind: 'signIns',
    counts: true,
    due: (cutoff, { at }) => sql`
      select ${MARK_ID} as id, k.last_at as at, (${isSanctioned('k.account_id', at)} or ${isHeldPerson('k.account_id')}) as kept
      from account_mark k where k.last_at < ${cutoff}`,
    erase: async (tx, ids) => {
      await sql`delete from account_mark k where ${MARK_ID} = any(${ids}::text[])`.execute(tx)
      return null
    },
  },
]

const EXPORTS: Source = {
  kind: 'exports',
  counts: true,
  due: (cutoff) => sql`
    select e.id, e.ready_at as at,
      exists (select 1 from legal_hold h where h.case_id = e.case_id and h.lifted_at is null) as kept
    from evidence_export e where e.ready_at < ${cutoff} and exists (select 1 from export_chunk f where f.export_id = e.id)`,
  erase: (tx, ids) => eraseExportFiles(tx, ids as string[]),
}

const AUDIT: Source[] = [
  {
    kind: 'audit',
    counts: true,
    due: (cutoff) => sql`
      select t.id, t.at, exists (select 1 from legal_hold h where h.case_id = t.case_id and h.lifted_at is null) as kept
      from staff_action t where t.at < ${cutoff}`,
    erase: remove('staff_action'),
  },
  ...eachKind('audit', (recordKind) => ({
    kind: 'audit',
    counts: false,
    due: (cutoff) => sql`select r.id, r.at, false as kept from evidence_record r where ${written(recordKind, cutoff)}`,
    erase: eraseRecords,
  })),
]

/** In the order in which they are gone through: what belongs to a message before the message. */
export const SOURCES: readonly Source[] = [
  ...messageSources('messages'),
  ...messageSources('mail'),
  ...NOTICES,
  ...APPEALS,
  ...REPORTS,
  ...CASES,
  AGE_PROOFS,
  ...SIGN_INS,
  EXPORTS,
  ...AUDIT,
]

function remove(table: 'notice' | 'auth_session' | 'staff_action'): Source['erase'] {
  return async (tx, ids) => {
    await sql`delete from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(tx)
    return null
  }
}
