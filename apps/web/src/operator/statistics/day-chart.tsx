import classes from './charts.module.css'
import { roundUp } from './round-up.ts'

type Props = {
  days: readonly string[]
  /** Columns. */
  columns: readonly number[]
  columnsName: string
  /** A line over them. */
  line?: readonly number[]
  lineName?: string
  dayText: (day: string) => string
  valueText: (value: number) => string
}

const HEIGHT = 100

/** Days along, counts up: columns, and a line over them where there are two. The words stand outside the drawing. */
export function DayChart({ days, columns, columnsName, line, lineName, dayText, valueText }: Props) {
  const top = roundUp(Math.max(1, ...columns, ...(line ?? [])))
  const height = (value: number) => (value / top) * HEIGHT
  const middle = days[Math.floor((days.length - 1) / 2)]
  const marks = [days[0], ...(days.length > 4 ? [middle] : []), ...(days.length > 1 ? [days.at(-1)] : [])]
  return (
    <div className={classes.chart}>
      <ul className={classes.legend}>
        <li>
          <i data-tone={line ? 'pale' : 'indigo'} />
          {columnsName}
        </li>
        {line && (
          <li>
            <i data-tone="indigo" data-line />
            {lineName}
          </li>
        )}
      </ul>
      <div className={classes.plot}>
        <div className={classes.scale}>
          <span>{valueText(top)}</span>
          {top > 1 && <span>{valueText(top / 2)}</span>}
          <span>0</span>
        </div>
        <svg viewBox={`0 0 ${days.length} ${HEIGHT}`} preserveAspectRatio="none">
          <title>{columnsName}</title>
          {[0, HEIGHT / 2, HEIGHT].map((y) => (
            <line key={y} x1={0} x2={days.length} y1={y} y2={y} className={classes.rule} />
          ))}
          {columns.map((value, at) => (
            <rect
              key={days[at]}
              x={at + 0.15}
              width={0.7}
              y={HEIGHT - height(value)}
              height={height(value)}
              className={line ? classes.paleColumn : classes.column}
            />
          ))}
          {line && (
            <polyline
              className={classes.line}
              points={line.map((value, at) => `${at + 0.5},${HEIGHT - height(value)}`).join(' ')}
            />
          )}
        </svg>
      </div>
      <div className={classes.days}>{marks.map((day) => day && <span key={day}>{dayText(day)}</span>)}</div>
    </div>
  )
}
