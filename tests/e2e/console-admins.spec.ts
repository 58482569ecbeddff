import { ConsoleDesk } from './console-desk.ts'
import { expect, test } from './story.ts'

test('ADM-2, ADM-3: somebody outside becomes a super admin and signs in; a sub-admin is changed and removed', async ({
  deskOf,
}) => {
  test.setTimeout(120_000)
  const boss = await deskOf('江云帆')
  const outside = await deskOf('老秦')
  const sub = await deskOf('苏蔓')
  const console = await ConsoleDesk.open(boss)
  const { page } = console
  await console.goTo('权限管理')
  await expect(outside.page.getByRole('button', { name: '管理后台' })).toHaveCount(0)

  await test.step('found by account, confirmed by name', async () => {
    await page.getByRole('button', { name: '添加超级管理员' }).click()
    const dialog = console.dialog('添加管理员')
    const next = () => dialog.getByRole('button', { name: '下一步' }).click()
    await dialog.getByRole('radio', { name: /外部超级管理员/ }).check({ force: true })
    await next()
    await dialog.getByRole('textbox', { name: '对方的账号' }).fill('lao-qin')
    await dialog.getByRole('button', { name: '查找' }).click()
    await expect(dialog.getByText('老秦')).toBeVisible()
    await next()
    await console.confirm(dialog, '老秦', '确认添加')
    const row = page.getByRole('table', { name: '超级管理员' }).getByRole('row').filter({ hasText: '老秦' })
    await expect(row).toContainText('外部')
  })

  await test.step('their client has a door to the console, and behind it the whole enterprise', async () => {
    await outside.page.reload()
    const theirs = await ConsoleDesk.open(outside)
    await theirs.goTo('通讯录')
    await expect(theirs.department('研发中心')).toBeVisible()
    await theirs.goTo('权限管理')
    await expect(theirs.page.getByRole('button', { name: '更换创建者' })).toHaveCount(0)
  })

  const theirs = await ConsoleDesk.open(sub)

  await test.step('other permissions hold with the next thing they do', async () => {
    await theirs.goTo('通讯录')
    await expect(theirs.page.getByRole('button', { name: '添加成员' })).toHaveCount(0)
    await page.getByRole('button', { name: '修改 苏蔓 的权限' }).click()
    const dialog = console.dialog('修改权限：苏蔓')
    const next = () => dialog.getByRole('button', { name: '下一步' }).click()
    while (!(await dialog.getByRole('radio', { name: '通讯录（管理）' }).isVisible())) await next()
    await dialog.getByRole('radio', { name: '通讯录（管理）' }).check({ force: true })
    await next()
    await console.confirm(dialog, '苏蔓', '确认修改')
    await expect(dialog).toHaveCount(0)
    await theirs.page.reload()
    await expect(theirs.page.getByRole('button', { name: '添加成员' })).toBeVisible()
  })

  await test.step('removed, their open console ends', async () => {
    await page.getByRole('button', { name: '移除 苏蔓' }).click()
    await console.confirm(console.dialog('移除管理员 苏蔓？'), '苏蔓', '移除')
    await expect(theirs.page.getByRole('alert')).toContainText('你的管理后台登录已结束')
    await expect(page.getByRole('table', { name: '分级管理员' })).not.toContainText('苏蔓')
  })
})

test('ADM-1: a console goes with whoever opened it: signing out of the client closes its window', async ({
  deskOf,
}) => {
  const desk = await deskOf('江云帆')
  const console = await ConsoleDesk.open(desk)
  await console.goTo('通讯录')
  const closed = console.page.waitForEvent('close')
  await desk.page.getByRole('button', { name: /^我：/ }).click()
  await desk.page.getByRole('menuitem', { name: '退出登录' }).click()
  await closed
  await desk.signInAs('高远')
  const next = await ConsoleDesk.open(desk)
  await expect(next.page.getByRole('button', { name: '高远，超级管理员' })).toBeVisible()
})
