import { ActionIcon, Menu } from '@mantine/core'
import { IconBan, IconDotsVertical, IconFlag } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { BlockSheet } from './block-sheet.tsx'
import { ReportSheet } from './report-sheet.tsx'

type Props = {
  person: { id: string; displayName: string }
  label: string
  conversationId?: string | undefined
  onBlocked?: () => void
  children?: ReactNode
}

/** Block and report, always in the same place. A report needs a conversation to attach. */
export function PersonMenu({ person, label, conversationId, onBlocked, children }: Props) {
  const t = useTexts().safety
  const [open, setOpen] = useState<'block' | 'report' | null>(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={label}>
            <IconDotsVertical size={22} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          {conversationId && (
            <Menu.Item
              leftSection={<IconFlag size={18} aria-hidden />}
              style={{ minHeight: 44 }}
              onClick={() => setOpen('report')}
            >
              {t.report}
            </Menu.Item>
          )}
          <Menu.Item
            color="vermilion"
            leftSection={<IconBan size={18} aria-hidden />}
            style={{ minHeight: 44 }}
            onClick={() => setOpen('block')}
          >
            {t.block}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <BlockSheet
        opened={open === 'block'}
        onClose={() => setOpen(null)}
        person={person}
        {...(onBlocked && { onBlocked })}
      />
      {conversationId && (
        <ReportSheet
          opened={open === 'report'}
          onClose={() => setOpen(null)}
          person={person}
          conversationId={conversationId}
        />
      )}
    </>
  )
}
