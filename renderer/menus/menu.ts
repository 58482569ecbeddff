import type { Icon } from '@tabler/icons-react'

/** A right-click menu as data: the desktop program shows it natively, a browser draws it. */
export interface Menu {
  /** What it is about; read aloud. */
  readonly name: string
  /** Says over the entries what the row does not. */
  readonly heading?: string
  /** Parted by lines; empty ones are left out. */
  readonly sections: readonly (readonly MenuEntry[])[]
}

export type MenuEntry = MenuAct | Submenu

export interface MenuAct {
  readonly label: string
  readonly icon: Icon
  readonly run: () => unknown
  readonly disabled?: boolean
  /** Why it cannot be chosen as things stand; whatever has a reason is off. @see CAP-2 */
  readonly whyNot?: string | null
  readonly danger?: boolean
}

interface Submenu {
  readonly label: string
  readonly icon: Icon
  readonly entries: readonly Omit<MenuAct, 'icon'>[]
}
