import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { CasePane } from './case/case-pane.tsx'
import { focusOpenForm } from './case/open-form.tsx'
import classes from './desk.module.css'
import { DoneLine } from './done-line.tsx'
import { casesQuery } from './frame/desk-queries.ts'
import { useShortcuts } from './frame/use-shortcuts.ts'
import { caseRowId } from './queue/case-row.tsx'
import { neighbour, nextAfter } from './queue/queue-navigation.ts'
import { QueuePane } from './queue/queue-pane.tsx'
import { useDeskTexts } from './texts/use-desk-texts.ts'

/** Queue, case, people and policy, decision: side by side on a desktop, one after the other on a phone. */
export function Desk() {
  const t = useDeskTexts()
  const { site } = useTexts().common
  const search = useSearch({ from: '/signed-in/operator/desk-frame/desk' })
  const navigate = useNavigate({ from: '/desk' })
  const state = search.state ?? 'open'
  const list = useQuery(casesQuery(state))
  const cases = list.data ?? []
  /** Told beside the case it led to, and gone with it. */
  const [done, setDone] = useState<{ text: string; ledTo: string | undefined }>()

  useEffect(() => {
    document.title = `${t.desk} · ${site}`
  }, [t.desk, site])

  const choose = (id: string | undefined, replace = false) =>
    navigate({ search: (now) => ({ ...now, case: id }), replace })
  const step = (by: 1 | -1) => () => {
    const id = neighbour(cases, search.case, by)
    if (!id) return
    void choose(id, true)
    document.getElementById(caseRowId(id))?.focus()
  }
  useShortcuts({ next: step(1), previous: step(-1), open: focusOpenForm })

  const decided = (id: string, line: string) => {
    const next = nextAfter(cases, id)
    setDone({ text: `${line} ${next ? t.done.next : t.done.last}`, ledTo: next })
    void choose(next, true)
    if (next) document.getElementById(caseRowId(next))?.focus()
  }

  return (
    <div className={classes.desk} data-view={search.case ? 'case' : 'queue'}>
      <VisuallyHidden component="h1">{t.desk}</VisuallyHidden>
      <div className={classes.queue}>
        <QueuePane list={list} state={state} chosen={search.case} onOpen={focusOpenForm} />
      </div>
      <section className={classes.work} aria-label={t.desk}>
        <DoneLine
          text={state === 'open' && done?.ledTo === search.case ? done?.text : undefined}
          onClose={() => setDone(undefined)}
        />
        <CasePane
          key={search.case}
          id={search.case}
          pickable={cases.length > 0}
          onBack={() => choose(undefined)}
          onDecided={decided}
          onReleased={(text) => setDone({ text, ledTo: search.case })}
        />
      </section>
    </div>
  )
}
