/** What can be wrong with a backup, a restore or a folder for copies. */
export const COPY_PROBLEMS = {
  not_a_copy: ['バックアップのファイルではありません', 'this is not a backup file'],
  wrong_passphrase: [
    '合言葉が違うか、ファイルのはじめが書き換えられています',
    'the passphrase is wrong, or the beginning of the file was changed',
  ],
  truncated: [
    'ファイルが途中で切れているか、終わりが壊れています。別の場所のコピーを使ってください',
    'the file ends too early or its end is damaged; use a copy from another folder',
  ],
  damaged: [
    'ファイルの途中が書き換わっています。別の場所のコピーを使ってください',
    'the file was changed in the middle; use a copy from another folder',
  ],
  out_of_order: [
    'ファイルの部分の順序が入れ替わっています。別の場所のコピーを使ってください',
    'parts of the file stand in another order than they were written; use a copy from another folder',
  ],
  trailing: [
    'ファイルの終わりのあとに、書かれたはずのないデータがあります。別の場所のコピーを使ってください',
    'there is data after the end of the file; use a copy from another folder',
  ],
  wrong_content: [
    '中身が記された数や要約と合いません。別の場所のコピーを使ってください',
    'the content does not have the counts and digests it names; use a copy from another folder',
  ],
  data_not_keys: [
    '鍵のファイル（keys-…）の場所に、データのファイル（backup-…）が渡されました',
    'a data file (backup-…) was given where the keys file (keys-…) belongs',
  ],
  keys_not_data: [
    'データのファイル（backup-…）の場所に、鍵のファイル（keys-…）が渡されました',
    'a keys file (keys-…) was given where the data file (backup-…) belongs',
  ],
  keys_of_another: [
    '鍵のファイルが、このバックアップと組になるものではありません。同じ日時の keys-… を使ってください',
    'the keys file does not belong to this backup; use the keys-… of the same time',
  ],
  keys_missing: [
    'このバックアップの鍵がここにありません。--keys で鍵のファイルを渡してください（鍵なしで戻すときは --keys none）',
    'the keys of this backup are not here; give the keys file with --keys (to go on without them: --keys none)',
  ],
  keys_nowhere: [
    '鍵を置く場所がありません。SEKISHO_DATA を決めるか、--keys-to でフォルダーを渡してください',
    'there is nowhere to put the keys; set SEKISHO_DATA or name a folder with --keys-to',
  ],
  keys_differ_here: [
    'そのフォルダーには、すでに別の鍵があります。空のフォルダーを使うか、その鍵を先によけてください',
    'that folder already holds another key; use an empty folder or move that key away first',
  ],
  log_key_fixed: [
    'ログは新しい名前と鍵で続けますが、鍵が SEKISHO_LOG_KEY に固定されています。鍵をファイルに移し、SEKISHO_LOG_KEY_FILE を設定してください',
    'the log goes on with a new name and key, but SEKISHO_LOG_KEY fixes its key; move it to a file and set SEKISHO_LOG_KEY_FILE',
  ],
  newer_format: [
    'より新しい Sekisho で作られたバックアップです。先にこの Sekisho を新しくしてください',
    'this backup was made by a newer Sekisho; update this one first',
  ],
  not_empty: [
    'このデータベースには、すでにデータがあります。空のデータベース（新しい SEKISHO_DATA か DATABASE_URL）を使ってください',
    'this database already holds data; use an empty one (a new SEKISHO_DATA or DATABASE_URL)',
  ],
  tree_differs: [
    '記録から作り直した木が、保存された木と合いません。記録かログが書き換えられています',
    'the tree rebuilt from the records is not the stored one: records or log were changed',
  ],
  checkpoint_unsigned: [
    'ログの最新のチェックポイントの署名を確かめられません',
    'the signature of the newest checkpoint of the log does not verify',
  ],
  known_missing: [
    '外で最後に見られたチェックポイントを --known で渡してください（どこからも見られていないログなら --known none）',
    'name the last checkpoint known outside with --known (for a log that nobody outside has seen: --known none)',
  ],
  known_unreadable: ['チェックポイントを読めません', 'the checkpoint cannot be read'],
  known_of_another: [
    '渡されたチェックポイントは、このログのものではありません',
    'the given checkpoint is not one of this log',
  ],
  known_contradicts: [
    '外で見られたログと、このバックアップのログは、別の歴史です。どちらかが書き換えられています。元に戻しません',
    'the log seen outside and the log of this backup are two histories: one of them was changed. Nothing is restored',
  ],
  known_older: [
    '渡されたチェックポイントは、このバックアップより古く、そのあとに外で何が見られたかを示しません。もっと新しいものを --known で渡してください。これが外で最後に見られたものだと確かなら、--known-is-newest を付けます',
    'the given checkpoint is older than this backup and says nothing of what was seen outside after it; give a newer one with --known. If it is certainly the last that was seen outside, add --known-is-newest',
  ],
  behind: [
    '外で見られたログのほうが先へ進んでいます。失われた記録があります。もっと新しいバックアップがなければ、--accept-loss "理由" で、新しい名前のログとして続けます',
    'the log seen outside is longer: records are missing. If there is no newer backup, --accept-loss "reason" goes on as a log of a new name',
  ],
  weak_passphrase: ['合言葉は 12 文字以上にしてください', 'a passphrase has 12 characters or more'],
  nothing_written: ['どのフォルダーにも書けませんでした', 'no folder could be written'],
} as const satisfies Record<string, readonly [ja: string, en: string]>

export type CopyProblem = keyof typeof COPY_PROBLEMS

/** Something that whoever makes or restores a backup can mend; the message says what happened and what to do, in both languages. */
export class CopyError extends Error {
  override name = 'CopyError'
  readonly problem: CopyProblem

  /** @param detail which file, table or number; never content */
  constructor(problem: CopyProblem, detail?: string, options?: ErrorOptions) {
    const [ja, en] = COPY_PROBLEMS[problem]
    super(`${ja} / ${en}${detail === undefined ? '' : ` (${detail})`}`, options)
    this.problem = problem
  }
}
