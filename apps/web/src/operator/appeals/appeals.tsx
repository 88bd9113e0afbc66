import { VisuallyHidden } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import classes from '../desk.module.css'
import { DoneLine } from '../done-line.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { neighbour, nextAfter } from '../queue/queue-navigation.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { AppealPane } from './appeal-pane.tsx'
import { appealsQuery } from './appeal-queries.ts'
import { appealRowId } from './appeal-row.tsx'
import { AppealsList } from './appeals-list.tsx'
import { focusReadForm } from './read-form.tsx'

/** Appeals beside the one that is read: decided by somebody who did not decide first. */
export function Appeals() {
  const t = useDeskTexts()
  const { site } = useTexts().common
  const { state = 'open', appeal: chosen } = useSearch({ from: '/signed-in/operator/desk-frame/desk/appeals' })
  const navigate = useNavigate({ from: '/desk/appeals' })
  const list = useInfiniteQuery(appealsQuery(state))
  const appeals = list.data?.pages.flatMap((page) => page.appeals) ?? []
  const [done, setDone] = useState<{ text: string; ledTo: string | undefined }>()

  useEffect(() => {
    document.title = `${t.appeals.title} · ${site}`
  }, [t.appeals.title, site])

  const choose = (id: string | undefined, replace = false) =>
    navigate({ search: (now) => ({ ...now, appeal: id }), replace })
  const land = (id: string | undefined) => {
    if (!id) return
    void choose(id, true)
    document.getElementById(appealRowId(id))?.focus()
  }
  const step = (by: 1 | -1) => () => land(neighbour(appeals, chosen, by))
  useShortcuts({ next: step(1), previous: step(-1), open: focusReadForm })

  const decided = (id: string, text: string) => {
    const next = nextAfter(appeals, id, (row) => row.mayDecide)
    setDone({ text, ledTo: next })
    void choose(next, true)
  }
  return (
    <div className={classes.desk} data-view={chosen ? 'case' : 'queue'}>
      <VisuallyHidden component="h1">{t.appeals.title}</VisuallyHidden>
      <div className={classes.queue}>
        <AppealsList list={list} appeals={appeals} state={state} chosen={chosen} onOpen={focusReadForm} />
      </div>
      <section className={classes.work} aria-label={t.appeals.title}>
        <DoneLine text={done?.ledTo === chosen ? done?.text : undefined} onClose={() => setDone(undefined)} />
        <AppealPane
          key={chosen}
          id={chosen}
          pickable={appeals.length > 0}
          onBack={() => choose(undefined)}
          onDecided={decided}
          onLeft={(text) => setDone({ text, ledTo: chosen })}
        />
      </section>
    </div>
  )
}
