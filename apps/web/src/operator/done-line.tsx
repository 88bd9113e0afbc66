import { ActionIcon } from '@mantine/core'
import { IconCircleCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './desk.module.css'
import { useDeskTexts } from './texts/use-desk-texts.ts'

type Props = { text: string | undefined; onClose: () => void; children?: ReactNode }

/** What was just done, and what may follow from it; stays until the next thing is, so that a look away loses nothing. */
export function DoneLine({ text, onClose, children }: Props) {
  const t = useDeskTexts().done
  return (
    <div className={text ? classes.done : undefined}>
      {text && <IconCircleCheck size={18} aria-hidden />}
      <div className={classes.words}>
        <p role="status">{text}</p>
        {text && children}
      </div>
      {text && (
        <ActionIcon aria-label={t.dismiss} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
