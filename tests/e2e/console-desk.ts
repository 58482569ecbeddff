import type { Locator, Page } from '@playwright/test'
import type { Desk } from './desk.ts'

/** The management console in front of somebody: a window of its own beside their client. Found by role and name. */
export class ConsoleDesk {
  readonly page: Page

  /** From the client's rail, as whoever is signed in there. */
  static async open({ app, page }: Desk): Promise<ConsoleDesk> {
    const opened = app.waitForEvent('window')
    await page.getByRole('button', { name: '管理后台' }).click()
    const console = new ConsoleDesk(await opened)
    await console.page.getByRole('navigation', { name: '管理后台导航' }).waitFor()
    return console
  }

  private constructor(page: Page) {
    this.page = page
  }

  link(name: string): Locator {
    return this.page.getByRole('navigation', { name: '管理后台导航' }).getByRole('link', { name, exact: true })
  }

  async goTo(name: string): Promise<void> {
    await this.link(name).click()
    await this.page.getByRole('heading', { level: 1, name }).waitFor()
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  /** Types the word that a dangerous act asks for and presses its button. */
  async confirm(dialog: Locator, word: string, action: string): Promise<void> {
    await dialog.getByRole('textbox', { name: `输入「${word}」以确认` }).fill(word)
    await dialog.getByRole('button', { name: action, exact: true }).click()
  }

  department(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: '组织架构' })
      .getByRole('treeitem')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .last()
  }

  /** Opens the ones above it on the way. */
  async chooseDepartment(...path: readonly string[]): Promise<void> {
    for (const name of path) {
      const item = this.department(name)
      await item.getByText(name, { exact: true }).click()
      if (name !== path.at(-1)) await item.press('ArrowRight')
    }
    await this.page.getByRole('heading', { level: 2, name: path.at(-1) ?? '' }).waitFor()
  }

  get people(): Locator {
    return this.page.getByRole('table', { name: '成员' })
  }
}
