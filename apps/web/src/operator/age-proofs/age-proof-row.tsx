import { Button } from '@mantine/core'
import type { Reply, Routes } from '@sekisho/protocol'
import { useTexts } from '../../texts/use-texts.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { dayInTokyo } from '../../ui/time.ts'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { ageOn } from './age-on.ts'
import classes from './age-proofs.module.css'

export type AgeProof = Reply<Routes['ageProofs']>['proofs'][number]

export function AgeProofRow({ proof, onDecide }: { proof: AgeProof; onDecide: (approve: boolean) => void }) {
  const t = useDeskTexts()
  const { documents } = useTexts().account
  return (
    <li className={classes.row}>
      <div className={classes.person}>
        <Portrait id={proof.accountId} name={proof.displayName} size={40} />
        <p>
          <PersonName of={proof} />
          <small>{t.roles[proof.role]}</small>
        </p>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t.age.born}</dt>
          <dd className="tabular">
            {proof.birthDate.replaceAll('-', '/')}
            {t.sep}
            {t.age.years(ageOn(proof.birthDate, dayInTokyo(new Date())))}
          </dd>
        </div>
        <div>
          <dt>{t.age.document}</dt>
          <dd>{documents[proof.document]}</dd>
        </div>
        <div>
          <dt>{t.age.submitted}</dt>
          <dd>
            <TimeText at={proof.submittedAt} />
          </dd>
        </div>
      </dl>
      <div className={classes.actions}>
        <Button variant="light" onClick={() => onDecide(true)}>
          {t.age.approve}
        </Button>
        <Button variant="default" onClick={() => onDecide(false)}>
          {t.age.reject}
        </Button>
      </div>
    </li>
  )
}
