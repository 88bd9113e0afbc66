import { categoryText } from '@sekisho/inspect/reasons'
import type { CaseView } from '@sekisho/protocol'
import { IconArrowBackUp, IconFlag } from '@tabler/icons-react'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { useNameOf } from '../../ui/person-name.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { messageId } from './case-message.tsx'
import classes from './sign-list.module.css'

type Sign = CaseView['signList'][number]
/** More than these are folded away. */
const SHOWN = 3

/** What brought the case to the desk: latest first, with the words of whoever told. */
export function SignList({ signs, reopened }: { signs: readonly Sign[]; reopened: CaseView['reopened'] }) {
  const t = useDeskTexts()
  if (signs.length === 0) return null
  const latest = signs.toSorted((a, b) => b.at.localeCompare(a.at))
  const list = (some: readonly Sign[]) => (
    <ul>
      {some.map((sign) => (
        <SignLine key={sign.id} sign={sign} />
      ))}
    </ul>
  )
  return (
    <aside className={classes.signs} aria-label={t.signs.title(signs.length)}>
      <h3>
        <IconFlag size={16} aria-hidden />
        {t.signs.title(signs.length)}
      </h3>
      {list(latest.slice(0, SHOWN))}
      {latest.length > SHOWN && (
        <details>
          <summary>+{latest.length - SHOWN}</summary>
          {list(latest.slice(SHOWN))}
        </details>
      )}
      {reopened && (
        <p className={classes.reopened}>
          <IconArrowBackUp size={16} aria-hidden />
          <span>
            {t.signs.reopened(reopened.by.displayName)} <TimeText at={reopened.at} style="moment" />
            <br />
            <span className="user-text">{reopened.reason}</span>
          </span>
        </p>
      )}
    </aside>
  )
}

function SignLine({ sign }: { sign: Sign }) {
  const t = useDeskTexts()
  const { locale } = useLocale()
  const { reportReasons } = useTexts().safety
  const nameOf = useNameOf()
  const about = sign.reportReason
    ? reportReasons[sign.reportReason]
    : sign.category
      ? categoryText(sign.category, locale)
      : ''
  const show = () => {
    const message = document.getElementById(messageId(sign.messageId ?? ''))
    message?.scrollIntoView({ block: 'center' })
    message?.focus()
  }
  return (
    <li>
      <p className={classes.line}>
        <strong>{t.queue.kinds[sign.kind]}</strong>
        {about && <span>{about}</span>}
        <span className={classes.quiet}>{sign.reporter ? t.signs.by(nameOf(sign.reporter)) : t.signs.program}</span>
        <span className={classes.quiet}>
          <TimeText at={sign.at} />
        </span>
        {sign.messageId && (
          <button type="button" className={classes.to} onClick={show}>
            {t.signs.toMessage}
          </button>
        )}
      </p>
      {sign.note && (
        <blockquote className={classes.note}>
          <span className={classes.quiet}>{t.thread.note[sign.kind]}</span>
          <p className="user-text">{sign.note}</p>
        </blockquote>
      )}
    </li>
  )
}
