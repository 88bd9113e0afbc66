import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { type ExportChoices, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/call.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { useNameOf } from '../../ui/person-name.tsx'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import {
  EMPTY_DRAFT,
  EXPORT_PURPOSES,
  type ExportDraft,
  missingOf,
  NEEDS_PERSON,
  OFFICE,
  toRequest,
  withPurpose,
} from './export-draft.ts'
import classes from './export-form.module.css'
import { askExportsAgain, caseExportsQuery } from './export-queries.ts'
import { ScopeField } from './scope-field.tsx'
import { WithheldPanel } from './withheld-panel.tsx'

type Props = { caseId: string; choices: ExportChoices; onStarted: () => void }

/** What for, for whom, at whose request, which part, why; and what will be withheld, before it begins. */
export function ExportForm({ caseId, choices, onStarted }: Props) {
  const desk = useDeskTexts()
  const nameOf = useNameOf()
  const t = desk.evidence.form
  const client = useQueryClient()
  const [draft, setDraft] = useState<ExportDraft>(EMPTY_DRAFT)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<ExportDraft>) => setDraft((now) => ({ ...now, ...part }))
  const ask = useMutation({
    mutationFn: (body: NonNullable<ReturnType<typeof toRequest>>) =>
      call(ROUTES.askExport, { params: { id: caseId }, body }),
    onSuccess: (made) => {
      client.setQueryData(
        caseExportsQuery(caseId).queryKey,
        (now) => now && { ...now, exports: [made, ...now.exports] },
      )
      setDraft(EMPTY_DRAFT)
      setTried(false)
      onStarted()
    },
    onSettled: () => askExportsAgain(client),
  })
  const missing = tried ? missingOf(draft) : []
  const missed = (name: (typeof missing)[number]) => (missing.includes(name) ? t.missing[name] : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = toRequest(draft, t.widerJoin)
    if (body) return ask.mutate(body)
    setTried(true)
    // After the marks are drawn.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-missing] input, [aria-invalid="true"]')?.focus(),
    )
  }
  const { purpose } = draft
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Radio.Group
        label={t.purpose}
        value={purpose ?? ''}
        error={missed('purpose')}
        data-missing={missed('purpose') && ''}
        onChange={(value) => {
          const next = EXPORT_PURPOSES.find((one) => one === value)
          if (next) setDraft((now) => withPurpose(now, next))
        }}
      >
        {EXPORT_PURPOSES.map((one) => (
          <Radio key={one} value={one} label={desk.evidence.purposes[one]} description={t.purposeHints[one]} />
        ))}
      </Radio.Group>
      <TextInput
        label={t.recipient}
        description={purpose && t.recipientHints[purpose]}
        value={draft.recipient}
        maxLength={120}
        autoComplete="off"
        error={missed('recipient')}
        onChange={(event) => change({ recipient: event.currentTarget.value })}
      />
      <Radio.Group
        label={t.requestedBy}
        description={t.requestedByHint}
        value={draft.requestedBy ?? ''}
        error={missed('requestedBy')}
        data-missing={missed('requestedBy') && ''}
        onChange={(requestedBy) => change({ requestedBy })}
      >
        {choices.people.map((person) => (
          <Radio key={person.id} value={person.id} label={`${nameOf(person)}${desk.sep}${desk.roles[person.role]}`} />
        ))}
        {!(purpose && NEEDS_PERSON.has(purpose)) && (
          <Radio value={OFFICE} label={purpose === 'internal' ? desk.evidence.one.site : desk.evidence.one.office} />
        )}
      </Radio.Group>
      <ScopeField draft={draft} choices={choices} change={change} missed={missed} />
      <Textarea
        label={t.reason}
        description={t.reasonHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={draft.scope === 'needed' ? 500 : 240}
        value={draft.reason}
        error={missed('reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        inputContainer={(input) => (
          <>
            {purpose && (
              <ReasonChips
                label={desk.open.ready}
                chips={t.reasons[purpose].map((text) => ({ label: text, text }))}
                value={draft.reason}
                onPick={(reason) => change({ reason })}
              />
            )}
            <div className={classes.below}>{input}</div>
          </>
        )}
      />
      <WithheldPanel draft={draft} people={choices.people} />
      <ErrorLine error={ask.error} />
      <Button type="submit" loading={ask.isPending}>
        {t.do}
      </Button>
      <p className={classes.quiet}>{t.onRecord}</p>
    </form>
  )
}
