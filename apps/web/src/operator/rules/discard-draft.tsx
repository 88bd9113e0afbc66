import { Button, Modal } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './rules.module.css'
import { rulesKeys } from './rules-queries.ts'

export function DiscardDraft({ id, disabled }: { id: string; disabled: boolean }) {
  const t = useDeskTexts().rules
  const { close, cancel } = useTexts().common
  const client = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const discard = useMutation({
    mutationFn: () => call(ROUTES.discardDraft, { params: { id } }),
    onSuccess: async () => {
      setAsking(false)
      await navigate({ to: '/desk/rules', ignoreBlocker: true })
      client.removeQueries({ queryKey: rulesKeys.draft(id) })
      void client.invalidateQueries({ queryKey: rulesKeys.drafts })
    },
  })
  return (
    <>
      <Button
        variant="subtle"
        color="vermilion"
        leftSection={<IconTrash size={18} aria-hidden />}
        style={{ justifySelf: 'start' }}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {t.discard}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.discardTitle}
        closeButtonProps={{ 'aria-label': close }}
      >
        <div className={classes.dialog}>
          <p>{t.discardHint}</p>
          <ErrorLine error={discard.error} />
          <div className={classes.dialogKeys}>
            <Button color="vermilion" loading={discard.isPending} onClick={() => discard.mutate()}>
              {t.discardDo}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
              {cancel}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}
