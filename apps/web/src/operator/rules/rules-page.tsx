import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DeskPage } from '../frame/desk-page.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './rules.module.css'

/** The frame of the two halves: the policy, and the wording of notices. */
export function RulesPage({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const t = useDeskTexts().rules
  // A draft belongs to the first half.
  const wording = useLocation().pathname.startsWith('/desk/rules/templates')
  return (
    <DeskPage title={t.title} lead={t.lead} wide={wide}>
      <nav className={classes.tabs} aria-label={t.tabsLabel}>
        <Link to="/desk/rules" activeOptions={{ exact: wording }} activeProps={{ 'aria-current': 'page' }}>
          {t.tabs.versions}
        </Link>
        <Link to="/desk/rules/templates" activeProps={{ 'aria-current': 'page' }}>
          {t.tabs.templates}
        </Link>
      </nav>
      {children}
    </DeskPage>
  )
}
