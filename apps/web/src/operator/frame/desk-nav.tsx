import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './desk-frame.module.css'
import { ageProofsQuery, countsQuery } from './desk-queries.ts'
import { type Place, placesFor, type Waiting } from './places.ts'

const ICON = { size: 18, stroke: 1.8, 'aria-hidden': true } as const

/** The work in one line with what waits, and the running of the site below one key. */
export function DeskNav() {
  const t = useDeskTexts()
  const { role } = useMe()
  const { pathname } = useLocation()
  const decides = role !== 'auditor'
  const waiting: Waiting = {
    counts: useQuery({ ...countsQuery, enabled: decides }).data,
    proofs: useQuery({ ...ageProofsQuery, enabled: decides }).data?.length,
  }
  const places = placesFor(role)
  const site = places.filter((place) => place.group === 'site')
  // One or two need no key of their own.
  const folded = places.some((place) => place.group === 'work') && site.length > 1
  const inLine = folded ? places.filter((place) => place.group === 'work') : places
  return (
    <nav className={classes.nav} aria-label={t.navLabel}>
      <ul>
        {inLine.map((place) => (
          <li key={place.to}>
            <NavLink place={place} waiting={waiting} />
          </li>
        ))}
        {folded && (
          <li>
            <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 80 }}>
              <Menu.Target>
                <button
                  type="button"
                  className={classes.item}
                  aria-current={site.some((place) => pathname.startsWith(place.to)) ? 'page' : undefined}
                >
                  <span>{t.nav.more}</span>
                  <IconChevronDown size={16} aria-hidden />
                </button>
              </Menu.Target>
              <Menu.Dropdown aria-label={t.nav.more}>
                {site.map((place) => (
                  <Menu.Item
                    key={place.to}
                    leftSection={<place.icon {...ICON} />}
                    renderRoot={(props) => <Link to={place.to} {...props} />}
                  >
                    {t.nav[place.text]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  )
}

function NavLink({ place, waiting }: { place: Place; waiting: Waiting }) {
  const t = useDeskTexts()
  const { locale } = useLocale()
  const count = place.count?.(waiting)
  return (
    <Link
      to={place.to}
      className={classes.item}
      activeOptions={{ exact: true, includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <place.icon {...ICON} />
      <span>{t.nav[place.text]}</span>
      {place.count && (
        // Keeps its place while it is on its way, so that nothing moves.
        <span className={classes.count} data-none={count === undefined || undefined}>
          {t.waitingCount((count ?? 0).toLocaleString(locale))}
        </span>
      )}
    </Link>
  )
}
