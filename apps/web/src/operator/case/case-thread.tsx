import type { CaseView } from '@sekisho/protocol'
import { IconMessageReport } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { dayInTokyo } from '../../ui/time.ts'
import { TimeText } from '../../ui/time-text.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { CaseMessage, type Speaker } from './case-message.tsx'
import classes from './case-thread.module.css'
import { threadRows } from './thread-rows.ts'

/** The part of the conversation that was opened, oldest first; it begins at the message that the case is about. */
export function CaseThread({ view }: { view: CaseView }) {
  const t = useDeskTexts()
  const rows = useMemo(() => threadRows(view.messages, dayInTokyo), [view.messages])
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) =>
    setRevealed((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const focus = view.messages.find((message) => message.focus)
  useShortcuts({ ...(focus && { reveal: () => toggle(focus.id) }) })

  const focusRow = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // Its answer is a promise in newer browsers, and an effect must not hand that to React.
    void focusRow.current?.scrollIntoView({ block: 'center' })
  }, [])

  const speakers: Record<string, Speaker> = {
    [view.subjectRecord.id]: { name: view.subjectRecord.displayName, part: t.thread.subject, subject: true },
    ...(view.otherRecord && {
      [view.otherRecord.id]: {
        name: view.otherRecord.displayName,
        part: view.kind === 'report' ? t.thread.reporter : t.thread.other,
        subject: false,
      },
    }),
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section className={classes.thread} aria-label={t.thread.title} tabIndex={0}>
      {view.note !== '' && (
        <aside className={classes.note}>
          <h3>
            <IconMessageReport size={16} aria-hidden />
            {t.thread.note[view.kind]}
          </h3>
          <p className="user-text">{view.note}</p>
        </aside>
      )}
      {rows.length === 0 && <p className={classes.none}>{t.thread.none}</p>}
      <ol className={classes.rows}>
        {rows.map((row) =>
          row.kind === 'day' ? (
            <li key={row.key} className={classes.day}>
              <TimeText at={row.at} style="day" />
            </li>
          ) : (
            <li key={row.key} ref={row.message.focus ? focusRow : undefined}>
              <CaseMessage
                message={row.message}
                speaker={speakers[row.message.senderId] ?? { name: t.thread.someone, part: '', subject: false }}
                headed={row.headed}
                drawn={row.drawn}
                revealed={revealed.has(row.message.id)}
                onToggle={() => toggle(row.message.id)}
              />
            </li>
          ),
        )}
      </ol>
    </section>
  )
}
