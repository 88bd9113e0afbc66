import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from './error-card.tsx'
import { Sheet } from './sheet.tsx'
import type { Accent } from './theme.ts'

type Props = {
  opened: boolean
  onClose: () => void
  title: ReactNode
  confirm: string
  onConfirm: () => void
  busy?: boolean
  error?: unknown
  accent?: Accent
  children?: ReactNode
}

/** Asks before something that costs or cannot simply be undone. */
export function ConfirmSheet({
  opened,
  onClose,
  title,
  confirm,
  onConfirm,
  busy = false,
  error,
  accent = 'indigo',
  children,
}: Props) {
  const t = useTexts().common
  return (
    <Sheet opened={opened} onClose={onClose} title={title}>
      {children}
      <ErrorLine error={error} />
      <div style={{ display: 'grid', gap: 8 }}>
        <Button color={accent} loading={busy} onClick={onConfirm} data-autofocus>
          {confirm}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </Sheet>
  )
}
