import { Button, Chip, Textarea } from '@mantine/core'
import { ALTERNATIVES, type PhraseView, TONES } from '@sekisho/protocol'
import { IconBan, IconFlag, IconSend2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { phrasesQuery } from '../api/queries.ts'
import { outboxOf } from '../chat/outboxes.ts'
import { SaveRecordLink } from '../chat/save-record-link.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorCard } from '../ui/error-card.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import classes from './performer.module.css'
import { EMPTY_FIELD, fillIn, offeredPhrase, type PhraseChoice, pickPhrase } from './pick-phrase.ts'

type Props = {
  opened: boolean
  group: PhraseView['about']
  person: { id: string; displayName: string }
  conversationId: string
  /** Whether she can write here now; when not, block and report remain. */
  canSend: boolean
  onClose: () => void
  onBlock: () => void
  onReport: () => void
}

/** Her sheet: choose a tone, one tap to send, block and report within reach of the same thumb. */
export function AnswerSheet({ opened, group, person, conversationId, canSend, onClose, onBlock, onReport }: Props) {
  const texts = useTexts()
  const t = texts.performer
  // A threat is first of all something to get away from; a request is first of all something to decline.
  const isDanger = group === 'harm'
  const answer = canSend && (
    <PhrasePicker
      key={`answer ${group} ${person.id}`}
      group={group}
      accountId={person.id}
      conversationId={conversationId}
      onSent={onClose}
    />
  )
  const leave = (
    <div key="leave" className={classes.sheetFoot} data-first={isDanger || undefined}>
      <Button
        variant={isDanger ? 'light' : 'subtle'}
        color="vermilion"
        leftSection={<IconBan size={20} aria-hidden />}
        onClick={onBlock}
      >
        {texts.safety.block}
      </Button>
      <Button
        variant={isDanger ? 'light' : 'subtle'}
        color="vermilion"
        leftSection={<IconFlag size={20} aria-hidden />}
        onClick={onReport}
      >
        {texts.safety.report}
      </Button>
    </div>
  )
  return (
    <Sheet opened={opened} onClose={onClose} title={t.sheetTitle[group]}>
      <p>{t.sheetLead[group]}</p>
      {isDanger ? [leave, answer] : [answer, leave]}
      {isDanger && <SaveRecordLink conversationId={conversationId} />}
    </Sheet>
  )
}

function PhrasePicker({
  group,
  accountId,
  conversationId,
  onSent,
}: {
  group: PhraseView['about']
  accountId: string
  conversationId: string
  onSent: () => void
}) {
  const t = useTexts().performer
  const phrases = useQuery(phrasesQuery(accountId))
  const [choice, setChoice] = useState<PhraseChoice>({ about: group, tone: 'friendly', alternative: 'none' })
  const [field, setField] = useState(EMPTY_FIELD)
  const picked = phrases.data && pickPhrase(phrases.data, choice)
  useEffect(() => {
    if (picked) setField((now) => fillIn(now, picked.text))
  }, [picked])
  const offered = picked && offeredPhrase(field, picked.text)
  const send = () => {
    outboxOf(conversationId).send(field.text)
    onSent()
  }
  return (
    <>
      {phrases.isPending && <RowSkeletons rows={2} height={56} />}
      {phrases.isError && !phrases.data && <ErrorCard error={phrases.error} onRetry={() => phrases.refetch()} />}
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend className={classes.legend}>{t.tone}</legend>
        <div className={classes.chips}>
          {TONES.map((tone) => (
            <Chip
              key={tone}
              size="md"
              checked={choice.tone === tone}
              onChange={() => setChoice({ ...choice, tone })}
              type="radio"
              name="tone"
              value={tone}
              classNames={{ label: classes.chip }}
            >
              {t.tones[tone]}
            </Chip>
          ))}
        </div>
      </fieldset>
      <Textarea
        label={t.phrase}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2_000}
        value={field.text}
        onChange={(event) => setField({ ...field, text: event.currentTarget.value })}
      />
      <div role="status">
        {offered && (
          <div className={classes.offer}>
            <p>{offered}</p>
            <Button variant="default" onClick={() => setField({ text: offered, filled: offered })}>
              {t.usePhrase}
            </Button>
          </div>
        )}
      </div>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend className={classes.legend}>{t.alternative}</legend>
        <div className={classes.chips}>
          {ALTERNATIVES.map((alternative) => (
            <Chip
              key={alternative}
              size="md"
              checked={choice.alternative === alternative}
              onChange={() => setChoice({ ...choice, alternative })}
              type="radio"
              name="alternative"
              value={alternative}
              classNames={{ label: classes.chip }}
            >
              {t.alternatives[alternative]}
            </Chip>
          ))}
        </div>
      </fieldset>
      <Button
        size="lg"
        leftSection={<IconSend2 size={20} aria-hidden />}
        disabled={field.text.trim() === ''}
        onClick={send}
      >
        {t.sendPhrase}
      </Button>
    </>
  )
}
