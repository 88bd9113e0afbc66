import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTexts } from '../../texts/use-texts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './rules.module.css'

/** Asks before work that is not saved is lost, within the desk and when the page is closed. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const t = useDeskTexts().rules
  const { close } = useTexts().common
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  })
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={t.leaveTitle}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className={classes.dialog}>
        <p>{t.leaveBody}</p>
        <div className={classes.dialogKeys}>
          <Button onClick={() => reset?.()} data-autofocus>
            {t.stay}
          </Button>
          <Button variant="default" onClick={() => proceed?.()}>
            {t.leaveDo}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
