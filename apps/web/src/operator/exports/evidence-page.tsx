import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DeskPage } from '../frame/desk-page.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './evidence-page.module.css'

const TABS = [
  ['/desk/evidence', 'exports'],
  ['/desk/evidence/log', 'log'],
  ['/desk/evidence/people', 'people'],
] as const

/** The frame of the pages about evidence. */
export function EvidencePage({ lead, children }: { lead: string; children: ReactNode }) {
  const t = useDeskTexts().evidence
  return (
    <DeskPage title={t.title} lead={lead}>
      <nav className={classes.tabs} aria-label={t.tabsLabel}>
        {TABS.map(([to, name]) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t.tabs[name]}
          </Link>
        ))}
      </nav>
      {children}
    </DeskPage>
  )
}
