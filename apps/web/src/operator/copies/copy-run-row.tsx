import { COPY_FAILURES, type CopyFile, type CopyRun, FOLDER_PROBLEMS } from '@sekisho/protocol'
import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react'
import { useLocale } from '../../texts/locale.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './copies.module.css'

const ICONS = { running: IconLoader2, done: IconCircleCheck, partial: IconAlertTriangle, failed: IconAlertTriangle }

/** One backup: how it went, and for each folder that has none what to do. */
export function CopyRunRow({ run }: { run: CopyRun }) {
  const t = useDeskTexts().copies
  const { locale } = useLocale()
  const at = locale === 'ja' ? 0 : 1
  const Icon = ICONS[run.state]
  return (
    <li className={classes.run} data-state={run.state}>
      <p className={classes.head}>
        <Icon size={20} aria-hidden />
        <strong>{t.states[run.state]}</strong>
        <TimeText at={run.startedAt} style="moment" />
        <span className={classes.quiet}>
          {t.kinds[run.kind]}
          {run.bytes !== null && ` · ${t.size(sizeText(run.bytes), (run.treeSize ?? 0).toLocaleString(locale))}`}
        </span>
      </p>
      {run.problem && <p>{COPY_FAILURES[run.problem][at]}</p>}
      <ul>
        {run.files.map((file) => (
          <li key={`${file.content} ${file.folder}`}>
            <Place file={file} />
            {file.problem && <p>{FOLDER_PROBLEMS[file.problem][at]}</p>}
          </li>
        ))}
      </ul>
    </li>
  )
}

function Place({ file: { content, folder, problem } }: { file: CopyFile }) {
  const t = useDeskTexts().copies
  return (
    <p className={classes.place} data-bad={problem !== null || undefined}>
      <span>{t.contents[content]}</span>
      <code>{folder}</code>
      <span>{problem === null ? t.written : t.notWritten}</span>
    </p>
  )
}

const sizeText = (bytes: number) => (bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)
