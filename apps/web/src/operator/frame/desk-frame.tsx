import './desk-tokens.css'
import { ActionIcon, MantineThemeProvider } from '@mantine/core'
import { IconCoins, IconHistory, IconInbox, IconKeyboard, IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useMe } from '../../api/queries.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { LinkBanner } from '../../ui/link-banner.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './desk-frame.module.css'
import { ageProofsQuery, casesQuery } from './desk-queries.ts'
import { deskTheme } from './desk-theme.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { StaffMenu } from './staff-menu.tsx'
import { useShortcuts } from './use-shortcuts.ts'

const ICON = { size: 18, stroke: 1.8, 'aria-hidden': true } as const
type Place = '/desk' | '/desk/age-proofs' | '/desk/audit' | '/desk/credits'

/** One line above, the work below. */
export function DeskFrame() {
  const t = useDeskTexts()
  const { site, skip } = useTexts().common
  const me = useMe()
  const cases = useQuery(casesQuery('open'))
  const proofs = useQuery(ageProofsQuery)
  const [helping, setHelping] = useState(false)
  useShortcuts({ help: () => setHelping(true) })
  const item = (to: Place, label: string, icon: ReactNode, count?: { data: readonly unknown[] | undefined }) => (
    <li>
      <Link
        to={to}
        className={classes.item}
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        {icon}
        <span>{label}</span>
        {count && (
          // Keeps its place while it is on its way, so that nothing moves.
          <span className={classes.count} data-none={count.data === undefined || undefined}>
            {t.waitingCount(count.data?.length ?? 0)}
          </span>
        )}
      </Link>
    </li>
  )
  return (
    <MantineThemeProvider theme={deskTheme}>
      <div className={classes.frame} data-desk>
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
          <nav className={classes.nav} aria-label={t.navLabel}>
            <ul>
              {item('/desk', t.nav.cases, <IconInbox {...ICON} />, cases)}
              {item('/desk/age-proofs', t.nav.ageProofs, <IconUserCheck {...ICON} />, proofs)}
              {me.role === 'administrator' && item('/desk/audit', t.nav.audit, <IconHistory {...ICON} />)}
              {me.role === 'administrator' && item('/desk/credits', t.nav.credits, <IconCoins {...ICON} />)}
            </ul>
          </nav>
          <div className={classes.tools}>
            <ActionIcon className={classes.keys} aria-label={t.keys.show} onClick={() => setHelping(true)}>
              <IconKeyboard size={20} aria-hidden />
            </ActionIcon>
            <StaffMenu />
          </div>
        </header>
        <LinkBanner />
        <main id="main" className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
        <ShortcutsDialog opened={helping} onClose={() => setHelping(false)} />
      </div>
    </MantineThemeProvider>
  )
}
