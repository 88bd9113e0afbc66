import classes from './reason-chips.module.css'

type Chip = { readonly label: string; readonly text: string }
type Props = {
  label: string
  chips: readonly Chip[]
  value: string
  onPick: (text: string) => void
  firstRef?: React.Ref<HTMLButtonElement>
}

/** Ready texts that fill a field; what was filled in can still be changed. */
export function ReasonChips({ label, chips, value, onPick, firstRef }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around a row of chips
    <div role="group" aria-label={label} className={classes.chips}>
      {chips.map((chip, at) => (
        <button
          key={chip.label}
          ref={at === 0 ? firstRef : undefined}
          type="button"
          className={classes.chip}
          aria-pressed={value === chip.text}
          onClick={() => onPick(chip.text)}
        >
          {chip.label}
        </button>
      ))}
    </div>
  )
}
