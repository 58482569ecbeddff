import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { NativeMenu, type ShownEntry } from './native-menu.ts'
import { openDesktop } from './open-desktop.ts'

/** One person at their own computer, with the desktop program in front of them. Everything is found by role and name. */
export class Desk {
  readonly app: ElectronApplication
  readonly page: Page
  /** The right-click menu that is open. */
  readonly menu: NativeMenu

  static async open(options: Parameters<typeof openDesktop>[0]): Promise<Desk> {
    const { app, page } = await openDesktop(options)
    return new Desk(app, page, await NativeMenu.hold(app))
  }

  private constructor(app: ElectronApplication, page: Page, menu: NativeMenu) {
    this.app = app
    this.page = page
    this.menu = menu
  }

  /** Picks somebody of the cast. */
  async signInAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `以 ${name} 的身份登录` }).click()
    await this.conversations.waitFor()
  }

  get conversations(): Locator {
    return this.page.getByRole('listbox', { name: '会话' })
  }

  conversation(name: string): Locator {
    return this.conversations.getByRole('option', { name })
  }

  async openConversation(name: string): Promise<void> {
    await this.conversation(name).click()
    await this.heading(name).waitFor()
  }

  /** Right-clicks a place; what its menu offers. */
  menuOn(place: Locator): Promise<readonly ShownEntry[]> {
    return this.menu.openBy(() => place.click({ button: 'right' }))
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }

  get timeline(): Locator {
    return this.page.getByRole('log')
  }

  message(text: string): Locator {
    return this.timeline.getByRole('article').filter({ hasText: text })
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: /^发消息给/ })
  }

  async say(text: string): Promise<void> {
    await this.composer.click()
    await this.composer.pressSequentially(text)
    await this.composer.press('Enter')
  }

  /** Beside a group: its members and how it is run. */
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: /^(群成员|Members)$/ })
  }

  /** A dialog about a group, or about anything else. */
  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  /** What the window says in passing. */
  toast(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }

  get tools(): Locator {
    return this.page.getByRole('toolbar', { name: '群工具' })
  }

  /** Begins a card of a tool, from the toolbar or, where that is too narrow for it, from behind the dots. */
  async begin(tool: string): Promise<void> {
    const onBar = this.tools.getByRole('button', { name: tool, exact: true })
    const more = this.tools.getByRole('button', { name: '更多工具' })
    await onBar.or(more).first().waitFor()
    if (await onBar.isVisible()) return onBar.click()
    await more.click()
    await this.page.getByRole('menuitem', { name: tool }).click()
  }

  poll(question: string): Locator {
    return this.card('投票', question)
  }

  /** A card in the timeline, by its tool and title. */
  card(tool: string, title: string): Locator {
    return this.timeline.getByRole('article', { name: `${tool}：${title}` })
  }

  /** The whole view of a card in the timeline, in either language. */
  async openDetail(title: string): Promise<Locator> {
    const named = (name: string) => this.timeline.getByRole('button', { name, exact: true })
    await named(`查看详情：${title}`)
      .or(named(`Details: ${title}`))
      .click()
    const dialog = this.page.getByRole('dialog')
    await dialog.waitFor()
    return dialog
  }
}
