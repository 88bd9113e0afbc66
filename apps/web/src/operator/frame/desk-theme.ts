import { createTheme } from '@mantine/core'

const target = 'var(--desk-target)'

/** Over the apps' theme: smaller targets where a mouse points. */
export const deskTheme = createTheme({
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      styles: { root: { minHeight: target, fontWeight: 600 }, label: { whiteSpace: 'normal', lineHeight: 1.4 } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', size: target } },
    TextInput: { defaultProps: { size: 'sm' }, styles: { input: { minHeight: target, fontSize: 15 } } },
    NumberInput: { defaultProps: { size: 'sm' }, styles: { input: { minHeight: target, fontSize: 15 } } },
    Textarea: { defaultProps: { size: 'sm' }, styles: { input: { fontSize: 15, lineHeight: 1.6 } } },
    SegmentedControl: {
      defaultProps: { size: 'sm' },
      styles: { label: { minHeight: `calc(${target} - 4px)`, display: 'grid', placeItems: 'center' } },
    },
  },
})
