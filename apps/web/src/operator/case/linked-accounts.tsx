import type { LinkedAccountView } from '@sekisho/protocol'
import { IconBan, IconLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { PersonName } from '../../ui/person-name.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './linked-accounts.module.css'

const TONES = { strong: 'vermilion', medium: 'ochre', weak: 'quiet' } as const

/** Accounts that may be the same person: how strong each link is, and what speaks for it. */
export function LinkedAccounts({ links }: { links: readonly LinkedAccountView[] }) {
  const t = useDeskTexts()
  if (links.length === 0) return null
  return (
    <div className={classes.links}>
      <h4>
        <IconLink size={15} aria-hidden />
        {t.people.links(links.length)}
      </h4>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <p className={classes.head}>
              <Link to="/desk" search={{ subject: link.id }}>
                <PersonName of={link} />
              </Link>
              <small>{t.roles[link.role]}</small>
              <strong className={classes.strength} data-tone={TONES[link.strength]}>
                {t.people.strength[link.strength]}
              </strong>
              <small className="tabular">{t.people.score(link.score.toFixed(2))}</small>
            </p>
            <ul className={classes.reasons}>
              {link.reasons.map((reason) => (
                <li key={reason.kind}>
                  {t.people.linkReasons[reason.kind]}
                  <small className="tabular">{reason.weight.toFixed(2)}</small>
                  {reason.at && (
                    <small>
                      <TimeText at={reason.at} />
                    </small>
                  )}
                </li>
              ))}
            </ul>
            {(link.sanction || link.blockedByOther) && (
              <p className={classes.standing}>
                {link.sanction && <span>{t.people.steps[link.sanction] ?? link.sanction}</span>}
                {link.blockedByOther && (
                  <span>
                    <IconBan size={14} aria-hidden />
                    {t.people.blocked}
                  </span>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
