import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { ConfirmSheet } from '../ui/confirm-sheet.tsx'
import { useToast } from '../ui/toast.tsx'
import { isUnderWay, type MadeExport } from './made-export.ts'

type Props = { made: MadeExport; end: () => Promise<unknown>; onEnded: () => void }

/** Stops one under way or throws a finished one away; asks first. */
export function EndExport({ made, end, onEnded }: Props) {
  const t = useTexts().exports
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const running = isUnderWay(made.state)
  const ending = useMutation({
    mutationFn: end,
    onSuccess: () => {
      setAsking(false)
      toast(running ? t.cancelled : t.discarded)
    },
    // It may just have ended by itself.
    onSettled: onEnded,
  })
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {running ? t.cancel : t.discard}
      </Button>
      <ConfirmSheet
        opened={asking}
        onClose={() => setAsking(false)}
        title={running ? t.cancelTitle : t.discardTitle}
        confirm={running ? t.cancel : t.discard}
        accent="vermilion"
        busy={ending.isPending}
        error={ending.error}
        onConfirm={() => ending.mutate()}
      >
        <p>{running ? t.cancelBody : t.discardBody}</p>
      </ConfirmSheet>
    </>
  )
}
