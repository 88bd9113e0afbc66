import { createTheme } from '@mantine/core'

const target = 'var(--desk-target)'

/** Mantine's own greys are not of this palette. */
const wrapper = { '--input-bg': 'var(--card)', '--input-bd': 'var(--line-strong)' }
const description = { lineHeight: 1.55 }
const input = { minHeight: target, fontSize: 15 }

/** Over the apps' theme: smaller targets where a mouse points. */
export const deskTheme = createTheme({
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      styles: { root: { minHeight: target, fontWeight: 600 }, label: { whiteSpace: 'normal', lineHeight: 1.4 } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', size: target } },
    ModalCloseButton: { defaultProps: { size: target } },
    TextInput: { defaultProps: { size: 'sm' }, styles: { wrapper, description, input } },
    PasswordInput: { defaultProps: { size: 'sm' }, styles: { wrapper, description, input, innerInput: input } },
    NumberInput: { defaultProps: { size: 'sm' }, styles: { wrapper, description, input } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false }, styles: { wrapper, description, input } },
    NativeSelect: { defaultProps: { size: 'sm' }, styles: { wrapper, description, input } },
    Textarea: {
      defaultProps: { size: 'sm' },
      styles: { wrapper, description, input: { fontSize: 15, lineHeight: 1.6 } },
    },
    SegmentedControl: {
      defaultProps: { size: 'sm' },
      styles: {
        root: { background: 'var(--hover)' },
        indicator: { background: 'var(--card)', border: '1px solid var(--line-strong)' },
        label: { minHeight: 'var(--desk-segment)', display: 'grid', placeItems: 'center' },
      },
    },
  },
})
