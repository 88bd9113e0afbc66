import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { LanguageSwitch } from '../ui/switches.tsx'
import classes from './door.module.css'

/** The frame of everything before the app: one calm column, and the choice of language. */
export function Door({
  title,
  lead,
  wide = false,
  children,
}: {
  title: string
  lead?: string
  wide?: boolean
  children: ReactNode
}) {
  const t = useTexts().common
  useEffect(() => {
    document.title = `${title} · ${t.site}`
  }, [title, t.site])
  return (
    <main className={classes.door}>
      <div className={`${classes.column} ${wide ? classes.wide : ''}`}>
        <div className={classes.top}>
          <Link to="/" className={classes.brand}>
            <img src="/favicon.svg" alt="" width={32} height={32} />
            {t.site}
          </Link>
          <LanguageSwitch />
        </div>
        <div className={classes.head}>
          <h1>{title}</h1>
          {lead && <p className={classes.quiet}>{lead}</p>}
        </div>
        {children}
      </div>
    </main>
  )
}
