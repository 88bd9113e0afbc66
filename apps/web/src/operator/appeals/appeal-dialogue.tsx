import { Button, Textarea } from '@mantine/core'
import type { DeskAppeal } from '@sekisho/protocol'
import { IconSend } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { FieldFindings } from '../../ui/field-findings.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useAppealActions } from './appeal-queries.ts'
import classes from './opened-appeal.module.css'

/** What the person and the desk have said so far; while it is open, the desk can answer and ask. */
export function AppealDialogue({ view }: { view: DeskAppeal }) {
  const t = useDeskTexts().appeals
  return (
    <section className={classes.part}>
      <h3>{t.dialogue}</h3>
      {view.messages.length === 0 && <p>{t.noWords}</p>}
      <ol className={classes.dialogue}>
        {view.messages.map((message) => (
          <li key={message.id} className={classes.word} data-from={message.from}>
            <header>
              <bdi>{message.from === 'desk' ? `${t.desk} ${message.author}` : message.author}</bdi>
              <TimeText at={message.at} style="moment" />
            </header>
            <p className="user-text">{message.text}</p>
          </li>
        ))}
      </ol>
      {view.state === 'open' && view.claimedByMe && view.mayDecide && <AnswerForm id={view.id} />}
    </section>
  )
}

function AnswerForm({ id }: { id: string }) {
  const t = useDeskTexts()
  const { answer } = useAppealActions(id)
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && !answer.isPending)
      answer.mutateAsync(text.trim()).then(
        () => setText(''),
        () => {},
      )
  }
  const findings = answer.error ? toApiError(answer.error).findings : undefined
  return (
    <form className={classes.form} onSubmit={submit}>
      <ReasonChips label={t.decide.ready} chips={t.appeals.answers} value={text} onPick={setText} />
      <Textarea
        label={t.appeals.answer}
        description={t.appeals.answerHint}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
            event.currentTarget.form?.requestSubmit()
        }}
      />
      {findings?.length ? <FieldFindings text={text.trim()} findings={findings} /> : <ErrorLine error={answer.error} />}
      <div className={classes.actions}>
        <p className={classes.sent} role="status">
          {answer.isSuccess && text === '' ? t.appeals.sent : ''}
        </p>
        <Button
          type="submit"
          leftSection={<IconSend size={16} aria-hidden />}
          loading={answer.isPending}
          disabled={text.trim() === ''}
        >
          {t.appeals.send}
        </Button>
      </div>
    </form>
  )
}
