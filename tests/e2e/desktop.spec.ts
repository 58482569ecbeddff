import { expect, type Page, test } from '@playwright/test'
import type { DesktopBridge } from '#shared/desktop/bridge.ts'
import { type OpenDesktop, openDesktop } from './open-desktop.ts'

/** Nothing listens there: these tests are about the program around the pages, which works without a server. */
const serverUrl = 'http://127.0.0.1:9'

declare global {
  interface Window {
    readonly qun?: DesktopBridge
    heard?: unknown[]
  }
}

test.describe('the desktop program', () => {
  let desktop: OpenDesktop
  const folder = () => test.info().outputPath('machine')

  test.beforeEach(async () => {
    desktop = await openDesktop({ serverUrl, folder: folder() })
  })
  test.afterEach(() => desktop.app.close())

  test('gives its page a bridge and nothing else of the machine', async () => {
    const { page } = desktop
    expect(page.url()).toMatch(/^app:\/\/qun\//)
    expect(await page.evaluate(() => window.qun?.serverUrl)).toBe(serverUrl)
    expect(
      await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
    ).toEqual(['undefined', 'undefined'])
  })

  test('refuses calls that are unknown or of the wrong shape', async () => {
    expect(await callRaw(desktop.page, 'shell:open', 'x')).toContain('Refused: unknown call')
    expect(await callRaw(desktop.page, 'badge:set', -3)).toContain('too_small')
    expect(await callRaw(desktop.page, 'link:open', 'file:///etc/passwd')).toBe('false')
  })

  test('keeps the session over a restart and forgets it when told', async () => {
    await desktop.page.evaluate(() => window.qun?.call('secret:write', 'a-session-token'))
    await desktop.app.close()
    desktop = await openDesktop({ serverUrl, folder: folder() })
    expect(await desktop.page.evaluate(() => window.qun?.call('secret:read', undefined))).toBe('a-session-token')
    await desktop.page.evaluate(() => window.qun?.call('secret:clear', undefined))
    expect(await desktop.page.evaluate(() => window.qun?.call('secret:read', undefined))).toBeNull()
  })

  test('remembers where its window was', async () => {
    const place = { x: 40, y: 30, width: 1000, height: 700 }
    await desktop.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place)
    await desktop.app.close()
    desktop = await openDesktop({ serverUrl, folder: folder() })
    const bounds = await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    expect(bounds).toEqual(place)
  })

  test('opens the conversation of a notification that is clicked', async () => {
    const { app, page } = desktop
    await app.evaluate(({ Notification }) => {
      const show = Notification.prototype.show
      Notification.prototype.show = function () {
        Reflect.set(globalThis, 'lastNotification', this)
        show.call(this)
      }
    })
    await page.evaluate(() => {
      window.heard = []
      window.qun?.on('conversation:open', (payload) => window.heard?.push(payload))
      return window.qun?.call('notification:show', { id: 'm-1', conversationId: 'c-1', title: '林夏', body: '在吗？' })
    })
    await app.evaluate(() => Reflect.get(globalThis, 'lastNotification').emit('click'))
    await expect.poll(() => page.evaluate(() => window.heard)).toEqual([{ conversationId: 'c-1' }])
  })

  test('speaks the chosen language in its menu and passes its entries on', async () => {
    const { app, page } = desktop
    const titles = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
    await page.evaluate(() => window.qun?.call('language:set', 'en'))
    expect(await titles()).toContain('Edit')
    await page.evaluate(() => window.qun?.call('language:set', 'zh-CN'))
    expect(await titles()).toContain('编辑')
    await page.evaluate(() => {
      window.heard = []
      window.qun?.on('menu:chosen', (choice) => window.heard?.push(choice))
    })
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('shortcuts')?.click())
    await expect.poll(() => page.evaluate(() => window.heard)).toEqual(['shortcuts'])
  })

  test('follows the chosen theme', async () => {
    const isDark = () => desktop.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await desktop.page.evaluate(() => window.qun?.call('theme:set', 'dark'))
    await expect.poll(isDark).toBe(true)
    await desktop.page.evaluate(() => window.qun?.call('theme:set', 'light'))
    await expect.poll(isDark).toBe(false)
  })

  test('lets its page reach its own server and no other place', async () => {
    const { app, page } = desktop
    const opened = await watchOpened(app)
    const violation = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          })
          fetch('https://example.com/').catch(() => {})
        }),
    )
    expect(violation).toBe('connect-src')
    expect(await page.evaluate(() => fetch('app://qun/..%2f..%2fpackage.json').then((answer) => answer.status))).toBe(
      404,
    )

    const before = page.url()
    await page.evaluate(() => {
      window.location.href = 'https://example.invalid/away'
    })
    expect(await page.evaluate(() => window.open('https://example.invalid/new'))).toBeNull()
    await expect.poll(opened).toEqual(['https://example.invalid/away', 'https://example.invalid/new'])
    expect(page.url()).toBe(before)
    expect(app.windows()).toHaveLength(1)
  })

  test('grants no permission that it does not need', async () => {
    const { page } = desktop
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    const position = await page.evaluate(
      () =>
        new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            (error) => resolve(error.code),
          ),
        ),
    )
    expect(position).toBe(1)
  })

  test('opens once: a second start shows the first window', async () => {
    await expect(openDesktop({ serverUrl, folder: folder() })).rejects.toThrow()
    expect(desktop.app.windows()).toHaveLength(1)
  })
})

/** Calls past the types, as a page that was taken over would. */
function callRaw(page: Page, name: string, input: unknown): Promise<string> {
  return page.evaluate(
    async ([call, given]) => {
      try {
        return String(await Reflect.apply(window.qun?.call ?? (() => undefined), window.qun, [call, given]))
      } catch (error) {
        return String(error)
      }
    },
    [name, input] as const,
  )
}

/** Notes what the program hands to the operating system instead of opening it. */
async function watchOpened(app: OpenDesktop['app']): Promise<() => Promise<unknown>> {
  await app.evaluate(({ shell }) => {
    const urls: string[] = []
    Reflect.set(globalThis, 'openedUrls', urls)
    shell.openExternal = (url) => {
      urls.push(url)
      return Promise.resolve()
    }
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'openedUrls'))
}
