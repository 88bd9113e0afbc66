import { ActionIcon, Textarea } from '@mantine/core'
import { courtesy } from '@sekisho/inspect/courtesy'
import { type ConversationView, MAX_MESSAGE_LENGTH, type Me } from '@sekisho/protocol'
import { IconSend2 } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useDeferredValue, useEffect, useId, useRef } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { usePointsText } from '../ui/points-text.tsx'
import classes from './composer.module.css'
import { CourtesyLine } from './courtesy-line.tsx'
import { useDraft } from './drafts.ts'
import { outboxOf } from './outboxes.ts'
import { useSayTyping } from './use-typing.ts'

const COUNT_FROM_LEFT = 200
/** With a mouse there is a keyboard: Enter sends. On glass Enter is a new line and the key sends. */
const hasKeyboard = () => matchMedia('(pointer: fine)').matches

/** Nothing here leaves the browser before "send" (R8); the check while typing never stands in the way. */
export function Composer({ conversation, me }: { conversation: ConversationView; me: Me }) {
  const t = useTexts().chat
  const points = usePointsText()
  const [text, setText] = useDraft(conversation.id)
  const sayTyping = useSayTyping(conversation.id, me)
  const field = useRef<HTMLTextAreaElement>(null)
  const helpId = useId()
  const checked = useDeferredValue(text)
  const notices = courtesy(checked, { siteHosts: [location.hostname] })
  const left = MAX_MESSAGE_LENGTH - text.length
  const canSend = text.trim() !== '' && left >= 0
  const isMail = conversation.kind === 'mail'

  // "Rewrite" puts a text in from outside: show where it went.
  const length = useRef(text.length)
  useEffect(() => {
    if (text.length - length.current > 1 && document.activeElement !== field.current) field.current?.focus()
    length.current = text.length
  }, [text])

  const send = () => {
    if (!canSend) return
    outboxOf(conversation.id).send(text)
    setText('')
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that picks a word from the input method is not "send".
    if (
      event.key !== 'Enter' ||
      event.shiftKey ||
      event.nativeEvent.isComposing ||
      event.keyCode === 229 ||
      !hasKeyboard()
    )
      return
    event.preventDefault()
    send()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <form className={classes.composer} onSubmit={onSubmit}>
      <div className={classes.inner}>
        <CourtesyLine text={checked} notices={notices} />
        <div className={classes.field}>
          <Textarea
            ref={field}
            className={classes.textarea}
            classNames={{ input: classes.input }}
            aria-label={t.message}
            aria-describedby={helpId}
            placeholder={isMail ? t.mailPlaceholder : t.placeholder}
            data-noticed={notices.length > 0 || undefined}
            autosize
            minRows={1}
            maxRows={6}
            value={text}
            enterKeyHint={hasKeyboard() ? 'send' : 'enter'}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.currentTarget.value)
              if (event.currentTarget.value !== '') sayTyping()
            }}
          />
          <ActionIcon type="submit" variant="filled" size={48} radius="xl" aria-label={t.send} disabled={!canSend}>
            <IconSend2 size={24} aria-hidden />
          </ActionIcon>
        </div>
        <p id={helpId} className={classes.help} data-over={left < 0 || undefined}>
          <span role={left < 0 ? 'alert' : undefined}>
            {left < 0
              ? t.over(-left)
              : left <= COUNT_FROM_LEFT
                ? t.left(left)
                : conversation.pricePerMessage > 0
                  ? t.perMail(points(conversation.pricePerMessage))
                  : ''}
          </span>
          <span className={classes.hint}>{t.sendHint}</span>
        </p>
      </div>
    </form>
  )
}
