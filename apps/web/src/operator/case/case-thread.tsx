import type { CaseView } from '@sekisho/protocol'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNameOf } from '../../ui/person-name.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import type { Speaker } from './case-message.tsx'
import classes from './case-thread.module.css'
import type { ChangeDraft, DecisionDraft } from './decision-draft.ts'
import { JudgeMessage } from './judge-message.tsx'
import { ReadOn } from './read-on.tsx'
import { SignList } from './sign-list.tsx'
import { ThreadMessages } from './thread-messages.tsx'
import { type CaseMessage, threadParts } from './thread-rows.ts'

type Props = { view: CaseView; draft: DecisionDraft; change: ChangeDraft; mayJudge: boolean }

/** The parts of conversations that were opened, oldest first; it begins at the message that the case is about. */
export function CaseThread({ view, draft, change, mayJudge }: Props) {
  const t = useDeskTexts()
  const parts = useMemo(() => threadParts(view), [view])
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) =>
    setRevealed((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const focused = view.messages.filter((message) => message.focus)
  useShortcuts({
    ...(focused.length > 0 && {
      reveal: () =>
        setRevealed((now) => {
          const ids = focused.map((message) => message.id)
          return ids.every((id) => now.has(id)) ? new Set() : new Set([...now, ...ids])
        }),
    }),
  })

  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    // Its answer is a promise in newer browsers, and an effect must not hand that to React.
    void pane.current?.querySelector('[data-focus]')?.scrollIntoView({ block: 'center' })
  }, [])

  const speakers = useSpeakers(view)
  // With one message alone, the case's answer is the message's.
  const several = focused.length > 1 || view.signList.some((sign) => sign.messageId === null)
  const judge = (message: CaseMessage) =>
    mayJudge && several && message.focus && draft.decision ? (
      <JudgeMessage
        decision={draft.decision}
        judged={draft.exceptions[message.id]}
        onJudge={(judged) => {
          const { [message.id]: _, ...others } = draft.exceptions
          change({ exceptions: judged ? { ...others, [message.id]: judged } : others })
        }}
      />
    ) : undefined
  // The keys read on around the message that the case is about.
  const keyed = parts.find((one) => one.messages.some((message) => message.focus)) ?? parts[0]

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section ref={pane} className={classes.thread} aria-label={t.thread.title} tabIndex={0}>
      <SignList signs={view.signList} reopened={view.reopened} />
      {parts.length === 0 && <p className={classes.none}>{t.thread.none}</p>}
      {parts.map(({ key, part, messages }, at) => (
        <section key={key}>
          {part && parts.length > 1 && (
            <h3 className={classes.part}>
              {t.thread.part(t.conversationKinds[part.conversationKind], at + 1, parts.length)}
            </h3>
          )}
          {part?.more.before && <ReadOn caseId={view.id} part={part} side="before" byKey={keyed?.part === part} />}
          <ThreadMessages messages={messages} speakers={speakers} revealed={revealed} onToggle={toggle} judge={judge} />
          {part?.more.after && <ReadOn caseId={view.id} part={part} side="after" byKey={keyed?.part === part} />}
        </section>
      ))}
    </section>
  )
}

function useSpeakers(view: CaseView): Record<string, Speaker> {
  const t = useDeskTexts().thread
  const nameOf = useNameOf()
  return {
    [view.subjectRecord.id]: { name: nameOf(view.subjectRecord), part: t.subject, subject: true },
    ...(view.otherRecord && {
      [view.otherRecord.id]: {
        name: nameOf(view.otherRecord),
        part: view.kind === 'report' ? t.reporter : t.other,
        subject: false,
      },
    }),
  }
}
