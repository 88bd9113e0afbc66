import { Radio } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'

/**
 * The reason of a report or a block. None is chosen for the person: what is sent is what they say. Sending without one
 * asks for it (`requireReason`).
 */
export function useReason<Reason extends string>() {
  const [reason, setReason] = useState<Reason | null>(null)
  /** How often it was sent without one; each time the field is shown again. */
  const [asked, setAsked] = useState(0)
  const requireReason = (send: (reason: Reason) => void) => (reason ? send(reason) : setAsked(asked + 1))
  return { field: { reason, asked, onChoose: setReason }, requireReason, forget: () => setReason(null) }
}

type Props<Reason extends string> = {
  label: string
  reasons: readonly Reason[]
  words: Readonly<Record<Reason, string>>
  reason: Reason | null
  asked: number
  onChoose: (reason: Reason) => void
}

export function ReasonField<Reason extends string>({ label, reasons, words, reason, asked, onChoose }: Props<Reason>) {
  const t = useTexts().safety
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked > 0) group.current?.querySelector('input')?.focus()
  }, [asked])
  return (
    <Radio.Group
      ref={group}
      label={label}
      value={reason}
      error={asked > 0 && reason === null && t.reasonMissing}
      // Above the choices: on a phone the end of the list is not where the eye is led.
      inputWrapperOrder={['label', 'error', 'input']}
      onChange={(value) => onChoose(value as Reason)}
    >
      {reasons.map((one) => (
        <Radio key={one} value={one} label={words[one]} mt={4} />
      ))}
    </Radio.Group>
  )
}
