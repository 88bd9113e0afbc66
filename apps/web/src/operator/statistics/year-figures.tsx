import type { TransparencyFigures } from '@sekisho/protocol'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './charts.module.css'
import { DataTable } from './data-table.tsx'
import { Figure } from './figure.tsx'
import { StackBars } from './stack-bars.tsx'
import { useFigures } from './use-figures.ts'

/** All figures in one table; beside it what was stopped, decided and imposed. */
export function YearFigures({ data }: { data: TransparencyFigures }) {
  const texts = useDeskTexts()
  const t = texts.statistics.year
  const { outcomes } = texts.statistics.cases
  const steps: Readonly<Record<string, string>> = texts.people.steps
  const f = useFigures()
  const range = { from: `${data.year}-01-01`, to: `${data.year}-12-31` }
  const bars = (name: string, rows: readonly { key: string; name: string; value: number }[]) =>
    rows.length > 0 && (
      <div key={name} className={classes.group}>
        <p>{name}</p>
        <StackBars
          parts={[{ key: name, name, tone: 'indigo' }]}
          rows={rows.map((row) => ({
            key: row.key,
            name: row.name,
            values: [row.value],
            label: f.number(row.value),
          }))}
        />
      </div>
    )
  const stopped = data.stoppedByCategory.map((row) => ({
    key: row.category,
    name: f.category(row.category),
    value: row.stopped,
  }))
  const kinds = data.casesByKind.map((row) => ({ key: row.kind, name: f.kind(row.kind), value: row.cases }))
  const decisions = data.decisions.map((row) => ({
    key: row.outcome,
    name: (outcomes as Readonly<Record<string, string>>)[row.outcome] ?? row.outcome,
    value: row.cases,
  }))
  const sanctions = data.sanctions.map((row) => ({
    key: `${row.step} ${row.by}`,
    name: `${steps[row.step] ?? row.step} (${t.by[row.by]})`,
    value: row.sanctions,
  }))
  const single = [
    [t.messages, f.number(data.messages)],
    [t.stopped, `${f.number(data.stopped)} (${f.share(data.stopped, data.messages)})`],
    [t.disputes, f.number(data.disputes)],
    [t.disputesCleared, `${f.number(data.disputesCleared)} (${f.share(data.disputesCleared, data.disputes)})`],
    [t.appeals, f.number(data.appeals)],
    [t.appealsOverturned, `${f.number(data.appealsOverturned)} (${f.share(data.appealsOverturned, data.appeals)})`],
    [t.blocks, f.number(data.blocks)],
    [t.withdrawals, f.number(data.withdrawals)],
    [t.median, f.minutes(data.decideMedianMinutes)],
    [t.p90, f.minutes(data.decideP90Minutes)],
  ] as const
  return (
    <Figure
      title={t.value(data.year)}
      finding={t.finding(f.share(data.stopped, data.messages))}
      of="transparency"
      range={range}
      empty={data.messages === 0 && data.casesByKind.length === 0}
      chart={
        <>
          {bars(t.stoppedBy, stopped)}
          {bars(t.casesBy, kinds)}
          {bars(t.decisions, decisions)}
          {bars(t.sanctions, sanctions)}
        </>
      }
      table={
        <DataTable
          head={[t.numbers, t.value(data.year)]}
          rows={[
            ...single.map(([name, value]) => ({ key: name, cells: [name, value] })),
            ...(
              [
                [t.stoppedBy, stopped],
                [t.casesBy, kinds],
                [t.decisions, decisions],
                [t.sanctions, sanctions],
              ] as const
            ).flatMap(([group, rows]) =>
              rows.map((row) => ({
                key: `${group} ${row.key}`,
                cells: [`${group}${texts.sep}${row.name}`, f.number(row.value)],
              })),
            ),
          ]}
        />
      }
    />
  )
}
