import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import classes from './desk-page.module.css'

/** A page of the desk beside the queue: a heading, one line on what it is for, the work. */
export function DeskPage({
  title,
  lead,
  wide = false,
  children,
}: {
  title: string
  lead: string
  /** For work that stands side by side. */
  wide?: boolean
  children: ReactNode
}) {
  const { site } = useTexts().common
  useEffect(() => {
    document.title = `${title} · ${site}`
  }, [title, site])
  return (
    <div className={classes.page} data-wide={wide || undefined}>
      <header>
        <h1>{title}</h1>
        <p>{lead}</p>
      </header>
      {children}
    </div>
  )
}
