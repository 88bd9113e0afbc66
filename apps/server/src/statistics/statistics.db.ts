import { CATEGORIES } from '@sekisho/inspect'
import type { OPEN_AGES, Statistics } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'

/** From its first moment up to, but not including, its last. */
export type Period = { from: Date; to: Date }

const DAY_MS = 86_400_000
const inJapan = (column: string) => sql<string>`to_char(${sql.ref(column)} at time zone 'Asia/Tokyo', 'YYYY-MM-DD')`
/** Sorts categories as the findings do, cases without one last. */
const place = (category: string | null) => (CATEGORIES as readonly (string | null)[]).indexOf(category) + 1 || 99

/** Cases opened in the period, as they stand now. */
export async function countCases(db: Db, { from, to }: Period): Promise<Statistics['cases']> {
  const { rows } = await sql<Statistics['cases'][number]>`
    select kind, category, count(*) as opened,
      count(*) filter (where decision = 'clear') as clear, count(*) filter (where decision = 'note') as note,
      count(*) filter (where decision = 'violation') as violation, count(*) filter (where decision = 'duplicate') as duplicate,
      count(*) filter (where decided_at is null) as open
    from review_case where opened_at >= ${from} and opened_at < ${to} group by kind, category`.execute(db)
  return rows.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : place(a.category) - place(b.category)))
}

const AGES: readonly [age: (typeof OPEN_AGES)[number], underMs: number][] = [
  ['under_30m', 30 * 60_000],
  ['under_1d', DAY_MS],
  ['under_3d', 3 * DAY_MS],
  ['over_3d', Number.POSITIVE_INFINITY],
]

/** What waits now, by how long it has waited. */
export async function countOpenByAge(db: Db, at: Date): Promise<Statistics['openByAge']> {
  const { rows } = await sql<{ opened_at: Date; due_at: Date; urgency: string }>`
    select opened_at, due_at, urgency from review_case where decided_at is null`.execute(db)
  const counts = AGES.map(([age]) => ({ age, urgent: 0, normal: 0, late: 0 }))
  for (const row of rows) {
    const waited = at.getTime() - row.opened_at.getTime()
    const count = counts[AGES.findIndex(([, underMs]) => waited < underMs)]
    if (!count) continue
    count[row.urgency === 'urgent' ? 'urgent' : 'normal'] += 1
    if (row.due_at < at) count.late += 1
  }
  return counts
}

/** A row for each day, also for those on which nothing happened. */
export async function countDays(db: Db, period: Period): Promise<Statistics['days']> {
  const { from, to } = period
  const [opened, decided] = await Promise.all([
    sql<{ day: string; count: number }>`
      select ${inJapan('opened_at')} as day, count(*) as count from review_case
      where opened_at >= ${from} and opened_at < ${to} group by 1`.execute(db),
    sql<{ day: string; count: number }>`
      select ${inJapan('decided_at')} as day, count(*) as count from review_case
      where decided_at >= ${from} and decided_at < ${to} group by 1`.execute(db),
  ])
  const countOn = (rows: readonly { day: string; count: number }[]) =>
    new Map(rows.map(({ day, count }) => [day, count]))
  const [openedOn, decidedOn] = [countOn(opened.rows), countOn(decided.rows)]
  return daysOf(period).map((day) => ({ day, opened: openedOn.get(day) ?? 0, decided: decidedOn.get(day) ?? 0 }))
}

/** Pure: every calendar day in Japan of a period. */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = []
  for (let at = from.getTime(); at < to.getTime(); at += DAY_MS)
    days.push(new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' }))
  return days
}

const minutesTo = (column: string) => sql`extract(epoch from ${sql.ref(column)} - opened_at) / 60`

/** Minutes to the first look and to the decision. What was closed as a duplicate was decided with another case. */
export async function measureTimes(db: Db, { from, to }: Period): Promise<Statistics['times']> {
  const look = minutesTo('first_read_at')
  const decide = minutesTo('decided_at')
  const { rows } = await sql<Statistics['times'][number]>`
    select urgency, count(first_read_at) as looked, count(decided_at) as decided,
      count(*) filter (where decided_at > due_at) as late,
      percentile_cont(0.5) within group (order by ${look}) as "lookMedian",
      percentile_cont(0.9) within group (order by ${look}) as "lookP90",
      percentile_cont(0.5) within group (order by ${decide}) as "decideMedian",
      percentile_cont(0.9) within group (order by ${decide}) as "decideP90"
    from review_case
    where opened_at >= ${from} and opened_at < ${to} and decision is distinct from 'duplicate' group by urgency`.execute(
    db,
  )
  return (['urgent', 'normal'] as const).map((urgency) => {
    const row = rows.find((one) => one.urgency === urgency)
    return {
      urgency,
      looked: row?.looked ?? 0,
      lookMedian: rounded(row?.lookMedian),
      lookP90: rounded(row?.lookP90),
      decided: row?.decided ?? 0,
      decideMedian: rounded(row?.decideMedian),
      decideP90: rounded(row?.decideP90),
      late: row?.late ?? 0,
    }
  })
}

export const rounded = (minutes: number | null | undefined): number | null =>
  minutes === null || minutes === undefined ? null : Math.round(minutes * 10) / 10

/**
 * Disputes and appeals decided, by the category whose rule was disputed. An appeal against the program is about what its
 * message was stopped for.
 */
export async function countDisputed(db: Db, { from, to }: Period): Promise<Statistics['rules']> {
  const { rows } = await sql<Statistics['rules'][number]>`
    select category, sum(dispute) as disputes, sum(dispute * righted) as "disputesCleared",
      sum(1 - dispute) as appeals, sum((1 - dispute) * righted) as "appealsOverturned"
    from (
      select coalesce(s.category, m.findings -> 0 ->> 'category') as category, 1 as dispute,
        case when c.decision = 'clear' or m.state = 'shown' then 1 else 0 end as righted
      from case_sign s join review_case c on c.id = s.case_id left join message m on m.id = s.message_id
      where s.kind = 'dispute' and c.decided_at >= ${from} and c.decided_at < ${to}
      union all
      select coalesce(c.category, m.findings -> 0 ->> 'category'), 0, case when a.state = 'overturned' then 1 else 0 end
      from appeal a left join review_case c on c.id = a.case_id left join sanction s on s.id = a.sanction_id
      left join message m on m.id::text = s.evidence ->> 0
      where a.state <> 'open' and a.decided_at >= ${from} and a.decided_at < ${to}
    ) decided group by category`.execute(db)
  return rows.sort((a, b) => place(a.category) - place(b.category))
}

/** How many of a day's messages were stopped, and for what. */
export async function countAlarms(db: Db, period: Period): Promise<Statistics['alarms']> {
  const { from, to } = period
  const [days, found] = await Promise.all([
    sql<{ day: string; messages: number; stopped: number }>`
      select ${inJapan('created_at')} as day, count(*) as messages, count(*) filter (where outcome <> 'deliver') as stopped
      from message where created_at >= ${from} and created_at < ${to} group by 1`.execute(db),
    sql<{ day: string; category: Statistics['alarms'][number]['categories'][number]['category']; stopped: number }>`
      select ${inJapan('created_at')} as day, category, count(*) as stopped
      from message cross join lateral (
        select distinct finding ->> 'category' as category from jsonb_array_elements(findings) finding) carried
      where created_at >= ${from} and created_at < ${to} and outcome <> 'deliver' group by 1, 2`.execute(db),
  ])
  const countedOn = new Map(days.rows.map((row) => [row.day, row]))
  const foundOn = Map.groupBy(found.rows, ({ day }) => day)
  return daysOf(period).map((day) => {
    const { messages, stopped } = countedOn.get(day) ?? { messages: 0, stopped: 0 }
    return {
      day,
      messages,
      stopped,
      perThousand: messages === 0 ? 0 : Math.round((stopped / messages) * 100_000) / 100,
      categories: (foundOn.get(day) ?? [])
        .map((row) => ({ category: row.category, stopped: row.stopped }))
        .sort((a, b) => place(a.category) - place(b.category)),
    }
  })
}

/** People by how many violations a case found; who they are is nobody's business here. */
export async function countOffenders(db: Db, { from, to }: Period): Promise<Statistics['offenders']> {
  const { rows } = await sql<{ role: 'member' | 'performer'; violations: number; people: number }>`
    select a.role, v.violations, count(*) as people from (
      select subject_id, count(*) as violations from review_case
      where decision = 'violation' and undone_at is null and decided_at >= ${from} and decided_at < ${to} group by subject_id
    ) v join account a on a.id = v.subject_id group by a.role, v.violations`.execute(db)
  const bands = [
    ['1', 1, 1],
    ['2', 2, 2],
    ['3-4', 3, 4],
    ['5+', 5, Number.POSITIVE_INFINITY],
  ] as const
  return (['member', 'performer'] as const).flatMap((role) =>
    bands.map(([violations, least, most]) => ({
      role,
      violations,
      people: rows
        .filter((row) => row.role === role && row.violations >= least && row.violations <= most)
        .reduce((sum, row) => sum + row.people, 0),
    })),
  )
}

/** Who has how much on the desk, in order of name: no ranking. */
export async function countLoad(db: Db, at: Date): Promise<Statistics['load']> {
  const since = (days: number) => new Date(at.getTime() - days * DAY_MS)
  const { rows } = await sql<Statistics['load'][number]>`
    select a.id, a.display_name as "displayName",
      (select count(*) from review_case c where c.claimed_by = a.id and c.decided_at is null) as open,
      (select count(*) from review_case c where c.decided_by = a.id and c.decided_at >= ${since(7)} and c.decision <> 'duplicate') as decided7,
      (select count(*) from review_case c where c.decided_by = a.id and c.decided_at >= ${since(30)} and c.decision <> 'duplicate') as decided30
    from account a where a.role in ('moderator', 'administrator') order by a.display_name, a.id`.execute(db)
  return rows
}
