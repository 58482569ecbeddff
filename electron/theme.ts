import { nativeTheme } from 'electron'
import type { RememberedStore } from './remembered.ts'

/** Menus, dialogs, scroll bars and `prefers-color-scheme` follow the chosen theme, or the system's. */
export function followTheme(remembered: RememberedStore): void {
  nativeTheme.themeSource = remembered.read().theme
  remembered.onChange(({ theme }) => {
    nativeTheme.themeSource = theme
  })
}
