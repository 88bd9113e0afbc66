import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** Accents of the look card; their values are in tokens.css, once for light and once for dark. */
export const ACCENTS = ['indigo', 'pine', 'ochre', 'vermilion'] as const
export type Accent = (typeof ACCENTS)[number]

/** Same key as public/boot.js. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'sekisho.theme' })

/** Mantine wants ten shades; ours are one colour per scheme, so every shade is the token. */
const shades = (accent: Accent) => Array(10).fill(`var(--${accent})`) as unknown as MantineColorsTuple

const isAccent = (color: string | undefined): color is Accent => ACCENTS.includes(color as Accent)

const variantColorResolver: VariantColorsResolver = ({ color, variant }) => {
  const accent = isAccent(color) ? color : 'indigo'
  const ink = `var(--${accent})`
  const tint = `var(--${accent}-tint)`
  switch (variant) {
    case 'filled':
      return {
        background: ink,
        hover: `var(--${accent}-strong)`,
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      }
    case 'light':
      return { background: tint, hover: `var(--${accent}-tint-strong)`, color: ink, border: '1px solid transparent' }
    case 'outline':
      return { background: 'transparent', hover: tint, color: ink, border: `1px solid ${ink}` }
    case 'default':
      return {
        background: 'var(--card)',
        hover: 'var(--hover)',
        color: 'var(--ink)',
        border: '1px solid var(--line-strong)',
      }
    default:
      return { background: 'transparent', hover: tint, color: ink, border: '1px solid transparent' }
  }
}

const mantineScheme = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-placeholder': 'var(--quiet)',
  '--mantine-color-anchor': 'var(--indigo)',
  '--mantine-color-error': 'var(--vermilion)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--quiet)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--indigo)',
  '--mantine-primary-color-filled-hover': 'var(--indigo-strong)',
  '--mantine-primary-color-light': 'var(--indigo-tint)',
  '--mantine-primary-color-light-hover': 'var(--indigo-tint-strong)',
  '--mantine-primary-color-light-color': 'var(--indigo)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  ...Object.fromEntries(
    ACCENTS.flatMap((accent) => [
      [`--mantine-color-${accent}-filled`, `var(--${accent})`],
      [`--mantine-color-${accent}-filled-hover`, `var(--${accent}-strong)`],
      [`--mantine-color-${accent}-light`, `var(--${accent}-tint)`],
      [`--mantine-color-${accent}-light-hover`, `var(--${accent}-tint-strong)`],
      [`--mantine-color-${accent}-light-color`, `var(--${accent})`],
      [`--mantine-color-${accent}-outline`, `var(--${accent})`],
      [`--mantine-color-${accent}-outline-hover`, `var(--${accent}-tint)`],
    ]),
  ),
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: mantineScheme,
  dark: mantineScheme,
})

const FONT =
  '"Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic", "Yu Gothic UI", system-ui, sans-serif'

/** The whole line is the target. */
const touchable = {
  body: { minHeight: 44, alignItems: 'center' },
  label: { paddingBlock: 6 },
  description: { marginTop: 0, fontSize: 14 },
}

/** Mantine paints its dark surfaces from these: text, then lines and grounds of tokens.css. */
const dark: MantineColorsTuple = [
  '#e9e7e1',
  '#c8ccd4',
  '#9aa3b5',
  '#6b7488',
  '#465066',
  '#252b37',
  '#1c2029',
  '#14171d',
  '#101318',
  '#0c0e12',
]

export const theme = createTheme({
  colors: {
    dark,
    indigo: shades('indigo'),
    pine: shades('pine'),
    ochre: shades('ochre'),
    vermilion: shades('vermilion'),
  },
  primaryColor: 'indigo',
  variantColorResolver,
  fontFamily: FONT,
  headings: {
    fontFamily: FONT,
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.375rem' }, h2: { fontSize: '1.25rem' }, h3: { fontSize: '1.0625rem' } },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.6', sm: '1.65', md: '1.75', lg: '1.7', xl: '1.6' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '999px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'md' },
      styles: { root: { minHeight: 44, fontWeight: 600 }, label: { whiteSpace: 'normal', lineHeight: 1.4 } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 44 } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', comboboxProps: { transitionProps: { duration: 0 } } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, radius: 'lg', centered: true } },
    Drawer: { defaultProps: { transitionProps: { duration: 140 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Radio: {
      defaultProps: { size: 'md' },
      styles: touchable,
      vars: () => ({ root: { '--radio-icon-color': 'var(--on-accent)' } }),
    },
    Chip: { vars: () => ({ root: { '--chip-color': 'var(--on-accent)', '--chip-icon-color': 'var(--on-accent)' } }) },
    Checkbox: {
      defaultProps: { size: 'md' },
      styles: touchable,
      vars: () => ({ root: { '--checkbox-icon-color': 'var(--on-accent)' } }),
    },
    InputWrapper: {
      // Every field is asked for unless it says otherwise: no asterisks.
      defaultProps: { withAsterisk: false },
      styles: {
        label: { marginBottom: 2 },
        description: { marginBottom: 6, fontSize: 14, lineHeight: 1.5 },
        error: { fontSize: 14, lineHeight: 1.5 },
      },
    },
  },
})
