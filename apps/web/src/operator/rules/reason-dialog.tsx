import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './rules.module.css'

type Props = {
  title: string
  hint: string
  confirm: string
  reasons: readonly string[]
  busy: boolean
  error: unknown
  onConfirm: (reason: string) => void
  onClose: () => void
  children?: ReactNode
}

/** Asks for the reason that goes on record, and does the thing with one press more. */
export function ReasonDialog({ title, hint, confirm, reasons, busy, error, onConfirm, onClose, children }: Props) {
  const t = useDeskTexts()
  const { close, cancel } = useTexts().common
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onConfirm(reason.trim())
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': close }}>
      <form className={classes.dialog} onSubmit={submit}>
        <p>{hint}</p>
        {children}
        <ReasonChips
          label={t.rules.reason}
          chips={reasons.map((text) => ({ label: text, text }))}
          value={reason}
          onPick={setReason}
        />
        <Textarea
          label={t.rules.reason}
          description={t.rules.reasonHint}
          autosize
          minRows={2}
          maxLength={500}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ErrorLine error={error} />
        <div className={classes.dialogKeys}>
          <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
            {confirm}
          </Button>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
