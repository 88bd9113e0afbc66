import { Button, Modal, Textarea } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/call.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { ageProofsQuery } from '../frame/desk-queries.ts'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import type { AgeProof } from './age-proof-row.tsx'
import classes from './age-proofs.module.css'

type Props = { opened: boolean; proof: AgeProof; approve: boolean; onClose: () => void; onDone: () => void }

export function DecideAgeProof({ opened, proof, approve, onClose, onDone }: Props) {
  const t = useDeskTexts()
  const { close, cancel } = useTexts().common
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const askAgain = () => client.invalidateQueries({ queryKey: ageProofsQuery.queryKey })
  const decide = useMutation({
    mutationFn: () =>
      call(ROUTES.decideAgeProof, { params: { id: proof.accountId }, body: { approve, reason: reason.trim() } }),
    onSuccess: () => {
      client.setQueryData(ageProofsQuery.queryKey, (known) => known?.filter((one) => one.accountId !== proof.accountId))
      void askAgain()
      onDone()
    },
    onError: askAgain,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') decide.mutate()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={(approve ? t.age.approveTitle : t.age.rejectTitle)(proof.displayName)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form className={classes.form} onSubmit={submit}>
        <ReasonChips
          label={t.open.ready}
          chips={(approve ? t.age.approveReasons : t.age.rejectReasons).map((text) => ({ label: text, text }))}
          value={reason}
          onPick={setReason}
        />
        <Textarea
          label={t.decide.reason}
          description={approve ? t.age.approveHint : t.age.rejectHint}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ErrorLine error={decide.error} />
        <div className={classes.actions}>
          <Button type="submit" color={approve ? 'indigo' : 'vermilion'} loading={decide.isPending}>
            {approve ? t.age.approve : t.age.reject}
          </Button>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
