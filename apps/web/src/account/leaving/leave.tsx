import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorCard } from '../../ui/error-card.tsx'
import { Page } from '../../ui/page.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { AskToLeave } from './ask-to-leave.tsx'
import { GoesAndStays } from './goes-and-stays.tsx'
import { LeaveSteps } from './leave-steps.tsx'
import { leavingQuery } from './leaving-query.ts'
import { WaitingToLeave } from './waiting-to-leave.tsx'

/** Before leaving: what goes, what stays and why. While it waits: until when, and the way back. */
export function Leave() {
  const t = useTexts().leave
  const own = useQuery(leavingQuery)
  return (
    <Page title={t.title} back={own.data?.erasure === null}>
      {own.isPending && <RowSkeletons rows={4} height={96} />}
      {!own.data && own.isError && <ErrorCard error={own.error} onRetry={() => own.refetch()} />}
      {own.data?.erasure && (
        <>
          <WaitingToLeave erasure={own.data.erasure} />
          <GoesAndStays own={own.data} />
        </>
      )}
      {own.data && !own.data.erasure && (
        <>
          <p>{t.lead(own.data.waitDays)}</p>
          <GoesAndStays own={own.data} />
          <LeaveSteps days={own.data.waitDays} barred={own.data.stays.some(({ reason }) => reason === 'sanction')} />
          <AskToLeave own={own.data} />
        </>
      )}
    </Page>
  )
}
