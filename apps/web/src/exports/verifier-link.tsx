import { IconExternalLink } from '@tabler/icons-react'
import { useTexts } from '../texts/use-texts.ts'
import classes from './exports.module.css'

/** For who receives a package; the page is served beside the public log. */
export function VerifierLink() {
  const t = useTexts().exports
  return (
    <p className={classes.quiet}>
      <a href="/log/verifier.html" target="_blank" rel="noreferrer" className={classes.verifier}>
        {t.verifier}
        <IconExternalLink size={16} aria-hidden />
      </a>
      <br />
      {t.verifierHint}
    </p>
  )
}
