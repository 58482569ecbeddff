import type { MenuAct } from './menu.ts'

/** Drawn, but cannot be chosen. */
export function isOff({ disabled, whyNot }: Pick<MenuAct, 'disabled' | 'whyNot'>): boolean {
  return disabled === true || typeof whyNot === 'string'
}
