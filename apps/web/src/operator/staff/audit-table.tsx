import type { StaffActionRow } from '@sekisho/protocol'
import { dayInTokyo } from '../../ui/time.ts'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { AuditRow } from './audit-row.tsx'
import type { AuditSearch } from './audit-search.ts'
import classes from './audit-table.module.css'

type Props = { actions: readonly StaffActionRow[]; onSearch: (part: Partial<AuditSearch>) => void }

/** Reads like a diary: a line for each day, then time, who, what, about whom and why. */
export function AuditTable({ actions, onSearch }: Props) {
  const t = useDeskTexts().staff.audit
  const days = Map.groupBy(actions, (action) => dayInTokyo(action.at))
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.about}</th>
          <th scope="col">{t.why}</th>
        </tr>
      </thead>
      {[...days].map(([day, ofDay]) => (
        <tbody key={day}>
          <tr>
            <th scope="rowgroup" colSpan={5} className={classes.day}>
              <TimeText at={ofDay[0]?.at ?? day} style="day" />
            </th>
          </tr>
          {ofDay.map((action) => (
            <AuditRow key={action.id} action={action} onSearch={onSearch} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
