import { Button } from '@mantine/core'
import { IconLeaf } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './staff.module.css'
import { useStaffSettings } from './use-staff-settings.ts'

/** Put off, it comes back after as many hard cases again. Nothing is closed: a break is an offer. */
export function BreakReminder() {
  const t = useDeskTexts().staff.reminder
  const { breakDue, breakAfter, hardRun } = useStaffSettings()
  const [putOffAt, setPutOffAt] = useState<number>()
  // A pause has ended the run that it was put off in.
  const waits = putOffAt !== undefined && hardRun >= putOffAt && hardRun < putOffAt + (breakAfter ?? 0)
  return (
    <div role="status">
      {breakDue && !waits && (
        <div className={classes.reminder}>
          <IconLeaf size={20} aria-hidden />
          <p>
            <strong>{t.title}</strong>
            <span>{t.body(hardRun)}</span>
          </p>
          <Button variant="subtle" renderRoot={(props) => <Link to="/desk/settings" {...props} />}>
            {t.settings}
          </Button>
          <Button variant="default" onClick={() => setPutOffAt(hardRun)}>
            {t.later}
          </Button>
        </div>
      )}
    </div>
  )
}
