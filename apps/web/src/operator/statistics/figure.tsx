import { Button } from '@mantine/core'
import { ROUTES, type STATISTICS_TABLES } from '@sekisho/protocol'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { call } from '../../api/call.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import type { Range } from './range.ts'
import { saveFile } from './save-file.ts'
import classes from './statistics.module.css'

type Props = {
  title: string
  /** What it shows, in one sentence. */
  finding: string
  of: (typeof STATISTICS_TABLES)[number] | 'transparency'
  range: Range
  /** Nothing to draw. */
  empty: boolean
  chart: ReactNode
  table: ReactNode
}

/** A heading, the finding, the chart, and the same numbers as a table beside it and as a file. */
export function Figure({ title, finding, of, range, empty, chart, table }: Props) {
  const t = useDeskTexts().statistics
  const titleId = useId()
  const toast = useToast()
  const save = useMutation({
    mutationFn: () => call(ROUTES.exportStatistics, { body: { of, from: range.from, to: range.to } }),
    onSuccess: ({ fileName, csv }) => {
      saveFile(fileName, csv, 'text/csv;charset=utf-8')
      toast(t.csvDone(fileName))
    },
  })
  return (
    <section className={classes.figure} aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{title}</h2>
        <Button
          variant="subtle"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={t.csvOf(title)}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t.csv}
        </Button>
      </header>
      <ErrorLine error={save.error} />
      {empty ? (
        <p className={classes.quiet}>{t.none}</p>
      ) : (
        <>
          <p>{finding}</p>
          <div className={classes.beside}>
            <div aria-hidden>{chart}</div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
            <section className={classes.scroll} tabIndex={0} aria-label={`${title} · ${t.table}`}>
              {table}
            </section>
          </div>
        </>
      )}
    </section>
  )
}
