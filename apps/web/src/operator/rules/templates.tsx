import { useQuery } from '@tanstack/react-query'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { RulesPage } from './rules-page.tsx'
import { templatesQuery } from './rules-queries.ts'
import { TemplatesEditor } from './templates-editor.tsx'

/** The wording of notices, in both languages. */
export function Templates() {
  const templates = useQuery(templatesQuery)
  return (
    <RulesPage wide>
      {templates.isPending && <RowSkeletons rows={4} height={88} />}
      {!templates.data && templates.isError && (
        <ErrorCard error={templates.error} onRetry={() => templates.refetch()} />
      )}
      {templates.data && <TemplatesEditor view={templates.data} />}
    </RulesPage>
  )
}
