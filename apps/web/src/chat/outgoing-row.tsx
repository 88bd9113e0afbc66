import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { failureText } from '../api/api-error.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import classes from './message-list.module.css'
import type { Outgoing } from './outbox.ts'
import { outboxOf } from './outboxes.ts'

/** A message on its way, or one that did not go: it stays until it is sent again or dropped. */
export function OutgoingRow({ conversationId, item }: { conversationId: string; item: Outgoing }) {
  const t = useTexts().chat
  const { locale } = useLocale()
  const outbox = outboxOf(conversationId)
  return (
    <li className={classes.row} data-mine data-first>
      <div className={classes.line}>
        <div className={classes.bubble} data-pending>
          <bdi className="user-text">{item.text}</bdi>
        </div>
      </div>
      <div className={classes.outState} data-failed={item.state === 'failed' || undefined}>
        {item.state === 'failed' ? <IconAlertTriangle size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
        <span>
          {item.state === 'sending'
            ? t.sending
            : item.state === 'waiting'
              ? t.waiting
              : item.error
                ? failureText(item.error, locale)
                : t.notSent}
        </span>
        {item.state !== 'sending' && (
          <>
            <Button size="sm" variant="subtle" onClick={() => outbox.resend(item.clientId)}>
              {t.resend}
            </Button>
            <Button size="sm" variant="subtle" color="vermilion" onClick={() => outbox.drop(item.clientId)}>
              {t.drop}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
