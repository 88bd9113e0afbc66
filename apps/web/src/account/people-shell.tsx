import {
  IconBell,
  IconHome,
  IconListSearch,
  IconMail,
  IconMessageCircle,
  IconReportMoney,
  IconSettings,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { conversationsQuery, useMe } from '../api/queries.ts'
import { LiveChatBanner } from '../chat/live-chat-banner.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { LinkBanner } from '../ui/link-banner.tsx'
import { type NavItem, Shell } from '../ui/shell.tsx'
import { LeavingBanner } from './leaving/leaving-banner.tsx'

const ICON = { size: 24, stroke: 1.7 } as const

/** Navigation for members and performers, with what is unread. */
export function PeopleShell({ children }: { children: ReactNode }) {
  const t = useTexts().common.nav
  const me = useMe()
  const { pathname } = useLocation()
  // A new page begins at its beginning, for a screen reader and for the Tab key too.
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
  const ready =
    me.termsToAccept === null && me.age === 'approved' && me.suspendedUntil === null && me.leavingOn === null
  const { data: conversations = [] } = useQuery({ ...conversationsQuery(), enabled: ready })
  const unread = (mail: boolean) =>
    conversations.reduce((sum, one) => sum + ((one.kind === 'mail') === mail ? one.unread : 0), 0)
  const talks: NavItem = { to: '/talks', label: t.talks, icon: <IconMessageCircle {...ICON} />, count: unread(false) }
  const mail: NavItem = { to: '/mail', label: t.mail, icon: <IconMail {...ICON} />, count: unread(true) }
  const settings: NavItem = { to: '/settings', label: t.settings, icon: <IconSettings {...ICON} /> }
  const nav: readonly NavItem[] =
    me.role === 'performer'
      ? [
          { to: '/home', label: t.home, icon: <IconHome {...ICON} />, count: me.unreadNotices },
          talks,
          mail,
          { to: '/earnings', label: t.earnings, icon: <IconReportMoney {...ICON} /> },
          settings,
        ]
      : [
          { to: '/waiting', label: t.waiting, icon: <IconListSearch {...ICON} /> },
          talks,
          mail,
          { to: '/notices', label: t.notices, icon: <IconBell {...ICON} />, count: me.unreadNotices },
          settings,
        ]
  const inConversation = pathname.startsWith('/conversations/')
  return (
    <Shell
      nav={nav}
      bare={inConversation}
      banner={
        !inConversation && (
          <>
            <LinkBanner />
            <LeavingBanner />
            {ready && <LiveChatBanner conversations={conversations} />}
          </>
        )
      }
    >
      {children}
    </Shell>
  )
}
