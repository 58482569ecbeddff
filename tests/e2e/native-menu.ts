import { type ElectronApplication, expect } from '@playwright/test'

/** A label as the operating system draws it: a mark before a letter is no sign of its own. */
function drawn(label: string): string {
  return label.replace(/&(.)/gu, '$1')
}

/** One entry as the operating system would show it, with the reason where it is off. */
export interface ShownEntry {
  readonly label: string
  readonly enabled: boolean
}

/**
 * The native menus of a program under test. All of the program runs, up to Electron's own `popup`: there the menu is held
 * instead of shown, since no page sees a native menu and no one could press it.
 */
export class NativeMenu {
  readonly #app: ElectronApplication

  static async hold(app: ElectronApplication): Promise<NativeMenu> {
    await app.evaluate(({ Menu }) => {
      Menu.prototype.popup = function (options) {
        Reflect.set(globalThis, 'heldMenu', { menu: this, options })
      }
      Menu.prototype.closePopup = () => {
        const held = Reflect.get(globalThis, 'heldMenu')
        Reflect.deleteProperty(globalThis, 'heldMenu')
        held?.options.callback?.()
      }
    })
    return new NativeMenu(app)
  }

  private constructor(app: ElectronApplication) {
    this.#app = app
  }

  /** What the menu has that a deed opens, without its lines. */
  async openBy(deed: () => Promise<unknown>): Promise<readonly ShownEntry[]> {
    if (await this.#isOpen()) await this.dismiss()
    await deed()
    await expect.poll(() => this.#isOpen()).toBe(true)
    const shown = await this.#app.evaluate(() => {
      const { menu }: { readonly menu: Electron.Menu } = Reflect.get(globalThis, 'heldMenu')
      return menu.items
        .filter(({ type }) => type !== 'separator')
        .map(({ label, sublabel, enabled }) => ({ label: sublabel ? `${label} — ${sublabel}` : label, enabled }))
    })
    return shown.map(({ label, enabled }) => ({ label: drawn(label), enabled }))
  }

  /** Where in the window it was asked for. */
  place(): Promise<{ readonly x: number; readonly y: number }> {
    return this.#app.evaluate(() => {
      const { x, y } = Reflect.get(globalThis, 'heldMenu').options
      return { x, y }
    })
  }

  #isOpen(): Promise<boolean> {
    return this.#app.evaluate(() => Reflect.has(globalThis, 'heldMenu'))
  }

  /** Presses an entry of the open menu, or of a menu within it. */
  choose(...path: readonly string[]): Promise<void> {
    return this.#close(path)
  }

  /** As Escape does. */
  dismiss(): Promise<void> {
    return this.#close([])
  }

  #close(path: readonly string[]): Promise<void> {
    return this.#app.evaluate((_electron, labels) => {
      const held: { readonly menu: Electron.Menu; readonly options: Electron.PopupOptions } = Reflect.get(
        globalThis,
        'heldMenu',
      )
      let menu: Electron.Menu | undefined = held.menu
      let chosen: Electron.MenuItem | undefined
      for (const label of labels) {
        chosen = menu?.items.find((item) => item.label.replace(/&(.)/gu, '$1') === label)
        if (!chosen?.enabled) throw new Error(`${label} is ${chosen ? 'off' : 'not in the menu'}`)
        menu = chosen.submenu
      }
      chosen?.click()
      held.options.callback?.()
      Reflect.deleteProperty(globalThis, 'heldMenu')
    }, path)
  }
}
