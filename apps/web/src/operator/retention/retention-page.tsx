import type { ReactNode } from 'react'
import { DeskPage } from '../frame/desk-page.tsx'
import { PageTabs } from '../frame/page-tabs.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'

/** The frame of the pages about keeping and erasing. */
export function RetentionPage({ lead, children }: { lead: string; children: ReactNode }) {
  const t = useDeskTexts().retention
  return (
    <DeskPage title={t.title} lead={lead}>
      <PageTabs
        label={t.tabsLabel}
        tabs={[
          { to: '/desk/retention', name: t.tabs.periods },
          { to: '/desk/retention/erasures', name: t.tabs.erasures },
          { to: '/desk/retention/holds', name: t.tabs.holds },
        ]}
      />
      {children}
    </DeskPage>
  )
}
