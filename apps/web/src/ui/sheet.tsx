import { Drawer } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import classes from './sheet.module.css'

const CLOSE_AFTER_PX = 80

/** Comes from below, within reach of one thumb; closes with a swipe down, Escape, or a tap beside it. */
export function Sheet({
  opened,
  onClose,
  title,
  children,
}: {
  opened: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
}) {
  const t = useTexts().common
  const startY = useRef<number | null>(null)
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={title}
      closeButtonProps={{ 'aria-label': t.close, size: 44 }}
      classNames={{
        content: classes.content,
        header: classes.header,
        body: classes.body,
        title: classes.title,
        inner: classes.inner,
      }}
      overlayProps={{ backgroundOpacity: 0.4 }}
    >
      <div
        className={classes.grip}
        aria-hidden
        onTouchStart={(event) => {
          startY.current = event.touches[0]?.clientY ?? null
        }}
        onTouchEnd={(event) => {
          const endY = event.changedTouches[0]?.clientY
          if (startY.current !== null && endY !== undefined && endY - startY.current > CLOSE_AFTER_PX) onClose()
          startY.current = null
        }}
      />
      {children}
    </Drawer>
  )
}
