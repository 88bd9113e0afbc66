import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { appealQuery, keys } from '../../api/queries.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorCard } from '../../ui/error-card.tsx'
import { Page } from '../../ui/page.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AppealDialogue } from './appeal-dialogue.tsx'
import { AppealState } from './appeal-state.tsx'
import { AppealTextForm } from './appeal-text-form.tsx'
import classes from './appeals.module.css'
import { DecisionFacts } from './decision-facts.tsx'

/** An own appeal: its state, the dialogue, and what it is about. */
export function AppealPage() {
  const t = useTexts().appeals
  const toast = useToast()
  const client = useQueryClient()
  const { id = '' } = useParams({ strict: false })
  const appeal = useQuery(appealQuery(id))
  const [text, setText] = useState('')
  const write = useMutation({
    mutationFn: () => call(ROUTES.writeAppeal, { params: { id }, body: { text } }),
    onSuccess: (changed) => {
      client.setQueryData([...keys.appeals, id], changed)
      setText('')
      toast(t.written)
    },
    // Decided while this was being written: show the answer beside the words that came too late.
    onError: () => void appeal.refetch(),
  })
  return (
    <Page title={t.appealTitle} back>
      {appeal.isPending && <RowSkeletons rows={3} height={110} />}
      {!appeal.data && appeal.isError && <ErrorCard error={appeal.error} onRetry={() => appeal.refetch()} />}
      {appeal.data && (
        <>
          <AppealState appeal={appeal.data} />
          <AppealDialogue messages={appeal.data.messages} />
          {(appeal.data.state === 'open' || text !== '') && (
            <AppealTextForm
              label={t.writeText}
              hint={t.writeHint}
              submit={t.writeDo}
              text={text}
              onText={setText}
              busy={write.isPending}
              error={write.error}
              onSubmit={() => write.mutate()}
              rows={2}
            />
          )}
          <h2 className={classes.about}>{t.about}</h2>
          <DecisionFacts facts={appeal.data} />
        </>
      )}
    </Page>
  )
}
