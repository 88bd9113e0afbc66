import { ActionIcon } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import classes from './page.module.css'

type Props = { title: string; back?: boolean; actions?: ReactNode; children: ReactNode }

/** One column with a heading; `back` goes where the person came from. */
export function Page({ title, back = false, actions, children }: Props) {
  const t = useTexts().common
  const router = useRouter()
  useEffect(() => {
    document.title = `${title} · ${t.site}`
  }, [title, t.site])
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        {back && (
          <ActionIcon
            aria-label={t.back}
            onClick={() => (router.history.canGoBack() ? router.history.back() : router.navigate({ to: '/' }))}
          >
            <IconChevronLeft size={24} aria-hidden />
          </ActionIcon>
        )}
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.actions}>{actions}</div>
      </header>
      <div className={classes.body}>{children}</div>
    </div>
  )
}
