import { ConsoleDesk } from './console-desk.ts'
import { expect, test } from './story.ts'

test('DEP-1, DEP-12: department groups are turned on in the console, and people see them appear', async ({
  openDesk,
}) => {
  test.setTimeout(120_000)
  const boss = await openDesk('liang-bo')
  const member = await openDesk('zhou-ke')
  // Nobody has talked to him yet: his list is empty.
  await boss.page.getByRole('button', { name: '以 梁博 的身份登录' }).click()
  await member.signInAs('周可')
  await expect(member.conversation('渠道部')).toHaveCount(0)
  const console = await ConsoleDesk.open(boss)
  await console.goTo('部门群')
  await expect(console.page.getByRole('status').filter({ hasText: '未开启' })).toBeVisible()

  await test.step('a plain warning says in numbers what would happen', async () => {
    await console.page.getByRole('button', { name: '开启部门群' }).click()
    const dialog = console.dialog('开启部门群？')
    await expect(dialog).toContainText('将新建 2 个部门群，共 6 人次入群')
    await expect(dialog.getByRole('button', { name: '开启部门群' })).toBeDisabled()
    await console.confirm(dialog, '蓝海渠道', '开启部门群')
  })

  await test.step('it is done, and the group stands in the list of a member who did nothing', async () => {
    await expect(console.page.getByRole('status').filter({ hasText: '已开启' })).toBeVisible()
    await expect(member.conversation('渠道部')).toBeVisible()
    await member.openConversation('渠道部')
    await expect(member.timeline).toContainText('部门「渠道部」的部门群已创建')
  })

  await test.step('turned off again they stay, as ordinary groups', async () => {
    await console.page.getByRole('button', { name: '关闭部门群' }).click()
    const dialog = console.dialog('关闭部门群？')
    await expect(dialog).toContainText('2 个部门群将变成普通内部群')
    await console.confirm(dialog, '蓝海渠道', '关闭部门群')
    await expect(console.page.getByRole('status').filter({ hasText: '未开启' })).toBeVisible()
    await expect(member.timeline).toContainText('本群变为普通群')
  })

  await test.step('ADM-6: the log tells who did it', async () => {
    await console.goTo('操作日志')
    const row = console.page.getByRole('row').filter({ hasText: '开启部门群' })
    await expect(row).toContainText('梁博')
  })
})
