import type { Statistics } from '@sekisho/protocol'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { DataTable } from './data-table.tsx'
import { Figure } from './figure.tsx'
import { StackBars } from './stack-bars.tsx'
import { sum, useFigures } from './use-figures.ts'

type Props = { data: Statistics }
const TIMES = ['1', '2', '3-4', '5+'] as const
const ROLES = ['member', 'performer'] as const

export function OffendersFigure({ data }: Props) {
  const texts = useDeskTexts()
  const { offenders: t, total } = texts.statistics
  const f = useFigures()
  const rows = TIMES.map((violations) => {
    const counts = ROLES.map((role) =>
      sum(
        data.offenders.filter((row) => row.role === role && row.violations === violations),
        (row) => row.people,
      ),
    )
    return { violations, counts, all: counts.reduce((a, b) => a + b, 0) }
  })
  const all = sum(rows, (row) => row.all)
  const repeat = all - (rows[0]?.all ?? 0)
  return (
    <Figure
      title={t.title}
      finding={t.finding(f.number(repeat), f.number(all))}
      of="offenders"
      range={data}
      empty={all === 0}
      chart={
        <StackBars
          parts={[
            { key: 'member', name: texts.roles.member, tone: 'indigo' },
            { key: 'performer', name: texts.roles.performer, tone: 'pine' },
          ]}
          rows={rows.map((row) => ({
            key: row.violations,
            name: t.times[row.violations] ?? row.violations,
            values: row.counts,
            label: texts.statistics.people(f.number(row.all)),
          }))}
        />
      }
      table={
        <DataTable
          head={[t.violations, texts.roles.member, texts.roles.performer, total]}
          rows={rows.map((row) => ({
            key: row.violations,
            cells: [
              t.times[row.violations] ?? row.violations,
              ...row.counts.map((count) => f.number(count)),
              f.number(row.all),
            ],
          }))}
        />
      }
    />
  )
}

export function LoadFigure({ data }: Props) {
  const t = useDeskTexts().statistics.load
  const f = useFigures()
  return (
    <Figure
      title={t.title}
      finding={t.finding}
      of="load"
      range={data}
      empty={data.load.length === 0}
      chart={
        <StackBars
          parts={[
            { key: 'open', name: t.open, tone: 'indigo' },
            { key: 'decided', name: t.decided7, tone: 'pale' },
          ]}
          rows={data.load.map((row) => ({
            key: row.id,
            name: row.displayName,
            values: [row.open, row.decided7],
            label: f.number(row.open + row.decided7),
          }))}
        />
      }
      table={
        <DataTable
          head={[t.who, t.open, t.decided7, t.decided30]}
          rows={data.load.map((row) => ({
            key: row.id,
            cells: [row.displayName, f.number(row.open), f.number(row.decided7), f.number(row.decided30)],
          }))}
        />
      }
    />
  )
}
