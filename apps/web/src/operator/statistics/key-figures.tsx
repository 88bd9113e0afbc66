import type { Statistics } from '@sekisho/protocol'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './statistics.module.css'
import { sum, useFigures } from './use-figures.ts'

/** Four numbers before everything else. */
export function KeyFigures({ data }: { data: Statistics }) {
  const t = useDeskTexts().statistics.tiles
  const f = useFigures()
  const urgent = data.times.find(({ urgency }) => urgency === 'urgent')
  const late = sum(data.openByAge, (row) => row.late)
  const tiles = [
    [t.opened, f.number(sum(data.days, (day) => day.opened))],
    [t.decided, f.number(sum(data.days, (day) => day.decided))],
    [t.late, f.number(late), late > 0 ? 'late' : undefined],
    [t.urgentMedian, f.minutes(urgent?.decideMedian ?? null)],
  ] as const
  return (
    <dl className={classes.tiles}>
      {tiles.map(([name, value, tone]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-tone={tone}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
