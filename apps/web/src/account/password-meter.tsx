import { useTexts } from '../texts/use-texts.ts'
import classes from './door.module.css'
import { passwordStrength } from './password-strength.ts'

/** A word and three bars: a hint while typing; only what is too easy to guess is turned away, by the server. */
export function PasswordMeter({ password, own }: { password: string; own: { email: string; displayName: string } }) {
  const t = useTexts().account
  const strength = passwordStrength(password, own)
  const word = password === '' ? '' : t.strength[strength]
  return (
    <div className={classes.meter} role="status" aria-label={t.strengthLabel}>
      {[1, 2, 3].map((step) => (
        <i key={step} data-on={strength >= step ? strength : undefined} />
      ))}
      <span>{word}</span>
    </div>
  )
}
