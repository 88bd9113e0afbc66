import { Button, Modal } from '@mantine/core'
import { type Reply, ROUTES } from '@sekisho/protocol'
import { IconCopyCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { deskKeys } from '../frame/desk-queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './duplicates.module.css'

type By = 'subject' | 'text'
type Count = Reply<typeof ROUTES.closeDuplicates>

const ask = (id: string, by: By, dryRun: boolean) =>
  call(ROUTES.closeDuplicates, { params: { id }, body: { by, dryRun } })

/** After a decision of mine: the same again, counted first, closed in one go. Draws nothing when there is none. */
export function Duplicates({ caseId }: { caseId: string }) {
  const t = useDeskTexts().duplicates
  const { locale } = useLocale()
  const client = useQueryClient()
  const [asking, setAsking] = useState<By>()
  const counted = (by: By) => ({
    queryKey: [...deskKeys.all, 'duplicates', caseId, by],
    queryFn: () => ask(caseId, by, true),
    staleTime: 5_000,
  })
  const found: Readonly<Record<By, Count | undefined>> = {
    subject: useQuery(counted('subject')).data,
    text: useQuery(counted('text')).data,
  }
  const close = useMutation({
    mutationFn: (by: By) => ask(caseId, by, false),
    onSuccess: () => {
      setAsking(undefined)
      void client.invalidateQueries({ queryKey: deskKeys.all })
    },
  })
  const number = (count: number) => count.toLocaleString(locale)
  const offered = (['text', 'subject'] as const).filter((by) => (found[by]?.count ?? 0) > 0)
  return (
    <div className={classes.place}>
      <p role="status" className={classes.done}>
        {close.data && t.done(number(close.data.count))}
      </p>
      {offered.length > 0 && (
        <p className={classes.offer}>
          <span>{t.title}</span>
          {offered.map((by) => (
            <Button
              key={by}
              variant="default"
              leftSection={<IconCopyCheck size={16} aria-hidden />}
              onClick={() => setAsking(by)}
            >
              {t.by[by](number(found[by]?.count ?? 0))}
            </Button>
          ))}
        </p>
      )}
      {asking && (
        <Confirm
          by={asking}
          count={found[asking]}
          busy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}

type ConfirmProps = {
  by: By
  count: Count | undefined
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

function Confirm({ by, count, busy, error, onConfirm, onClose }: ConfirmProps) {
  const t = useDeskTexts().duplicates
  const { cancel, close } = useTexts().common
  const { locale } = useLocale()
  const number = (of: number) => of.toLocaleString(locale)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.confirmTitle(number(count?.count ?? 0))}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className={classes.confirm}>
        <p>{t.lead[by]}</p>
        {count !== undefined && count.claimed > 0 && <p>{t.claimed(number(count.claimed))}</p>}
        <ErrorLine error={error} />
        <div className={classes.actions}>
          <Button loading={busy} onClick={onConfirm} data-autofocus>
            {t.do}
          </Button>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
