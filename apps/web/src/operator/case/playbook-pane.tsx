import type { CaseView } from '@sekisho/protocol'
import { IconAlertCircle } from '@tabler/icons-react'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './playbook-pane.module.css'

/** What to look at, and in which order, for this kind of case. */
export function PlaybookPane({ playbook }: { playbook: CaseView['playbook'] }) {
  const t = useDeskTexts().playbook
  const page = t.pages[playbook]
  return (
    <article className={classes.page}>
      <h3>{page.title}</h3>
      <ol>
        {page.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={classes.care}>
        <IconAlertCircle size={18} aria-hidden />
        <span>
          <strong>{t.care}</strong>
          {page.care}
        </span>
      </p>
    </article>
  )
}
