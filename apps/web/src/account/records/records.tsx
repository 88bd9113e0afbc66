import { Button } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { IconFileCertificate } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { VerifierLink } from '../../exports/verifier-link.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard, ErrorLine } from '../../ui/error-card.tsx'
import { Page } from '../../ui/page.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AskRecord } from './ask-record.tsx'
import { OwnExport } from './own-export.tsx'
import { ownExportsQuery } from './own-exports-query.ts'
import { PickConversation } from './pick-conversation.tsx'
import classes from './records.module.css'

/** Evidence of one's own conversations: ask for it, watch it being made, take it along. */
export function Records() {
  const t = useTexts().exports.own
  const { conversation } = useSearch({ strict: false })
  const navigate = useNavigate({ from: '/settings/records' })
  const client = useQueryClient()
  const toast = useToast()
  const [picking, setPicking] = useState(false)
  const list = useQuery(ownExportsQuery)
  const show = (id: string | undefined) => navigate({ search: id ? { conversation: id } : {}, replace: true })
  const ask = useMutation({
    mutationFn: (conversationId: string) => call(ROUTES.askOwnExport, { body: { conversationId } }),
    onSuccess: () => {
      toast(t.started)
      void show(undefined)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ownExportsQuery.queryKey }),
  })
  const choose = (id: string) => {
    ask.reset()
    setPicking(false)
    void show(id)
  }
  const leftToday = list.data?.leftToday
  return (
    <Page title={t.title} back>
      <ul className={classes.lead}>
        {t.lead.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {conversation && (
        <AskRecord
          id={conversation}
          busy={ask.isPending}
          error={ask.error}
          usedUp={leftToday === 0}
          onStart={() => ask.mutate(conversation)}
          onStop={() => show(undefined)}
        />
      )}
      {!conversation && <ErrorLine error={ask.error} />}
      {list.isPending && <RowSkeletons rows={2} height={120} />}
      {!list.data && list.isError && <ErrorCard error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <>
          {!conversation && leftToday !== undefined && (
            <div className={classes.begin}>
              <Button disabled={leftToday === 0} onClick={() => setPicking(true)}>
                {t.pick}
              </Button>
              <p className={classes.quiet}>{t.leftToday(leftToday)}</p>
            </div>
          )}
          {list.data.exports.length === 0 ? (
            !conversation && <Empty icon={<IconFileCertificate size={32} />}>{t.empty}</Empty>
          ) : (
            <section className={classes.list} aria-labelledby="own-exports">
              <h2 id="own-exports">{t.list}</h2>
              <ul>
                {list.data.exports.map((made) => (
                  <OwnExport
                    key={made.id}
                    made={made}
                    again={{
                      ask: () => ask.mutate(made.conversation.id),
                      busy: ask.isPending,
                      usedUp: leftToday === 0,
                    }}
                  />
                ))}
              </ul>
            </section>
          )}
          <VerifierLink />
        </>
      )}
      <PickConversation opened={picking} onClose={() => setPicking(false)} onPick={choose} />
    </Page>
  )
}
