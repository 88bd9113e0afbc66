import { useQuery } from '@tanstack/react-query'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { ChangeList } from './change-list.tsx'
import classes from './rules.module.css'
import { versionQuery } from './rules-queries.ts'

/** What a version changed; asked for when it is unfolded. */
export function VersionChanges({ version, first }: { version: number; first: boolean }) {
  const t = useDeskTexts().rules
  const view = useQuery({ ...versionQuery(version), enabled: !first })
  if (first) return <p className={classes.quiet}>{t.firstVersion}</p>
  if (view.isPending) return <RowSkeletons rows={2} height={44} />
  if (!view.data) return <ErrorCard error={view.error} onRetry={() => view.refetch()} />
  return <ChangeList changes={view.data.changes} policy={view.data.policy} />
}
