import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DeskPage } from '../frame/desk-page.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './statistics.module.css'

/** The frame of both kinds of statistics. */
export function StatisticsPage({ lead, children }: { lead: string; children: ReactNode }) {
  const t = useDeskTexts().statistics
  return (
    <DeskPage title={t.title} lead={lead} wide>
      <nav className={classes.tabs} aria-label={t.tabsLabel}>
        <Link
          to="/desk/statistics"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t.tabs.range}
        </Link>
        <Link
          to="/desk/statistics/transparency"
          activeOptions={{ includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t.tabs.year}
        </Link>
      </nav>
      {children}
    </DeskPage>
  )
}
