import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { FieldFindings } from '../../ui/field-findings.tsx'
import type { Accent } from '../../ui/theme.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { ReasonChips } from './reason-chips.tsx'
import classes from './reason-dialog.module.css'

type Props = {
  opened: boolean
  onClose: () => void
  title: string
  lead?: string
  label: string
  hint?: string
  chips: readonly { readonly label: string; readonly text: string }[]
  confirm: string
  accent?: Accent
  busy: boolean
  error: unknown
  maxLength?: number
  /** Something else that is still missing. */
  blocked?: boolean
  onConfirm: (reason: string) => void
  children?: ReactNode
}

/** Asks for a reason before something is done; what was written stays when it is turned down. */
export function ReasonDialog(props: Props) {
  const { opened, onClose, title } = props
  const { close } = useTexts().common
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': close }}>
      <ReasonForm {...props} />
    </Modal>
  )
}

function ReasonForm({
  onClose,
  lead,
  label,
  hint,
  chips,
  confirm,
  accent = 'indigo',
  busy,
  error,
  maxLength = 500,
  blocked = false,
  onConfirm,
  children,
}: Props) {
  const { cancel } = useTexts().common
  const { ready } = useDeskTexts().open
  const [reason, setReason] = useState('')
  const [sent, setSent] = useState('')
  const findings = error ? toApiError(error).findings : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog lies inside the page's own forms, as React sees it.
    event.stopPropagation()
    if (reason.trim() === '' || blocked || busy) return
    setSent(reason.trim())
    onConfirm(reason.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
      <ReasonChips label={ready} chips={chips} value={reason} onPick={setReason} />
      <Textarea
        data-autofocus
        label={label}
        description={hint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={maxLength}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
            event.currentTarget.form?.requestSubmit()
        }}
      />
      {findings?.length ? <FieldFindings text={sent} findings={findings} /> : <ErrorLine error={error} />}
      <div className={classes.actions}>
        <Button type="submit" color={accent} loading={busy} disabled={blocked}>
          {confirm}
        </Button>
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
      </div>
    </form>
  )
}
