import classes from './charts.module.css'

export type Tone = 'indigo' | 'pine' | 'ochre' | 'vermilion' | 'quiet' | 'pale'
export type Part = { readonly key: string; readonly name: string; readonly tone: Tone }
export type BarRow = {
  readonly key: string
  readonly name: string
  /** In the order of the parts. */
  readonly values: readonly number[]
  /** What stands at the end of the bar. */
  readonly label: string
}

/** Lying bars, each made of parts, longest to the edge. The legend names what the colours mean, where there are several. */
export function StackBars({
  parts,
  rows,
  whole,
}: {
  parts: readonly Part[]
  rows: readonly BarRow[]
  whole?: boolean
}) {
  const totalOf = (row: BarRow) => row.values.reduce((a, b) => a + b, 0)
  const most = Math.max(1, ...rows.map(totalOf))
  return (
    <div className={classes.bars}>
      {parts.length > 1 && (
        <ul className={classes.legend}>
          {parts.map((part) => (
            <li key={part.key}>
              <i data-tone={part.tone} />
              {part.name}
            </li>
          ))}
        </ul>
      )}
      {rows.map((row) => {
        const total = totalOf(row)
        return (
          <div key={row.key} className={classes.row}>
            <span>{row.name}</span>
            <span className={classes.track}>
              <span className={classes.stack} style={{ width: `${whole ? 100 : (total / most) * 100}%` }}>
                {parts.map((part, at) => {
                  const value = row.values[at] ?? 0
                  return value > 0 && <i key={part.key} data-tone={part.tone} style={{ flexGrow: value }} />
                })}
              </span>
            </span>
            <span className={classes.label}>{row.label}</span>
          </div>
        )
      })}
    </div>
  )
}
