import { Button, Menu } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { performerQuery } from '../api/queries.ts'
import { ChatScreen } from '../chat/chat-screen.tsx'
import { EndChat } from '../chat/end-chat.tsx'
import { EndedCard } from '../chat/ended-card.tsx'
import { PersonMenu } from '../chat/person-menu.tsx'
import { useOpenMail } from '../chat/use-open-mail.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ChargeLine } from './charge-line.tsx'
import { StartChat } from './start-chat.tsx'

/** A conversation as a member sees it. */
export function MemberConversation() {
  const t = useTexts()
  const { id = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const openMail = useOpenMail()
  return (
    <ChatScreen
      key={id}
      id={id}
      status={(conversation) => <ChargeLine conversation={conversation} />}
      actions={(conversation) => (
        <>
          <EndChat conversation={conversation} />
          <PersonMenu
            person={conversation.performer}
            label={t.member.menu}
            conversationId={id}
            onBlocked={() => navigate({ to: '/talks' })}
          >
            <Menu.Item
              leftSection={<IconUser size={18} aria-hidden />}
              style={{ minHeight: 44 }}
              renderRoot={(props) => (
                <Link to="/performers/$id" params={{ id: conversation.performer.id }} {...props} />
              )}
            >
              {t.member.seeProfile}
            </Menu.Item>
          </PersonMenu>
        </>
      )}
      end={(conversation) =>
        conversation.kind === 'mail' || conversation.closedReason !== 'ended' ? null : (
          <EndedCard conversation={conversation} points={(amount) => amount}>
            <Again performerId={conversation.performer.id} />
            <Button
              variant="default"
              loading={openMail.isPending}
              onClick={() => openMail.mutate(conversation.performer.id)}
            >
              {t.chat.mail}
            </Button>
          </EndedCard>
        )
      }
      onByMail={(conversation) => openMail.mutate(conversation.performer.id)}
    />
  )
}

/** Only while she is free; otherwise mail stays. */
function Again({ performerId }: { performerId: string }) {
  const t = useTexts().chat
  const { data } = useQuery(performerQuery(performerId))
  if (data?.presence === 'waiting') return <StartChat performer={data} kind="two_shot" label={t.again} />
  if (data?.presence === 'party') return <StartChat performer={data} kind="party" />
  return null
}
