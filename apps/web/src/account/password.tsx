import { useTexts } from '../texts/use-texts.ts'
import { Page } from '../ui/page.tsx'
import { PasswordForm } from './password-form.tsx'

export function Password() {
  const t = useTexts().account
  return (
    <Page title={t.changePassword} back>
      <p>{t.passwordLead}</p>
      <PasswordForm />
    </Page>
  )
}
