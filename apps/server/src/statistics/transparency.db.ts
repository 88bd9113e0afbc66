import type { TransparencyFigures } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import { countAlarms, countDisputed, type Period, rounded } from './statistics.db.ts'

/** What a site tells the public about a period: numbers alone. */
export async function findTransparencyFigures(db: Db, period: Period): Promise<Omit<TransparencyFigures, 'year'>> {
  const { from, to } = period
  const [alarms, disputed, kinds, decisions, sanctions, totals, times] = await Promise.all([
    countAlarms(db, period),
    countDisputed(db, period),
    sql<TransparencyFigures['casesByKind'][number]>`
      select kind, count(*) as cases from review_case where opened_at >= ${from} and opened_at < ${to}
      group by kind order by kind`.execute(db),
    sql<TransparencyFigures['decisions'][number]>`
      select decision as outcome, count(*) as cases from review_case where decided_at >= ${from} and decided_at < ${to}
      group by decision order by decision`.execute(db),
    sql<TransparencyFigures['sanctions'][number]>`
      select step, case when decided_by is null then 'program' else 'person' end as by, count(*) as sanctions
      from sanction where starts_at >= ${from} and starts_at < ${to}
      group by 1, 2 order by 1, 2`.execute(db),
    sql<{ blocks: number; withdrawals: number }>`
      select (select count(*) from block where at >= ${from} and at < ${to}) as blocks,
        (select count(*) from withdrawal where confirmed_at >= ${from} and confirmed_at < ${to}) as withdrawals`.execute(
      db,
    ),
    sql<{ median: number | null; p90: number | null }>`
      select percentile_cont(0.5) within group (order by minutes) as median, percentile_cont(0.9) within group (order by minutes) as p90
      from (select extract(epoch from decided_at - opened_at) / 60 as minutes from review_case
            where decided_at >= ${from} and decided_at < ${to} and decision <> 'duplicate') decided`.execute(db),
  ])
  const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0)
  const byCategory = Map.groupBy(
    alarms.flatMap((day) => day.categories),
    ({ category }) => category,
  )
  return {
    messages: sum(alarms, (day) => day.messages),
    stopped: sum(alarms, (day) => day.stopped),
    stoppedByCategory: [...byCategory].map(([category, days]) => ({
      category,
      stopped: sum(days, (day) => day.stopped),
    })),
    casesByKind: kinds.rows,
    decisions: decisions.rows,
    sanctions: sanctions.rows,
    disputes: sum(disputed, (rule) => rule.disputes),
    disputesCleared: sum(disputed, (rule) => rule.disputesCleared),
    appeals: sum(disputed, (rule) => rule.appeals),
    appealsOverturned: sum(disputed, (rule) => rule.appealsOverturned),
    blocks: totals.rows[0]?.blocks ?? 0,
    withdrawals: totals.rows[0]?.withdrawals ?? 0,
    decideMedianMinutes: rounded(times.rows[0]?.median),
    decideP90Minutes: rounded(times.rows[0]?.p90),
  }
}
