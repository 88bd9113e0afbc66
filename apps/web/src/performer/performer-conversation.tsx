import { Button } from '@mantine/core'
import type { ConversationView } from '@sekisho/protocol'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { conversationQuery, useMe } from '../api/queries.ts'
import { liveSocket } from '../api/socket.ts'
import { BlockSheet } from '../chat/block-sheet.tsx'
import { ChatScreen } from '../chat/chat-screen.tsx'
import { EndChat } from '../chat/end-chat.tsx'
import { EndedCard } from '../chat/ended-card.tsx'
import { PersonMenu } from '../chat/person-menu.tsx'
import { ReportSheet } from '../chat/report-sheet.tsx'
import { useOpenMail } from '../chat/use-open-mail.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AnswerSheet } from './answer-sheet.tsx'
import { EarnedLine } from './earned-line.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { type StoppedGroup, StoppedRequest } from './stopped-request.tsx'
import { WaitAgain } from './wait-again.tsx'

type Open = { sheet: 'answer' | 'block' | 'report' | 'person'; personId: string; group: StoppedGroup }

const personOf = (conversation: ConversationView, id: string, unknown: string) =>
  [conversation.member, ...conversation.people].find((one) => one?.id === id) ?? { id, displayName: unknown }

const isWriting = () => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value !== ''

/** A conversation as a performer sees it, with her sheet. */
export function PerformerConversation() {
  const t = useTexts()
  const me = useMe()
  const { id = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const openMail = useOpenMail()
  const [open, setOpen] = useState<Open | null>(null)
  const { data: view } = useQuery(conversationQuery(id))

  const met = useRef(new Set<string>())
  // A request that is stopped while she is here opens her sheet, but not into the middle of her own sentence; one
  // from the history waits for her tap.
  useEffect(
    () =>
      liveSocket.on('message', (message) => {
        if (message.conversationId === id && message.state === 'stopped' && message.senderId !== me.id) {
          if (isWriting() || met.current.has(message.id)) return
          met.current.add(message.id)
          setOpen(
            (now) => now ?? { sheet: 'answer', personId: message.senderId, group: message.stoppedGroup ?? 'contact' },
          )
        }
      }),
    [id, me.id],
  )
  const close = () => setOpen(null)
  const person = open && view && personOf(view, open.personId, t.chat.someone)
  return (
    <>
      <ChatScreen
        key={id}
        id={id}
        status={(conversation) => <EarnedLine conversation={conversation} />}
        actions={(conversation) => (
          <>
            <EndChat conversation={conversation} />
            <PersonMenu
              person={conversation.member}
              label={conversation.member ? t.performer.menu : t.common.more}
              conversationId={id}
              onBlocked={() => navigate({ to: '/talks' })}
            />
          </>
        )}
        end={(conversation) =>
          conversation.kind === 'mail' || conversation.closedReason !== 'ended' ? null : (
            <EndedCard conversation={conversation} points={t.performer.earned}>
              {conversation.member && (
                <Button
                  variant="default"
                  loading={openMail.isPending}
                  onClick={() => openMail.mutate(conversation.member?.id ?? '')}
                >
                  {t.chat.mail}
                </Button>
              )}
              <WaitAgain />
            </EndedCard>
          )
        }
        stopped={(messages) => (
          <StoppedRequest
            messages={messages}
            onAnswer={(personId, group) => setOpen({ sheet: 'answer', personId, group })}
          />
        )}
        onPerson={(personId) => setOpen({ sheet: 'person', personId, group: 'contact' })}
      />
      {open && person && view && (
        <>
          <AnswerSheet
            opened={open.sheet === 'answer'}
            group={open.group}
            person={person}
            conversationId={id}
            canSend={view.open}
            onClose={close}
            onBlock={() => setOpen({ ...open, sheet: 'block' })}
            onReport={() => setOpen({ ...open, sheet: 'report' })}
          />
          <PersonSheet
            opened={open.sheet === 'person'}
            person={person}
            onClose={close}
            onBlock={() => setOpen({ ...open, sheet: 'block' })}
            onReport={() => setOpen({ ...open, sheet: 'report' })}
          />
          <BlockSheet key={`block ${open.personId}`} opened={open.sheet === 'block'} person={person} onClose={close} />
          <ReportSheet
            key={`report ${open.personId}`}
            opened={open.sheet === 'report'}
            person={person}
            conversationId={id}
            onClose={close}
          />
        </>
      )}
    </>
  )
}
