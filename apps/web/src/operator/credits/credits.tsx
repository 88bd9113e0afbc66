import { Button, Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { usePointsText } from '../../ui/points-text.tsx'
import { DoneLine } from '../done-line.tsx'
import { AdministratorOnly } from '../frame/administrator-only.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './credits.module.css'

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const MOST = 1_000_000

export const Credits = () => (
  <AdministratorOnly>
    <CreditsPage />
  </AdministratorOnly>
)

function CreditsPage() {
  const t = useDeskTexts()
  const { close, cancel } = useTexts().common
  const pointsText = usePointsText()
  const search = useSearch({ from: '/signed-in/operator/desk-frame/desk/credits' })
  const [account, setAccount] = useState(search.account ?? '')
  const [points, setPoints] = useState<number | string>('')
  const [reason, setReason] = useState('')
  const [confirming, setConfirming] = useState(false)
  const [badId, setBadId] = useState(false)
  const [done, setDone] = useState<string>()
  const amount = Number(points)
  const credit = useMutation({
    mutationFn: () =>
      call(ROUTES.credit, { body: { accountId: account.trim(), points: amount, reason: reason.trim() } }),
    onSuccess: () => {
      setDone(t.credits.done(pointsText(amount)))
      setPoints('')
      setReason('')
    },
    onSettled: () => setConfirming(false),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wellFormed = ID.test(account.trim())
    setBadId(!wellFormed)
    setDone(undefined)
    credit.reset()
    setConfirming(wellFormed && Number.isInteger(amount) && amount >= 1 && amount <= MOST && reason.trim() !== '')
  }
  const missing = hasCode(credit.error, 'not_found')
  return (
    <DeskPage title={t.credits.title} lead={t.credits.lead}>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t.credits.account}
          description={t.credits.accountHint}
          error={badId ? t.credits.accountBad : missing ? t.credits.missing : undefined}
          value={account}
          onChange={(event) => {
            setAccount(event.currentTarget.value)
            setBadId(false)
          }}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <NumberInput
          label={t.credits.points}
          description={t.credits.pointsHint}
          value={points}
          onChange={setPoints}
          min={1}
          max={MOST}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          hideControls
          inputMode="numeric"
          required
        />
        <ReasonChips
          label={t.open.ready}
          chips={t.credits.reasons.map((text) => ({ label: text, text }))}
          value={reason}
          onPick={setReason}
        />
        <Textarea
          label={t.credits.reason}
          autosize
          minRows={2}
          maxLength={200}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ErrorLine error={missing ? undefined : credit.error} />
        <Button type="submit">{t.credits.do}</Button>
      </form>
      <Modal
        opened={confirming}
        onClose={() => setConfirming(false)}
        title={t.credits.confirm(pointsText(amount))}
        closeButtonProps={{ 'aria-label': close }}
      >
        <div className={classes.confirm}>
          <dl>
            <dt>{t.credits.account}</dt>
            <dd>{account.trim()}</dd>
            <dt>{t.credits.reason}</dt>
            <dd>{reason.trim()}</dd>
          </dl>
          <div className={classes.actions}>
            <Button loading={credit.isPending} onClick={() => credit.mutate()} data-autofocus>
              {t.credits.confirmDo}
            </Button>
            <Button variant="default" onClick={() => setConfirming(false)}>
              {cancel}
            </Button>
          </div>
        </div>
      </Modal>
    </DeskPage>
  )
}
