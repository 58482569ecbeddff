import { expect, test } from './story.ts'

test('ADM-5: a department is dragged to another place in the tree, and not where it cannot stand', async ({
  consoleOf,
}) => {
  const console = await consoleOf('江云帆', '通讯录')
  const { page } = console
  await console.chooseDepartment('研发中心')
  await console.department('研发中心').press('ArrowRight')
  const row = (name: string) => page.getByRole('navigation', { name: '组织架构' }).getByText(name, { exact: true })

  await test.step('into another one', async () => {
    await row('质量保障部').dragTo(row('产品中心'))
    await expect(page.getByRole('treeitem', { name: '研发中心' }).getByText('质量保障部')).toHaveCount(0)
    await console.department('产品中心').press('ArrowRight')
    await expect(page.getByRole('treeitem', { name: '产品中心' }).getByText('质量保障部')).toBeVisible()
  })

  await test.step('not into itself, and never beside the top', async () => {
    await row('研发中心').dragTo(row('移动研发部'))
    await row('移动研发部').dragTo(row('星河科技'), { targetPosition: { x: 20, y: 1 } })
    await expect(page.getByRole('treeitem', { name: '研发中心' }).getByText('移动研发部')).toBeVisible()
  })

  await test.step('ADM-6: the log has the move', async () => {
    await console.goTo('操作日志')
    const moves = page.getByRole('row').filter({ hasText: '移动部门' })
    await expect(moves).toHaveCount(1)
    await expect(moves).toContainText('质量保障部')
  })
})

test('ADM-1: the group limit and its allow-list hold for the very next group', async ({ consoleOf, connectAs }) => {
  const console = await consoleOf('高远', '聊天设置')
  const { page } = console
  await page.getByRole('combobox', { name: '默认上限' }).click()
  await page.getByRole('option', { name: '5 人', exact: true }).click()
  await page.getByRole('button', { name: '添加成员' }).click()
  const picker = page.getByRole('dialog', { name: '添加成员' })
  await picker.getByRole('searchbox').fill('林夏')
  await picker.getByRole('button', { name: /^林夏/ }).click()
  await expect(page.getByRole('combobox', { name: '「林夏」的上限' })).toHaveValue('500 人')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(console.dialog('保存聊天设置？')).toContainText('内部群')
  await console.confirm(console.dialog('保存聊天设置？'), '星河科技', '保存')
  await expect(console.dialog('保存聊天设置？')).toHaveCount(0)

  const memberIds = ['tao-ran', 'peng-fei', 'ding-ning', 'shi-lei', 'cui-yan', 'lei-ming']
  const lin = await connectAs('lin-xia')
  const { kind } = await lin.change('group:create', { name: '七个人', memberIds })
  expect(kind).toBe('internal')
  const xu = await connectAs('xu-zhi-wei')
  await expect(xu.change('group:create', { name: '也是七个人', memberIds })).rejects.toMatchObject({
    reason: 'group.full',
    details: { most: 5 },
  })
  await xu.change('group:create', { name: '五个人', memberIds: memberIds.slice(0, 4) })
})
