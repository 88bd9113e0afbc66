import type { ReactNode } from 'react'
import classes from './card.module.css'

/** A surface of its own, with an optional heading. */
export function Card({
  title,
  children,
  accent,
}: {
  title?: ReactNode
  children: ReactNode
  accent?: 'indigo' | 'pine' | 'ochre' | 'vermilion'
}) {
  return (
    <section className={classes.card} data-accent={accent}>
      {title && <h2 className={classes.title}>{title}</h2>}
      {children}
    </section>
  )
}
