import classes from './statistics.module.css'

type Props = {
  head: readonly string[]
  /** Names first; numbers stand at the right. */
  rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
  names?: number
}

export function DataTable({ head, rows, names = 1 }: Props) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {head.map((name, at) => (
            <th key={name} scope="col" data-number={at >= names || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, at) =>
              at === 0 ? (
                <th key={head[at]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={head[at]} data-number={at >= names || undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
