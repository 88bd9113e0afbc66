import { PasswordInput } from '@mantine/core'
import { MAX_PASSWORD_LENGTH, PASSWORD_LENGTH } from '@sekisho/protocol'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { PasswordMeter } from './password-meter.tsx'

/** The field for a password that is being chosen, with its meter. */
export function NewPassword({
  label,
  value,
  own,
  error,
  onChange,
}: {
  label: string
  value: string
  own: { email: string; displayName: string }
  error: ReactNode
  onChange: (password: string) => void
}) {
  const t = useTexts().account
  return (
    <div>
      <PasswordInput
        label={label}
        description={t.passwordRule}
        autoComplete="new-password"
        required
        minLength={PASSWORD_LENGTH}
        maxLength={MAX_PASSWORD_LENGTH}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t.showPassword }}
      />
      <PasswordMeter password={value} own={own} />
    </div>
  )
}
