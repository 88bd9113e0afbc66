import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useEffect, useState } from 'react'

type Props = Omit<NumberInputProps, 'value' | 'onChange'> & {
  value: number | undefined
  onChange: (value: number) => void
  /** When it may be left empty. */
  onEmpty?: () => void
}

/** A number of a policy. While it is being typed it may be empty; left empty, it is what it was. */
export function NumberField({ value, onChange, onEmpty, ...rest }: Props) {
  const [shown, setShown] = useState<number | string>(value ?? '')
  useEffect(() => setShown(value ?? ''), [value])
  return (
    <NumberInput
      hideControls
      inputMode="decimal"
      allowNegative={false}
      allowDecimal={false}
      clampBehavior="blur"
      {...rest}
      value={shown}
      onChange={(next) => {
        setShown(next)
        if (typeof next === 'number') onChange(next)
        else if (next === '') onEmpty?.()
      }}
      onBlur={() => {
        if (typeof shown !== 'number' && !onEmpty) setShown(value ?? '')
      }}
    />
  )
}
