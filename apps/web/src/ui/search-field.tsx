import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTexts } from '../texts/use-texts.ts'

export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const t = useTexts().common
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={40}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      styles={{ input: { minHeight: 48 } }}
      leftSection={<IconSearch size={20} aria-hidden />}
      rightSectionWidth={44}
      rightSection={
        value !== '' && (
          <ActionIcon aria-label={t.clearSearch} onClick={() => onChange('')}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        )
      }
    />
  )
}
