import { KeyError, parseVerifierKey, type Verifier } from '@sekisho/evidence'
import { UserError } from './fail.ts'

/** A log's keys by its name: several while one takes over from another. */
export type Logs = ReadonlyMap<string, readonly Verifier[]>

/** Verifier keys as arguments hold them, also separated by commas. @throws UserError */
export function parseLogKeys(args: readonly string[], option: string): Logs {
  const logs = new Map<string, Verifier[]>()
  for (const text of args.flatMap((arg) => arg.split(',')).map((one) => one.trim())) {
    if (text === '') continue
    const verifier = parseKey(text, option)
    logs.set(verifier.name, [...(logs.get(verifier.name) ?? []), verifier])
  }
  if (logs.size === 0)
    throw new UserError(
      `--${option}: ログの公開の鍵を渡してください（サイトの /log/keys にあります）/ give the log's public key (see /log/keys of the site)`,
    )
  return logs
}

function parseKey(text: string, option: string): Verifier {
  try {
    const verifier = parseVerifierKey(text)
    if (verifier.type === 'ed25519') return verifier
  } catch (error) {
    if (!(error instanceof KeyError)) throw error
  }
  throw new UserError(`--${option}: ログの公開の鍵ではありません / not the public key of a log: ${text}`)
}
