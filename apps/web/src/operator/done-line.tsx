import { ActionIcon } from '@mantine/core'
import { IconCircleCheck, IconX } from '@tabler/icons-react'
import classes from './desk.module.css'
import { useDeskTexts } from './texts/use-desk-texts.ts'

/** What was just done; stays until the next thing is, so that a look away loses nothing. */
export function DoneLine({ text, onClose }: { text: string | undefined; onClose: () => void }) {
  const t = useDeskTexts().done
  return (
    <div role="status">
      {text && (
        <p className={classes.done}>
          <IconCircleCheck size={18} aria-hidden />
          <span>{text}</span>
          <ActionIcon aria-label={t.dismiss} onClick={onClose}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </p>
      )}
    </div>
  )
}
