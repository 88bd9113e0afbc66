import type { ReactNode } from 'react'
import classes from './notice-card.module.css'

/** Nothing here yet: one sentence and one action. */
export function Empty({ icon, children, action }: { icon?: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <div className={classes.words}>{children}</div>
      {action}
    </div>
  )
}
