import type { Page } from '@playwright/test'
import type { Client } from '../client.ts'
import { addRobot, post, postText } from './add-robot.ts'
import { findNothingSerious } from './find-nothing-serious.ts'
import { expect, test } from './story.ts'

/** Everything the console shows, as somebody reaches it, in either language. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'my enterprise': (page) => goTo(page, 'enterprise'),
  'a new name': async (page) => {
    await goTo(page, 'enterprise')
    await page.getByRole('button', { name: /^(修改名称|Rename)$/ }).click()
    await page.getByRole('dialog').waitFor()
  },
  permissions: (page) => goTo(page, 'admins'),
  'a new admin': async (page) => {
    await goTo(page, 'admins')
    await page.getByRole('button', { name: /^(添加分级管理员|Add a sub-admin)$/ }).click()
    const next = page.getByRole('button', { name: /^(下一步|Next)$/ })
    await next.click()
    await page.getByRole('button', { name: /罗平/ }).click()
    await next.click()
    await page.getByRole('treeitem').first().waitFor()
  },
  'the transfer of the creator': async (page) => {
    await goTo(page, 'admins')
    await page.getByRole('button', { name: /^(更换创建者|Transfer the creator)$/ }).click()
    await page.getByRole('img', { name: /^(二维码|Code to scan)$/ }).waitFor()
  },
  'the directory': async (page) => {
    await goTo(page, 'directory/rd-center')
    await page.getByRole('checkbox').nth(3).waitFor()
  },
  'a person': async (page) => {
    await goTo(page, 'directory/rd-center')
    await page
      .getByRole('button', { name: /^(查看|Open) / })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('textbox').first().waitFor()
  },
  'a new person': async (page) => {
    await goTo(page, 'directory/rd-center')
    await page.getByRole('button', { name: /^(添加成员|Add a person)$/ }).click()
    await page.getByRole('dialog').waitFor()
  },
  'the import': async (page) => {
    await goTo(page, 'directory')
    await page.getByRole('button', { name: /^(导入|Import)$/ }).click()
    await page.getByRole('dialog').waitFor()
  },
  'chat settings': (page) => goTo(page, 'chat'),
  'department groups': (page) => goTo(page, 'departmentGroups'),
  'turning them off': async (page) => {
    await goTo(page, 'departmentGroups')
    await page.getByRole('button', { name: /^(关闭部门群|Turn off department groups)$/ }).click()
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
  },
  'the groups': async (page) => {
    await goTo(page, 'groups')
    await page.getByRole('row').nth(3).waitFor()
  },
  'a group': async (page) => {
    await goTo(page, 'groups')
    await page.getByRole('button', { name: /羽毛球/ }).click()
    await page.getByRole('dialog').getByRole('row').nth(2).waitFor()
  },
  'the robots': async (page) => {
    await goTo(page, 'robots')
    await page.getByRole('row').nth(1).waitFor()
  },
  'a robot': async (page) => {
    await goTo(page, 'robots')
    await page.getByRole('button', { name: /^(查看|Open) 构建播报/ }).click()
    await page.getByRole('dialog').getByRole('img', { name: /30/ }).waitFor()
  },
  'deleting a robot': async (page) => {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(删除|Delete)$/ })
      .click()
    await page
      .getByRole('dialog', { name: /构建播报/ })
      .getByRole('textbox')
      .waitFor()
  },
  'the log': async (page) => {
    await goTo(page, 'audit')
    await page.getByRole('row').nth(1).waitFor()
  },
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = `#/${hash}`
  }, place)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** A robot that said something and was refused a few times. */
async function useRobot(person: Client, url: string): Promise<void> {
  const { path } = await addRobot(person, { group: '研发值班', robot: '构建播报' })
  await postText(url + path, '构建 #4213 已通过')
  for (const payload of [{}, {}, { msgtype: 'text' }, { msgtype: 'markdown' }]) await post(url + path, payload)
}

for (const look of [
  { theme: 'light', language: 'zh-CN', width: 1280, height: 800 },
  { theme: 'dark', language: 'en', width: 1024, height: 700 },
] as const) {
  const { theme, language, width, height } = look
  test(`every page of the console is without serious findings: ${theme}, ${language}, ${width} × ${height}`, async ({
    openDesk,
    connectAs,
    server,
  }) => {
    test.setTimeout(240_000)
    await useRobot(await connectAs('lin-xia'), server.url)
    const desk = await openDesk('jiang-yun-fan')
    await desk.page.evaluate((chosen) => localStorage.setItem('qun.preferences', JSON.stringify(chosen)), {
      theme,
      language,
      enterSends: true,
    })
    await desk.page.reload()
    await desk.page.getByRole('button', { name: /以 江云帆 的身份登录|Sign in as 江云帆/ }).click()
    const opened = desk.app.waitForEvent('window')
    await desk.page.getByRole('button', { name: /^(管理后台|Console)$/ }).click()
    const page = await opened
    await page.getByRole('heading', { level: 1 }).waitFor()
    await desk.app.evaluate(
      ({ BrowserWindow }, size) => {
        for (const window of BrowserWindow.getAllWindows()) window.setContentSize(...size)
      },
      [width, height] as [number, number],
    )
    for (const [name, reach] of Object.entries(screens)) {
      await reach(page)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await findNothingSerious(page, name)
    }
  })
}
