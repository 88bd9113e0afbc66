import { PasswordForm } from '../../account/password-form.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { DeskPage } from '../frame/desk-page.tsx'

/** Everyone's at the desk, an auditor's too. */
export function Password() {
  const t = useTexts().account
  return (
    <DeskPage title={t.changePassword} lead={t.passwordLead}>
      <PasswordForm />
    </DeskPage>
  )
}
