import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { CATEGORIES } from '@sekisho/inspect/categories'
import { categoryText } from '@sekisho/inspect/reasons'
import type { PolicyTerm } from '@sekisho/protocol'
import { useState } from 'react'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './draft.module.css'

type Props = { term: PolicyTerm; onChange: (part: Partial<PolicyTerm>) => void; onClose: () => void }

/** `読点、comma, 改行` → the words between them. */
const splitWords = (text: string) =>
  text
    .split(/[、,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

export function TermForm({ term, onChange, onClose }: Props) {
  const t = useDeskTexts().rules.terms
  const { locale } = useLocale()
  // As it is typed: a comma at the end is the beginning of the next word.
  const [except, setExcept] = useState(term.except.join(locale === 'ja' ? '、' : ', '))
  return (
    <div className={classes.termForm}>
      <TextInput
        label={t.text}
        value={term.text}
        maxLength={100}
        // The form was opened to write in it.
        autoFocus
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t.category}
        value={term.category}
        data={CATEGORIES.map((category) => ({ value: category, label: categoryText(category, locale) }))}
        onChange={(event) => onChange({ category: event.currentTarget.value as PolicyTerm['category'] })}
      />
      <div>
        <p className={classes.label} id={`match-${term.id}`}>
          {t.match}
        </p>
        <SegmentedControl
          aria-labelledby={`match-${term.id}`}
          value={term.match}
          data={(['folded', 'exact'] as const).map((value) => ({ value, label: t.matches[value] }))}
          onChange={(match) => onChange({ match })}
        />
      </div>
      <Textarea
        label={t.except}
        description={t.exceptHint}
        autosize
        minRows={1}
        maxRows={5}
        value={except}
        onChange={(event) => {
          setExcept(event.currentTarget.value)
          onChange({ except: splitWords(event.currentTarget.value) })
        }}
      />
      <TextInput
        label={t.note}
        description={t.noteHint}
        value={term.note}
        maxLength={200}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <Button variant="default" onClick={onClose} style={{ justifySelf: 'start' }}>
        {t.close}
      </Button>
    </div>
  )
}
