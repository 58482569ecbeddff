import type { Palette } from './compare-picture.ts'

/** The tokens as they are on screen now, light or dark. */
export function palette(): Palette {
  const tokens = getComputedStyle(document.documentElement)
  const token = (name: string) => tokens.getPropertyValue(name).trim()
  return {
    surface: token('--surface'),
    sunken: token('--surface-sunken'),
    ink: token('--ink'),
    ink2: token('--ink-2'),
    ink3: token('--ink-3'),
    line: token('--line-soft'),
    font: token('--font'),
  }
}
