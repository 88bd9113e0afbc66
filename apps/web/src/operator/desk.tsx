import { VisuallyHidden } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CasePane } from './case/case-pane.tsx'
import { Duplicates } from './case/duplicates.tsx'
import { focusOpenForm } from './case/open-form.tsx'
import classes from './desk.module.css'
import { DoneLine } from './done-line.tsx'
import { useShortcuts } from './frame/use-shortcuts.ts'
import { caseRowId } from './queue/case-row.tsx'
import { focusFilters } from './queue/queue-filters.tsx'
import { atEnd, neighbour, nextAfter } from './queue/queue-navigation.ts'
import { QueuePane } from './queue/queue-pane.tsx'
import { useQueue } from './queue/use-queue.ts'
import { useDeskTexts } from './texts/use-desk-texts.ts'

/** Told beside the case it led to, and gone with it. */
type Done = { text: string; ledTo: string | undefined; decided?: string }

/** Queue, case, people and policy, decision: side by side on a desktop, one after the other on a phone. */
export function Desk() {
  const t = useDeskTexts()
  const { site } = useTexts().common
  const me = useMe()
  const { case: chosen, ...search } = useSearch({ from: '/signed-in/operator/desk-frame/desk' })
  const navigate = useNavigate({ from: '/desk' })
  const queue = useQueue(search)
  const { cases } = queue
  const [done, setDone] = useState<Done>()

  useEffect(() => {
    document.title = `${t.desk} · ${site}`
  }, [t.desk, site])

  const choose = (id: string | undefined, replace = false) =>
    navigate({ search: (now) => ({ ...now, case: id }), replace })
  const land = (id: string | undefined) => {
    if (!id) return
    void choose(id, true)
    // After the list has drawn it.
    requestAnimationFrame(() => document.getElementById(caseRowId(id))?.focus())
  }
  const step = (by: 1 | -1) => async () => {
    const turn = atEnd(cases, chosen, by) ? (by === 1 ? queue.toNext : queue.toPrevious) : undefined
    if (!turn) return land(neighbour(cases, chosen, by))
    const page = await turn()
    land(page.at(by === 1 ? 0 : -1)?.id)
  }
  useShortcuts({ next: step(1), previous: step(-1), open: focusOpenForm, filters: focusFilters })

  const decided = (id: string, line: string) => {
    const next = nextAfter(cases, id, (row) => row.level === 'moderator' || me.role === 'administrator')
    setDone({ text: `${line} ${next ? t.done.next : t.done.last}`, ledTo: next, decided: id })
    if (next) land(next)
    else void choose(undefined, true)
  }
  const told = (text: string) => setDone({ text, ledTo: chosen })
  const shown = done && done.ledTo === chosen ? done : undefined

  return (
    <div className={classes.desk} data-view={chosen ? 'case' : 'queue'}>
      <VisuallyHidden component="h1">{t.desk}</VisuallyHidden>
      <div className={classes.queue}>
        <QueuePane queue={queue} search={search} chosen={chosen} onOpen={focusOpenForm} />
      </div>
      <section className={classes.work} aria-label={t.desk}>
        <DoneLine text={shown?.text} onClose={() => setDone(undefined)}>
          {shown?.decided && (
            <>
              <Link to="/desk" search={{ state: 'decided', case: shown.decided }} className={classes.toDecided}>
                {t.done.toDecided}
              </Link>
              <Duplicates caseId={shown.decided} />
            </>
          )}
        </DoneLine>
        <CasePane
          key={chosen}
          id={chosen}
          listed={cases.find((row) => row.id === chosen)}
          pickable={cases.length > 0}
          onBack={() => choose(undefined)}
          onDecided={decided}
          onLeft={told}
          onTold={told}
        />
      </section>
    </div>
  )
}
