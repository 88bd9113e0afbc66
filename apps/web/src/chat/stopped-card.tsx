import { Button } from '@mantine/core'
import { reasonText } from '@sekisho/inspect/reasons'
import { type MessageView, ROUTES } from '@sekisho/protocol'
import { IconArrowBackUp, IconClock, IconEyeOff, IconHandStop } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { ConfirmSheet } from '../ui/confirm-sheet.tsx'
import { ErrorLine } from '../ui/error-card.tsx'
import { MarkedText } from '../ui/marked-text.tsx'
import { TimeText } from '../ui/time-text.tsx'
import { useToast } from '../ui/toast.tsx'
import { DisputeSheet } from './dispute-sheet.tsx'
import { setDraft } from './drafts.ts'
import classes from './stopped-card.module.css'
import { putMessage } from './thread-query.ts'

type StoppedState = 'bounced' | 'held' | 'refused' | 'withdrawn'
const ICONS = { bounced: IconArrowBackUp, held: IconClock, refused: IconHandStop, withdrawn: IconEyeOff } as const
const TONES = { bounced: 'ochre', held: 'ochre', refused: 'vermilion', withdrawn: 'quiet' } as const

/** In the sender's own list: the marked part, why, and the way on. For the other side there is nothing (R2). */
export function StoppedCard({
  message,
  inMail,
  onByMail,
}: {
  message: MessageView
  inMail: boolean
  onByMail?: (() => void) | undefined
}) {
  const t = useTexts().chat
  const { locale } = useLocale()
  const toast = useToast()
  const client = useQueryClient()
  const [open, setOpen] = useState<'insist' | 'dispute' | null>(null)
  const put = (changed: MessageView, done: string) => {
    putMessage(client, changed)
    setOpen(null)
    toast(done)
  }
  const params = { id: message.id }
  const insist = useMutation({
    mutationFn: () => call(ROUTES.insist, { params }),
    onSuccess: (changed) => put(changed, t.insisted),
  })
  const withdraw = useMutation({
    mutationFn: () => call(ROUTES.withdraw, { params }),
    onSuccess: (changed) => put(changed, t.withdrawn),
  })

  const state = message.state as StoppedState
  const own = message.own
  const findings = own?.findings ?? []
  const reasons = [...new Set(findings.flatMap((finding) => finding.reasons))]
  const aboutContact = findings.some((finding) => finding.category.startsWith('contact.'))
  const onlyPrivate = findings.length > 0 && findings.every((finding) => finding.category.startsWith('privacy.'))
  const tone = TONES[state]
  const Icon = ICONS[state]
  return (
    <li className={classes.card} data-tone={tone}>
      <h2 className={classes.title}>
        <Icon size={20} aria-hidden />
        {t.stoppedTitle[state]}
      </h2>
      <p className={classes.text}>
        <MarkedText
          text={message.text}
          marks={state === 'withdrawn' ? [] : findings}
          tone={tone === 'vermilion' ? 'vermilion' : 'ochre'}
        />
      </p>
      {state !== 'withdrawn' && reasons.length > 0 && (
        <ul className={classes.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reasonText(reason, locale)}</li>
          ))}
        </ul>
      )}
      <p className={classes.body}>
        {own?.underReview && state === 'refused'
          ? t.underReview
          : t.stoppedBody[onlyPrivate && state === 'bounced' ? 'bouncedPrivacy' : state]}
      </p>
      <ErrorLine error={withdraw.error} />
      <div className={classes.actions}>
        {state === 'bounced' && (
          <Button variant="filled" onClick={() => setDraft(message.conversationId, message.text)}>
            {t.rewrite}
          </Button>
        )}
        {state === 'bounced' && !inMail && onByMail && (
          <Button variant="default" onClick={onByMail}>
            {t.byMail}
          </Button>
        )}
        {own?.canInsist && (
          <Button variant="subtle" onClick={() => setOpen('insist')}>
            {aboutContact ? t.insist : t.insistOther}
          </Button>
        )}
        {own?.canWithdraw && (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t.withdraw}
          </Button>
        )}
        {own?.canDispute && (
          <Button variant="default" onClick={() => setOpen('dispute')}>
            {t.dispute}
          </Button>
        )}
      </div>
      <p className={classes.foot}>
        <IconEyeOff size={16} aria-hidden />
        {t.onlyYou} · <TimeText at={message.at} style="time" />
      </p>
      <ConfirmSheet
        opened={open === 'insist'}
        onClose={() => setOpen(null)}
        title={t.insistTitle}
        confirm={t.insistDo}
        onConfirm={() => insist.mutate()}
        busy={insist.isPending}
        error={insist.error}
      >
        <p>{t.insistBody}</p>
      </ConfirmSheet>
      <DisputeSheet
        opened={open === 'dispute'}
        messageId={message.id}
        onClose={() => setOpen(null)}
        onDone={(changed) => put(changed, t.disputed)}
      />
    </li>
  )
}
