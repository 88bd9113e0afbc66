import { Button, NativeSelect } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useLocale } from '../../texts/locale.tsx'
import { countsQuery } from '../frame/desk-queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { isFiltered, KINDS, OPEN_VIEWS, type QueueSearch } from './queue-filter.ts'
import classes from './queue-filters.module.css'

const FILTERS_ID = 'queue-filters'
export const focusFilters = () => document.getElementById(FILTERS_ID)?.querySelector('button')?.focus()

/** What to look at first, each with how much of it waits. */
export function QueueFilters({ search }: { search: QueueSearch }) {
  const t = useDeskTexts().queue
  const { locale } = useLocale()
  const counts = useQuery(countsQuery).data
  const navigate = useNavigate({ from: '/desk' })
  const show = (change: Partial<QueueSearch>) =>
    navigate({ search: ({ case: _, ...now }) => ({ ...now, ...change }), replace: true })
  const chip = (view: QueueSearch['view'], label: string, count?: number) => (
    <button
      key={label}
      type="button"
      className={classes.chip}
      aria-pressed={search.view === view}
      data-late={(view === 'late' && count) || undefined}
      onClick={() => show({ view })}
    >
      {label}
      {count !== undefined && <span className="tabular">{count.toLocaleString(locale)}</span>}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around a row of chips
    <div id={FILTERS_ID} role="group" className={classes.filters} aria-label={t.viewsLabel}>
      <div className={classes.chips}>
        {search.state === 'decided' ? (
          <>
            {chip(undefined, t.decidedViews.all)}
            {chip('mine', t.decidedViews.mine)}
          </>
        ) : (
          <>
            {chip(undefined, t.views.all, counts?.open)}
            {OPEN_VIEWS.map((view) => chip(view, t.views[view], counts?.[view]))}
          </>
        )}
      </div>
      <div className={classes.second}>
        <NativeSelect
          aria-label={t.kind}
          value={search.kind ?? ''}
          onChange={(event) => show({ kind: KINDS.find((kind) => kind === event.currentTarget.value) })}
          data={[{ value: '', label: t.anyKind }, ...KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))]}
        />
        {isFiltered(search) && (
          <Button
            variant="subtle"
            px={8}
            leftSection={<IconFilterOff size={16} aria-hidden />}
            onClick={() => show({ view: undefined, kind: undefined, subject: undefined })}
          >
            {t.clearFilters}
          </Button>
        )}
      </div>
      {search.subject && <p className={classes.about}>{t.aboutPerson}</p>}
    </div>
  )
}
