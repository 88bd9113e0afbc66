import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { dayInTokyo } from '../../ui/time.ts'
import { colleaguesQuery } from '../frame/desk-queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { type AuditSearch, isId } from './audit-search.ts'
import classes from './staff.module.css'

type Props = {
  search: AuditSearch
  text: string
  kinds: readonly string[]
  onText: (text: string) => void
  onSearch: (part: Partial<AuditSearch>) => void
  onClear: () => void
}

/** By who, what, when, case, person and words. Every filter narrows at once. */
export function AuditFilters({ search, text, kinds, onText, onSearch, onClear }: Props) {
  const texts = useDeskTexts()
  const t = texts.staff.audit
  const colleagues = useQuery(colleaguesQuery)
  const today = dayInTokyo(new Date())
  // A kind of the address stays in the list even where nothing of it is on record.
  const known = [...new Set([...kinds, ...(search.kind ? [search.kind] : [])])]
  return (
    <search aria-label={t.searchLabel} className={classes.filters}>
      <NativeSelect
        label={t.operator}
        value={search.operator ?? ''}
        data={[
          { value: '', label: t.anyone },
          ...(colleagues.data ?? []).map((one) => ({
            value: one.id,
            label: `${one.displayName}${texts.sep}${texts.roles[one.role]}`,
          })),
        ]}
        onChange={(event) => onSearch({ operator: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t.kind}
        value={search.kind ?? ''}
        data={[
          { value: '', label: t.anything },
          ...known.map((kind) => ({ value: kind, label: t.kinds[kind] ?? kind })),
        ]}
        onChange={(event) => onSearch({ kind: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t.from}
        value={search.from ?? ''}
        max={search.to ?? today}
        onChange={(event) => onSearch({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t.to}
        value={search.to ?? ''}
        min={search.from}
        max={today}
        onChange={(event) => onSearch({ to: event.currentTarget.value || undefined })}
      />
      <IdField label={t.caseId} value={search.case} onId={(id) => onSearch({ case: id })} />
      <IdField label={t.personId} value={search.person} onId={(id) => onSearch({ person: id })} />
      <TextInput
        type="search"
        label={t.text}
        maxLength={100}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {(Object.keys(search).length > 0 || text !== '') && (
        <Button variant="subtle" onClick={onClear}>
          {t.clear}
        </Button>
      )}
    </search>
  )
}

/** Searches once it is a whole id; what is half typed disturbs nothing. */
function IdField({
  label,
  value,
  onId,
}: {
  label: string
  value: string | undefined
  onId: (id: string | undefined) => void
}) {
  const t = useDeskTexts().staff.audit
  const [typed, setTyped] = useState(value ?? '')
  const [left, setLeft] = useState(false)
  useEffect(() => setTyped(value ?? ''), [value])
  const bad = typed.trim() !== '' && !isId(typed.trim())
  return (
    <TextInput
      label={label}
      value={typed}
      autoComplete="off"
      spellCheck={false}
      error={bad && left ? t.idBad : undefined}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const next = event.currentTarget.value
        setTyped(next)
        setLeft(false)
        if (next.trim() === '') onId(undefined)
        else if (isId(next.trim())) onId(next.trim())
      }}
    />
  )
}
