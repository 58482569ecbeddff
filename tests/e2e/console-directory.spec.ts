import { ConsoleDesk } from './console-desk.ts'
import { expect, test } from './story.ts'

test('DEP-5: somebody is moved between departments, and both groups follow on two clients', async ({ deskOf }) => {
  test.setTimeout(150_000)
  const boss = await deskOf('江云帆')
  const before = await deskOf('贾雯')
  const after = await deskOf('丁宁')
  await before.openConversation('移动研发部')
  await after.openConversation('质量保障部')
  const console = await ConsoleDesk.open(boss)
  await console.goTo('通讯录')
  await console.chooseDepartment('研发中心', '移动研发部')
  await console.people.getByRole('checkbox', { name: '选择 陶然' }).check()
  await console.page.getByRole('button', { name: '移到其他部门' }).click()
  const dialog = console.dialog('移动 1 人')
  await dialog.getByRole('searchbox', { name: '搜索部门' }).fill('质量')
  await dialog.getByRole('button', { name: /质量保障部/ }).click()
  await dialog.getByRole('button', { name: '移动', exact: true }).click()
  await expect(console.people.getByText('陶然')).toHaveCount(0)
  await expect(before.timeline).toContainText('陶然 离开部门「移动研发部」，已自动退群')
  await expect(after.timeline).toContainText('陶然 加入部门「质量保障部」，已自动进群')
})

test('ADM-5: departments are added, renamed, reordered by keyboard, and deleted once their name was typed', async ({
  consoleOf,
}) => {
  const console = await consoleOf('江云帆', '通讯录')
  const { page } = console
  await console.chooseDepartment('职能中心')

  await test.step('a new one stands below and is shown', async () => {
    await page.getByRole('button', { name: '部门操作' }).click()
    await page.getByRole('menuitem', { name: '添加子部门' }).click()
    await console.dialog('在「职能中心」下添加部门').getByRole('textbox').fill('法务部')
    await console.dialog('在「职能中心」下添加部门').getByRole('button', { name: '添加' }).click()
    await expect(console.dialog(/添加部门/)).toHaveCount(0)
    await console.department('职能中心').press('ArrowRight')
    await expect(console.department('法务部')).toBeVisible()
  })

  await test.step('F2 renames it, Alt+↑ moves it up', async () => {
    await console.department('法务部').press('F2')
    await console.dialog('修改部门名称').getByRole('textbox').fill('法务与合规部')
    await console.dialog('修改部门名称').getByRole('button', { name: '保存' }).click()
    await expect(console.department('法务与合规部')).toBeVisible()
    const names = () => page.getByRole('treeitem', { name: '职能中心' }).getByRole('treeitem').allTextContents()
    expect((await names()).at(-1)).toContain('法务与合规部')
    await console.department('法务与合规部').press('Alt+ArrowUp')
    await expect.poll(async () => (await names()).at(-1)).not.toContain('法务与合规部')
  })

  await test.step('it is deleted only by its name', async () => {
    await console.department('法务与合规部').getByText('法务与合规部').click()
    await page.getByRole('button', { name: '部门操作' }).click()
    await page.getByRole('menuitem', { name: '删除部门' }).click()
    const dialog = console.dialog('删除「法务与合规部」？')
    await dialog.getByRole('textbox').fill('法务部')
    await expect(dialog.getByRole('button', { name: '删除部门' })).toBeDisabled()
    await console.confirm(dialog, '法务与合规部', '删除部门')
    await expect(console.department('法务与合规部')).toHaveCount(0)
  })
})

test('ADM-5: an import is previewed with the errors of each line, and takes over the good ones', async ({
  consoleOf,
}) => {
  const console = await consoleOf('江云帆', '通讯录')
  const { page } = console
  await page.getByRole('button', { name: '导入' }).click()
  const rows = [
    '姓名,账号,手机,部门,负责的部门',
    '新来一,xin-lai-yi,13900000001,星河科技/研发中心/质量保障部,',
    ',no-name,13900000002,星河科技/研发中心/质量保障部,',
    '撞账号,liang-bo,13900000003,星河科技/研发中心/质量保障部,',
    '坏手机,huai-shou-ji,不是号码,星河科技/研发中心/质量保障部,',
  ]
  await page.locator('input[type=file]').setInputFiles({
    name: '新员工.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}\r\n`),
  })
  const dialog = console.dialog('导入通讯录')
  const preview = dialog.getByRole('table', { name: '导入预览' })

  await test.step('every wrong line says which column and why', async () => {
    await expect(preview.getByRole('row').filter({ hasText: 'no-name' })).toContainText('「姓名」不能为空')
    await expect(preview.getByRole('row').filter({ hasText: '撞账号' })).toContainText('「账号」账号已被占用')
    await expect(preview.getByRole('row').filter({ hasText: '坏手机' })).toContainText('「手机」格式不正确')
    await expect(preview.getByText('新来一')).toHaveCount(0)
  })

  await test.step('nothing is taken over before the errors were seen and the enterprise was named', async () => {
    await expect(dialog.getByRole('button', { name: '导入', exact: true })).toBeDisabled()
    await dialog.getByRole('checkbox', { name: /跳过有错误的 3 行/ }).check()
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await console.confirm(console.dialog('确认导入？'), '星河科技', '导入')
    await expect(dialog).toContainText('新增 1 人')
    await dialog.getByRole('button', { name: '关闭' }).last().click()
  })

  await test.step('the new person is in the directory', async () => {
    await page.getByRole('searchbox', { name: /搜索姓名/ }).fill('新来一')
    await expect(console.people.getByRole('button', { name: '查看 新来一' })).toBeVisible()
  })
})
