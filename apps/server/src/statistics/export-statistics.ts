import type { Parsed, Reply, Routes, Statistics, TransparencyFigures } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { type Cell, writeCsv } from './csv.ts'
import { viewStatistics, viewTransparency } from './view-statistics.ts'

type Table = { head: readonly string[]; rows: readonly (readonly Cell[])[] }

/**
 * A table as a file; that it was taken is on record before it is handed out (R3). Codes stand in it, not words of a
 * language, so that a file of last year and one of today fit together. No message text; names only where the table is
 * about staff.
 * @throws Refusal invalid
 */
export async function exportStatistics(
  deps: Deps,
  operator: Actor,
  { of, from, to }: Parsed<Routes['exportStatistics'], 'body'>,
): Promise<Reply<Routes['exportStatistics']>> {
  const year = Number(from.slice(0, 4))
  const table =
    of === 'transparency'
      ? transparencyTable(await viewTransparency(deps, year))
      : TABLES[of](await viewStatistics(deps, { from, to }))
  const at = deps.now()
  await deps.db
    .transaction()
    .execute((tx) => appendRecord(tx, 'statistics.exported', at, { by: operator.accountId, of, from, to }))
  return {
    fileName: of === 'transparency' ? `sekisho-transparency-${year}.csv` : `sekisho-${of}-${from}-${to}.csv`,
    csv: writeCsv(table.head, table.rows),
  }
}

/** Columns by name, taken from the rows as they are. */
const columns = <T extends { [K in keyof T]: Cell }>(
  names: readonly (keyof T & string)[],
  rows: readonly T[],
): Table => ({
  head: names,
  rows: rows.map((row) => names.map((name) => row[name])),
})

const TABLES: Record<
  Exclude<Parsed<Routes['exportStatistics'], 'body'>['of'], 'transparency'>,
  (all: Statistics) => Table
> = {
  cases: ({ cases }) =>
    columns(['kind', 'category', 'opened', 'clear', 'note', 'violation', 'duplicate', 'open'], cases),
  open: ({ openByAge }) => columns(['age', 'urgent', 'normal', 'late'], openByAge),
  days: ({ days }) => columns(['day', 'opened', 'decided'], days),
  times: ({ times }) =>
    columns(['urgency', 'looked', 'lookMedian', 'lookP90', 'decided', 'decideMedian', 'decideP90', 'late'], times),
  rules: ({ rules }) => columns(['category', 'disputes', 'disputesCleared', 'appeals', 'appealsOverturned'], rules),
  // Long rather than wide: a line for each day and category, and one for each day as a whole.
  alarms: ({ alarms }) => ({
    head: ['day', 'category', 'messages', 'stopped', 'perThousand'],
    rows: alarms.flatMap(({ day, messages, stopped, perThousand, categories }) => [
      [day, 'all', messages, stopped, perThousand],
      ...categories.map((one): Cell[] => [
        day,
        one.category,
        messages,
        one.stopped,
        Math.round((one.stopped / messages) * 100_000) / 100,
      ]),
    ]),
  }),
  offenders: ({ offenders }) => columns(['role', 'violations', 'people'], offenders),
  load: ({ load }) => columns(['displayName', 'open', 'decided7', 'decided30'], load),
}

function transparencyTable(figures: TransparencyFigures): Table {
  const plain = (
    [
      'messages',
      'stopped',
      'disputes',
      'disputesCleared',
      'appeals',
      'appealsOverturned',
      'blocks',
      'withdrawals',
    ] as const
  ).map((name): Cell[] => [name, '', figures[name]])
  return {
    head: ['figure', 'of', 'value'],
    rows: [
      ['year', '', figures.year],
      ...plain,
      ['decideMedianMinutes', '', figures.decideMedianMinutes],
      ['decideP90Minutes', '', figures.decideP90Minutes],
      ...figures.stoppedByCategory.map((row): Cell[] => ['stoppedByCategory', row.category, row.stopped]),
      ...figures.casesByKind.map((row): Cell[] => ['casesByKind', row.kind, row.cases]),
      ...figures.decisions.map((row): Cell[] => ['decisions', row.outcome, row.cases]),
      ...figures.sanctions.map((row): Cell[] => ['sanctions', `${row.step} ${row.by}`, row.sanctions]),
    ],
  }
}
