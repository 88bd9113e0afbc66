import './desk-tokens.css'
import { ActionIcon, MantineThemeProvider } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../api/queries.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Lead } from '../../ui/lead.tsx'
import { LinkBanner } from '../../ui/link-banner.tsx'
import { OverdueBanner } from '../copies/overdue-banner.tsx'
import { HoldsDueBanner } from '../retention/holds-due-banner.tsx'
import { BreakReminder } from '../staff/break-reminder.tsx'
import { PasswordNotice } from '../staff/password-notice.tsx'
import { useStaffSettings } from '../staff/use-staff-settings.ts'
import { useUrgentTone } from '../staff/use-urgent-tone.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './desk-frame.module.css'
import { DeskNav } from './desk-nav.tsx'
import { deskTheme } from './desk-theme.ts'
import { isOpenTo } from './places.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { StaffMenu } from './staff-menu.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** One line above, the work below. */
export function DeskFrame() {
  const t = useDeskTexts()
  const { site, skip } = useTexts().common
  const { role } = useMe()
  const { pathname } = useLocation()
  const { greyscale } = useStaffSettings()
  const [helping, setHelping] = useState(false)
  useUrgentTone()
  useShortcuts({ help: () => setHelping(true) })
  return (
    <MantineThemeProvider theme={deskTheme}>
      <div className={classes.frame} data-desk data-greyscale={greyscale || undefined}>
        <a href="#main" className={classes.skip}>
          {skip}
        </a>
        <header className={classes.header}>
          <p className={classes.brand}>
            <img src="/favicon.svg" alt="" width={24} height={24} />
            <span>
              {site}
              <small>{t.desk}</small>
            </span>
          </p>
          <DeskNav />
          <div className={classes.tools}>
            <ActionIcon className={classes.keys} aria-label={t.keys.show} onClick={() => setHelping(true)}>
              <IconKeyboard size={20} aria-hidden />
            </ActionIcon>
            <StaffMenu />
          </div>
        </header>
        <LinkBanner />
        <PasswordNotice />
        <BreakReminder />
        <OverdueBanner />
        <HoldsDueBanner />
        <main id="main" className={classes.main} tabIndex={-1}>
          {/* An auditor reads what staff did, what they took out and let go, and nothing else. */}
          {role === 'auditor' && !isOpenTo(role, pathname) ? <Lead to="/desk/audit" /> : <Outlet />}
        </main>
        <ShortcutsDialog opened={helping} onClose={() => setHelping(false)} />
      </div>
    </MantineThemeProvider>
  )
}
