import { ConsoleDesk } from './console-desk.ts'
import { expect, test } from './story.ts'

test('ADM-2: a sub-admin sees their scope and their permissions, and nothing else', async ({ deskOf }) => {
  const desk = await deskOf('苏蔓')
  const console = await ConsoleDesk.open(desk)
  const { page } = console

  await test.step('pages that are not theirs are not there, even by address', async () => {
    await expect(console.link('权限管理')).toHaveCount(0)
    await page.evaluate(() => {
      window.location.hash = '#/admins'
    })
    await expect(page.getByRole('heading', { name: '你没有查看这个页面的权限' })).toBeVisible()
  })

  await test.step('the tree begins at their department, and may only be viewed', async () => {
    await console.goTo('通讯录')
    await expect(console.department('市场与销售中心')).toBeVisible()
    await expect(console.department('研发中心')).toHaveCount(0)
    await expect(page.getByRole('button', { name: '添加成员' })).toHaveCount(0)
    await page.getByRole('searchbox', { name: /搜索姓名/ }).fill('林夏')
    await expect(page.getByRole('heading', { name: '没有符合条件的成员' })).toBeVisible()
  })

  await test.step('what concerns the whole enterprise is drawn disabled, with the reason', async () => {
    await console.goTo('聊天设置')
    await expect(page.getByRole('alert')).toContainText('你的权限只能查看')
    await expect(page.getByRole('switch', { name: '开启水印' })).toBeDisabled()
    await console.goTo('部门群')
    await expect(page.getByRole('button', { name: /部门群$/ })).toHaveCount(0)
  })

  await test.step('a department outside the scope is refused by the server, and the page says so', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/directory/rd-center'
    })
    await expect(page.getByRole('alert')).toContainText('这超出了你的管理范围')
  })
})

test('ADM-3: who loses the role sees their open console end, and cannot come back', async ({ deskOf, consoleOf }) => {
  test.setTimeout(90_000)
  const boss = await deskOf('江云帆')
  const theirs = await consoleOf('苏蔓', '群列表')
  const console = await ConsoleDesk.open(boss)
  await console.goTo('权限管理')
  await console.page.getByRole('button', { name: '移除 苏蔓' }).click()
  await console.confirm(console.dialog('移除管理员 苏蔓？'), '苏蔓', '移除')
  await expect(theirs.page.getByRole('alert')).toContainText('你的管理后台登录已结束')
  await expect(theirs.page.getByRole('table')).toHaveCount(0)
  await theirs.page.getByRole('button', { name: '重新登录' }).click()
  await expect(theirs.page.getByRole('alert')).toBeVisible()
  await expect(theirs.page.getByRole('navigation', { name: '管理后台导航' })).toHaveCount(0)
})

test('GRP-5: the watermark turned on in the console stands in every open chat at once', async ({ deskOf }) => {
  const boss = await deskOf('高远')
  const reader = await deskOf('林夏')
  await reader.openConversation('产品设计部')
  const mark = reader.page.locator('[data-watermark]')
  await expect(mark).toHaveCount(0)
  const console = await ConsoleDesk.open(boss)
  await console.goTo('聊天设置')
  await console.page.getByRole('switch', { name: '开启水印' }).click({ force: true })
  await console.page.getByRole('button', { name: '保存' }).click()
  await console.confirm(console.dialog('保存聊天设置？'), '星河科技', '保存')
  await expect(mark).toHaveAttribute('data-watermark', /林夏.*1035/)
})

test('ADM-3: a sub-admin is made: person, role, scope, permissions, confirm', async ({ consoleOf }) => {
  const console = await consoleOf('江云帆', '权限管理')
  const { page } = console
  await page.getByRole('button', { name: '添加分级管理员' }).click()
  const dialog = console.dialog('添加管理员')
  const next = () => dialog.getByRole('button', { name: '下一步' }).click()
  await next()
  await dialog.getByRole('searchbox').fill('罗平')
  await dialog.getByRole('button', { name: /罗平/ }).click()
  await next()
  await expect(dialog.getByRole('button', { name: '下一步' })).toBeDisabled()
  await dialog.getByRole('searchbox', { name: '搜索部门' }).fill('平台')
  await dialog.getByRole('button', { name: /平台研发部/ }).click()
  await next()
  await dialog.getByRole('radio', { name: '操作日志（查看）' }).check()
  await next()
  await expect(dialog).toContainText('通讯录（管理）、操作日志（查看）')
  await console.confirm(dialog, '罗平', '确认添加')
  const row = page.getByRole('table', { name: '分级管理员' }).getByRole('row').filter({ hasText: '罗平' })
  await expect(row).toContainText('平台研发部')
  await expect(row).toContainText('通讯录 · 管理')
})
