import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import classes from './shell.module.css'

export type NavItem = { to: NonNullable<LinkProps['to']>; label: string; icon: ReactNode; count?: number }

/** The frame of the app: navigation below on a phone, at the left on a desktop. */
export function Shell({
  nav,
  banner,
  bare = false,
  children,
}: {
  nav: readonly NavItem[]
  banner?: ReactNode
  bare?: boolean
  children: ReactNode
}) {
  const t = useTexts().common
  return (
    <div className={classes.shell} data-bare={bare || undefined}>
      <a href="#main" className={classes.skip}>
        {t.skip}
      </a>
      <nav className={classes.nav} aria-label={t.mainNav}>
        <div className={classes.brand} aria-hidden>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          {t.site}
        </div>
        <ul>
          {nav.map((item) => (
            <li key={item.to}>
              <Link to={item.to} className={classes.item} activeProps={{ 'aria-current': 'page' }}>
                <span className={classes.icon} aria-hidden>
                  {item.icon}
                  {item.count ? <span className={classes.dot} /> : null}
                </span>
                <span>{item.label}</span>
                {item.count ? <span className={classes.count}>{t.unread(item.count)}</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        {banner}
        {children}
      </main>
    </div>
  )
}
