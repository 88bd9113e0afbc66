import { Button } from '@mantine/core'
import type { PolicyTerm } from '@sekisho/protocol'
import { IconAbc, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { newId } from '../../api/new-id.ts'
import { Empty } from '../../ui/empty.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './draft.module.css'
import { TermRow } from './term-row.tsx'
import type { PartProps } from './use-draft-edit.ts'

/** A policy may hold 2,000: the page draws no more than it must. */
const PAGE = 40
const SEARCH_FROM = 8
const SHORT_ID = 8

/** The site's own terms: one row each, one of them open. */
export function TermsPart({ policy, change, problems, locked }: PartProps) {
  const t = useDeskTexts().rules.terms
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(PAGE)
  const [open, setOpen] = useState<string>()
  const [removed, setRemoved] = useState<{ term: PolicyTerm; at: number }>()
  const { terms } = policy
  const wanted = search.normalize('NFKC').toLowerCase()
  const faulty = new Set(problems.map(({ path }) => Number(/^terms\.(\d+)/.exec(path)?.[1] ?? Number.NaN)))
  const all = terms
    .map((term, at) => ({ term, at }))
    .filter(({ term }) => `${term.text} ${term.note}`.normalize('NFKC').toLowerCase().includes(wanted))
    // What has to be mended comes first, however long the list is.
    .sort((a, b) => Number(faulty.has(b.at)) - Number(faulty.has(a.at)) || b.at - a.at)
  const add = () => {
    const id = `t-${newId().slice(0, SHORT_ID)}`
    change({ terms: [...terms, { id, text: '', match: 'folded', except: [], category: 'contact.line', note: '' }] })
    setSearch('')
    setOpen(id)
    setRemoved(undefined)
  }
  const remove = (at: number) => {
    const term = terms[at]
    if (!term) return
    change({ terms: terms.filter((_, i) => i !== at) })
    setRemoved({ term, at })
  }
  const undo = () => {
    if (!removed) return
    change({ terms: terms.toSpliced(removed.at, 0, removed.term) })
    setRemoved(undefined)
  }
  const adding = !locked && (
    <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
      {t.add}
    </Button>
  )
  return (
    <div className={classes.part}>
      <p className={classes.quiet}>{t.lead}</p>
      {terms.length > 0 && (
        <div className={classes.tools}>
          {terms.length >= SEARCH_FROM && (
            <div className={classes.search}>
              <SearchField label={t.search} value={search} onChange={setSearch} />
            </div>
          )}
          {adding}
        </div>
      )}
      <div role="status">
        {removed && (
          <p className={classes.removed}>
            <span>{t.removed(removed.term.text || t.untitled)}</span>
            <Button variant="subtle" onClick={undo}>
              {t.undo}
            </Button>
          </p>
        )}
      </div>
      {terms.length === 0 ? (
        <Empty icon={<IconAbc size={32} />} action={adding}>
          {t.empty}
        </Empty>
      ) : all.length === 0 ? (
        <p className={classes.quiet}>{t.noMatch}</p>
      ) : (
        <ul className={classes.terms}>
          {all.slice(0, shown).map(({ term, at }) => (
            <TermRow
              key={term.id}
              term={term}
              path={`terms.${at}`}
              problems={problems}
              locked={locked}
              open={open === term.id}
              onOpen={(wants) => setOpen(wants ? term.id : undefined)}
              onChange={(part) => change({ terms: terms.map((one, i) => (i === at ? { ...one, ...part } : one)) })}
              onRemove={() => remove(at)}
            />
          ))}
        </ul>
      )}
      {all.length > shown && (
        <div className={classes.tools}>
          <p className={classes.quiet}>{t.shown(shown, all.length)}</p>
          <Button variant="default" onClick={() => setShown(shown + PAGE)}>
            {t.more}
          </Button>
        </div>
      )}
    </div>
  )
}
