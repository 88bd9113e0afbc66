import { ReasonDialog } from '../frame/reason-dialog.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseActions } from './case-actions.ts'

type Props = { id: string; opened: boolean; onClose: () => void; onDone: (line: string) => void }

/** The error stands beside the button that brought it. */
const shown = () => {}

/** To the administrators: a moderator cannot take it back from there. */
export function EscalateDialog({ id, opened, onClose, onDone }: Props) {
  const t = useDeskTexts().escalate
  const { escalate } = useCaseActions(id)
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t.title}
      lead={t.lead}
      label={t.reason}
      chips={t.reasons.map((text) => ({ label: text, text }))}
      confirm={t.do}
      busy={escalate.isPending}
      error={escalate.error}
      onConfirm={(reason) => escalate.mutateAsync(reason).then(() => onDone(t.done), shown)}
    />
  )
}
