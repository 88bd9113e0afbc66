import { password as ask, isCancel } from '@clack/prompts'
import { readPassphraseFile } from '@sekisho/server/copies'
import { UserError } from './fail.ts'

/**
 * A passphrase from a file, or typed. Never an argument: arguments show in the list of processes and stay in the shell's history.
 * @param twice for a new file: a slip would make it useless
 */
export async function askPassphrase(
  question: string,
  { file, twice = false }: { file?: string | undefined; twice?: boolean },
): Promise<string> {
  if (file !== undefined) return readPassphraseFile(file)
  if (!process.stdin.isTTY)
    throw new UserError(
      'SEKISHO_BACKUP_PASSPHRASE: 設定するか、--passphrase-file を渡すか、端末で実行してください / set it, name a --passphrase-file, or run this in a terminal',
    )
  const typed = await ask({ message: question })
  if (isCancel(typed)) throw new UserError('中止しました / cancelled')
  if (!twice) return typed
  const again = await ask({ message: 'もう一度 / once more' })
  if (isCancel(again)) throw new UserError('中止しました / cancelled')
  if (again !== typed) throw new UserError('二つの合言葉が違います / the two passphrases differ')
  return typed
}
