import { IconEyeOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../api/queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { nondisclosuresQuery } from './export-queries.ts'
import { MarkButton } from './mark-button.tsx'
import classes from './person-mark.module.css'

/** Whether a person is kept out of evidence for others; for administrators, who may change it. */
export function PersonMark({ person }: { person: { id: string; displayName: string } }) {
  const t = useDeskTexts().evidence.mark
  const { role } = useMe()
  const marks = useQuery({ ...nondisclosuresQuery, enabled: role === 'administrator' })
  if (role !== 'administrator' || !marks.data) return null
  const mark = marks.data.find((one) => one.person.id === person.id)
  return (
    <div className={classes.mark} data-on={mark !== undefined || undefined}>
      {mark && (
        <p>
          <IconEyeOff size={16} aria-hidden />
          <strong>{t.on}</strong>
          <span className="user-text">{mark.reason}</span>
        </p>
      )}
      <MarkButton person={person} marked={mark !== undefined} quiet={mark === undefined} />
    </div>
  )
}
