import type { Reply, ROUTES } from '@sekisho/protocol'
import { IconBell } from '@tabler/icons-react'
import { useNoticeText } from '../../account/notice-text.ts'
import { useNameOf } from '../../ui/person-name.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './review-decision.module.css'

type Notice = Reply<typeof ROUTES.previewDecision>['notices'][number]

/** A notice as its reader will see it, by the very same words. */
export function NoticePreview({ notice }: { notice: Notice }) {
  const t = useDeskTexts()
  const nameOf = useNameOf()
  const text = useNoticeText()(notice.body)
  return (
    <article className={classes.notice}>
      <p className={classes.to}>
        <IconBell size={15} aria-hidden />
        {t.decide.noticeTo(nameOf(notice.to), t.roles[notice.to.role])}
      </p>
      <h4>{text.title}</h4>
      {text.lines.map((line) => (
        <p key={line} className="user-text">
          {line}
        </p>
      ))}
    </article>
  )
}
