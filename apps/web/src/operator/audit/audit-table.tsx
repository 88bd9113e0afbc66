import type { Reply, Routes } from '@sekisho/protocol'
import { Link } from '@tanstack/react-router'
import { dayInTokyo } from '../../ui/time.ts'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './audit.module.css'
import { parseStaffAction } from './parse-staff-action.ts'

type Action = Reply<Routes['staffActions']>['actions'][number]

/** Reads like a diary: a line for each day, then time, who, what and why. */
export function AuditTable({ actions }: { actions: readonly Action[] }) {
  const t = useDeskTexts().audit
  const days = Map.groupBy(actions, (action) => dayInTokyo(action.at))
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.why}</th>
        </tr>
      </thead>
      {[...days].map(([day, ofDay]) => (
        <tbody key={day}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={classes.day}>
              <TimeText at={ofDay[0]?.at ?? day} style="day" />
            </th>
          </tr>
          {ofDay.map((action) => (
            <ActionRow key={`${action.at} ${action.operator} ${action.kind} ${action.caseId}`} action={action} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function ActionRow({ action }: { action: Action }) {
  const t = useDeskTexts()
  const { verdict, reason } = parseStaffAction(action.kind, action.reason)
  return (
    <tr>
      <td className={classes.time}>
        <TimeText at={action.at} style="time" />
      </td>
      <td>
        <bdi>{action.operator}</bdi>
      </td>
      <td>
        {t.audit.kinds[action.kind] ?? action.kind}
        {verdict && (
          <>
            {t.sep}
            {t.audit.verdicts[verdict]}
          </>
        )}
      </td>
      <td>
        <span className="user-text">{reason}</span>
        {action.caseId && (
          <Link to="/desk" search={{ case: action.caseId }} className={classes.link}>
            {t.audit.case}
          </Link>
        )}
      </td>
    </tr>
  )
}
