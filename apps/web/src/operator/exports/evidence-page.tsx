import type { ReactNode } from 'react'
import { DeskPage } from '../frame/desk-page.tsx'
import { PageTabs } from '../frame/page-tabs.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'

/** The frame of the pages about evidence. */
export function EvidencePage({ lead, children }: { lead: string; children: ReactNode }) {
  const t = useDeskTexts().evidence
  return (
    <DeskPage title={t.title} lead={lead}>
      <PageTabs
        label={t.tabsLabel}
        tabs={[
          { to: '/desk/evidence', name: t.tabs.exports },
          { to: '/desk/evidence/log', name: t.tabs.log },
          { to: '/desk/evidence/people', name: t.tabs.people },
        ]}
      />
      {children}
    </DeskPage>
  )
}
