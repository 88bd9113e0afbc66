import { Link, type LinkProps } from '@tanstack/react-router'
import classes from './page-tabs.module.css'

type Tab = { readonly to: NonNullable<LinkProps['to']>; readonly name: string }

/** Pages that belong together, beside each other; each has an address of its own. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
