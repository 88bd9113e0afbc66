import { Button } from '@mantine/core'
import { type Reply, ROUTES, type Routes } from '@sekisho/protocol'
import { IconBan } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { blocksQuery } from '../api/queries.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { ConfirmSheet } from '../ui/confirm-sheet.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorCard } from '../ui/error-card.tsx'
import { Page } from '../ui/page.tsx'
import { PersonName, useNameOf } from '../ui/person-name.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import { timeText } from '../ui/time.ts'
import { useToast } from '../ui/toast.tsx'
import classes from './statement-list.module.css'

type Block = Reply<Routes['blocks']>['blocks'][number]

export function Blocks() {
  const texts = useTexts()
  const t = texts.account
  const { locale } = useLocale()
  const nameOf = useNameOf()
  const toast = useToast()
  const client = useQueryClient()
  const blocks = useQuery(blocksQuery)
  const [asking, setAsking] = useState<Block | null>(null)
  const unblock = useMutation({
    mutationFn: (id: string) => call(ROUTES.unblock, { params: { id } }),
    onSuccess: () => {
      setAsking(null)
      toast(t.unblocked)
      void client.invalidateQueries()
    },
  })
  return (
    <Page title={t.blocks} back>
      {blocks.isPending && <RowSkeletons rows={3} height={64} />}
      {!blocks.data && blocks.isError && <ErrorCard error={blocks.error} onRetry={() => blocks.refetch()} />}
      {blocks.data?.length === 0 && (
        <Empty
          icon={<IconBan size={32} />}
          action={
            <Button variant="default" renderRoot={(props) => <Link to="/settings" {...props} />}>
              {t.blocksEmptyAction}
            </Button>
          }
        >
          {t.blocksEmpty}
        </Empty>
      )}
      {blocks.data && blocks.data.length > 0 && (
        <ul className={classes.rows}>
          {blocks.data.map((block) => (
            <li key={block.accountId}>
              <span className={classes.what}>
                <PersonName of={block} />
                <span className={classes.when}>
                  {texts.safety.blockReasons[block.reason]} ·{' '}
                  {t.blockedAt(timeText(block.at, 'day', locale, new Date()))} · {block.told ? t.told : t.notTold}
                </span>
              </span>
              <Button variant="default" style={{ flex: 'none' }} onClick={() => setAsking(block)}>
                {t.unblock}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ConfirmSheet
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t.unblock}
        confirm={t.unblock}
        busy={unblock.isPending}
        error={unblock.error}
        onConfirm={() => asking && unblock.mutate(asking.accountId)}
      >
        <p>{asking && t.unblockAsk(nameOf(asking))}</p>
      </ConfirmSheet>
    </Page>
  )
}
