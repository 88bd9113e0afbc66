import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './trial.module.css'

type Row = { readonly key: string; readonly name: string; readonly live: number; readonly draft: number }

/** Two bars a row, in force and draft, with their counts: a table that can be seen. */
export function PairedBars({ rows }: { rows: readonly Row[] }) {
  const t = useDeskTexts().rules.trial
  const { locale } = useLocale()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const most = Math.max(1, ...rows.flatMap(({ live, draft }) => [live, draft]))
  const bar = (count: number, of: 'live' | 'draft') => (
    <td>
      <span className={classes.bar} data-of={of} style={{ width: `${(count / most) * 100}%` }} aria-hidden />
      <span className={classes.number}>{number(count)}</span>
    </td>
  )
  return (
    <table className={classes.pairs}>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <i data-of="live" aria-hidden />
            {t.live}
          </th>
          <th scope="col">
            <i data-of="draft" aria-hidden />
            {t.draft}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-changed={row.live !== row.draft || undefined}>
            <th scope="row">{row.name}</th>
            {bar(row.live, 'live')}
            {bar(row.draft, 'draft')}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
