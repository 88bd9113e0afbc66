import { Button } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { DoneLine } from '../done-line.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { ageProofsQuery } from '../frame/desk-queries.ts'
import list from '../frame/rows.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { type AgeProof, AgeProofRow } from './age-proof-row.tsx'
import { DecideAgeProof } from './decide-age-proof.tsx'

/** R13: a person looks at every proof of age, and says why. */
export function AgeProofs() {
  const t = useDeskTexts().age
  const proofs = useQuery(ageProofsQuery)
  const [asking, setAsking] = useState<{ proof: AgeProof; approve: boolean }>()
  const [opened, setOpened] = useState(false)
  const [done, setDone] = useState<string>()
  const ask = (proof: AgeProof, approve: boolean) => {
    setAsking({ proof, approve })
    setOpened(true)
  }
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      {proofs.isPending ? (
        <RowSkeletons rows={4} height={76} />
      ) : !proofs.data ? (
        <ErrorCard error={proofs.error} onRetry={() => proofs.refetch()} />
      ) : proofs.data.length === 0 ? (
        <Empty
          icon={<IconUserCheck size={28} />}
          action={
            <Button variant="default" renderRoot={(props) => <Link to="/desk" {...props} />}>
              {t.emptyAction}
            </Button>
          }
        >
          {t.empty}
        </Empty>
      ) : (
        <ul className={list.rows}>
          {proofs.data.map((proof) => (
            <AgeProofRow key={proof.accountId} proof={proof} onDecide={(approve) => ask(proof, approve)} />
          ))}
        </ul>
      )}
      {asking && (
        <DecideAgeProof
          key={`${asking.proof.accountId} ${asking.approve}`}
          opened={opened}
          proof={asking.proof}
          approve={asking.approve}
          onClose={() => setOpened(false)}
          onDone={() => {
            setOpened(false)
            setDone((asking.approve ? t.approved : t.rejected)(asking.proof.displayName))
          }}
        />
      )}
    </DeskPage>
  )
}
