import type { Statistics } from '@sekisho/protocol'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { DataTable } from './data-table.tsx'
import { Figure } from './figure.tsx'
import { RangeBars } from './range-bars.tsx'
import { useFigures } from './use-figures.ts'

/** Time to the first look and to the decision: the middle, and within which nine of ten are done. */
export function TimeFigure({ data }: { data: Statistics }) {
  const t = useDeskTexts().statistics.times
  const f = useFigures()
  const { times } = data
  const urgent = times.find(({ urgency }) => urgency === 'urgent')
  const known = urgent && urgent.lookMedian !== null && urgent.decideMedian !== null
  return (
    <Figure
      title={t.title}
      finding={known ? t.finding(f.minutes(urgent.lookMedian), f.minutes(urgent.decideMedian)) : t.findingNone}
      of="times"
      range={data}
      empty={times.every(({ looked, decided }) => looked + decided === 0)}
      chart={
        <RangeBars
          median={t.median}
          p90={t.p90}
          groups={times.map((row) => ({
            key: row.urgency,
            name: t.urgencies[row.urgency],
            bars: [
              { key: 'look', name: t.look, median: row.lookMedian, p90: row.lookP90 },
              { key: 'decide', name: t.decide, median: row.decideMedian, p90: row.decideP90 },
            ],
          }))}
          text={f.minutes}
        />
      }
      table={
        <DataTable
          names={2}
          head={[t.urgency, t.what, t.n, t.median, t.p90, t.late]}
          rows={times.flatMap((row) => [
            {
              key: `${row.urgency} look`,
              cells: [
                t.urgencies[row.urgency],
                t.look,
                f.number(row.looked),
                f.minutes(row.lookMedian),
                f.minutes(row.lookP90),
                '',
              ],
            },
            {
              key: `${row.urgency} decide`,
              cells: [
                t.urgencies[row.urgency],
                t.decide,
                f.number(row.decided),
                f.minutes(row.decideMedian),
                f.minutes(row.decideP90),
                f.number(row.late),
              ],
            },
          ])}
        />
      }
    />
  )
}
