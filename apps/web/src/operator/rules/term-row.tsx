import { ActionIcon } from '@mantine/core'
import { categoryText } from '@sekisho/inspect/reasons'
import type { PolicyProblem, PolicyTerm } from '@sekisho/protocol'
import { IconAlertTriangle, IconPencil, IconTrash } from '@tabler/icons-react'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './draft.module.css'
import { TermForm } from './term-form.tsx'
import { useProblemText } from './use-problem-text.ts'

type Props = {
  term: PolicyTerm
  /** `terms.12`: where its problems are told. */
  path: string
  problems: readonly PolicyProblem[]
  locked: boolean
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (part: Partial<PolicyTerm>) => void
  onRemove: () => void
}

/** A term in one line; opened, its form. */
export function TermRow({ term, path, problems, locked, open, onOpen, onChange, onRemove }: Props) {
  const texts = useDeskTexts()
  const t = texts.rules.terms
  const { locale } = useLocale()
  const problemText = useProblemText()
  const own = problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
  const name = term.text || t.untitled
  return (
    <li>
      <div className={classes.term}>
        <div className={classes.termText}>
          <p>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <span className={classes.quiet}>
              {categoryText(term.category, locale)}
              {texts.sep}
              {t.matches[term.match]}
            </span>
          </p>
          {term.except.length > 0 && (
            <p className={classes.quiet}>{t.exceptList(term.except.join(locale === 'ja' ? '、' : ', '))}</p>
          )}
          {term.note !== '' && <p className={classes.quiet}>{term.note}</p>}
          {own.map((problem) => (
            <p key={`${problem.path} ${problem.problem}`} className={classes.problem}>
              <IconAlertTriangle size={16} aria-hidden />
              {problemText(problem)}
            </p>
          ))}
        </div>
        {!locked && (
          <>
            <ActionIcon aria-label={t.edit(name)} aria-expanded={open} onClick={() => onOpen(!open)}>
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={t.remove(name)} color="vermilion" onClick={onRemove}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      {open && !locked && <TermForm term={term} onChange={onChange} onClose={() => onOpen(false)} />}
    </li>
  )
}
