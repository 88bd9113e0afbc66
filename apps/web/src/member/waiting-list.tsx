import { Button } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { performersQuery, useMe } from '../api/queries.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorCard } from '../ui/error-card.tsx'
import { Page } from '../ui/page.tsx'
import { PointsText } from '../ui/points-text.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import { timeText } from '../ui/time.ts'
import { useSearchWord } from '../ui/use-search-word.ts'
import { BalanceLink } from './balance-link.tsx'
import classes from './member.module.css'
import { PresenceMark } from './presence-mark.tsx'

/** Who is waiting. Calm: no counters, nothing that pushes. */
export function WaitingList() {
  const t = useTexts().member
  const [typed, setTyped] = useSearchWord()
  const search = useDeferredValue(typed.trim())
  const performers = useQuery(performersQuery(search))
  return (
    <Page title={t.waitingTitle} actions={<BalanceLink />}>
      <RestrictedNote />
      <SearchField label={t.searchLabel} value={typed} onChange={setTyped} />
      {performers.isPending && <RowSkeletons rows={5} height={112} />}
      {!performers.data && performers.isError && (
        <ErrorCard error={performers.error} onRetry={() => performers.refetch()} />
      )}
      {performers.data?.length === 0 &&
        (search === '' ? (
          <Empty
            icon={<IconMoodSmile size={32} />}
            action={
              <Button variant="default" loading={performers.isFetching} onClick={() => performers.refetch()}>
                {t.emptyAction}
              </Button>
            }
          >
            {t.empty}
          </Empty>
        ) : (
          <Empty
            action={
              <Button variant="default" onClick={() => setTyped('')}>
                {t.showAll}
              </Button>
            }
          >
            {t.noMatch(search)}
          </Empty>
        ))}
      <ul className={classes.performers}>
        {performers.data?.map((performer) => (
          <li key={performer.id}>
            <Link to="/performers/$id" params={{ id: performer.id }} className={classes.performer}>
              <Portrait id={performer.id} name={performer.displayName} size={80} />
              <span className={classes.about}>
                <span className={classes.name}>
                  <bdi>{performer.displayName}</bdi>
                </span>
                <PresenceMark presence={performer.presence} />
                {performer.headline && <bdi className={classes.headline}>{performer.headline}</bdi>}
                <span className={classes.rate}>
                  <PointsText
                    amount={performer.presence === 'party' ? performer.partyRatePerMinute : performer.ratePerMinute}
                    perMinute
                  />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}

/** Said before he tries, not after. */
function RestrictedNote() {
  const t = useTexts().member
  const { locale } = useLocale()
  const { restrictedUntil } = useMe()
  const now = new Date()
  if (restrictedUntil === null || Date.parse(restrictedUntil) <= now.getTime()) return null
  return <Card accent="ochre">{t.restricted(timeText(restrictedUntil, 'moment', locale, now))}</Card>
}
