import { Button } from '@mantine/core'
import type { MessageView } from '@sekisho/protocol'
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import { useTexts } from '../texts/use-texts.ts'
import { TimeText } from '../ui/time-text.tsx'
import classes from './performer.module.css'

/** In place of a request that the gate stopped: that there was one, never what it said (R2). */
export function StoppedRequest({ message, onAnswer }: { message: MessageView; onAnswer: () => void }) {
  const t = useTexts().performer
  const group = message.stoppedGroup ?? 'contact'
  const Icon = group === 'harm' ? IconShieldExclamation : IconShieldCheck
  return (
    <div className={classes.stopped} data-group={group}>
      <h2>
        <Icon size={22} aria-hidden />
        {t.stopped[group]}
      </h2>
      <p>
        {t.stoppedNote} <TimeText at={message.at} style="time" />
      </p>
      <Button variant="default" onClick={onAnswer}>
        {group === 'harm' ? t.options : t.answer}
      </Button>
    </div>
  )
}
