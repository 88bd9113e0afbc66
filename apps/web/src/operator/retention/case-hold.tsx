import { Button } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { IconLock } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/queries.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { DoneLine } from '../done-line.tsx'
import { ReasonDialog } from '../frame/reason-dialog.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { HoldCard } from './hold-card.tsx'
import classes from './retention.module.css'
import { askRetentionAgain, caseHoldQuery } from './retention-queries.ts'

/** Beside an opened case: whether it is on hold, and placing or lifting one. */
export function CaseHold({ caseId }: { caseId: string }) {
  const t = useDeskTexts().retention.holds.inCase
  const isAdministrator = useMe().role === 'administrator'
  const hold = useQuery({ ...caseHoldQuery(caseId), enabled: isAdministrator })
  const [done, setDone] = useState<string>()
  return (
    <section className={classes.pane} aria-labelledby="case-hold">
      <h3 id="case-hold">{t.title}</h3>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      {!isAdministrator && (
        <>
          <p>{t.lead}</p>
          <p className={classes.quiet}>{t.moderator}</p>
        </>
      )}
      {hold.isError && !hold.data && <ErrorLine error={hold.error} />}
      {hold.data === null && (
        <>
          <p>{t.lead}</p>
          <p className={classes.quiet}>{t.none}</p>
          <PlaceHold caseId={caseId} onDone={setDone} />
        </>
      )}
      {hold.data && (
        <>
          <p className={classes.placed}>
            <IconLock size={18} aria-hidden />
            {t.placed}
          </p>
          <HoldCard hold={hold.data} onDone={setDone} inCase />
        </>
      )}
      {isAdministrator && (
        <Link to="/desk/retention/holds" className={classes.link}>
          {t.all}
        </Link>
      )}
    </section>
  )
}

function PlaceHold({ caseId, onDone }: { caseId: string; onDone: (line: string) => void }) {
  const { inCase: t, reasonLabel, reasonHint } = useDeskTexts().retention.holds
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const place = useMutation({
    mutationFn: (reason: string) => call(ROUTES.placeHold, { body: { caseId, reason } }),
    onSuccess: () => {
      setAsking(false)
      onDone(t.placedDone)
    },
    onSettled: () => askRetentionAgain(client),
  })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLock size={18} aria-hidden />}
        style={{ justifySelf: 'start' }}
        onClick={() => setAsking(true)}
      >
        {t.place}
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.placeTitle}
        lead={t.placeLead}
        label={reasonLabel}
        hint={reasonHint}
        maxLength={1_000}
        chips={t.placeReasons.map((text) => ({ label: text, text }))}
        confirm={t.place}
        busy={place.isPending}
        error={place.error}
        onConfirm={(reason) => place.mutate(reason)}
      />
    </>
  )
}
