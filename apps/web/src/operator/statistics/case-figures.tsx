import type { Statistics } from '@sekisho/protocol'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { DataTable } from './data-table.tsx'
import { DayChart } from './day-chart.tsx'
import { Figure } from './figure.tsx'
import { StackBars } from './stack-bars.tsx'
import { sum, useFigures } from './use-figures.ts'

type Props = { data: Statistics }
const OUTCOMES = ['clear', 'note', 'violation', 'duplicate', 'open'] as const
const TONES = { clear: 'pine', note: 'ochre', violation: 'vermilion', duplicate: 'quiet', open: 'pale' } as const

export function DaysFigure({ data }: Props) {
  const t = useDeskTexts().statistics.days
  const f = useFigures()
  const { days } = data
  const [opened, decided] = [sum(days, (day) => day.opened), sum(days, (day) => day.decided)]
  return (
    <Figure
      title={t.title}
      finding={t.finding(f.number(opened), f.number(decided))}
      of="days"
      range={data}
      empty={opened + decided === 0}
      chart={
        <DayChart
          days={days.map(({ day }) => day)}
          columns={days.map((day) => day.opened)}
          columnsName={t.opened}
          line={days.map((day) => day.decided)}
          lineName={t.decided}
          dayText={f.day}
          valueText={f.rate}
        />
      }
      table={
        <DataTable
          head={[t.day, t.opened, t.decided]}
          rows={days
            .toReversed()
            .map((day) => ({ key: day.day, cells: [f.day(day.day), f.number(day.opened), f.number(day.decided)] }))}
        />
      }
    />
  )
}

export function CasesFigure({ data }: Props) {
  const { cases: t } = useDeskTexts().statistics
  const f = useFigures()
  const { cases } = data
  const decided = sum(cases, (row) => row.clear + row.note + row.violation + row.duplicate)
  const violation = sum(cases, (row) => row.violation)
  const kinds = [...Map.groupBy(cases, ({ kind }) => kind)]
    .map(([kind, rows]) => ({ kind, rows, opened: sum(rows, (row) => row.opened) }))
    .sort((a, b) => b.opened - a.opened)
  return (
    <Figure
      title={t.title}
      finding={t.finding(f.share(violation, decided), f.number(violation), f.number(decided))}
      of="cases"
      range={data}
      empty={cases.length === 0}
      chart={
        <StackBars
          parts={OUTCOMES.map((outcome) => ({ key: outcome, name: t.outcomes[outcome], tone: TONES[outcome] }))}
          rows={kinds.map(({ kind, rows, opened }) => ({
            key: kind,
            name: f.kind(kind),
            values: OUTCOMES.map((outcome) => sum(rows, (row) => row[outcome])),
            label: f.number(opened),
          }))}
        />
      }
      table={
        <DataTable
          names={2}
          head={[t.kind, t.category, t.opened, ...OUTCOMES.map((outcome) => t.outcomes[outcome])]}
          rows={cases.map((row) => ({
            key: `${row.kind} ${row.category}`,
            cells: [
              f.kind(row.kind),
              f.category(row.category),
              f.number(row.opened),
              ...OUTCOMES.map((outcome) => f.number(row[outcome])),
            ],
          }))}
        />
      }
    />
  )
}

export function OpenFigure({ data }: Props) {
  const { open: t, total } = useDeskTexts().statistics
  const f = useFigures()
  const rows = data.openByAge
  const open = sum(rows, (row) => row.urgent + row.normal)
  const late = sum(rows, (row) => row.late)
  return (
    <Figure
      title={t.title}
      finding={t.finding(f.number(open), f.number(late))}
      of="open"
      range={data}
      empty={open === 0}
      chart={
        <StackBars
          parts={[
            { key: 'urgent', name: t.urgent, tone: 'vermilion' },
            { key: 'normal', name: t.normal, tone: 'indigo' },
          ]}
          rows={rows.map((row) => ({
            key: row.age,
            name: t.ages[row.age],
            values: [row.urgent, row.normal],
            label: f.number(row.urgent + row.normal),
          }))}
        />
      }
      table={
        <DataTable
          head={[t.age, t.urgent, t.normal, total, t.late]}
          rows={rows.map((row) => ({
            key: row.age,
            cells: [
              t.ages[row.age],
              f.number(row.urgent),
              f.number(row.normal),
              f.number(row.urgent + row.normal),
              f.number(row.late),
            ],
          }))}
        />
      }
    />
  )
}
