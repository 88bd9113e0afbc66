import { Button } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { IconUsersGroup } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { keys } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ConfirmSheet } from '../ui/confirm-sheet.tsx'

export function OpenParty() {
  const t = useTexts().performer
  const client = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const open = useMutation({
    mutationFn: () => call(ROUTES.startParty),
    onSuccess: (view) => {
      client.setQueryData(keys.conversation(view.id), view)
      void client.invalidateQueries({ queryKey: keys.conversations })
      void client.invalidateQueries({ queryKey: keys.me })
      void navigate({ to: '/conversations/$id', params: { id: view.id } })
    },
  })
  return (
    <>
      <Button
        variant="default"
        size="lg"
        leftSection={<IconUsersGroup size={22} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t.openParty}
      </Button>
      <ConfirmSheet
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.openPartyTitle}
        confirm={t.openPartyDo}
        busy={open.isPending}
        error={open.error}
        onConfirm={() => open.mutate()}
      >
        <p>{t.openPartyBody}</p>
      </ConfirmSheet>
    </>
  )
}
