import { Button } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { decisionsQuery, keys } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { Page } from '../../ui/page.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { timeText } from '../../ui/time.ts'
import { useToast } from '../../ui/toast.tsx'
import { AppealLead } from './appeal-lead.tsx'
import { AppealTextForm } from './appeal-text-form.tsx'
import { DecisionFacts } from './decision-facts.tsx'
import type { OwnDecision } from './decision-state.tsx'

/** One decision about oneself, found by its case or its sanction, and the way to appeal it. */
export function DecisionPage() {
  const t = useTexts().appeals
  const { id = '' } = useParams({ strict: false })
  const decisions = useQuery(decisionsQuery)
  const decision = decisions.data?.find((one) => one.caseId === id || one.sanctionId === id)
  return (
    <Page title={t.title} back>
      {decisions.isPending && <RowSkeletons rows={2} height={160} />}
      {!decisions.data && decisions.isError && (
        <ErrorCard error={decisions.error} onRetry={() => decisions.refetch()} />
      )}
      {decisions.data && !decision && (
        <Empty
          action={
            <Button variant="default" renderRoot={(props) => <Link to="/decisions" {...props} />}>
              {t.seeAll}
            </Button>
          }
        >
          {t.gone}
        </Empty>
      )}
      {decision && (
        <>
          <DecisionFacts facts={decision} endsAt={decision.endsAt} />
          <WayOn decision={decision} />
        </>
      )}
    </Page>
  )
}

function WayOn({ decision }: { decision: OwnDecision }) {
  const t = useTexts().appeals
  const { locale } = useLocale()
  if (decision.appeal)
    return (
      <Button renderRoot={(props) => <Link to="/appeals/$id" params={{ id: decision.appeal?.id ?? '' }} {...props} />}>
        {t.toAppeal}
      </Button>
    )
  if (decision.undone) return <Card accent="pine">{t.undoneBody}</Card>
  if (!decision.mayAppeal)
    return <Card>{t.lateBody(timeText(decision.appealUntil, 'moment', locale, new Date()))}</Card>
  return <OpenAppeal decision={decision} />
}

function OpenAppeal({ decision }: { decision: OwnDecision }) {
  const t = useTexts().appeals
  const { locale } = useLocale()
  const toast = useToast()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const about = decision.caseId !== null ? { caseId: decision.caseId } : { sanctionId: decision.sanctionId ?? '' }
  const open = useMutation({
    mutationFn: () => call(ROUTES.openAppeal, { body: { ...about, text } }),
    onSuccess: (appeal) => {
      client.setQueryData([...keys.appeals, appeal.id], appeal)
      void client.invalidateQueries({ queryKey: keys.decisions })
      toast(t.opened)
      void navigate({ to: '/appeals/$id', params: { id: appeal.id }, replace: true })
    },
  })
  return (
    <Card title={t.openTitle}>
      <AppealLead until={t.states.may(timeText(decision.appealUntil, 'moment', locale, new Date()))} />
      <AppealTextForm
        label={t.openText}
        hint={t.openHint}
        submit={t.openDo}
        text={text}
        onText={setText}
        busy={open.isPending}
        error={open.error}
        onSubmit={() => open.mutate()}
      />
    </Card>
  )
}
