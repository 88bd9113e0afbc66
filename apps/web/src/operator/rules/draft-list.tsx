import { Button } from '@mantine/core'
import { IconFileDescription, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale } from '../../texts/locale.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { timeText } from '../../ui/time.ts'
import list from '../frame/rows.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { NewDraft } from './new-draft.tsx'
import classes from './rules.module.css'
import { draftsQuery } from './rules-queries.ts'

const TONES = { running: 'indigo', passed: 'pine', refused: 'vermilion', failed: 'ochre' } as const

/** Drafts, latest first, with how far each has come. */
export function DraftList() {
  const t = useDeskTexts().rules
  const { locale } = useLocale()
  const drafts = useQuery(draftsQuery)
  const [making, setMaking] = useState(false)
  const make = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
      {t.newDraft}
    </Button>
  )
  return (
    <section className={classes.half} aria-labelledby="drafts-title">
      <header className={classes.halfHead}>
        <h2 id="drafts-title">{t.drafts}</h2>
        {drafts.data && drafts.data.length > 0 && make}
      </header>
      {drafts.isPending && <RowSkeletons rows={3} height={72} />}
      {!drafts.data && drafts.isError && <ErrorCard error={drafts.error} onRetry={() => drafts.refetch()} />}
      {drafts.data?.length === 0 && (
        <Empty icon={<IconFileDescription size={28} />} action={make}>
          {t.noDrafts}
        </Empty>
      )}
      {drafts.data && drafts.data.length > 0 && (
        <ul className={list.rows}>
          {drafts.data.map((draft) => (
            <li key={draft.id}>
              <Link to="/desk/rules/drafts/$id" params={{ id: draft.id }} className={classes.row}>
                <span className={classes.rowHead}>
                  <strong>{draft.title}</strong>
                  {draft.publishedVersion !== null ? (
                    <span className={classes.mark}>{t.publishedAs(draft.publishedVersion)}</span>
                  ) : (
                    <span className={classes.mark} data-tone={draft.trialState ? TONES[draft.trialState] : undefined}>
                      {draft.trialState ? t.trialStates[draft.trialState] : t.notTried}
                    </span>
                  )}
                </span>
                <span className={classes.quiet}>
                  {t.updated(draft.updatedBy.displayName, timeText(draft.updatedAt, 'moment', locale, new Date()))}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {making && <NewDraft onClose={() => setMaking(false)} />}
    </section>
  )
}
