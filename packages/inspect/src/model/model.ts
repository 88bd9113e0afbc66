/** What weights.ts holds; the rows of weights are beside it in weights.bin. train/train.ts writes both. */
export type Model = {
  /** How many rows of weights there are. */
  readonly count: number
  /** By column of a row, what its smallest step stands for. */
  readonly scales: readonly number[]
  /** By category. */
  readonly bias: readonly number[]
  /** By hidden unit: what is added to its sum, and by category what that sum counts there, where it is more than nothing. */
  readonly hidden: readonly { readonly bias: number; readonly out: readonly number[] }[]
  /** From here on the model finds a category by itself. */
  readonly alone: readonly number[]
  /** … and from here on where a rule has found it, by how sure that rule is. */
  readonly backed: readonly (readonly number[])[]
  /** Below this, a detail that a rule read is taken back. */
  readonly veto: number
  /** Slope and shift that turn a score into a share of right answers. */
  readonly platt: readonly (readonly [number, number])[]
}
