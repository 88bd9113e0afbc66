import { ActionIcon } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { conversationsQuery, membersQuery } from '../api/queries.ts'
import { PersonMenu } from '../chat/person-menu.tsx'
import { useOpenMail } from '../chat/use-open-mail.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Empty } from '../ui/empty.tsx'
import { ErrorCard } from '../ui/error-card.tsx'
import { MannerMark } from '../ui/manner-mark.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import { TimeText } from '../ui/time-text.tsx'
import { useSearchWord } from '../ui/use-search-word.ts'
import classes from './performer.module.css'

/** Those she has talked with and those who are here, good manner first (the server's order). */
export function MembersList() {
  const t = useTexts().performer
  const [typed, setTyped] = useSearchWord()
  const search = useDeferredValue(typed.trim())
  const members = useQuery(membersQuery(search))
  const { data: conversations } = useQuery(conversationsQuery())
  const openMail = useOpenMail()
  return (
    <>
      <div className={classes.section}>
        <h2>{t.members}</h2>
      </div>
      <p className={classes.quiet}>{t.mannerHint}</p>
      {(search !== '' || (members.data?.length ?? 0) > 5) && (
        <SearchField label={t.memberSearch} value={typed} onChange={setTyped} />
      )}
      {members.isPending && <RowSkeletons rows={4} height={64} />}
      {!members.data && members.isError && <ErrorCard error={members.error} onRetry={() => members.refetch()} />}
      {members.data?.length === 0 && <Empty>{search === '' ? t.membersEmpty : t.membersNoMatch}</Empty>}
      {members.data && members.data.length > 0 && (
        <ul className={classes.members}>
          {members.data.map((member) => (
            <li key={member.id}>
              <Portrait id={member.id} name={member.displayName} online={member.online} />
              <div className={classes.member}>
                <bdi>{member.displayName}</bdi>
                <span>
                  <MannerMark manner={member.manner} />
                  {member.online && <span>{t.online}</span>}
                  {member.lastChatAt && (
                    <span>
                      {t.lastChat} <TimeText at={member.lastChatAt} />
                    </span>
                  )}
                </span>
              </div>
              {!member.blockedByMe && (
                <>
                  <ActionIcon
                    aria-label={`${t.writeMail}: ${member.displayName}`}
                    onClick={() => openMail.mutate(member.id)}
                  >
                    <IconMail size={22} aria-hidden />
                  </ActionIcon>
                  <PersonMenu
                    person={member}
                    label={t.personTitle(member.displayName)}
                    conversationId={conversations?.find((one) => one.member?.id === member.id)?.id}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
