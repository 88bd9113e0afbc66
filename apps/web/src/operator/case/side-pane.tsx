import { Tabs } from '@mantine/core'
import type { CaseView } from '@sekisho/protocol'
import type { ReactNode } from 'react'
import { CaseEvidence } from '../exports/case-evidence.tsx'
import { CaseHold } from '../retention/case-hold.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { PeoplePane } from './people-pane.tsx'
import { PlaybookPane } from './playbook-pane.tsx'
import classes from './side-pane.module.css'

export type SideTab = 'people' | 'playbook' | 'evidence' | 'decide'
type Props = { view: CaseView; tab: SideTab; onTab: (tab: SideTab) => void; decide: ReactNode }

/** Beside the conversation and never over it: who they are, what to do, and the decision being written. */
export function SidePane({ view, tab, onTab, decide }: Props) {
  const t = useDeskTexts().side
  const tabs: SideTab[] = ['people', 'playbook', 'evidence', ...(decide ? (['decide'] as const) : [])]
  const shown = tabs.includes(tab) ? tab : 'people'
  return (
    <section className={classes.side} aria-label={t.label}>
      <Tabs
        value={shown}
        onChange={(value) => onTab(tabs.find((one) => one === value) ?? 'people')}
        keepMounted={false}
        classNames={{ root: classes.root, list: classes.tabs, tab: classes.tab, panel: classes.panel }}
      >
        <Tabs.List grow>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="people" tabIndex={0}>
          <PeoplePane view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="playbook" tabIndex={0}>
          <PlaybookPane playbook={view.playbook} />
        </Tabs.Panel>
        <Tabs.Panel value="evidence" tabIndex={0}>
          <CaseEvidence caseId={view.id} />
          <CaseHold caseId={view.id} />
        </Tabs.Panel>
        <Tabs.Panel value="decide">{decide}</Tabs.Panel>
      </Tabs>
    </section>
  )
}
