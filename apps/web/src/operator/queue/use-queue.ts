import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { QueueSearch } from './queue-filter.ts'
import { casesPageQuery } from './queue-queries.ts'

/** A page's worth, as the server gives it. */
export const PAGE_SIZE = 50

/** Where each page so far began; the first begins at nothing. */
type Cursors = readonly (string | undefined)[]
const FIRST: Cursors = [undefined]

/** The queue a page at a time. A page keeps its place while cases leave it and new ones come in above. */
export function useQueue(search: QueueSearch) {
  const client = useQueryClient()
  const of = JSON.stringify([search.state, search.view, search.kind, search.subject])
  const [place, setPlace] = useState<{ of: string; cursors: Cursors }>({ of, cursors: FIRST })
  const cursors = place.of === of ? place.cursors : FIRST
  const list = useQuery(casesPageQuery(search, cursors.at(-1)))
  const cases = list.data?.cases ?? []
  const next = list.data?.next ?? undefined
  const go = (to: Cursors) => {
    setPlace({ of, cursors: to })
    return client
      .ensureQueryData(casesPageQuery(search, to.at(-1)))
      .then((page) => page.cases)
      .catch(() => [])
  }

  // Everything on a later page was decided: back to where there is something.
  const emptied = cursors.length > 1 && list.isSuccess && cases.length === 0
  useEffect(() => {
    if (emptied) setPlace({ of, cursors: FIRST })
  }, [emptied, of])

  return {
    list,
    cases,
    /** Number of the first line, as people count. */
    from: (cursors.length - 1) * PAGE_SIZE + 1,
    toNext: next ? () => go([...cursors, next]) : undefined,
    toPrevious: cursors.length > 1 ? () => go(cursors.slice(0, -1)) : undefined,
  }
}
export type Queue = ReturnType<typeof useQueue>
