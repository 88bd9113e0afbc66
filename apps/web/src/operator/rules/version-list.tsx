import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard, ErrorLine } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import list from '../frame/rows.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './rules.module.css'
import { versionsQuery } from './rules-queries.ts'
import { VersionRow } from './version-row.tsx'

/** Every version, newest first: who, when, why, and what changed. */
export function VersionList({ onDone }: { onDone: (text: string) => void }) {
  const t = useDeskTexts().rules
  const versions = useInfiniteQuery(versionsQuery)
  const rows = versions.data?.pages.flatMap((page) => page.versions)
  return (
    <section className={classes.half} aria-labelledby="versions-title">
      <header className={classes.halfHead}>
        <h2 id="versions-title">{t.versions}</h2>
      </header>
      {versions.isPending && <RowSkeletons rows={4} height={88} />}
      {!rows && versions.isError && <ErrorCard error={versions.error} onRetry={() => versions.refetch()} />}
      {rows?.length === 0 && <Empty>{t.noVersions}</Empty>}
      {rows && rows.length > 0 && (
        <ol className={list.rows}>
          {rows.map((row) => (
            <VersionRow key={row.version} row={row} onDone={onDone} />
          ))}
        </ol>
      )}
      {rows && <ErrorLine error={versions.error} />}
      {versions.hasNextPage && (
        <Button variant="default" loading={versions.isFetchingNextPage} onClick={() => versions.fetchNextPage()}>
          {t.older}
        </Button>
      )}
    </section>
  )
}
