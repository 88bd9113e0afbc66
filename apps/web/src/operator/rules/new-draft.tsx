import { Button, Modal, TextInput } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/call.ts'
import { newId } from '../../api/new-id.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './rules.module.css'
import { rulesKeys } from './rules-queries.ts'

/** A copy of the policy in force, under a name of its own. */
export function NewDraft({ onClose }: { onClose: () => void }) {
  const t = useDeskTexts().rules
  const { close, cancel } = useTexts().common
  const client = useQueryClient()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  // Kept over tries: an answer that was lost does not make a second draft.
  const [id] = useState(newId)
  const make = useMutation({
    mutationFn: async () => {
      const { live } = await call(ROUTES.policies, { query: { limit: 1 } })
      const { policy } = await call(ROUTES.policy, { params: { version: String(live) } })
      return call(ROUTES.saveDraft, { params: { id }, body: { title: title.trim(), revision: 0, policy } })
    },
    onSuccess: (draft) => {
      client.setQueryData(rulesKeys.draft(id), draft)
      void client.invalidateQueries({ queryKey: rulesKeys.drafts })
      void navigate({ to: '/desk/rules/drafts/$id', params: { id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '') make.mutate()
  }
  return (
    <Modal opened onClose={onClose} title={t.newDraftTitle} closeButtonProps={{ 'aria-label': close }}>
      <form className={classes.dialog} onSubmit={submit}>
        <TextInput
          label={t.draftName}
          description={t.newDraftHint}
          maxLength={100}
          required
          data-autofocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ErrorLine error={make.error} />
        <div className={classes.dialogKeys}>
          <Button type="submit" loading={make.isPending} disabled={title.trim() === ''}>
            {t.newDraftDo}
          </Button>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
