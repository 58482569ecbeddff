import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const brand: MantineColorsTuple = [
  '#e4edfd',
  '#c9dbfb',
  '#a9c4ff',
  '#6f9dff',
  '#4f86f2',
  '#3672e6',
  '#2160d8',
  '#1a4fb5',
  '#164396',
  '#123677',
]

/** The dark tokens in the places where Mantine looks for its greys: text first, deepest surface last. */
const dark: MantineColorsTuple = [
  '#e9edf5',
  '#c9d1df',
  '#8f9ab1',
  '#6b7690',
  '#3a455c',
  '#2a3345',
  '#222a39',
  '#1a202c',
  '#141924',
  '#10151f',
]

/** Mantine in the colours, type and space of tokens.css. Motion stays at 120 ms and off where the system asks. */
export const theme = createTheme({
  colors: { brand, dark },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.28,
  // Mantine works out the ink on a filled control for the light shade only, and its reds fall below WCAG AA.
  variantColorResolver(input) {
    const resolved = defaultVariantColorsResolver(input)
    // What stands small beside something else is quiet until it is pointed at.
    const quiet = input.variant === 'subtle' && input.color === 'gray'
    if (quiet) return { ...resolved, color: 'var(--ink-2)', hover: 'var(--surface-hover)', hoverColor: 'var(--ink)' }
    const onBrand = input.variant === 'filled' && (input.color ?? 'brand') === 'brand'
    if (onBrand) return { ...resolved, color: 'var(--on-brand)' }
    if (input.color !== 'red') return resolved
    if (input.variant !== 'filled') return { ...resolved, color: 'var(--danger-ink)' }
    return { ...resolved, background: 'var(--badge-fill)', hover: 'var(--badge-fill)', color: '#ffffff' }
  },
  fontFamily: 'var(--font)',
  fontSizes: { xs: '11px', sm: '12px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        padding: 20,
        transitionProps: { transition: 'fade', duration: 120 },
        overlayProps: { backgroundOpacity: 0.4 },
      },
      styles: { title: { fontSize: 'var(--text-lg)', fontWeight: 600 } },
    },
    ScrollArea: { styles: { thumb: { background: 'var(--line-strong)' } } },
    Menu: {
      // Mantine's placeholder for the first focus is no menu item, and a menu may hold nothing else.
      defaultProps: {
        radius: 'md',
        shadow: 'md',
        transitionProps: { duration: 80 },
        withInitialFocusPlaceholder: false,
      },
      styles: { item: { padding: '7px 10px', fontSize: 13 } },
    },
    Popover: { defaultProps: { radius: 'md', shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 80 },
        withArrow: false,
        multiline: true,
        maw: 240,
        events: { hover: true, focus: true, touch: true },
      },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Button: { defaultProps: { radius: 8 } },
    Chip: { defaultProps: { variant: 'light' } },
    TextInput: { defaultProps: { radius: 8 } },
    PasswordInput: { defaultProps: { radius: 8 } },
    Textarea: { defaultProps: { radius: 8 } },
  },
})

const variables = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--brand-ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--danger-ink)',
  '--mantine-color-brand-light': 'var(--brand-soft)',
  '--mantine-color-brand-light-hover': 'var(--brand-soft)',
  '--mantine-color-brand-light-color': 'var(--brand-ink)',
  '--mantine-color-disabled': 'var(--surface-hover)',
  '--mantine-color-disabled-color': 'var(--ink-2)',
  '--mantine-color-disabled-border': 'var(--line-soft)',
  '--mantine-shadow-md': 'var(--shadow-2)',
  '--mantine-shadow-xl': 'var(--shadow-2)',
}

/** Points Mantine's own variables at the tokens, so that both sides change together when the scheme does. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables })
