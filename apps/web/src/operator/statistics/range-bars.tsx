import classes from './charts.module.css'

type Bar = { readonly key: string; readonly name: string; readonly median: number | null; readonly p90: number | null }
type Props = {
  median: string
  p90: string
  groups: readonly { readonly key: string; readonly name: string; readonly bars: readonly Bar[] }[]
  text: (value: number | null) => string
}

/** The middle as a full bar, nine of ten as a pale one behind it. Each group has its own scale: minutes beside hours. */
export function RangeBars({ median, p90, groups, text }: Props) {
  return (
    <div className={classes.bars}>
      <ul className={classes.legend}>
        <li>
          <i data-tone="indigo" />
          {median}
        </li>
        <li>
          <i data-tone="pale" />
          {p90}
        </li>
      </ul>
      {groups.map((group) => {
        const most = Math.max(1, ...group.bars.map((bar) => bar.p90 ?? bar.median ?? 0))
        const width = (value: number | null) => `${((value ?? 0) / most) * 100}%`
        return (
          <div key={group.key} className={classes.group}>
            <p>{group.name}</p>
            {group.bars.map((bar) => (
              <div key={bar.key} className={classes.row}>
                <span>{bar.name}</span>
                <span className={classes.track}>
                  <i data-tone="pale" style={{ width: width(bar.p90) }} />
                  <i data-tone="indigo" style={{ width: width(bar.median) }} />
                </span>
                <span className={classes.label}>{text(bar.median)}</span>
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
