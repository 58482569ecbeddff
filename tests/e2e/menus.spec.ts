import { findNothingSerious } from './find-nothing-serious.ts'
import { openDesktop } from './open-desktop.ts'
import { expect, test } from './story.ts'

const group = '3.2 版本攻坚组'

test('a right-click menu is the system’s own, reached by keyboard too, and leaves the focus where it was', async ({
  deskOf,
  connectAs,
}) => {
  const taoRan = await connectAs('tao-ran')
  await taoRan.say('v32-project', '谁来看一下这个崩溃？')
  const desk = await deskOf('林夏')
  const { page, menu } = desk
  await desk.openConversation(group)
  const row = desk.conversation(group)
  await row.focus()

  for (const keys of ['ContextMenu', 'Shift+F10']) {
    const offered = await menu.openBy(() => page.keyboard.press(keys))
    expect(offered).toContainEqual({ label: '添加群机器人', enabled: true })
    const [at, box] = [await menu.place(), await row.boundingBox()]
    expect(at.y).toBeGreaterThanOrEqual(Math.floor(box?.y ?? 0))
    expect(at.y).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0))
    await menu.dismiss()
    await expect(row).toBeFocused()
  }
  await expect(page.getByRole('menu')).toHaveCount(0)

  await test.step('on a message: reaching who said it', async () => {
    await desk.menuOn(desk.message('谁来看一下这个崩溃？'))
    await menu.choose('@陶然')
    await expect(desk.composer).toContainText('@陶然')
  })

  await test.step('and in the field itself, editing', async () => {
    const offered = await desk.menuOn(desk.composer)
    expect(offered.map(({ label }) => label)).toEqual(['撤销', '重做', '剪切', '复制', '粘贴', '粘贴为纯文本', '全选'])
    await menu.dismiss()
  })
})

test('in a browser the same menus are drawn', async ({ openDesk, server }) => {
  const desk = await openDesk('somebody')
  const opened = desk.app.waitForEvent('window')
  // A window without the program's bridge is a browser.
  await desk.app.evaluate(
    ({ BrowserWindow }, url) => void new BrowserWindow({ width: 1100, height: 760 }).loadURL(url),
    server.url,
  )
  const page = await opened
  await page.getByRole('button', { name: '以 林夏 的身份登录' }).click()
  const row = page.getByRole('option', { name: group })
  await row.focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu', { name: group })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(row).toBeFocused()

  await page.getByRole('option', { name: '星河 × 蓝海渠道对接' }).click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: '添加群机器人' })).toHaveCount(0)
  await findNothingSerious(page, 'a drawn menu')
  await page.getByRole('menuitem', { name: '为什么外部群没有群机器人？' }).click()
  await expect(page.getByText('机器人把企业系统的消息推进群里')).toBeVisible()
})

test('the desktop program shows one menu at a time and answers what became of it', async () => {
  const { app, page } = await openDesktop({
    serverUrl: 'http://127.0.0.1:9',
    folder: test.info().outputPath('machine'),
  })
  await app.evaluate(({ Menu }) => {
    const shown: Electron.Menu[] = []
    Reflect.set(globalThis, 'shownMenus', shown)
    const show = Menu.prototype.popup
    Menu.prototype.popup = function (options) {
      this.once('menu-will-show', () => shown.push(this))
      show.call(this, options)
    }
  })
  const shown = () => app.evaluate(() => Reflect.get(globalThis, 'shownMenus').length)
  const ask = (label: string) =>
    page.evaluate((words) => {
      const act = { id: 7, label: words, enabled: true, whyNot: null }
      return window.qun?.call('menu:popup', { at: { x: 80, y: 90 }, heading: null, sections: [[act]] })
    }, label)

  const first = ask('第一')
  await expect.poll(shown).toBe(1)
  const second = ask('第二')
  expect(await first).toBeNull()
  await expect.poll(shown).toBe(2)
  await app.evaluate(() => Reflect.get(globalThis, 'shownMenus')[1].closePopup())
  expect(await second).toBeNull()

  const third = ask('第三')
  await expect.poll(shown).toBe(3)
  await app.evaluate(() => Reflect.get(globalThis, 'shownMenus')[2].items[0].click())
  expect(await third).toBe(7)
  await app.evaluate(() => Reflect.get(globalThis, 'shownMenus')[2].closePopup())

  const hostile = page.evaluate(async () => {
    const act = { id: 0, label: 'x', enabled: true, whyNot: null, role: 'toggleDevTools' }
    return window.qun?.call('menu:popup', { at: { x: 0, y: 0 }, heading: null, sections: [[act]] })
  })
  await expect(hostile).rejects.toThrow(/unrecognized_keys|Unrecognized key/)
  await app.close()
})
