import { useState } from 'react'
import { DoneLine } from '../done-line.tsx'
import { DraftList } from './draft-list.tsx'
import classes from './rules.module.css'
import { RulesPage } from './rules-page.tsx'
import { VersionList } from './version-list.tsx'

/** What is in force, what was, and what is being prepared. */
export function Rules() {
  const [done, setDone] = useState<string>()
  return (
    <RulesPage>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      <div className={classes.halves}>
        <DraftList />
        <VersionList onDone={setDone} />
      </div>
    </RulesPage>
  )
}
