import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import type { ExportChoices } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { dayInTokyo, timeText } from '../../ui/time.ts'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import {
  type ChosenPart,
  countAll,
  countNeeded,
  EXPORT_SCOPES,
  type ExportDraft,
  isBackward,
  type Missing,
  neededOf,
} from './export-draft.ts'
import classes from './export-form.module.css'

type Props = {
  draft: ExportDraft
  choices: ExportChoices
  change: (part: Partial<ExportDraft>) => void
  missed: (name: Missing) => string | undefined
}

/** What the case needs; more takes a reason of its own (R6). */
export function ScopeField({ draft, choices, change, missed }: Props) {
  const desk = useDeskTexts()
  const t = desk.evidence.form
  const { locale } = useLocale()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const needed = countNeeded(choices)
  const hints = {
    needed: needed > 0 ? t.scopeHints.needed(number(needed)) : t.scopeHints.neededNone,
    whole: t.scopeHints.whole(number(countAll(choices))),
    chosen: t.scopeHints.chosen,
  }
  return (
    <>
      <Radio.Group
        label={t.scope}
        value={draft.scope}
        onChange={(value) => change({ scope: EXPORT_SCOPES.find((one) => one === value) ?? draft.scope })}
      >
        {EXPORT_SCOPES.map((one) => (
          <Radio key={one} value={one} label={desk.evidence.scopes[one]} description={hints[one]} />
        ))}
      </Radio.Group>
      {draft.scope === 'chosen' && (
        <Checkbox.Group
          label={t.conversations}
          error={missed('parts')}
          data-missing={missed('parts') && ''}
          value={Object.keys(draft.chosen)}
          onChange={(ids) =>
            change({ chosen: Object.fromEntries(ids.map((id) => [id, draft.chosen[id] ?? { since: '', until: '' }])) })
          }
        >
          {choices.conversations.map((conversation) => (
            <ChoosePart
              key={conversation.id}
              conversation={conversation}
              part={draft.chosen[conversation.id]}
              onPart={(part) => change({ chosen: { ...draft.chosen, [conversation.id]: part } })}
            />
          ))}
        </Checkbox.Group>
      )}
      {draft.scope !== 'needed' && (
        <Textarea
          label={t.wider}
          description={t.widerHint}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={240}
          value={draft.wider}
          error={missed('wider')}
          onChange={(event) => change({ wider: event.currentTarget.value })}
          inputContainer={(input) => (
            <>
              <ReasonChips
                label={desk.open.ready}
                chips={t.widerReasons.map((text) => ({ label: text, text }))}
                value={draft.wider}
                onPick={(wider) => change({ wider })}
              />
              <div className={classes.below}>{input}</div>
            </>
          )}
        />
      )}
    </>
  )
}

type PartProps = {
  conversation: ExportChoices['conversations'][number]
  part: ChosenPart | undefined
  onPart: (part: ChosenPart) => void
}

/** One conversation, without a word of what was said; once chosen, its first and last day. */
function ChoosePart({ conversation, part, onPart }: PartProps) {
  const desk = useDeskTexts()
  const t = desk.evidence.form
  const { locale } = useLocale()
  const { id, kind, messages, firstAt, lastAt } = conversation
  const day = (at: string) => timeText(at, 'day', locale, new Date())
  const facts = [
    t.messages(new Intl.NumberFormat(locale).format(messages)),
    ...(firstAt && lastAt ? [[...new Set([day(firstAt), day(lastAt)])].join(' – ')] : []),
    ...(neededOf(conversation).length > 0 ? [t.hasNeeded] : []),
  ]
  const bounds = { ...(firstAt && { min: dayInTokyo(firstAt) }), ...(lastAt && { max: dayInTokyo(lastAt) }) }
  return (
    <div className={classes.part}>
      <Checkbox value={id} label={desk.conversationKinds[kind]} description={facts.join(desk.sep)} />
      {part && (
        <div className={classes.days}>
          <TextInput
            type="date"
            label={t.since}
            {...bounds}
            value={part.since}
            onChange={(event) => onPart({ ...part, since: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t.until}
            {...bounds}
            value={part.until}
            error={isBackward(part) && t.badRange}
            onChange={(event) => onPart({ ...part, until: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  )
}
