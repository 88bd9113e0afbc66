import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { DraftEditor } from './draft-editor.tsx'
import { RulesPage } from './rules-page.tsx'
import { draftQuery } from './rules-queries.ts'

/** One draft: its parts, its trial, its publication. */
export function DraftPage() {
  const { id = '' } = useParams({ strict: false })
  const draft = useQuery(draftQuery(id))
  return (
    <RulesPage wide>
      {draft.isPending && <RowSkeletons rows={4} height={88} />}
      {!draft.data && draft.isError && <ErrorCard error={draft.error} onRetry={() => draft.refetch()} />}
      {draft.data && <DraftEditor key={id} draft={draft.data} />}
    </RulesPage>
  )
}
