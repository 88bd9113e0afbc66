import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { type ErasurePreview, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { FieldFindings } from '../../ui/field-findings.tsx'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import own from './erase-person.module.css'
import classes from './retention.module.css'
import { askRetentionAgain } from './retention-queries.ts'

type Props = { person: ErasurePreview['person']; onDone: (line: string) => void }

/** A reason, then the name typed: two steps, so that nobody is erased by a slip. */
export function OrderErasure({ person, onDone }: Props) {
  const t = useDeskTexts()
  const { person: texts } = t.retention
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const order = useMutation({
    mutationFn: () => call(ROUTES.orderErasure, { body: { accountId: person.id, reason: reason.trim() } }),
    onSuccess: async () => {
      onDone(texts.done(person.displayName))
      await askRetentionAgain(client)
    },
    onError: () => setAsking(false),
  })
  const findings = order.error ? toApiError(order.error).findings : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    order.reset()
    setAsking(reason.trim() !== '')
  }
  return (
    <>
      <form className={own.order} onSubmit={submit}>
        <ol className={own.steps}>
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ReasonChips
          label={t.open.ready}
          chips={texts.reasons.map((text) => ({ label: text, text }))}
          value={reason}
          onPick={setReason}
        />
        <Textarea
          label={texts.reason}
          description={texts.reasonHint}
          autosize
          minRows={2}
          maxLength={1_000}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {findings?.length ? <FieldFindings text={reason} findings={findings} /> : <ErrorLine error={order.error} />}
        <Button type="submit" color="vermilion" variant="outline" style={{ justifySelf: 'start' }}>
          {texts.next}
        </Button>
      </form>
      <TypeName
        name={person.displayName}
        opened={asking}
        busy={order.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => order.mutate()}
      />
    </>
  )
}

type TypeNameProps = { name: string; opened: boolean; busy: boolean; onClose: () => void; onConfirm: () => void }

function TypeName({ name, opened, busy, onClose, onConfirm }: TypeNameProps) {
  const t = useDeskTexts().retention.person
  const { cancel, close } = useTexts().common
  const [typed, setTyped] = useState('')
  const [differs, setDiffers] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const same = typed.trim().normalize('NFKC') === name.trim().normalize('NFKC')
    setDiffers(!same)
    if (same) onConfirm()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.confirmTitle(name)}
      closeButtonProps={{ 'aria-label': close }}
      onExitTransitionEnd={() => setTyped('')}
    >
      <form className={classes.section} onSubmit={submit}>
        <p>{t.confirmLead}</p>
        <TextInput
          data-autofocus
          label={t.typeName(name)}
          error={differs && t.nameDiffers}
          autoComplete="off"
          spellCheck={false}
          required
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setDiffers(false)
          }}
        />
        <div className={classes.actions}>
          <Button type="submit" color="vermilion" loading={busy}>
            {t.do}
          </Button>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
