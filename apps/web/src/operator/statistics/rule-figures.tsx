import type { Statistics } from '@sekisho/protocol'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { DataTable } from './data-table.tsx'
import { DayChart } from './day-chart.tsx'
import { Figure } from './figure.tsx'
import { StackBars } from './stack-bars.tsx'
import { sum, useFigures } from './use-figures.ts'

type Props = { data: Statistics }

/** Disputes and appeals by rule: where the person was right, the rule or its use is in doubt. */
export function RulesFigure({ data }: Props) {
  const t = useDeskTexts().statistics.rules
  const f = useFigures()
  const rows = data.rules.map((row) => ({
    ...row,
    all: row.disputes + row.appeals,
    right: row.disputesCleared + row.appealsOverturned,
  }))
  const [all, right] = [sum(rows, (row) => row.all), sum(rows, (row) => row.right)]
  return (
    <Figure
      title={t.title}
      finding={t.finding(f.number(right), f.number(all))}
      of="rules"
      range={data}
      empty={all === 0}
      chart={
        <StackBars
          whole
          parts={[
            { key: 'right', name: t.right, tone: 'ochre' },
            { key: 'stands', name: t.stands, tone: 'pale' },
          ]}
          rows={rows
            .filter((row) => row.all > 0)
            .map((row) => ({
              key: String(row.category),
              name: f.category(row.category),
              values: [row.right, row.all - row.right],
              label: `${f.share(row.right, row.all)} (${f.number(row.right)}/${f.number(row.all)})`,
            }))}
        />
      }
      table={
        <DataTable
          head={[t.category, t.disputes, t.disputesCleared, t.appeals, t.appealsOverturned]}
          rows={rows.map((row) => ({
            key: String(row.category),
            cells: [
              f.category(row.category),
              f.number(row.disputes),
              f.number(row.disputesCleared),
              f.number(row.appeals),
              f.number(row.appealsOverturned),
            ],
          }))}
        />
      }
    />
  )
}

/** How often the gate stops something, by day and by what it was. */
export function AlarmsFigure({ data }: Props) {
  const { alarms: t, days } = useDeskTexts().statistics
  const f = useFigures()
  const { alarms } = data
  const [messages, stopped] = [sum(alarms, (day) => day.messages), sum(alarms, (day) => day.stopped)]
  const categories = [
    ...Map.groupBy(
      alarms.flatMap((day) => day.categories),
      ({ category }) => category,
    ),
  ]
    .map(([category, rows]) => ({ category, stopped: sum(rows, (row) => row.stopped) }))
    .sort((a, b) => b.stopped - a.stopped)
  return (
    <Figure
      title={t.title}
      finding={t.finding(
        f.rate(messages === 0 ? 0 : (stopped / messages) * 1_000),
        f.number(stopped),
        f.number(messages),
      )}
      of="alarms"
      range={data}
      empty={messages === 0}
      chart={
        <>
          <DayChart
            days={alarms.map(({ day }) => day)}
            columns={alarms.map((day) => day.perThousand)}
            columnsName={t.perThousand}
            dayText={f.day}
            valueText={f.rate}
          />
          <StackBars
            parts={[{ key: 'stopped', name: t.categories, tone: 'indigo' }]}
            rows={categories.map((row) => ({
              key: row.category,
              name: f.category(row.category),
              values: [row.stopped],
              label: f.number(row.stopped),
            }))}
          />
        </>
      }
      table={
        <DataTable
          head={[days.day, t.messages, t.stopped, t.perThousand]}
          rows={alarms.toReversed().map((day) => ({
            key: day.day,
            cells: [f.day(day.day), f.number(day.messages), f.number(day.stopped), f.rate(day.perThousand)],
          }))}
        />
      }
    />
  )
}
