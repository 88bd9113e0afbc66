import { ActionIcon, Menu } from '@mantine/core'
import { IconBan, IconDotsVertical, IconFileCertificate, IconFlag, IconHeartHandshake } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { BlockSheet } from './block-sheet.tsx'
import { ReportSheet } from './report-sheet.tsx'
import { SelfReportSheet } from './self-report-sheet.tsx'

type Props = {
  /** None in one's own party: there are many. */
  person: { id: string; displayName: string } | null
  label: string
  conversationId?: string | undefined
  onBlocked?: () => void
  children?: ReactNode
}

/** Block, report and self-report, always in the same place. A report needs a conversation to attach. */
export function PersonMenu({ person, label, conversationId, onBlocked, children }: Props) {
  const texts = useTexts()
  const t = texts.safety
  const [open, setOpen] = useState<'block' | 'report' | 'self' | null>(null)
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
              leftSection={<IconFileCertificate size={18} aria-hidden />}
              style={{ minHeight: 44 }}
              renderRoot={(props) => (
                <Link to="/settings/records" search={{ conversation: conversationId }} {...props} />
              )}
            >
              {texts.exports.own.item}
            </Menu.Item>
          )}
          {conversationId && (
            <Menu.Item
              leftSection={<IconHeartHandshake size={18} aria-hidden />}
              style={{ minHeight: 44 }}
              onClick={() => setOpen('self')}
            >
              {texts.appeals.self.item}
            </Menu.Item>
          )}
          {conversationId && person && (
            <Menu.Item
              leftSection={<IconFlag size={18} aria-hidden />}
              style={{ minHeight: 44 }}
              onClick={() => setOpen('report')}
            >
              {t.report}
            </Menu.Item>
          )}
          {person && (
            <Menu.Item
              color="vermilion"
              leftSection={<IconBan size={18} aria-hidden />}
              style={{ minHeight: 44 }}
              onClick={() => setOpen('block')}
            >
              {t.block}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {person && (
        <BlockSheet
          opened={open === 'block'}
          onClose={() => setOpen(null)}
          person={person}
          {...(onBlocked && { onBlocked })}
        />
      )}
      {conversationId && (
        <SelfReportSheet opened={open === 'self'} onClose={() => setOpen(null)} conversationId={conversationId} />
      )}
      {conversationId && person && (
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
